import { z } from 'zod'
import { dateSchema, evidenceSchema, id, shareSchema } from './schema-parts.ts'
import { ACTS, INSTRUMENTS, MANNERS, POLARITIES, RESOLUTIONS } from './values.ts'

const sourceSchema = z
  .strictObject({
    actor: id('actor').nullable().describe('null for an unnamed source.'),
    side: z.string().min(1).nullable(),
    onBehalfOf: id('actor').nullable(),
    evidence: evidenceSchema,
  })
  .readonly()
  .meta({ id: 'Source', description: 'Who is said to have said it.' })

const cueSchema = z
  .strictObject({
    lemma: z.string().min(1).nullable(),
    act: z.enum(ACTS),
    evidence: evidenceSchema.nullable(),
  })
  .readonly()
  .meta({ id: 'Cue', description: 'The word that attributes.' })

/** A position and which way it goes. */
export const stanceSchema = z
  .strictObject({
    polarity: z.enum(POLARITIES),
    target: evidenceSchema,
  })
  .readonly()
  .meta({ id: 'Stance', description: 'What the source takes a position on, and which way.' })

/** One attribution: a source, a cue and a content. */
export const statementSchema = z
  .strictObject({
    id: id('statement'),
    encounter: id('encounter').nullable(),
    sources: z.array(sourceSchema).readonly().describe('Empty when nobody can be named.'),
    resolution: z.enum(RESOLUTIONS),
    cue: cueSchema,
    content: evidenceSchema,
    manner: z.enum(MANNERS),
    stances: z.array(stanceSchema).readonly(),
    topics: z.array(id('topic')).readonly(),
    formulations: z.array(id('formulation')).readonly(),
    within: id('statement').nullable().describe('The statement that reports this one.'),
    confidence: shareSchema,
  })
  .readonly()
  .meta({ id: 'Statement', description: 'One attribution: a source, a cue and a content.' })

/** Something a party undertook to do. */
export const commitmentSchema = z
  .strictObject({
    statement: id('statement'),
    parties: z.tuple([id('actor')], id('actor')).readonly(),
    undertaking: evidenceSchema,
    instrument: z.enum(INSTRUMENTS),
    due: dateSchema.nullable(),
  })
  .readonly()
  .meta({ id: 'Commitment', description: 'Something that parties undertook to do.' })
