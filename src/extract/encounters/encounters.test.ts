import { describe, expect, test } from 'vitest'
import { contactsIn, readInvented, wordsOf } from '../invented.suite.ts'

const GIVEN = { published: '2018-03-08' }
const DARVAN = 'وزير الخارجية الدرفاني نيكولاي برانوف'
const RAMLAN = 'نظيره الرملاني ليث الحمراوني'
const MEETING = `التقى ${DARVAN} أمس ${RAMLAN}`
const MINISTERS = 'branov-nikolai:party hamrawni-layth:party'

function contacts(text: string): readonly string[] {
  return contactsIn(readInvented(text, GIVEN))
}

function only(text: string) {
  const { encounters } = readInvented(text, GIVEN)
  expect(encounters).toHaveLength(1)
  const [encounter] = encounters
  if (encounter === undefined) throw new Error('no encounter')
  return encounter
}

test('who was present at talk of which it is not said how it was held is told with it', () => {
  const { participants } = only(`بحث ${DARVAN} أمس مع ${RAMLAN} حصص المياه. وحضر اللقاء هزاع الفرساوي.`)
  expect(participants.map(({ actor, role }) => [actor, role])).toEqual([
    ['branov-nikolai', 'party'],
    ['hamrawni-layth', 'party'],
    ['fursawi-hazza', 'attendee'],
  ])
})

test('nouns that tell deep in a text of those who talked tell of that talk', () => {
  const talk = `بحث ${DARVAN} أمس مع ${RAMLAN} حصص المياه. وشهدت المدينة أمطارا. وأغلقت الطرق مساء.`
  const { encounters } = readInvented(
    `${talk} ثم فتحت. وقال السفير إن لقاء نيكولاي برانوف مع ليث الحمراوني يتم في إطار التشاور.`,
    GIVEN,
  )
  expect(encounters.map(({ format, status }) => [format, status])).toEqual([['meeting', 'held']])
})

test('the weekday on which somebody arrived is not next week for whom he is to meet there', () => {
  const text = `وصل ${DARVAN} يوم الثلاثاء إلى بئر الزهر في زيارة ليوم واحد يلتقي خلالها ${RAMLAN}.`
  const { encounters } = readInvented(text, GIVEN)
  expect(encounters.map(({ format, status, date }) => [format, status, date?.value.edtf])).toEqual([
    ['visit', 'held', '2018-03-06'],
    ['meeting', 'planned', undefined],
  ])
})

test('what was on Wednesday with one and on Monday with him and another are two contacts', () => {
  const text = `التقى ${DARVAN} أمس الأربعاء ${RAMLAN}. وكان برانوف قد عقد محادثات ثلاثية مع الحمراوني ووزير خارجية حضران هزاع الفرساوي يوم الاثنين الماضي.`
  const { encounters } = readInvented(text, GIVEN)
  expect(encounters.map(({ participants, date }) => [participants.length, date?.value.edtf])).toEqual([
    [2, '2018-03-07'],
    [3, '2018-03-05'],
  ])
})

test('a pair that is told again many times is named once for each telling at most', () => {
  const text = `${MEETING} في بئر الزهر. ${'والتقى الوزيران على هامش المؤتمر. '.repeat(40)}`
  const named = only(text).participants.map(({ evidence }) => evidence.length)
  for (const count of named) expect(count).toBeLessThanOrEqual(41)
})

describe('contacts of two', () => {
  test('a call has two parties in their offices', () => {
    const { format, status, participants } = only(
      `أجرى ${DARVAN} اليوم اتصالا هاتفيا مع نظيره الرملاني ليث الحمراوني.`,
    )
    expect([format, status]).toEqual(['phone-call', 'held'])
    expect(participants.map(({ actor, office, role }) => [actor, office, role])).toEqual([
      ['branov-nikolai', 'x-darvan/foreign-minister', 'party'],
      ['hamrawni-layth', 'x-ramlan/foreign-minister', 'party'],
    ])
  })

  test('a reception is a meeting, in the city where it is said to be', () => {
    const { format, participants, place, date } = only(
      `استقبل رئيس رملان عدنان الصفوائي في بئر الزهر أمس ${DARVAN}.`,
    )
    expect(format).toBe('meeting')
    expect(participants.map(({ actor, role }) => [actor, role])).toEqual([
      ['safwai-adnan', 'party'],
      ['branov-nikolai', 'party'],
    ])
    expect(place?.value).toMatchObject({ id: 'bir-al-zahr', country: 'x-ramlan' })
    expect(date?.value.edtf).toBe('2018-03-07')
  })

  test('a visit without a host person has the state as its host', () => {
    expect(contacts(`وصل ${DARVAN} أمس إلى بئر الزهر في زيارة رسمية إلى رملان.`)).toEqual([
      'visit held branov-nikolai:guest x-ramlan:host',
    ])
  })

  test('whoever receives at the arrival is the host of the visit', () => {
    expect(
      contacts(`وصل ${DARVAN} أمس إلى بئر الزهر، وكان في استقباله وزير الخارجية الرملاني ليث الحمراوني.`),
    ).toEqual(['visit held branov-nikolai:guest hamrawni-layth:host'])
  })

  test('several in one text stay apart', () => {
    expect(
      contacts(
        `${MEETING}. وفي اليوم نفسه أجرى برانوف اتصالا هاتفيا مع وزيرة الخارجية الفالدورية باولا سيراندي. واستقبل رئيس لومبيرا ألفونسو كاستيرا وزير الخارجية الولداني كريستوف إلدينغر.`,
      ),
    ).toEqual([
      `meeting held ${MINISTERS}`,
      'phone-call held branov-nikolai:party serandi-paola:party',
      'meeting held castera-alfonso:party eldinger-kristof:party',
    ])
  })
})

