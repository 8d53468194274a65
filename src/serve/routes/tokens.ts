/** The tokens of the archive: made, listed and revoked by whoever may see who changed what. */
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { TokenEntry } from '../../record/archive.ts'
import { noteOf } from '../audit.ts'
import { Refusal } from '../problems.ts'
import type { Serving } from '../serving.ts'
import { makeToken, SCOPES } from '../tokens.ts'

const newToken = z.strictObject({
  name: z.string().trim().min(1).max(200).describe('Whose it is; decisions and the audit log name them so.'),
  scopes: z.array(z.enum(SCOPES)).min(1).max(SCOPES.length),
  days: z.number().int().min(1).max(9999).default(90).describe('How long it is good for.'),
})
const idParams = z.object({
  id: z.string().regex(/^[0-9a-f]{12}$/, 'Tokens are named by twelve digits and letters'),
})

/** Adds the routes of tokens. */
export function addTokens(server: FastifyInstance, serving: Serving): void {
  const typed = server.withTypeProvider<ZodTypeProvider>()
  const { archive, now } = serving
  const scope = { config: { scope: 'admin' as const } }
  typed.get('/api/tokens', scope, async () => ({ items: (await archive.tokens()).map(shown), next: null }))
  typed.post('/api/tokens', { schema: { body: newToken }, ...scope }, async (request, reply) => {
    const { name, scopes, days } = request.body
    const { entry, secret } = makeToken(name, scopes, days, now())
    await archive.addToken(entry)
    await noteOf(request, serving, 'create token', entry.id)
    return reply
      .code(201)
      .header('cache-control', 'no-store')
      .send({ ...shown(entry), token: secret })
  })
  typed.delete('/api/tokens/:id', { schema: { params: idParams }, ...scope }, async (request, reply) => {
    const { id } = request.params
    if (!(await archive.revokeToken(id, new Date(now()).toISOString())))
      throw new Refusal(404, `There is no token ${id} that is not revoked. /api/tokens lists all.`)
    await noteOf(request, serving, 'revoke token', id)
    return reply.code(204).send()
  })
}

/** Nothing of its secret goes out, nor the sum of it. */
function shown({ hash: _, ...token }: TokenEntry): Omit<TokenEntry, 'hash'> {
  return token
}
