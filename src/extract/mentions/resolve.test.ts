import { describe, expect, test } from 'vitest'
import { readInvented, saidIn } from '../invented.suite.ts'

const MARCH = { published: '2018-03-08' }
const DARVAN = 'وزير الخارجية الدرفاني نيكولاي برانوف'

/** Who took part in the only contact of a text, in which office. */
function parties(text: string, given: Parameters<typeof readInvented>[1] = MARCH) {
  const reading = readInvented(text, given)
  expect(reading.encounters).toHaveLength(1)
  return reading.encounters.flatMap(({ participants }) =>
    participants.map(({ actor, office }) => [actor, office]),
  )
}

describe('a surname of two people', () => {
  test('is whoever holds the office before it', () => {
    expect(parties('التقى وزير الخارجية السيلفاري درسكوف أمس رئيس كوردافيا درسكوف.')).toEqual([
      ['drskov-peter', 'x-silvara/foreign-minister'],
      ['drskov-georgi', 'x-kordavia/president'],
    ])
  })

  test('is whoever the text has named in full', () => {
    const reading = readInvented('التقى بيتر درسكوف أمس ساندرو كاليش. وقال درسكوف إن المياه تكفي.', MARCH)
    expect(saidIn(reading)[0]).toMatchObject({ speakers: ['drskov-peter'], how: 'explicit' })
  })

  test('is somebody of this text alone where nothing tells them apart', () => {
    const [said] = saidIn(readInvented('قال درسكوف إن المياه تكفي.', MARCH))
    expect(said).toMatchObject({ speakers: ['local:1'], how: 'description' })
  })

  test('is nobody where the text has named both', () => {
    const text = 'أجرى بيتر درسكوف اتصالا هاتفيا بغيورغي درسكوف. وقال درسكوف إن المياه تكفي.'
    expect(saidIn(readInvented(text, MARCH))[0]).toMatchObject({ speakers: [], how: 'unresolved' })
  })

  test('is the woman of both, where the words tell a woman', () => {
    const text =
      'Mr. Tobin Marlik and Mrs. Clara Marlik met the choir. Mrs. Marlik said that the gates can open.'
    const reading = readInvented(text, { ...MARCH, language: 'en' })
    const [speaker] = saidIn(reading).flatMap(({ speakers }) => speakers)
    expect(reading.actors.find(({ id }) => id === speaker)?.names.en).toBe('Clara Marlik')
  })
})

describe('a surname without office or honorific', () => {
  test('is somebody of this text alone where it never names him in full', () => {
    const { actors } = readInvented('قال تامارين إن المياه تكفي.', MARCH)
    expect(actors.map(({ id, names }) => [id, names.ar])).toEqual([['local:1', 'تامارين']])
  })

  test('is somebody, even in the headline, once the text names him in full', () => {
    const reading = readInvented('أعلن الرئيس الكوردافي أوليغ تامارين أن المياه تكفي.', {
      published: '2022-10-21',
      title: 'تامارين: المياه تكفي',
    })
    expect(saidIn(reading).map(({ speakers }) => speakers)).toEqual([['tamarin-oleg'], ['tamarin-oleg']])
  })

  test('is the man of that name whom the registry does not hold, where the text names one', () => {
    const reading = readInvented('أكد سفير رملان شهلان تامارين أن المياه تكفي.', {
      ...MARCH,
      title: 'تامارين: المياه تكفي',
    })
    expect(saidIn(reading).map(({ speakers }) => speakers)).toEqual([['local:1'], ['local:1']])
  })
})

describe('an office without a name', () => {
  test.each([
    ['2018-03-08', 'استقبل الرئيس', 'valkonik-andri'],
    ['2018-08-08', 'استقبلت الرئيسة', 'dorsay-milena'],
  ])("on %s, «%s» is the publisher's own president of that day", (published, verb, president) => {
    const given = { published, publisher: 'وكالة أنباء درفان' }
    expect(parties(`${verb} أمس وزير الخارجية الرملاني ليث الحمراوني.`, given)).toEqual([
      [president, 'x-darvan/president'],
      ['hamrawni-layth', 'x-ramlan/foreign-minister'],
    ])
  })

  test('is nobody where no publisher tells whose it is', () => {
    expect(readInvented('استقبل الرئيس أمس وزير الخارجية الرملاني ليث الحمراوني.', MARCH).encounters).toEqual(
      [],
    )
  })

  test.each([
    ['2018-03-08', 'نظيره الرملاني', 'branov-nikolai', 'hamrawni-layth'],
    ['2021-12-08', 'نظيرته الرملانية', 'karbel-radu', 'badrawni-sahar'],
  ])('a counterpart holds the same office on %s: «%s»', (published, counterpart, one, other) => {
    expect(parties(`التقى وزير الخارجية الدرفاني أمس ${counterpart}.`, { published })).toEqual([
      [one, 'x-darvan/foreign-minister'],
      [other, 'x-ramlan/foreign-minister'],
    ])
  })
})

