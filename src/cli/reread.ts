/** `mahdar reread`: reads everything in an archive anew, as it was received, with the rules of today. */
import { isDeepStrictEqual } from 'node:util'
import { MahdarError, StoreFailed } from '../errors.ts'
import type { DocumentId } from '../model.ts'
import type { Archive, StoredOriginal } from '../record/archive.ts'
import { type ArchiveOptions, archiveOption, noteHere, outputOption, withArchive } from './archive.ts'
import type { AddCommand, Surroundings } from './command.ts'
import type { Reader } from './entries.ts'
import { type ErrorLine, refuse } from './ndjson.ts'
import { untilClosed } from './output.ts'
import { breather } from './pauses.ts'
import { openProgress } from './progress.ts'
import { openResults, type Results } from './results.ts'

/** What became of one document. */
interface Reread {
  readonly id: DocumentId
  readonly result: 'changed' | 'same'
}

interface Tally {
  changed: number
  same: number
  failed: number
}

/** Adds `mahdar reread`, which reads an archive anew. */
export const addReread: AddCommand = (program, around) => {
  program
    .command('reread')
    .description('Read everything in an archive anew from the bytes that were kept, with the rules of today.')
    .addOption(archiveOption())
    .addOption(outputOption())
    .action((options: ArchiveOptions) => rereadAll(options, around, `mahdar ${program.version()}`))
}

async function rereadAll(options: ArchiveOptions, around: Surroundings, rules: string): Promise<void> {
  const output = untilClosed(around.output)
  const results = openResults<Reread>(options.to, { ...around, output }, () => '')
  const signal = around.takeInterrupts()
  const tally: Tally = { changed: 0, same: 0, failed: 0 }
  const { openReader } = await import('./entries.ts')
  try {
    await withArchive(options.archive, 'write', async (archive) => {
      const reader = openReader(rules, around.now)
      await eachDocument({ archive, reader, results, signal, tally }, around)
    })
  } catch (error) {
    // What was reread before is kept.
    if (!(error instanceof MahdarError) || tally.changed + tally.same === 0) throw error
    around.tell(error.message)
    tally.failed += 1
  }
  await results.end()
  if (options.to === 'terminal') await output.write(`${summary(tally)}\n`)
  else around.tell(summary(tally))
  if (tally.failed > 0) around.setStatus(tally.changed + tally.same === 0 ? 1 : 2)
  if (signal.aborted) around.setStatus(130)
}

interface Rereading {
  readonly archive: Archive
  readonly reader: Reader
  readonly results: Results<Reread>
  readonly signal: AbortSignal
  readonly tally: Tally
}

async function eachDocument(rereading: Rereading, around: Surroundings): Promise<void> {
  const { archive, results, signal, tally } = rereading
  const progress = openProgress('reread', around)
  const breathe = breather()
  const whole = await archive.count()
  const damaged: ErrorLine[] = []
  const onDamaged = (error: Error): void => void damaged.push(refuse(null, error))
  for await (const stored of archive.originals(onDamaged)) {
    const outcome = await reread(stored, rereading, around)
    if ('error' in outcome) await results.refuse(outcome)
    else await results.add(outcome)
    tally['error' in outcome ? 'failed' : outcome.result] += 1
    const done = tally.changed + tally.same + tally.failed
    progress.advance(done, done / whole)
    await breathe()
    if (signal.aborted) break
  }
  progress.clear()
  for (const line of damaged) await results.refuse(line)
  tally.failed += damaged.length
}

/** What cannot be read as it was keeps its old reading. */
async function reread(
  stored: StoredOriginal,
  { archive, reader }: Rereading,
  around: Pick<Surroundings, 'now'>,
): Promise<Reread | ErrorLine> {
  const { id } = stored
  try {
    const entry = reader.readAgain(stored)
    await archive.replaceReading(id, entry)
    if (isDeepStrictEqual(entry.reading, stored.reading)) return { id, result: 'same' }
    await noteHere(archive, 'reread document', id, around)
    return { id, result: 'changed' }
  } catch (error) {
    if (error instanceof StoreFailed) throw error
    return refuse(stored.reading?.document.externalId ?? null, error)
  }
}

function summary({ changed, same, failed }: Tally): string {
  const read = changed + same
  const kept =
    failed === 0
      ? ''
      : ` ${failed} could not be reread and ${failed === 1 ? 'keeps its' : 'keep their'} old reading.`
  return `${read} ${read === 1 ? 'document' : 'documents'} reread: ${changed} changed, ${same} as before.${kept}`
}
