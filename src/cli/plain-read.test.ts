import { Command, CommanderError } from 'commander'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Surroundings } from './command.ts'
import { describeTexts } from './describe.ts'
import { type PlainRead, parsePlainRead } from './plain-read.ts'
import type { ReadingOptions } from './provenance.ts'

const NOW = Date.UTC(2022, 7, 6)

/** The same by `commander`; `null` where it explains something. */
function parseByCommander(words: readonly string[]): PlainRead | null {
  let parsed: PlainRead | null = null
  const program = new Command().exitOverride().configureOutput({ writeErr: () => undefined })
  program.configureOutput({ writeOut: () => undefined })
  const command = program.command('read').argument('[FILE...]')
  const around = { now: () => NOW } as Surroundings
  describeTexts(command, around).action((files: string[], options: ReadingOptions) => {
    parsed = { files, options }
  })
  try {
    program.parse(['read', ...words], { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
  }
  return parsed
}

const WORDS = [
  ...['a.txt', '-', '--', '', 'help', '-h', '--help', '--version', '-x', '--from=ndjson', '--unknown'],
  ...['--from', '--to', '--published', '--publisher', '--publisher-country', '--pub'],
  ...['text', 'ndjson', 'json', 'terminal', '2022-08-05', '2022-13-45', 'cn', 'CN', 'c', 'Agency'],
]

test('what is read without commander is read as commander reads it', () => {
  let plain = 0
  const lines = fc.array(fc.constantFrom(...WORDS), { maxLength: 6 })
  fc.assert(
    fc.property(lines, (words) => {
      const own = parsePlainRead(words, NOW)
      if (own === null) return
      plain += 1
      expect(own).toEqual(parseByCommander(words))
    }),
    { numRuns: 3000 },
  )
  expect(plain).toBeGreaterThan(100)
})

test('files and options with their values are plain', () => {
  expect(
    parsePlainRead(['a.txt', '--to', 'json', '-', '--publisher-country', 'CN', '--publisher', 'x'], NOW),
  ).toEqual({
    files: ['a.txt', '-'],
    options: { from: 'text', to: 'json', publisherCountry: 'cn', publisher: 'x' },
  })
})

test.each([
  ['--help'],
  ['--to'],
  ['--to', 'xml'],
  ['--to=json'],
  ['--published', 'soon'],
  ['--', 'a'],
  ['-x'],
])('%s %s is left to commander', (...words) => {
  expect(parsePlainRead(words, NOW)).toBeNull()
})
