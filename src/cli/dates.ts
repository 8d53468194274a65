/** `mahdar dates`: the times and numbers of texts by themselves, for those who want no more, and for outside suites. */
import { Option } from 'commander'
import type { AddCommand } from './command.ts'
import type { DatesOptions } from './times.ts'

/** Adds `mahdar dates`. */
export const addDates: AddCommand = (program, around) => {
  program
    .command('dates')
    .description('Read the times and numbers of texts, one text a line.')
    .argument('[FILE...]', 'files of lines {"id","text","reference"}; - is standard input')
    .addOption(new Option('--from <form>', 'what comes in').choices(['ndjson']).default('ndjson'))
    .addOption(new Option('--to <form>', 'what goes out').choices(['ndjson']).default('ndjson'))
    .addOption(
      new Option('--mode <mode>', 'whether a bare weekday lies behind the reference or ahead of it')
        .choices(['news', 'assistant'])
        .default('news'),
    )
    .action(async (files: string[], options: DatesOptions) => {
      const { answerLines } = await import('./times.ts')
      await answerLines(files, options, around)
    })
}
