/** Where a verb stands in its clause, and who stands as its subject. */
import type { Match, Phrase, TextView } from '../../pack.ts'
import { TALK_NOUNS, TEXT_NOUNS } from '../talk-kinds.ts'
import { isGoverned } from './noun-phrases.ts'
import {
  GOVERNING,
  hasClitic,
  idOf,
  isComma,
  isDash,
  isDefinite,
  isMark,
  isOneOf,
  isOpeningQuote,
  isParticle,
  isWord,
  JOINING,
  PARTICLES,
  particle,
  signs,
} from './particles.ts'
import type { Sentence } from './sentence.ts'
import { type Agreement, FINITE, VERB_TABLE } from './verb-forms.ts'

/** The phrase right before a verb that agrees with it: «لافروف قال», «زعيمي الدولتين اتفقا على». */
export function subjectBefore(
  view: TextView,
  sentence: Sentence,
  match: Match,
  agreement: Agreement,
): Phrase | null {
  const topic = hasClitic(match.bits, 'so') ? sentence.phraseEndingAt(match.start) : null
  if (topic !== null && view.word(topic.start - 1) === TOPIC && agrees(topic, agreement)) return topic
  if ((match.bits & JOINING) !== 0 && !hasClitic(match.bits, 'will')) return null
  const before = match.start - 1
  const behindComma = isComma(view, before)
  const phrase =
    (behindComma || view.has(before, 'auxiliary') ? sentence.phraseEndingAt(before) : null) ??
    sentence.phraseEndingAt(match.start)
  if (phrase === null || (phrase.bits & GOVERNING) !== 0 || !agrees(phrase, agreement)) return null
  if (behindComma && phrase.start !== sentence.start && !isOfWas(view, sentence, phrase)) return null
  return startsClause(view, sentence, phrase) ? phrase : null
}

/** «وكان فلان، أكد أن»: whom the sentence opens with. */
function isOfWas(view: TextView, sentence: Sentence, { start }: Phrase): boolean {
  return start === sentence.start + 1 && view.has(sentence.start, AUXILIARIES)
}

/** «أما X ففعل»: the subject is put first, and the verb takes «ف». */
export const TOPIC = 'اما'

/** Whether a verb that asks for `agreement` may have `phrase` as its subject. */
export function agrees(phrase: Phrase, agreement: Agreement): boolean {
  if (agreement.number !== 0 && phrase.number !== agreement.number) return isOfSources(phrase, agreement)
  return (
    agreement.gender === null ||
    phrase.gender === null ||
    phrase.number !== 1 ||
    phrase.gender === agreement.gender
  )
}

/** «مصادر قالت», «وسائل إعلام ذكرت»: those who are left unnamed take a verb in the feminine singular. */
function isOfSources({ refers, number }: Phrase, { gender, number: asked }: Agreement): boolean {
  return refers === 'unnamed' && number === 3 && gender === 'f' && asked === 1
}

const CLAUSE_HEADS: readonly string[] = ['complementiser', 'conjunction']
/** «وكانت الحكومة أكدت أن» */
const AUXILIARIES: readonly string[] = ['auxiliary']

/** At the head of the sentence, behind a comma or colon, or behind «أن» and «إن». */
function startsClause(view: TextView, sentence: Sentence, phrase: Phrase): boolean {
  if (phrase.start <= sentence.start || hasClitic(phrase.bits, 'and')) return true
  const before = phrase.start - 1
  return (
    isComma(view, before) ||
    view.has(before, AUXILIARIES) ||
    isMark(view, before, ':') ||
    view.has(before, CLAUSE_HEADS) ||
    sentence.isTurn(phrase.start) ||
    (isOpeningQuote(view, before) && isNamed(phrase) && view.has(before - 1, CLAUSE_HEADS))
  )
}

/** «إن "فلانا أكد …"»: in words that another said, whoever is named; «إن "الوزير أكد …"» may be anyone. */
function isNamed({ kind, name }: Phrase): boolean {
  return kind === 'person' && name !== null
}

/** «اتصالا من الوزيرة، عرضت فيه»: a clause set behind a phrase is about it; else the sentence's own subject goes on. */
export function leaderOf(
  view: TextView,
  sentence: Sentence,
  match: Match,
  agreement: Agreement,
): Phrase | null {
  const joined = (match.bits & JOINING) !== 0
  const behind = isComma(view, match.start - 1) ? sentence.phraseEndingAt(match.start - 1) : null
  const sent = behind !== null && !view.has(match.end, OF_IT) && isSentTo(view, behind)
  const near = joined ? null : (senderBefore(view, sentence, match) ?? (sent ? null : behind))
  if (near !== null && near.kind !== 'state' && agrees(near, agreement) && !isTopic(view, sentence, near))
    return near
  const subject = match.start > sentence.start ? sentence.subjectBefore(match.start) : null
  if (subject === null || subject.kind === 'state' || !agrees(subject, agreement)) return null
  return isTopic(view, sentence, subject) || isOfThing(view, sentence, subject) ? null : subject
}

