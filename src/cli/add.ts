/** `mahdar add`: reads texts and keeps them in an archive. */
import { MahdarError } from '../errors.ts'
import { type ArchiveOptions, archiveOption, searchTextOf } from './archive.ts'
import type { AddCommand, Surroundings } from './command.ts'
import { describeTexts } from './describe.ts'
import { type Acknowledgement, Keeper, type Tally } from './keeper.ts'
import { untilClosed } from './output.ts'
import { openProgress } from './progress.ts'
import type { ReadingOptions } from './provenance.ts'
import { openResults } from './results.ts'
import { type Adding, keepFiles, keepLines } from './texts.ts'

type AddOptions = ReadingOptions & Pick<ArchiveOptions, 'archive'>

/** Adds `mahdar add`, which reads texts and keeps them. */
export const addAdd: AddCommand = (program, around) => {
  const command = program
    .command('add')
    .description('Read texts and keep them in an archive, where they can be listed, shown and searched.')
    .argument('[PATH...]', 'text files, folders of .txt and .md files; - is standard input')
    .addOption(archiveOption())
  describeTexts(command, around).action(async (paths: string[], options: AddOptions) => {
    if (paths.length > 0 || options.from === 'ndjson')
      return addTexts(paths, options, around, `mahdar ${program.version()}`)
    around.tell(
      'no file is named. Name text files or folders, give - for standard input, or use --from ndjson.',
    )
    around.setStatus(1)
  })
}

async function addTexts(
  paths: readonly string[],
  options: AddOptions,
  around: Surroundings,
  rules: string,
): Promise<void> {
  const form = options.to ?? (options.from === 'ndjson' ? 'ndjson' : 'terminal')
  const output = untilClosed(around.output)
  // People are told how many there were; programs get a line for each.
  const results = openResults<Acknowledgement>(form, { ...around, output }, () => '')
  const keeper = new Keeper(
    async () => {
      const { openArchive } = await import('../record/archive.ts')
      return openArchive({ directory: options.archive, mode: 'write', searchTextOf })
    },
    results,
    around,
  )
  const { openReader } = await import('./entries.ts')
  const adding: Adding = {
    options,
    keeper,
    reader: openReader(rules, around.now),
    progress: openProgress('added', around),
    signal: around.takeInterrupts(),
  }
  around.giveWay()
  try {
    await (options.from === 'ndjson' ? keepLines : keepFiles)(paths, adding, around)
    await keeper.flush()
    await results.end()
    adding.progress.clear()
    if (form === 'terminal') await output.write(`${summary(keeper.tally, options)}\n`)
    else around.tell(summary(keeper.tally, options))
    around.setStatus(statusOf(keeper.tally, adding))
  } catch (error) {
    // What was stored before is kept: only some of it could not be done.
    if (!(error instanceof MahdarError) || keptOf(keeper.tally) === 0) throw error
    adding.progress.clear()
    around.tell(error.message)
    around.tell(summary(keeper.tally, options))
    around.setStatus(2)
  } finally {
    await keeper.close()
  }
}

function keptOf({ added, unchanged }: Tally): number {
  return added + unchanged
}

function statusOf(tally: Tally, { signal, options }: Adding): 0 | 1 | 2 | 130 {
  if (signal.aborted) return 130
  if (tally.refused === 0) return 0
  return keptOf(tally) === 0 && options.from === 'text' ? 1 : 2
}

function summary({ added, unchanged, refused }: Tally, { archive }: AddOptions): string {
  const parts = [
    `${added === 0 ? 'No' : added} ${added > 1 ? 'documents' : 'document'} added to ${archive}`,
    ...(unchanged === 0 ? [] : [`${unchanged} there already`]),
    ...(refused === 0 ? [] : [`${refused} that could not be read`]),
  ]
  return `${parts.join(', ')}.`
}
