/** What may have been meant by a query that finds nothing. */
import { compileQuery } from '../search/query/compile.ts'
import type { Serving } from './serving.ts'

/** Queries with a word put right that no text has, the likeliest first. */
export async function suggestions(
  query: string,
  { archive, queryTools }: Pick<Serving, 'archive' | 'queryTools'>,
): Promise<readonly string[]> {
  const found: string[] = []
  for (const { typed, phrases, begins, actors, field } of compileQuery(query, queryTools).sought) {
    const [first] = phrases
    if (field !== null || begins || actors.length > 0 || first?.length !== 1) continue
    for (const word of await archive.wordsNear(first[0] ?? '')) found.push(query.replace(typed, () => word))
  }
  return found.slice(0, 5)
}
