import { describe, expect, test } from 'vitest'
import { compareRecord } from '../../comparing.ts'
import { inventedKnowledge } from '../../extract/invented.suite.ts'
import { mergeReadings } from '../../merge/merge.ts'
import { readText } from '../../pipeline.ts'
import { ARABIC, compared, ENGLISH, HADRAN, inBrief, SILVARA } from './compare.suite.ts'
import { knownSides } from './speakers.ts'

const english = (text: string, more: object = {}) => ({ ...SILVARA, ...more, text: `${ENGLISH} ${text}` })
const arabic = (text: string, more: object = {}) => ({ ...HADRAN, ...more, text: `${ARABIC} ${text}` })

describe('rows across two languages', () => {
  test('one subject told in the same sense is told alike', () => {
    const { rows } = compared([
      english('Foreign Minister Drskov called for the release of the prisoners.'),
      arabic('ودعا الوزير السيلفاري إلى الإفراج عن الأسرى.'),
    ])
    expect(rows.map(inBrief)).toEqual(['alike | the release of the prisoners | الإفراج عن الأسرى'])
  })

  test('another number is told otherwise, and both numbers are said with their words', () => {
    const { rows } = compared([
      english('Foreign Minister Drskov announced that Silvara will build 12 hospitals in the border towns.'),
      arabic('وأعلن الوزير السيلفاري أن بلاده ستبني 9 مستشفيات في البلدات الحدودية.'),
    ])
    expect(rows[0]?.kind).toBe('otherwise')
    const [number] = rows[0]?.differences.filter(({ kind }) => kind === 'number') ?? []
    expect(number?.claims.map(({ value, evidence }) => [value, evidence?.spans[0]?.quote])).toEqual([
      ['12', '12'],
      ['9', '9'],
    ])
  })

  test('another stance is told otherwise', () => {
    const { rows } = compared([
      english('Foreign Minister Drskov welcomed the ban on grain exports.'),
      arabic('وأدان درسكوف حظر تصدير الحبوب.'),
    ])
    expect(rows.map(inBrief)).toEqual([
      'otherwise stance: welcomes / condemns | the ban on grain exports | حظر تصدير الحبوب',
    ])
  })

  test('a contrary word is told otherwise, in words that mean the same in both languages', () => {
    const { rows } = compared([
      english('Foreign Minister Drskov called for a permanent ceasefire.'),
      arabic('ودعا الوزير السيلفاري إلى وقف مؤقت لإطلاق النار.'),
    ])
    expect(rows[0]?.kind).toBe('otherwise')
    expect(rows[0]?.differences.map(({ kind }) => kind)).toContain('words')
  })

  test('what has nothing in common is not aligned', () => {
    const { rows } = compared([
      english('Foreign Minister Drskov called for the protection of coral reefs.'),
      arabic('ودعا الوزير السيلفاري إلى تبادل المنح الدراسية.'),
    ])
    expect(rows.map(({ kind, cells }) => [kind, cells.length])).toEqual([
      ['only', 1],
      ['only', 1],
    ])
  })
})

describe('omissions', () => {
  const comparison = compared([
    english('Foreign Minister Drskov condemned the shelling of the port.'),
    arabic('ودعا الوزير السيلفاري إلى الإفراج عن الأسرى.'),
  ])

  test('say who tells it nowhere, in which accounts, and as of when', () => {
    const [first, second] = comparison.rows
    expect(first?.omissions).toEqual([{ side: 'x-hadran', columns: [1], asOf: '2018-05-14', earlier: [] }])
    expect(second?.omissions).toEqual([{ side: 'x-silvara', columns: [0], asOf: '2018-05-14', earlier: [] }])
  })

  test('are not said of a side without an account', () => {
    const { withoutAccount, rows } = compared([
      english('Foreign Minister Drskov condemned the shelling of the port.'),
      { ...english('Drskov condemned the attack on the port.'), publisher: 'Ordin Tribune', externalId: 'b' },
    ])
    expect(withoutAccount).toEqual(['x-hadran'])
    expect(rows.flatMap(({ omissions }) => omissions.map(({ side }) => side))).not.toContain('x-hadran')
  })
})

