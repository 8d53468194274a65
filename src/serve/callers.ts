/** Who asks: by a token, or by a session that was made from one; and whether they may. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { TokenEntry } from '../record/archive.ts'
import { Refusal } from './problems.ts'
import type { Serving } from './serving.ts'
import { isSecretOf, isValid, partsOf, type Scope } from './tokens.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Whoever asks; null on this machine, where no token is needed. */
    caller: Pick<TokenEntry, 'id' | 'name' | 'scopes'> | null
  }
  interface FastifyContextConfig {
    /** What a token must allow; `read` where nothing else is said. */
    readonly scope?: Scope | 'none'
  }
}

interface Session {
  readonly token: string
  readonly ends: number
}

const COOKIE = '__Host-mahdar'
const LONGEST_SESSION = 12 * 3_600_000
const MOST_SESSIONS = 10_000
const CHANGING: ReadonlySet<string> = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

/** Asks everyone for a token or a session, and adds the routes that make and end sessions. */
export function addCallers(server: FastifyInstance, serving: Serving, isOpen: boolean): void {
  server.decorateRequest('caller', null)
  if (isOpen) {
    server.get('/api/session', { config: { scope: 'none' } }, async () => ({
      needed: false,
      name: null,
      scopes: null,
    }))
    return
  }
  const sessions = new Map<string, Session>()
  const key = randomBytes(32)
  server.addHook('onRequest', async (request) => {
    const { scope = 'read' } = request.routeOptions.config
    if (!request.url.startsWith('/api') && !request.url.startsWith('/openapi')) return
    if (scope === 'none') return
    request.caller = await callerOf(request, serving, sessions, key)
    if (!request.caller.scopes.includes(scope))
      throw new Refusal(403, `This token does not allow to ${scope}. Ask for one with the scope ${scope}.`)
  })
  addSessions(server, serving, sessions, key)
}

async function callerOf(
  request: FastifyRequest,
  serving: Serving,
  sessions: ReadonlyMap<string, Session>,
  key: Buffer,
): Promise<TokenEntry> {
  const { authorization } = request.headers
  if (authorization !== undefined)
    return tokenOf(/^Bearer (.{1,200})$/i.exec(authorization)?.[1] ?? '', serving)
  const id = cookieOf(request)
  const session = id === null ? undefined : sessions.get(id)
  if (id === null || session === undefined || session.ends < serving.now()) throw unknown()
  // A token that was revoked meanwhile ends its sessions too.
  const token = await serving.archive.token(session.token)
  if (token === null || !isValid(token, serving.now())) throw unknown()
  if (CHANGING.has(request.method) && !isSame(String(request.headers['x-csrf-token'] ?? ''), csrfOf(id, key)))
    throw new Refusal(
      403,
      'This change does not come from a page of this session: x-csrf-token is missing or wrong.',
    )
  return token
}

async function tokenOf(given: string, { archive, now }: Serving): Promise<TokenEntry> {
  const parts = partsOf(given)
  const token = parts === null ? null : await archive.token(parts.id)
  if (parts === null || token === null || !isSecretOf(parts.secret, token) || !isValid(token, now()))
    throw unknown()
  return token
}

/** One answer, whatever is wrong with a token. */
function unknown(): Refusal {
  return new Refusal(
    401,
    'No valid token or session came with this request. Send one as "Authorization: Bearer …"; `mahdar token create` makes it.',
  )
}

const sessionBody = z.strictObject({ token: z.string().max(200) })

function addSessions(
  server: FastifyInstance,
  serving: Serving,
  sessions: Map<string, Session>,
  key: Buffer,
): void {
  const typed = server.withTypeProvider<ZodTypeProvider>()
  typed.get('/api/session', { config: { scope: 'none' } }, async (request) => {
    const caller = await callerOf(request, serving, sessions, key).catch(() => null)
    const id = cookieOf(request)
    return {
      needed: true,
      name: caller?.name ?? null,
      scopes: caller?.scopes ?? null,
      csrf: caller === null || id === null ? null : csrfOf(id, key),
    }
  })
  const made = { schema: { body: sessionBody }, config: { scope: 'none' as const } }
  typed.post('/api/session', made, async ({ body }, reply) => {
    const token = await tokenOf(body.token, serving)
    const id = randomBytes(32).toString('base64url')
    for (const [other, { ends }] of sessions)
      if (ends < serving.now() || sessions.size >= MOST_SESSIONS) sessions.delete(other)
    sessions.set(id, { token: token.id, ends: serving.now() + LONGEST_SESSION })
    setCookie(reply, id, LONGEST_SESSION / 1000)
    return { needed: true, name: token.name, scopes: token.scopes, csrf: csrfOf(id, key) }
  })
  typed.delete('/api/session', { config: { scope: 'read' } }, async (request, reply) => {
    sessions.delete(cookieOf(request) ?? '')
    setCookie(reply, '', 0)
    return reply.code(204).send()
  })
}

function setCookie(reply: FastifyReply, value: string, seconds: number): void {
  void reply.header(
    'set-cookie',
    `${COOKIE}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; Secure; SameSite=Strict`,
  )
}

function cookieOf({ headers }: FastifyRequest): string | null {
  const cookies = (headers.cookie ?? '').split(/;\s*/)
  const own = cookies.find((cookie) => cookie.startsWith(`${COOKIE}=`))
  return own?.slice(COOKIE.length + 1) ?? null
}

function csrfOf(session: string, key: Buffer): string {
  return createHmac('sha256', key).update(session).digest('base64url')
}

function isSame(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))
}
