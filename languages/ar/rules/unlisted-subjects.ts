/** Subjects of verbs of talk that no table lists, or not in full: whoever stands between the verb and its complement. */
import type { Phrase, TextView } from '../../pack.ts'
import { MASDAR_TALK, TALK_NOUNS } from '../talk-kinds.ts'
import { ADDRESSING, callerAt } from './addressees.ts'
import { skipAdverbials } from './adverbials.ts'
import { closingName } from './closing-names.ts'
import { CODE } from './codes.ts'
import { isSaying, startOf } from './content-starts.ts'
import { mayAddress } from './distant-subjects.ts'
import { behindThis, type Complement, cliticAt, isEnough, type Unlisted } from './governed.ts'
import { CLAUSAL, thatAhead } from './later-clauses.ts'
import { longerName } from './longer-names.ts'
import { isLink } from './names.ts'
import { subjectBeforeObject } from './objects-behind.ts'
import { openSubjectAt } from './open-subjects.ts'
import {
  closingQuote,
  isComma,
  isDefinite,
  isOpeningQuote,
  isParticle,
  isWord,
  particle,
} from './particles.ts'
import { isSaidHow } from './said-how.ts'
import { type Ahead, scanAhead } from './scan-ahead.ts'
import type { Sentence } from './sentence.ts'
import { isNoNoun } from './subjects-ahead.ts'
import type { VerbForm } from './verb-forms.ts'

/** A subject that only its place makes known, and the complement behind it. */
export function unlistedSubject(
  view: TextView,
  sentence: Sentence,
  form: VerbForm,
  { at, direct, further }: Ahead,
): Unlisted | null {
  if (isOpeningQuote(view, at))
    return callerAt(view, sentence, form, at) ?? quotedSubject(view, sentence, form, at)
  if (!isWord(view, at) || (direct !== null && direct.kind !== 'obj') || opensAdverbial(view, at)) return null
  if (isSaying(view, at) || isUpon(view, at, form)) return null
  const caller = callerAt(view, sentence, form, at)
  if (caller !== null) return caller
  const found = direct === null ? further : scanAhead(view, sentence, at + 1, form)
  const object = found?.kind === 'that' ? null : subjectBeforeObject(view, sentence, form, at)
  if (object !== null && (found === null || isBefore(view, object.found.start, found))) return object
  const named = found === null ? namedBeforeJoined(view, sentence, form, at) : null
  if (named !== null) return named
  if (found === null || !isEnough(found, form.needs)) return null
  const later = found.kind === 'prep' ? namedBeforeThat(view, sentence, form, at, found) : null
  if (later !== null) return later
  const subject = openSubjectAt(view, behindThis(view, at), startOf(view, found), form.agreement)
  if (subject === null) return null
  if (found.kind === 'prep' && (form.governs & CODE.obj) !== 0)
    return isBeforePreposition(view, sentence, subject, found, form) ? { subject, found } : null
  if (found.kind === 'prep' && !canSpeak(view, subject) && !canFeel(view, subject, form)) return null
  if (direct !== null && !isSpeaker(view, subject, found, form) && !isBeforeThat(view, subject, found, form))
    return null
  const isOffice = subject.refers === 'title' && subject.number === 1 && !mayAddress(form)
  return (isOffice ? withClosingName(view, sentence, form, subject, found) : null) ?? { subject, found }
}

/** «أكدت علي حرص»: before what a woman or a body says, a man's name that is spelled as the preposition. */
function isUpon(view: TextView, token: number, { agreement }: VerbForm): boolean {
  return agreement.gender === 'f' && agreement.number === 1 && view.isAmong(token, UPON)
}

const UPON: ReadonlySet<string> = new Set(['علي'])

/** «أعلنت الغرفة أخيرا عن»: a word right before the preposition is no object, unless it has a pronoun («تخليها عن»). */
export function isBefore(view: TextView, object: number, found: Complement): boolean {
  const start = startOf(view, found)
  return object < start - 1 || (object < start && view.matches(object).some((match) => match.suffix !== null))
}