describe('contacts that have not been', () => {
  test.each([
    ['postponed', 'visit postponed branov-nikolai:guest x-ramlan:host', `أجل ${DARVAN} زيارته إلى رملان.`],
    [
      'postponed by nobody who is named',
      'visit postponed branov-nikolai:guest x-ramlan:host',
      `تأجلت زيارة ${DARVAN} إلى رملان.`,
    ],
    [
      'planned by a modal',
      `meeting planned ${MINISTERS}`,
      `من المقرر أن يلتقي ${DARVAN} ${RAMLAN} الأسبوع المقبل.`,
    ],
    ['planned by the future', `meeting planned ${MINISTERS}`, `سيلتقي ${DARVAN} غدا ${RAMLAN}.`],
    ['cancelled', `meeting cancelled ${MINISTERS}`, `ألغى ${DARVAN} لقاءه مع ${RAMLAN}.`],
    [
      'cancelled by the guest',
      'visit cancelled safwai-adnan:guest x-darvan:host',
      'ألغى رئيس رملان عدنان الصفوائي زيارته إلى درفان.',
    ],
  ])('%s', (_, expected, text) => {
    expect(contacts(text)).toEqual([expected])
  })
})

describe('where a contact stood', () => {
  test('beside a listed gathering, it names the series', () => {
    const { onSidelinesOf } = only(`${MEETING} على هامش قمة حوض المرجان.`)
    expect(onSidelinesOf?.value).toBe('series/marjan-basin-summit')
  })

  test('beside an unlisted gathering, it keeps the words', () => {
    const { onSidelinesOf } = only(`${MEETING} على هامش معرض الزهور الدولي.`)
    expect(onSidelinesOf?.value).toBe('معرض الزهور الدولي')
  })

  test('a second sentence may tell that it stood beside a gathering', () => {
    const { onSidelinesOf } = only(`${MEETING}. وجرى الاجتماع على هامش قمة حوض المرجان.`)
    expect(onSidelinesOf?.value).toBe('series/marjan-basin-summit')
  })
})

describe('at whose request', () => {
  test('«الأخير» is the party named last', () => {
    const { requestedBy } = only(`${MEETING} بناء على طلب الأخير.`)
    expect(requestedBy?.value).toBe('hamrawni-layth')
  })

  test('a second sentence tells it of the contact before', () => {
    const { requestedBy } = only(`${MEETING}. وبحثا أمن الحوض. وعقد اللقاء بطلب من الحمراوني.`)
    expect(requestedBy?.value).toBe('hamrawni-layth')
    expect(requestedBy?.evidence.map(wordsOf).join()).toContain('بطلب من')
  })

  test('whoever made a call has asked for nothing', () => {
    const { requestedBy } = only(
      'تلقى وزير الخارجية الرملاني ليث الحمراوني أمس اتصالا هاتفيا من وزير الخارجية الدرفاني نيكولاي برانوف.',
    )
    expect(requestedBy).toBeNull()
  })
})

describe('letters', () => {
  test('have a sender and a recipient', () => {
    expect(contacts('تلقى رئيس درفان أندري فالكونيك رسالة من ملك بريغونيا إدموند الرابع.')).toEqual([
      'letter held valkonik-andri:recipient edmund-iv:sender',
    ])
    expect(contacts('بعث ملك بريغونيا إدموند الرابع برقية تهنئة إلى رئيس درفان أندري فالكونيك.')).toEqual([
      'letter held edmund-iv:sender valkonik-andri:recipient',
    ])
  })

  test.each(['تلقى رئيس درفان أندري فالكونيك رسالة.', 'بعث ملك بريغونيا إدموند الرابع برقية تهنئة.'])(
    'are none with one end: %s',
    (text) => {
      expect(contacts(text)).toEqual([])
    },
  )
})

describe('no contact of the record', () => {
  test.each([
    ['a president and his own minister', `استقبل رئيس درفان أندري فالكونيك أمس ${DARVAN}.`],
    ['a call inside one government', `أجرى رئيس درفان أندري فالكونيك أمس اتصالا هاتفيا مع ${DARVAN}.`],
    ['two teams', 'التقى منتخب درفان أمس منتخب رملان في مباراة ودية.'],
    ['a team received by a team', 'استقبل المنتخب الدرفاني أمس نظيره الرملاني في نارفيل.'],
    ['a subject whom nothing tells', `استقبل أمس ${DARVAN}.`],
    ['a subject whose name two people share', `التقى درسكوف أمس ${DARVAN}.`],
    ['a private person', 'التقى المزارع سامر أمس رئيس درفان أندري فالكونيك.'],
  ])('%s', (_, text) => {
    expect(contacts(text)).toEqual([])
  })
})
