import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readTsv } from '../../languages/tsv.ts'
import { InvalidInput } from '../../src/errors.ts'

/** One case of an outside suite. */
export interface SuiteRow {
  readonly text: string
  /** Local time that the case is told at, or `null`. */
  readonly reference: string | null
  readonly expected: unknown
  /** Where upstream it stands: the row's name. */
  readonly source: string
  readonly unvalidated: boolean
}

/** A file of rows; its name, without `.jsonl`, says how it is scored. */
export interface SuiteFile {
  readonly name: string
  readonly rows: readonly SuiteRow[]
}

/** Every `.jsonl` file of a folder, sorted by name. Throws `InvalidInput` on a folder or a file without rows. */
export function readSuites(directory: string): readonly SuiteFile[] {
  const names = readdirSync(directory).filter((name) => name.endsWith('.jsonl'))
  if (names.length === 0)
    throw new InvalidInput(`${directory} holds no suite. Name a folder with .jsonl files.`)
  return names.sort().map((name) => {
    const path = join(directory, name)
    const lines = readFileSync(path, 'utf8').split('\n')
    const rows = lines.flatMap((line, index) =>
      line.trim() === '' ? [] : [toRow(line, `${path}:${index + 1}`)],
    )
    if (rows.length === 0) throw new InvalidInput(`${path} has no rows. Remove it, or fill it.`)
    return { name: name.slice(0, -'.jsonl'.length), rows }
  })
}

/** Rows that are known to be wrong upstream, by `source`; none of them is scored. */
export function readSkips(path: string): ReadonlySet<string> {
  return new Set(readTsv(path).map((row) => row.source ?? ''))
}

function toRow(line: string, where: string): SuiteRow {
  const row = parse(line, where)
  const { text, reference, source, unvalidatedUpstream } = row
  if (typeof text !== 'string' || typeof source !== 'string' || !('expected' in row))
    throw new InvalidInput(`${where} lacks text, source or expected.`)
  return {
    text,
    reference: typeof reference === 'string' ? reference : null,
    expected: row.expected,
    source,
    unvalidated: unvalidatedUpstream === true,
  }
}

function parse(line: string, where: string): Readonly<Record<string, unknown>> {
  try {
    const row: unknown = JSON.parse(line)
    if (typeof row === 'object' && row !== null) return row as Readonly<Record<string, unknown>>
  } catch {
    // Said below, with the place.
  }
  throw new InvalidInput(`${where} is no JSON object. Mend the line.`)
}
