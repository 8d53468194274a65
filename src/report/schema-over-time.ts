/** The published forms of what is said over time: drift, set phrases, phrases found (`npm run schema`). */
import { z } from 'zod'
import { evidenceSchema, id, localizedSchema, shareSchema, spanSchema } from './schema-parts.ts'
import { documentName } from './schema-record.ts'
import { stanceSchema } from './schema-statement.ts'
import { POLARITIES } from './values.ts'

const daySchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const count = z.int().min(0)
const place = (list: string) => z.int().min(0).describe(`Place in \`${list}\`, from 0.`)

/** The stretch that was asked for. */
export const stretchFields = {
  from: daySchema.nullable().describe('The first day that was asked for; null where it is open.'),
  to: daySchema.nullable().describe('The last one.'),
}

/** Sentences for a person. */
export const notesSchema = z
  .array(z.string().min(1))
  .readonly()
  .describe('What limits all this, in sentences for a person.')

/** Whose it is. */
export const followedSchema = z
  .strictObject({
    kind: z.enum(['person', 'office', 'country', 'organization', 'unlisted']),
    id: z.string().describe('In the registry; of one whom it does not know, the name.'),
    names: localizedSchema,
    side: z.string().min(1).nullable(),
  })
  .readonly()
  .meta({ id: 'Followed', description: 'Who is followed; `unlisted` is followed by name alone.' })

/** Who is said to have said it. */
export const datedSpeakerSchema = z
  .strictObject({
    actor: id('actor').nullable().describe('In the registry; null for whomever it does not know.'),
    names: localizedSchema,
    side: z.string().min(1).nullable(),
    offices: z.array(id('office')).readonly().describe('What the document says that they hold.'),
    onBehalfOf: id('actor').nullable(),
  })
  .readonly()
  .meta({ id: 'DatedSpeaker', description: 'Who is said to have said it.' })

const namedDocument = z.strictObject(documentName).readonly()

const saidFields = {
  statement: id('statement'),
  day: daySchema.nullable(),
  dayRestsOn: z.enum(['encounter', 'publication']).nullable(),
  speakers: z.array(datedSpeakerSchema).readonly(),
  content: evidenceSchema,
  alsoIn: z
    .array(namedDocument)
    .readonly()
    .describe('Other documents that carry the same words: syndication, never another time.'),
}

/** A statement, the words for it, and the day. */
export const datedStatementSchema = z
  .strictObject({
    ...documentName,
    ...saidFields,
    url: z.string().nullable(),
    encounter: id('encounter').nullable(),
    record: id('record').nullable().describe('The encounter that it was made in, as all documents tell it.'),
    lemma: z.string().min(1).nullable(),
    cue: evidenceSchema.nullable(),
    stances: z.array(stanceSchema).readonly(),
    topics: z.array(id('topic')).readonly(),
    formulations: z.array(id('formulation')).readonly(),
  })
  .readonly()
  .meta({ id: 'DatedStatement', description: 'A statement, its words, and the day on which it was made.' })

const absenceSchema = z
  .strictObject({ statements: count, days: count, from: daySchema, to: daySchema })
  .readonly()
  .meta({ id: 'Absence', description: 'Statements on the topic that were looked through in vain.' })

const positionSchema = z
  .strictObject({
    statements: z.array(place('statements')).min(1).readonly().describe('In order of day.'),
    days: count.describe('On how many days it was said.'),
    firstSeen: daySchema.nullable(),
    lastSeen: daySchema.nullable(),
    stances: z.array(z.enum(POLARITIES)).readonly(),
    languages: z.array(z.string().min(2)).readonly(),
    before: absenceSchema.nullable().describe('Statements before it was first seen, none of which takes it.'),
    after: absenceSchema.nullable().describe('Statements after it was last seen, none of which takes it.'),
    likeness: shareSchema.nullable().describe('The least that holds the statements together.'),
  })
  .readonly()
  .meta({ id: 'Position', description: 'What is said once or again and again.' })

const spansSchema = z.array(spanSchema).readonly()

const changeSchema = z
  .strictObject({
    position: place('positions'),
    earlier: place('statements'),
    later: place('statements'),
    wording: z
      .array(
        z
          .strictObject({
            kind: z
              .enum(['same', 'joined', 'out', 'in', 'instead'])
              .describe('`joined`: the same word with other letters joined before it.'),
            before: spansSchema.describe('In the earlier wording.'),
            after: spansSchema.describe('In the later one.'),
          })
          .readonly(),
      )
      .readonly()
      .nullable()
      .describe('Null where it is too long to be laid side by side.'),
    kept: shareSchema.nullable().describe('The share of the words of both that stays.'),
    stance: z
      .strictObject({
        earlier: z.array(z.enum(POLARITIES)).readonly(),
        later: z.array(z.enum(POLARITIES)).readonly(),
      })
      .readonly()
      .nullable(),
  })
  .readonly()
  .meta({ id: 'Change', description: 'How a position differs from an earlier day, within one language.' })

