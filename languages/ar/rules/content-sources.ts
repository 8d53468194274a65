/** Where the words of a source without a verb go on behind it: «وبحسب الدراسة التي …، ينمو القطاع», «وتناول اللقاء، وفق الوزارة، العلاقات». */
import type { Entry, TextView } from '../../pack.ts'
import { closingQuote, hasClitic, isComma, isMark, isOpeningQuote, particle } from './particles.ts'
import type { Sentence } from './sentence.ts'
import { type Cue, FINITE } from './verb-forms.ts'

/** A conjunction, a relative or a verb begins a clause of its own. */
export function opensAnother(view: TextView, token: number): boolean {
  if (view.unit(token) === WAW || view.has(token, CLAUSE_WORDS)) return true
  if (view.unit(token) === FA && particle(view, token, 'preposition') === null) return true
  return view
    .matches(token)
    .some(({ end, suffix, entries }) => end === token + 1 && suffix === null && entries.some(isFiniteVerb))
}

function isFiniteVerb({ payload }: Entry): boolean {
  return FINITE.has(String(payload.shape))
}

const CLAUSE_WORDS: readonly string[] = [
  'complementiser',
  'conjunction',
  'relative',
  'turn-shifts',
  'negation',
  'auxiliary',
]
const WAW = 'و'.charCodeAt(0)
const FA = 'ف'.charCodeAt(0)

/** «وتناول اللقاء، وفق الوزارة، العلاقات»: what is said begins behind the source. */
export function behindAside(view: TextView, cues: readonly Cue[], index: number, start: number): number {
  const from = isComma(view, start) ? start + 1 : start
  const aside = cues.find(
    ({ shape, range }, at) => at > index && shape === 'adverbial' && range.start === from,
  )
  return aside !== undefined && isComma(view, aside.range.end) ? aside.range.end + 1 : start
}

/** «قال فلان إن …، على حد قوله»: what the sentence gives somebody already. */
export function isOwnWords(cues: readonly Cue[], index: number, { subject, lemma }: Cue): boolean {
  if (subject !== null || lemma?.startsWith(HIS_WORDS) !== true) return false
  return cues.some(({ shape }, before) => before < index && shape !== 'adverbial')
}

/** «على حد قول», «على حد وصف» */
const HIS_WORDS = 'ar/ala-hadd-'

/** «طبقا لمسؤول في الوزارة فإن …»: behind «فإن», with nothing between that parts it from the source; null without. */
export function behindSo(view: TextView, { end }: Sentence, from: number): number | null {
  if (isComma(view, from - 1)) return null
  const limit = Math.min(end, from + FARTHEST_SO)
  const token = view.next(from, COMPLEMENTISERS, limit)
  const found = token < limit ? particle(view, token, 'complementiser') : null
  return found !== null && hasClitic(found.match.bits, 'so') && !hasMark(view, from, token - 1)
    ? found.match.end
    : null
}

/** What stands between a source and «فإن» is no longer than this, in tokens. */
const FARTHEST_SO = 14
const COMPLEMENTISERS: readonly string[] = ['complementiser']

/** «وبحسب الدراسة التي قامت بها الشركة، ينمو القطاع»: behind the comma that closes what is told of the source. */
export function behindRelative(view: TextView, { end }: Sentence, from: number): number {
  if (!view.has(from, RELATIVES) || isComma(view, from - 1)) return from
  const limit = Math.min(end, from + LONGEST_RELATIVE)
  for (let token = from + 1; token < limit; token += 1) {
    if (isOpeningQuote(view, token)) return closingQuote(view, token, limit) < 0 ? token : from
    if (isComma(view, token)) return token + 1
  }
  return from
}

const RELATIVES: readonly string[] = ['relative']
const LONGEST_RELATIVE = 24

function hasMark(view: TextView, from: number, to: number): boolean {
  for (let token = from; token < to; token += 1)
    if (isComma(view, token) || isMark(view, token, ':')) return true
  return false
}
