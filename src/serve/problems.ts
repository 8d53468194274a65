/** Whatever goes wrong, in one shape: `application/problem+json` of RFC 9457. */
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { InvalidInput, MahdarError, SourceUnavailable, StoreFailed } from '../errors.ts'

/** What a client is told when something went wrong. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  /** What was wrong, where, and what to do. */
  readonly detail: string
  readonly instance: string
  /** Of a query: the place of the fault, in UTF-16 units. */
  readonly at?: number
  readonly [more: string]: unknown
}

/** A request that cannot be answered as it was made. */
export class Refusal extends MahdarError {
  readonly status: number
  /** Further members of the problem. */
  readonly more: Readonly<Record<string, unknown>>

  constructor(status: number, message: string, more: Readonly<Record<string, unknown>> = {}) {
    super(message)
    this.status = status
    this.more = more
  }
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad request',
  401: 'Not known',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  406: 'Not acceptable',
  408: 'Too slow',
  409: 'Conflict',
  410: 'Gone',
  413: 'Too large',
  414: 'Address too long',
  415: 'Unsupported media type',
  421: 'Misdirected request',
  429: 'Too many requests',
  500: 'Internal error',
  503: 'Busy',
}

/** Answers with a problem. */
export function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  told: Pick<Problem, 'status' | 'detail'> & Readonly<Record<string, unknown>>,
): FastifyReply {
  const { status, detail, ...more } = told
  const problem: Problem = {
    type: 'about:blank',
    title: TITLES[status] ?? 'Error',
    status,
    detail,
    instance: pathOf(request.url),
    ...more,
  }
  return reply.code(status).type('application/problem+json; charset=utf-8').send(JSON.stringify(problem))
}

/** An address without its query, which may hold words of documents. */
export function pathOf(url: string): string {
  const end = url.search(/[?#]/)
  return (end < 0 ? url : url.slice(0, end)).slice(0, 300)
}

/** Turns whatever was thrown into a problem; of what was not foreseen a client learns nothing. */
export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (error instanceof Refusal && error.status === 503) void reply.header('retry-after', '1')
  if (error instanceof Refusal)
    return sendProblem(request, reply, { ...error.more, status: error.status, detail: error.message })
  if (hasZodFastifySchemaValidationErrors(error))
    return sendProblem(request, reply, { status: 400, detail: describeFaults(error) })
  if (error instanceof InvalidInput)
    return sendProblem(request, reply, { status: 400, detail: error.message, ...placeOf(error) })
  if (error instanceof StoreFailed || error instanceof SourceUnavailable) {
    request.log.warn({ error: error.message }, 'the archive cannot be used')
    return sendProblem(request, reply.header('retry-after', '1'), {
      status: 503,
      detail: 'The archive cannot be used at the moment: it is being written, or its disk failed. Try again.',
    })
  }
  const status = error.statusCode ?? 500
  if (status < 500) return sendProblem(request, reply, { status, detail: error.message })
  request.log.error({ error: error.stack ?? String(error) }, 'unexpected')
  return sendProblem(request, reply, {
    status: 500,
    detail: 'Something unexpected went wrong; the log of the server says what. Please report it.',
  })
}

function placeOf(error: InvalidInput): { readonly at?: number } {
  return 'at' in error && typeof error.at === 'number' ? { at: error.at } : {}
}

function describeFaults(error: FastifyError): string {
  const [first] = error.validation ?? []
  const place = first?.instancePath.replace(/^\//, '').replaceAll('/', '.') ?? ''
  const where = `${error.validationContext ?? 'request'}${place === '' ? '' : `.${place}`}`
  return `${where}: ${first?.message ?? error.message}. /openapi.json says what is taken.`
}
