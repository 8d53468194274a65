/** Writes the `shared` flags of the registry's forms anew: `npx tsx tools/guard-forms.ts [FOLDER…]` after rows changed. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { COLUMNS } from '../registry/columns.ts'
import { cellOf, FORM_TABLES, type FormTable, sharedLines } from '../registry/guard.ts'
import { type Line, parseLines } from '../registry/read.ts'

/** The forms of a folder, by table; tables that it lacks are left out. */
function formLines(directory: string): ReadonlyMap<FormTable, readonly Line[]> {
  const paths = FORM_TABLES.map((table) => ({ table, path: join(directory, `${table}.tsv`) }))
  return new Map(
    paths
      .filter(({ path }) => existsSync(path))
      .map(({ table, path }) => [table, parseLines(readFileSync(path, 'utf8'), path, table)]),
  )
}

/** Rewrites the flags of the last folder, judged against its own forms and those of the folders before it. */
export function guardForms(directories: readonly string[]): void {
  const all = directories.map(formLines)
  const together = new Map(
    FORM_TABLES.map((table) => [table, all.flatMap((forms) => forms.get(table) ?? [])]),
  )
  const shared = sharedLines(together)
  for (const [table, lines] of all.at(-1) ?? []) {
    const rows = lines.map((line) => flagged(line, table, shared.has(line)))
    const path = join(directories.at(-1) ?? '', `${table}.tsv`)
    writeFileSync(path, `${[COLUMNS[table].join('\t'), ...rows.sort()].join('\n')}\n`)
  }
}

function flagged(line: Line, table: FormTable, shared: boolean): string {
  const columns: readonly string[] = COLUMNS[table]
  const flag = cellOf(line, table, 'guarded') === 'word' ? 'word' : shared ? 'shared' : ''
  return line.cells.map((cell, index) => (columns[index] === 'guarded' ? flag : cell)).join('\t')
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const given = process.argv.slice(2)
  if (given.length > 0) guardForms(given)
  else {
    guardForms(['registry'])
    guardForms(['registry', 'gold/registry'])
  }
}
