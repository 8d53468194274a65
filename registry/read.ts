import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { InvalidPack } from '../src/errors.ts'
import { COLUMNS, type TableName } from './columns.ts'

/** One row before it is given a type: its cells, in the order of `COLUMNS`, and where it stands. */
export interface Line {
  readonly path: string
  /** Counted from 1; the header is line 1. */
  readonly number: number
  readonly cells: readonly string[]
}

interface RawLine {
  readonly path: string
  readonly number: number
  readonly text: string
}

/**
 * The rows of one table out of every folder that has it, each given its type by `read`, in one order whatever the
 * order of folders and lines. Throws `InvalidPack` on a wrong header or a wrong number of cells.
 */
export function readRows<Row>(
  directories: readonly string[],
  table: TableName,
  read: (line: Line) => Row,
): readonly Row[] {
  const paths = directories
    .map((directory) => join(directory, `${table}.tsv`))
    .filter((path) => existsSync(path))
  if (paths.length === 0)
    throw new InvalidPack(
      `${table}.tsv is in none of ${directories.join(', ')}. Name a folder that holds it.`,
    )
  const lines = paths.flatMap((path) => rawLines(readFileSync(path, 'utf8'), path, table))
  lines.sort((left, right) => (left.text < right.text ? -1 : left.text > right.text ? 1 : 0))
  // Cells are split one row at a time: most are dropped at once, and 200,000 kept ones cost more than the reading.
  return lines.map((line) => read(split(line, table)))
}

/** The rows of one file as they stand. Throws as `readRows` does. */
export function parseLines(text: string, path: string, table: TableName): readonly Line[] {
  return rawLines(text, path, table).map((line) => split(line, table))
}

function rawLines(text: string, path: string, table: TableName): RawLine[] {
  const [header = '', ...rest] = text.split('\n')
  const columns = COLUMNS[table]
  if (header !== columns.join('\t'))
    throw new InvalidPack(
      `${path}:1 has the header «${header}», expected ${columns.join(', ')}, separated by tabs.`,
    )
  if (rest.at(-1) === '') rest.pop()
  return rest.map((line, index) => ({ path, number: index + 2, text: line }))
}

function split({ path, number, text }: RawLine, table: TableName): Line {
  const columns = COLUMNS[table]
  const cells = text.split('\t')
  if (cells.length !== columns.length)
    throw new InvalidPack(
      `${path}:${number} has ${cells.length} cells, expected ${columns.length} (${columns.join(', ')}). Separate cells with a tab.`,
    )
  return { path, number, cells }
}

/** An error about one row, which names the file and the line. */
export function faultAt(line: Line, fault: string): InvalidPack {
  return new InvalidPack(`${line.path}:${line.number} ${fault}`)
}
