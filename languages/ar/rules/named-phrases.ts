/** People and bodies that nothing lists, by the words that name them. */
import { CLITIC_BITS, type NameWords, type Phrase, type TextView, type TokenRange } from '../../pack.ts'

/** The one of `kind` whom the words of `range` call, with `name` in them. */
export function namedPhrase(
  kind: Phrase['kind'],
  { start, end }: TokenRange,
  name: NameWords,
  gender: Phrase['gender'] = null,
  prefixLength = 0,
  bits = 0,
): Phrase {
  return {
    start,
    end,
    prefixLength,
    bits,
    kind,
    refers: null,
    name,
    titles: [],
    honorific: null,
    sides: [],
    gender,
    number: 1,
    members: [],
  }
}

/** The same, where «ل» is joined to the first of the words. */
export function governedPhrase(
  view: TextView,
  kind: Phrase['kind'],
  range: TokenRange,
  name: NameWords,
): Phrase {
  return namedPhrase(kind, range, name, null, joinedLetters(view, range.start), CLITIC_BITS.to)
}

/** How many letters «ل» takes at `token`, with that of the article that it swallows. */
export function joinedLetters(view: TextView, token: number): number {
  return view.begins(token, 'لل') ? 2 : 1
}
