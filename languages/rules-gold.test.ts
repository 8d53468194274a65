import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ParticipantRole, Reading, Statement } from '../src/model.ts'
import { readText } from '../src/pipeline.ts'
import { checkReading } from '../src/report/check-reading.ts'
import { goldKnowledge } from '../tools/score/reader.ts'
import { PACKS } from './index.ts'
import { readTsv } from './tsv.ts'

const ROOT = resolve(import.meta.dirname, '..')
const LANGUAGES = PACKS.map(({ code }) => code)
const KNOWLEDGE = goldKnowledge(ROOT)
const FEWEST_COUNTER_EXAMPLES = 3

/** `yes`: the rule fires; `no`: others may, it does not; `none`: nothing of its kind is found in the text at all. */
type Fires = 'yes' | 'no' | 'none'

interface Row {
  readonly rule: string
  readonly fires: Fires
  /** Of a `yes` row: who speaks, or format, status, parties and day; several things found are parted by ` | `. */
  readonly finds: string
  readonly text: string
  /** What is said, which brackets stand round; contacts have none. */
  readonly said: readonly string[]
}

function rowsOf(language: string, table: string): readonly Row[] {
  const path = join(import.meta.dirname, language, 'gold', `${table}.tsv`)
  return readTsv(path).map(({ rule = '', fires = '', finds = '', text = '' }) => {
    if (fires !== 'yes' && fires !== 'no' && fires !== 'none')
      throw new Error(`${path}: «${fires}» is not yes, no or none`)
    const lines = text.replaceAll(' ¶ ', '\n')
    const said = [...lines.matchAll(/\[([^\]]*)\]/g)].map((match) => match[1] ?? '')
    return { rule, fires, finds, text: lines.replaceAll(/[[\]]/g, ''), said }
  })
}

/** The names of rules of one kind that the source gives to what it finds, by file. */
function namesByFile(language: string, kind: string): ReadonlyMap<string, readonly string[]> {
  const name = new RegExp(`'(${language}/${kind}/[a-z-]+)'`, 'g')
  const rules = join(import.meta.dirname, language, 'rules')
  const files = readdirSync(rules).filter((file) => !/\.(?:test|suite)\.ts$/.test(file))
  const found = files.map((file) => {
    const source = readFileSync(join(rules, file), 'utf8')
    return [file, [...source.matchAll(name)].map((match) => match[1] ?? '')] as const
  })
  return new Map(found.filter(([, names]) => names.length > 0))
}

/** What a rule found, as the column `finds` tells it. */
function foundBy({ statements, encounters }: Reading, rule: string): string {
  const said = statements
    .filter((statement) => ruleOf(statement) === rule)
    .map(({ sources }) => sources.map(({ actor }) => idOf(actor)).join('+') || '-')
  const met = encounters
    .filter(({ evidence }) => evidence.some((one) => one.rule === rule))
    .map(({ format, status, participants, date }) => {
      const parties = participants.map(({ actor, role }) => idOf(actor) + roleOf(role)).join('+')
      return [format, status, parties, ...(date === null ? [] : [date.value.edtf])].join(' ')
    })
  return [...said, ...met].join(' | ')
}

/** `:guest`; a party is told by its id alone. */
function roleOf(role: ParticipantRole): string {
  return role === 'party' ? '' : `:${role}`
}

function ruleOf({ cue, content }: Statement): string {
  return cue.evidence?.rule ?? content.rule
}

/** Whoever the registry does not hold has no id that lasts. */
function idOf(actor: string | null): string {
  return actor === null ? '-' : actor.replace(/^local:\d+$/, 'local')
}

/** The words that a rule takes as said, piece by piece. */
function saidBy({ statements }: Reading, rule: string): readonly string[] {
  return statements
    .filter((statement) => ruleOf(statement) === rule)
    .flatMap(({ content }) => content.spans.map(({ quote }) => quote))
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

const CASES = LANGUAGES.flatMap((language) => TABLES.map((table) => ({ ...table, language })))

describe.each(CASES)('gold of the rules of $language/$kind', ({ language, table, kind, layer }) => {
  const rows = rowsOf(language, table)
  const names = namesByFile(language, kind)

  function read(text: string): Reading {
    const reading = readText({ text, language, published: '2018-03-08' }, { knowledge: KNOWLEDGE })
    expect(checkReading(reading)).toEqual([])
    return reading
  }

  test.each(rows.map((row) => [row.rule, row.fires, row.text, row] as const))(
    '%s, %s: %s',
    (rule, fires, text, { finds, said }) => {
      const reading = read(text)
      expect(rulesOf(reading).has(rule)).toBe(fires === 'yes')
      expect(foundBy(reading, rule)).toBe(finds)
      expect(saidBy(reading, rule)).toEqual(said)
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
