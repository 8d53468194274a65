/** Cues: the words that say that somebody said something, and who stands as their subject. */
import { CLITIC_BITS, type Match, type Phrase, type TextView } from '../../pack.ts'
import { LIGHT } from '../talk-kinds.ts'
import {
  isCoordinated,
  isGoingOn,
  isOfNoun,
  isRelative,
  isUnjoined,
  leaderOf,
  opensClause,
  subjectBefore,
} from './clause.ts'
import { CODE } from './codes.ts'
import { complementBehind } from './complements.ts'
import { frontedSubject } from './fronted-subjects.ts'
import type { Behind, Complement } from './governed.ts'
import { listedName } from './names.ts'
import { FRONTED, isOtherOfTwo, isRightBehind, isSaidBehindFront } from './near-verbs.ts'
import { isFallen, isGoingRound, isNobodys, isOfCounted, isOfOneToo } from './nobodys-verbs.ts'
import {
  isDeedAlone,
  isFirstPerson,
  isGrowth,
  isOfPronoun,
  isWorryOf,
  isWrittenOn,
  isWrittenOtherwise,
} from './other-deeds.ts'
import { participleCue } from './participles.ts'
import { GOVERNING, idOf, isComma, isDash, isDefinite, isMark, JOINING, particle } from './particles.ts'
import type { Sentence } from './sentence.ts'
import { antecedentOf, isDoneTo, nameBefore, subjectOfWas } from './subjects-ahead.ts'
import { frontOf, toldBehindThat } from './subjects-in-front.ts'
import { BEFORE_NOUNS, isAsked, isNegatedNoun, isTold, isUnsaid, UNSAID } from './told-verbs.ts'
import { isBehindUnread } from './unread-fronts.ts'
import { isBesideUnread, isSubjectUnread } from './unread-subjects.ts'
import { type Agreement, type Cue, isFiniteVerb, type VerbForm, verbsOf } from './verb-forms.ts'
import { subjectBehindWas } from './was-subjects.ts'

/** The finite or participle cue whose verb stands at `token`; null if none is accepted there. */
export function verbCueAt(view: TextView, sentence: Sentence, token: number): Cue | null {
  for (const match of view.matches(token)) {
    if (match.end > sentence.end || (match.bits & NO_VERB) !== 0) continue
    const verbs = verbsOf(match)
    if (verbs.length === 0 || isAdverb(view, match) || isInName(view, match) || isOfAll(view, match)) continue
    const cue = firstCue(view, sentence, match, verbs)
    if (cue !== null) return cue
  }
  return null
}

/** The first of the verbs spelled alike that is a cue where `match` stands. */
function firstCue(view: TextView, sentence: Sentence, match: Match, verbs: readonly VerbForm[]): Cue | null {
  let place: Place | null = null
  let silent: VerbForm | null = null
  for (const form of verbs) {
    if (isFiniteVerb(form)) {
      place ??= placeOf(view, sentence, match)
      if (place === 'nowhere' || (form.passive && silent !== null && isSameRow(silent, form))) continue
      if (isOfOneToo(form, verbs) || (form.cueClass === LIGHT && !sentence.restsFrom(match.end))) continue
      const cue = finiteCue(view, sentence, match, form, place)
      if (cue === 'none') return null
      if (cue === 'silent') silent = form
      else if (cue !== null) return cue
    } else if (form.shape === 'participle' && match.suffix === null && !form.isNounToo) {
      const cue = participleCue(view, sentence, match, form)
      if (cue !== null) return cue
    }
  }
  return null
}

/** The passive of a verb governs what the active does: where nothing stands behind the one, nothing does behind the other. */
function isSameRow(active: VerbForm, passive: VerbForm): boolean {
  return (
    active.id === passive.id &&
    active.agreement.gender === passive.agreement.gender &&
    active.agreement.number === passive.agreement.number
  )
}

/** «ناصر بوريطة»: a first name, not who stood by whom. */
function isInName(view: TextView, { start, bits }: Match): boolean {
  return bits === 0 && view.has(start, PERSON) && (listedName(view, start)?.end ?? 0) > start + 1
}

const PERSON: readonly string[] = ['person']

/** «ناصر الوردي في المرفأ»: a first name and a family's, where nothing is said behind them. */
function isNameToo(
  view: TextView,
  { start, end, bits }: Match,
  subject: Phrase,
  { kind }: Complement,
): boolean {
  if (bits !== 0 || kind === 'that' || kind === 'quote' || !view.has(start, GIVEN)) return false
  return subject.start === end && subject.end === end + 1 && subject.name?.start === end
}

const GIVEN: readonly string[] = ['given-names']