test('an account that only announces it leaves nothing out', () => {
  const { rows, notes } = compared([
    {
      ...SILVARA,
      published: '2018-05-13',
      text: 'Foreign Minister Peter Drskov will speak by phone tomorrow with Hadrani Foreign Minister Hazza al-Fursawi.',
    },
    arabic('ودعا الوزير السيلفاري إلى الإفراج عن الأسرى.'),
  ])
  expect(rows.flatMap(({ omissions }) => omissions)).toEqual([])
  const [announced] = compared([
    {
      ...SILVARA,
      published: '2018-05-13',
      text: 'Foreign Minister Peter Drskov will speak by phone tomorrow with Hadrani Foreign Minister Hazza al-Fursawi. The fate of the bell of Marsa will come up.',
    },
    { ...english('Foreign Minister Drskov called for the return of the bell of Marsa.'), ...HADRAN },
  ]).rows
  expect([announced?.kind, announced?.perhaps.map(({ column }) => column)]).toEqual(['open', [0]])
  expect(notes).toContain('Account 1 announces it or only names it: nothing is said of what it leaves out.')
})

test("an account that gives nobody's words leaves nothing out", () => {
  const { rows, notes } = compared([
    english('Foreign Minister Drskov called for the release of the prisoners.'),
    { ...HADRAN, text: ARABIC },
  ])
  expect(rows.map(({ kind, omissions }) => [kind, omissions])).toEqual([['only', []]])
  expect(notes).toContain("Account 2 gives nobody's words: nothing is said of what it leaves out.")
})

test('the same words under two speakers are one row, which says whose they are', () => {
  const { rows } = compared([
    english('Foreign Minister Drskov asked for patience.'),
    { ...HADRAN, text: `${ENGLISH} Foreign Minister al-Fursawi asked for patience.` },
  ])
  expect(rows.map(({ kind, differences }) => [kind, differences.map((one) => one.kind)])).toEqual([
    ['otherwise', ['speaker']],
  ])
})

test('the same words are one row, however little they weigh', () => {
  const text = `${ARABIC} وأعرب درسكوف عن الشكر والتقدير لموقف حضران والوزير الفرساوي في هذا الشأن.`
  const { rows } = compared([
    { ...HADRAN, text },
    { ...HADRAN, publisher: 'صحيفة أوردين تريبيون', text: `${text} وقال الفرساوي إن القمح وصل إلى الميناء.` },
  ])
  expect(rows.map(({ cells }) => cells.map(({ statements }) => statements.length))).toContainEqual([1, 1])
})

test('somebody unlisted, of no side that is said, is held against nobody', () => {
  expect(knownSides(['local:2', 'x-silvara', 'unlisted-body'])).toEqual(['x-silvara', 'unlisted-body'])
})

test('what only says who said it is no row beside what was said', () => {
  const { rows } = compared([
    arabic('وقال درسكوف إن الوزيرين قالا خلال الاجتماع إن الهدنة ستمدد ستة أشهر.'),
    english('Foreign Minister Drskov called for the release of the prisoners.'),
  ])
  const texts = rows.map((row) => inBrief(row))
  expect(texts.filter((text) => text.includes('الهدنة'))).toHaveLength(1)
})

test('one name in common does not make one subject of two long statements', () => {
  const { rows } = compared([
    english(
      'Foreign Minister Drskov stressed the shared wish to reduce the burden of hunger in Waldania on the poor. He called for the release of the prisoners.',
    ),
    arabic('وأشاد درسكوف بشجاعة الوزير وسرعة تحركه في ملفات كثيرة منها ولدانيا. ودعا إلى الإفراج عن الأسرى.'),
  ])
  expect(rows.map(({ cells }) => cells.length).sort()).toEqual([1, 1, 2])
})