describe('the counterpart of a president', () => {
  test('is nobody in particular where a king reigns beside a head of government', () => {
    const { actors } = readInvented('التقى رئيس درفان أندري فالكونيك أمس نظيره البريغوني.', MARCH)
    expect(actors.map(({ id }) => id)).not.toContain('edmund-iv')
  })

  test('is the king where there is no head of government', () => {
    const { actors } = readInvented('التقى رئيس درفان أندري فالكونيك أمس نظيره الحضراني.', MARCH)
    expect(actors.map(({ id }) => id)).toContain('mishari-bin-dhari')
  })
})

describe('a name that does not fit its office', () => {
  test('a man of the same name on the other side is not linked', () => {
    const { actors } = readInvented(
      'التقى وزير الخارجية السيلفاري غيورغي درسكوف أمس نظيره الرملاني ليث الحمراوني.',
      MARCH,
    )
    expect(actors.map(({ id }) => id)).not.toContain('drskov-georgi')
    expect(actors.find(({ id }) => id.startsWith('local:'))).toMatchObject({
      names: { ar: 'غيورغي درسكوف' },
      side: 'x-silvara',
      offices: ['x-silvara/foreign-minister'],
    })
  })
})

describe('people whom the registry does not hold', () => {
  test('are told by ids of the reading, in the order of the text, with name and side', () => {
    const { actors } = readInvented(
      `التقى ${DARVAN} أمس وزير الزراعة الرملاني زعلان القنفاوي. والتقى في اليوم نفسه سفير فالدوريا رودولفو كيندراسي.`,
      MARCH,
    )
    const locals = actors.filter(({ id }) => id.startsWith('local:'))
    expect(locals.map(({ id, kind, names, side }) => [id, kind, names, side])).toEqual([
      ['local:1', 'person', { ar: 'زعلان القنفاوي' }, 'x-ramlan'],
      ['local:2', 'person', { ar: 'رودولفو كيندراسي' }, 'x-valdoria'],
    ])
  })

  test('are known again by their last name', () => {
    const reading = readInvented(
      `التقى ${DARVAN} أمس سفير رملان شهلان الخصاوني. وقال الخصاوني إن بلاده ترحب بالحوار.`,
      MARCH,
    )
    expect(saidIn(reading)[0]).toMatchObject({ speakers: ['local:1'], how: 'explicit' })
    expect(reading.actors.filter(({ id }) => id.startsWith('local:'))).toHaveLength(1)
  })

  test('have no names where the text gives an office alone', () => {
    const { actors, encounters } = readInvented(`التقى ${DARVAN} أمس وزير الزراعة الرملاني.`, MARCH)
    const minister = encounters[0]?.participants[1]?.actor
    expect(actors.find(({ id }) => id === minister)).toMatchObject({
      kind: 'person',
      names: {},
      side: 'x-ramlan',
    })
  })
})

describe('a body that issues a text', () => {
  const HEAD = 'بيان صادر عن منظمة حوض المرجان\n\n'

  test('is meant by its noun alone', () => {
    const reading = readInvented(`${HEAD}وأعلنت المنظمة أن المعابر مفتوحة.`, MARCH)
    expect(saidIn(reading).map(({ speakers }) => speakers)).toEqual([['marjan-basin-organization']])
  })

  test('is no other body whose longer name begins with that noun', () => {
    const reading = readInvented(`${HEAD}وأعلنت منظمة الصيادين الدرفانية الكبرى أن المعابر مفتوحة.`, MARCH)
    for (const { speakers } of saidIn(reading)) expect(speakers).not.toContain('marjan-basin-organization')
    expect(saidIn(reading)).toHaveLength(1)
  })
})

describe('a body that only the text knows', () => {
  const UNION = 'قال الاتحاد الدرفاني لسباق القوارب إن الموسم طويل.'

  test('is meant by the first words of its name', () => {
    const reading = readInvented(`${UNION} وأعلن الاتحاد الدرفاني أن المراكب جاهزة.`, MARCH)
    expect(saidIn(reading).map(({ speakers }) => speakers)).toEqual([['local:1'], ['local:1']])
  })

  test('is nobody else by the noun that its name begins with, where it spoke last', () => {
    const other = 'وأكد الاتحاد الرملاني للملاحة أن الريح شديدة.'
    const reading = readInvented(`${UNION} ${other} وقال الاتحاد إن المراكب جاهزة.`, MARCH)
    const [, ramlani, again] = saidIn(reading).map(({ speakers }) => speakers)
    expect(again).toEqual(ramlani)
  })

  test('is not the ministry of another state by the words that all states have', () => {
    const abroad = 'قالت وزارة الخارجية الرملانية إن الموسم طويل.'
    const home = { ...MARCH, publisher: 'وكالة أنباء درفان' }
    const reading = readInvented(`${abroad} وأعلنت وزارة الخارجية أن المراكب جاهزة.`, home)
    const [first, second] = saidIn(reading).map(({ speakers }) => speakers)
    expect(second).not.toEqual(first)
  })
})

