import type { Store } from './open.ts'

/** So many words that begin alike are looked at. */
const MOST_WORDS = 20_000
const GIVEN = 3

/** Words of the archive's texts that are spelled almost like this one, the most frequent first. */
export function wordsNear({ driver }: Store, word: string): readonly string[] {
  const [first = ''] = word
  if (word.length < 3) return []
  const rows = driver.all<{ term: string; doc: number }>(
    `SELECT term, doc FROM search_words WHERE term >= ?1 AND term < ?2 LIMIT ${MOST_WORDS}`,
    [first, `${first}\uffff`],
  )
  const most = word.length < 5 ? 1 : 2
  return rows
    .filter(({ term }) => term !== word && !/[\ue000-\uf8ff]/.test(term))
    .map((row) => ({ ...row, changes: changesBetween(word, row.term, most) }))
    .filter(({ changes }) => changes <= most)
    .toSorted((a, b) => a.changes - b.changes || b.doc - a.doc || (a.term < b.term ? -1 : 1))
    .slice(0, GIVEN)
    .map(({ term }) => term)
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
