/** Judging statements, and forgetting it: what a document is found and counted by follows at once. */
import { InvalidInput } from '../errors.ts'
import type { Judgement, NewJudgement, SearchTextOf } from './contract-review.ts'
import { storable } from './identity.ts'
import { judgedReadings, replaceStatements } from './judged.ts'
import { readingOf, wordsOf } from './judgements.ts'
import type { Store } from './open.ts'
import { inTransaction } from './transaction.ts'

/** Keeps a judgement. Throws `InvalidInput` where there is no such statement. */
export function judge(store: Store, given: NewJudgement, searchTextOf: SearchTextOf): Judgement {
  const { verdict, at, by, because, document, speaker } = given
  const reading = readingOf(store, document)
  const statement = reading?.statements.find(({ id }) => id === given.statement)
  if (statement === undefined)
    throw new InvalidInput(`Document ${document} has no statement ${given.statement}. Read it again.`)
  const words = wordsOf(statement)
  return inTransaction(store.driver, () => {
    const { lastInsertRowid } = store.driver
      .prepare(
        `INSERT INTO judgements (verdict, at, by, because, document, place, first, last, quote, speaker)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run([
        ...[verdict, at, storable(by), storable(because), document],
        ...[words.in, words.start, words.end, storable(words.quote), speaker],
      ])
    deriveAgain(store, document, searchTextOf)
    return { ...given, ...words, number: Number(lastInsertRowid) }
  })
}

/** Forgets a judgement; whether there was such a one. */
export function dropJudgement(store: Store, number: number, searchTextOf: SearchTextOf): boolean {
  const { driver } = store
  return inTransaction(driver, () => {
    const [row] = driver.all<{ document: string }>('SELECT document FROM judgements WHERE number = ?', [
      number,
    ])
    if (row === undefined) return false
    driver.prepare('DELETE FROM judgements WHERE number = ?').run([number])
    deriveAgain(store, row.document, searchTextOf)
    return true
  })
}

/** What a document is found and counted by, as it is judged now. */
function deriveAgain(store: Store, id: string, searchTextOf: SearchTextOf): void {
  const [row] = store.driver.all<{ key: number }>('SELECT key FROM documents WHERE id = ?', [id])
  const reading = readingOf(store, id)
  if (row === undefined || reading === null) return
  const judged = judgedReadings(store, [reading]).get(id) ?? reading
  replaceStatements(store.driver, { key: row.key, reading, judged, search: searchTextOf(reading) })
}
