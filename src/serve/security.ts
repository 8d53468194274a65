/** What every answer is protected by, and which requests are not answered at all. */
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Refusal } from './problems.ts'

/** Who may ask, and how often. */
export interface ProtectionOptions {
  /** Whether the server listens on this machine alone. */
  readonly loopback: boolean
  /** Requests a minute from one address, at most; 1,200 unless told otherwise, without end on loopback. */
  readonly rate?: number
}

const RATE = 1200
/** What an address of this machine can be called; any other name is another site's that points here. */
const LOOPBACK_NAMES: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]'])
const CHANGING: ReadonlySet<string> = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

/** Adds headers, limits and the checks of where a request comes from. */
export async function addProtection(server: FastifyInstance, options: ProtectionOptions): Promise<void> {
  await server.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    // Without TLS in front of it there is nothing to insist on.
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  })
  if (!options.loopback || options.rate !== undefined)
    await server.register(rateLimit, {
      max: options.rate ?? RATE,
      timeWindow: 60_000,
      errorResponseBuilder: (_request, { after }) =>
        new Refusal(429, `Too many requests from this address. Try again in ${after}.`),
    })
  server.addHook('onRequest', async (request) => {
    if (options.loopback) checkHost(request)
    if (CHANGING.has(request.method)) checkOrigin(request)
  })
}

/** A page of another site can have its name point to this machine; then the browser sends that name. */
function checkHost({ headers }: FastifyRequest): void {
  const name = (headers.host ?? '').toLowerCase().replace(/:\d{1,5}$/, '')
  if (!LOOPBACK_NAMES.has(name))
    throw new Refusal(421, 'This server answers to localhost, 127.0.0.1 and [::1] alone.')
}

/** A browser says where a change comes from; programs say nothing. */
function checkOrigin({ headers }: FastifyRequest): void {
  const { origin, host, 'sec-fetch-site': site } = headers
  const isForeign = origin !== undefined && origin.replace(/^https?:\/\//, '') !== host
  if (isForeign || (site !== undefined && site !== 'same-origin' && site !== 'none'))
    throw new Refusal(403, 'Changes are taken from the pages of this server and from programs alone.')
}
