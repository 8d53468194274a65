/** `mahdar merge`: records that are one encounter. */
import { archiveOption, noteHere, outputOption, withArchive } from './archive.ts'
import { becauseOption, byOption, type DecisionOptions, noteOf, tellDecided } from './by-hand.ts'
import type { AddCommand } from './command.ts'

/** Adds `mahdar merge`, which makes one record of several. */
export const addMerge: AddCommand = (program, around) => {
  program
    .command('merge')
    .description('Make one encounter of several, whatever speaks against it; the decision stays.')
    .argument('<RECORD...>', 'ids of two encounters or more')
    .addOption(becauseOption())
    .addOption(byOption())
    .addOption(archiveOption())
    .addOption(outputOption())
    .action(async (records: string[], options: DecisionOptions) => {
      const note = noteOf(options, around)
      const decided = await withArchive(options.archive, 'write', async (archive) => {
        const merged = await archive.merge(records, note)
        await noteHere(archive, 'merge', merged.records.join(' '), around, note.by)
        return merged
      })
      await tellDecided(decided, options, around)
    })
}
