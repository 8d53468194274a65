/** The whole way from bytes to a JSON record, against the plain floor: decoding and splitting into words, Node alone. */
import type { Reading } from '../../src/model.ts'
import { readingToJson } from '../../src/report/reading-json.ts'
import { type Contestant, compare, isQuiet, type Ratio, runRounds, seededRandom } from './rounds.ts'
import type { BenchText } from './texts.ts'

/** What is measured: `readTexts` of `src/pipeline.ts`. */
export type ReadTexts = (
  inputs: readonly { readonly bytes: Uint8Array; readonly published?: string }[],
) => readonly ({ readonly reading: Reading } | { readonly error: unknown })[]

/** About as many as `mahdar read --from ndjson` finds in a piece of a file, 64 KB. */
const TOGETHER = 16

/** What came out, so that a run that is faster because it finds less is seen. */
export interface Counts {
  readonly documents: number
  readonly bytes: number
  readonly words: number
  readonly actors: number
  readonly encounters: number
  readonly statements: number
}

/** One measurement. `quiet` is false where the A/A check voids it. */
export interface ExtractionResult {
  readonly ratio: Ratio
  readonly againstItself: Ratio
  readonly quiet: boolean
  /** 10^6 bytes of UTF-8 a second, in the fastest round. */
  readonly floorSpeed: number
  readonly readSpeed: number
  readonly counts: Counts
}

/** How long the floor should take a round, in milliseconds: long enough for the clock, short enough for a coffee. */
const FLOOR_MILLISECONDS = 60

/** The plain floor of one document: how many words it has. */
export function plainFloor(bytes: Buffer): number {
  return bytes.toString('utf8').match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0
}

/** Bytes to lines of JSON, put together as `mahdar read` does: a string that is only promised would cost less here. */
export function readToJson(readTexts: ReadTexts, texts: readonly BenchText[]): readonly string[] {
  const inputs = texts.map(({ bytes, published }) => (published === null ? { bytes } : { bytes, published }))
  return readTexts(inputs).map((read) => {
    if ('error' in read) throw read.error
    return [readingToJson(read.reading), '\n'].join('')
  })
}

function readAll(readTexts: ReadTexts, texts: readonly BenchText[]): void {
  for (let start = 0; start < texts.length; start += TOGETHER)
    readToJson(readTexts, texts.slice(start, start + TOGETHER))
}

/** Measures `readTexts` on `texts`: 11 rounds after 2 warm-ups, the floor twice in each. */
export function measureExtraction(readTexts: ReadTexts, texts: readonly BenchText[]): ExtractionResult {
  const repeats = repeatsFor(texts)
  const floor = (): void => {
    for (let repeat = 0; repeat < repeats; repeat += 1) for (const { bytes } of texts) plainFloor(bytes)
  }
  const whole = (): void => {
    for (let repeat = 0; repeat < repeats; repeat += 1) readAll(readTexts, texts)
  }
  const contestants: readonly Contestant[] = [
    { name: 'floor', run: floor },
    { name: 'floor again', run: floor },
    { name: 'read', run: whole },
  ]
  const now = () => performance.now()
  const times = runRounds(contestants, { rounds: 11, warmups: 2, now, random: seededRandom(Date.now()) })
  const counts = countOutput(readTexts, texts)
  const speedOf = (name: string): number =>
    (counts.bytes * repeats) / 1000 / Math.min(...(times.get(name) ?? []))
  const againstItself = compare(times, 'floor again', 'floor')
  return {
    ratio: compare(times, 'read', 'floor'),
    againstItself,
    quiet: isQuiet(againstItself),
    floorSpeed: speedOf('floor'),
    readSpeed: speedOf('read'),
    counts,
  }
}

/** The shortest of several passes counts: a first one also compiles, and rounds that are too short never grow warm. */
function repeatsFor(texts: readonly BenchText[]): number {
  const passes = Array.from({ length: 5 }, () => {
    const before = performance.now()
    for (const { bytes } of texts) plainFloor(bytes)
    return performance.now() - before
  })
  return Math.max(1, Math.round(FLOOR_MILLISECONDS / Math.max(0.1, Math.min(...passes))))
}

/** Counts over the JSON that comes out, read back: what a caller would get. */
export function countOutput(readTexts: ReadTexts, texts: readonly BenchText[]): Counts {
  const counts = { documents: 0, bytes: 0, words: 0, actors: 0, encounters: 0, statements: 0 }
  for (const text of texts) {
    const reading = JSON.parse(readToJson(readTexts, [text])[0] ?? '') as Reading
    counts.documents += 1
    counts.bytes += text.bytes.length
    counts.words += plainFloor(text.bytes)
    counts.actors += reading.actors.length
    counts.encounters += reading.encounters.length
    counts.statements += reading.statements.length
  }
  return counts
}
