/** What was asked before is answered as it was, while the archive stays as it is. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Archive } from '../record/archive.ts'
import { type KeptAnswer, keptOf, sendKept } from './kept-answers.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** The archive's state when the answer began to be made; null of what is not kept. */
    stateBefore: string | null
  }
  interface FastifyContextConfig {
    /** Whether the answer hangs on nothing but the address, the form that is asked for, and the archive. */
    readonly isKept?: boolean
  }
}

/** Bytes of all answers that are kept. */
const MOST_BYTES = 32 * 1024 * 1024

/** Keeps what routes answer whose `config` says so. Goes before whatever changes an answer on its way. */
export function keepRequests(server: FastifyInstance, archive: Pick<Archive, 'state'>): void {
  const answers = new Answers()
  server.decorateRequest('stateBefore', null)
  server.addHook('preHandler', async (request, reply) => {
    if (request.method !== 'GET' || request.routeOptions.config.isKept !== true) return
    const state = await archive.state()
    const known = answers.find(state, keyOf(request))
    if (known !== undefined) return sendKept(request, reply, { ...known, age: 0 })
    request.stateBefore = state
  })
  server.addHook('onSend', async (request, reply, payload) => {
    const { stateBefore } = request
    if (stateBefore === null || reply.statusCode !== 200 || typeof payload !== 'string') return payload
    if (!String(reply.getHeader('content-type')).startsWith('application/json')) return payload
    // What came in between may be in one half of it.
    if ((await archive.state()) === stateBefore) answers.keep(stateBefore, keyOf(request), payload)
    return payload
  })
}

function keyOf({ url, headers }: FastifyRequest): string {
  return `${headers.accept ?? ''} ${url}`
}

/** The answers of one state of the archive. */
class Answers {
  readonly #kept = new Map<string, KeptAnswer>()
  #state = ''
  #bytes = 0

  find(state: string, key: string): KeptAnswer | undefined {
    return state === this.#state ? this.#kept.get(key) : undefined
  }

  keep(state: string, key: string, payload: string): void {
    if (state !== this.#state || this.#bytes > MOST_BYTES) {
      this.#kept.clear()
      this.#bytes = 0
      this.#state = state
    }
    if (this.#kept.has(key)) return
    const answer = keptOf(payload)
    this.#kept.set(key, answer)
    this.#bytes += answer.json.length
  }
}
