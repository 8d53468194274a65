/** Draws rows of the registry's tables to be read by eye: `npx tsx tools/draw-rows.ts [SEED [COUNT]]`, the same ones each time. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** A row of a table, without its heading. */
export interface DrawnRow {
  readonly table: string
  readonly row: string
}

/**
 * `count` rows of all tables in `folder`, by the hash of the seed, the table and the row: what is added or mended elsewhere changes
 * little of a draw. Long tables give more rows, in proportion to their length.
 */
export function drawRows(folder: string, seed: string, count: number): readonly DrawnRow[] {
  const rows = readdirSync(folder)
    .filter((name) => name.endsWith('.tsv'))
    .sort()
    .flatMap((name) => rowsOf(folder, name))
  return rows
    .map((one) => ({ ...one, rank: rankOf(seed, one) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .slice(0, count)
    .map(({ table, row }) => ({ table, row }))
}

function rowsOf(folder: string, name: string): readonly DrawnRow[] {
  const [, ...rows] = readFileSync(join(folder, name), 'utf8').trimEnd().split('\n')
  return rows.map((row) => ({ table: name.slice(0, -'.tsv'.length), row }))
}

function rankOf(seed: string, { table, row }: DrawnRow): string {
  return createHash('sha256').update(`${seed}\n${table}\n${row}`).digest('hex')
}

const SEED = 'read by eye'
const COUNT = 400

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [seed = SEED, count = String(COUNT)] = process.argv.slice(2)
  for (const { table, row } of drawRows('registry', seed, Number(count)))
    process.stdout.write(`${table}\t${row}\n`)
}
