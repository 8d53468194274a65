/** Who stands behind the verb that opens a sentence, where no rule read that verb's own words: «سجلت الوزارة ثلاث حالات، وأكدت أن». */
import type { Match, Phrase, TextView } from '../../pack.ts'
import { FINITE_TALK, MASDAR_TALK, TALK_NOUNS } from '../talk-kinds.ts'
import { ADDRESSING } from './addressees.ts'
import { agrees } from './clause.ts'
import { withName } from './closing-names.ts'
import { CODE } from './codes.ts'
import { type Complement, isAnybody } from './governed.ts'
import { isGoverned, isOwnStance } from './noun-phrases.ts'
import { openSubjectAt } from './open-subjects.ts'
import { GOVERNING, hasClitic, isDateWord, isDefinite, isParticle, isWord, JOINING } from './particles.ts'
import type { Sentence } from './sentence.ts'
import { isNoNoun } from './subjects-ahead.ts'
import { type Agreement, FINITE, type VerbForm } from './verb-forms.ts'

/** The subject of a verb that opens a sentence: `phrase` is null where somebody stands there whom no rule knows. */
export interface OpeningSubject {
  readonly phrase: Phrase | null
  /** The verb is one of talk: whoever goes on is its subject. */
  readonly says: boolean
}

/** Words between a verb and the end of its subject that are looked through. */
const LONGEST = 14

/** The subject of the verb that opens `sentence`, of those who agree with `agreement`, before `limit`; null where none stands there. */
export function openingSubject(
  view: TextView,
  sentence: Sentence,
  limit: number,
  agreement: Agreement,
): OpeningSubject | null {
  const verb = openingVerb(view, sentence, limit)
  if (verb < 0 || agreement.number > 1) return null
  const at = isDateWord(view, verb + 1) ? verb + 2 : verb + 1
  if (at >= limit || !isWord(view, at) || isFiniteAt(view, at) || view.has(at, MASDARS)) return null
  const isKnownVerb = isFiniteAt(view, verb) || isDoneBy(view, sentence, verb)
  const isWho = view.has(at, SPEAKERS)
  if (!isWho && !isKnownVerb) return null
  if (genderOf(view, verb) !== agreement.gender) return null
  const says = view.has(verb, TALK)
  const listed = sentence.phraseAt(at)
  if (listed !== null) return fits(listed, agreement) ? { phrase: withName(view, listed, limit), says } : null
  const phrase =
    openSubjectAt(view, at, subjectLimit(view, at, Math.min(limit, at + LONGEST)), agreement) ??
    (isNoNoun(view, at) ? openSubjectAt(view, at, at + 1, agreement) : null)
  if (phrase !== null && phrase.number === 1 && (isWho || isNamedAt(view, at, phrase)))
    return { phrase, says }
  return says && mayBeSomebody(view, at) ? { phrase: null, says } : null
}

/** Kinds of entries that tell who may stand beside a subject. */
const OTHERS: readonly string[] = ['groups', 'speaker-nouns', 'unnamed', 'body-heads', 'member-heads']
/** What several do together: whoever stands beside the one who is read did it too. */
const JOINT: ReadonlySet<string> = new Set(['agree', 'discuss'])

/**
 * «اتفقت روسيا والدول الغربية على», «أكد فلان والوفد المرافق»: behind a state or a name, somebody whom no rule reads, joined by «و».
 * Of what only several do, any word is somebody that is no verb and no particle.
 */
export function isBesideUnread(
  view: TextView,
  sentence: Sentence,
  { kind, name, end, start }: Phrase,
  cueClass: string,
): boolean {
  if (end >= sentence.end || !view.begins(end, 'و') || !isWord(view, end) || isParticle(view, end))
    return false
  if ((kind !== 'state' && name?.end !== end) || end === start) return false
  const joined = view.matches(end).filter(({ bits }) => hasClitic(bits, 'and'))
  const isOther = joined.some(({ entries }) => entries.some((entry) => OTHERS.includes(entry.kind)))
  const mayBe = JOINT.has(cueClass) && joined.length > 0 && !isFiniteAt(view, end)
  return (isOther || mayBe) && sentence.phraseAt(end) === null
}

