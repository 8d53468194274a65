/** What may have been meant by a query that finds nothing. */
import type { Archive } from '../record/archive.ts'
import { compileQuery, type QueryTools } from './query/compile.ts'

/** Queries to offer, at most. */
const MOST = 5

/** Queries with a word put right that no text has, the likeliest first. */
export async function suggestions(
  query: string,
  archive: Pick<Archive, 'wordsNear'>,
  tools: QueryTools,
): Promise<readonly string[]> {
  const found: string[] = []
  for (const { typed, phrases, begins, actors, field } of compileQuery(query, tools).sought) {
    const [first] = phrases
    if (field !== null || begins || actors.length > 0 || first?.length !== 1) continue
    for (const word of await archive.wordsNear(first[0] ?? '')) found.push(query.replace(typed, () => word))
  }
  return found.slice(0, MOST)
}
