import { z } from 'zod'
import { placeSchema } from './schema-lists.ts'
import { claim, dateSchema, evidenceSchema, evidencesSchema, id, shareSchema } from './schema-parts.ts'
import { FORMATS, PARTS_OF_DAY, ROLES, STATUSES } from './values.ts'

const participantSchema = z
  .strictObject({
    actor: id('actor'),
    office: id('office').nullable(),
    onBehalfOf: id('actor').nullable(),
    role: z.enum(ROLES),
    evidence: z.array(evidenceSchema).readonly(),
  })
  .readonly()
  .meta({ id: 'Participant', description: 'Who took part, and as what.' })

/** A contact between actors. */
export const encounterSchema = z
  .strictObject({
    id: id('encounter'),
    format: z.enum(FORMATS),
    status: z.enum(STATUSES),
    participants: z.array(participantSchema).readonly(),
    date: claim(dateSchema).nullable(),
    partOfDay: claim(z.enum(PARTS_OF_DAY))
      .nullable()
      .describe('As the text says, by the word for it or by a meal.'),
    place: claim(placeSchema).nullable(),
    requestedBy: claim(id('actor')).nullable(),
    onSidelinesOf: claim(z.string().min(1)).nullable().describe('A registry id, or the words.'),
    partOf: id('encounter').nullable(),
    topics: z.array(id('topic')).readonly(),
    evidence: evidencesSchema,
    confidence: shareSchema,
  })
  .readonly()
  .meta({ id: 'Encounter', description: 'A contact between actors.' })
