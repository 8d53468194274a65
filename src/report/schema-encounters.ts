/** The published forms of encounters over time: timelines, networks, days ahead (`npm run schema`). */
import { z } from 'zod'
import {
  datedSpeakerSchema,
  datedStatementSchema,
  followedSchema,
  notesSchema,
  stretchFields,
} from './schema-over-time.ts'
import {
  countrySchema,
  dateSchema,
  evidenceSchema,
  id,
  localizedSchema,
  shareSchema,
} from './schema-parts.ts'
import { documentName } from './schema-record.ts'
import { FORMATS, INSTRUMENTS, ROLES, STATUSES } from './values.ts'

const daySchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const count = z.int().min(0)
const place = z.int().min(0).describe('Place in `encounters`, from 0.')
const sideSchema = z.string().min(1).describe("A state's ISO code, or the id of a body or movement.")

const meetingFields = {
  record: id('record'),
  format: z.enum(FORMATS),
  status: z.enum(STATUSES),
  date: z.string().min(1).nullable().describe('EDTF.'),
  first: daySchema.nullable().describe('The first day that the date can mean.'),
  last: daySchema.nullable().describe('The last one.'),
  place: localizedSchema.nullable(),
  placeId: z.string().nullable().describe('In the registry.'),
  country: countrySchema.nullable(),
  topics: z.array(id('topic')).readonly(),
  participants: z
    .array(
      z
        .strictObject({
          actor: z.string().min(1).nullable().describe('A registry id.'),
          names: localizedSchema,
          side: sideSchema.nullable(),
          role: z.enum(ROLES),
          office: z.string().min(1).nullable(),
        })
        .readonly(),
    )
    .readonly(),
  accounts: z
    .array(
      z
        .strictObject({ ...documentName, encounter: id('encounter'), evidence: evidenceSchema.nullable() })
        .readonly(),
    )
    .readonly()
    .describe('In order of publication; copies of one text are the first of them.'),
}

/** An encounter in a line. */
export const meetingSchema = z
  .strictObject(meetingFields)
  .readonly()
  .meta({ id: 'Meeting', description: 'An encounter as all documents tell it, in a line.' })

const followUpSchema = z
  .strictObject({
    encounter: place,
    record: id('record'),
    document: id('document').describe('The one that the statement stands in.'),
    statement: datedStatementSchema,
    shared: z
      .array(z.strictObject({ key: z.string().min(1), evidence: evidenceSchema }).readonly())
      .readonly()
      .describe('What both name, with the words of the later.'),
    likeness: shareSchema,
    daysAfter: count.nullable(),
  })
  .readonly()
  .meta({ id: 'FollowUp', description: 'A later statement that speaks of what was undertaken.' })

/** What `mahdar timeline --to json` prints. */
export const timelineSchema = z
  .strictObject({
    of: z.tuple([followedSchema], followedSchema).readonly(),
    ...stretchFields,
    encounters: z
      .array(
        z
          .strictObject({
            ...meetingFields,
            daysSince: count.nullable().describe('Since the last one before it that was held.'),
          })
          .readonly(),
      )
      .readonly()
      .describe('In order of day, those without one last.'),
    formats: z.array(z.strictObject({ format: z.enum(FORMATS), count }).readonly()).readonly(),
    years: z.array(z.strictObject({ year: z.int(), count }).readonly()).readonly(),
    intervals: z
      .strictObject({
        count,
        median: z.number().min(0).describe('In days.'),
        shortest: count,
        longest: count,
        longestBetween: z.tuple([z.int(), z.int()]).readonly().describe('Places in `encounters`.'),
      })
      .readonly()
      .nullable(),
    commitments: z
      .array(
        z
          .strictObject({
            encounter: place,
            document: id('document'),
            statement: id('statement'),
            day: daySchema.nullable(),
            parties: z.array(datedSpeakerSchema).readonly(),
            instrument: z.enum(INSTRUMENTS),
            undertaking: evidenceSchema,
            due: dateSchema.nullable(),
            followUps: z.array(followUpSchema).readonly(),
          })
          .readonly(),
      )
      .readonly(),
    notes: notesSchema,
  })
  .readonly()
  .meta({ id: 'Timeline', description: 'The encounters of somebody, or of two with each other.' })

/** What `mahdar network --to json` prints. */
export const networkSchema = z
  .strictObject({
    of: z.enum(['sides', 'people']),
    ...stretchFields,
    formats: z.array(z.enum(FORMATS)).readonly().nullable(),
    statuses: z.array(z.enum(STATUSES)).readonly(),
    encounters: count,
    nodes: z
      .array(
        z
          .strictObject({
            id: z.string().min(1),
            kind: z.enum(['side', 'person', 'unlisted']),
            names: localizedSchema,
            side: sideSchema.nullable(),
            encounters: count,
            degree: count.describe('How many others it meets.'),
          })
          .readonly(),
      )
      .readonly(),
    edges: z
      .array(
        z
          .strictObject({
            source: z.string().min(1),
            target: z.string().min(1),
            encounters: count,
            formats: z.array(z.strictObject({ format: z.enum(FORMATS), count }).readonly()).readonly(),
            first: daySchema.nullable(),
            last: daySchema.nullable(),
            records: z.array(id('record')).readonly(),
            days: z.array(daySchema).readonly(),
            example: z
              .strictObject({ ...documentName, record: id('record'), evidence: evidenceSchema.nullable() })
              .readonly()
              .nullable()
              .describe('Words that tell of the last of them.'),
          })
          .readonly(),
      )
      .readonly(),
    notes: notesSchema,
  })
  .readonly()
  .meta({ id: 'Network', description: 'Who meets whom, how often, in which format.' })

/** What `mahdar ahead --to json` prints. */
export const aheadSchema = z
  .strictObject({
    of: z.array(followedSchema).readonly(),
    from: daySchema,
    to: daySchema,
    days: z
      .array(
        z.union([
          z
            .strictObject({
              kind: z.literal('treaty'),
              day: daySchema,
              years: count,
              instrument: z.string().min(1).describe('In the registry.'),
              names: localizedSchema,
              since: daySchema,
              parties: z.array(sideSchema).readonly(),
            })
            .readonly(),
          z
            .strictObject({
              kind: z.literal('first-encounter'),
              day: daySchema,
              years: count,
              since: daySchema,
              sides: z.tuple([sideSchema, sideSchema]).readonly(),
              encounter: meetingSchema,
            })
            .readonly()
            .describe('The first that the archive holds, which need not be the first there was.'),
          z.strictObject({ kind: z.literal('planned'), day: daySchema, encounter: meetingSchema }).readonly(),
        ]),
      )
      .readonly(),
    notes: notesSchema,
  })
  .readonly()
  .meta({ id: 'Ahead', description: 'Days to come that matter to somebody.' })
