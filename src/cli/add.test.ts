import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ClosedPipe } from './output.ts'
import { chunksOf, linesOf, NOW, parseLines, run, TEXT, Workplace } from './run.suite.ts'

let here: Workplace

beforeEach(() => {
  here = new Workplace()
})
afterEach(() => here.clear())

describe('add', () => {
  test('takes files, and folders with all below them; the same again changes nothing', async () => {
    const one = here.file('one.txt', TEXT)
    for (const name of ['b.md', 'a/deep.TXT', '.hidden.txt', 'picture.png'])
      here.file(`folder/${name}`, `${TEXT} ${name}`)
    const first = await here.mahdar('add', one, join(here.root, 'folder'))
    expect(first).toMatchObject({ status: 0, out: `3 documents added to ${here.directory}.\n`, told: [] })
    const names = (await here.documents()).map(({ externalId }) => externalId)
    expect(names.toSorted()).toEqual([
      join(here.root, 'folder/a/deep.TXT'),
      join(here.root, 'folder/b.md'),
      one,
    ])
    const again = await here.mahdar('add', `${here.root}/folder//`, `${here.root}/./one.txt`)
    expect(again).toMatchObject({
      status: 0,
      out: `No document added to ${here.directory}, 3 there already.\n`,
    })
  })

  test('keeps what the header and the options say', async () => {
    const path = here.file('a.txt', `Published: 2022-08-05\nPublisher: وكالة\n\n${TEXT}`)
    await here.mahdar('add', path, '--publisher-country', 'RR')
    const [document] = await here.documents()
    expect(document).toMatchObject({ published: '2022-08-05', publisher: 'وكالة' })
    const [shown] = parseLines(await here.mahdar('show', String(document?.id), '--to', 'ndjson'))
    expect(shown?.given).toEqual({ form: 'bytes', externalId: path, publisherCountry: 'rr' })
    expect(shown).toMatchObject({ reading: { document: { publisherCountry: 'rr', retrievedAt: null } } })
  })

  test('answers every line in its place, and reads standard input for -', async () => {
    const answered = await here.addLines(
      { id: 'a', text: TEXT },
      { id: 'b', text: ' ' },
      { id: 'a', text: TEXT },
      { id: 'c' },
    )
    expect(answered.status).toBe(2)
    expect(parseLines(answered)).toMatchObject([
      { externalId: 'a', result: 'added' },
      { externalId: 'b', error: { type: 'InvalidInput' } },
      { externalId: 'a', result: 'unchanged' },
      { externalId: 'c', error: { message: expect.stringContaining('Line 4 of standard input') } },
    ])
    expect(answered.told).toEqual([
      `1 document added to ${here.directory}, 1 there already, 2 that could not be read.`,
    ])
    const piped = await run(['add', '-', '--archive', here.directory], { input: chunksOf(TEXT) })
    expect(piped).toMatchObject({ status: 0, out: `1 document added to ${here.directory}.\n` })
  })

  test('the same bytes from another address are another document, a carrier of the same text', async () => {
    await here.addLines(
      { id: '1', text: TEXT, url: 'https://a.example/1' },
      { id: '1', text: TEXT, url: 'https://b.example/1' },
    )
    const [one, other] = await here.documents()
    expect(one?.carriers).toEqual([other?.id])
    expect((await here.mahdar('show', String(one?.id))).out).toContain(`also carried by: ${other?.id}`)
  })

  test('stores what came while a slow source is waited for', async () => {
    let found = 0
    async function* slow(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(linesOf({ id: 'a', text: TEXT }))
      for (let tries = 0; tries < 100 && found === 0; tries += 1) {
        await new Promise((later) => setTimeout(later, 50))
        if (existsSync(here.directory)) found = (await here.documents()).length
      }
    }
    await run(['add', '--from', 'ndjson', '--archive', here.directory], { input: slow() })
    expect(found).toBe(1)
  })

  test('goes on when nobody reads its answers any more', async () => {
    const closed = async (): Promise<void> => {
      throw new ClosedPipe('closed')
    }
    const output = { write: closed, hasWritten: () => false, isWaiting: () => false }
    const input = chunksOf(linesOf({ id: 'a', text: TEXT }), linesOf({ id: 'b', text: TEXT }))
    const { status } = await run(['add', '--from', 'ndjson', '--archive', here.directory], { input, output })
    expect(status).toBe(0)
    expect(await here.documents()).toHaveLength(2)
  })

  test('Ctrl-C keeps what was read and ends with 130', async () => {
    const controller = new AbortController()
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(linesOf({ id: 'a', text: TEXT }))
      setTimeout(() => controller.abort(), 20)
      await new Promise(() => undefined)
    }
    const ended = await run(['add', '--from', 'ndjson', '--archive', here.directory], {
      input: endless(),
      takeInterrupts: () => controller.signal,
    })
    expect(ended.status).toBe(130)
    expect(parseLines(ended)).toMatchObject([{ externalId: 'a', result: 'added' }])
  })

  test('lets whoever waits for an answer go first', async () => {
    let times = 0
    await run(['add', here.file('text.txt', TEXT), '--archive', here.directory], {
      giveWay: () => {
        times += 1
      },
    })
    expect(times).toBe(1)
  })

  test('says how far it has come', async () => {
    let clock = NOW
    const lines = Array.from({ length: 6 }, (_, index) => linesOf({ id: `${index}`, text: TEXT }))
    const path = here.file('lines.ndjson', lines.join(''))
    const ended = await run(['add', path, '--from', 'ndjson', '--archive', here.directory], {
      now: () => {
        clock += 2000
        return clock
      },
    })
    expect(ended.progress.length).toBeGreaterThan(0)
    for (const line of ended.progress) expect(line).toMatch(/^\d documents added · \d\.\d\/s · \d+ s left$/)
  })
})

describe('add tells of what it cannot take', () => {
  test.each([
    ['a missing file', () => join(here.root, 'missing.txt'), /missing\.txt does not exist/],
    ['a folder without texts', () => dirname(here.file('none/picture.png', '')), /holds no text/],
    ['an empty file', () => here.file('empty.txt', ''), /is empty/],
    ['a binary file', () => here.file('b.txt', Buffer.from([1, 2, 0, 3])), /is not text/],
  ])('%s: status 1 alone and no archive made, 2 among others', async (_, path, message) => {
    const alone = await here.mahdar('add', path())
    expect(alone.status).toBe(1)
    expect(alone.told[0]).toMatch(message)
    expect(existsSync(here.directory)).toBe(false)
    const among = await here.mahdar('add', path(), here.file('good.txt', TEXT))
    expect(among).toMatchObject({
      status: 2,
      out: `1 document added to ${here.directory}, 1 that could not be read.\n`,
    })
  })

  test('nothing at all', async () => {
    expect(await here.mahdar('add')).toMatchObject({
      status: 1,
      told: [expect.stringMatching(/no file is named/)],
    })
  })
})