/** Called by a name from its first word on, which is no common noun and no verb. */
function isNamedAt(view: TextView, at: number, { name }: Phrase): boolean {
  if (name === null || name.start !== at) return false
  return view.has(at, GIVEN) || (isNoNoun(view, at) && (view.listed(at) || !view.ends(at, 'ت')))
}

const GIVEN: readonly string[] = ['given-names']

/** Where at the latest the object begins: a number or a common noun behind the definite one that closes the subject. */
function subjectLimit(view: TextView, at: number, limit: number): number {
  let isClosed = isDefinite(view, at)
  const isBody = isClosed && isBodyNoun(view, at)
  for (let token = at + 1; token < limit; token += 1) {
    if (view.has(token, RESTS) && isDefinite(view, token)) return token
    if (isOwned(view, token) || (isBody && !isDefinite(view, token))) return token
    if (isClosed && !isDefinite(view, token) && isThing(view, token)) return token
    isClosed ||= isDefinite(view, token)
  }
  return limit
}

/** «سلط الرئيس الضوء على» */
const RESTS: readonly string[] = ['light-rests']

/** «الدراسة»: what is called by no name behind it. */
function isBodyNoun(view: TextView, token: number): boolean {
  const found = view.find(token, 'speaker-nouns')
  return found !== null && found.entry.payload.class !== 'person'
}

/** «اختتم فلان زيارته»: a noun with a pronoun is part of nobody's name. */
function isOwned(view: TextView, token: number): boolean {
  if (view.has(token, PARTS)) return false
  return (
    OWNED.some((ending) => view.ends(token, ending)) ||
    view.matches(token).some(({ suffix }) => suffix !== null)
  )
}

const OWNED: readonly string[] = ['ته', 'تها', 'اته', 'اتها', 'ائه', 'ائها']

function isThing(view: TextView, token: number): boolean {
  if (view.has(token, NUMBERS)) return true
  return view.listed(token) && isWord(view, token) && !view.has(token, PARTS) && !isParticle(view, token)
}

/** «أعيد انتخاب فلان»: what is done is nobody. */
const MASDARS: readonly string[] = ['encounter-nouns', 'stance-nouns', TALK_NOUNS, MASDAR_TALK]
const NUMBERS: readonly string[] = ['numbers']
/** What goes on a noun phrase of somebody behind a definite noun. */
const PARTS: readonly string[] = [
  'name-word',
  'given-names',
  'person',
  'speaker-nouns',
  'titles',
  'title-heads',
  'honorifics',
  'nisba',
  'state',
  'place',
]

function fits(phrase: Phrase, agreement: Agreement): boolean {
  return phrase.kind !== 'state' && (phrase.bits & GOVERNING) === 0 && agrees(phrase, agreement)
}

const SPEAKERS: readonly string[] = ['speaker-nouns', 'titles', 'title-heads', 'honorifics']
const TALK: readonly string[] = [FINITE_TALK]
const AUXILIARIES: readonly string[] = ['auxiliary']

/** The verb at the head of the sentence, or behind «من جانبه،» and «وقد»; -1 without. */
function openingVerb(view: TextView, sentence: Sentence, limit: number): number {
  for (let token = sentence.start; token < Math.min(limit, sentence.start + FARTHEST); token += 1) {
    if (token > sentence.start && !sentence.isTurn(token) && !view.has(token - 1, AUXILIARIES)) continue
    if (isVerb(view, token) || isDoneBy(view, sentence, token)) return token
  }
  return -1
}

/** «يسعى الرئيس الدرفاني فلان إلى»: whatever verb in the present that somebody stands right behind. */
function isDoneBy(view: TextView, sentence: Sentence, token: number): boolean {
  if (!view.begins(token, 'ي') || view.word(token).length < FEWEST_LETTERS || isDateWord(view, token))
    return false
  if (isParticle(view, token)) return false
  const somebody = sentence.phraseAt(token + 1)
  return somebody?.kind === 'person' && (somebody.bits & (GOVERNING | JOINING)) === 0
}

/** Of a verb in the present. */
const FEWEST_LETTERS = 4

/** An opening of a sentence is no longer than this, in tokens. */
const FARTHEST = 5

/** A finite verb that tables list, or a word of which they know nothing. */
function isVerb(view: TextView, token: number): boolean {
  if (!isWord(view, token) || isDefinite(view, token)) return false
  return isFiniteAt(view, token) || (!view.listed(token) && !isParticle(view, token))
}

