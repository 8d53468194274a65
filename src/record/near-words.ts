import type { Driver } from './driver.ts'
import { toFts5 } from './full-text.ts'
import type { Store } from './open.ts'
import type { WordTable } from './schema.ts'

/** So many words that begin alike are looked at. */
const MOST_WORDS = 20_000
const GIVEN = 3

/** Words of the archive's texts that are spelled almost like this one, the most frequent first. */
export function wordsNear({ driver }: Store, word: string): readonly string[] {
  const [first = ''] = word
  if (word.length < 3) return []
  const most = word.length < 5 ? 1 : 2
  const rows = driver.all<WordTable>(
    `SELECT word, documents FROM words WHERE word >= ?1 AND word < ?2 AND length(word) BETWEEN ?3 AND ?4
     LIMIT ${MOST_WORDS}`,
    [first, `${first}\uffff`, word.length - most, word.length + most],
  )
  return rows
    .filter((row) => row.word !== word)
    .map((row) => ({ ...row, changes: changesBetween(word, row.word, most) }))
    .filter(({ changes }) => changes <= most)
    .toSorted((a, b) => a.changes - b.changes || b.documents - a.documents || (a.word < b.word ? -1 : 1))
    .filter((row) => isThere(driver, row.word))
    .slice(0, GIVEN)
    .map((row) => row.word)
}

/** Documents go, and their words stay listed. */
function isThere(driver: Driver, word: string): boolean {
  const expression = toFts5({ kind: 'phrase', words: [word] }, 'term title')
  return driver.all('SELECT 1 FROM search_index WHERE search_index MATCH ? LIMIT 1', [expression]).length > 0
}

/** Letters to put in, leave out or exchange; more than `most` is not counted further. */
export function changesBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same))
    }
    row = next
    if (Math.min(...row) > most) return most + 1
  }
  return row.at(-1) ?? 0
}
