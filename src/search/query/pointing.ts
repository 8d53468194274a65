/** Where a query is not understood, shown below it. */
import { isolate, plainLine } from '../../report/terminal/text.ts'
import type { QueryFault } from './syntax.ts'

/** So much of a query is shown on either side of the place. */
const AROUND = 36
/** Letters whose place on the screen is not their place in the line. */
const TURNS = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/

/** The fault's message, and below it the query with a caret under the place; of right-to-left words the words that begin there. */
export function pointAt(query: string, { at, message }: QueryFault): string {
  const before = plainLine(`|${query.slice(Math.max(0, at - AROUND), at)}|`).slice(1, -1)
  const behind = plainLine(query.slice(at, at + AROUND))
  if (TURNS.test(before + behind)) return `${message}\n  It begins at: ${isolate(behind)}`
  const cut = at > AROUND ? '…' : ''
  const goesOn = at + AROUND < query.length ? '…' : ''
  return `${message}\n  ${cut}${before}${behind}${goesOn}\n  ${' '.repeat(cut.length + before.length)}^`
}
