import { expect, test } from 'vitest'
import { readInvented, wordsOf } from '../invented.suite.ts'
import { arePartsApart } from './parts-apart.ts'

const GIVEN = { published: '2018-06-20' }
const ENGLISH = 'Silvaran Foreign Minister Peter Drskov met Lombiran Foreign Minister Rafael Pedrina'
const ARABIC = 'التقى وزير الخارجية السيلفاري بيتر درسكوف وزير خارجية لومبيرا رافاييل بيدرينا'

/** The part of the day and its words, encounter by encounter. */
function partsIn(text: string, language: string): readonly (readonly string[] | null)[] {
  return readInvented(text, { ...GIVEN, language }).encounters.map(({ partOfDay }) =>
    partOfDay === null ? null : [partOfDay.value, ...partOfDay.evidence.map(wordsOf)],
  )
}

test.each([
  ['en', `${ENGLISH} on Tuesday morning in Ordin.`, ['morning', 'Tuesday morning']],
  ['en', `${ENGLISH} over dinner in Ordin on Tuesday.`, ['evening', 'dinner']],
  ['en', `${ENGLISH} in Ordin on Tuesday.`, null],
  ['ar', `${ARABIC} مساء أمس في أوردين.`, ['evening', 'مساء أمس']],
  ['ar', `${ARABIC} أمس في أوردين على مأدبة غداء.`, ['noon', 'غداء']],
  ['ar', `${ARABIC} أمس في أوردين.`, null],
])('%s: %s', (language, text, expected) => {
  expect(partsIn(text, language)).toEqual([expected])
})

test('talks in the morning and a dinner in the evening are two encounters of one text', () => {
  const text = `${ENGLISH} on Tuesday morning in Ordin. In the evening Drskov met Pedrina again over dinner.`
  expect(partsIn(text, 'en').map((part) => part?.[0])).toEqual(['morning', 'evening'])
})

test('what lies beside each other may be one meeting', () => {
  expect(arePartsApart('morning', 'noon')).toBe(false)
  expect(arePartsApart('noon', 'evening')).toBe(true)
  expect(arePartsApart('evening', 'morning')).toBe(true)
})
