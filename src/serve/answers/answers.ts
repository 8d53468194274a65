/** The answers of every address that gives JSON, by method and route, as `/openapi.json` describes them. */
import { z } from 'zod'
import { readingSchema } from '../../report/schema.ts'
import { comparisonSchema } from '../../report/schema-comparison.ts'
import { aheadSchema, meetingSchema, networkSchema, timelineSchema } from '../../report/schema-encounters.ts'
import { driftSchema, formulationsSchema } from '../../report/schema-over-time.ts'
import { countrySchema, localizedSchema, shareSchema } from '../../report/schema-parts.ts'
import { recordSchema } from '../../report/schema-record.ts'
import { FORMATS } from '../../report/values.ts'
import {
  actorEntrySchema,
  cardSchema,
  count,
  describedActorSchema,
  documentEntrySchema,
  facetsSchema,
  foundFields,
  judgementFields,
  listSchema,
  next,
  officeEntrySchema,
  spokenSchema,
  tenureFields,
} from './parts.ts'

const encountersSchema = z
  .strictObject({ items: z.array(cardSchema).readonly(), ...foundFields })
  .readonly()
  .meta({ id: 'EncounterList', description: 'Encounters that a query finds.' })

const statementCountSchema = z.strictObject({ total: foundFields.total, facets: facetsSchema }).readonly()

const reasonSchema = z
  .strictObject({ word: z.string(), matched: z.string(), rule: z.enum(['word', 'name', 'field']) })
  .readonly()

const hitSchema = z
  .strictObject({
    id: z.string(),
    kind: z.enum(['encounter', 'statement', 'document']),
    document: z.string(),
    encounter: z.string().nullable(),
    record: z.string().nullable(),
    statement: z.string().nullable(),
    title: z.string(),
    publisher: z.string().nullable(),
    published: z.string().nullable(),
    language: z.string(),
    why: z.array(reasonSchema).readonly(),
    statements: z.array(z.string()).readonly(),
    snippet: z
      .strictObject({
        text: z.string(),
        in: z.enum(['text', 'title']),
        start: count,
        highlights: z.array(z.array(z.int()).length(2).readonly()).readonly(),
      })
      .readonly()
      .nullable(),
    spoken: spokenSchema.nullable(),
    card: cardSchema.nullable(),
  })
  .readonly()
  .meta({ id: 'Hit', description: 'Something that a query finds, and why.' })

const completionSchema = z
  .strictObject({ query: z.string(), value: z.string(), label: localizedSchema })
  .readonly()

const figuresSchema = z.record(z.string(), z.record(z.string(), z.record(z.string(), shareSchema)))

const aboutSchema = z
  .strictObject({
    name: z.literal('mahdar'),
    version: z.string(),
    documents: count,
    encounters: count,
    languages: z.array(z.string()),
    registryUntil: z.string(),
    samples: count,
    sample: z.boolean(),
    accuracy: figuresSchema.nullable().describe('On the bundled gold, by set and measure.'),
    licences: z.strictObject({ program: z.string(), fonts: z.string() }),
  })
  .meta({ id: 'About', description: 'What this record is, and how well it was read.' })

const placesSchema = z
  .strictObject({
    from: z.string().nullable(),
    to: z.string().nullable(),
    formats: z.array(z.enum(FORMATS)).readonly().nullable(),
    encounters: count,
    unplaced: count,
    places: z
      .array(
        z.strictObject({
          id: z.string().nullable(),
          names: localizedSchema,
          country: countrySchema.nullable(),
          formats: z.array(z.strictObject({ format: z.enum(FORMATS), count })).readonly(),
          records: z.array(z.string()).readonly(),
          days: z.array(z.string()).readonly(),
        }),
      )
      .readonly(),
  })
  .meta({ id: 'Places', description: 'Where encounters were held.' })

const counted = { next, counted: count, more: z.boolean() }

const topicSchema = z.strictObject({ id: z.string(), names: localizedSchema, broader: z.string().nullable() })

const judgedSchema = z.strictObject({ id: z.string(), ...judgementFields }).readonly()

const tellingFields = {
  document: z.string(),
  format: z.enum(FORMATS),
  in: z.enum(['text', 'title']),
  start: count,
  end: count,
  quote: z.string(),
}

const decisionFields = {
  number: count,
  verdict: z.enum(['merge', 'split']),
  at: z.string(),
  by: z.string(),
  because: z.string(),
  groups: z.array(z.array(z.strictObject(tellingFields))).describe('Tellings of one encounter each.'),
}

const waitingSchema = z
  .strictObject({
    decision: z.strictObject(decisionFields),
    lost: z.array(
      z.strictObject({
        ...tellingFields,
        isThere: z.boolean().describe('Whether its document is in the archive.'),
        tells: z.array(z.strictObject({ format: z.enum(FORMATS), encounter: z.string() })),
      }),
    ),
  })
  .describe('A decision that cannot be applied as it was made.')

const queuedSchema = z
  .strictObject({
    kind: z.literal('statement'),
    id: z.string(),
    document: z.string(),
    confidence: shareSchema,
    use: count,
    record: z.string().nullable(),
    spoken: spokenSchema.nullable(),
  })
  .readonly()

const tokenSchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    scopes: z.array(z.string()).readonly(),
    created: z.string(),
    expires: z.string().nullable(),
    revoked: z.string().nullable(),
  })
  .readonly()

const goldRowSchema = z.strictObject({
  document: z.string(),
  statement: z.string(),
  verdict: z.enum(['accept', 'reject', 'speaker']),
  speaker: z.string(),
  start: count,
  end: count,
  content: z.string(),
})

const aliasRowSchema = z.strictObject({
  actor: z.string(),
  form: z.string(),
  language: z.string(),
  document: z.string(),
  start: count,
  end: count,
})

/** By method and route; what is asked for in another form than JSON comes in that form. */
export const ANSWERS: Readonly<Record<string, z.ZodType>> = {
  'GET /healthz': z.strictObject({ status: z.literal('ok') }),
  'GET /api/about': aboutSchema,
  'GET /api/encounters': encountersSchema,
  'GET /api/arrivals': z.strictObject({
    items: z
      .array(
        z.strictObject({
          isNew: z.boolean().describe('Whether nothing told of it before.'),
          received: z.string().describe('When the last of its accounts came.'),
          card: cardSchema,
        }),
      )
      .readonly(),
    next,
    total: count,
  }),
  'GET /api/encounters/{id}': recordSchema,
  'GET /api/encounters/{id}/statements': z.strictObject({
    items: z.array(spokenSchema),
    rejected: z.array(spokenSchema).describe('What people rejected, as it was read.'),
    next,
  }),
  'GET /api/encounters/{id}/comparison': comparisonSchema,
  'GET /api/encounters/{id}/around': z.strictObject({
    sides: z.array(z.string()),
    before: z.array(meetingSchema),
    after: z.array(meetingSchema),
  }),
  'GET /api/documents': z.strictObject({
    items: z.array(documentEntrySchema),
    next,
    total: count,
  }),
  'GET /api/documents/{id}': readingSchema,
  'GET /api/documents/{id}/encounters': listSchema(
    z.strictObject({ encounter: z.string(), record: z.string().nullable() }),
  ),
  'GET /api/search': z.strictObject({
    items: z.array(hitSchema),
    ...foundFields,
    didYouMean: z.array(z.string()).describe('Queries with a word put right, where nothing was found.'),
  }),
  'GET /api/complete': listSchema(completionSchema),
  'GET /api/names': z.record(z.string(), localizedSchema),
  'GET /api/actors': z.strictObject({ items: z.array(actorEntrySchema), next, total: count }),
  'GET /api/actors/{id}': z.strictObject({
    actor: describedActorSchema,
    encounters: z.strictObject({ items: z.array(cardSchema), total: count }),
    counterparts: z.array(actorEntrySchema),
  }),
  'GET /api/offices': z.strictObject({
    items: z.array(
      z.strictObject({
        id: z.string(),
        names: localizedSchema,
        side: z.string().nullable(),
        encounters: count,
      }),
    ),
    ...counted,
  }),
  'GET /api/offices/{*}': z.strictObject({
    office: officeEntrySchema,
    holders: z.array(z.strictObject({ person: z.string(), names: localizedSchema, ...tenureFields })),
    encounters: encountersSchema,
    statements: statementCountSchema,
  }),
  'GET /api/topics': z.strictObject({
    items: z.array(topicSchema.extend({ statements: count })),
    ...counted,
  }),
  'GET /api/topics/{id}': z.strictObject({
    topic: topicSchema,
    encounters: encountersSchema,
    statements: statementCountSchema,
  }),
  'GET /api/timeline': timelineSchema,
  'GET /api/pairs/{pair}': timelineSchema,
  'GET /api/drift': driftSchema,
  'GET /api/network': networkSchema,
  'GET /api/places': placesSchema,
  'GET /api/anniversaries': aheadSchema,
  'GET /api/formulations': formulationsSchema,
  'GET /api/formulations/{*}': formulationsSchema,
  'GET /api/review': z.strictObject({
    items: z.array(queuedSchema),
    next,
    waiting: z.array(waitingSchema),
    lost: z.array(z.strictObject(judgementFields)).describe('Judgements of what is read otherwise now.'),
  }),
  'GET /api/decisions': listSchema(
    z.union([judgedSchema, z.strictObject({ id: z.string(), ...decisionFields })]),
  ),
  'GET /api/decisions/gold': listSchema(goldRowSchema),
  'GET /api/decisions/aliases': listSchema(aliasRowSchema),
  'GET /api/audit': listSchema(
    z.strictObject({
      number: count,
      at: z.string(),
      who: z.string(),
      action: z.string(),
      target: z.string(),
    }),
  ),
  'GET /api/tokens': listSchema(tokenSchema),
  'POST /api/read': readingSchema,
  'POST /api/documents': z.strictObject({ id: z.string(), created: z.boolean() }),
  'POST /api/tokens': tokenSchema
    .unwrap()
    .extend({ token: z.string().describe('Given this once, and never again.') }),
  'DELETE /api/samples': z.strictObject({ removed: count }),
}
