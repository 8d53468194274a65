import { expect, test } from 'vitest'
import type { Reading } from '../../src/model.ts'
import { INVENTED } from '../../src/report/invented-reading.suite.ts'
import { countOutput, measureExtraction, plainFloor, type ReadTexts, readToJson } from './extraction.ts'
import type { BenchText } from './texts.ts'

const TEXTS: readonly BenchText[] = [
  { bytes: Buffer.from('التقى وَزيران في 5 مدن.'), published: '2022-08-06' },
  { bytes: Buffer.from('Two ministers met.'), published: null },
]

/** Stands for the pipeline: as many words read `times` times, one actor for each word. */
function reader(times: number): ReadTexts {
  return (inputs) =>
    inputs.map(({ bytes, published }) => {
      const words = Buffer.from(bytes).toString('utf8').split(' ')
      for (let time = 1; time < times; time += 1) plainFloor(Buffer.from(bytes))
      const actors = words.slice(0, 8).flatMap(() => INVENTED.actors.slice(0, 1))
      const reading: unknown = { ...INVENTED, actors, encounters: [published ?? null], statements: [] }
      return { reading: reading as Reading }
    })
}

test('the floor counts words: letters with their marks, and numbers', () => {
  expect(TEXTS.map(({ bytes }) => plainFloor(bytes))).toEqual([5, 3])
  expect(plainFloor(Buffer.from('…'))).toBe(0)
})

test('the day of publication is given where it is known, and only there', () => {
  expect(readToJson(reader(1), TEXTS).map((line) => JSON.parse(line).encounters)).toEqual([
    ['2022-08-06'],
    [null],
  ])
})

test('a text that cannot be read ends the measurement', () => {
  const refuse: ReadTexts = (inputs) => inputs.map(() => ({ error: new Error('no text') }))
  expect(() => readToJson(refuse, TEXTS)).toThrow('no text')
})

test('what came out is counted beside the speed', () => {
  expect(countOutput(reader(1), TEXTS)).toEqual({
    documents: 2,
    bytes: TEXTS.reduce((sum, { bytes }) => sum + bytes.length, 0),
    words: 8,
    actors: 8,
    encounters: 2,
    statements: 0,
  })
})

test('a reader that does the floor many times over comes out as slower than the floor', () => {
  const long = TEXTS.map((text) => ({ ...text, bytes: Buffer.from(`${text.bytes} `.repeat(200)) }))
  const result = measureExtraction(reader(8), long)
  expect(result.ratio.ofMinima).toBeGreaterThan(3)
  expect(result.floorSpeed).toBeGreaterThan(result.readSpeed)
  expect(result.againstItself.ofMinima).toBeGreaterThan(0)
}, 60_000)
