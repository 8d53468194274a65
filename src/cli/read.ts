/** `mahdar read`: texts in, readings out; no archive, no network. */
import type { AddCommand } from './command.ts'
import { describeTexts } from './describe.ts'
import type { ReadingOptions } from './provenance.ts'

/** Adds `mahdar read`, which prints what texts say. */
export const addRead: AddCommand = (program, around) => {
  const command = program
    .command('read')
    .description('Read texts: who met whom, who said what, with the words that prove it.')
    .argument('[FILE...]', 'text files in UTF-8 or UTF-16; - is standard input')
  describeTexts(command, around).action(async (files: string[], options: ReadingOptions) => {
    const { readTexts } = await import('./readings.ts')
    await readTexts(files, options, around)
  })
}
