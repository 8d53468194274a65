import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { InvalidInput } from '../errors.ts'
import { decode } from './decode.ts'
import { swapped } from './utf16.ts'

const TEXT = 'التقى الوزير نظيره في بكين.\nوقال إن المحادثات تتقدم.'

function refusal(bytes: Uint8Array): string {
  try {
    decode(bytes, 'a.txt')
  } catch (error) {
    expect(error).toBeInstanceOf(InvalidInput)
    return (error as Error).message
  }
  throw new Error('The bytes were read.')
}

describe('encodings that are read', () => {
  test.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${TEXT}`)],
    ['UTF-16 LE with a mark', Buffer.from(`\uFEFF${TEXT}`, 'utf16le')],
    ['UTF-16 BE with a mark', swapped(Buffer.from(`\uFEFF${TEXT}`, 'utf16le'))],
    ['UTF-16 LE without a mark', Buffer.from(TEXT, 'utf16le')],
    ['UTF-16 BE without a mark', swapped(Buffer.from(TEXT, 'utf16le'))],
  ])('%s gives the text, without the mark and without a warning', (_, bytes) => {
    expect(decode(bytes, 'a.txt')).toEqual({ text: TEXT, warnings: [] })
  })

  test('English in UTF-16 without a mark is read too', () => {
    expect(decode(Buffer.from('The two sides met.', 'utf16le'), 'a.txt').text).toBe('The two sides met.')
  })

  test('a view into a larger buffer is read from where it begins', () => {
    const bytes = Buffer.from(`xx${TEXT}`)
    expect(decode(new Uint8Array(bytes.buffer, bytes.byteOffset + 2, bytes.length - 2), 'a').text).toBe(TEXT)
  })

  test('only a mark at the head is left out', () => {
    expect(decode(Buffer.from('\uFEFFa\uFEFFb'), 'a.txt').text).toBe('a\uFEFFb')
  })

  test('whatever is well-formed comes back unit for unit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        fc.pre(!text.includes('\uFEFF') && !/\p{Cc}/u.test(text) && text.isWellFormed())
        expect(decode(Buffer.from(text), 'a.txt')).toEqual({ text, warnings: [] })
      }),
    )
  })
})

describe('damaged text is read, and said to be damaged', () => {
  test('a multi-byte character cut off at the end', () => {
    const { text, warnings } = decode(Buffer.from('التقى الوزير').subarray(0, -1), 'a.txt')
    expect(text).toBe('التقى الوزي\uFFFD')
    expect(warnings).toEqual([
      expect.stringMatching(/^a\.txt ends in the middle of a character \(byte 21, line 1\)/),
    ])
  })

  test('a stray byte inside, named by place and line', () => {
    const bytes = Buffer.concat([Buffer.from(`${TEXT}\n`), Buffer.from([0xff]), Buffer.from(TEXT)])
    const { text, warnings } = decode(bytes, 'a.txt')
    expect(text).toBe(`${TEXT}\n\uFFFD${TEXT}`)
    expect(warnings[0]).toContain(
      `a place that is not UTF-8, at byte ${Buffer.byteLength(TEXT) + 1} (line 3)`,
    )
  })

  test('a replacement character that stands in the text itself is not taken for damage', () => {
    const { warnings } = decode(Buffer.concat([Buffer.from(`\uFFFD${TEXT}`), Buffer.from([0xd9])]), 'a.txt')
    expect(warnings[0]).toContain(`(byte ${Buffer.byteLength(TEXT) + 3}, line 2)`)
  })

  test('UTF-16 with an odd number of bytes', () => {
    const bytes = Buffer.concat([Buffer.from('\uFEFFab', 'utf16le'), Buffer.from([0x06])])
    expect(decode(bytes, 'a.txt')).toEqual({
      text: 'ab\uFFFD',
      warnings: [expect.stringContaining('odd number of bytes')],
    })
  })

  test('a lone surrogate in UTF-16 stays', () => {
    expect(decode(Buffer.from('\uFEFFa\ud800b', 'utf16le'), 'a.txt').text).toBe('a\ud800b')
  })
})

describe('what is no text is refused, with what, where and what to do', () => {
  test.each([
    ['an empty file', Buffer.alloc(0), /^a\.txt is empty/],
    ['a PDF', Buffer.from('%PDF-1.7\n…'), /is a PDF, not text/],
    ['a ZIP archive', Buffer.from('PK\u0003\u0004xxxx'), /is a ZIP archive/],
    ['a zero byte', Buffer.from('abc\u0000def, and a longer text behind it'), /byte 3 is zero/],
    [
      'random bytes',
      Buffer.from(Array.from({ length: 400 }, (_, i) => (i * 7919) % 251)),
      /is not text: byte 0 is zero/,
    ],
    ['controls', Buffer.from('a\u0001b\u0002c\u0003'.repeat(20)), /60 control characters/],
    [
      'Windows-1256',
      Buffer.from([0xe6, 0xd2, 0xed, 0xd1, 0x20, 0xc7, 0xe1, 0xce, 0xc7]),
      /iconv -f WINDOWS-1256/,
    ],
  ])('%s', (_, bytes, message) => {
    expect(refusal(bytes)).toMatch(message)
  })
})
