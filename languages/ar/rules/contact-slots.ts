/** What the clause of a verb of contact gives: its subject, where somebody goes, and whether that tells a contact at all. */
import type { Entry, Match, Phrase, TextView } from '../../pack.ts'
import { skipAdverbials } from './adverbials.ts'
import { PLACE_KINDS } from './circumstances.ts'
import { isObjectAlone } from './contact-alone.ts'
import { canMeet } from './contact-frame.ts'
import { isContactVerb } from './contact-triggers.ts'
import {
  GOVERNING,
  hasClitic,
  isClosingQuote,
  isComma,
  isDash,
  isDefinite,
  isWord,
  JOINING,
  particle,
} from './particles.ts'
import type { Sentence } from './sentence.ts'

/** «…، وعقدا قبله جلسة», «قام بزيارة التقى خلالها …», «ومنها سيتوجه»: a joined verb without a subject goes on from the sentence's. */
export function goingOn(view: TextView, sentence: Sentence, match: Match): Phrase | null {
  if (match.start === sentence.start) return null
  const isDuring = particle(view, match.end, 'preposition-pronoun')?.entry.payload.id === 'during-it'
  const joined =
    isDuring ||
    (match.bits & JOINING) !== 0 ||
    isComma(view, match.start - 1) ||
    particle(view, match.start - 1, 'conjunction') !== null ||
    particle(view, match.start - 1, 'complementiser') !== null ||
    particle(view, match.start - 1, 'auxiliary') !== null ||
    isFromThere(view, match.start - 1)
  if (!joined || isOfThingBefore(view, sentence, match)) return null
  const visitor = isDuring ? visitorBefore(view, sentence, match.start) : null
  const subject =
    visitor ?? subjectOfVerbBefore(view, sentence, match) ?? subjectOfClause(view, sentence, match.start)
  if (subject === null || isObjectAlone(view, sentence, subject)) return null
  return agreesWith(match, subject) ? subject : null
}

/** «أن زيارة الوزير ستبدأ الأحد يجري خلالها محادثات»: whose visit it is, where a noun tells of it as his. */
function visitorBefore(view: TextView, sentence: Sentence, limit: number): Phrase | null {
  let visitor: Phrase | null = null
  for (let token = view.next(sentence.start, NOUNS, limit); token < limit; ) {
    const noun = view.find(token, 'encounter-nouns')
    const isVisit = noun?.entry.payload.format === 'visit' && (noun.match.bits & GOVERNING) === 0
    const owner = isVisit && noun.match.suffix === null ? sentence.phraseAt(noun.match.end) : null
    if (owner?.kind === 'person' && owner.bits === 0 && owner.end <= limit) visitor = owner
    token = view.next(token + 1, NOUNS, limit)
  }
  return visitor
}

const NOUNS: readonly string[] = ['encounter-nouns']

/** «ومنها سيتوجه إلى المدينة»: from where the clause before has led. */
function isFromThere(view: TextView, token: number): boolean {
  const found = particle(view, token, 'preposition-pronoun')
  return found !== null && found.entry.payload.id === 'from-her' && hasClitic(found.match.bits, 'and')
}

/** «أن المواد كانت تصل»: the subject stands before «كانت», and no rule knows it. */
function isOfThingBefore(view: TextView, sentence: Sentence, { start }: Match): boolean {
  if (particle(view, start - 1, 'auxiliary') === null || start - 2 < sentence.start) return false
  return isWord(view, start - 2) && isDefinite(view, start - 2) && sentence.phraseEndingAt(start - 1) === null
}

const VERBS: readonly string[] = ['encounter-verbs']

