/** Copies of one text: what agencies send out and papers print, whole or lightly edited. */

/**
 * One-permutation MinHash of a text's runs of words: for each of `BINS` ranges of hashes the least that fell into it,
 * `EMPTY` where none did. The share of bins that two sketches agree in estimates the share of runs the texts have in common
 * (Li, Owen, Zhang: One Permutation Hashing, 2012).
 */
export type Sketch = Int32Array

/** Bins of a sketch. */
export const BINS = 128
const EMPTY = -1
/** Words of a run. */
const RUN = 3
/** Texts that agree in so many of their runs are copies. */
const COPY = 0.7
/** Fewer bins than these say too little. */
const LEAST_BINS = 24

/** The sketch of a text from the hashes of its words, as the tokeniser makes them. */
export function sketchOf(hashes: ArrayLike<number>, count: number): Sketch {
  const sketch = new Int32Array(BINS).fill(EMPTY)
  for (let at = 0; at + RUN <= count; at += 1) {
    let mixed = 0
    for (let word = at; word < at + RUN; word += 1)
      mixed = Math.imul(mixed ^ (hashes[word] as number), 0x9e3779b1) ^ (mixed >>> 15)
    const spread = scramble(mixed)
    const bin = spread >>> 25
    const value = spread & 0x1ffffff
    const least = sketch[bin] as number
    if (least === EMPTY || value < least) sketch[bin] = value
  }
  return sketch
}

/** The last mixing of MurmurHash3, which spreads every bit over the whole. */
function scramble(value: number): number {
  let mixed = value ^ (value >>> 16)
  mixed = Math.imul(mixed, 0x85ebca6b)
  mixed ^= mixed >>> 13
  mixed = Math.imul(mixed, 0xc2b2ae35)
  return mixed ^ (mixed >>> 16)
}

/** The share, 0 to 1, of runs of words that two texts have in common, as their sketches tell; 0 where they tell too little. */
export function shareOfRuns(a: Sketch, b: Sketch): number {
  let used = 0
  let equal = 0
  for (let bin = 0; bin < BINS; bin += 1) {
    const [one, other] = [a[bin] as number, b[bin] as number]
    if (one === EMPTY && other === EMPTY) continue
    used += 1
    if (one === other) equal += 1
  }
  return used < LEAST_BINS ? 0 : equal / used
}

/** Whether two texts are copies of one. */
export function areCopies(a: Sketch | null, b: Sketch | null): boolean {
  return a !== null && b !== null && shareOfRuns(a, b) >= COPY
}