/** «أبلغ «المرجان» سعد الوردي مدير المصلحة أن»: a verb of telling has whom it was told to in marks, and whoever tells it behind them. */
export function tellerBehindOutlet(
  view: TextView,
  sentence: Sentence,
  form: VerbForm,
  at: number,
): Unlisted | null {
  if (
    at >= sentence.end ||
    !isOpeningQuote(view, at) ||
    form.passive ||
    !isToldTo(form) ||
    form.cueClass !== 'say' ||
    form.agreement.number > 1
  )
    return null
  const from = closingQuote(view, at, sentence.end) + 1
  if (from <= at || !isWord(view, from) || opensAdverbial(view, from)) return null
  const found = scanAhead(view, sentence, from, form)
  if (found === null || found.kind === 'prep' || startOf(view, found) <= from) return null
  const listed = sentence.phraseAt(from)
  if (listed?.kind === 'person')
    return fullerSubject(view, sentence, form, listed, from) ?? { subject: listed, found }
  const open = openSubjectAt(view, from, startOf(view, found), form.agreement)
  const isTeller = open?.kind === 'person' && (open.name !== null || view.has(from, SPEAKERS))
  return isTeller ? { subject: open, found } : null
}

/** «نفى «بدران» أن», «شددت «الشركة»، بعد الحادث، على»: a name in quotation marks, with its complement behind it. */
function quotedSubject(view: TextView, sentence: Sentence, form: VerbForm, at: number): Unlisted | null {
  const from = closingQuote(view, at, sentence.end) + 1
  if (from <= at || view.has(at + 1, PREPOSITIONS)) return null
  const object = subjectBeforeObject(view, sentence, form, at)
  const found = scanAhead(view, sentence, from, form)
  if (object !== null && (found === null || object.found.start < startOf(view, found))) return object
  if (found === null || !isEnough(found, form.needs)) return null
  const start = startOf(view, found)
  const subject = openSubjectAt(view, at, from, form.agreement)
  if (subject === null || (found.kind === 'prep' && !isSetBehind(view, sentence, form, from, start)))
    return null
  return found.kind !== 'prep' || canSpeak(view, subject) || subject.kind === 'body'
    ? { subject, found }
    : null
}

/** The preposition right behind the name, or, where the verb may have an object, behind what commas or adverbials set between; no object of a verb that addresses. */
function isSetBehind(
  view: TextView,
  sentence: Sentence,
  { id, governs, cueClass }: VerbForm,
  from: number,
  start: number,
): boolean {
  // «نددت «المؤسسة» في درفان بـ»: such a verb has no object; «عبر «المرجان» إلى» is "via".
  if ((governs & CODE.obj) === 0 && id !== EXPRESSES) return true
  if (ADDRESSING.has(cueClass)) return false
  if (start <= from || skipAdverbials(view, sentence, from) === start) return true
  return isComma(view, from) && isComma(view, start - 1)
}

const EXPRESSES = 'abbara'
const PREPOSITIONS: readonly string[] = ['preposition']

/** Adverbials that begin with a preposition or a comma, or tell how, may stand before the complement. */
export function opensAdverbial(view: TextView, token: number): boolean {
  return (
    isComma(view, token) || isSaidHow(view, token) || (view.has(token, ADVERBIALS) && !isLink(view, token))
  )
}

const ADVERBIALS: readonly string[] = ['preposition', 'conjunction']

const SPEAKERS: readonly string[] = ['speaker-nouns', 'titles', 'title-heads', 'groups', 'body-heads']

/** A name, or a noun of those who speak: «علقت الصورة على» is no talk. */
function canSpeak(view: TextView, subject: Phrase): boolean {
  return (
    subject.number === 3 ||
    subject.refers === 'unnamed' ||
    (subject.kind === 'person' && subject.name !== null) ||
    view.has(subject.start, SPEAKERS)
  )
}

/** Classes that only people have for a deed: «عبر المرضى عن», where the verb is past and masculine. */
const FEELING: ReadonlySet<string> = new Set(['express', 'thank'])

/** A definite noun before the preposition of a verb of praise or thanks. */
function canFeel(view: TextView, subject: Phrase, { cueClass, shape, agreement }: VerbForm): boolean {
  if (!FEELING.has(cueClass) || shape !== 'past' || agreement.gender !== 'm') return false
  return isDefinite(view, subject.start) || subject.kind === 'body'
}

/** Kinds of nouns that «أن» stands behind, or that nobody is. */
const NO_SPEAKERS: readonly string[] = [
  'stance-nouns',
  'encounter-nouns',
  'months',
  'date-units',
  'place',
  MASDAR_TALK,
  TALK_NOUNS,
]

