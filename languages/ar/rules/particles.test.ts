import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { readTsv } from '../../tsv.ts'
import { PARTICLES } from './particles.ts'

test('the classes of particles are those of the table', () => {
  const rows = readTsv(fileURLToPath(new URL('../lexicon/particles.tsv', import.meta.url)))
  expect([...new Set(rows.map((row) => row.class))].sort()).toEqual([...PARTICLES].sort())
})
