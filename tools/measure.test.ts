import { expect, test } from 'vitest'
import { measureTree, type Row, renderRows } from './measure.ts'
import { countLines, measureFile } from './measures.ts'

function rowOf(rows: readonly Row[], name: string): Row {
  const row = rows.find((candidate) => candidate.name.startsWith(name))
  if (row === undefined) throw new Error(`no row ${name}`)
  return row
}

function linesOf(count: number): string {
  return '// line\n'.repeat(count)
}

function measured(text: string, path = 'src/merge/a.ts') {
  return measureFile({ path, text })
}

test('lines are counted as an editor shows them', () => {
  expect([countLines(''), countLines('a'), countLines('a\n'), countLines('a\n\nb')]).toEqual([0, 1, 1, 3])
})

test('named functions are measured, from the first line to the last', () => {
  const text = `
export function plain(): number {
  return 1
}
const given = () => 2
const written = function () {
  return [1].map((one) => one)
}
class Store {
  constructor() {}
  read(): number {
    return 3
  }
}
const parts = { part() { return 1 }, other: () => 2 }
declare function outside(): void
`
  expect(measured(text).functions).toEqual([
    { where: 'src/merge/a.ts:2 plain', lines: 3 },
    { where: 'src/merge/a.ts:5 given', lines: 1 },
    { where: 'src/merge/a.ts:6 written', lines: 3 },
    { where: 'src/merge/a.ts:10 constructor', lines: 1 },
    { where: 'src/merge/a.ts:11 read', lines: 3 },
    { where: 'src/merge/a.ts:15 part', lines: 1 },
    { where: 'src/merge/a.ts:15 other', lines: 1 },
  ])
})

test('escapes from the types and default exports are found with their lines', () => {
  const text = `const a = b as any
const c = d!
class E { f!: string }
export default a
`
  expect(measured(text).escapes).toEqual([
    'src/merge/a.ts:1 any',
    'src/merge/a.ts:2 !',
    'src/merge/a.ts:3 !',
    'src/merge/a.ts:4 default export',
  ])
  expect(measured('export default function named() {}').escapes).toEqual(['src/merge/a.ts:1 default export'])
})

test('a switch, a negation and the config file that needs its default export are no escapes', () => {
  const text = `switch (a) { default: b = !c }
const anything = 'any'
const different = a !== b
`
  expect(measured(text).escapes).toEqual([])
  expect(measured('export default {}', 'vitest.config.ts').escapes).toEqual([])
})

test('what is exported without a sentence is found; what is not exported or only passed on is not asked', () => {
  const text = `
/** Said. */
export const said = 1
export const unsaid = 2
/** */
export type Empty = string
// A plain comment is none.
export interface Plain { readonly a: string }
export { other } from './other.ts'
const own = 3
`
  expect(measured(text).exported).toHaveLength(4)
  expect(measured(text).undocumented).toEqual([
    'src/merge/a.ts:4 unsaid',
    'src/merge/a.ts:6 Empty',
    'src/merge/a.ts:8 Plain',
  ])
  expect(measured(text, 'src/merge/a.test.ts').undocumented).toEqual([])
})

test('a file or a function over its maximum fails; a large file under it warns', () => {
  const files = (count: number) => [{ path: 'src/merge/a.ts', text: linesOf(count) }]
  expect(rowOf(measureTree(files(75), 0), 'file').verdict).toBe('ok')
  expect(rowOf(measureTree(files(260), 0), 'file').verdict).toBe('warn')
  expect(rowOf(measureTree(files(400), 0), 'file').verdict).toBe('warn')
  expect(rowOf(measureTree(files(401), 0), 'file')).toMatchObject({
    verdict: 'fail',
    where: ['src/merge/a.ts: 401'],
  })
  const long = [{ path: 'src/merge/a.ts', text: `function a() {\n${linesOf(59)}}\n` }]
  expect(rowOf(measureTree(long, 0), 'named function')).toMatchObject({
    verdict: 'fail',
    where: ['src/merge/a.ts:1 a: 61'],
  })
})

test('median and p95 are lengths that were measured', () => {
  const files = Array.from({ length: 20 }, (_, index) => ({
    path: `src/merge/${index}.ts`,
    text: linesOf(index + 1),
  }))
  expect(rowOf(measureTree(files, 0), 'file').measured).toBe('10 · 19 · 20')
})

test('an import cycle, an escape and an undocumented export fail', () => {
  const sources = [
    { path: 'src/merge/a.ts', text: `import './b.ts'\nexport const a = b!` },
    { path: 'src/merge/b.ts', text: `import './a.ts'` },
  ]
  const rows = measureTree(sources, 0)
  for (const name of ['import cycles', '`any`', 'exported']) expect(rowOf(rows, name).verdict).toBe('fail')
  expect(rowOf(rows, 'exported').measured).toBe('0.0 % of 1')
})

test('tests and gold are held against the source', () => {
  const sources = [
    { path: 'src/merge/a.ts', text: linesOf(10) },
    { path: 'src/merge/a.test.ts', text: linesOf(6) },
    { path: 'src/merge/a.suite.ts', text: linesOf(1) },
  ]
  expect(rowOf(measureTree(sources, 3), 'test and gold').measured).toBe('1.00 (10 ÷ 10)')
  expect(rowOf(measureTree(sources, 3), 'test and gold').verdict).toBe('ok')
  expect(rowOf(measureTree(sources, 2), 'test and gold').verdict).toBe('warn')
})

test('the table shows every row, and the places of what is past its limit', () => {
  const table = renderRows(measureTree([{ path: 'src/merge/a.ts', text: 'export const a = 1\n' }], 0))
  expect(table.split('\n').filter((line) => line.startsWith('|'))).toHaveLength(8)
  expect(table).toContain('  src/merge/a.ts:1 a')
})