/** «حيث وصل الوزير إلى المدينة، والتقى نظيره», «وينتقل الوزير إلى المدينة حيث يلتقي نظيره»: of the verb of contact that «و» or «حيث» goes on from, where its clause is not the sentence's first. */
function subjectOfVerbBefore(view: TextView, sentence: Sentence, match: Match): Phrase | null {
  const isWhere = particle(view, match.start - 1, 'conjunction')?.entry.payload.id === 'while'
  if (!isWhere && !hasClitic(match.bits, 'and')) return null
  let verb: Match | undefined
  for (let token = view.next(sentence.start, VERBS, match.start); token < match.start; ) {
    const told = view.matches(token).find(isToldVerb)
    if (told !== undefined && (isWhere || !hasClitic(told.bits, 'and')) && !isRelative(view, told))
      verb = told
    token = view.next(token + 1, VERBS, match.start)
  }
  if (verb === undefined || verb.start === sentence.start || isNounThere(view, verb)) return null
  const at = skipAdverbials(view, sentence, verb.end)
  const subject = sentence.phraseAt(at)
  if (subject === null || subject.bits !== 0 || subject.kind !== 'person' || subject.end > match.start)
    return null
  const isObject = sentence.phraseEndingAt(verb.start) !== null
  return isObject || view.next(subject.end, CLAUSES, match.start) < match.start ? null : subject
}

function isToldVerb({ bits, suffix, entries }: Match): boolean {
  return (bits & GOVERNING) === 0 && suffix === null && entries.some(isContactVerb)
}

const CLAUSES: readonly string[] = ['complementiser']

/** «قال X إن Y اتفق …», «إن الوزير فلانا …»: of the clause that `token` stands in, where it begins with its subject; else the sentence's. */
export function subjectOfClause(view: TextView, sentence: Sentence, token: number): Phrase | null {
  for (let at = token - 1; at >= sentence.start; at -= 1) {
    if (!view.has(at, CLAUSES)) {
      const speaker = view.has(at, SAYING) ? speakerAt(view, sentence, at, token) : null
      if (speaker !== null) return speaker
      continue
    }
    const phrase = sentence.phraseAt(at + 1)
    // «أن الوزير سيتوجه إلى المدينة حيث من المقرر أن يلتقي نظيره»: of the clause before.
    if (phrase === null && at === token - 1) continue
    if (phrase === null && isOfThing(view, at, token)) return null
    const isFree = phrase !== null && (phrase.bits & (GOVERNING | JOINING)) === 0
    const isSubject = isFree && phrase.kind !== 'state' && phrase.end <= token
    return isSubject && canMeet(phrase) ? phrase : meetingBefore(sentence, token)
  }
  return meetingBefore(sentence, token)
}

const SAYING: readonly string[] = ['reporting-verbs']

/** «… أن المنظمة مستعدة، وقال فلان بعد لقاء مع X»: a joined verb of saying right behind a comma, with its own subject, begins a clause of his. */
function speakerAt(view: TextView, sentence: Sentence, at: number, limit: number): Phrase | null {
  if (!isComma(view, at - 1)) return null
  const said = view.matches(at).find(({ bits, suffix }) => hasClitic(bits, 'and') && suffix === null)
  if (said === undefined || !said.entries.some(isSaying)) return null
  const phrase = sentence.phraseAt(said.end)
  const isFree = phrase !== null && phrase.bits === 0 && phrase.kind === 'person' && phrase.number === 1
  return isFree && phrase.end <= limit && canMeet(phrase) ? phrase : null
}

function isSaying({ kind, payload }: Entry): boolean {
  return kind === 'reporting-verbs' && payload.shape === 'past' && SAID_ALONE.has(payload.class)
}

const SAID_ALONE: ReadonlySet<unknown> = new Set(['say', 'add', 'emphasise', 'announce', 'point-out'])

/** «تسلم الرسالة الأمير فلان خلال استقباله»: whom the sentence is about, past a paper that is named before. */
function meetingBefore(sentence: Sentence, token: number): Phrase | null {
  const first = sentence.subjectBefore(token)
  if (first === null || first.kind !== 'body' || canMeet(first)) return first
  const next = sentence.subjectAfter(first.end)
  return next !== null && next.end <= token && canMeet(next) ? next : first
}

/** «قال المتحدث إن تلك اللقاءات شملت اجتماعا مع X»: the clause is about a thing, and not about who says so. */
function isOfThing(view: TextView, at: number, token: number): boolean {
  const found = particle(view, at, 'complementiser')
  const head = found?.match.end ?? token
  if (found === null || found.match.suffix !== null || head + 1 >= token) return false
  return view.has(head, POINTING) && isDefinite(view, head + 1)
}

const POINTING: readonly string[] = ['demonstrative']