describe('where another account may tell it after all', () => {
  const bell = english('Foreign Minister Drskov called for the return of the bell of Marsa.')

  test('in words that nobody is read to say, these are shown and no omission is claimed', () => {
    const { rows } = compared([bell, { ...HADRAN, text: `${ENGLISH} An old bell came up as well.` }])
    expect(rows.map(({ kind, omissions }) => [kind, omissions])).toEqual([['open', []]])
    expect(rows[0]?.perhaps).toMatchObject([
      {
        column: 1,
        statement: null,
        evidence: { spans: [{ quote: 'An old bell came up as well.' }] },
      },
    ])
    expect(rows[0]?.perhaps[0]?.shared.map(({ quote }) => quote)).toEqual(['bell'])
  })

  test('in a statement that is not sure to be on it, that statement is named', () => {
    const { rows } = compared([
      english('Foreign Minister Drskov warned of a ferry strike that hurts wine traders.'),
      {
        ...HADRAN,
        text: `${ENGLISH} Foreign Minister al-Fursawi announced new cabins and a summer timetable for the ferry.`,
      },
    ])
    expect(rows.map(({ kind, perhaps }) => [kind, perhaps.map(({ statement }) => statement)])).toEqual([
      ['open', ['s1']],
      ['open', ['s1']],
    ])
  })

  test('names of the parties and of the place alone are no reason to doubt', () => {
    const { rows } = compared([
      english('Foreign Minister Drskov condemned the shelling of the port.'),
      { ...HADRAN, text: `${ENGLISH} Hadran and Silvara have been neighbours for long.` },
    ])
    expect(rows.map(({ kind }) => kind)).toEqual(['only'])
  })

  test('of a third account that has no such words, it is still said', () => {
    const { rows } = compared([
      bell,
      { ...HADRAN, text: `${ENGLISH} An old bell came up as well.` },
      {
        ...english('Drskov called for the release of the prisoners.'),
        publisher: 'Brigonia Press',
        externalId: 'c',
      },
    ])
    const [first] = rows
    expect(first?.kind).toBe('open')
    expect(first?.omissions.map(({ side }) => side)).toEqual(['x-brigonia'])
  })
})

test('publisher, issuer and speaker stay three things', () => {
  const { columns, rows, ofOthers } = compared([
    english('Foreign Minister al-Fursawi said that Hadran will send grain.'),
    arabic('وأكد الوزير الفرساوي أن حضران سترسل الحبوب.'),
  ])
  const silvara = columns.findIndex(({ side }) => side === 'x-silvara')
  expect(columns[silvara]).toMatchObject({ issuedBy: 'x-silvara', publisher: SILVARA.publisher })
  expect(rows[0]?.cells.find(({ column }) => column === silvara)?.statements[0]?.speakers[0]).toMatchObject({
    actor: 'fursawi-hazza',
    side: 'x-hadran',
  })
  expect(ofOthers.find(({ column }) => column === silvara)).toMatchObject({
    side: 'x-hadran',
    share: 1,
    rows: [0],
  })
})

test('a report that passes on what one side tells stands on that side, whoever prints it', () => {
  const { columns } = compared([
    english('Foreign Minister Drskov called for the release of the prisoners.'),
    {
      ...english(''),
      text: 'قالت وزارة الخارجية الحضرانية إن الوزير هزاع الفرساوي أجرى اليوم اتصالا هاتفيا مع وزير خارجية سيلفارا بيتر درسكوف.',
      language: 'ar',
      publisher: 'Ordin Tribune',
      externalId: 'b',
    },
  ])
  expect(columns.map(({ side, sideRestsOn }) => [side, sideRestsOn])).toEqual([
    ['x-silvara', 'issuer'],
    ['x-hadran', 'relayed'],
  ])
})

test('what is told alike at another place is told in another order', () => {
  const [one, two] = [
    'Foreign Minister Drskov called for the release of the prisoners.',
    'Foreign Minister Drskov welcomed the repair of the bridge.',
  ]
  const { rows } = compared([
    english(`${one} ${two}`),
    arabic('ورحب الوزير السيلفاري بإصلاح الجسر. ودعا الوزير السيلفاري إلى الإفراج عن الأسرى.'),
  ])
  expect(rows.map(({ kind }) => kind).sort()).toEqual(['alike', 'reordered'])
})

test('what one account tells in two statements and the other in one is one row', () => {
  const { rows } = compared([
    english('The ministers discussed military cooperation and the exchange of students.'),
    arabic('وبحث الوزيران التعاون العسكري. كما بحثا تبادل الطلاب.'),
  ])
  expect(rows.map(({ cells }) => cells.map(({ statements }) => statements.length))).toEqual([[1, 2]])
})

