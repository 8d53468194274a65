/** What was asked before is answered as it was, while the archive stays as it is, and made once for all who ask at once. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Archive } from '../record/archive.ts'
import { type KeptAnswer, keptOf } from './answer-bytes.ts'
import { sendKept } from './kept-answers.ts'
import { isBehind, type Moment, Pace } from './pace.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** The answer that is being made; null of what is not kept. */
    making: Making | null
  }
  interface FastifyContextConfig {
    /** Whether the answer hangs on nothing but the address, the form that is asked for, and the archive. */
    readonly isKept?: boolean
  }
}

/** An answer that is being made, and who waits for it. */
interface Making {
  readonly moment: Moment
  readonly begun: number
  /** Whether it was made before, of what the archive was then. */
  readonly isAgain: boolean
  readonly made: Promise<KeptAnswer | null>
  /** Null of what is not to be kept. */
  readonly end: (answer: KeptAnswer | null) => void
}

interface Entry {
  readonly answer: KeptAnswer
  readonly moment: Moment
  /** When it began to be made. */
  readonly begun: number
}

/** Bytes of all answers that are kept. */
const MOST_BYTES = 32 * 1024 * 1024
/** Milliseconds for which an answer is given again after documents came in, where much is asked. */
const LONGEST_AGE = 30_000
/** Milliseconds for which answers are made anew at once: what a view or two ask. */
const AT_ONCE = 300
/** Beyond that, making them anew takes one part of so many of the time. */
const PATIENCE = 5

/** Keeps what routes answer whose `config` says so. Goes before whatever changes an answer on its way. */
export function keepRequests(server: FastifyInstance, archive: Pick<Archive, 'state' | 'takenBack'>): void {
  const pace = new Pace(archive)
  const answers = new Answers()
  const running = new Map<string, Making>()
  /** By then, what was made anew has taken its part of the time. */
  let settled = 0
  const isResting = (): boolean => settled - performance.now() > AT_ONCE * PATIENCE
  server.decorateRequest('making', null)
  server.addHook('preHandler', async (request, reply) => {
    if (request.method !== 'GET' || request.routeOptions.config.isKept !== true) return
    const key = keyOf(request)
    const moment = await pace.moment()
    const known = answers.find(key, moment)
    const age = known === undefined ? 0 : performance.now() - known.begun
    if (known?.moment.state === moment.state) return sendKept(request, reply, { ...known.answer, age: 0 })
    if (known !== undefined && age < LONGEST_AGE && isBehind(known.moment, moment) && isResting())
      return sendKept(request, reply, { ...known.answer, age: Math.ceil(age / 1000) })
    const begun = running.get(key)
    const same = begun?.moment.state === moment.state ? await begun?.made : null
    if (same) return sendKept(request, reply, { ...same, age: 0 })
    request.making = beginMaking(moment, known !== undefined)
    running.set(key, request.making)
  })
  const end = (request: FastifyRequest, answer: KeptAnswer | null): void => {
    const { making } = request
    if (making === null) return
    if (running.get(keyOf(request)) === making) running.delete(keyOf(request))
    making.end(answer)
  }
  server.addHook('onSend', async (request, reply, payload) => {
    const { making } = request
    if (making === null || reply.statusCode !== 200 || typeof payload !== 'string') return payload
    if (!String(reply.getHeader('content-type')).startsWith('application/json')) return payload
    const now = performance.now()
    if (making.isAgain) settled = Math.max(settled, now) + (now - making.begun) * PATIENCE
    // What came in between may be in one half of it.
    if ((await pace.moment()).state !== making.moment.state) return payload
    const answer = keptOf(payload)
    answers.keep(keyOf(request), { answer, moment: making.moment, begun: making.begun })
    end(request, answer)
    return payload
  })
  server.addHook('onResponse', async (request) => end(request, null))
}

function beginMaking(moment: Moment, isAgain: boolean): Making {
  const { promise, resolve } = withResolvers<KeptAnswer | null>()
  return { moment, begun: performance.now(), isAgain, made: promise, end: resolve }
}

function withResolvers<Made>() {
  let resolve: (made: Made) => void = () => {}
  const promise = new Promise<Made>((settle) => {
    resolve = settle
  })
  return { promise, resolve }
}

function keyOf({ url, headers }: FastifyRequest): string {
  return `${headers.accept ?? ''} ${url}`
}

/** Answers, the oldest first. */
class Answers {
  readonly #kept = new Map<string, Entry>()
  #takenBack = -1
  #bytes = 0

  /** Nothing of what was taken back since is held on to. */
  find(key: string, { takenBack }: Moment): Entry | undefined {
    if (takenBack !== this.#takenBack) {
      this.#kept.clear()
      this.#bytes = 0
      this.#takenBack = takenBack
    }
    return this.#kept.get(key)
  }

  keep(key: string, entry: Entry): void {
    if (entry.moment.takenBack !== this.#takenBack) return
    this.#drop(key)
    this.#kept.set(key, entry)
    this.#bytes += entry.answer.json.length
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= MOST_BYTES || oldest === key) return
      this.#drop(oldest)
    }
  }

  #drop(key: string): void {
    this.#bytes -= this.#kept.get(key)?.answer.json.length ?? 0
    this.#kept.delete(key)
  }
}
