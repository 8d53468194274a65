/** The words of all documents, so that the beginning of a word is found without reading the index. */
import type { Driver } from './driver.ts'
import type { SearchText, Wanted } from './full-text.ts'

/** So many words that begin alike are looked for, the most frequent ones: each costs some 40 µs. */
const MOST_WORDS = 100
/** Longer ones are hardly typed, and not kept. */
const LONGEST = 40
/** The sign that parts a title's words from the other ways to write them, and whatever else no text has. */
const PRIVATE = /[\ue000-\uf8ff]/

/** Counts the words of documents that come. */
export function countWords(
  driver: Driver,
  texts: readonly Pick<SearchText, 'term' | 'other' | 'title'>[],
): void {
  const counts = new Map<string, number>()
  for (const { term, other, title } of texts)
    for (const word of new Set(`${term} ${other} ${title}`.split(' ')))
      counts.set(word, (counts.get(word) ?? 0) + 1)
  const insert = driver.prepare(
    'INSERT INTO words VALUES (?, ?) ON CONFLICT (word) DO UPDATE SET documents = documents + excluded.documents',
  )
  for (const [word, count] of counts)
    if (word !== '' && word.length <= LONGEST && !PRIVATE.test(word)) insert.run([word, count])
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
