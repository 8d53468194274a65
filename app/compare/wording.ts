/** Which words of a quotation are not in the other account's, so that the eye finds them. */

/** A stretch of a text, and whether it is marked. */
export interface Piece {
  readonly text: string
  readonly isMarked: boolean
}

/** Longer texts are not compared word by word: their product would be counted in the millions. */
const MOST_WORDS = 400

/** `text` in pieces: words that the longest common sequence with `other` leaves out are marked. */
export function compareWords(text: string, other: string): readonly Piece[] {
  const mine = wordsOf(text)
  const theirs = wordsOf(other)
  if (mine.length > MOST_WORDS || theirs.length > MOST_WORDS) return [{ text, isMarked: false }]
  const shared = sharedWords(mine.map(plain), theirs.map(plain))
  return joined(mine.map((word, index) => ({ text: word, isMarked: /\S/.test(word) && !shared.has(index) })))
}

/** Words, each with the space behind it, so that together they are the text. */
function wordsOf(text: string): readonly string[] {
  return text.match(/\S+\s*|\s+/gu) ?? []
}

/** Without what stands around a word and without the vowels that Arabic may write. */
function plain(word: string): string {
  return word.replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase()
}

/** The places in `mine` of the words of a longest common sequence. */
function sharedWords(mine: readonly string[], theirs: readonly string[]): ReadonlySet<number> {
  const width = theirs.length + 1
  const lengths = new Uint16Array((mine.length + 1) * width)
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0
  for (let row = mine.length - 1; row >= 0; row -= 1)
    for (let column = theirs.length - 1; column >= 0; column -= 1)
      lengths[row * width + column] =
        mine[row] === theirs[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1))
  return walk(mine, theirs, at)
}

function walk(
  mine: readonly string[],
  theirs: readonly string[],
  at: (row: number, column: number) => number,
): ReadonlySet<number> {
  const shared = new Set<number>()
  let row = 0
  let column = 0
  while (row < mine.length && column < theirs.length) {
    if (mine[row] === theirs[column]) {
      shared.add(row)
      row += 1
      column += 1
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1
    else column += 1
  }
  return shared
}

/** `text` in pieces: whole words that any of the ranges touches are marked, because a mark within a word parts letters. */
export function markRanges(text: string, ranges: readonly (readonly [number, number])[]): readonly Piece[] {
  let place = 0
  return joined(
    wordsOf(text).map((word) => {
      const start = place
      place += word.length
      const end = start + word.trimEnd().length
      return { text: word, isMarked: ranges.some(([from, to]) => from < end && to > start) }
    }),
  )
}

function joined(pieces: readonly Piece[]): readonly Piece[] {
  const done: Piece[] = []
  for (const piece of pieces) {
    const last = done.at(-1)
    if (last?.isMarked === piece.isMarked) done[done.length - 1] = { ...last, text: last.text + piece.text }
    else done.push(piece)
  }
  return done.flatMap((piece, index) => apart(piece, index < done.length - 1))
}

/** The space behind the last of marked words is not marked. */
function apart({ text, isMarked }: Piece, hasMore: boolean): readonly Piece[] {
  const words = text.trimEnd()
  if (!isMarked || !hasMore || words === text) return [{ text, isMarked }]
  return [
    { text: words, isMarked },
    { text: text.slice(words.length), isMarked: false },
  ]
}
