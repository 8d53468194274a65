/** Contacts in which a sentence goes on with whoever the one before is about: «جاء ذلك خلال استقباله …», «وقال عقب اتصال هاتفي مع …». */
import type { Entry, Found, Match, Phrase, TextView } from '../../pack.ts'
import { skipAdverbials } from './adverbials.ts'
import { canMeet } from './contact-frame.ts'
import { isOccasion } from './contact-noun-status.ts'
import { subjectOfClause } from './contact-slots.ts'
import { hasClitic, particle } from './particles.ts'
import type { Sentence } from './sentence.ts'

/** Sentences that may go on with one person, at most. */
const FURTHEST = 4
/** Words before the subject that a sentence is about. */
const OPENING = 8

const SPEECH: readonly string[] = ['reporting-verbs']
const WORDS = 'contact-words'
const CLAUSES: readonly string[] = ['complementiser', 'relative']

/** Whoever the clause that holds `noun` is about; where it names nobody, whoever the sentence before it is. */
export function subjectOfNoun(view: TextView, sentence: Sentence, noun: Match): Phrase | null {
  return subjectOfClause(view, sentence, noun.start) ?? carried(view, sentence, noun)
}

/** «تصريحات الوزير خلال لقائه», «الشروط التي أبداها الملك في اللقاء الذي جمعه»: the one person named before the noun, right before its preposition. */
export function onlyBefore(view: TextView, sentence: Sentence, noun: Match): Phrase | null {
  // «أبلغت المنظمة الوزير أمس خلال محادثات جمعته»
  const end = view.has(noun.start - 2, DAYS) ? noun.start - 2 : noun.start - 1
  const person = isOccasion(view, noun) ? sentence.phraseEndingAt(end) : null
  if (person === null || person.kind !== 'person' || person.number !== 1 || person.members.length > 0)
    return null
  if (!canMeet(person) || !agrees(person, null, noun)) return null
  for (let token = sentence.start; token < person.start; token += 1)
    if (sentence.phraseAt(token)?.kind === 'person') return null
  return person
}

/** «جاء ذلك خلال زيارته المقر حيث التقى المدير»: whoever the sentence before is about, of a verb without a subject. */
export function subjectOfSaid(view: TextView, sentence: Sentence, verb: Match): Phrase | null {
  const isWhere = particle(view, verb.start - 1, 'conjunction')?.entry.payload.id === 'while'
  return isWhere && isSaidThere(view, sentence) ? carried(view, sentence, verb) : null
}

function carried(view: TextView, sentence: Sentence, noun: Match): Phrase | null {
  const verb = speechAt(view, sentence)
  if (verb === null && !isSaidThere(view, sentence)) return null
  let back = sentence.previous()
  for (let steps = 0; back !== null && steps < FURTHEST; steps += 1) {
    if (speechAt(view, back) === null) {
      const subject = leaderOf(view, back)
      return subject === null || !agrees(subject, verb, noun) ? null : subject
    }
    back = back.previous()
  }
  return null
}

/** «جاء ذلك خلال لقائه»: where what the sentence before tells was said. */
function isSaidThere(view: TextView, { start }: Sentence): boolean {
  return view.has(start, WORDS) && view.find(start, WORDS)?.entry.payload.id === 'came-there'
}

/** The verb of speech of one person that opens a sentence and has no subject of its own: a particle stands behind it. */
function speechAt(view: TextView, sentence: Sentence): Entry | null {
  if (!view.has(sentence.start, SPEECH)) return null
  const match = view
    .matches(sentence.start)
    .find(({ suffix, entries }) => suffix === null && entries.some(isSaying))
  const entry = match?.entries.find(isSaying)
  if (match === undefined || entry === undefined) return null
  const behind = match.end
  const isBare =
    PARTICLES.some((kind) => particle(view, behind, kind) !== null) ||
    skipAdverbials(view, sentence, behind) > behind
  return isBare ? entry : null
}

/** One person said it; the same letters may be a passive too. */
function isSaying({ kind, payload }: Entry): boolean {
  return (
    kind === 'reporting-verbs' &&
    payload.shape === 'past' &&
    payload.person === 3 &&
    Number(payload.number) === 1
  )
}

const PARTICLES: readonly string[] = ['preposition', 'function', 'complementiser']

