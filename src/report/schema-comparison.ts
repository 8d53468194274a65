/** The published form of a comparison: `docs/schema/comparison.json` is generated from it (`npm run schema`). */
import { z } from 'zod'
import { evidenceSchema, id, localizedSchema, shareSchema, spanSchema } from './schema-parts.ts'
import { conflictSchema, documentName, participantSchema, reviewsSchema } from './schema-record.ts'
import { FORMATS, INSTRUMENTS, POLARITIES, STATUSES } from './values.ts'

const columnSchema = z.int().min(0).describe('Place in `columns`, from 0.')
const sideSchema = z.string().min(1).describe("A state's ISO code, or the id of a body or movement.")

const speakerSchema = z
  .strictObject({
    actor: id('actor')
      .nullable()
      .describe('A registry id, or local:1 … within the record; null for an unnamed one.'),
    names: localizedSchema,
    side: sideSchema.nullable(),
  })
  .readonly()

const namedDocument = z.strictObject(documentName).readonly()

const accountColumnSchema = z
  .strictObject({
    ...documentName,
    account: z.int().min(0).describe("Place in the record's `accounts`, from 0."),
    encounter: id('encounter'),
    carriers: z.array(namedDocument).readonly().describe('Other documents that carry the same text.'),
    issuedBy: id('actor').nullable().describe('Whose own account it is, when it is one.'),
    side: sideSchema.nullable().describe("The issuer, else the publisher's country."),
    sideRestsOn: z.enum(['issuer', 'relayed', 'publisher']).nullable(),
    statements: z.int().min(0),
    reviews: reviewsSchema,
    words: z.int().min(0).describe('Of all its statements; a word that stands in two counts once.'),
  })
  .readonly()
  .meta({ id: 'Column', description: 'One account. Publisher, issuer and speaker are three things.' })

const statementSchema = z
  .strictObject({
    document: id('document'),
    statement: id('statement'),
    place: z.int().min(1).describe("Among the account's statements, from 1."),
    speakers: z.array(speakerSchema).readonly(),
    lemma: z.string().min(1).nullable(),
    cue: evidenceSchema.nullable(),
    stances: z.array(z.enum(POLARITIES)).readonly(),
    content: evidenceSchema,
    words: z.int().min(0),
  })
  .readonly()
  .meta({ id: 'CellStatement', description: 'A statement with its words.' })

