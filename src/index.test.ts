import { expect, test } from 'vitest'
import { InvalidInput, readText } from './index.ts'

test('a text goes in and a reading comes out', () => {
  const text = 'التقى وزير الخارجية الصيني وانغ يي نظيره الروسي سيرغي لافروف في بكين يوم الجمعة.\n'
  const reading = readText({ text, published: '2022-08-06' })
  expect(reading.document.text).toBe(text)
  expect(reading.encounters.map(({ format }) => format)).toEqual(['meeting'])
})

test('a text of nothing is the fault of the caller', () => {
  expect(() => readText({ text: ' ' })).toThrow(InvalidInput)
})
