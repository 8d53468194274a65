import { z } from 'zod'
import { countrySchema, id, spanSchema } from './schema-parts.ts'

const languageSchema = z.string().min(2).describe('BCP 47; `und` where nothing tells.')

/** One text as published. */
export const documentSchema = z
  .strictObject({
    id: id('document'),
    externalId: z
      .string()
      .nullable()
      .describe("The caller's own name: the `id` of a line, the path of a file."),
    language: languageSchema,
    title: z.string().describe('A title given apart; empty where none was.'),
    text: z.string().min(1).describe('The text as given, unit for unit.'),
    publisher: z.string().min(1).nullable(),
    publisherCountry: countrySchema.nullable(),
    url: z.string().min(1).nullable(),
    publishedAt: z.string().min(10).nullable().describe('YYYY-MM-DD, or RFC 3339 with its own offset.'),
    retrievedAt: z.string().min(10).nullable().describe('null without an archive.'),
    sourceHash: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe('SHA-256 of the bytes as received.'),
    boilerplate: z.array(spanSchema).readonly().describe('Stored, never read.'),
    passages: z
      .array(z.strictObject({ span: spanSchema, language: languageSchema }).readonly())
      .readonly()
      .describe('Stretches in one language.'),
  })
  .readonly()
  .meta({ id: 'Document', description: 'One text as published.' })
