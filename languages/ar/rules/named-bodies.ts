/** A body that nothing lists, by the words that name it. */
import type { NameWords, Phrase, TokenRange } from '../../pack.ts'

/** The body whose `words` are those of `range`, or stand in it; with the letters joined before it, and what they are (`CLITIC_BITS`). */
export function bodyNamed({ start, end }: TokenRange, words: NameWords, bits = 0): Phrase {
  return {
    start,
    end,
    prefixLength: words.start === start ? words.prefixLength : 0,
    bits,
    kind: 'body',
    refers: null,
    name: words,
    titles: [],
    honorific: null,
    sides: [],
    gender: null,
    number: 1,
    members: [],
  }
}
