import { describe, expect, test } from 'vitest'
import { readInvented } from '../extract/invented.suite.ts'
import { relaysOf } from './relays.ts'

/** Whose telling of its first encounter a report passes on. */
function relayed(text: string) {
  const reading = readInvented(text, { published: '2018-03-08', publisher: 'صحيفة' })
  const [encounter] = reading.encounters
  if (encounter === undefined) throw new Error('The text tells of no encounter.')
  return relaysOf(reading, encounter).map(({ side, evidence }) => [side, evidence.spans[0].quote])
}

describe('an account passes on', () => {
  test('what a side tells that took part', () => {
    expect(
      relayed(
        'قالت وزارة الخارجية الحضرانية إن الوزير هزاع الفرساوي التقى وزيرة خارجية سيلفارا ماتيلدا رونفيل.',
      ),
    ).toEqual([['x-hadran', 'وزارة الخارجية الحضرانية']])
  })

  test('nobody’s telling where it tells itself', () => {
    expect(relayed('التقى وزير خارجية حضران هزاع الفرساوي وزيرة خارجية سيلفارا ماتيلدا رونفيل.')).toEqual([])
  })

  test('nobody’s where what is said is another thing', () => {
    expect(
      relayed(
        'التقى وزير خارجية حضران هزاع الفرساوي وزيرة خارجية سيلفارا ماتيلدا رونفيل. وقال الفرساوي إن بلاده ترحب بالسلام.',
      ),
    ).toEqual([])
  })

  test('nobody’s where a third side tells it', () => {
    expect(
      relayed(
        'قالت وزارة الخارجية الدرفانية إن الوزير الحضراني هزاع الفرساوي التقى وزيرة خارجية سيلفارا ماتيلدا رونفيل.',
      ),
    ).toEqual([])
  })
})
