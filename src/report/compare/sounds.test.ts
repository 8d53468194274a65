import { expect, test } from 'vitest'
import { soundsOf } from './sounds.ts'

test.each([
  ['مارسا', 'Marsa'],
  ['كافيلين', 'Kavelin'],
  ['نارفيل', 'Narvil'],
  ['شمسان', 'Shamsan'],
  ['بورت', 'Port'],
  ['الدرعاني', 'al-Dirani'],
])('«%s» and "%s" have the same sounds', (arabic, latin) => {
  expect(soundsOf(arabic)).toBe(soundsOf(latin))
  expect(soundsOf(arabic)).not.toBeNull()
})

test('what has fewer than three consonants tells no names apart', () => {
  expect(soundsOf('Ali')).toBeNull()
  expect(soundsOf('')).toBeNull()
})
