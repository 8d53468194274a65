/** `mahdar show`: what the archive holds of a document or an encounter. */

import type { EncounterRecord } from '../encounter-record.ts'
import { InvalidInput } from '../errors.ts'
import type { Archive, Shown } from '../record/archive.ts'
import { type ArchiveOptions, archiveOption, outputOption, withArchive } from './archive.ts'
import type { AddCommand, Surroundings } from './command.ts'
import { refuse } from './ndjson.ts'
import { openResults, type Results } from './results.ts'

/** Adds `mahdar show`, which shows a document or an encounter. */
export const addShow: AddCommand = (program, around) => {
  program
    .command('show')
    .description('Show an encounter as all documents tell it, what was read in a document, or one account.')
    .argument(
      '<ID...>',
      'ids of encounters; of documents, or their first four characters or more; DOCUMENT/e1',
    )
    .addOption(archiveOption())
    .addOption(outputOption())
    .action((ids: string[], options: ArchiveOptions) => show(ids, options, around))
}

async function show(ids: readonly string[], options: ArchiveOptions, around: Surroundings): Promise<void> {
  const results = await openShown(options, around)
  let found = 0
  await withArchive(options.archive, 'read', async (archive) => {
    for (const id of ids) {
      const record = await archive.record(id)
      if (record !== null) {
        found += 1
        await results.add(record)
        continue
      }
      const documents = await archive.show(id)
      if (documents.length === 0) around.tell(refuse(null, await notThere(id, archive)).error.message)
      else found += 1
      for (const document of documents) await results.add(document)
    }
  })
  await results.end()
  if (found < ids.length) around.setStatus(found === 0 ? 1 : 2)
}

/** What to say where nothing has the id. */
export async function notThere(id: string, archive: Pick<Archive, 'formerly'>): Promise<InvalidInput> {
  const now = (await archive.formerly(id))?.now ?? null
  if (now !== null) return new InvalidInput(`What was called "${id}" is a part of ${now} now.`)
  return new InvalidInput(
    `There is no "${id}" in the archive. Give an id as \`mahdar list\` has it, or four of its characters at least.`,
  )
}

async function openShown(
  { to }: ArchiveOptions,
  around: Surroundings,
): Promise<Results<Shown | EncounterRecord>> {
  const { showRecord } = await import('../report/terminal/record.ts')
  const { showReading } = await import('../report/terminal/reading.ts')
  const { showCarriers } = await import('../report/terminal/carriers.ts')
  const { narrowTo } = await import('../report/narrow.ts')
  return openResults(to, around, (shown) => {
    if (!('reading' in shown)) return `${showRecord(shown, around)}\n`
    const { reading, encounter } = shown
    const part = encounter === null ? reading : narrowTo(reading, encounter)
    return `${showReading(part, around)}\n${showCarriers(shown, around)}\n`
  })
}

/** The one document that an id names. Throws `InvalidInput` where there is none, or more. */
export async function oneDocument(archive: Archive, id: string): Promise<Shown> {
  const [first, ...others] = await archive.show(id)
  if (first === undefined) throw await notThere(id, archive)
  if (others.length === 0) return first
  const ids = [first, ...others].map(({ reading }) => reading.document.id)
  throw new InvalidInput(
    `"${id}" begins the ids of ${ids.length} documents. Name one: ${ids.slice(0, 5).join(', ')}.`,
  )
}
