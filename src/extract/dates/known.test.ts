import { describe, expect, test } from 'vitest'
import { knowledgeWith } from '../changed-registry.suite.ts'
import { readInvented } from '../invented.suite.ts'

/** Rests on how long one minister held office: 5 August is a Friday in 2011, 2016 and 2022. */
const BY_TENURE = 'التقى وزير الخارجية الكوردافي ساندرو كاليش يوم الجمعة 5 أغسطس سفير رملان شهلان الخصاوني.'
/** Rests on the fifteenth anniversary of a treaty. */
const BY_TREATY =
  'التقى وزير الخارجية الدرفاني نيكولاي برانوف نظيره السيلفاري بيتر درسكوف في أوردين يوم 14 يونيو. وتحتفل الدولتان هذا العام بالذكرى الخامسة عشرة لمعاهدة الصداقة والتعاون بين درفان وسيلفارا.'
/** Rests on when a forum was, the week before. */
const BY_GATHERING =
  'أجرى وزير الخارجية الدرفاني نيكولاي برانوف يوم الخميس اتصالا هاتفيا بنظيره الولداني كريستوف إلدينغر، وشكره على المشاركة الأسبوع الماضي في منتدى نارفيل الاقتصادي.'

const TENURE = 'kalish-sandro\tx-kordavia/foreign-minister'
const TREATY = '\tx-darvan x-silvara'
const FORUM = 'narvil-economic-forum'

const TENURE_LATER = {
  table: 'tenures',
  from: `${TENURE}\t2013-02-01\t2018-06-15`,
  to: `${TENURE}\t2020-02-01\t2024-06-15`,
}
const TENURE_LONGER = { ...TENURE_LATER, to: `${TENURE}\t2010-02-01\t2018-06-15` }
const TREATY_LATER = {
  table: 'instruments',
  from: `2002-06-14${TREATY}`,
  to: `2003-06-14${TREATY}`,
}
const TREATY_UNDATED = { ...TREATY_LATER, to: TREATY }
const FORUM_LATER = {
  table: 'gatherings',
  from: `${FORUM}-2017\t${FORUM}\t2017-06-14\t2017-06-16`,
  to: `${FORUM}-2017\t${FORUM}\t2017-09-13\t2017-09-15`,
}
const SECOND_FORUM = {
  table: 'gatherings',
  from: `${FORUM}-2019\t${FORUM}\t2019-06-12\t2019-06-14`,
  to: `${FORUM}-2019\t${FORUM}\t2017-06-21\t2017-06-23`,
}

function dateOf(text: string, knowledge?: ReturnType<typeof knowledgeWith>, published?: string) {
  const reading = readInvented(text, published === undefined ? {} : { published }, knowledge)
  expect(reading.encounters).toHaveLength(1)
  return reading.encounters[0]?.date?.value ?? null
}

describe('without a day of publication', () => {
  test.each([
    ['a tenure', BY_TENURE, '2016-08-05', 'tenure/kalish-sandro@x-kordavia/foreign-minister'],
    ['a treaty', BY_TREATY, '2017-06-14', 'instrument/darvan-silvara-friendship-treaty'],
    ['a gathering', BY_GATHERING, '2017-06-22', 'gathering/narvil-economic-forum-2017'],
  ])('%s settles the date, and is named as what it rests on', (_, text, edtf, fact) => {
    const date = dateOf(text)
    expect(date?.edtf).toBe(edtf)
    expect(date?.implied).toContain('year')
    expect(date?.stated).not.toContain('year')
    expect(date?.basis.map((one) => one.fact)).toContain(fact)
    expect(date?.basis.map(({ kind }) => kind)).not.toContain('publication')
  })

  test.each([
    ['tenure', BY_TENURE, TENURE_LATER, '2022-08-05'],
    ['treaty', BY_TREATY, TREATY_LATER, '2018-06-14'],
    ['gathering', BY_GATHERING, FORUM_LATER, '2017-09-21'],
  ])('a %s that is moved in the registry moves the date', (_, text, change, edtf) => {
    const knowledge = knowledgeWith(change)
    expect(dateOf(text, knowledge)?.edtf).toBe(edtf)
  })

  test('what no longer settles a date leaves it partial', () => {
    const knowledge = knowledgeWith(TENURE_LONGER, TREATY_UNDATED, SECOND_FORUM)
    const partial = [BY_TENURE, BY_TREATY, BY_GATHERING].map((text) => dateOf(text, knowledge)?.edtf)
    expect(partial).toEqual(['XXXX-08-05', 'XXXX-06-14', '2017-06'])
  })

  test('«أمس» alone is no date', () => {
    expect(dateOf('التقى وزير الخارجية الدرفاني نيكولاي برانوف أمس نظيره الرملاني ليث الحمراوني.')).toBeNull()
  })
})

describe('with a day of publication', () => {
  test.each([
    [BY_TENURE, '2016-08-06', '2016-08-05'],
    [BY_TREATY, '2017-06-15', '2017-06-14'],
    [BY_GATHERING, '2017-06-23', '2017-06-22'],
  ])('the same date rests on it: %s', (text, published, edtf) => {
    const date = dateOf(text, undefined, published)
    expect(date?.edtf).toBe(edtf)
    expect(date?.basis.map(({ kind }) => kind)).toContain('publication')
    expect(date?.basis.every(({ fact }) => fact === null)).toBe(true)
  })

  test.each([
    ['اليوم', '2018-03-08'],
    ['أمس', '2018-03-07'],
    ['يوم الثلاثاء', '2018-03-06'],
  ])('«%s» is counted from it', (day, edtf) => {
    const text = `التقى وزير الخارجية الدرفاني نيكولاي برانوف ${day} نظيره الرملاني ليث الحمراوني.`
    expect(dateOf(text, undefined, '2018-03-08')?.edtf).toBe(edtf)
  })

  test('a contact without a word for its day stays undated', () => {
    const text = 'التقى وزير الخارجية الدرفاني نيكولاي برانوف نظيره الرملاني ليث الحمراوني.'
    expect(dateOf(text, undefined, '2018-03-08')).toBeNull()
  })
})
