import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TableName } from '../registry/columns.ts'
import { cellOf, FORM_TABLES, type FormTable, sharedLines } from '../registry/guard.ts'
import { loadRegistry } from '../registry/load.ts'
import { type Line, parseLines } from '../registry/read.ts'
import { InvalidPack } from '../src/errors.ts'

/** Invented states have codes that ISO 3166 will never assign. */
const INVENTED = /^x-[a-z-]+$/
/** Territories without a code of their own that the registry lists. */
const WITHOUT_CODE: ReadonlySet<string> = new Set(['x-ncyprus', 'x-somaliland'])

/**
 * Every fault of the last folder that only shows when its tables are read together, and beside the folders before it:
 * ids that no row defines, codes of no state, overlapping tenures, flags that the forms do not bear out.
 */
export function registryFaults(directories: readonly string[]): readonly string[] {
  const unreadable = loadFault(directories)
  if (unreadable !== null) return [unreadable]
  const own = directories.at(-1) ?? ''
  return [
    ...codeFaults(linesOf(own, 'states'), directories.length > 1),
    ...tenureFaults(linesOf(own, 'tenures'), sharedOffices(directories)),
    ...guardFaults(directories),
  ]
}

function loadFault(directories: readonly string[]): string | null {
  try {
    loadRegistry(directories)
    return null
  } catch (error) {
    if (error instanceof InvalidPack) return error.message
    throw error
  }
}

function linesOf(directory: string, table: TableName): readonly Line[] {
  const path = join(directory, `${table}.tsv`)
  return existsSync(path) ? parseLines(readFileSync(path, 'utf8'), path, table) : []
}

function codeFaults(states: readonly Line[], invented: boolean): readonly string[] {
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })
  return states
    .filter((line) => {
      const code = cellOf(line, 'states', 'id')
      if (invented) return !INVENTED.test(code)
      return (
        !WITHOUT_CODE.has(code) && !(/^[a-z]{2}$/.test(code) && names.of(code.toUpperCase()) !== undefined)
      )
    })
    .map((line) => {
      const wanted = invented
        ? 'An invented state is called x-…'
        : 'A state has its ISO 3166-1 alpha-2 code, lower case'
      return `${line.path}:${line.number} has the code «${line.cells[0] ?? ''}». ${wanted}.`
    })
}

function sharedOffices(directories: readonly string[]): ReadonlySet<string> {
  const offices = directories.flatMap((directory) => linesOf(directory, 'offices'))
  return new Set(
    offices
      .filter((line) => cellOf(line, 'offices', 'shared') === 'shared')
      .map((line) => line.cells[0] ?? ''),
  )
}

/** Two rows of a one-person office that certainly overlap, neither with a note that says why. */
function tenureFaults(tenures: readonly Line[], shared: ReadonlySet<string>): readonly string[] {
  const byOffice = new Map<string, Line[]>()
  for (const line of tenures) {
    const office = cellOf(line, 'tenures', 'office')
    if (shared.has(office) || cellOf(line, 'tenures', 'note') !== '') continue
    byOffice.set(office, [...(byOffice.get(office) ?? []), line])
  }
  return [...byOffice].flatMap(([office, lines]) => overlapsIn(lines, office))
}

function overlapsIn(lines: readonly Line[], office: string): readonly string[] {
  return lines.flatMap((line, index) =>
    lines
      .slice(index + 1)
      .filter((other) => overlap(line, other))
      .map(
        (other) =>
          `${other.path}:${other.number} has ${other.cells[0] ?? ''} in ${office} while ${line.cells[0] ?? ''} (line ${line.number}) holds it. Mend the dates, add a note, or flag the office as shared.`,
      ),
  )
}

/** Whether both were certainly in office on one day: each began, at the latest, before the other ended, at the earliest. */
function overlap(one: Line, other: Line): boolean {
  return latestStart(one) < earliestEnd(other) && latestStart(other) < earliestEnd(one)
}

function latestStart(tenure: Line): string {
  return lastDay(cellOf(tenure, 'tenures', 'from'))
}

function earliestEnd(tenure: Line): string {
  const to = cellOf(tenure, 'tenures', 'to')
  return to === '' ? '9999' : firstDay(to)
}

function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, 10)
}

function lastDay(date: string): string {
  return date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date
}

function guardFaults(directories: readonly string[]): readonly string[] {
  const own = directories.at(-1) ?? ''
  const together = new Map<FormTable, readonly Line[]>(
    FORM_TABLES.map((table) => [table, directories.flatMap((directory) => linesOf(directory, table))]),
  )
  const shared = sharedLines(together)
  return FORM_TABLES.flatMap((table) =>
    (together.get(table) ?? [])
      .filter((line) => line.path.startsWith(join(own, '/')))
      .flatMap((line) => guardFault(line, table, shared.has(line))),
  )
}

function guardFault(line: Line, table: FormTable, shared: boolean): readonly string[] {
  const flag = cellOf(line, table, 'guarded')
  const form = cellOf(line, table, 'form')
  const advice = 'Run npx tsx tools/guard-forms.ts.'
  if (shared && flag === '')
    return [
      `${line.path}:${line.number} has «${form}», which names something else too, without «shared». ${advice}`,
    ]
  if (!shared && flag === 'shared')
    return [`${line.path}:${line.number} has «${form}» as shared, but nothing else is called so. ${advice}`]
  return []
}