/** «الذي يزور البلاد», «التي التقت الوزير»: the verb is of whoever stands before the clause. */
export function isRelative(view: TextView, match: Match): boolean {
  return match.suffix === null && particle(view, match.start - 1, 'relative') !== null
}

/** Whoever stands before the relative word, in quotation marks or behind a comma too: «عن "فلان" الذي يزور البلاد». */
export function antecedent(view: TextView, sentence: Sentence, match: Match): Phrase | null {
  const ending = endingBefore(view, sentence, match.start - 1)
  // «ناقش الوزير والرئيس فلان الذي يزور البلاد»: of two, the second.
  const phrase = view.isAmong(match.start - 1, OF_ONE) ? (ending?.members.at(-1) ?? ending) : ending
  if (phrase === null || phrase.kind === 'state' || !agreesWith(match, phrase)) return null
  // «المسؤول الثالث من الاتحاد الذي يزور البلاد» is the official.
  const isOfBody =
    phrase.kind !== 'person' && particle(view, phrase.start - 1, 'preposition')?.entry.payload.id === 'from'
  return isOfBody ? null : phrase
}

const OF_ONE: ReadonlySet<string> = new Set(['الذي', 'التي'])

/** The phrase that ends before `token`, but for a closing mark and a comma or a dash. */
function endingBefore(view: TextView, sentence: Sentence, token: number): Phrase | null {
  let end = token
  if (isComma(view, end - 1) || isDash(view, end - 1)) end -= 1
  return (
    sentence.phraseEndingAt(end) ?? (isClosingQuote(view, end - 1) ? sentence.phraseEndingAt(end - 1) : null)
  )
}

/** «لقاء X بالوزيرة التي التقت»: the verb is as masculine and as many as the one person who is its subject. */
function agreesWith(match: Match, phrase: Phrase): boolean {
  return match.entries.some((entry) => entry.payload.person !== 1 && agrees(entry, phrase))
}

/** The same of one of the verbs that the form may be: «تسلم» is of a man's past or of a woman's present. */
export function agrees({ payload }: Entry, phrase: Phrase): boolean {
  if (payload.gender === undefined || phrase.kind !== 'person' || phrase.gender === null) return true
  return phrase.number !== 1 || (payload.gender === 'f') === (phrase.gender === 'f')
}

/** Tokens that a relative clause behind a subject may take up to the comma that closes it. */
const LONGEST_ASIDE = 24

/** «كارتر، الذي يزور المنطقة، …»: behind the comma that closes what is said of the subject; `from` where nothing is said, -1 where nothing closes it. */
export function behindRelative(view: TextView, sentence: Sentence, from: number): number {
  const at = isComma(view, from) ? from + 1 : from
  if (particle(view, at, 'relative') === null) return from
  const end = Math.min(sentence.end, at + LONGEST_ASIDE)
  for (let token = at + 1; token < end; token += 1) if (isComma(view, token)) return token + 1
  return -1
}

const LISTING = 'contact-words'
const GOALS: readonly string[] = ['preposition', 'place-heads', 'home-words', ...PLACE_KINDS]

/** «توجهت التعزيزات إلى المدينة»: right behind a verb of going stands somebody or something of its own that no rule knows. */
export function isOfAnother(view: TextView, sentence: Sentence, match: Match): boolean {
  const at = skipAdverbials(view, sentence, behindAfterwards(view, match.end))
  if (at >= sentence.end || view.has(at, GOALS) || sentence.phraseAt(at) !== null) return false
  return isWord(view, at) || isCount(view, at)
}

/** «يتوجه بعدها إلى المدينة». */
function behindAfterwards(view: TextView, token: number): number {
  const found = view.has(token, LISTING) ? view.find(token, LISTING) : null
  return found?.entry.payload.id === 'afterwards' ? found.match.end : token
}

/** «توجه 9 طلاب إلى المدينة». */
function isCount(view: TextView, token: number): boolean {
  return COUNT.test(view.word(token))
}

const COUNT = /^[0-9٠-٩]+$/

/** «على وقع الأزمة»: behind such a preposition stands a noun, however it is spelled. */
export function isNounThere(view: TextView, match: Match): boolean {
  const before = match.bits === 0 ? particle(view, match.start - 1, 'preposition')?.entry.payload.id : null
  return before === 'on' || before === 'to' || before === 'about'
}

