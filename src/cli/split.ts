/** `mahdar split`: accounts that are of another encounter than their record says. */
import { archiveOption, noteHere, outputOption, withArchive } from './archive.ts'
import { becauseOption, byOption, type DecisionOptions, noteOf, tellDecided } from './by-hand.ts'
import type { AddCommand } from './command.ts'

/** Adds `mahdar split`, which takes accounts out of a record. */
export const addSplit: AddCommand = (program, around) => {
  program
    .command('split')
    .description('Take accounts out of an encounter that they are not of; the decision stays.')
    .argument('<RECORD>', 'id of the encounter')
    .argument('<DOCUMENT...>', 'ids of documents that tell of another one, or their heads; DOCUMENT/e1')
    .addOption(becauseOption())
    .addOption(byOption())
    .addOption(archiveOption())
    .addOption(outputOption())
    .action(async (record: string, documents: string[], options: DecisionOptions) => {
      const note = noteOf(options, around)
      const decided = await withArchive(options.archive, 'write', async (archive) => {
        const split = await archive.split(record, documents, note)
        await noteHere(archive, 'split', split.records.join(' '), around, note.by)
        return split
      })
      await tellDecided(decided, options, around)
    })
}
