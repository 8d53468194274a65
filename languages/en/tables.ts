/** The English tables as the lexicon takes them: every row of `lexicon/`, its verbs inflected. */
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { LanguageTables, LexiconEntry, LexiconRow } from '../pack.ts'
import { readTsv } from '../tsv.ts'
import { inflect } from './inflect.ts'

const FOLDER = fileURLToPath(new URL('lexicon/', import.meta.url))

/** Tables that are no lists of forms to look for. */
const APART: ReadonlySet<string> = new Set([
  'boilerplate',
  'heads',
  'abbreviations',
  'function-words',
  'terms',
])
/** Tables whose `form` is the base of a verb. */
const VERBS: ReadonlySet<string> = new Set(['reporting-verbs', 'encounter-verbs', 'talk-verbs'])

/** Adjectives that tell a position: kept with the verbs of talk, as a shape of their own. */
const PREDICATES = 'predicates'

/** The English tables, their verbs inflected. English joins no words. */
export const enTables: LanguageTables = {
  code: 'en',
  folds: [],
  clitics: () => ({ prefixes: [], suffixes: [], endings: [] }),
  entries: () => tableNames().flatMap(tableEntries),
  words: () => [],
  spelling: null,
}

function tableNames(): string[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.tsv'))
    .map((file) => file.slice(0, -'.tsv'.length))
    .filter((name) => !APART.has(name))
    .sort()
}

function tableEntries(name: string): LexiconEntry[] {
  const rows = readTsv(`${FOLDER}${name}.tsv`)
  if (VERBS.has(name)) return rows.flatMap((row) => verbEntries(name, row))
  if (name === PREDICATES)
    return rows.map(({ form, ...kept }) => entry('talk-verbs', form ?? '', { ...kept, shape: 'adjective' }))
  return rows.map(({ form, ...payload }) => entry(kindOf(name, payload), form ?? '', payload))
}

/**
 * Words behind a light verb are looked for by themselves, since its subject or adverbs may stand between. Each class of
 * particles is a kind of its own, since most of what a text lists is particles.
 */
function kindOf(table: string, payload: Readonly<Record<string, string>>): string {
  if (table === 'particles') return payload.class ?? table
  return table === 'reporting-phrases' ? 'rests' : table
}

function verbEntries(table: string, row: LexiconRow): LexiconEntry[] {
  const { form: _base, past: _past, participle: _participle, ...kept } = row
  return inflect(row).map(({ form, shape }) => entry(table, form, { ...kept, shape }))
}

function entry(kind: string, form: string, payload: Readonly<Record<string, unknown>>): LexiconEntry {
  return { language: 'en', kind, form, payload }
}