/** «اتصالا من الرئيس أعرب فيه عن», «كلمة المدير رحب فيها بـ»: whose words they are stands right before the clause that tells them. */
function senderBefore(view: TextView, sentence: Sentence, { start, end }: Match): Phrase | null {
  const phrase = view.has(end, OF_IT) ? sentence.phraseEndingAt(start) : null
  if (phrase === null) return null
  if ((phrase.bits & GOVERNING) !== 0) return view.isAmong(phrase.start - 1, SPEECHES) ? phrase : null
  const found = particle(view, phrase.start - 1, 'preposition')
  return found === null || idOf(found) === 'from' ? phrase : null
}

/** «بعث فلان رسالة إلى الملك فلان، معربا عن»: whom something is sent to says nothing in it. */
function isSentTo(view: TextView, { start, bits }: Phrase): boolean {
  if (hasClitic(bits, 'to')) return true
  const found = particle(view, start - 1, 'preposition')
  return found !== null && idOf(found) === 'to'
}

const SPEECHES: ReadonlySet<string> = new Set(['كلمة'])

/** «وعن رئيس النادي، قال إنه»: a sentence begins with what is spoken of. */
function isTopic(view: TextView, sentence: Sentence, { start }: Phrase): boolean {
  const found = particle(view, sentence.start, 'preposition')
  return found !== null && TOPICAL.has(idOf(found)) && !isFiniteAt(view, start - 1)
}

const TOPICAL: ReadonlySet<string> = new Set(['about', 'around', 'regarding'])

/** «طالب بعد تعيين الوزير بـ», «حادثة اغتيال الرئيس لكنه»: behind a bare noun that a preposition or another noun governs, it is somebody's deed that is told of. */
function isOfThing(view: TextView, sentence: Sentence, { start }: Phrase): boolean {
  const before = start - 1
  if (before <= sentence.start || !isWord(view, before) || isDefinite(view, before)) return false
  if (view.has(before, NO_THINGS) || isFiniteAt(view, before)) return false
  return particle(view, before - 1, 'preposition')?.match.end === before || isGoverned(view, before)
}

function isFiniteAt(view: TextView, token: number): boolean {
  return view
    .matches(token)
    .some(({ entries }) => entries.some(({ payload }) => FINITE.has(String(payload.shape))))
}

/** Nouns of what is said, written or held. */
const TEXTS: readonly string[] = ['encounter-nouns', TEXT_NOUNS, TALK_NOUNS]
/** Words before a subject that are no noun of a thing: particles, days, names and places; and nouns of what he says or stands for. */
const NO_THINGS: readonly string[] = [
  ...PARTICLES,
  ...TEXTS,
  'weekdays',
  'months',
  'date-words',
  'day-parts',
  'numbers',
  'stance-nouns',
  'place',
  'state',
  'capital',
  'body',
  'person',
  'name-word',
  'given-names',
  'honorifics',
]

/** Joined to what precedes by «و», a comma, a conjunction or a turn. */
export function isCoordinated(view: TextView, sentence: Sentence, match: Match): boolean {
  if (match.start === sentence.start || (match.bits & JOINING) !== 0) return true
  const { start } = match
  if (isComma(view, start - 1) || sentence.isTurn(start) || isGoingOn(view, start)) return true
  if (view.isAmong(start - 1, AND)) return true
  if (view.next(Math.max(sentence.start, start - FARTHEST), JOINERS, start) === start) return false
  return isBehindConjunction(view, sentence, start) || isBehindTurn(view, sentence, start)
}

/** «ومضى يقول», «وتابعت تقول»: the verb before only says that somebody goes on. */
export function isGoingOn(view: TextView, token: number): boolean {
  const before = token - 1
  if (!view.has(before, ADDING) || view.matches(token).some(({ bits }) => (bits & JOINING) !== 0))
    return false
  const found = view.find(before, VERB_TABLE)
  return found?.entry.payload.class === 'add' && hasClitic(found.match.bits, 'and')
}

