import { describe, expect, test } from 'vitest'
import { readInvented } from '../invented.suite.ts'

const GIVEN = { published: '2018-03-08' }

function topicsIn(...paragraphs: readonly string[]): readonly (readonly [string, readonly string[]])[] {
  const { encounters } = readInvented(paragraphs.join('\n\n'), GIVEN)
  return encounters.map(({ format, topics }) => [format, topics])
}

const CALL = 'أجرى وزير الخارجية السيلفاري بيتر درسكوف أمس اتصالا هاتفيا بنظيره الكوردافي ساندرو كاليش.'

describe('what an encounter was about', () => {
  test('what its parties discussed, told in a sentence behind it', () => {
    expect(topicsIn(CALL, 'وبحث الجانبان خلال الاتصال العلاقات الثنائية ومكافحة الإرهاب.')).toEqual([
      ['phone-call', ['bilateral-relations', 'terrorism']],
    ])
  })

  test('not what one of them says of anything, nor what others discuss', () => {
    expect(
      topicsIn(
        CALL,
        'وقال درسكوف إن بلاده تكافح الإرهاب.',
        'وبحث مجلس وزراء رملان العلاقات الثنائية مع تاسوريا.',
      ),
    ).toEqual([['phone-call', []]])
  })

  test('what a cable is sent for, and what it says', () => {
    expect(
      topicsIn(
        'بعث ملك سيلفارا أوغستين الثاني برقية عزاء إلى رئيس درفان أندري فالكونيك.',
        'وأعرب الملك عن تضامن بلاده في مكافحة الإرهاب.',
      ),
    ).toEqual([['letter', ['condolences', 'terrorism']]])
  })
})