/** «هنا» is an adverb, «هنأ» with its hamza and «هنأه» with a pronoun a verb. */
function isAdverb(view: TextView, { start, end, suffix }: Match): boolean {
  if (suffix !== null || !view.has(start, 'adverb') || particle(view, start, 'adverb')?.match.end !== end)
    return false
  return view.text.charCodeAt(view.end(end - 1) - 1) !== HAMZA_ON_ALEF
}

/** «شكر كل من بارك وهنأه»: what others did whom the words are for. */
function isOfAll(view: TextView, { start, suffix }: Match): boolean {
  if (suffix === null || view.unit(start) !== WAW) return false
  return particle(view, start - 3, 'each')?.match.end === start - 1
}

const WAW = 'و'.charCodeAt(0)
const HAMZA_ON_ALEF = 0x0623

/** Clitics that no verb of a cue has before it. */
const NO_VERB = CLITIC_BITS.the | CLITIC_BITS.by | CLITIC_BITS.as

/** Where a finite verb stands: `clause` at a place that opens one, `inside` in the middle of one, `nowhere` if it is none. */
type Place = 'clause' | 'inside' | 'nowhere'

function placeOf(view: TextView, sentence: Sentence, match: Match): Place {
  const isToSay = match.bits === CLITIC_BITS.to && isGoingOn(view, match.start)
  if (((match.bits & UNSAID) !== 0 && !isToSay) || (match.suffix !== null && match.suffix.person !== 3))
    return 'nowhere'
  if (isNegatedNoun(view, match) || isNounBelow(view, match)) return 'nowhere'
  if (opensClause(view, sentence, match)) return 'clause'
  if (match.bits !== 0) return 'nowhere'
  return isPreposition(view, match) && !isExpressing(view, sentence, match) ? 'nowhere' : 'inside'
}

/** «وخلال اللقاء عبر الوزير عن»: behind the circumstances of a sentence, with somebody right behind it who has «عن» behind him, it is no "via". */
function isExpressing(view: TextView, sentence: Sentence, { start, end }: Match): boolean {
  if (!view.has(sentence.start, FRONTED) || !view.isAmong(start, VIA)) return false
  const subject = sentence.phraseAt(end)
  if (subject?.kind !== 'person' || (subject.bits & (GOVERNING | JOINING)) !== 0) return false
  const about = particle(view, subject.end, 'preposition')
  return about !== null && idOf(about) === 'about'
}

const VIA: ReadonlySet<string> = new Set(['عبر'])

/** The cue; `silent` where nothing that the verb governs stands behind it, `none` where the letters are no cue in any reading. */
function finiteCue(
  view: TextView,
  sentence: Sentence,
  match: Match,
  form: VerbForm,
  place: Place,
): Cue | 'silent' | 'none' | null {
  if (isWrittenOtherwise(view, match, form)) return 'silent'
  if (
    isAgenda(form) ||
    isWorryOf(view, match, form) ||
    isWrittenOn(view, match, form) ||
    isOwnNoun(match, form) ||
    isAsked(view, match) ||
    (view.has(match.start - 1, BEFORE_NOUNS) && isUnsaid(view, match, form))
  )
    return null
  if (match.suffix !== null && HANDED.has(form.id) && isComma(view, match.start - 1)) return null
  // «برقية هنأ فيها نظيره»: whom the words are for is not told from who speaks.
  if ((form.governs & CODE.whom) !== 0 && isOfNoun(view, match)) return null
  const front = frontOf(view, sentence, match, form)
  const was = place === 'inside' ? subjectBehindWas(view, sentence, match, form.agreement) : null
  const isInside = place === 'inside' && front === null && was === null
  const { passive, agreement } = form
  // «طولب الوزير بالاستقالة»; whoever is asked answers next.
  if (isPutToSomebody(view, match, form)) return null
  if ((isInside && !canStandInside(view, sentence, match, form)) || (passive && front !== null)) return null
  const behindThat = passive ? null : toldBehindThat(view, sentence, match, agreement)
  const before = behindThat ?? was ?? subjectInFront(view, sentence, match, agreement, place)
  const isInFront = before !== null || (front !== null && match.suffix === null)
  const isKnown = passive || isInFront || isOfAntecedent(view, sentence, match, form)
  const known = behindThat !== null || isOfPronoun(view, match, form) ? 'alone' : isKnown
  const behind = complementBehind(view, sentence, match, form, known)
  if (behind === null) return before === null ? 'silent' : null
  const isFar = isInside && !isSaidBehindFront(view, sentence, behind, match, form.id)
  if ((isFar || isBetween(view, match, behind)) && !isRightBehind(behind, match)) return null
  if (isOtherWord(view, sentence, behind, match, form)) return null
  const { complement } = behind
  if (!passive && (isGoingRound(match, form, behind) || isFallen(view, match, form, behind))) return null
  if (isNoReport(behind, form, passive || (place === 'inside' && front !== null))) return null
  const which = antecedentOf(view, sentence, match, form)
  const own = which !== null && isDoneTo(view, behind) ? null : behind.subject
  const about = (own ?? before) === null ? which : null
  const near = own ?? before ?? front?.phrase ?? about?.phrase ?? null
  const told = near ?? (about !== null ? null : frontedSubject(view, sentence, match, form, complement))
  if (told !== null && isNameToo(view, match, told, complement)) return null
  const isCut = told !== null && told === own && isBesideUnread(view, sentence, told, form.cueClass)
  const subject = isCut ? null : told
  const leader = subject === null ? leaderOf(view, sentence, match, agreement) : null
  const isUnread = subject !== told || behind.unknownSubject || about !== null || front?.isPronoun === false
  const unknownSubject = subject === null && (isUnread || isOfAnother(view, sentence, match, form, leader))
  if (about !== null && form.cueClass === 'discuss') return null
  if (unknownSubject && (complement.kind === 'obj' || (about !== null && complement.kind === 'prep')))
    return null
  if (subject === null && front === null && isSubjectUnread(view, complement, match, form)) return null
  if (isDeedAlone(form, subject, complement) || isFirstPerson(view, match, form, subject)) return null
  if (isTold(view, sentence, match, form, { subject, complement })) return null
  if (subject === null && isNobodys(view, sentence, match, form, complement)) return 'none'
  return cueOf(view, sentence, match, form, behind, { subject, unknownSubject, leader })
}

