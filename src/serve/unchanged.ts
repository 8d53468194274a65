/** What a client has already is not sent again: RFC 9110, section 13. */
import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'

/** Gives answers to GET a tag that follows from their bytes, and 304 to who has them. */
export function addTags(server: FastifyInstance): void {
  server.addHook('onSend', async (request, reply, payload) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return payload
    if (reply.statusCode !== 200 || reply.hasHeader('etag')) return payload
    if (typeof payload !== 'string' && !Buffer.isBuffer(payload)) return payload
    const tag = `W/"${createHash('sha256').update(payload).digest('base64url').slice(0, 22)}"`
    reply.header('etag', tag)
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-cache')
    const known = request.headers['if-none-match']
    if (known === undefined || !known.split(/\s*,\s*/).includes(tag)) return payload
    reply.code(304)
    return ''
  })
}
