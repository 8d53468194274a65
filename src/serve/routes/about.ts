/** What this record is: how much was read, how well, and by whose leave. */
import { readFileSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'
import { packagePath, type Serving } from '../serving.ts'

/** Adds `/api/about` and `/healthz`. */
export function addAbout(server: FastifyInstance, serving: Serving): void {
  server.get('/healthz', async () => {
    await serving.archive.state()
    return { status: 'ok' }
  })
  const accuracy = accuracyOf()
  server.get('/api/about', async () => {
    const { archive, version, registry } = serving
    const [documents, encounters, samples] = await Promise.all([
      archive.countDocuments(),
      archive.countRecords(),
      archive.documentsOfHashes([...serving.samples]),
    ])
    return {
      name: 'mahdar',
      version,
      documents,
      encounters,
      languages: serving.knowledge.packs.map(({ code }) => code),
      registryUntil: registry.horizon,
      samples: samples.length,
      sample: documents > 0 && samples.length === documents,
      accuracy,
      licences: { program: 'Apache-2.0', fonts: 'OFL-1.1' },
    }
  })
}

/** Measured on the bundled gold, by set and layer; null where the package came without the figures. */
function accuracyOf(): unknown {
  const path = packagePath('gold/floors.json')
  if (path === null) return null
  return (JSON.parse(readFileSync(path, 'utf8')) as { readonly floors: unknown }).floors
}
