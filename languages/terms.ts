/** Words of diplomacy that mean the same in every language: what accounts of one encounter are compared by. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readTsv } from './tsv.ts'

/** A form of a term: `gradual`, of the class `pace`, «على مراحل». */
export interface TermForm {
  readonly id: string
  /**
   * `thing` and `weak` tell what is spoken of, the second of them little; `mark` matters wherever it stands on one side alone
   * (not, only, provided that), `idle` nowhere; `when` is a time; of any other class two terms are each other's contrary (lift, ease).
   */
  readonly class: string
  readonly form: string
}

/** The terms of `languages/<code>/lexicon/terms.tsv`; none where there is no such table. */
export function readTerms(code: string): readonly TermForm[] {
  const path = fileURLToPath(new URL(`${code}/lexicon/terms.tsv`, import.meta.url))
  if (!existsSync(path)) return []
  return readTsv(path).map((row) => ({ id: row.id ?? '', class: row.class ?? '', form: row.form ?? '' }))
}