/** «أعلن المرصد الأهلي لحقوق الناس أن»: a definite noun or one of those who speak, whatever a preposition sets behind it. */
function isBeforeThat(view: TextView, subject: Phrase, found: Complement, form: VerbForm): boolean {
  if (found.kind === 'obj' || found.kind === 'prep' || view.has(subject.start, NO_SPEAKERS)) return false
  if (found.kind === 'that' && !isPlainThat(view, found.start - 1, form)) return false
  if (view.has(subject.start, SPEAKERS) || subject.number === 3 || subject.refers === 'unnamed') return true
  return (
    CLAUSAL.has(form.cueClass) &&
    found.kind === 'that' &&
    found.preposition === '' &&
    isDefinite(view, subject.start)
  )
}

/** «أبلغ الوزير بأن», «طالب الإدارة بأن»: a verb that has whom it was said to beside what was said. */
function isToldTo({ governs }: VerbForm): boolean {
  return (governs & CODE.obj) !== 0 && (governs & CODE.bi) !== 0
}

/** «أن», and «بأن» behind a verb that has nobody whom it was said to; but not «وأن» and «لأن». */
function isPlainThat(view: TextView, token: number, form: VerbForm): boolean {
  return isBareThat(view, token) || (!isToldTo(form) && view.begins(token, 'ب'))
}

/** «أن» alone. */
function isBareThat(view: TextView, token: number): boolean {
  return particle(view, token, 'complementiser')?.match.bits === 0
}

/** «أكد المشرف على الفريق سعد الوردي أنه»: the preposition is the office's, and the name stands right before the clause. */
function namedBeforeThat(
  view: TextView,
  sentence: Sentence,
  form: VerbForm,
  at: number,
  found: Complement,
): Unlisted | null {
  const that = thatAhead(view, sentence, found.start, form.governs)
  if (that === null) return null
  const start = startOf(view, that)
  const subject = openSubjectAt(view, at, start, form.agreement)
  const name = subject?.kind === 'person' ? subject.name : null
  return subject !== null && name?.end === start && name.start > found.start ? { subject, found: that } : null
}

/** A subject before a joined preposition is no longer than this, in tokens. */
const LONGEST_NAMED = 14

/** «أشاد رئيس النادي سعد الوردي بنجاح …»: far behind the verb, where a name ends right before it. */
function namedBeforeJoined(view: TextView, sentence: Sentence, form: VerbForm, at: number): Unlisted | null {
  const codes = form.governs & (CODE.bi | CODE.li)
  if (codes === 0 || (form.governs & CODE.obj) !== 0) return null
  const end = Math.min(sentence.end, at + LONGEST_NAMED)
  for (let token = at + 2; token < end && !isComma(view, token); token += 1) {
    const found = cliticAt(view, sentence, token, codes)
    if (found === null || !isEnough(found, form.needs)) continue
    const subject = openSubjectAt(view, at, token, form.agreement)
    if (subject?.kind === 'person' && subject.name?.end === token && subject.name.start > at)
      return { subject, found }
  }
  return null
}

/** «أعلن الحزب الدرفاني عن»: the verb could have it as its object; of one that addresses, only somebody named is subject. */
function isBeforePreposition(
  view: TextView,
  sentence: Sentence,
  subject: Phrase,
  found: Complement,
  form: VerbForm,
): boolean {
  if (found.preposition === 'bi' || found.preposition === 'li' || form.isNounToo) return false
  const isNamed = subject.kind === 'person' && subject.name !== null && isNoNoun(view, subject.name.end - 1)
  // «طلبت الإدارة من المدرب»: whom a request goes to stands behind its preposition.
  if (form.id === REQUESTS && found.preposition === 'min' && form.shape === 'past')
    return canSpeak(view, subject)
  if (ADDRESSING.has(form.cueClass) && !(isNamed && found.preposition === 'ila')) return false
  return (
    (isNamed || view.has(subject.start, 'speaker-nouns')) &&
    reaches(view, sentence, subject, startOf(view, found))
  )
}

const REQUESTS = 'talaba-min'

/** Nothing but what a comma or «وهو» sets behind it stands between the subject and `limit`. */
function reaches(view: TextView, sentence: Sentence, { end }: Phrase, limit: number): boolean {
  return skipAdverbials(view, sentence, end) === limit || isComma(view, end) || view.has(end, PRONOUNS)
}

const PRONOUNS: readonly string[] = ['pronoun']

