/** Verbs that tell somebody something («أبلغ X Y أن»): who stands in front of one speaks, and whoever is behind it is spoken to. */
import type { Match, Phrase, TextView } from '../../pack.ts'
import { agrees } from './clause.ts'
import { CODE } from './codes.ts'
import { openSubjectAt } from './open-subjects.ts'
import {
  closingQuote,
  idOf,
  isComma,
  isMark,
  isOpeningQuote,
  isPronounThat,
  isWord,
  JOINING,
  particle,
} from './particles.ts'
import { isOtherVerb } from './scan-ahead.ts'
import type { Sentence } from './sentence.ts'
import { antecedentOf } from './subjects-ahead.ts'
import type { Agreement, VerbForm } from './verb-forms.ts'

/** The subject of a verb behind it. */
export interface Front {
  /** Null where no rule knows it, or a pronoun stands for it. */
  readonly phrase: Phrase | null
  /** «إنها أبلغت»: whoever the sentence tells of goes on. */
  readonly isPronoun: boolean
}

/** Whoever stands between «أن», «كان», «الذي» or the head of the sentence and a verb that tells somebody something; null where nobody does. */
export function frontOf(view: TextView, sentence: Sentence, match: Match, form: VerbForm): Front | null {
  if ((form.governs & CODE.whom) === 0 || form.cueClass !== 'say' || (match.bits & JOINING) !== 0) return null
  const about = antecedentOf(view, sentence, match, form)
  if (about !== null) return { phrase: about.phrase, isPronoun: false }
  const auxiliary = particle(view, match.start - 1, 'auxiliary')
  if (auxiliary !== null && (auxiliary.match.bits & JOINING) !== 0) return null
  const end = auxiliary === null ? match.start : match.start - 1
  const head = clauseStart(view, sentence, end)
  if (head < 0) return null
  const start = isOpeningQuote(view, head) && closingQuote(view, head, end) < 0 ? head + 1 : head
  if (start === end) return isPronounThat(view, end - 1) ? { phrase: null, isPronoun: true } : null
  const phrase = openSubjectAt(view, start, end, form.agreement)
  return { phrase: phrase?.end === end ? phrase : null, isPronoun: false }
}

/** «إن الملك حذر الوزير من», «إن الملك، حذر الوزير من»: the person right behind «أن» whose verb follows at once; null where none does. */
export function toldBehindThat(
  view: TextView,
  sentence: Sentence,
  { start, bits }: Match,
  agreement: Agreement,
): Phrase | null {
  if ((bits & JOINING) !== 0) return null
  const phrase = sentence.phraseEndingAt(isComma(view, start - 1) ? start - 1 : start)
  if (phrase === null || phrase.kind !== 'person' || phrase.bits !== 0 || phrase.number !== 1) return null
  if (particle(view, phrase.start - 1, 'complementiser') === null) return null
  return agrees(phrase, agreement) ? phrase : null
}

/** Whoever stands in front of a verb is told in no more words. */
const LONGEST = 14

/** The token behind the «أن» or «كان» that the clause before `end` begins with, or its first word; -1 where it begins otherwise. */
function clauseStart(view: TextView, sentence: Sentence, end: number): number {
  const first = Math.max(sentence.start, end - LONGEST)
  for (let token = end - 1; token >= first; token -= 1) {
    if (view.has(token, HEADS) && opens(view, token)) return token + 1
    if (isComma(view, token) || isMark(view, token, ':') || view.has(token, OTHER_CLAUSES)) return -1
    if (isOtherVerb(view, token)) return -1
  }
  const { start } = sentence
  if (first > start || start === end || !isWord(view, start)) return -1
  return view.has(start, SPEAKERS) && !view.has(start, DAYS) ? start : -1
}

const HEADS: readonly string[] = ['complementiser', 'auxiliary']
const OTHER_CLAUSES: readonly string[] = ['relative', 'conjunction', 'negation']
const DAYS: readonly string[] = ['weekdays']
const SPEAKERS: readonly string[] = ['speaker-nouns', 'titles', 'title-heads', 'title', 'person']

function opens(view: TextView, token: number): boolean {
  if (particle(view, token, 'complementiser') !== null) return true
  const found = particle(view, token, 'auxiliary')
  return found !== null && idOf(found) === 'was'
}
