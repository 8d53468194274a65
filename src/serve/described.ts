/** What `/openapi.json` says of every address beside what it takes: who may ask, and how it says that something went wrong. */
import type { SwaggerTransform } from '@fastify/swagger'
import { jsonSchemaTransform } from 'fastify-type-provider-zod'

const TEXT = { type: 'string' } as const

/** `Problem`, as JSON schema has it. */
const PROBLEM = {
  description: 'What went wrong (RFC 9457).',
  content: {
    'application/problem+json': {
      schema: {
        type: 'object',
        required: ['type', 'title', 'status', 'detail', 'instance'],
        properties: {
          type: TEXT,
          title: TEXT,
          status: { type: 'integer' },
          detail: { ...TEXT, description: 'What was wrong, where, and what to do.' },
          instance: TEXT,
          at: { type: 'integer', description: 'Of a query: the place of the fault, in UTF-16 units.' },
          mergedInto: { ...TEXT, description: 'Of an encounter that became a part of another: that one.' },
        },
      },
    },
  },
}

const DONE: Readonly<Record<string, object>> = {
  get: { 200: { description: 'The answer; 304 where `If-None-Match` has its `ETag`.' } },
  post: { 200: { description: 'Done, or there already.' }, 201: { description: 'Made.' } },
  delete: { 200: { description: 'Done, with how much.' }, 204: { description: 'Done.' } },
}

/** An address as OpenAPI has it. */
export const describeRoute: SwaggerTransform = (given) => {
  const { schema, url } = jsonSchemaTransform(given as Parameters<typeof jsonSchemaTransform>[0])
  if (schema?.hide === true) return { schema, url }
  const { scope = 'read' } = given.route.config ?? {}
  const isOpen = scope === 'none' || url === '/healthz'
  const method = String(given.route.method).toLowerCase()
  return {
    url,
    schema: {
      ...schema,
      ...(isOpen ? {} : { security: [{ token: [] }], description: `Needs a token with the scope ${scope}.` }),
      response: { ...DONE[method], default: PROBLEM },
    },
  }
}
