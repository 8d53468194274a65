import { readFileSync } from 'node:fs'
import { InvalidPack } from '../src/errors.ts'

/** Rows of a TSV file with a header line, each as an object keyed by column. Lines that begin with `# ` after the header are comments. */
export function readTsv(path: string): Readonly<Record<string, string>>[] {
  return parseTsv(readFileSync(path, 'utf8'), path)
}

/** As `readTsv`, from text; `path` is named in errors. */
export function parseTsv(text: string, path: string): Readonly<Record<string, string>>[] {
  const lines = text.split('\n')
  const header = (lines[0] ?? '').split('\t')
  const rows: Record<string, string>[] = []
  for (let index = 1; index < lines.length; index += 1) {
    const line = lines[index] ?? ''
    if (line === '' || line.startsWith('# ')) continue
    rows.push(toRow(header, line.split('\t'), `${path}:${index + 1}`))
  }
  return rows
}

function toRow(header: readonly string[], cells: readonly string[], where: string): Record<string, string> {
  if (cells.length !== header.length)
    throw new InvalidPack(
      `${where} has ${cells.length} cells, expected ${header.length} (${header.join(', ')}). Separate cells with a tab.`,
    )
  return Object.fromEntries(header.map((column, index) => [column, cells[index] ?? '']))
}
