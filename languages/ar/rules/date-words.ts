/** What the tables list at a token, as the number and date rules ask for it. */

import { LINE_TOKEN, NUMBER_TOKEN, PUNCTUATION_TOKEN } from '../../pack.ts'
import type { Listed } from './date-rows.ts'
import type { DateView } from './date-view.ts'

/** One class of a table's rows, or several. */
export type Classes = string | readonly string[]

/** The longest form of table `kind` at `at`, of one of `classes` if any are given. */
export function listed(view: DateView, at: number, kind: string, classes?: Classes): Listed | null {
  const list = view.listed(at)
  if (list === undefined) return null
  for (const one of list)
    if (one.kind === kind && (classes === undefined || isOf(one.class, classes))) return one
  return null
}

function isOf(one: string, classes: Classes): boolean {
  return typeof classes === 'string' ? one === classes : classes.includes(one)
}

/** A row of `date-words` of one of `classes`. */
export function word(view: DateView, at: number, classes: Classes): Listed | null {
  return listed(view, at, 'date-words', classes)
}

/** As `word`, where nothing is joined before it. */
export function bareWord(view: DateView, at: number, classes: Classes): Listed | null {
  const found = word(view, at, classes)
  return found !== null && found.bits === 0 ? found : null
}

/** The token behind an «و» that stands alone, or `at` itself where the word there has one joined; -1 without. */
export function afterAnd(view: DateView, at: number): number {
  if (bareWord(view, at, 'and') !== null) return at + 1
  return at
}

/** True where no space stands between token `at` and the next. */
export function touches(view: DateView, at: number): boolean {
  if (at + 1 >= view.count) return false
  const from = view.end(at)
  const to = view.start(at + 1)
  if (from === to) return true
  return view.text.charCodeAt(from) !== 0x20 && !/[\s\u00a0]/.test(view.text.slice(from, to))
}

/** True where token `at` is one of these punctuation marks or words. */
export function isMark(view: DateView, at: number, marks: string): boolean {
  return at < view.count && view.kind(at) === PUNCTUATION_TOKEN && marks.includes(view.word(at))
}

/** True where nothing of the clause is left: the end of the text, of a line, or a mark other than a joining one. */
export function endsClause(view: DateView, at: number): boolean {
  if (at >= view.count || view.kind(at) === LINE_TOKEN) return true
  return view.kind(at) === PUNCTUATION_TOKEN && !isMark(view, at, '/-–:%٪(')
}

/** The number of a token of digits, if it has between `least` and `most` of them; -1 otherwise. */
export function digitsAt(view: DateView, at: number, least: number, most: number): number {
  if (at >= view.count || view.kind(at) !== NUMBER_TOKEN) return -1
  const digits = view.word(at)
  return digits.length >= least && digits.length <= most ? Number(digits) : -1
}

/** «في» and «من», which lead from a part to its whole. */
export const IN_OR_FROM: readonly string[] = ['in', 'from']

/** Behind one «من», «في» or comma at `at`, or `at` itself. */
export function skipOf(view: DateView, at: number): number {
  if (bareWord(view, at, IN_OR_FROM) !== null) return at + 1
  return at
}

/** Behind one comma, bracket or dash at `at`, or `at` itself. */
export function skipComma(view: DateView, at: number): number {
  return isMark(view, at, '،,') ? at + 1 : at
}