/** The one person whom a sentence is about, named near its beginning, before any clause inside it. */
function leaderOf(view: TextView, sentence: Sentence): Phrase | null {
  const subject = sentence.subjectBefore(sentence.end)
  if (subject === null || subject.kind !== 'person' || subject.number !== 1 || subject.members.length > 0)
    return null
  if (subject.refers === 'unnamed' || subject.start > sentence.start + OPENING) return null
  return view.next(sentence.start, CLAUSES, subject.start) < subject.start ? null : subject
}

/** Whether verb and pronoun may be his. */
function agrees({ gender }: Phrase, verb: Entry | null, { suffix }: Match): boolean {
  if (gender === null) return true
  if (
    verb !== null &&
    verb.payload.gender !== undefined &&
    (verb.payload.gender === 'f') !== (gender === 'f')
  )
    return false
  return suffix === null || suffix.number !== 1 || suffix.gender === null || suffix.gender === gender
}

const DAYS: readonly string[] = ['date-words', 'weekdays']
const VERBS: readonly string[] = ['encounter-verbs']
/** «مرافق», «يرافق». */
const ACCOMPANYING = 'rafaqa'
/** «المرافقين للوزير». */
const COMPANY: ReadonlySet<string> = new Set(['المرافق', 'المرافقة', 'المرافقون', 'المرافقين'])

/** «الصحافيون المرافقون للوزير في زيارته», «يرافق الرئيس في زيارته»: whoever is accompanied pays the visit, and not who comes along. */
export function accompaniedBefore(view: TextView, sentence: Sentence, noun: Match): Phrase | null {
  if (noun.suffix === null) return null
  const person = sentence.phraseEndingAt(noun.start - 1)
  if (person === null || person.kind !== 'person' || person.number !== 1 || person.members.length > 0)
    return null
  const at = person.start - 1
  const verb = view.has(at, VERBS) ? view.find(at, 'encounter-verbs') : null
  const isHis = verb?.entry.payload.id === ACCOMPANYING && verb.match.suffix === null
  const isTheirs = hasClitic(person.bits, 'to') && view.isAmong(at, COMPANY)
  return (isHis || isTheirs) && agrees(person, null, noun) ? person : null
}

const NOUNS: readonly string[] = ['encounter-nouns']
/** Words between a noun of contact and another that «و» joins to it. */
const REACH = 40

/** A noun of contact, and whose it is. */
interface Owned {
  readonly noun: Found
  readonly owner: Phrase
}

/** «زيارة الوزير … ولقائه بالملك»: the noun that «و» joins to another is of the same man. */
export function ownerBefore(view: TextView, sentence: Sentence, noun: Match): Phrase | null {
  return hasClitic(noun.bits, 'and') ? (ownerOfNounBefore(view, sentence, noun)?.owner ?? null) : null
}

/** «مباحثات الوزير مع نظيره خلال زيارته للعاصمة»: whoever held the talks that a visit with a pronoun stands beside, before any other clause. */
export function ownerOfTalks(view: TextView, sentence: Sentence, noun: Match): Phrase | null {
  if (noun.suffix === null || !isOccasion(view, noun)) return null
  const before = ownerOfNounBefore(view, sentence, noun, true)
  if (before === null || before.noun.entry.payload.format === 'visit') return null
  const { owner } = before
  return view.next(owner.end, OTHER_CLAUSES, noun.start) < noun.start ? null : owner
}

const OTHER_CLAUSES: readonly string[] = [...CLAUSES, ...SPEECH, ...VERBS, 'conjunction']

/** The first noun of contact before `noun` that one person behind it owns; the last one, if so asked. */
function ownerOfNounBefore(view: TextView, sentence: Sentence, noun: Match, last = false): Owned | null {
  let found: Owned | null = null
  const from = Math.max(sentence.start, noun.start - REACH)
  for (let token = view.next(from, NOUNS, noun.start); token < noun.start; ) {
    const before = view.find(token, 'encounter-nouns')
    const owner = before === null || before.match.suffix !== null ? null : sentence.phraseAt(before.match.end)
    const isOwner = owner !== null && owner.kind === 'person' && owner.number === 1 && owner.bits === 0
    if (before !== null && isOwner && owner.end <= noun.start && agrees(owner, null, noun))
      found = { noun: before, owner }
    if (found !== null && !last) return found
    token = view.next(token + 1, NOUNS, noun.start)
  }
  return found
}
