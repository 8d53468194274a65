/** The server, put together: what protects it, what it answers, and the application. */
import compress from '@fastify/compress'
import swagger from '@fastify/swagger'
import Fastify, { type FastifyInstance, type FastifyServerOptions, LogController } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { withAnswers } from './answers/describe-answers.ts'
import { addCallers } from './callers.ts'
import { describeRoute } from './described.ts'
import { keepRequests } from './kept-requests.ts'
import { answerError, sendProblem } from './problems.ts'
import { addAbout } from './routes/about.ts'
import { addActors } from './routes/actors.ts'
import { addAdding } from './routes/adding.ts'
import { addApplication } from './routes/application.ts'
import { addCitations } from './routes/citations.ts'
import { addDocuments } from './routes/documents.ts'
import { addEncounters } from './routes/encounters.ts'
import { addNames } from './routes/names.ts'
import { addOffices } from './routes/offices.ts'
import { addOverTime } from './routes/over-time.ts'
import { addReview } from './routes/review.ts'
import { addSearch } from './routes/search.ts'
import { addTokens } from './routes/tokens.ts'
import { addTopics } from './routes/topics.ts'
import { addProtection, type ProtectionOptions } from './security.ts'
import type { Serving } from './serving.ts'
import { addTags } from './unchanged.ts'

/** How a server is opened. */
export interface ServerOptions extends ProtectionOptions {
  /** Where structured logs go; nothing is logged without it. */
  /** False asks for tokens on this machine too. */
  readonly open?: boolean
  readonly logger?: FastifyServerOptions['logger']
  /** The folder of the built application; without it only the interface for programs is served. */
  readonly application?: string | null
}

/** Bytes of a request's body, at most: a text of several hundred pages. */
const LARGEST_BODY = 8 * 1024 * 1024
/** Milliseconds that a client may take to send a request, and that nothing may move on a connection. */
const LONGEST_REQUEST = 30_000
const LONGEST_SILENCE = 60_000
/** For so many milliseconds a connection waits for the next request: one that is sent while it is being closed would be lost. */
const LONGEST_REST = 65_000
/** UTF-16 units of one part of an address, at most. */
const LONGEST_PART = 300

/** A server that does not listen yet. Whoever opens it closes it, and the archive after it. */
export async function openServer(serving: Serving, options: ServerOptions): Promise<FastifyInstance> {
  const server = Fastify({
    logger: options.logger ?? false,
    bodyLimit: LARGEST_BODY,
    requestTimeout: LONGEST_REQUEST,
    connectionTimeout: LONGEST_SILENCE,
    keepAliveTimeout: LONGEST_REST,
    forceCloseConnections: true,
    logController: new LogController({ disableRequestLogging: true }),
    routerOptions: { maxParamLength: LONGEST_PART, ignoreTrailingSlash: true },
    http: { maxHeaderSize: 16_384 },
  })
  server.setValidatorCompiler(validatorCompiler)
  server.setSerializerCompiler(serializerCompiler)
  server.setErrorHandler(answerError)
  addLog(server)
  keepRequests(server, serving.archive)
  addTags(server)
  await addProtection(server, options)
  await server.register(compress, { threshold: 1024, encodings: ['br', 'gzip'] })
  await describeRoutes(server, serving.version)
  addCallers(server, serving, options.loopback && options.open !== false)
  for (const add of [
    addEncounters,
    addDocuments,
    addActors,
    addNames,
    addSearch,
    addCitations,
    addTopics,
    addOffices,
    addOverTime,
    addAdding,
    addReview,
    addTokens,
    addAbout,
  ])
    add(server, serving)
  await addApplication(server, options.application ?? null)
  server.all('/api/*', { schema: { hide: true } }, (request, reply) =>
    sendProblem(request, reply, {
      status: 404,
      detail: 'There is no such address. /openapi.json lists all.',
    }),
  )
  return server
}

/** OpenAPI 3.1, from the very schemas by which requests are checked. */
async function describeRoutes(server: FastifyInstance, version: string): Promise<void> {
  await server.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Mahdar',
        version,
        description:
          'Who met whom, who said what about what, and the words that prove it. docs/cli/serve.md is the guide.',
        license: { name: 'Apache-2.0' },
      },
      components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
    },
    transform: describeRoute,
  })
  let described: object | null = null
  server.get(
    '/openapi.json',
    { schema: { hide: true } },
    async () => (described ??= withAnswers(server.swagger())),
  )
}

/** One line for each request: what was asked for by its route, never its words. */
function addLog(server: FastifyInstance): void {
  server.addHook('onResponse', async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url ?? null,
        status: reply.statusCode,
        milliseconds: Math.round(reply.elapsedTime * 10) / 10,
      },
      'answered',
    )
  })
}
