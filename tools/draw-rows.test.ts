import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { drawRows } from './draw-rows.ts'

const folder = mkdtempSync(join(tmpdir(), 'draw-'))
afterAll(() => rmSync(folder, { recursive: true }))

const rows = (letter: string, count: number) =>
  Array.from({ length: count }, (_, at) => `${letter}${at}\tname`).join('\n')
writeFileSync(join(folder, 'places.tsv'), `id\tname\n${rows('p', 30)}\n`)
writeFileSync(join(folder, 'topics.tsv'), `id\tname\n${rows('t', 30)}\n`)
writeFileSync(join(folder, 'README.md'), 'no table\n')

test('a draw is the same each time, of all tables, without headings, and another with another seed', () => {
  const drawn = drawRows(folder, 'one', 20)
  expect(drawn).toEqual(drawRows(folder, 'one', 20))
  expect(drawn).not.toEqual(drawRows(folder, 'two', 20))
  expect(new Set(drawn.map(({ table }) => table))).toEqual(new Set(['places', 'topics']))
  expect(new Set(drawn.map(({ row }) => row)).size).toBe(20)
  expect(drawn.every(({ row }) => row !== 'id\tname')).toBe(true)
})

test('a shorter draw is the beginning of a longer one', () => {
  expect(drawRows(folder, 'one', 5)).toEqual(drawRows(folder, 'one', 20).slice(0, 5))
})
