/** `npm run example`: reads the README's Arabic paragraph and puts the record that comes out below it. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readText } from '../src/pipeline.ts'
import { showReading } from '../src/report/terminal/reading.ts'
import { freshLexicon } from './fresh-lexicon.ts'

const README = join(resolve(import.meta.dirname, '..'), 'README.md')
const COMMAND = /^```text\n\$ mahdar read (\S+) --published (\S+)\n[^`]*```$/m
const PARAGRAPH = /^> (.*\p{Script=Arabic}.*)$/mu
/** They keep the order right in a terminal; a page shows each line by itself, and readers would wonder about them. */
const ISOLATES = /[\u2066-\u2069]/g

/** The page with its example made anew. Throws a `RangeError` where it has no Arabic paragraph or no block for it. */
export function withExample(readme: string): string {
  const [block, file = '', published = ''] = COMMAND.exec(readme) ?? []
  const text = PARAGRAPH.exec(readme)?.[1]
  if (block === undefined || text === undefined)
    throw new RangeError('README.md needs a line `> …` in Arabic and a block ```text with `$ mahdar read`.')
  const shown = showReading(readText({ text: `${text}\n`, externalId: file, published }), {
    width: 80,
    colour: false,
  })
  const lines = shown.replaceAll(ISOLATES, '').split('\n')
  const body = lines
    .map((line) => line.trimEnd())
    .join('\n')
    .trim()
  return readme.replace(
    block,
    () => `\`\`\`text\n$ mahdar read ${file} --published ${published}\n${body}\n\`\`\``,
  )
}

if (import.meta.filename === process.argv[1]) {
  process.env.MAHDAR_LEXICON = await freshLexicon()
  writeFileSync(README, withExample(readFileSync(README, 'utf8')))
}
