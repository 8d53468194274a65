/** Parts that many answers share, as zod schemas: `/openapi.json` describes answers by them. */
import { z } from 'zod'
import { countrySchema, id, localizedSchema } from '../../report/schema-parts.ts'
import { statementSchema } from '../../report/schema-statement.ts'
import { FORMATS, KINDS, ROLES, STATUSES, TEXT_KINDS } from '../../report/values.ts'
import type { Card } from '../cards.ts'

/** A number of things. */
export const count = z.int().min(0)
const time = z.string().min(10).describe('RFC 3339.')
/** EDTF; null where it is not known. */
const edge = z.string().nullable().describe('EDTF.')

/** Something of the registry by its id. */
export const namedSchema = z.strictObject({ id: z.string(), names: localizedSchema }).readonly()

/** A state, a body or a movement; null for nobody's. */
const side = { side: z.string().nullable(), sideNames: localizedSchema }

const partySchema = z
  .strictObject({
    actor: z
      .strictObject({ id: z.string(), names: localizedSchema, kind: z.enum(KINDS), ...side })
      .readonly(),
    office: z.string().nullable(),
    officeNames: localizedSchema,
    role: z.enum(ROLES),
  })
  .readonly()
  .meta({ id: 'Party', description: 'Someone who took part.' })

/** An encounter in short. */
export const cardSchema = z
  .strictObject({
    id: z.string(),
    title: z.string().nullable().describe('Of the first account that has one.'),
    format: z.enum(FORMATS),
    status: z.enum(STATUSES),
    date: edge,
    places: z
      .array(
        z
          .strictObject({
            id: z.string().nullable(),
            names: localizedSchema,
            country: countrySchema.nullable(),
          })
          .readonly(),
      )
      .readonly(),
    parties: z.array(partySchema).readonly(),
    accounts: count,
    carriers: count.describe('Further documents with the text of one of the accounts.'),
    languages: z.array(z.string()).readonly(),
    statements: count,
    topics: z.array(namedSchema).readonly(),
    publishers: z.array(z.string()).readonly(),
    published: z
      .strictObject({ first: z.string().nullable(), last: z.string().nullable() })
      .readonly()
      .describe('When the first and the last account were published.'),
    planned: z.boolean(),
    conflicts: count,
    sample: z.boolean().describe('Whether every account is a sample that came with the package.'),
  })
  .readonly()
  .meta({ id: 'Card', description: 'An encounter in short.' }) satisfies z.ZodType<Card>

const judgedSchema = z
  .strictObject({
    verdict: z.enum(['accept', 'reject', 'speaker']),
    speaker: z.string().nullable(),
    at: time,
    by: z.string(),
    because: z.string(),
  })
  .readonly()

/** A statement with the names of who made it, and whose account says so. */
export const spokenSchema = z
  .strictObject({
    document: z.string(),
    publisher: z.string().nullable(),
    issuedBy: z.string().nullable(),
    language: z.string(),
    publishedAt: z.string().nullable(),
    speakers: z
      .array(z.strictObject({ actor: z.string().nullable(), names: localizedSchema, ...side }).readonly())
      .readonly(),
    topics: z.array(namedSchema).readonly(),
    statement: statementSchema,
    review: judgedSchema.nullable().describe('What somebody judged of it.'),
  })
  .readonly()
  .meta({ id: 'Spoken', description: 'A statement, who is said to have made it, and whose account says so.' })

/** Where a list goes on; null at its end. */
export const next = z.string().nullable().describe('`cursor` of the next part; null at the end.')

/** A list without parts. */
export function listSchema<Item extends z.ZodType>(item: Item) {
  return z.strictObject({ items: z.array(item).readonly(), next }).readonly()
}

const facetSchema = z
  .strictObject({ value: z.string(), label: localizedSchema, count })
  .readonly()
  .meta({ id: 'Facet', description: 'A value that what was found has, and how often.' })

/** By field. */
export const facetsSchema = z.record(z.string(), z.array(facetSchema).readonly()).readonly()

/** What a list that a query finds has beside its items. */
export const foundFields = {
  next,
  total: count.nullable().describe('null where older ones were found that were not counted.'),
  counted: count,
  more: z.boolean().describe('Whether older ones were found that were not counted.'),
  facets: facetsSchema,
}

/** Someone of the record in a line. */
export const actorEntrySchema = z
  .strictObject({
    id: z.string(),
    kind: z.enum(KINDS),
    names: localizedSchema,
    ...side,
    encounters: count,
  })
  .readonly()
  .meta({ id: 'ActorEntry', description: 'Someone, and in how many encounters.' })

/** Since when and until when an office was held. */
export const tenureFields = { from: edge, to: edge, asOf: z.string().nullable().optional() }

/** Someone of the registry, whole. */
export const describedActorSchema = z
  .strictObject({
    id: z.string(),
    kind: z.enum(KINDS),
    names: localizedSchema,
    ...side,
    tenures: z
      .array(z.strictObject({ office: z.string(), names: localizedSchema, ...tenureFields }).readonly())
      .readonly(),
  })
  .readonly()

/** An office with the names of whose it is. */
export const officeEntrySchema = z
  .strictObject({ id: z.string(), names: localizedSchema, ...side })
  .readonly()

/** A document in a line. */
export const documentEntrySchema = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    heading: z.string().optional().describe('The title, else the first line that is read; where asked for.'),
    language: z.string(),
    kind: z.enum(TEXT_KINDS),
    publisher: z.string().nullable(),
    url: z.string().nullable(),
    externalId: z.string().nullable(),
    published: z.string().nullable(),
    encounters: count,
    statements: count,
    carriers: z.array(z.string()).readonly(),
    sample: z.boolean(),
  })
  .readonly()
  .meta({ id: 'DocumentEntry', description: 'A document in a line.' })

/** What somebody judged of a statement, as the archive keeps it. */
export const judgementFields = {
  number: count,
  verdict: z.enum(['accept', 'reject', 'speaker']),
  at: time,
  by: z.string(),
  because: z.string(),
  document: id('document'),
  in: z.enum(['text', 'title']),
  start: count,
  end: count,
  quote: z.string(),
  speaker: z.string().nullable(),
  statement: z.string().nullable().describe('null where the document is gone or is read otherwise.'),
}
