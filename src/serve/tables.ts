/** Lists as tables for spreadsheets: comma-separated values as RFC 4180 has them. */

/** What stands in a cell. */
export type Cell = string | number | null

/** Spreadsheets take a text for UTF-8 where this stands before it, and Arabic for nonsense where it does not. */
export const BYTE_ORDER_MARK = '\ufeff'

/** A line of a table. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}

/** Text that a spreadsheet would take for a formula begins with an apostrophe; words of a text are never carried out. */
function csvCell(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const text = cell.replace(/\s+/gu, ' ').trim()
  const safe = /^[=+\-@]/u.test(text) ? `'${text}` : text
  return /[",]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
