import { describe, expect, test } from 'vitest'
import { readInvented } from './invented.suite.ts'

const MEETING_EN =
  'Foreign Minister Peter Drskov met Hadrani Foreign Minister Hazza al-Fursawi in Ordin today and thanked him.'
const MEETING_AR =
  'التقى وزير الخارجية الحضراني هزاع الفرساوي اليوم في أوردين وزيرة خارجية سيلفارا ماتيلدا رونفيل.'

function whose(text: string, title = '', language = 'en', publisher: string | null = null) {
  const { kind, issuedBy, encounters } = readInvented(text, {
    title,
    language,
    published: '2018-03-08',
    ...(publisher === null ? {} : { publisher }),
  })
  expect(encounters).toHaveLength(1)
  return [kind, issuedBy]
}

describe('a text is what its head says', () => {
  test('words that are attributable to somebody are of his side, and what they tell of is a readout', () => {
    const head = 'The below is attributable to Hadrani Foreign Ministry Spokesperson Sami Noor:'
    expect(whose(`${head}\n\n${MEETING_EN}`)).toEqual(['readout', 'x-hadran'])
  })

  test('a statement issued by a ministry is its state’s', () => {
    expect(whose(`بيان صادر عن وزارة الخارجية الحضرانية\n\n${MEETING_AR}`, '', 'ar')).toEqual([
      'readout',
      'x-hadran',
    ])
  })

  test('a joint statement is no one side’s, whoever publishes it', () => {
    expect(
      whose(MEETING_EN, 'Joint Statement on Fisheries', 'en', 'Ministry of Foreign Affairs of Silvara'),
    ).toEqual(['joint-statement', null])
  })

  test('a joint statement may be called by no more than the adjectives of its states', () => {
    expect(whose(MEETING_AR, 'بيان مشترك حضراني ـ سيلفاري', 'ar')).toEqual(['joint-statement', null])
    expect(whose(`البيان المشترك\n\n${MEETING_AR}`, '', 'ar')).toEqual(['joint-statement', null])
    expect(whose(MEETING_AR, 'بيان مشترك حضراني سيلفاري ينهي الخلاف', 'ar')).toEqual(['news-report', null])
  })

  test('a text whose lines give the floor is a transcript', () => {
    const lines = 'FOREIGN MINISTER BRANOV: We open the gates in spring.\nQUESTION: And the bridge?'
    expect(whose(`${MEETING_EN}\n${lines}`)).toEqual(['transcript', null])
    const turns =
      'نيكولاي برانوف: نفتح البوابات في الربيع وننتظر الملاحين من كل المرافئ.\nسؤال: ومتى يفتح الجسر؟'
    expect(whose(`${MEETING_AR}\n${turns}`, '', 'ar')).toEqual(['transcript', null])
  })

  test('a readout whose issuer is not said is a readout', () => {
    expect(whose(MEETING_EN, 'Readout of the Meeting in Ordin')).toEqual(['readout', null])
  })

  test('a report of a joint statement is a report', () => {
    expect(whose(MEETING_EN, 'Ministers sign a joint statement on fisheries')).toEqual(['news-report', null])
    expect(whose(MEETING_AR, 'البيان المشترك يرضي الصيادين', 'ar')).toEqual(['news-report', null])
  })
})