const topicSchema = z.strictObject({ topic: id('topic'), names: localizedSchema }).readonly()

/** What `mahdar drift --to json` prints. */
export const driftSchema = z
  .strictObject({
    of: followedSchema,
    topic: topicSchema,
    narrower: z.array(topicSchema).readonly().describe('Topics under it that count too.'),
    ...stretchFields,
    statements: z.array(datedStatementSchema).readonly().describe('In order of day, those without one last.'),
    positions: z.array(positionSchema).readonly().describe('In the order in which they are first seen.'),
    changes: z.array(changeSchema).readonly().describe('In order of the later day.'),
    speakers: z
      .array(
        z
          .strictObject({
            speaker: datedSpeakerSchema,
            statements: count,
            days: count,
            firstSeen: daySchema.nullable(),
            lastSeen: daySchema.nullable(),
          })
          .readonly(),
      )
      .readonly(),
    years: z
      .array(
        z
          .strictObject({
            year: z.int(),
            statements: count,
            days: count,
            stances: z
              .array(z.strictObject({ polarity: z.enum(POLARITIES), days: count }).readonly())
              .readonly(),
          })
          .readonly(),
      )
      .readonly(),
    notes: notesSchema,
  })
  .readonly()
  .meta({ id: 'Drift', description: 'The positions of somebody on a topic over time.' })

const useSchema = z
  .strictObject({ ...documentName, ...saidFields, phrase: evidenceSchema })
  .readonly()
  .meta({ id: 'PhraseUse', description: 'The words of a phrase where they stand.' })

const bandSchema = z.enum(['constant', 'frequent', 'regular', 'occasional', 'rare', 'none'])

const historySchema = z
  .strictObject({
    formulation: id('formulation'),
    wording: localizedSchema,
    days: count.describe('Days on which a speaker uses it, each speaker for himself.'),
    statements: count,
    first: useSchema.nullable(),
    last: useSchema.nullable(),
    variants: z
      .array(
        z
          .strictObject({
            language: z.string().min(2),
            words: z.string().min(1).describe('As it is written most often.'),
            days: count,
            firstSeen: daySchema.nullable(),
            lastSeen: daySchema.nullable(),
            example: useSchema,
          })
          .readonly(),
      )
      .readonly(),
    years: z
      .array(z.strictObject({ year: z.int(), days: count, of: count, band: bandSchema }).readonly())
      .readonly(),
    speakers: z
      .array(
        z
          .strictObject({
            speaker: datedSpeakerSchema,
            days: count,
            of: count.describe('All days on which they are given words.'),
            band: bandSchema,
            firstSeen: daySchema.nullable(),
            lastSeen: daySchema.nullable(),
          })
          .readonly(),
      )
      .readonly(),
    inStretch: z.enum(['new', 'missing', 'kept', 'outside']).nullable(),
  })
  .readonly()
  .meta({ id: 'FormulationHistory', description: 'One set phrase over time.' })

/** What `mahdar formulations --to json` prints. */
export const formulationsSchema = z
  .strictObject({
    of: followedSchema.nullable(),
    ...stretchFields,
    formulations: z.array(historySchema).readonly().describe('The most used first.'),
    bands: z.array(z.strictObject({ band: bandSchema, share: shareSchema }).readonly()).readonly(),
    notes: notesSchema,
  })
  .readonly()
  .meta({ id: 'Formulations', description: 'Set phrases over time.' })

/** What `mahdar formulations --discover --to json` prints. */
export const discoverySchema = z
  .strictObject({
    of: followedSchema.nullable(),
    ...stretchFields,
    statements: count.describe('Statements that were looked through, each once.'),
    leastDays: count,
    phrases: z
      .array(
        z
          .strictObject({
            language: z.string().min(2),
            words: z.string().min(1),
            length: z.int().min(2),
            days: count,
            statements: count,
            speakers: count,
            years: z.array(z.int()).readonly(),
            association: z
              .strictObject({
                logLikelihood: z.number().describe("Dunning's G², at the weaker of its two ends."),
                information: z
                  .number()
                  .describe('Pointwise mutual information in bits, at the weaker of its two ends.'),
              })
              .readonly(),
            formulation: id('formulation').nullable(),
            first: useSchema,
            last: useSchema,
            examples: z.array(useSchema).readonly(),
          })
          .readonly(),
      )
      .readonly(),
    found: count,
    notes: notesSchema,
  })
  .readonly()
  .meta({ id: 'Discovery', description: 'Phrases that recur far more than their words predict.' })
