import { describe, expect, test } from 'vitest'
import { readInvented, saidIn } from '../invented.suite.ts'

const MET = 'التقى وزير الخارجية الدرفاني نيكولاي برانوف اليوم نظيره الرملاني ليث الحمراوني.'
const MET_YESTERDAY = MET.replace('اليوم', 'أمس')

function dateOf(text: string, published?: string) {
  const reading = readInvented(text, published === undefined ? {} : { published })
  expect(reading.encounters).toHaveLength(1)
  return reading.encounters[0]?.date?.value ?? null
}

describe('without a day of publication', () => {
  test.each([
    ['a dateline', `نارفيل 12 مارس 2018 - ${MET}`, '12 مارس 2018'],
    ['a dateline with an agency', `نارفيل (وكالة الأنباء الحضرانية) 12 مارس 2018 - ${MET}`, '12 مارس 2018'],
    ['a dateline with a weekday', `نارفيل، الاثنين 12 مارس 2018: ${MET}`, 'الاثنين 12 مارس 2018'],
    ['a line that holds a day alone', `لقاء في نارفيل\n12/3/2018\n\n${MET}`, '12/3/2018'],
    ['a line with a place and a day', `لقاء وزيرين\nنارفيل 12 مارس 2018 م\n${MET}`, '12 مارس 2018 م'],
  ])('%s says from when a report counts', (_, text, words) => {
    const date = dateOf(text)
    expect(date?.edtf).toBe('2018-03-12')
    expect(date?.stated).toEqual([])
    expect(date?.basis.map(({ kind, evidence }) => [kind, evidence?.spans[0].quote])).toEqual([
      ['publication', words],
    ])
  })

  test.each([
    ['a day that a title names is not that of the report', `لقاء بعد قمة 12 مارس 2018\n${MET_YESTERDAY}`],
    ['nor is a day of another sentence', `${MET}\nويعود اتفاق الحدود إلى 12 مارس 2018.`],
    ['nor is the first of several headings', `1/3/2018\nوصلت السفن إلى الميناء.\n12/3/2018\n${MET}`],
    ['a day without its year says nothing', `نارفيل 12 مارس - ${MET}`],
    ['two days in one line are no day of a report', `من 12 مارس 2018 إلى 15 مارس 2018\n${MET}`],
  ])('%s', (_, text) => {
    expect(dateOf(text)?.basis ?? []).toEqual([])
  })

  test('an office is resolved by the day of the dateline', () => {
    const reading = readInvented(`نارفيل 12 مارس 2018 - قال وزير خارجية درفان إن بلاده مستعدة للحوار.`)
    expect(saidIn(reading).map(({ speakers }) => speakers)).toEqual([['branov-nikolai']])
  })
})

describe('with a day of publication', () => {
  test('what was filed the day before counts from the day of its dateline', () => {
    const date = dateOf(`نارفيل 12 مارس 2018 - ${MET}`, '2018-03-13')
    expect(date?.edtf).toBe('2018-03-12')
    expect(date?.basis[0]?.evidence?.spans[0].quote).toBe('12 مارس 2018')
  })

  test.each([
    ['of the same day', '12 مارس 2018', '2018-03-12'],
    ['of an older report', '2 مارس 2018', '2018-03-12'],
    ['of a day to come', '14 مارس 2018', '2018-03-12'],
  ])('a dateline %s changes nothing', (_, day, published) => {
    const date = dateOf(`نارفيل ${day} - ${MET}`, published)
    expect(date?.edtf).toBe(published)
    expect(date?.basis[0]?.evidence).toBeNull()
  })
})