describe('«المملكة»', () => {
  const SAID = { ...MARCH, publisher: 'وكالة الأنباء الحضرانية' }
  const speakers = (text: string, given: Parameters<typeof readInvented>[1]) =>
    saidIn(readInvented(text, given)).map((said) => said.speakers)

  test("is the publisher's own kingdom", () => {
    expect(speakers('أدانت المملكة الهجوم على الميناء.', SAID)).toEqual([['x-hadran']])
  })

  test('is nobody where the publisher is of a republic, or unknown', () => {
    const text = 'أدانت المملكة الهجوم على الميناء.'
    expect(speakers(text, { ...MARCH, publisher: 'وكالة أنباء درفان' })).toEqual([[]])
    expect(speakers(text, MARCH)).toEqual([[]])
  })

  test('is nobody behind another kingdom', () => {
    const text = 'وصل سفير سيلفارا إلى الميناء. وأدانت المملكة الهجوم على السفينة.'
    expect(speakers(text, SAID)).toEqual([[]])
  })
})

test('a family of the registry that is also spelled like a first name of women is as masculine as its man', () => {
  const text = 'وصل وزير الخارجية الأمريكي جون كيري إلى القاهرة. والتقى كيري وزير الخارجية المصري سامح شكري.'
  const { encounters } = readInvented(text, { published: '2015-08-03' })
  const met = encounters.filter(({ format }) => format === 'meeting')
  expect(met.map(({ participants }) => participants.map(({ actor }) => actor))).toEqual([
    ['kerry-john', 'shoukry-sameh'],
  ])
})

test('a body among states is a body, under its own name', () => {
  const text = 'Representatives of the Central Plains Union, Darvan and Ramlan met in Narvil on March 3.'
  const { actors } = readInvented(text, MARCH)
  expect(actors.find(({ id }) => id === 'central-plains-union')).toMatchObject({
    kind: 'organization',
    names: { en: 'Central Plains Union' },
  })
})

describe('an office without a name, on a day of another holder', () => {
  const lead = 'هطل المطر. '

  test('is whoever held it then', () => {
    expect(parties(`${lead}واستقبل وزير الخارجية الدرفاني في عام 2015 عدنان الصفوائي.`)).toEqual([
      ['laskov-tomas', 'x-darvan/foreign-minister'],
      ['safwai-adnan', null],
    ])
  })

  test('is somebody of this text alone where no holder of then is known', () => {
    const reading = readInvented(`${lead}واستقبل وزير الخارجية الدرفاني في عام 1948 ملك حضران.`, MARCH)
    expect(reading.encounters[0]?.participants.map(({ actor }) => actor)).toEqual(['local:1', 'local:2'])
    expect(reading.actors.every(({ mentions }) => mentions.length > 0)).toBe(true)
  })
})

test("a bare office of which several of other states are named is not the publisher's own", () => {
  const met = 'التقى وزير الخارجية الرملاني ليث الحمراوني أمس وزير الخارجية السيلفاري بيتر درسكوف.'
  const text = `${met} وقال وزير الخارجية إن المياه تكفي.`
  const given = { ...MARCH, publisher: 'وكالة أنباء درفان' }
  expect(saidIn(readInvented(text, given)).map(({ speakers }) => speakers)).toEqual([['local:1']])
  const home = 'قال وزير الخارجية إن المياه تكفي.'
  expect(saidIn(readInvented(home, given)).map(({ speakers }) => speakers)).toEqual([['branov-nikolai']])
})

describe('a title that is of several offices of one man', () => {
  const officesOn = (published: string): readonly string[] =>
    readInvented('قال المبعوث الحضراني الخاص راكان الوهداني إن المياه تكفي.', { published }).actors.flatMap(
      ({ id, offices }) => (id === 'wahdani-rakan' ? offices : []),
    )

  test('gives the one that he holds on the day', () => {
    expect(officesOn('2018-03-08')).toEqual(['x-hadran/envoy-tasoria'])
    expect(officesOn('2022-03-08')).toEqual(['x-hadran/envoy-kordavia'])
  })

  test('gives all of them between two of his terms', () => {
    expect(officesOn('2021-08-01')).toEqual(['x-hadran/envoy-kordavia', 'x-hadran/envoy-tasoria'])
  })
})
