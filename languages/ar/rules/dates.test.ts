import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { viewArabic } from './arabic-view.suite.ts'
import { findDates } from './dates.ts'

function spans(text: string): readonly string[] {
  return findDates(viewArabic(text)).map(({ start, end }) => text.slice(start, end))
}

function meanings(text: string): readonly unknown[] {
  return findDates(viewArabic(text)).map(({ meaning }) => meaning)
}

const WORDS = [
  'يوم',
  'الجمعة',
  '5',
  'أغسطس',
  '2022',
  'من',
  'إلى',
  'بين',
  'و',
  'في',
  'الأسبوع',
  'الماضي',
  'العام',
  'هذا',
  'أمس',
  'الثالث',
  'والعشرين',
  'الساعة',
  'مساء',
  '12:30',
  'شوال',
  'هـ',
  'الموافق',
  'أواخر',
  'شهر',
  'قبل',
  'بعد',
  'ثلاثة',
  'أيام',
  '(',
  ')',
  '-',
  '/',
  '،',
  '.',
  'ال',
  'الذكرى',
  'قال',
  'الوزير',
  '\n',
]

describe('of one sentence alone', () => {
  test('the dates are those of the whole text that lie in it, whichever is asked for first', () => {
    const view = viewArabic('التقيا يوم 5 أغسطس. وعادا يوم 7 أغسطس.')
    const [first, second] = [
      { start: 0, end: 5 },
      { start: 5, end: view.count },
    ]
    const read = [second, first, second].map((sentence) => findDates(view, sentence))
    expect(read[2]).toEqual(read[0])
    expect([...(read[1] ?? []), ...(read[0] ?? [])]).toEqual(findDates(view))
  })
})

describe('expressions', () => {
  test('lie within the text, in order, and none over another', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 14 }), (words) => {
        const text = words.join(' ')
        const view = viewArabic(text)
        let behind = 0
        for (const { tokens, start, end } of findDates(view)) {
          expect(tokens.start).toBeGreaterThanOrEqual(behind)
          expect(tokens.end).toBeGreaterThan(tokens.start)
          expect(tokens.end).toBeLessThanOrEqual(view.count)
          expect(start).toBeGreaterThanOrEqual(view.start(tokens.start))
          expect(end).toBe(view.end(tokens.end - 1))
          expect(end).toBeGreaterThan(start)
          behind = tokens.end
        }
      }),
      { numRuns: 400 },
    )
  })

  test('leave out letters joined before them', () => {
    expect(spans('وبالأمس وصل')).toEqual(['الأمس'])
    expect(spans('والجمعة')).toEqual(['الجمعة'])
    expect(spans('ل5 أغسطس')).toEqual(['5 أغسطس'])
  })

  test('take a bracket along that they opened', () => {
    expect(spans('يوم الجمعة(5 أغسطس) مع')).toEqual(['يوم الجمعة(5 أغسطس)'])
    expect(spans('(5 أغسطس) مع')).toEqual(['5 أغسطس'])
  })
})

describe('meanings', () => {
  test('a weekday with its date is one', () => {
    expect(meanings('يوم الجمعة(5 أغسطس)')).toEqual([
      { kind: 'calendar', year: null, month: 8, day: 5, weekday: 5, side: null, hijri: null },
    ])
  })

  test('two names of one month are one', () => {
    expect(meanings('تشرين الثاني/نوفمبر 2020')).toHaveLength(1)
    expect(meanings('تشرين الأول/نوفمبر 2020')).toHaveLength(2)
  })

  test('a day in two calendars is one', () => {
    expect(meanings('7 محرم 1444هـ الموافق 5 أغسطس 2022م')).toEqual([
      {
        kind: 'calendar',
        year: 2022,
        month: 8,
        day: 5,
        weekday: null,
        side: null,
        hijri: { year: 1444, month: 1, day: 7 },
      },
    ])
  })

  test('an anniversary keeps its number', () => {
    expect(meanings('الاحتفال هذا العام بالذكرى ال20 للتوقيع')).toEqual([
      { kind: 'current', unit: 'year', offset: 0 },
      { kind: 'anniversary', count: 20, year: null, on: false },
    ])
    expect(meanings('الذكرى السنوية الخامسة')).toEqual([
      { kind: 'anniversary', count: 5, year: null, on: false },
    ])
    expect(meanings('ذكرى مرور خمسين عاما')).toEqual([
      { kind: 'anniversary', count: 50, year: null, on: false },
    ])
  })

  test('a length of time is no date', () => {
    expect(meanings('لمدة ثلاث ساعات')).toEqual([{ kind: 'duration', amounts: [{ unit: 'hour', count: 3 }] }])
  })
})

describe('what stands near', () => {
  test('leads from a word to a time, across signs and listed words', () => {
    expect(spans('اللقاء في (غضون) 3 أيام')).toEqual(['3 أيام'])
    expect(spans('من 3 إلى 5 مايو 2022')).toEqual(['من 3 إلى 5 مايو 2022'])
    expect(spans('بعد أربعة أسابيع من الآن')).toEqual(['بعد أربعة أسابيع من الآن'])
  })

  test('ends at a word of no table', () => {
    expect(spans('من 3 إلى الوزير 5 مايو 2022')).toEqual(['5 مايو 2022'])
    expect(spans('في قصر الحكم بعد الوزير')).toEqual([])
  })
})