/** In the passive of a verb that has whom it was said to as its object; but «دعى» is a slip of the pen for «دعا». */
function isPutToSomebody(view: TextView, { end }: Match, { passive, governs, cueClass }: VerbForm): boolean {
  if (!passive || (governs & CODE.whom) === 0 || cueClass === 'ask') return false
  return view.text.charCodeAt(view.end(end - 1) - 1) !== BARE_YA
}

const BARE_YA = 0x0649

/** «ويبحث معه الملف», «يناقش المجلس الخطة»: what is on the agenda, and nothing that was said. */
function isAgenda({ cueClass, shape, passive }: VerbForm): boolean {
  return cueClass === 'discuss' && shape === 'present' && !passive
}

/** «في تصريح، أوردته وكالة …: «…»»: what was said before it was handed on. */
const HANDED: ReadonlySet<string> = new Set(['awrada', 'nashara', 'baththa', 'adhaa'])

/** Who speaks, as far as the clause tells. */
type Told = Pick<Cue, 'subject' | 'unknownSubject' | 'leader'>

function cueOf(
  view: TextView,
  sentence: Sentence,
  match: Match,
  form: VerbForm,
  behind: Behind,
  told: Told,
): Cue {
  const { passive, agreement } = form
  return {
    rule: ruleOf(passive, told.subject),
    lemma: `ar/${form.id}`,
    cueClass: behind.cueClass ?? form.cueClass,
    stance: behind.cueClass === null ? form.stance : '',
    shape: passive ? 'passive' : 'finite',
    range: { start: match.start, end: behind.cueEnd },
    subject: told.subject,
    unknownSubject: told.unknownSubject,
    leader: told.leader,
    gender: agreement.gender,
    number: agreement.number,
    complement: behind.complement,
    coordinated: isCoordinated(view, sentence, match),
    relative: isRelative(view, sentence, match.start),
    direction: 'right',
    partner: behind.partner,
    tense: form.shape,
  }
}

/** Whoever is counted right behind the verb, or the noun before its comma, is its subject. */
function isOfAnother(
  view: TextView,
  sentence: Sentence,
  match: Match,
  form: VerbForm,
  leader: Phrase | null,
): boolean {
  if (isOfCounted(view, match, form) || isUnjoined(view, sentence, match, leader)) return true
  return !form.passive && isBehindUnread(view, sentence, match, form.agreement, leader)
}

/** What is done, not said, where a verb in the passive or behind its front has an object; whoever goes on has words behind the verb. */
function isNoReport({ complement: { kind } }: Behind, { cueClass }: VerbForm, isDone: boolean): boolean {
  return (isDone && kind === 'obj') || (cueClass === 'continue' && kind !== 'that' && kind !== 'quote')
}

function ruleOf(passive: boolean, subject: Phrase | null): string {
  if (passive) return 'ar/attribution/passive'
  return subject === null ? 'ar/attribution/verb-alone' : 'ar/attribution/said-that'
}

/** Who stands before the verb as its subject: where it opens a clause by any words, elsewhere by a name. */
function subjectInFront(
  view: TextView,
  sentence: Sentence,
  match: Match,
  agreement: Agreement,
  place: Place,
): Phrase | null {
  const opens =
    place === 'clause'
      ? (subjectBefore(view, sentence, match, agreement) ?? subjectOfWas(view, sentence, match, agreement))
      : null
  return opens ?? nameBefore(view, sentence, match, agreement)
}

