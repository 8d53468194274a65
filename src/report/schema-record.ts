/** The published form of an encounter record: `docs/schema/record.json` is generated from it (`npm run schema`). */
import { z } from 'zod'
import { encounterSchema } from './schema-encounter.ts'
import { actorSchema, placeSchema } from './schema-lists.ts'
import { countrySchema, dateSchema, evidenceSchema, id, localizedSchema } from './schema-parts.ts'
import { commitmentSchema, statementSchema } from './schema-statement.ts'
import { FORMATS, KINDS, ROLES, STATUSES } from './values.ts'

const accountsSchema = z.array(z.int().min(0)).readonly().describe('Places in `accounts`, from 0.')

function told<Value extends z.ZodType>(value: Value) {
  return z
    .strictObject({ value, accounts: accountsSchema, evidence: evidenceSchema.nullable() })
    .readonly()
    .describe('What some accounts say, with the words of the first.')
}

/** Fields by which a document is named. */
export const documentName = {
  document: id('document'),
  externalId: z.string().nullable(),
  title: z.string(),
  language: z.string().min(2),
  publisher: z.string().min(1).nullable(),
  publisherCountry: countrySchema.nullable(),
  publishedAt: z.string().min(10).nullable(),
}

const reviewSchema = z
  .strictObject({
    statement: statementSchema.describe('As it was read.'),
    verdict: z.enum(['accept', 'reject', 'speaker']),
    speaker: id('actor').nullable().describe('Who said it, where the verdict is speaker.'),
    at: z.string().min(10),
    by: z.string(),
    because: z.string(),
  })
  .readonly()
  .meta({
    id: 'Review',
    description:
      'What somebody judged of a statement: what is rejected is not among the statements of its account, what somebody else said stands there with that speaker.',
  })

/** What people judged of the statements of an account. */
export const reviewsSchema = z.array(reviewSchema).readonly()

const accountSchema = z
  .strictObject({
    ...documentName,
    issuedBy: id('actor').nullable().describe('The side whose own account this is, when it is one.'),
    relays: z
      .array(
        z
          .strictObject({
            side: z.string().min(1),
            evidence: evidenceSchema.describe('The words that name who tells it.'),
          })
          .readonly(),
      )
      .readonly()
      .describe('The sides that took part and whose own telling this account passes on.'),
    carriers: z
      .array(z.strictObject(documentName).readonly())
      .readonly()
      .describe('Other documents that carry the same text: syndication, never corroboration.'),
    encounter: encounterSchema,
    actors: z.array(actorSchema).readonly().describe('Everyone whom the encounter and the statements name.'),
    statements: z.array(statementSchema).readonly(),
    commitments: z.array(commitmentSchema).readonly(),
    reviews: reviewsSchema,
  })
  .readonly()
  .meta({
    id: 'Account',
    description: "What one document says of it; ids are those of that document's reading.",
  })

/** Someone who took part. */
export const participantSchema = z
  .strictObject({
    actor: id('actor').describe('A registry id, or local:1, local:2 … within the record.'),
    kind: z.enum(KINDS),
    names: localizedSchema,
    side: z.string().min(1).nullable(),
    office: id('office').nullable(),
    role: z.enum(ROLES),
    accounts: accountsSchema,
  })
  .readonly()

const claimSchema = told(z.string().min(1))

/** Accounts that cannot all be right. */
export const conflictSchema = z
  .strictObject({
    field: z.enum(['format', 'status', 'date', 'place', 'requestedBy', 'onSidelinesOf']),
    claims: z.tuple([claimSchema, claimSchema], claimSchema).readonly().describe('The most told first.'),
  })
  .readonly()
  .meta({ id: 'Conflict', description: 'Accounts that cannot all be right.' })

/** Every account of one encounter. */
export const recordSchema = z
  .strictObject({
    id: id('record'),
    format: z.enum(FORMATS),
    status: z.enum(STATUSES).describe('By the account that was published last.'),
    history: z
      .array(told(z.enum(STATUSES)))
      .readonly()
      .describe('In order of publication.'),
    participants: z.array(participantSchema).readonly(),
    date: told(dateSchema).nullable(),
    place: told(placeSchema).nullable(),
    requestedBy: told(id('actor')).nullable(),
    onSidelinesOf: told(z.string().min(1)).nullable(),
    partOf: id('record').nullable().describe('The visit that it was part of.'),
    topics: z.array(id('topic')).readonly(),
    accounts: z.tuple([accountSchema], accountSchema).readonly().describe('In order of publication.'),
    because: z
      .array(z.string().min(1))
      .readonly()
      .describe(
        'Why these accounts are of one encounter, and, from "by hand" on, what people decided of them.',
      ),
    conflicts: z.array(conflictSchema).readonly(),
  })
  .readonly()
  .meta({ id: 'EncounterRecord', description: 'Every account of one encounter, merged.' })
