import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { describe, expect, expectTypeOf, test } from 'vitest'
import type { z } from 'zod'
import { SCHEMAS, schemaTexts } from '../../tools/build-schema.ts'
import type { EncounterRecord } from '../encounter-record.ts'
import { mergeReadings } from '../merge/merge.ts'
import type { Reading } from '../model.ts'
import { readText } from '../pipeline.ts'
import { checkReading } from './check-reading.ts'
import type { Comparison } from './compare/comparison.ts'
import { INVENTED } from './invented-reading.suite.ts'
import { MUTATIONS, mutate } from './mutations.suite.ts'
import type { Ahead } from './over-time/ahead.ts'
import type { Discovery } from './over-time/discovery.ts'
import type { Drift } from './over-time/drift.ts'
import type { Formulations } from './over-time/formulations.ts'
import type { Network } from './over-time/network.ts'
import type { Timeline } from './over-time/timeline.ts'
import { errorLineSchema, readingSchema } from './schema.ts'
import type { comparisonSchema } from './schema-comparison.ts'
import type { aheadSchema, networkSchema, timelineSchema } from './schema-encounters.ts'
import type { discoverySchema, driftSchema, formulationsSchema } from './schema-over-time.ts'
import type { recordSchema } from './schema-record.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const SAMPLES = join(ROOT, 'samples')
const [validate, validateRecord] = ['reading.json', 'record.json'].map((name) =>
  new Ajv2020({ strict: true, allErrors: true }).compile(
    JSON.parse(readFileSync(join(SCHEMAS, name), 'utf8')),
  ),
) as [ValidateFunction, ValidateFunction]

/** What the checked-in schema and the laws say against `value`, as it would be printed. */
function refusals(value: unknown): readonly string[] {
  const printed: unknown = JSON.parse(JSON.stringify(value))
  if (!validate(printed))
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
  return 'error' in (printed as object) ? [] : checkReading(printed as Reading)
}

describe('the schema', () => {
  test('says what the model says, type for type', () => {
    expectTypeOf<z.infer<typeof readingSchema>>().toEqualTypeOf<Reading>()
    expectTypeOf<z.infer<typeof recordSchema>>().toEqualTypeOf<EncounterRecord>()
    expectTypeOf<z.infer<typeof comparisonSchema>>().toEqualTypeOf<Comparison>()
    expectTypeOf<z.infer<typeof driftSchema>>().toEqualTypeOf<Drift>()
    expectTypeOf<z.infer<typeof formulationsSchema>>().toEqualTypeOf<Formulations>()
    expectTypeOf<z.infer<typeof discoverySchema>>().toEqualTypeOf<Discovery>()
    expectTypeOf<z.infer<typeof timelineSchema>>().toEqualTypeOf<Timeline>()
    expectTypeOf<z.infer<typeof networkSchema>>().toEqualTypeOf<Network>()
    expectTypeOf<z.infer<typeof aheadSchema>>().toEqualTypeOf<Ahead>()
  })

  test('is checked in as the code has it; otherwise run `npm run schema`', () => {
    for (const [name, text] of Object.entries(schemaTexts()))
      expect(readFileSync(join(SCHEMAS, name), 'utf8')).toBe(text)
  })

  test('lets no object have other fields, and none go missing', () => {
    const visit = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return
      const object = node as { properties?: object; required?: unknown; additionalProperties?: unknown }
      if (object.properties !== undefined && path.endsWith('/properties') === false) {
        expect([path, object.additionalProperties]).toEqual([path, false])
        expect(object.required).toEqual(Object.keys(object.properties))
      }
      for (const [key, value] of Object.entries(node)) visit(value, `${path}/${key}`)
    }
    for (const text of Object.values(schemaTexts())) visit(JSON.parse(text), '')
  })

  test('describes the error line', () => {
    const line = { externalId: null, error: { type: 'InvalidInput', message: 'Line 1 is no JSON.' } }
    expect(refusals(line)).toEqual([])
    expect(errorLineSchema.parse(line)).toEqual(line)
    for (const broken of [{ ...line, error: {} }, { error: line.error }, { ...line, line: 1 }])
      expect(refusals(broken)).not.toEqual([])
  })
})

describe('a reading that is right', () => {
  test('is let pass: the invented one, with something of every kind', () => {
    expect(refusals(INVENTED)).toEqual([])
    expect(readingSchema.parse(structuredClone(INVENTED))).toEqual(INVENTED)
  })

  test.each(readdirSync(SAMPLES).filter((name) => name.endsWith('.txt')))(
    'is let pass: the sample %s',
    (name) => {
      expect(refusals(readText({ bytes: readFileSync(join(SAMPLES, name)), externalId: name }))).toEqual([])
    },
  )

  test('is let pass: the records of all samples, of which two are told in two languages', () => {
    const names = readdirSync(SAMPLES).filter((name) => name.endsWith('.txt'))
    const records = mergeReadings(
      names.map((name) => ({
        reading: readText({ bytes: readFileSync(join(SAMPLES, name)), externalId: name }),
        sketch: null,
      })),
    )
    expect(records.filter(({ accounts }) => accounts.length > 1)).toHaveLength(2)
    for (const record of records) {
      validateRecord(JSON.parse(JSON.stringify(record)))
      expect(validateRecord.errors ?? []).toEqual([])
    }
  })

  test.each([
    ['a bare text', { text: 'نص' }],
    [
      'a text in another language',
      { text: 'Le ministre des Affaires étrangères a reçu hier son homologue.' },
    ],
    [
      'all that a caller can say',
      {
        text: 'نص',
        title: 'لقاء',
        url: 'u',
        published: '2022-08-06',
        publisher: 'p',
        publisherCountry: 'CN',
        language: 'ar',
        externalId: '',
      },
    ],
  ])('is let pass: of %s', (_, input) => {
    expect(refusals(readText(input))).toEqual([])
  })
})

describe('a reading that was broken is refused', () => {
  test('in at least thirty ways, each of which the invented reading knows', () => {
    expect(MUTATIONS.length).toBeGreaterThanOrEqual(30)
  })

  test.each(MUTATIONS.map((mutation) => [mutation.name, mutation] as const))('%s', (_, mutation) => {
    expect(refusals(mutate(INVENTED, mutation))).not.toEqual([])
  })
})
