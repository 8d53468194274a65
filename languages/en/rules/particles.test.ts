import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { readTsv } from '../../tsv.ts'
import { LONGEST, PARTICLES } from './particles.ts'

const rows = readTsv(fileURLToPath(new URL('../lexicon/particles.tsv', import.meta.url)))

test('the classes of particles are those of the table', () => {
  expect([...new Set(rows.map((row) => row.class))].sort()).toEqual([...PARTICLES].sort())
})

test('a particle begins with the letter of its id, and is no longer than the rules look back', () => {
  for (const { id, form } of rows) {
    expect(form?.charAt(0)).toBe(id?.charAt(0))
    expect(form?.split(' ').length).toBeLessThanOrEqual(LONGEST)
  }
})
