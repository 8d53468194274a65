/** Subjects that stand before their verb with other words between: «كان X … قد قال», «X الذي قال». */
import type { Match, Phrase, TextView } from '../../pack.ts'
import { FINITE_TALK } from '../talk-kinds.ts'
import { agrees, TOPIC } from './clause.ts'
import { CODE } from './codes.ts'
import type { Behind } from './governed.ts'
import { counts } from './noun-phrases.ts'
import { openSubjectAt } from './open-subjects.ts'
import { GOVERNING, idOf, isClosingQuote, isComma, isWord, particle } from './particles.ts'
import type { Sentence } from './sentence.ts'
import type { Agreement, VerbForm } from './verb-forms.ts'
import { isAnothers } from './whole-sources.ts'

const AUXILIARIES: readonly string[] = ['auxiliary']
const TALK: readonly string[] = [FINITE_TALK]
const RELATIVES: readonly string[] = ['relative']

/** No more words stand between «كان» and the verb. */
const FARTHEST = 30

/** «وكان فلان، رئيس الجهاز، قد أعلن أن»: who stands behind «كان» is the subject of the verb behind «قد». */
export function subjectOfWas(
  view: TextView,
  sentence: Sentence,
  match: Match,
  agreement: Agreement,
): Phrase | null {
  const had = match.start - 1
  if (!isAuxiliary(view, had, 'had')) return null
  const from = Math.max(sentence.start, had - FARTHEST)
  const was = lastWas(view, from, had)
  if (was < 0 || was + 1 === had || view.next(was, TALK, had) < had) return null
  const listed = sentence.phraseAt(was + 1)
  if (listed?.name != null && agrees(listed, agreement)) return listed
  const open = openSubjectAt(view, was + 1, had, agreement)
  if (open?.name != null) return open
  return listed !== null && agrees(listed, agreement) ? listed : open
}

/** «رجل الأعمال سعد الوردي قال إن», «أما سعد الوردي فقال», «وكان سعد الوردي حذر من»: an unlisted name at the head of the sentence, right before its verb. */
export function nameBefore(
  view: TextView,
  sentence: Sentence,
  match: Match,
  agreement: Agreement,
): Phrase | null {
  const had = isAuxiliary(view, match.start - 1, 'had') ? match.start - 1 : match.start
  const isTopic = view.word(sentence.start) === TOPIC
  const from = isTopic || isWas(view, sentence.start) ? sentence.start + 1 : sentence.start
  if ((match.bits !== 0 && !isTopic) || had - from < 2 || had - from > LONGEST_HEAD) return null
  if (match.suffix !== null && isAddressed(view, sentence, match)) return null
  // «بعث الملك برقية إلى الرئيس فلان أعرب فيها عن»: the clause is about the cable.
  if (view.has(match.end, OF_IT) && !view.begins(match.end, TO)) return null
  const subject = openSubjectAt(view, from, had, agreement)
  if (subject?.kind !== 'person' || subject.name?.end !== had) return null
  if (isAnothers(view, from, subject.name.start)) return null
  return subject.name.start > from || view.has(from, GIVEN) ? subject : null
}

/** «بعث الملك برقية إلى الرئيس فلان هنأه بـ»: whoever stands behind a preposition, right before the verb, is meant by its pronoun. */
function isAddressed(view: TextView, sentence: Sentence, { start }: Match): boolean {
  const phrase = sentence.phraseEndingAt(start)
  return phrase !== null && particle(view, phrase.start - 1, 'preposition') !== null
}

const OF_IT: readonly string[] = ['preposition-pronoun']
/** «قال له», which is to somebody. */
const TO = 'ل'

const GIVEN: readonly string[] = ['name-word', 'given-names']
/** Whoever stands at the head of a sentence before its verb is told in no more words. */
const LONGEST_HEAD = 10

/** The last «كان» before `end`; -1 where another auxiliary stands behind it. */
function lastWas(view: TextView, from: number, end: number): number {
  let last = -1
  for (
    let token = view.next(from, AUXILIARIES, end);
    token < end;
    token = view.next(token + 1, AUXILIARIES, end)
  )
    last = isAuxiliary(view, token, 'was') ? token : -1
  return last
}

/** «كان», «وكانت» */
function isWas(view: TextView, token: number): boolean {
  return isAuxiliary(view, token, 'was')
}

function isAuxiliary(view: TextView, token: number, id: string): boolean {
  const found = view.has(token, AUXILIARIES) ? particle(view, token, 'auxiliary') : null
  return found !== null && idOf(found) === id
}