describe('sensible answers to', () => {
  const text = english('Foreign Minister Drskov called for the release of the prisoners.')

  test('an account compared with itself: one column, nothing left out', () => {
    const { columns, rows, notes } = compared([text, text])
    expect(columns).toHaveLength(1)
    expect(rows.map(({ kind, omissions }) => [kind, omissions])).toEqual([['only', []]])
    expect(notes[0]).toMatch(/one account only/)
  })

  test('an account that contradicts itself: both of its words are shown, and it is never told alike', () => {
    const { rows, notes } = compared([
      english(
        'Foreign Minister Drskov supported the ban on grain exports. Drskov said that Silvara will send 12 ships. Drskov rejected the ban on grain exports. Drskov said that Silvara will send 9 ships.',
      ),
      arabic('ورفض درسكوف حظر تصدير الحبوب. وأعلن درسكوف أن سيلفارا سترسل 12 سفينة.'),
    ])
    expect(rows.map(({ kind }) => kind)).toEqual(['otherwise', 'otherwise'])
    expect(
      rows.flatMap(({ differences }) =>
        differences
          .filter(({ kind }) => kind !== 'order')
          .map(({ claims }) => claims.map(({ value }) => value)),
      ),
    ).toEqual([
      ['supports · opposes', 'opposes'],
      ['12 · 9', '12'],
    ])
    expect(notes.filter((note) => note.startsWith('Account 1 contradicts itself'))).toHaveLength(2)
  })

  test('one thing said twice, or two things counted: no contradiction', () => {
    const { notes } = compared([
      english(
        'Drskov said that Silvara will send 12 ships. Drskov said that Silvara will buy 9 horses. Drskov called for a ceasefire. Drskov called for a ceasefire in Marsa.',
      ),
      arabic(''),
    ])
    expect(notes.filter((note) => note.includes('contradicts'))).toEqual([])
  })

  test('a text of another language among the texts: the error says that it is not read', () => {
    const french = {
      ...text,
      text: 'Le ministre Peter Drskov a rencontré Hazza al-Fursawi.',
      language: 'fr',
      externalId: 'b',
    }
    expect(() => compared([text, french])).toThrow(
      /b tells of no encounter that could be read: there are no rules for "fr"/,
    )
  })

  test('texts that a person says are of one encounter: compared, with what speaks against it', () => {
    const late = { ...arabic('ودعا الوزير السيلفاري إلى الإفراج عن الأسرى.'), published: '2017-05-14' }
    expect(() => compared([text, late])).toThrow(/share no encounter[\s\S]*--as-one/)
    const { columns, conflicts, rows, notes } = compared([text, late], { areOne: true })
    expect([columns.length, rows.map(({ kind }) => kind)]).toEqual([2, ['alike']])
    expect(conflicts.map(({ field }) => field)).toEqual(['date'])
    expect(notes).toContain('by hand, laid side by side as one encounter (although 2018-05-14 or 2017-05-14)')
    const others = {
      text: 'President Georgi Drskov met today in Talimar with President Milena Dorsay of Darvan.',
      published: '2018-05-14',
    }
    expect(() => compared([text, others], { areOne: true })).toThrow(/two of the same sides/)
  })

  test('an account in a language without a pack: it is shown, and nothing is said of what it leaves out', () => {
    const knowledge = inventedKnowledge()
    const readings = [text, arabic('ودعا الوزير السيلفاري إلى الإفراج عن الأسرى.')].map((input) =>
      readText(input, { knowledge, now: Date.UTC(2025, 0, 1) }),
    )
    const [record] = mergeReadings(readings.map((reading) => ({ reading, sketch: null })))
    if (record === undefined) throw new Error('The texts tell of no encounter.')
    const [first, ...others] = record.accounts
    const french = { ...first, language: 'fr', statements: [] }
    const { notes, rows } = compareRecord({ ...record, accounts: [french, ...others] }, { knowledge })
    expect(notes[0]).toMatch(/is in "fr".*cannot be told/)
    expect(rows.flatMap(({ omissions }) => omissions)).toEqual([])
  })

  test('texts of two encounters: the error says what each tells of', () => {
    const other = 'President Georgi Drskov met today in Talimar with President Milena Dorsay of Darvan.'
    expect(() => compared([text, { text: other, published: '2019-02-18', externalId: 'b' }])).toThrow(
      /share no encounter[\s\S]*text 1 tells of 2018-05-14[\s\S]*b tells of 2019-02-18/,
    )
  })

  test('an account that the record does not have', () => {
    expect(() => compared([text, arabic('')], { accounts: [1, 3] })).toThrow(/has no account 3: it has 2/)
  })
})

test("the caller's own measure aligns what no table knows", () => {
  const inputs = [
    english('Foreign Minister Drskov called for the zither.'),
    arabic('ودعا درسكوف إلى عزف الموشحات.'),
  ]
  expect(compared(inputs).rows).toHaveLength(2)
  const similarity = (a: string, b: string): number => (a.includes('zither') !== b.includes('zither') ? 1 : 0)
  expect(compared(inputs, { similarity }).rows).toHaveLength(1)
})
