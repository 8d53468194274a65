/**
 * The published forms as zod schemas: what is in `docs/schema/` is generated from them (`npm run schema`).
 * Every field is required and no other is let in; what cannot be said in a schema is in `check-reading.ts`.
 */
import { z } from 'zod'
import { comparisonSchema } from './schema-comparison.ts'
import { documentSchema } from './schema-document.ts'
import { encounterSchema } from './schema-encounter.ts'
import { aheadSchema, networkSchema, timelineSchema } from './schema-encounters.ts'
import { actorSchema, formulationSchema, officeSchema, placeSchema, topicSchema } from './schema-lists.ts'
import { discoverySchema, driftSchema, formulationsSchema } from './schema-over-time.ts'
import { id } from './schema-parts.ts'
import { recordSchema } from './schema-record.ts'
import { commitmentSchema, statementSchema } from './schema-statement.ts'
import { TEXT_KINDS } from './values.ts'

/** What `mahdar read` says of one document. */
export const readingSchema = z
  .strictObject({
    document: documentSchema,
    kind: z.enum(TEXT_KINDS),
    issuedBy: id('actor').nullable().describe('The side whose own account this is, when it is one.'),
    actors: z.array(actorSchema).readonly().describe('Everyone and every body spoken of, each once.'),
    offices: z.array(officeSchema).readonly().describe('Every office whose id is used, once.'),
    places: z.array(placeSchema).readonly().describe('Every place whose id is used, once.'),
    topics: z.array(topicSchema).readonly().describe('Every topic whose id is used, once.'),
    formulations: z.array(formulationSchema).readonly().describe('Every set phrase whose id is used, once.'),
    encounters: z.array(encounterSchema).readonly().describe('In the order of the text: e1, e2 …'),
    statements: z.array(statementSchema).readonly().describe('In the order of the text: s1, s2 …'),
    commitments: z.array(commitmentSchema).readonly(),
    warnings: z
      .array(z.string().min(1))
      .readonly()
      .describe('What was wrong with the input or left unread, in sentences for a person.'),
  })
  .readonly()
  .meta({ id: 'Reading', description: 'All that one document says.' })

/** The line that stands for a text that could not be read. */
export const errorLineSchema = z
  .strictObject({
    externalId: z.string().nullable().describe("The line's `id`, where it had one."),
    error: z
      .strictObject({
        type: z.string().min(1).describe('Whose fault it is: InvalidInput, SourceUnavailable …'),
        message: z.string().min(1).describe('What was wrong, where, and what to do.'),
      })
      .readonly(),
  })
  .readonly()
  .meta({ id: 'ErrorLine', description: 'A text that could not be read.' })

/** One line of `mahdar read --to ndjson`. */
export const lineSchema = z.union([readingSchema, errorLineSchema])

/** A list that may not be empty is one list, not a first item and others; that nobody writes to a reading goes without saying. */
export function tidy({ jsonSchema }: { readonly jsonSchema: Record<string, unknown> }): void {
  delete jsonSchema.readOnly
  if (!Array.isArray(jsonSchema.prefixItems) || jsonSchema.items === false) return
  jsonSchema.minItems = jsonSchema.prefixItems.length
  delete jsonSchema.prefixItems
}

/** The JSON Schema (2020-12) of one line of `mahdar read`, as checked in. */
export function readingJsonSchema(): Readonly<Record<string, unknown>> {
  return jsonSchema(
    lineSchema,
    'One line of `mahdar read --to ndjson`',
    '`--to json` prints one array of the first kind. Spans are half-open ranges of UTF-16 code units, and `quote` is exactly what stands there.',
  )
}

/** The JSON Schema (2020-12) of one line of `mahdar list`, as checked in. */
export function recordJsonSchema(): Readonly<Record<string, unknown>> {
  return jsonSchema(
    recordSchema,
    'One line of `mahdar list --to ndjson`',
    '`--to json` prints one array of them. Spans point into the text of the document of their account.',
  )
}

/** The JSON Schema (2020-12) of what `mahdar compare` prints, as checked in. */
export function comparisonJsonSchema(): Readonly<Record<string, unknown>> {
  return jsonSchema(
    comparisonSchema,
    'What `mahdar compare --to json` prints',
    'Columns and rows are numbered from 0. Spans point into the text of the document of their cell.',
  )
}

/** The JSON Schemas (2020-12) of what the commands print that look over time, by the name of the file, as checked in. */
export function overTimeJsonSchemas(): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
  const spans = 'Spans point into the text of the document that stands beside them.'
  const schemas: Readonly<Record<string, readonly [z.ZodType, string]>> = {
    ahead: [aheadSchema, 'What `mahdar ahead --to json` prints'],
    discovery: [discoverySchema, 'What `mahdar formulations --discover --to json` prints'],
    drift: [driftSchema, 'What `mahdar drift --to json` prints'],
    formulations: [formulationsSchema, 'What `mahdar formulations --to json` prints'],
    network: [networkSchema, 'What `mahdar network --to json` prints'],
    timeline: [timelineSchema, 'What `mahdar timeline --to json` prints'],
  }
  return Object.fromEntries(
    Object.entries(schemas).map(([name, [schema, title]]) => [
      `${name}.json`,
      jsonSchema(schema, title, spans),
    ]),
  )
}

function jsonSchema(
  schema: z.ZodType,
  title: string,
  description: string,
): Readonly<Record<string, unknown>> {
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', override: tidy })
  return { $schema, title, description, ...rest }
}