function isFiniteAt(view: TextView, token: number): boolean {
  return view
    .matches(token)
    .some(
      ({ end, suffix, entries }) =>
        end === token + 1 &&
        suffix === null &&
        entries.some(({ payload }) => FINITE.has(String(payload.shape)) && payload.person !== 1),
    )
}

/** Of a verb in the singular: the feminine has «ت» behind it, or before it. */
function genderOf(view: TextView, token: number): 'm' | 'f' {
  return view.ends(token, 'ت') || FEMININE.some((letters) => view.begins(token, letters)) ? 'f' : 'm'
}

const FEMININE: readonly string[] = ['ت', 'وت']

/** A name, a word that no table knows, or a definite noun that is no plural in the accusative. */
function mayBeSomebody(view: TextView, token: number): boolean {
  if (isParticle(view, token) || isDateWord(view, token)) return false
  return isNoNoun(view, token) || (isDefinite(view, token) && !view.ends(token, 'ين'))
}

/** «وأعلن الفودي فتح …», «وتراجع المؤشر»: of a verb without a subject, whoever could be one is no object. */
export function isSubjectUnread(
  view: TextView,
  { kind, start: token }: Complement,
  match: Match,
  form: VerbForm,
): boolean {
  if (kind !== 'obj') return false
  if (match.suffix !== null || token > match.end || form.agreement.number > 1) return false
  if (isAnybody(view, token, mayAddress(form))) return true
  if (isParticle(view, token) || isOwnStance(view, token)) return false
  if (isBeforeObject(view, token)) return true
  if (isNoNoun(view, token) || view.has(token, AGENTS)) return true
  if (view.has(token, GIVEN) || isSeveralOf(view, token)) return true
  if (view.has(token, HONORIFICS) && !GREETING.has(form.cueClass)) return true
  return view.begins(token, 'ال') && !TAKING.has(form.cueClass) && !view.ends(token, 'ين')
}

/** «طالب الجميع بـ»; but «استنكر الجميع التفجير», «دان الجميع». */
function mayAddress({ cueClass, governs }: VerbForm): boolean {
  return ADDRESSING.has(cueClass) && (cueClass !== 'condemn' || (governs & CODE.whom) !== 0)
}

/** «أبدى الأطفال سعادتهم», «أبدى المهاجم سعد الوردي رضاه», «نفى المتمردون الهجوم»: a definite noun before a noun of its own or a name, or in the nominative of several. */
function isBeforeObject(view: TextView, token: number): boolean {
  if (!view.begins(token, 'ال')) return false
  const next = token + 1
  if (view.ends(token, 'ون') && view.word(token).length > 5) return true
  if (!isWord(view, next) || isDefinite(view, next) || isParticle(view, next)) return false
  if (isGoverned(view, next) || view.begins(next, 'ل') || view.begins(next, 'ب')) return false
  return view.has(next, GIVEN) || OWNED_BY.some((ending) => view.ends(next, ending))
}

/** Endings of a noun in the feminine with a pronoun. */
const OWNED_BY: readonly string[] = ['ته', 'تها', 'تهم', 'تهما']

/** «مندوبا الصيادين», «مسؤولو الميناء»: two people or more before the definite noun that says whose they are. */
function isSeveralOf(view: TextView, token: number): boolean {
  if (!isDefinite(view, token + 1) || isDefinite(view, token) || view.word(token).length < 4) return false
  return view.ends(token, 'و') || (view.ends(token, 'ا') && !isParticle(view, token))
}

const AGENTS: readonly string[] = ['speaker-nouns', 'titles', 'title-heads', 'groups', 'person', 'nisba']

const HONORIFICS: readonly string[] = ['honorifics']
/** Classes whose object may be somebody: «شكر الدكتور فلانا». */
const GREETING: ReadonlySet<string> = new Set(['thank', 'greet', 'congratulate', 'condole'])

/** Classes that take a position on things: «دان التفجير», «ثمن الجهود». */
const TAKING: ReadonlySet<string> = new Set([
  'condemn',
  'thank',
  'support',
  'oppose',
  'deny',
  'express',
  'pledge',
  'emphasise',
  'concern',
  'greet',
])