/** «السفير الذي هنأ سموه بالعيد»: whom the words are for stands behind the verb, and who speaks before the relative. */
function isOfAntecedent(view: TextView, sentence: Sentence, match: Match, form: VerbForm): boolean {
  if ((form.governs & CODE.whom) === 0) return false
  return antecedentOf(view, sentence, match, form)?.phrase != null
}

/** «توصله إلى»: the noun with a pronoun, where the verb has no object. */
function isOwnNoun({ suffix }: Match, { isNounToo, governs }: VerbForm): boolean {
  return suffix !== null && isNounToo && (governs & CODE.obj) === 0
}

/** Classes of verbs that report wherever «أن» or a colon stands right behind them. */
const PLAIN: ReadonlySet<string> = new Set(['say', 'announce', 'emphasise', 'point-out', 'add'])

/** «المراقبون يؤكدون أن»: behind words that no rule knows, a verb that is spelled as no noun; any verb right behind somebody's name: «وكان فلان حذر من أن». */
function canStandInside(view: TextView, sentence: Sentence, match: Match, form: VerbForm): boolean {
  const isFronted = view.has(sentence.start, FRONTED)
  if (form.isNounToo ? isFronted && isBeforeThat(view, match) : isFronted || PLAIN.has(form.cueClass))
    return true
  return nameBefore(view, sentence, match, form.agreement) !== null
}

/** «وعن الوضع الإنساني لفت إلى أن»: behind a definite noun, which governs no other, and right before the clause. */
function isBeforeThat(view: TextView, { start, end, bits, suffix }: Match): boolean {
  // «ومن الجدير ذكره أن»
  if (bits !== 0 || suffix !== null || !isDefinite(view, start - 1)) return false
  const led = particle(view, end, 'preposition')
  return particle(view, led?.match.end ?? end, 'complementiser') !== null
}

/** «إبان زيارته» is no «أبان»: the hamza of «أفعل» stands above; behind longer words the pen slips («إستعرض»). */
function isNounBelow(view: TextView, { start, prefixLength }: Match): boolean {
  const length = view.word(start).length - prefixLength
  return length <= LONGEST_OF_FOUR && view.text.charCodeAt(view.start(start, prefixLength)) === HAMZA_BELOW
}

const LONGEST_OF_FOUR = 4
const HAMZA_BELOW = 0x0625

/** «بين» is "between" before it is "made clear". */
function isPreposition(view: TextView, match: Match): boolean {
  return particle(view, match.start, 'preposition') !== null
}

/** «بين الحضور كثيرون قالوا إن»: bare, and the clause is another verb's. */
function isBetween(view: TextView, match: Match, { complement }: Behind): boolean {
  if (match.bits !== 0 || complement.kind !== 'that' || !isPreposition(view, match)) return false
  // «وكان فلان قد بين أمس أن»
  return particle(view, match.start - 1, 'auxiliary')?.entry.payload.id !== 'had'
}

/** Verbs that mostly tell of something else: «زادت المبيعات», «عقب الصلاة», «دون شك», «يواصل الفريق», «تشعر بالبرد». */
const WEAK: ReadonlySet<string> = new Set([
  'akmala',
  'aqqaba',
  'dawwana',
  'khatama',
  'iftataha',
  'shaara',
  'wasala',
  'zada',
])

/** A verb that mostly tells of something else and does not report at once, or «وبين» behind «بين». */
function isOtherWord(
  view: TextView,
  sentence: Sentence,
  behind: Behind,
  match: Match,
  form: VerbForm,
): boolean {
  const { id } = form
  if (id === FOLLOWING && isUnlisted(sentence, behind)) return true
  if (isGrowth(view, form, behind.subject)) return true
  return (WEAK.has(id) && !isSaidAtOnce(view, behind, match)) || isOtherOfTwo(view, sentence, behind, match)
}

/** «عقب» is "following" before a noun that no rule knows: «عقب فوزه على فلان», «عقب إعلان الرئيس عن». */
const FOLLOWING = 'aqqaba'

function isUnlisted(sentence: Sentence, { subject }: Behind): boolean {
  return subject !== null && sentence.phraseAt(subject.start) === null
}

/** «وزاد: «…»», «وزاد الوزير أن», «وواصل فلان قائلا: «…»»: they report where the words follow at once. */
function isSaidAtOnce(view: TextView, { complement, subject }: Behind, match: Match): boolean {
  const named = subject !== null && subject.start <= match.end + 1
  if (subject !== null && !named) return false
  const from = subject === null ? match.end : subject.end
  const gap = complement.start - from
  if (complement.kind === 'quote')
    return isMark(view, complement.start - 1, ':') || (subject === null && gap <= 1)
  return gap <= 2 || isDash(view, from)
}
