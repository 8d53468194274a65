/** `mahdar remove`: takes documents out of an archive. */
import { InvalidInput, StoreFailed } from '../errors.ts'
import type { DocumentId } from '../model.ts'
import type { Archive } from '../record/archive.ts'
import { type ArchiveOptions, archiveOption, noteHere, outputOption, withArchive } from './archive.ts'
import type { AddCommand, Surroundings } from './command.ts'
import { refuse } from './ndjson.ts'
import { untilClosed } from './output.ts'
import { openResults } from './results.ts'
import { oneDocument } from './show.ts'

/** One document that is gone. */
interface Removed {
  readonly id: DocumentId
  readonly result: 'removed'
}

/** Adds `mahdar remove`, which takes documents out of an archive. */
export const addRemove: AddCommand = (program, around) => {
  program
    .command('remove')
    .description('Remove documents, with everything that was read in them and their bytes.')
    .argument('<ID...>', 'ids of documents, or their first four characters or more')
    .addOption(archiveOption())
    .addOption(outputOption())
    .action((ids: string[], options: ArchiveOptions) => remove(ids, options, around))
}

async function remove(ids: readonly string[], options: ArchiveOptions, around: Surroundings): Promise<void> {
  const output = untilClosed(around.output)
  const results = openResults<Removed>(options.to, { ...around, output }, ({ id }) => `Removed ${id}.\n`)
  let removed = 0
  await withArchive(options.archive, 'write', async (archive) => {
    for (const id of ids) {
      try {
        const gone = await removeOne(archive, id)
        removed += 1
        await noteHere(archive, 'remove document', gone, around)
        await results.add({ id: gone, result: 'removed' })
      } catch (error) {
        if (error instanceof StoreFailed && removed === 0) throw error
        around.tell(refuse(null, error).error.message)
      }
    }
  })
  await results.end()
  if (removed < ids.length) around.setStatus(removed === 0 ? 1 : 2)
}

async function removeOne(archive: Archive, id: string): Promise<DocumentId> {
  // By its whole id even a document goes that is too damaged to be shown.
  if (await archive.remove(id as DocumentId)) return id as DocumentId
  const { reading, encounter } = await oneDocument(archive, id)
  const document = reading.document.id
  if (encounter !== null)
    throw new InvalidInput(`"${id}" is an encounter. Its whole document can be removed: ${document}.`)
  await archive.remove(document)
  return document
}
