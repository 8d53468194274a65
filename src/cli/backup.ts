/** `mahdar backup`: a copy of an archive in one file. */
import { statSync } from 'node:fs'
import { type ArchiveOptions, archiveOption, outputOption, withArchive } from './archive.ts'
import type { AddCommand, Surroundings } from './command.ts'
import { openResults } from './results.ts'

/** A copy that was made. */
interface Backup {
  readonly target: string
  readonly bytes: number
}

/** Adds `mahdar backup`, which copies an archive to one file. */
export const addBackup: AddCommand = (program, around) => {
  program
    .command('backup')
    .description('Copy an archive, while others may go on using it, to a new file.')
    .argument('<TARGET>', 'the file to make; it must not exist yet')
    .addOption(archiveOption())
    .addOption(outputOption())
    .action((target: string, options: ArchiveOptions) => backUp(target, options, around))
}

async function backUp(target: string, options: ArchiveOptions, around: Surroundings): Promise<void> {
  const signal = around.takeInterrupts('at once')
  await withArchive(options.archive, 'read', (archive) => archive.backup(target, signal))
  if (signal.aborted) return around.setStatus(130)
  const results = openResults<Backup>(
    options.to,
    around,
    ({ bytes }) => `${options.archive} is backed up to ${target} (${bytes.toLocaleString('en')} bytes).\n`,
  )
  await results.add({ target, bytes: statSync(target).size })
  await results.end()
}
