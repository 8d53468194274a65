/** The document stage on the two seeds, which are not part of the repository: ranges alone, never their text. */
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { prepare } from './tools.suite.ts'

const SEEDS = resolve(import.meta.dirname, '../../../shared/seeds')
const MEETING = join(SEEDS, '000_fdc153872002412b.txt')
const CALL = join(SEEDS, '002_d989f702f613d423.txt')

// In CI the seeds must be there: a suite that is left out would pass unseen.
describe.skipIf(!existsSync(SEEDS) && process.env.CI === undefined)('the seeds (../shared/seeds)', () => {
  test('the meeting has a title line and ten sentences; its last lines are a privacy banner and its button', () => {
    const { document, titleLine, tokens, sentences } = prepare({ bytes: readFileSync(MEETING) })
    expect(document.boilerplate.map(({ start, end }) => [start, end])).toEqual([[2229, 2444]])
    expect(document.text).toHaveLength(2444)
    expect([titleLine?.start, tokens.end[(titleLine?.end ?? 0) - 1]]).toEqual([0, 44])
    expect(sentences).toHaveLength(11)
  })

  test('the call has neither, and a paragraph a line, one of them with two sentences', () => {
    const { document, titleLine, paragraphs, sentences } = prepare({ bytes: readFileSync(CALL) })
    expect(document.boilerplate).toEqual([])
    expect(titleLine).toBeNull()
    expect(paragraphs).toHaveLength(20)
    expect(sentences).toHaveLength(21)
  })
})
