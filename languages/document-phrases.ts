/** The phrases that the document stage looks for before any language is known, of all languages together. */
import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { LexiconEntry } from './pack.ts'
import { readTsv } from './tsv.ts'

const FOLDER = fileURLToPath(new URL('.', import.meta.url))

/** Tables of `languages/<code>/lexicon/`, and the kind of entry that their rows become. */
const TABLES = [
  ['boilerplate', 'boilerplate'],
  ['abbreviations', 'abbreviation'],
  ['heads', 'head'],
  ['function-words', 'function-word'],
  ['word-beginnings', 'word-beginning'],
] as const

/** The key of these entries among the facts of the lexicon. */
export const DOCUMENT_PHRASES = 'document/phrases'

/** Boilerplate, heads, abbreviations, function words and beginnings of words of every language that has such tables, in one order. */
export function readDocumentPhrases(): readonly LexiconEntry[] {
  const codes = readdirSync(FOLDER, { withFileTypes: true })
    .filter((item) => item.isDirectory())
    .map((item) => item.name)
    .sort()
  return codes.flatMap((code) => TABLES.flatMap(([table, kind]) => readRows(code, table, kind)))
}

function readRows(code: string, table: string, kind: string): readonly LexiconEntry[] {
  const path = `${FOLDER}${code}/lexicon/${table}.tsv`
  if (!existsSync(path)) return []
  return readTsv(path)
    .map(({ form, ...payload }) => ({ language: code, kind, form: form ?? '', payload }))
    .sort((a, b) => (a.form < b.form ? -1 : 1))
}
