import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Match, TextView } from '../../languages/pack.ts'
import { readTsv } from '../../languages/tsv.ts'
import type { ResolveOptions } from '../../src/extract/dates/resolve.ts'
import type { Reading } from '../../src/model.ts'
import { countVerdicts, type SuiteResult, type Verdict } from './suite.ts'

/** A row of a pack's gold: what has to be found, and a text in which brackets stand round it. */
export interface PackRow {
  readonly expect: string
  /** Without the brackets. */
  readonly text: string
  /** What the brackets held, in `text`; `null` in a counter-example. */
  readonly span: { readonly start: number; readonly end: number } | null
  /** How a date is to be worked out; `null` in a table of listed forms. */
  readonly dating: ResolveOptions | null
}

/** One table of a pack's gold. */
export interface PackTable {
  readonly language: string
  readonly name: string
  readonly rows: readonly PackRow[]
}

/** What pack gold is tried with. */
export interface PackTools {
  readonly view: (language: string, text: string) => TextView
  readonly read: (language: string, text: string) => Reading
  /** Every date of a text that comes to something: `5 أغسطس = 2022-08-05`. */
  readonly dates: (language: string, text: string, options: ResolveOptions) => readonly string[]
}

/** What a counter-example of a table must not raise. Tables that are not here have no layer of their own. */
const LAYERS: ReadonlyMap<string, 'encounters' | 'statements'> = new Map([
  ['encounter-verbs', 'encounters'],
  ['reporting-verbs', 'statements'],
])

/** The tables `gold/*.tsv` of every language that have the columns `expect` and `text`. */
export function readPackGold(languages: string): readonly PackTable[] {
  return readdirSync(languages, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .flatMap((language) => tablesOf(join(languages, language, 'gold'), language))
}

function tablesOf(folder: string, language: string): readonly PackTable[] {
  return filesOf(folder)
    .map((name) => ({ language, name: name.slice(0, -'.tsv'.length), rows: readTsv(join(folder, name)) }))
    .filter(({ rows }) => rows[0] !== undefined && 'expect' in rows[0] && 'text' in rows[0])
    .map((table) => ({
      ...table,
      rows: table.rows.map(toRow),
    }))
}

function toRow({ expect = '', text = '', reference = '', mode }: Readonly<Record<string, string>>): PackRow {
  return { expect, dating: datingOf(mode, reference), ...withoutBrackets(text) }
}

function datingOf(mode: string | undefined, reference: string): ResolveOptions | null {
  if (mode !== 'news' && mode !== 'assistant') return null
  return { mode, reference: reference === '' ? null : reference }
}

/** A language without gold of its own has no such folder. */
function filesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.tsv'))
      .sort()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}

/** `[قال] الوزير` taken apart. */
export function withoutBrackets(text: string): Pick<PackRow, 'text' | 'span'> {
  const start = text.indexOf('[')
  const end = text.indexOf(']')
  if (start === -1 || end < start) return { text, span: null }
  return {
    text: text.slice(0, start) + text.slice(start + 1, end) + text.slice(end + 1),
    span: { start, end: end - 1 },
  }
}

/** Whether the lexicon knows each expected form in its place, and counter-examples raise nothing in their layer. */
export function scorePackGold(tables: readonly PackTable[], tools: PackTools): readonly SuiteResult[] {
  return tables.map((table) =>
    countVerdicts(
      `packs/${table.language}/${table.name}`,
      table.rows.flatMap((row) => judge(row, table, tools)),
    ),
  )
}

function judge(row: PackRow, { language, name }: PackTable, tools: PackTools): readonly Verdict[] {
  if (row.dating !== null) return [judgeDate(row, tools.dates(language, row.text, row.dating))]
  if (row.expect !== 'none') return [judgeForm(row, tools.view(language, row.text))]
  const layer = LAYERS.get(name)
  if (layer === undefined) return []
  const raised = tools.read(language, row.text)[layer].length
  return [
    {
      measure: 'raises nothing',
      row: row.text,
      right: raised === 0,
      expected: 'nothing',
      got: `${raised} ${layer}`,
    },
  ]
}

/** A date row asks for this value at these words and no other date; a counter-example for none at all. */
function judgeDate({ expect, text, span }: PackRow, found: readonly string[]): Verdict {
  const wanted = span === null ? '' : `${text.slice(span.start, span.end)} = ${expect}`
  const got = found.join('; ')
  const measure = expect === 'none' ? 'raises nothing' : 'value right'
  return { measure, row: text, right: got === wanted, expected: wanted || 'nothing', got: got || 'nothing' }
}

function judgeForm({ expect, text, span }: PackRow, view: TextView): Verdict {
  const whole = { start: 0, end: text.length }
  const ids = payloadsWithin(view, span ?? whole).map(({ id }) => id)
  // A light verb is known by what stands behind it, which the subject may part from it: «وأعرب الوزير عن قلقه».
  const rests = payloadsWithin(view, whole).filter(({ verb }) => verb !== undefined && ids.includes(verb))
  const known = [...new Set([...ids, ...rests.map(({ id }) => id)])]
  const right = known.includes(expect)
  return {
    measure: 'known in its place',
    row: text,
    right,
    expected: expect,
    got: known.join(' ') || 'nothing',
  }
}

interface Payload {
  readonly id: string
  /** The light verb that it completes. */
  readonly verb: string | undefined
}

/** What the listed forms that touch `span` stand for. */
function payloadsWithin(
  view: TextView,
  span: { readonly start: number; readonly end: number },
): readonly Payload[] {
  const found: Payload[] = []
  for (let token = 0; token < view.count; token += 1)
    if (view.end(token) > span.start && view.start(token) < span.end)
      for (const match of view.matches(token)) found.push(...payloadsOf(match))
  return found
}

function payloadsOf({ entries }: Match): readonly Payload[] {
  return entries.flatMap(({ payload: { id, verb } }) =>
    typeof id === 'string' ? [{ id, verb: typeof verb === 'string' ? verb : undefined }] : [],
  )
}
