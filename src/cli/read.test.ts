import { Buffer } from 'node:buffer'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCommand } from '../cli.ts'
import type { Reading } from '../model.ts'
import { ClosedPipe } from './output.ts'

const TEXT = 'التقى وزير خارجية روريتانيا نظيره في العاصمة. وقال إن المحادثات تتقدم.'
const NOW = Date.UTC(2022, 7, 6)

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mahdar-read-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

interface Run {
  readonly status: number
  readonly out: string
  readonly told: readonly string[]
}

async function run(
  words: readonly string[],
  input = '',
  write?: (text: string) => Promise<void>,
): Promise<Run> {
  const out: string[] = []
  const told: string[] = []
  async function* chunks(): AsyncGenerator<Uint8Array> {
    if (input !== '') yield Buffer.from(input)
  }
  const status = await runCommand(words, {
    input: chunks(),
    output: {
      write: write ?? (async (text) => void out.push(text)),
      hasWritten: () => out.length > 0,
      isWaiting: () => false,
    },
    tell: (line) => void told.push(line),
    progress: { live: false, show: () => undefined, clear: () => undefined },
    takeInterrupts: () => new AbortController().signal,
    giveWay: () => undefined,
    width: 80,
    colour: false,
    now: () => NOW,
    setStatus: () => undefined,
  })
  return { status, out: out.join(''), told }
}

const lines = ({ out }: Run): readonly Record<string, unknown>[] =>
  out === ''
    ? []
    : out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line))

describe('files', () => {
  test('one line a file, in the order given, each with its path and its text', async () => {
    const [a, b] = [file('a.txt', TEXT), file('b.txt', `\uFEFF${TEXT}\r\n`)]
    const result = await run(['read', b, a, '--to', 'ndjson'])
    expect(result.status).toBe(0)
    const documents = lines(result).map((reading) => reading.document as Reading['document'])
    expect(documents.map(({ externalId, text }) => [externalId, text])).toEqual([
      [b, `${TEXT}\r\n`],
      [a, TEXT],
    ])
  })

  test('one array in JSON, for one file too, and indented', async () => {
    const result = await run(['read', file('a.txt', TEXT), '--to', 'json'])
    const readings = JSON.parse(result.out) as readonly Reading[]
    expect(readings).toHaveLength(1)
    expect(result.out).toBe(`${JSON.stringify(readings, null, 2)}\n`)
  })

  test('several of them in one array', async () => {
    const path = file('a.txt', TEXT)
    const result = await run(['read', path, path, '--to', 'json'])
    expect(result.out).toBe(`${JSON.stringify(JSON.parse(result.out), null, 2)}\n`)
    expect(JSON.parse(result.out)).toHaveLength(2)
  })

  test('a page for people unless said otherwise', async () => {
    const path = file('a.txt', TEXT)
    const result = await run(['read', path, '--published', '2022-08-05', '--publisher', 'Agency'])
    expect(result.out.replace(/\s+/g, '')).toContain(path.slice(-5))
    // The path is long: lines may break anywhere.
    expect(result.out.replace(/\s+/g, ' ')).toContain('published 2022-08-05')
  })

  test('what the options say goes into the document', async () => {
    const options = ['--published', '2022-08-05', '--publisher', 'وكالة', '--publisher-country', 'RR']
    const [reading] = lines(await run(['read', file('a.txt', TEXT), '--to', 'ndjson', ...options]))
    expect(reading?.document).toMatchObject({
      publishedAt: '2022-08-05',
      publisher: 'وكالة',
      publisherCountry: 'rr',
    })
  })

  test('standard input for -', async () => {
    const [reading] = lines(await run(['read', '-', '--to', 'ndjson'], TEXT))
    expect(reading?.document).toMatchObject({ text: TEXT, externalId: null })
  })

  test('a damaged file is read with a warning', async () => {
    const path = file('cut.txt', Buffer.from(TEXT).subarray(0, -2))
    const result = await run(['read', path, '--to', 'ndjson'])
    expect(result.status).toBe(0)
    expect(lines(result)[0]?.warnings).toEqual([expect.stringContaining('ends in the middle of a character')])
  })

  test('a text in a language without a pack is kept, and nothing is read out of it', async () => {
    const french = 'Le ministre des Affaires étrangères a reçu hier son homologue dans la capitale.'
    const [reading] = lines(await run(['read', file('fr.txt', french), '--to', 'ndjson']))
    expect(reading).toMatchObject({
      document: { language: 'fr', text: french },
      encounters: [],
      statements: [],
    })
    expect(reading?.warnings).toEqual([expect.stringContaining('The text is in "fr"')])
  })
})

