/** The words of all documents, so that the beginning of a word is found without reading the index. */
import type { Driver } from './driver.ts'
import type { SearchText, Wanted } from './full-text.ts'

/** So many words that begin alike are looked for, the most frequent ones: each costs some 40 µs. */
const MOST_WORDS = 100
/** Longer ones are hardly typed, and not kept. */
const LONGEST = 40
/** The sign that parts a title's words from the other ways to write them, and whatever else no text has. */
const PRIVATE = /[\ue000-\uf8ff]/

/** What a connection knows of a word: so many documents with it are in the table, and so many came since. */
interface Counted {
  kept: number
  waiting: number
  /** The number of the document in which it was met last: each counts once. */
  last: number
}

/** Of what everybody writes little is written again. */
const counted = new WeakMap<Driver, Map<string, Counted>>()
const MOST_COUNTED = 100_000
/** From this length on V8 makes a part of a string a view of it. */
const LEAST_SLICE = 13
let documents = 0

type Words = Pick<SearchText, 'term' | 'other' | 'title'>

/**
 * Counts the words of documents that come. A word is written when it is new, and whenever as many documents with it came
 * again: the table tells of more than half of them.
 */
export function countWords(driver: Driver, texts: readonly Words[]): void {
  const known = countedBy(driver)
  const grown = new Set<string>()
  for (const { term, other, title } of texts) {
    documents += 1
    for (const words of [term, other, title])
      for (const word of words.split(' ')) {
        const one = known.get(word) ?? newIn(known, word)
        if (one.last === documents) continue
        one.last = documents
        one.waiting += 1
        if (one.waiting > one.kept) grown.add(word)
      }
  }
  writeCounts(driver, known, grown)
}

/** Forgets what was counted, for the words were not kept. */
export function forgetCounts(driver: Driver): void {
  counted.delete(driver)
}

function countedBy(driver: Driver): Map<string, Counted> {
  const known = counted.get(driver)
  if (known !== undefined && known.size <= MOST_COUNTED) return known
  const none = new Map<string, Counted>()
  counted.set(driver, none)
  return none
}

function newIn(known: Map<string, Counted>, word: string): Counted {
  const one = { kept: 0, waiting: 0, last: 0 }
  // A long part of a string would keep all of it.
  known.set(word.length < LEAST_SLICE ? word : Buffer.from(word).toString(), one)
  return one
}

/** In the order of the table, so that words that are next to each other are written together. */
function writeCounts(driver: Driver, known: Map<string, Counted>, grown: ReadonlySet<string>): void {
  const rows: string[] = []
  for (const word of [...grown].sort()) {
    const one = known.get(word)
    if (one === undefined || !isKept(word)) continue
    rows.push(`${JSON.stringify(word)}:${one.waiting}`)
    one.kept += one.waiting
    one.waiting = 0
  }
  if (rows.length > 0) driver.prepare(WRITE).run([`{${rows.join()}}`])
}

const WRITE = `INSERT INTO words SELECT key, value FROM json_each(?) WHERE true
  ON CONFLICT (word) DO UPDATE SET documents = documents + excluded.documents`

function isKept(word: string): boolean {
  return word !== '' && word.length <= LONGEST && !PRIVATE.test(word)
}

/** The same request with every beginning of a word as the most frequent words that begin so. */
export function withBeginnings(driver: Driver, wanted: Wanted): Wanted {
  switch (wanted.kind) {
    case 'beginning':
      return { kind: 'any', parts: wordsFrom(driver, wanted.word) }
    case 'not':
      return { kind: 'not', part: withBeginnings(driver, wanted.part) }
    case 'all':
    case 'any':
      return { kind: wanted.kind, parts: wanted.parts.map((part) => withBeginnings(driver, part)) }
    default:
      return wanted
  }
}

/** Where no word begins so, the beginning itself, which finds nothing. */
function wordsFrom(driver: Driver, beginning: string): readonly Wanted[] {
  const rows = driver.all<{ word: string }>(
    `SELECT word FROM words WHERE word >= ?1 AND word < ?2 ORDER BY documents DESC LIMIT ${MOST_WORDS}`,
    [beginning, `${beginning}\uffff`],
  )
  const words = rows.length === 0 ? [beginning] : rows.map(({ word }) => word)
  return words.map((word) => ({ kind: 'phrase', words: [word] }))
}
