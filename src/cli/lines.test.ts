import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Line, readLines } from './lines.ts'

async function* stream(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks
}

async function linesOf(
  chunks: readonly Uint8Array[],
  longest?: number,
): Promise<readonly (string | number)[]> {
  const lines: Line[] = []
  for await (const batch of readLines(stream(chunks), longest)) lines.push(...batch)
  return lines.map((line) => ('bytes' in line ? line.bytes.toString() : line.tooLong))
}

function cut(text: string, size: number): readonly Uint8Array[] {
  const bytes = Buffer.from(text)
  const chunks: Uint8Array[] = []
  for (let start = 0; start < bytes.length; start += size) chunks.push(bytes.subarray(start, start + size))
  return chunks
}

describe('lines', () => {
  test('are the same however the stream is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.stringMatching(/^[a-zء-ي ]*$/), { maxLength: 8 }),
        fc.integer({ min: 1, max: 9 }),
        async (lines, size) => {
          const text = lines.map((line) => `${line}\n`).join('')
          expect(await linesOf(cut(text, size))).toEqual(lines)
        },
      ),
    )
  })

  test('may end without a line end', async () => {
    expect(await linesOf(cut('a\n\nb', 2))).toEqual(['a', '', 'b'])
  })

  test('longer than can be held are counted, and the next one is read', async () => {
    expect(await linesOf(cut(`${'x'.repeat(50)}\nok\n`, 7), 10)).toEqual([50, 'ok'])
  })

  test('of one chunk come together, before the next chunk is asked for', async () => {
    const asked: string[] = []
    async function* watched(): AsyncGenerator<Uint8Array> {
      asked.push('first')
      yield Buffer.from('a\nb\n')
      asked.push('second')
      yield Buffer.from('c\n')
    }
    for await (const batch of readLines(watched())) {
      expect(batch).toHaveLength(2)
      expect(asked).toEqual(['first'])
      break
    }
  })
})