/** «و أشاد»: some outlets set the conjunction apart. */
const AND: ReadonlySet<string> = new Set(['و'])

const ADDING: readonly string[] = ['finite-talk']

const JOINERS: readonly string[] = ['conjunction', 'turn-shifts']
/** No conjunction or turn begins further before its verb, in words. */
const FARTHEST = 3

/** Where a verb can stand: what looks like one in the middle of a clause is a noun of the same letters. */
export function opensClause(view: TextView, sentence: Sentence, match: Match): boolean {
  if (
    isCoordinated(view, sentence, match) ||
    isRelative(view, sentence, match.start) ||
    hasClitic(match.bits, 'will')
  )
    return true
  const before = match.start - 1
  return (
    isOfNoun(view, match) ||
    view.has(before, OPENERS) ||
    isOneOf(view, before, QUOTES) ||
    isMark(view, before, ':') ||
    (isDash(view, before) && isCredit(view, sentence, before)) ||
    sentence.phraseEndingAt(match.start) !== null
  )
}

/** «المرفأ - قال», «وكالة المرفأ للأنباء - أعلن»: a few words at the head of a sentence, before a dash, are where the report is from. */
function isCredit(view: TextView, { start }: Sentence, dash: number): boolean {
  if (dash <= start || dash > start + LONGEST_CREDIT) return false
  for (let token = start; token < dash; token += 1)
    if (!isWord(view, token) || (token > start && isParticle(view, token))) return false
  return true
}

/** Words of a credit, at most. */
const LONGEST_CREDIT = 4

/** «في وقت أكد فيه», «كلمة أعرب فيها عن»: a clause that tells of the noun without an article before it. */
export function isOfNoun(view: TextView, { start, end, bits }: Match): boolean {
  const before = start - 1
  if (bits !== 0 || isDefinite(view, before)) return false
  if (view.word(before) === TIME) return particle(view, before - 1, 'preposition') !== null
  return view.has(end, OF_IT) && view.has(before, TEXTS)
}

const TIME = 'وقت'

/**
 * «تقارير عن الأداء، تفيد بأن»: a bare verb behind a comma tells of a noun before it, and is of nobody who spoke before, unless
 * what stands before the comma is a circumstance at the head of the sentence, a quotation, or who the sentence begins with.
 */
export function isUnjoined(
  view: TextView,
  sentence: Sentence,
  { start, end, bits }: Match,
  leader: Phrase | null,
): boolean {
  const comma = start - 1
  // «اتصالا من فلان، أعرب خلاله عن»
  if (view.has(end, OF_IT)) return false
  // «فلان، رئيس المجموعة، قال»
  if (leader !== null && leader.start <= sentence.start + 1) return false
  if ((bits & JOINING) !== 0 || comma <= sentence.start || !isComma(view, comma)) return false
  if (sentence.isTurn(start) || isOneOf(view, comma - 1, QUOTES)) return false
  return !view.has(sentence.start, CIRCUMSTANCES) || hasComma(view, sentence.start, comma)
}

function hasComma(view: TextView, from: number, to: number): boolean {
  for (let token = from; token < to; token += 1) if (isComma(view, token)) return true
  return false
}

const OF_IT: readonly string[] = ['preposition-pronoun']
const CIRCUMSTANCES: readonly string[] = [
  'preposition',
  'fixed-adverbials',
  'conjunction',
  'turn-shifts',
  'adverb',
]

/** Particles that a verb stands right behind. */
const OPENERS: readonly string[] = ['complementiser', 'auxiliary', 'negation']
const QUOTES = signs(['«', '»', '“', '”', '"'])

/** «في حين رأى», «فيما حذر»: a conjunction of one word or two right before. */
function isBehindConjunction(view: TextView, sentence: Sentence, token: number): boolean {
  for (let start = token - 1; start >= Math.max(sentence.start, token - 2); start -= 1)
    if (particle(view, start, 'conjunction')?.match.end === token) return true
  return false
}

/** «، ومن جهته نوه»: the turn stands in the middle of the sentence. */
function isBehindTurn(view: TextView, sentence: Sentence, token: number): boolean {
  for (let start = token - 1; start >= Math.max(sentence.start, token - 3); start -= 1)
    if (view.find(start, 'turn-shifts')?.match.end === token) return true
  return false
}

const RELATIVES: readonly string[] = ['relative']

/** Behind «الذي» or a relative with a word between. */
export function isRelative(view: TextView, sentence: Sentence, token: number): boolean {
  return view.next(Math.max(sentence.start, token - 2), RELATIVES, token) < token
}
