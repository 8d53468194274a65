import { COLUMNS, type TableName } from './columns.ts'
import type { Line } from './read.ts'

/** The tables of spellings, which have a `guarded` column. */
export const FORM_TABLES = [
  'state-forms',
  'people-forms',
  'body-forms',
  'instrument-forms',
  'series-forms',
  'place-forms',
  'publisher-forms',
  'topic-terms',
] as const satisfies readonly TableName[]

/** The name of a table of spellings. */
export type FormTable = (typeof FORM_TABLES)[number]

/**
 * A form of the one kind gives way to the same form of the others: «السوداني» is a nisba before it is a surname,
 * «الكويت» the state before the city.
 */
const YIELDS_TO: Readonly<Partial<Record<FormTable, readonly FormTable[]>>> = {
  'people-forms': ['state-forms', 'place-forms', 'body-forms'],
  'place-forms': ['state-forms'],
  'body-forms': ['state-forms'],
  'series-forms': ['state-forms', 'place-forms'],
  'publisher-forms': ['state-forms', 'place-forms', 'body-forms'],
}

/** Forms of a state that are places of their own, and so compete with no place of that name. */
const SEATS: ReadonlySet<string> = new Set(['capital', 'metonym'])
const ARTICLE = 'ال'

/** The cell of a row under a column of its table. */
export function cellOf(line: Line, table: TableName, column: string): string {
  const columns: readonly string[] = COLUMNS[table]
  return line.cells[columns.indexOf(column)] ?? ''
}

/** Every row whose spelling also names something else, and so may not stand alone. */
export function sharedLines(tables: ReadonlyMap<FormTable, readonly Line[]>): ReadonlySet<Line> {
  const owners = new Map(FORM_TABLES.map((table) => [table, ownersIn(table, tables.get(table) ?? [])]))
  const rivals = new Map(FORM_TABLES.map((table) => [table, rivalsIn(table, tables.get(table) ?? [])]))
  const shared = new Set<Line>()
  for (const table of FORM_TABLES)
    for (const line of tables.get(table) ?? []) {
      const key = keyOf(line, table)
      const own = owners.get(table)?.get(key)?.size ?? 0
      const yields = (YIELDS_TO[table] ?? []).some((other) => rivals.get(other)?.has(key))
      if (own > 1 || yields) shared.add(line)
    }
  return shared
}

function ownersIn(table: FormTable, lines: readonly Line[]): ReadonlyMap<string, ReadonlySet<string>> {
  const owners = new Map<string, Set<string>>()
  for (const line of lines) {
    const key = keyOf(line, table)
    const ids = owners.get(key) ?? new Set<string>()
    owners.set(key, ids.add(line.cells[0] ?? ''))
  }
  return owners
}

function rivalsIn(table: FormTable, lines: readonly Line[]): ReadonlySet<string> {
  const rivals = new Set<string>()
  for (const line of lines) {
    const kind = cellOf(line, table, 'kind')
    if (table === 'state-forms' && SEATS.has(kind)) continue
    rivals.add(keyOf(line, table))
    if (kind.startsWith('nisba')) rivals.add(keyOf(line, table, ARTICLE))
  }
  return rivals
}

function keyOf(line: Line, table: FormTable, article = ''): string {
  const language = line.cells[1] ?? ''
  const form = cellOf(line, table, 'form')
  return language === 'ar' ? `ar\t${article}${foldLetters(form)}` : `${language}\t${form}`
}

/** Spellings that a newsroom does not keep apart: hamza on alif, and final ى for ي. */
function foldLetters(form: string): string {
  return form.replace(/[أإآٱ]/g, 'ا').replace(/ى/g, 'ي')
}
