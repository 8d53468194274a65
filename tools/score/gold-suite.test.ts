import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { loadRegistry } from '../../registry/load.ts'
import { isHeldBack, judgeFloors, NO_FLOORS, raise } from './floors.ts'
import { readGoldDocuments } from './gold.ts'
import { checkGoldIds } from './gold-ids.ts'
import { hasGap, measuredScores, scoreGold } from './gold-suite.ts'
import { toJsonLines, toTerminal } from './report.ts'
import { perfectReading } from './sample-reading.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const DOCUMENTS = readGoldDocuments(join(ROOT, 'gold/documents'))
const PERFECT = scoreGold(DOCUMENTS, perfectReading)
const SILENT = scoreGold(DOCUMENTS, (gold) => ({ ...perfectReading(gold), encounters: [], statements: [] }))

test('every gold document holds, and every id in it is in the registry', () => {
  const registry = loadRegistry([join(ROOT, 'registry'), join(ROOT, 'gold/registry')])
  expect(() => checkGoldIds(DOCUMENTS, registry)).not.toThrow()
})

test('an id that no table defines is named with its file', () => {
  const registry = loadRegistry([join(ROOT, 'registry')])
  expect(() => checkGoldIds(DOCUMENTS, registry)).toThrow(/gold\/documents\/ar\/.*which no row/)
})

test('there are texts without a day, unsettled ones among them, and texts without an encounter', () => {
  const undated = DOCUMENTS.filter(({ published }) => published === null)
  const unsettled = undated.filter(({ encounters }) =>
    encounters.some(
      ({ date, status }) => status !== 'mentioned' && (date === null || !/^\d{4}-\d{2}-\d{2}/.test(date)),
    ),
  )
  expect(undated.length).toBeGreaterThanOrEqual(40)
  expect(unsettled.length / undated.length).toBeGreaterThan(0.3)
  expect(DOCUMENTS.filter(({ encounters }) => encounters.length === 0).length).toBeGreaterThanOrEqual(20)
})

test('no two gold documents have the same text', () => {
  expect(new Set(DOCUMENTS.map(({ text }) => text)).size).toBe(DOCUMENTS.length)
})

test('a perfect reader scores 1 on everything', () => {
  for (const [, measures] of Object.entries(measuredScores(PERFECT)))
    for (const [measure, { f1 }] of Object.entries(measures)) expect(f1, measure).toBe(1)
  expect(PERFECT[0]?.failures).toEqual([])
})

test('a silent reader finds no encounter and raises none', () => {
  const measured = measuredScores(SILENT)['gold/ar']
  expect(measured?.encounters).toEqual({ precision: 0, recall: 0, f1: 0 })
  expect(measured?.['documents without an encounter']?.f1).toBe(1)
})

test('failures of held-back documents are shown on demand alone', () => {
  const shown = SILENT[0]?.failures ?? []
  const all = scoreGold(
    DOCUMENTS,
    (gold) => ({ ...perfectReading(gold), encounters: [], statements: [] }),
    true,
  )
  expect(shown.length).toBeGreaterThan(0)
  expect(shown.some(({ row }) => isHeldBack(row))).toBe(false)
  expect(all[0]?.failures.some(({ row }) => isHeldBack(row))).toBe(true)
})

test('a reader that is right only on the texts it was shown is flagged', () => {
  const fitted = scoreGold(DOCUMENTS, (gold) =>
    isHeldBack(gold.id) ? { ...perfectReading(gold), statements: [] } : perfectReading(gold),
  )
  const measures = fitted[0]?.measures ?? []
  expect(measures.filter(hasGap).map(({ measure }) => measure)).toContain('statements: span')
  expect((PERFECT[0]?.measures ?? []).some(hasGap)).toBe(false)
})

test('the JSON lines hold suite, measure, right and total, then the failing rows', () => {
  const lines = toJsonLines({ gold: SILENT, suites: [] }).map(
    (line) => JSON.parse(line) as Record<string, unknown>,
  )
  expect(Object.keys(lines[0] ?? {})).toEqual(['suite', 'measure', 'right', 'total'])
  expect(Object.keys(lines.at(-1) ?? {})).toEqual(['suite', 'measure', 'row', 'expected', 'got'])
})

test('the table says how many documents there are, and rows only when asked', () => {
  const table = toTerminal({ gold: SILENT, suites: [] }, false)
  const [arabic] = SILENT
  expect(table[0]).toContain(`gold/ar: ${arabic?.documents} documents`)
  expect(toTerminal({ gold: SILENT, suites: [] }, true).length).toBeGreaterThan(table.length)
})

test.each([
  ['a figure below its floor', measuredScores(SILENT), 'one', null, 'below its floor'],
  ['gold that changed', measuredScores(PERFECT), 'two', null, 'gold has changed'],
])('%s fails the run', (_, measured, hash, lower, fault) => {
  const floors = raise(measuredScores(PERFECT), NO_FLOORS, 'one')
  const verdict = judgeFloors(floors, { measured, hash, raise: false, lower })
  expect(verdict.floors).toBeNull()
  expect(verdict.faults[0]).toContain(fault)
})

test('raising never lowers, lowering needs its reason and keeps it', () => {
  const floors = raise(measuredScores(PERFECT), NO_FLOORS, 'one')
  const worse = { measured: measuredScores(SILENT), hash: 'two' }
  expect(judgeFloors(floors, { ...worse, raise: true, lower: null }).faults.length).toBeGreaterThan(0)
  const lowered = judgeFloors(floors, { ...worse, raise: false, lower: 'harder texts' })
  expect(lowered.faults).toEqual([])
  expect(lowered.floors?.lowered).toEqual(['harder texts'])
  expect(
    judgeFloors(floors, { measured: measuredScores(PERFECT), hash: 'one', raise: false, lower: null }),
  ).toEqual({
    floors: null,
    faults: [],
  })
})
