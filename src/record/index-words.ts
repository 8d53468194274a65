/** What the search index holds of each document, as a number that its words and their places give. */
import type { Driver } from './driver.ts'
import type { SearchText } from './full-text.ts'

/** Two sums over all words; no order of words matters, as each carries its column and place. */
export interface WordSum {
  readonly count: number
  readonly low: number
  readonly high: number
}

/** The index cuts longer words, in bytes: those are not compared. */
const LONGEST = 8000
const TERMS_A_PAGE = 500
const ROWS_A_PAGE = 50_000
/** What FTS5's tokenizer `ascii` parts words at. */
const BETWEEN = /[\0-/:-@[-`{-\x7f]+/
const UPPER = /[A-Z]/g

interface Instance {
  readonly term: string
  readonly doc: number
  readonly col: string
  readonly offset: number
}

/** The sums of every document in the index, by its key. The driver must be allowed to make temporary tables. */
export function indexedWords(driver: Driver): ReadonlyMap<number, WordSum> {
  driver.exec("CREATE VIRTUAL TABLE temp.index_terms USING fts5vocab('main', 'search_index', 'row')")
  driver.exec("CREATE VIRTUAL TABLE temp.index_words USING fts5vocab('main', 'search_index', 'instance')")
  try {
    const sums = new Map<number, WordSum>()
    for (const { first, last } of pagesOfTerms(driver))
      for (const { doc, col, offset, term } of instances(driver, first, last))
        sums.set(doc, plus(sums.get(doc) ?? NOTHING, col, offset, term))
    return sums
  } finally {
    driver.exec('DROP TABLE temp.index_words; DROP TABLE temp.index_terms')
  }
}

function* pagesOfTerms(driver: Driver): Generator<{ readonly first: string; readonly last: string }> {
  for (let last: string | undefined = ''; last !== undefined; ) {
    const terms: readonly { readonly term: string }[] = driver.all(
      `SELECT term FROM temp.index_terms WHERE term > ? ORDER BY term LIMIT ${TERMS_A_PAGE}`,
      [last],
    )
    const first = terms[0]?.term
    last = terms.at(-1)?.term
    if (first !== undefined && last !== undefined) yield { first, last }
  }
}

function* instances(driver: Driver, first: string, last: string): Generator<Instance> {
  for (let offset = 0; ; offset += ROWS_A_PAGE) {
    const rows = driver.all<Instance>(
      `SELECT * FROM temp.index_words WHERE term >= ? AND term <= ? AND col <> 'tags' LIMIT ${ROWS_A_PAGE} OFFSET ${offset}`,
      [first, last],
    )
    yield* rows
    if (rows.length < ROWS_A_PAGE) return
  }
}

/** The sum that the index should hold of a document. */
export function expectedWords(text: SearchText): WordSum {
  let sum = NOTHING
  for (const col of ['term', 'other', 'title'] as const) {
    const words = text[col].split(BETWEEN).filter((word) => word !== '')
    words.forEach((word, offset) => {
      sum = plus(
        sum,
        col,
        offset,
        word.replace(UPPER, (letter) => letter.toLowerCase()),
      )
    })
  }
  return sum
}

/** Whether two sums are of the same words in the same places. */
export function areSame(a: WordSum, b: WordSum): boolean {
  return a.count === b.count && a.low === b.low && a.high === b.high
}

/** Of a document without words. */
export const NOTHING: WordSum = { count: 0, low: 0, high: 0 }

function plus(sum: WordSum, col: string, offset: number, term: string): WordSum {
  if (term.length > LONGEST) return sum
  const key = `${col} ${offset} ${term}`
  let [low, high] = [0x811c9dc5, 0x01234567]
  for (let unit = 0; unit < key.length; unit += 1) {
    low = Math.imul(low ^ key.charCodeAt(unit), 0x01000193)
    high = Math.imul(high ^ key.charCodeAt(unit), 0x5bd1e995) ^ (high >>> 15)
  }
  return { count: sum.count + 1, low: (sum.low + low) | 0, high: (sum.high + high) | 0 }
}
