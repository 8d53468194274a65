/** The application: its built files, and its first page for every address that is no program's. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { sendProblem } from '../problems.ts'

/** Files whose names hold a sum of their bytes never change. */
const NEVER_CHANGES = /[/\\]assets[/\\]/

/** Serves the built application in `folder`; where there is none, addresses beyond `/api` are not found. */
export async function addApplication(server: FastifyInstance, folder: string | null): Promise<void> {
  const isBuilt = folder !== null && existsSync(join(folder, 'index.html'))
  if (isBuilt)
    await server.register(fastifyStatic, {
      root: folder,
      cacheControl: false,
      setHeaders: (reply, path) =>
        void reply.header(
          'cache-control',
          NEVER_CHANGES.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
        ),
    })
  server.setNotFoundHandler((request, reply) => {
    const isPage =
      request.method === 'GET' && !/^\/(api|assets)(\/|$)|\.\w{1,5}$/.test(request.url.split('?')[0] ?? '')
    if (isBuilt && isPage) return reply.sendFile('index.html')
    const detail = isBuilt
      ? 'There is no such page.'
      : 'There is no such address. The application is not built; /openapi.json lists what programs can ask.'
    return sendProblem(request, reply, { status: 404, detail })
  })
}
