/** Adverbs, dates and brackets that may stand between a verb and what belongs to it. */
import type { TextView } from '../../pack.ts'
import { column, GOVERNING, isMark, particle } from './particles.ts'
import type { Sentence } from './sentence.ts'

/** Adverbs, dates and brackets between a verb, its subject and its complement. */
export function skipAdverbials(view: TextView, sentence: Sentence, from: number): number {
  let token = from
  while (token < sentence.end) {
    const next = adverbialEnd(view, sentence, token)
    if (next === token) break
    token = next
  }
  return token
}

/** Classes of date words that name a day by themselves. */
const DAY_WORDS: ReadonlySet<string> = new Set(['day', 'other-day'])

const DATE_KINDS: readonly string[] = ['weekdays', 'date-words', 'day-parts', 'months', 'hijri-months']

function adverbialEnd(view: TextView, sentence: Sentence, token: number): number {
  const adverb = particle(view, token, 'adverb') ?? particle(view, token, 'preposition-pronoun')
  if (adverb !== null && adverb.match.prefixLength === 0) return adverb.match.end
  if (view.word(token) === 'يوم' || view.word(token) === 'مساء') return token + 1
  if (particle(view, token, 'preposition') !== null) return token
  for (const kind of DATE_KINDS) {
    const found = view.find(token, kind)
    if (found === null || (found.match.bits & GOVERNING) !== 0) continue
    if (kind !== 'date-words' || DAY_WORDS.has(column(found, 'class'))) return found.match.end
  }
  if (isMark(view, token, '(')) {
    for (let close = token + 1; close < Math.min(sentence.end, token + 12); close += 1)
      if (isMark(view, close, ')')) return close + 1
  }
  return token
}
