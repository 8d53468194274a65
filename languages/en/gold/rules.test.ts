import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Reading } from '../../../src/model.ts'
import { readText } from '../../../src/pipeline.ts'
import { checkReading } from '../../../src/report/check-reading.ts'
import { goldKnowledge } from '../../../tools/score/reader.ts'
import { readTsv } from '../../tsv.ts'

const ROOT = resolve(import.meta.dirname, '../../..')
const RULES = join(ROOT, 'languages/en/rules')
const KNOWLEDGE = goldKnowledge(ROOT)
const FEWEST_COUNTER_EXAMPLES = 3

/** `yes`: the rule fires; `no`: others may, it does not; `none`: nothing of its kind is found in the text at all. */
type Fires = 'yes' | 'no' | 'none'

interface Row {
  readonly rule: string
  readonly fires: Fires
  readonly text: string
}

function rowsOf(table: string): readonly Row[] {
  return readTsv(join(import.meta.dirname, `${table}.tsv`)).map(({ rule = '', fires = '', text = '' }) => {
    if (fires !== 'yes' && fires !== 'no' && fires !== 'none')
      throw new Error(`${table}.tsv: «${fires}» is not yes, no or none`)
    return { rule, fires, text: text.replaceAll(' ¶ ', '\n') }
  })
}

/** The names of rules of one kind that the source gives to what it finds, by file. */
function namesByFile(kind: string): ReadonlyMap<string, readonly string[]> {
  const name = new RegExp(`'(en/${kind}/[a-z-]+)'`, 'g')
  const files = readdirSync(RULES).filter((file) => !/\.(?:test|suite)\.ts$/.test(file))
  const found = files.map((file) => {
    const source = readFileSync(join(RULES, file), 'utf8')
    return [file, [...source.matchAll(name)].map((match) => match[1] ?? '')] as const
  })
  return new Map(found.filter(([, names]) => names.length > 0))
}

const TABLES = [
  { table: 'attribution', kind: 'attribution', layer: 'statements' },
  { table: 'contacts', kind: 'encounter', layer: 'encounters' },
] as const

function rulesOf({ statements, encounters }: Reading): ReadonlySet<string> {
  return new Set([
    ...statements.flatMap(({ cue, content }) => [cue.evidence?.rule ?? content.rule, content.rule]),
    ...encounters.flatMap(({ evidence }) => evidence.map(({ rule }) => rule)),
  ])
}

describe.each(TABLES)('gold of the rules of $kind', ({ table, kind, layer }) => {
  const rows = rowsOf(table)
  const names = namesByFile(kind)

  function read(text: string): Reading {
    const reading = readText({ text, language: 'en', published: '2018-03-08' }, { knowledge: KNOWLEDGE })
    expect(checkReading(reading)).toEqual([])
    return reading
  }

  test.each(rows.map((row) => [row.rule, row.fires, row.text] as const))(
    '%s, %s: %s',
    (rule, fires, text) => {
      const reading = read(text)
      expect(rulesOf(reading).has(rule)).toBe(fires === 'yes')
      if (fires === 'none') expect(reading[layer]).toEqual([])
    },
  )

  test('every rule of the source has an example, and the table names no other', () => {
    const inSource = [...new Set([...names.values()].flat())].sort()
    const shown = new Set(rows.filter(({ fires }) => fires === 'yes').map(({ rule }) => rule))
    expect(inSource.length).toBeGreaterThan(0)
    expect([...shown].sort()).toEqual(inSource)
  })

  test('every file with rules has counter-examples', () => {
    const few = [...names].filter(([, own]) => {
      const against = rows.filter(({ rule, fires }) => fires !== 'yes' && own.includes(rule))
      return against.length < FEWEST_COUNTER_EXAMPLES
    })
    expect(few.map(([file]) => file)).toEqual([])
  })
})