describe('files that cannot be read are told of, by name and with what to do', () => {
  test.each([
    ['missing', () => join(folder, 'missing.txt'), /missing\.txt does not exist\. Check the name/],
    ['a directory', () => folder, /is a directory\. Name the files in it/],
    ['empty', () => file('empty.txt', ''), /empty\.txt is empty/],
    ['only white space', () => file('blank.txt', ' \n\t\r\n'), /blank\.txt holds only white space/],
    ['binary', () => file('binary.bin', Buffer.from([1, 2, 0, 3, 255, 254, 9])), /binary\.bin is not text/],
  ])('%s: status 1 alone, 2 among others', async (_, path, message) => {
    const alone = await run(['read', path(), '--to', 'ndjson'])
    expect(alone).toMatchObject({ status: 1, out: '', told: [expect.stringMatching(message)] })
    const among = await run(['read', path(), file('a.txt', TEXT), '--to', 'ndjson'])
    expect(among.status).toBe(2)
    expect(lines(among)).toHaveLength(1)
  })
})

describe('lines', () => {
  const three = [
    { id: 'a', text: TEXT },
    { id: 'b', text: ' ' },
    { id: 'c', text: TEXT, title: 'لقاء في العاصمة', published: 'yesterday' },
  ]
  const input = `${three.map((line) => JSON.stringify(line)).join('\n')}\nnot json\n`

  test('come out one for one, in order; what cannot be read says so in its place, and the status is 2', async () => {
    const result = await run(['read', '--from', 'ndjson', '--to', 'ndjson'], input)
    expect(result.status).toBe(2)
    expect(lines(result)).toMatchObject([
      { document: { externalId: 'a', text: TEXT } },
      { externalId: 'b', error: { type: 'InvalidInput', message: expect.stringContaining('white space') } },
      { document: { externalId: 'c', title: 'لقاء في العاصمة', publishedAt: null } },
      {
        externalId: null,
        error: { type: 'InvalidInput', message: expect.stringContaining('Line 4 of standard input') },
      },
    ])
    expect(Object.keys(lines(result)[1] ?? {})).toEqual(['externalId', 'error'])
  })

  test('with a date that is none, or too far ahead, are read without it and say so', async () => {
    const dates = ['yesterday', '2022-08-09'].map((published) =>
      JSON.stringify({ id: 'x', text: TEXT, published }),
    )
    const result = await run(['read', '--from', 'ndjson'], dates.join('\n'))
    expect(result.status).toBe(0)
    for (const reading of lines(result))
      expect(reading).toMatchObject({
        document: { publishedAt: null },
        warnings: [expect.stringMatching(/^published: .* It was read as unknown\.$/)],
      })
  })

  test('that can all be read end with 0, and so does no line at all', async () => {
    expect((await run(['read', '--from', 'ndjson'], JSON.stringify({ id: 'a', text: TEXT }))).status).toBe(0)
    expect(await run(['read', '--from', 'ndjson'], '')).toEqual({ status: 0, out: '', told: [] })
  })

  test('may come from a file', async () => {
    const path = file('lines.ndjson', input)
    expect(lines(await run(['read', path, '--from', 'ndjson']))).toHaveLength(4)
    expect((await run(['read', join(folder, 'none'), '--from', 'ndjson'])).status).toBe(1)
  })

  test('may go out as pages or as an array; people are told of what could not be read', async () => {
    const result = await run(['read', '--from', 'ndjson', '--to', 'json'], input)
    expect(JSON.parse(result.out)).toHaveLength(2)
    expect(result.told).toHaveLength(3)
    expect(result.told[2]).toBe('2 of 4 lines could not be read; each says why.')
  })

  test('read twice give the same bytes', async () => {
    const once = await run(['read', '--from', 'ndjson'], input)
    expect((await run(['read', '--from', 'ndjson'], input)).out).toBe(once.out)
  })
})

describe('usage', () => {
  test.each([
    [['read'], /no file is named/],
    [['read', '--published', 'yesterday', 'a.txt'], /"yesterday" is no date of publication/],
    [['read', '--published', '2022-08-09', 'a.txt'], /more than two days ahead/],
    [['read', '--publisher-country', 'China', 'a.txt'], /two letters of ISO 3166-1/],
    [['read', '--to', 'xml', 'a.txt'], /Allowed choices are terminal, json, ndjson/],
    [['read', '--form', 'ndjson'], /unknown option '--form'/],
    [['raed'], /unknown command 'raed'[\s\S]*Did you mean read/],
  ])('%j is refused with status 1', async (words, message) => {
    const result = await run(words)
    expect(result).toMatchObject({ status: 1, out: '' })
    expect(result.told.join('\n')).toMatch(message)
  })
})

describe('output that is not taken', () => {
  test('by a reader who has left ends quietly', async () => {
    const closed = async (): Promise<void> => {
      throw new ClosedPipe('closed')
    }
    const line = `${JSON.stringify({ id: 'a', text: TEXT })}\n`
    expect(await run(['read', '--from', 'ndjson'], line.repeat(3), closed)).toMatchObject({
      status: 0,
      told: [],
    })
  })
})
