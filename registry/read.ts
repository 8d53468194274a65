import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { InvalidPack } from '../src/errors.ts'
import { COLUMNS, type TableName } from './columns.ts'

/** One row before it is given a type: its cells, in the order of `COLUMNS`, and where it stands. */
export interface Line {
  readonly path: string
  /** Counted from 1; the header is line 1. */
  readonly number: number
  readonly text: string
  readonly cells: readonly string[]
}

/** The rows of one table out of every folder that has it, in one order whatever the order of folders and lines. */
export function readLines(directories: readonly string[], table: TableName): readonly Line[] {
  const paths = directories
    .map((directory) => join(directory, `${table}.tsv`))
    .filter((path) => existsSync(path))
  if (paths.length === 0)
    throw new InvalidPack(
      `${table}.tsv is in none of ${directories.join(', ')}. Name a folder that holds it.`,
    )
  const lines = paths.flatMap((path) => parseLines(readFileSync(path, 'utf8'), path, table))
  return lines.sort((left, right) => (left.text < right.text ? -1 : left.text > right.text ? 1 : 0))
}

/** As `readLines`, from the text of one file. Throws `InvalidPack` on a wrong header or a wrong number of cells. */
export function parseLines(text: string, path: string, table: TableName): Line[] {
  const columns = COLUMNS[table]
  const [header = '', ...rest] = text.split('\n')
  if (header !== columns.join('\t'))
    throw new InvalidPack(
      `${path}:1 has the header «${header}», expected ${columns.join(', ')}, separated by tabs.`,
    )
  if (rest.at(-1) === '') rest.pop()
  return rest.map((line, index) => {
    const cells = line.split('\t')
    if (cells.length !== columns.length)
      throw new InvalidPack(
        `${path}:${index + 2} has ${cells.length} cells, expected ${columns.length} (${columns.join(', ')}). Separate cells with a tab.`,
      )
    return { path, number: index + 2, text: line, cells }
  })
}

/** An error about one row, which names the file and the line. */
export function faultAt(line: Line, fault: string): InvalidPack {
  return new InvalidPack(`${line.path}:${line.number} ${fault}`)
}