/** The noun that a relative clause is about, where it is the subject of the clause's verb; `phrase` is null where no rule knows it. */
export interface Antecedent {
  readonly phrase: Phrase | null
}

/** «الوزير الذي قال إن», «الوزير الذي أطلعه على»: the noun before «الذي», where the verb agrees with «الذي»; null outside such clauses. */
export function antecedentOf(
  view: TextView,
  sentence: Sentence,
  match: Match,
  { agreement, governs }: VerbForm,
): Antecedent | null {
  // A pronoun is whoever is spoken to, or points back at the noun itself: «الأمر الذي أكده».
  if (match.suffix !== null && (governs & CODE.whom) === 0) return null
  const before = match.start - 1
  const which = view.has(before, AUXILIARIES) ? before - 1 : before
  if (which <= sentence.start || !view.has(which, RELATIVES)) return null
  const found = particle(view, which, 'relative')
  const fits = found === null ? undefined : FITTING[idOf(found)]
  if (found === null || fits === undefined || !fits(agreement)) return null
  if (match.suffix !== null && found.match.bits !== 0) return null
  const phrase = phraseBefore(view, sentence, found.match.start)
  return { phrase: phrase !== null && agrees(phrase, agreement) ? phrase : null }
}

/** «الوزير الذي أوضح الأسباب وكيف أن»: of whom a relative tells, he does it, and what stands behind its verb is done. */
export function isDoneTo(view: TextView, { subject, complement }: Behind): boolean {
  if (subject === null || subject.kind !== 'person' || subject.refers !== 'title') return false
  if (subject.name !== null || subject.number > 1 || view.has(subject.start, SPEAKERS)) return false
  // «القرار الذي يأمل التكتل أن»
  return !counts(view, subject.start) && complement.start - subject.end > 1
}

const SPEAKERS: readonly string[] = [
  'speaker-nouns',
  'titles',
  'title-heads',
  'honorifics',
  'groups',
  'person',
  'nisba',
]

/** Which verbs each relative can be the subject of. */
const FITTING: Readonly<Record<string, (agreement: Agreement) => boolean>> = {
  'which-m': ({ gender, number }) => gender !== 'f' && number <= 1,
  'which-f': ({ gender, number }) => gender !== 'm' && number <= 1,
  'which-d': ({ number }) => number === 2,
  'which-fd': ({ number }) => number === 2,
  'which-p': ({ number }) => number === 3,
}

/** No more words of an unlisted name and what stands before it are looked through. */
const LONGEST = 6

/** «حارس المنارة سعد الوردي الذي»: somebody unlisted whose name ends right before `end`. */
function nameEndingAt(view: TextView, sentence: Sentence, end: number): Phrase | null {
  for (let start = Math.max(sentence.start, end - LONGEST); start < end - 1; start += 1) {
    const phrase = isWord(view, start) ? openSubjectAt(view, start, end, ANY) : null
    if (phrase?.kind === 'person' && phrase.name?.start === start && phrase.name.end === end)
      return isNoNoun(view, start) || (isNoNoun(view, end - 1) && !view.begins(end - 1, 'ل')) ? phrase : null
  }
  return null
}

/** A word that no table knows, or that somebody is called by. */
export function isNoNoun(view: TextView, token: number): boolean {
  return isWord(view, token) && (!view.listed(token) || view.has(token, NAME_WORDS))
}

const NAME_WORDS: readonly string[] = ['name-word']

const ANY: Agreement = { gender: null, number: 0 }

/** The phrase right before a relative, or before its comma where nothing governs it. */
function phraseBefore(view: TextView, sentence: Sentence, token: number): Phrase | null {
  const apart = isComma(view, token - 1)
  const end = apart ? token - 1 : token
  const phrase =
    sentence.phraseEndingAt(end) ??
    (isClosingQuote(view, end - 1) ? sentence.phraseEndingAt(end - 1) : null) ??
    nameEndingAt(view, sentence, end)
  if (phrase === null || phrase.kind === 'state') return null
  return phrase.kind !== 'person' && isGoverned(view, phrase, apart) ? null : phrase
}

/** «العضو في المحكمة التي»: behind a preposition a body may be part of what the clause is about. */
function isGoverned(view: TextView, { start, bits }: Phrase, apart: boolean): boolean {
  return particle(view, start - 1, 'preposition') !== null || (apart && (bits & GOVERNING) !== 0)
}