/** Behind a verb that may have an object, only whoever can speak, right before the clause, is its subject. */
function isSpeaker(view: TextView, subject: Phrase, found: Complement, form: VerbForm): boolean {
  if (found.kind === 'prep') return false
  if (subject.kind === 'person' && subject.name !== null) return true
  if (isToldTo(form) && view.word(startOf(view, found)).startsWith('ب')) return false
  const close = subject.end === startOf(view, found) || isComma(view, subject.end)
  return (
    close &&
    (view.has(subject.start, 'speaker-nouns') || (isDefinite(view, subject.start) && subject.number === 3))
  )
}

/** «الرئيس التنفيذي لشركة … فلان أن»: an office by its head alone, and a name before the content. */
export function fullerSubject(
  view: TextView,
  sentence: Sentence,
  form: VerbForm,
  subject: Phrase | null,
  first: number,
): Unlisted | null {
  if (subject === null || subject.kind !== 'person') return null
  if (subject.name !== null) return longerName(view, sentence, form, subject, subject.name)
  if (subject.refers !== 'title' && !isExpert(view, subject)) return null
  if (isBeforeAnother(sentence, subject)) return null
  const isKnown = subject.titles.some((title) => title.office !== null && title.sides.length > 0)
  const found = scanAhead(view, sentence, subject.end, form)
  const cut =
    isCutOffice(view, subject) && found?.kind !== 'that'
      ? subjectBeforeObject(view, sentence, form, first)
      : null
  if (
    cut?.subject.name != null &&
    cut.subject.end > subject.end &&
    (found === null || isBefore(view, cut.found.start, found))
  )
    return { ...cut, subject: { ...cut.subject, sides: subject.sides, titles: subject.titles } }
  // «أشاد الأمين العام للاتحاد … فلان بـ»
  const joined = found === null ? namedBeforeJoined(view, sentence, form, first) : null
  if (joined !== null)
    return { ...joined, subject: { ...joined.subject, sides: subject.sides, titles: subject.titles } }
  if (found === null || startOf(view, found) - subject.end < 2 || !isEnough(found, form.needs)) return null
  const fuller = openSubjectAt(view, first, startOf(view, found), form.agreement)
  const isFuller = fuller?.kind === 'person' && fuller.name !== null
  if (isFuller && (!isKnown || isQualified(view, subject.end, fuller.name.start)))
    return {
      subject: {
        ...fuller,
        sides: subject.sides,
        titles: isExpert(view, subject) ? fuller.titles : subject.titles,
      },
      found,
    }
  return mayAddress(form) ? null : withClosingName(view, sentence, form, subject, found)
}

/** «هنأت وزيرة الخارجية الكوردافية الرئيس فلانا بـ»: somebody listed with an office of his own, right behind. */
function isBeforeAnother(sentence: Sentence, { end }: Phrase): boolean {
  const next = sentence.phraseAt(end)
  return next?.kind === 'person' && (next.name?.ids.length ?? 0) > 0 && next.titles.length > 0
}

/** «نائب رئيس» of «لجنة الصيد», «المشرف على القطاع» of «الصحي»: an office in whose middle the phrase ends. */
function isCutOffice(view: TextView, { refers, end }: Phrase): boolean {
  if (refers !== 'title' || !isWord(view, end) || isParticle(view, end)) return false
  return isDefinite(view, end - 1) ? isDefinite(view, end) : view.listed(end)
}

/** «الخبير الاقتصادي فلان»: with the article, a noun that leaves its bearer unnamed may have his name behind it. */
function isExpert(view: TextView, { refers, start }: Phrase): boolean {
  return refers === 'unnamed' && isDefinite(view, start)
}

/** «المشرف العام على الحملة … فلان، أن»: the office with the name behind all that says whose it is. */
function withClosingName(
  view: TextView,
  sentence: Sentence,
  form: VerbForm,
  subject: Phrase,
  found: Complement,
): Unlisted | null {
  const name = closingName(view, subject.end, startOf(view, found))
  const { gender } = form.agreement
  if (name !== null) return { subject: { ...subject, end: name.end, refers: null, name, gender }, found }
  const that = found.kind === 'prep' ? thatAhead(view, sentence, found.start, form.governs) : null
  return that === null ? null : withClosingName(view, sentence, form, subject, that)
}

/** «نائب الرئيس السوري السابق … فلان»: nothing but adjectives between an office and a name. */
function isQualified(view: TextView, from: number, to: number): boolean {
  for (let token = from; token < to; token += 1)
    if (!isDefinite(view, token) && !view.has(token, QUALIFYING) && !view.ends(token, 'ا')) return false
  return true
}

const QUALIFYING: readonly string[] = ['honorifics', 'adverb']
