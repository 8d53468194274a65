/** A server for tests, on an archive of its own with two invented readouts of one meeting in it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { type Archive, openArchive } from '../record/archive.ts'
import { openServer, type ServerOptions } from './server.ts'
import { openServing, type Serving } from './serving.ts'

/** 21 November 2026. */
export const NOW = Date.UTC(2026, 10, 21)

/** Published facts of a meeting of August 2022, in words of our own. */
export const ARABIC =
  'التقى عضو مجلس الدولة وزير الخارجية الصيني وانغ يي وزير الخارجية الروسي سيرغي لافروف في كمبوديا يوم 5 أغسطس 2022.\n' +
  'وقال وانغ يي إن الصين تتمسك بمبدأ الصين الواحدة. وأكد لافروف أن روسيا تدعم موقف الصين بشأن تايوان.'
export const ENGLISH =
  'Russian Foreign Minister Sergey Lavrov met with Chinese Foreign Minister Wang Yi in Cambodia on 5 August 2022.\n' +
  'Lavrov said that Russia adheres to the one-China principle. Wang Yi stressed that Taiwan is a part of China.'

/** What a test of the server works on. */
export interface Bench {
  readonly server: FastifyInstance
  readonly serving: Serving
  readonly archive: Archive
  readonly directory: string
  readonly close: () => Promise<void>
}

/** Opens a server on a new archive; `options` replace what the tests leave alone. */
export async function openBench(
  options: Partial<ServerOptions> = {},
  now: () => number = () => NOW,
): Promise<Bench> {
  const directory = mkdtempSync(join(tmpdir(), 'mahdar-serve-'))
  const archive = await openArchive({ directory, mode: 'write' })
  const serving = openServing(archive, '0.0.0', now)
  const server = await openServer(serving, { loopback: true, ...options })
  return {
    server,
    serving,
    archive,
    directory,
    close: async () => {
      await server.close()
      await archive.close()
      rmSync(directory, { recursive: true })
    },
  }
}

/** Keeps the two readouts, and further texts under names of their own. */
export async function addTexts({ archive, serving }: Bench, ...further: readonly string[]): Promise<void> {
  const said = { published: '2022-08-06' }
  await archive.add([
    serving.reader.entryOf({ ...said, text: ARABIC, externalId: 'ar', publisher: 'Outlet A' }),
    serving.reader.entryOf({ ...said, text: ENGLISH, externalId: 'en', publisher: 'Outlet B' }),
    ...further.map((text, index) =>
      serving.reader.entryOf({ ...said, text, externalId: `further-${index}` }),
    ),
  ])
}

/** What an address answers: its status, its headers and its JSON. */
export async function ask(
  { server }: Bench,
  url: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<{
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: Json
}> {
  const { statusCode, headers: given, payload } = await server.inject({ method: 'GET', url, headers })
  return { status: statusCode, headers: given, body: payload === '' ? null : JSON.parse(payload) }
}

/** Whatever came as JSON, for tests that look into it. */
export type Json = ReturnType<typeof JSON.parse>