/** A verb of contact needs somebody, and either another party, several subjects, or a place to go to. */
export function isContact(
  _view: TextView,
  entry: Entry,
  subject: Phrase | null,
  object: Phrase | null,
  place: boolean,
): boolean {
  if (object !== null && canMeet(object)) return subject === null || canMeet(subject)
  if (place) return subject !== null && canMeet(subject)
  if (entry.payload.subject !== 'party' && entry.payload.subject !== 'caller') return false
  if (subject?.kind === 'body' && subject.members.length === 0) return false
  return isOfTwo(entry) || (subject !== null && (subject.members.length > 1 || subject.number > 1))
}

/** The subject right before its verb: «X التقى», «وكان X، قد التقى». */
export function subjectBefore(view: TextView, sentence: Sentence, match: Match, entry: Entry): Phrase | null {
  if ((match.bits & JOINING) !== 0) return null
  const already = alreadyOf(view, sentence, match)
  if (already !== null) return already
  const had = particle(view, match.start - 1, 'auxiliary')?.entry.payload.id === 'had'
  const phrase = had ? endingBefore(view, sentence, match.start - 1) : sentence.phraseEndingAt(match.start)
  // «عربات تابعة للاتحاد والتحالف توجهت»: what is joined to something else is not the subject alone.
  const isRest = phrase !== null && phrase.start > sentence.start && (phrase.bits & JOINING) !== 0
  if (phrase === null || isRest || (phrase.bits & GOVERNING) !== 0 || !canMeet(phrase))
    return describedBefore(view, sentence, match)
  if (particle(view, phrase.start - 1, 'preposition') !== null) return null
  const several = phrase.number > 1 || phrase.members.length > 1
  // «زيارة إلى درفان التقيا خلالها الرئيس»: two who are named before.
  const isOne = phrase.kind === 'state' && !several && Number(entry.payload.number) > 1
  return isOne || (several && Number(entry.payload.number) === 1) ? null : phrase
}

/** «سبق لفلان أن زار»: whoever has done it before. */
function alreadyOf(view: TextView, sentence: Sentence, { start }: Match): Phrase | null {
  if (particle(view, start - 1, 'complementiser')?.entry.payload.id !== 'an') return null
  const phrase = sentence.phraseEndingAt(start - 1)
  if (phrase === null || !hasClitic(phrase.bits, 'to') || !canMeet(phrase)) return null
  return view.word(phrase.start - 1).endsWith(ALREADY) ? phrase : null
}

/** As it is folded, with «و» or without. */
const ALREADY = 'سبق'

/** Words between «أول» and the verb: «أول وزير خارجية أوروبي يزور». */
const FIRST_REACH = 6

/** «X هو أول مسؤول أوروبي يزور البلاد»: whoever is said to be the first that does; «أكبر سفينة تصل» is not he. */
function describedBefore(view: TextView, sentence: Sentence, match: Match): Phrase | null {
  const token = match.start
  for (let at = token - 2; at >= Math.max(sentence.start, token - FIRST_REACH); at -= 1) {
    if (isComma(view, at)) return null
    if (view.find(at, 'contact-words')?.entry.payload.id !== 'superlative') continue
    const relative = relativeBefore(view, sentence, at)
    const first = relative < 0 ? sentence.subjectBefore(at) : endingBefore(view, sentence, relative)
    return first !== null && agreesWith(match, first) ? first : null
  }
  return null
}

const RELATIVES: readonly string[] = ['relative']
/** Words between a relative word and the superlative: «الذي كان أول». */
const COPULA = 2

/** «فلان، الذي كان أول مسؤول يزور البلاد»: where the clause on whoever stands before begins; -1 without one. */
function relativeBefore(view: TextView, { start }: Sentence, token: number): number {
  for (let at = token - 1; at >= Math.max(start, token - COPULA); at -= 1)
    if (view.has(at, RELATIVES) && particle(view, at, 'relative') !== null) return at
  return -1
}

/** «يجتمعان»: a verb of two. */
export function isOfTwo(verb: Entry): boolean {
  return Number(verb.payload.number) === 2
}
