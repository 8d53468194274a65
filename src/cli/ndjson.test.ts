import { Buffer } from 'node:buffer'
import { describe, expect, test } from 'vitest'
import { InvalidInput } from '../errors.ts'
import { parseLine, refuse } from './ndjson.ts'

const parse = (line: string | Buffer, defaults = {}) =>
  parseLine({ bytes: Buffer.from(line) }, 'Line 1 of standard input', defaults)

describe('a line that can be read', () => {
  test('gives its text and what it says of it', () => {
    const line = { id: 'a', text: 'نص', title: 'عنوان', url: 'u', published: '2022-08-06', publisher: 'p' }
    expect(parse(JSON.stringify({ ...line, publisherCountry: 'cn', language: 'ar' }))).toEqual({
      input: {
        externalId: 'a',
        text: 'نص',
        title: 'عنوان',
        url: 'u',
        published: '2022-08-06',
        publisher: 'p',
        publisherCountry: 'cn',
        language: 'ar',
        warnings: [],
      },
    })
  })

  test.each([
    ['a number for an id', '{"id":7,"text":"x"}', '7'],
    ['no id', '{"text":"x"}', null],
    ['null for what is absent', '{"id":null,"text":"x","title":null}', null],
    ['fields that mean nothing here', '{"text":"x","more":[1]}', null],
    ['a byte-order mark and a carriage return', '\uFEFF{"text":"x"}\r', null],
  ])('may have %s', (_, line, externalId) => {
    expect(parse(line)).toEqual({ input: { text: 'x', externalId, warnings: [] } })
  })

  test('takes from the options what it does not say itself', () => {
    const defaults = { publisher: 'p', published: '2022-01-01' }
    expect(parse('{"text":"x","publisher":"q"}', defaults)).toMatchObject({
      input: { publisher: 'q', published: '2022-01-01' },
    })
  })

  test('keeps half a character as it came', () => {
    expect(parse('{"text":"a\\ud800b"}')).toMatchObject({ input: { text: 'a\ud800b' } })
  })

  test('with bytes that are no UTF-8 is read with a warning', () => {
    const bytes = Buffer.concat([Buffer.from('{"text":"x'), Buffer.from([0xd9]), Buffer.from('"}')])
    expect(parse(bytes)).toMatchObject({
      input: { text: 'x\uFFFD', warnings: [expect.stringContaining('not UTF-8')] },
    })
  })
})

describe('a line that cannot be read says why, and keeps its id where it has one', () => {
  test.each([
    ['no JSON', '{"id":"a",', null, /^Line 1 of standard input is no JSON/],
    ['an empty line', '', null, /it is empty/],
    ['no object', '["a"]', null, /is no JSON object/],
    ['a bare string', '"text"', null, /is no JSON object/],
    ['null', 'null', null, /is no JSON object/],
    ['no text', '{"id":"a"}', 'a', /"text" is missing/],
    ['a text that is none', '{"id":"a","text":5}', 'a', /"text" is a number/],
    ['a title that is none', '{"id":"a","text":"x","title":["t"]}', 'a', /"title" is a list/],
    ['an id that is none', '{"id":{},"text":"x"}', null, /"id" is an object/],
  ])('%s', (_, line, externalId, message) => {
    const parsed = parse(line)
    expect(parsed).toEqual({
      refusal: { externalId, error: { type: 'InvalidInput', message: expect.stringMatching(message) } },
    })
  })

  test('a line too long to hold', () => {
    expect(parseLine({ tooLong: 300_000_000 }, 'Line 2', {})).toMatchObject({
      refusal: { externalId: null, error: { message: expect.stringContaining('300000000 bytes') } },
    })
  })

  test('a fault of the program is told as one', () => {
    expect(refuse('a', new TypeError('x is undefined')).error).toEqual({
      type: 'Unexpected',
      message: expect.stringContaining('Please report it'),
    })
    expect(refuse('a', new InvalidInput('m')).error).toEqual({ type: 'InvalidInput', message: 'm' })
  })
})
