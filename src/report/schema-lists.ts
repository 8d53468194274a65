import { z } from 'zod'
import { countrySchema, id, localizedSchema, shareSchema, spanSchema } from './schema-parts.ts'
import { KINDS } from './values.ts'

const sideSchema = z.string().min(1).describe("A state's ISO code, or the id of a body or movement.")

const mentionSchema = z
  .strictObject({
    in: z.enum(['text', 'title']),
    span: spanSchema.describe('Empty, at the verb, for a dropped subject.'),
    form: z.enum(['name', 'title', 'pronoun', 'dropped']),
    candidates: z
      .array(z.strictObject({ actor: id('actor'), score: shareSchema }).readonly())
      .readonly()
      .describe('Others whom the words could name, best first.'),
  })
  .readonly()
  .meta({ id: 'Mention', description: 'Words that name an actor or an office.' })

/** One actor as the document speaks of it. */
export const actorSchema = z
  .strictObject({
    id: id('actor').describe('A registry id, or local:1, local:2 … for whoever the registry does not know.'),
    kind: z.enum(KINDS),
    names: localizedSchema.describe('Empty where the text gives only an office or a description.'),
    side: sideSchema.nullable(),
    offices: z.array(id('office')).readonly(),
    mentions: z.array(mentionSchema).readonly(),
  })
  .readonly()
  .meta({ id: 'Actor', description: 'One actor as the document speaks of it.' })

/** A post that someone holds. */
export const officeSchema = z
  .strictObject({ id: id('office'), names: localizedSchema, of: sideSchema.nullable() })
  .readonly()
  .meta({ id: 'Office', description: 'A post that someone holds.' })

/** A place; `id` is null for one that the registry does not hold. */
export const placeSchema = z
  .strictObject({
    id: id('place').nullable(),
    kind: z.enum(['country', 'city', 'venue', 'region']).nullable(),
    names: localizedSchema,
    country: countrySchema.nullable(),
    city: id('place').nullable(),
    geonames: z.int().nullable(),
  })
  .readonly()
  .meta({ id: 'Place', description: 'A place; its id is null where the registry does not hold it.' })

/** A subject in the vocabulary. */
export const topicSchema = z
  .strictObject({ id: id('topic'), prefLabel: localizedSchema, broader: id('topic').nullable() })
  .readonly()
  .meta({ id: 'Topic', description: 'A subject in the vocabulary.' })

/** A set phrase. */
export const formulationSchema = z
  .strictObject({ id: id('formulation'), wording: localizedSchema })
  .readonly()
  .meta({ id: 'Formulation', description: 'A set phrase.' })