const differenceSchema = z
  .strictObject({
    kind: z.enum(['stance', 'speaker', 'number', 'date', 'name', 'words', 'order']),
    claims: z
      .array(
        z
          .strictObject({
            column: columnSchema,
            value: z.string().min(1),
            evidence: evidenceSchema.nullable(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly()

const earlierSchema = z
  .strictObject({
    kind: z.enum(['topic', 'formulation']),
    id: z.string().min(1),
    names: localizedSchema,
    encounters: z
      .array(
        z
          .strictObject({
            encounter: id('record'),
            date: z.string().min(4).nullable().describe('EDTF.'),
            told: z
              .strictObject({
                document: id('document'),
                statement: id('statement'),
                content: evidenceSchema,
              })
              .readonly()
              .nullable()
              .describe("The first statement on it in the side's accounts; null where none is."),
          })
          .readonly(),
      )
      .min(1)
      .readonly()
      .describe('The last six of the same sides of which the side has an account, newest first.'),
  })
  .readonly()
  .meta({ id: 'Earlier', description: 'How often the side told of the subject before.' })

const omissionSchema = z
  .strictObject({
    side: sideSchema.nullable(),
    columns: z.array(columnSchema).min(1).readonly().describe('The accounts that were looked through.'),
    asOf: z.string().min(10).nullable().describe('When the last of them was published.'),
    earlier: z.array(earlierSchema).readonly(),
  })
  .readonly()
  .meta({
    id: 'Omission',
    description: 'That none of these accounts tells it; absence of an account is none.',
  })

const perhapsSchema = z
  .strictObject({
    column: columnSchema,
    statement: id('statement').nullable().describe('Null for words of the text that no statement holds.'),
    evidence: evidenceSchema,
    shared: z.array(spanSchema).readonly().describe('What they have in common with the row.'),
  })
  .readonly()
  .meta({ id: 'Perhaps', description: 'Words of another account that may be on what a row tells.' })

const rowSchema = z
  .strictObject({
    kind: z.enum(['alike', 'reordered', 'otherwise', 'narrated', 'only', 'open']),
    topics: z.array(id('topic')).readonly(),
    cells: z
      .array(
        z
          .strictObject({
            column: columnSchema,
            statements: z.array(statementSchema).readonly().describe('Empty where it is narration.'),
            narration: evidenceSchema
              .nullable()
              .describe('Words of the text that nobody is read to say; null where there are statements.'),
          })
          .readonly(),
      )
      .min(1)
      .readonly(),
    differences: z.array(differenceSchema).readonly(),
    leftOut: z
      .array(
        z
          .strictObject({
            column: columnSchema.describe('The account that has them.'),
            evidence: evidenceSchema,
            by: z.array(columnSchema).min(1).readonly().describe('Accounts that leave them out.'),
          })
          .readonly(),
      )
      .readonly()
      .describe('Words of one account that others leave out of what they tell here.'),
    omissions: z.array(omissionSchema).readonly(),
    perhaps: z
      .array(perhapsSchema)
      .readonly()
      .describe('Words of accounts that do not tell it, so far as was read, and that may be on it.'),
    likeness: shareSchema
      .nullable()
      .describe('What holds the row together; null where one account tells it.'),
  })
  .readonly()
  .meta({ id: 'Row', description: 'One subject as each account tells it.' })

const sharesSchema = z
  .array(z.strictObject({ column: columnSchema, words: z.int().min(0), share: shareSchema }).readonly())
  .readonly()

const commitmentSchema = z
  .strictObject({
    row: z.int().min(0).describe('Place in `rows`, from 0.'),
    cells: z
      .array(
        z
          .strictObject({
            column: columnSchema,
            document: id('document'),
            statement: id('statement'),
            parties: z.array(speakerSchema).readonly(),
            instrument: z.enum(INSTRUMENTS),
            undertaking: evidenceSchema,
          })
          .readonly(),
      )
      .min(1)
      .readonly(),
    omissions: z.array(omissionSchema).readonly(),
  })
  .readonly()

const namingSchema = z
  .strictObject({
    kind: z.enum(['person', 'state', 'place', 'format', 'name']),
    id: z.string().min(1),
    names: localizedSchema,
    cells: z
      .array(
        z
          .strictObject({
            column: columnSchema,
            words: z
              .array(
                z
                  .strictObject({ quote: z.string().min(1), count: z.int().min(1), evidence: evidenceSchema })
                  .readonly(),
              )
              .readonly(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly()

/** What `mahdar compare --to json` prints. */
export const comparisonSchema = z
  .strictObject({
    encounter: z
      .strictObject({
        id: id('record'),
        format: z.enum(FORMATS),
        status: z.enum(STATUSES),
        participants: z.array(participantSchema).readonly(),
        date: z.string().min(1).nullable().describe('EDTF.'),
        place: localizedSchema.nullable(),
      })
      .readonly(),
    columns: z.array(accountColumnSchema).readonly(),
    sides: z.array(z.strictObject({ side: sideSchema, names: localizedSchema }).readonly()).readonly(),
    withoutAccount: z
      .array(sideSchema)
      .readonly()
      .describe('Sides that took part and of whom no account is at hand.'),
    rows: z.array(rowSchema).readonly().describe('In the order in which they are first told.'),
    speakers: z.array(z.strictObject({ speaker: speakerSchema, shares: sharesSchema }).readonly()).readonly(),
    topics: z
      .array(
        z
          .strictObject({ topic: id('topic').nullable(), names: localizedSchema, shares: sharesSchema })
          .readonly(),
      )
      .readonly(),
    commitments: z.array(commitmentSchema).readonly(),
    names: z.array(namingSchema).readonly(),
    ofOthers: z
      .array(
        z
          .strictObject({
            column: columnSchema,
            side: sideSchema,
            words: z.int().min(0),
            share: shareSchema,
            rows: z.array(z.int().min(0)).readonly(),
          })
          .readonly(),
      )
      .readonly(),
    conflicts: z.array(conflictSchema).readonly(),
    notes: z.array(z.string().min(1)).readonly(),
  })
  .readonly()
  .meta({ id: 'Comparison', description: 'The accounts of one encounter side by side.' })
