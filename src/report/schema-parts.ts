/** Parts that many schemas share. */
import { z } from 'zod'
import type { Id } from '../model.ts'

/** An id of one kind; only its being a string is checked here, that it is listed in `check-reading.ts`. */
export function id<Kind extends string>(kind: Kind): z.ZodType<Id<Kind>> {
  return z.string().min(1).describe(`Id of a ${kind}.`) as unknown as z.ZodType<Id<Kind>>
}

/** Text by language. */
export const localizedSchema = z
  .record(z.string().min(2), z.string().min(1))
  .readonly()
  .meta({ id: 'Localized', description: 'Text by language.' })

/** ISO 3166-1 alpha-2, lower case. */
export const countrySchema = z.string().regex(/^[a-z]{2}$/)

/** A range and the words in it. */
export const spanSchema = z
  .strictObject({
    start: z.int().min(0),
    end: z.int().min(0),
    quote: z.string(),
  })
  .readonly()
  .meta({ id: 'Span', description: 'Half-open, in UTF-16 code units: text.slice(start, end) === quote.' })

/** Where a claim comes from. */
export const evidenceSchema = z
  .strictObject({
    in: z.enum(['text', 'title']).describe('`title`: a title given apart, in `document.title`.'),
    spans: z.tuple([spanSchema], spanSchema).readonly(),
    rule: z.string().min(1).describe('The rule that made the claim.'),
  })
  .readonly()
  .meta({ id: 'Evidence', description: 'The words that say so, in reading order.' })

/** At least one piece of evidence. */
export const evidencesSchema = z.tuple([evidenceSchema], evidenceSchema).readonly()

/** A value and its words. */
export function claim<Value extends z.ZodType>(value: Value) {
  return z.strictObject({ value, evidence: evidencesSchema }).readonly()
}

/** 0 to 1. */
export const shareSchema = z.number().min(0).max(1)

const datePartSchema = z.enum(['year', 'month', 'day', 'weekday', 'time'])

/** A date, what of it is stated and what the rest comes from. */
export const dateSchema = z
  .strictObject({
    edtf: z.string().min(1).describe('EDTF level 1: 2022-08-05, 2022-08, XXXX-08-05, 2021-01-25/2021-01-31.'),
    stated: z.array(datePartSchema).readonly(),
    implied: z.array(datePartSchema).readonly(),
    basis: z
      .array(
        z
          .strictObject({
            kind: z.enum(['publication', 'weekday', 'tenure', 'anniversary', 'other-event']),
            parts: z.array(datePartSchema).readonly(),
            evidence: evidenceSchema.nullable(),
            fact: z.string().min(1).nullable().describe('The registry row that it rests on, if one.'),
          })
          .readonly(),
      )
      .readonly()
      .describe('What implied parts rest on.'),
  })
  .readonly()
  .meta({
    id: 'Date',
    description:
      'What a text says of a date: `stated`; what was worked out: `implied`, with what it rests on.',
  })
