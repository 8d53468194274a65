import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { seededRandom } from '../../tools/bench/rounds.ts'
import { readGoldDocuments } from '../../tools/score/gold.ts'
import { goldReader } from '../../tools/score/reader.ts'
import { sharedKnowledge } from '../knowledge.ts'
import { readText } from '../pipeline.ts'
import { INVENTED } from './invented-reading.suite.ts'
import { readingToJson } from './reading-json.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const SAMPLES = join(ROOT, 'samples')
const samples = readdirSync(SAMPLES)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readText({ bytes: readFileSync(join(SAMPLES, name)), externalId: name }))
const gold = readGoldDocuments(join(ROOT, 'gold/documents')).map(goldReader(sharedKnowledge()))

/** Units that JSON writes in its own way, and their neighbours that it does not. */
const UNITS = [...Array.from({ length: 130 }, (_, unit) => unit), 0x2028, 0x2029, 0xfeff, 0xffff].concat(
  [0xd7ff, 0xd800, 0xdbff, 0xdc00, 0xdfff, 0xe000],
  [0x627, 0x644, 0x64b],
)

/** A copy of `value` with a character of `UNITS` put into every string that is not one of a few fixed ones. */
function stirred<Value>(value: Value, random: () => number): Value {
  const stir = (key: string, one: unknown): unknown => {
    if (typeof one === 'string') return FIXED.has(key) ? one : stirText(one, random)
    if (Array.isArray(one)) return one.map((item) => stir(key, item))
    if (typeof one !== 'object' || one === null) return one
    return Object.fromEntries(Object.entries(one).map(([name, item]) => [name, stir(name, item)]))
  }
  return stir('', value) as Value
}

/** Fields whose type allows but a few words. */
const FIXED = new Set(['kind', 'in', 'form', 'resolution', 'act', 'manner', 'polarity'])

function stirText(text: string, random: () => number): string {
  const at = Math.floor(random() * (text.length + 1))
  const unit = UNITS[Math.floor(random() * UNITS.length)] ?? 0
  return text.slice(0, at) + String.fromCharCode(unit) + text.slice(at)
}

test('a reading is written as JSON.stringify writes it', () => {
  const readings = [...samples, ...gold]
  expect(readings.filter(({ statements }) => statements.length > 0).length).toBeGreaterThan(20)
  for (const reading of readings) expect(readingToJson(reading)).toBe(JSON.stringify(reading))
})

test('whatever characters its words hold', () => {
  const random = seededRandom(7)
  for (const reading of [...samples, ...gold]) {
    const other = stirred(reading, random)
    expect(readingToJson(other)).toBe(JSON.stringify(other))
  }
})

test('every unit of UTF-16 is written as JSON.stringify writes it', () => {
  const warnings = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit))
  const written = readingToJson({ ...INVENTED, warnings })
  expect(written.endsWith(`"warnings":${JSON.stringify(warnings)}}`)).toBe(true)
})

test('nothing that a reading can hold is left out', () => {
  expect(JSON.parse(readingToJson(INVENTED))).toEqual(INVENTED)
})
