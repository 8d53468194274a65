/** `npm run measure`: the limits that the code holds itself to, counted. Fails where a maximum or a zero is broken. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findCycles } from './cycles.ts'
import { findImports } from './imports.ts'
import { countLines, type FileMeasures, type Length, measureFile } from './measures.ts'
import { isTest, listFiles, readSources, type Source } from './sources.ts'

/** One line of the table. `warn` is past a figure to aim at, `fail` past one that must hold. */
export interface Row {
  readonly name: string
  readonly measured: string
  readonly limit: string
  readonly verdict: 'ok' | 'warn' | 'fail'
  /** Where the worst is, so that a reader can go there. */
  readonly where: readonly string[]
}

const FILE_LIMITS = { median: 75, p95: 250, max: 400 }
const FUNCTION_LIMITS = { median: 9, p95: 35, max: 60 }
const SHOWN = 5

/** The table for a tree; `goldLines` are the lines of its gold, which count with the tests. */
export function measureTree(sources: readonly Source[], goldLines: number): readonly Row[] {
  const files = sources.map(measureFile)
  const cycles = findCycles(sources.flatMap(findImports)).map((cycle) => cycle.join(' → '))
  return [
    lengthRow(
      'file, lines',
      files.map(({ length }) => length),
      FILE_LIMITS,
    ),
    lengthRow(
      'named function, lines',
      files.flatMap(({ functions }) => functions),
      FUNCTION_LIMITS,
    ),
    zeroRow('import cycles', cycles),
    zeroRow(
      '`any`, `!`, default exports',
      files.flatMap(({ escapes }) => escapes),
    ),
    documentedRow(files),
    testedRow(sources, goldLines),
  ]
}

function lengthRow(name: string, lengths: readonly Length[], limits: typeof FILE_LIMITS): Row {
  const sorted = [...lengths].sort((a, b) => a.lines - b.lines)
  const median = quantile(sorted, 0.5)
  const p95 = quantile(sorted, 0.95)
  const max = quantile(sorted, 1)
  const past = median > limits.median || p95 > limits.p95
  return {
    name: `${name}: median · p95 · max`,
    measured: `${median} · ${p95} · ${max}`,
    limit: `≤ ${limits.median} · ≤ ${limits.p95} · ${limits.max}`,
    verdict: max > limits.max ? 'fail' : past ? 'warn' : 'ok',
    where: longest(sorted, past ? limits.p95 : limits.max),
  }
}

function longest(sorted: readonly Length[], limit: number): readonly string[] {
  const over = sorted.filter(({ lines }) => lines > limit).reverse()
  return over.map(({ where, lines }) => `${where}: ${lines}`)
}

/** The smallest length that `share` of the sorted lengths do not exceed; 0 of none. */
function quantile(sorted: readonly Length[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)]?.lines ?? 0
}

function zeroRow(name: string, places: readonly string[]): Row {
  return {
    name,
    measured: `${places.length}`,
    limit: '0',
    verdict: places.length === 0 ? 'ok' : 'fail',
    where: places,
  }
}

function documentedRow(files: readonly FileMeasures[]): Row {
  const exported = files.flatMap((file) => file.exported)
  const undocumented = files.flatMap((file) => file.undocumented)
  const share = exported.length === 0 ? 1 : 1 - undocumented.length / exported.length
  return {
    name: 'exported with a TSDoc sentence',
    measured: `${(Math.floor(share * 1000) / 10).toFixed(1)} % of ${exported.length}`,
    limit: '100 %',
    verdict: undocumented.length === 0 ? 'ok' : 'fail',
    where: undocumented,
  }
}

function testedRow(sources: readonly Source[], goldLines: number): Row {
  const linesOf = (wanted: boolean): number =>
    sources.filter(({ path }) => isTest(path) === wanted).reduce((sum, { text }) => sum + countLines(text), 0)
  const tested = linesOf(true) + goldLines
  const ratio = tested / Math.max(1, linesOf(false))
  return {
    name: 'test and gold lines ÷ source lines',
    measured: `${ratio.toFixed(2)} (${tested} ÷ ${linesOf(false)})`,
    limit: '≥ 1',
    verdict: ratio >= 1 ? 'ok' : 'warn',
    where: [],
  }
}

/** The table as Markdown, with the places behind every figure that is past its limit. */
export function renderRows(rows: readonly Row[]): string {
  const cells = rows.map((row) => `| ${row.name} | ${row.measured} | ${row.limit} | ${row.verdict} |`)
  const places = rows
    .filter(({ verdict, where }) => verdict !== 'ok' && where.length > 0)
    .map((row) => `\n${row.name}, ${row.where.length}:\n${listPlaces(row)}`)
  return ['| | measured | limit | |', '| --- | --- | --- | --- |', ...cells, ...places].join('\n')
}

/** What fails is listed whole, so that it can be mended in one go; what warns, by its worst. */
function listPlaces({ where, verdict }: Row): string {
  return (verdict === 'fail' ? where : where.slice(0, SHOWN)).map((place) => `  ${place}`).join('\n')
}

function countGold(root: string): number {
  const gold = [...listFiles(root, 'gold'), ...listFiles(root, 'languages')].filter(
    (path) => /(^|\/)gold\//.test(path) && /\.(txt|tsv|ndjson|json)$/.test(path),
  )
  return gold.reduce((sum, path) => sum + countLines(readFileSync(join(root, path), 'utf8')), 0)
}

function main(root: string): void {
  const rows = measureTree(readSources(root), countGold(root))
  process.stdout.write(`${renderRows(rows)}\n`)
  process.exitCode = rows.some(({ verdict }) => verdict === 'fail') ? 1 : 0
}

if (import.meta.filename === process.argv[1]) main(process.cwd())
