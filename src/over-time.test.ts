import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { InvalidInput } from './errors.ts'
import { inventedKnowledge } from './extract/invented.suite.ts'
import { archiveOf, expectWords, type FilledArchive } from './over-time.suite.ts'
import { ahead, discoverFormulations, drift, formulations, network, timeline } from './over-time.ts'
import type { Drift } from './report/over-time/drift.ts'
import { aheadSchema, networkSchema, timelineSchema } from './report/schema-encounters.ts'
import { discoverySchema, driftSchema, formulationsSchema } from './report/schema-over-time.ts'

const SILVARA = 'Ministry of Foreign Affairs of Silvara'
const CALL = 'دعا وزير الخارجية السيلفاري بيتر درسكوف إلى وقف إطلاق النار'

const TEXTS = [
  {
    text: 'Foreign Minister Peter Drskov met Hadrani Foreign Minister Hazza al-Fursawi in Ordin on Thursday. Drskov called for an immediate ceasefire in Ramlan and the release of all prisoners. He pledged to build a water pipeline between the two countries by 2020.',
    published: '2018-03-02',
    publisher: SILVARA,
  },
  {
    text: 'Foreign Minister Peter Drskov spoke by phone with Hadrani Foreign Minister Hazza al-Fursawi on Tuesday. Drskov condemned the broken ceasefire in Ramlan and called for the release of all prisoners.',
    published: '2018-06-05',
    publisher: SILVARA,
  },
  { text: `${CALL} فورا في رملان وإطلاق سراح جميع الأسرى.`, published: '2018-09-03' },
  {
    text: `${CALL} فورا في رملان وإطلاق سراح جميع الأسرى.`,
    published: '2018-09-04',
    url: 'https://a.example/1',
  },
  {
    text: `${CALL} في رملان وبإطلاق سراح الأسرى جميعا، وأكد أن بلاده تحترم مبادئ حسن الجوار.`,
    published: '2018-12-03',
  },
  {
    text: 'Foreign Minister Peter Drskov met Hadrani Foreign Minister Hazza al-Fursawi in Ordin on Monday. Drskov said that the water pipeline between the two countries is half finished.',
    published: '2019-03-05',
    publisher: SILVARA,
  },
  {
    text: 'President Georgi Drskov will visit Ordin on 12 December 2024. Drskov reaffirmed his support for a political solution in Ramlan.',
    published: '2018-11-30',
  },
]

const knowledge = inventedKnowledge()
let filled: FilledArchive
let empty: FilledArchive
beforeAll(async () => {
  filled = await archiveOf(...TEXTS)
  empty = await archiveOf()
}, 60_000)
afterAll(async () => {
  await filled.clear()
  await empty.clear()
})

const ask = (actor: string, topic = 'security-conflict', more: object = {}): Promise<Drift> =>
  drift(filled.archive, { actor, topic, knowledge, ...more })

/** As it is printed; codes of invented states are none of ISO's. */
const ofRealStates = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value).replaceAll(/"country":"x-[a-z-]+"/g, '"country":"xx"'))

describe('drift', () => {
  test('statements are dated and told once, their copies beside them, every word where it is said to stand', async () => {
    const found = await ask('drskov-peter')
    expect(found.statements.map(({ day, dayRestsOn, alsoIn }) => [day, dayRestsOn, alsoIn.length])).toEqual([
      ['2018-03-01', 'encounter', 0],
      ['2018-06-05', 'encounter', 0],
      ['2018-09-03', 'publication', 1],
      ['2018-12-03', 'publication', 0],
    ])
    expect(expectWords(found, filled.documents)).toBeGreaterThan(8)
    expect(driftSchema.parse(JSON.parse(JSON.stringify(found)))).toEqual(found)
  })

  test('a position taken again is one, across languages, with what changes in its words from day to day', async () => {
    const found = await ask('drskov-peter')
    const [again] = found.positions.filter(({ statements }) => statements.length > 1)
    expect([again?.firstSeen, again?.lastSeen, again?.languages]).toEqual([
      '2018-03-01',
      '2018-12-03',
      ['ar', 'en'],
    ])
    const [change] = found.changes.filter(({ later }) => found.statements[later]?.day === '2018-12-03')
    const told = change?.wording?.map(({ kind, before, after }) => [
      kind,
      before.map(({ quote }) => quote).join(),
      after.map(({ quote }) => quote).join(),
    ])
    expect(told).toEqual([
      ['same', 'وقف إطلاق النار', 'وقف إطلاق النار'],
      ['out', 'فورا', ''],
      ['same', 'في رملان', 'في رملان'],
      ['joined', 'وإطلاق', 'وبإطلاق'],
      ['same', 'سراح', 'سراح'],
      ['out', 'جميع', ''],
      ['same', 'الأسرى', 'الأسرى'],
      ['in', '', 'جميعا'],
    ])
  })

  test('a stance that changes is told as it is observed, with the day before it', async () => {
    const found = await ask('drskov-peter')
    const [change] = found.changes.filter(({ stance }) => stance !== null)
    expect([change?.earlier, change?.later].map((place) => found.statements[place ?? -1]?.day)).toEqual([
      '2018-03-01',
      '2018-06-05',
    ])
    expect(change?.stance).toEqual({ earlier: ['calls-for'], later: ['condemns'] })
    expect(found.years).toEqual([
      {
        year: 2018,
        statements: 4,
        days: 4,
        stances: [
          { polarity: 'calls-for', days: 3 },
          { polarity: 'condemns', days: 1 },
        ],
      },
    ])
  })

  test('what is dropped or added is said with the statements that were looked through', async () => {
    const minister = 'وزير الخارجية السيلفاري بيتر درسكوف'
    const said = await archiveOf(
      { text: `دعا ${minister} إلى وقف إطلاق النار في رملان.`, published: '2018-01-10' },
      {
        text: `شكر ${minister} مراقبي الهدنة على تضحياتهم الكبيرة خلال وقف إطلاق النار.`,
        published: '2018-02-10',
      },
      { text: `دعا ${minister} إلى وقف إطلاق النار في رملان فورا.`, published: '2018-03-10' },
    )
    const found = await drift(said.archive, { actor: 'drskov-peter', topic: 'security-conflict', knowledge })
    const day = (date: string) => ({ statements: 1, days: 1, from: date, to: date })
    expect(
      found.positions.map(({ firstSeen, lastSeen, before, after }) => [firstSeen, lastSeen, before, after]),
    ).toEqual([
      ['2018-01-10', '2018-03-10', null, null],
      ['2018-02-10', '2018-02-10', day('2018-01-10'), day('2018-03-10')],
    ])
    await said.clear()
  })

  test('an office is followed through its holders, a state through its officials', async () => {
    const [office, state] = [await ask('x-silvara/foreign-minister'), await ask('سيلفارا')]
    expect([office.of.kind, office.statements.length]).toEqual(['office', 4])
    expect([state.of, state.statements.length]).toMatchObject([{ kind: 'country', id: 'x-silvara' }, 4])
    expect(state.speakers.map(({ speaker, days }) => [speaker.actor, days])).toEqual([['drskov-peter', 4]])
  })

  test('names in either script and topics by their labels mean the same; a stretch leaves out the rest', async () => {
    const one = await ask('بيتر درسكوف')
    expect(one).toEqual(await ask('Peter Drskov', one.topic.names.en))
    const later = await ask('drskov-peter', 'security-conflict', { from: '2018-09-01', to: '2018-09-30' })
    expect([later.from, later.to, later.statements.length]).toEqual(['2018-09-01', '2018-09-30', 1])
    expect(later.notes).toEqual([expect.stringMatching(/one statement only/)])
  })

  test('a name of two people, and one of nobody, are refused with those who may be meant', async () => {
    await expect(ask('درسكوف')).rejects.toThrow(/drskov-georgi \(Georgi Drskov\), drskov-peter/)
    await expect(ask('Ulrik Nobody')).rejects.toThrow(/Nobody is known as "Ulrik Nobody"/)
    await expect(ask('Hanna')).rejects.toThrow(/Did you mean .*westerland-hanna/)
    await expect(ask('drskov-peter', 'conflict of the moon')).rejects.toThrow(InvalidInput)
    await expect(ask('drskov-peter', 'conflict of the moon')).rejects.toThrow(/no topic .*security-conflict/)
  })

  test('an empty archive and one without a statement on the topic say so', async () => {
    const none = await drift(empty.archive, { actor: 'drskov-peter', topic: 'security-conflict', knowledge })
    expect([none.statements, none.positions, none.notes]).toEqual([
      [],
      [],
      [expect.stringMatching(/no statement/)],
    ])
    expect((await ask('fursawi-hazza')).statements).toEqual([])
  })

  test('what has no day stands last, is never first or last seen, and is told of', async () => {
    const undated = await archiveOf(
      { text: `${CALL} فورا في رملان.` },
      { text: `${CALL} في رملان.`, published: '2018-09-03' },
    )
    const found = await drift(undated.archive, {
      actor: 'drskov-peter',
      topic: 'security-conflict',
      knowledge,
    })
    expect(found.statements.map(({ day }) => day)).toEqual(['2018-09-03', null])
    expect(found.positions.map(({ firstSeen, lastSeen }) => [firstSeen, lastSeen])).toEqual([
      ['2018-09-03', '2018-09-03'],
    ])
    expect(found.notes).toEqual([expect.stringMatching(/1 of the statements have no day/)])
    await undated.clear()
  })
})

describe('set phrases', () => {
  test('each is counted by year and speaker, with its exact words and where they stand', async () => {
    const found = await formulations(filled.archive, { knowledge })
    expect(found.formulations.map(({ formulation, days, first }) => [formulation, days, first?.day])).toEqual(
      [
        ['arab/good-neighbourliness', 1, '2018-12-03'],
        ['un/immediate-ceasefire', 1, '2018-03-01'],
        ['un/political-solution', 1, '2018-11-30'],
      ],
    )
    const [neighbours] = found.formulations
    expect(neighbours?.variants.map(({ language, words: own }) => [language, own])).toEqual([
      ['ar', 'مبادئ حسن الجوار'],
    ])
    expect(neighbours?.years.map(({ year, days, band }) => [year, days, band])).toEqual([
      [2018, 1, 'rare'],
      [2019, 0, 'none'],
    ])
    expect(neighbours?.speakers.map(({ speaker, of }) => [speaker.actor, of])).toEqual([['drskov-peter', 6]])
    expect(expectWords(found, filled.documents)).toBeGreaterThan(6)
    expect(formulationsSchema.parse(JSON.parse(JSON.stringify(found)))).toEqual(found)
  })

  test('within a stretch they are new, kept or missing; of one speaker, his alone', async () => {
    const states = async (options: object) =>
      (await formulations(filled.archive, { knowledge, ...options })).formulations.map(
        ({ formulation, inStretch }) => `${formulation} ${inStretch}`,
      )
    expect(await states({ from: '2018-12-01' })).toEqual([
      'arab/good-neighbourliness new',
      'un/immediate-ceasefire missing',
      'un/political-solution missing',
    ])
    expect(await states({ speaker: 'drskov-georgi' })).toEqual(['un/political-solution null'])
    expect(await states({ formulations: ['un/immediate-ceasefire'] })).toEqual([
      'un/immediate-ceasefire null',
    ])
    await expect(states({ formulations: ['un/ceasefire'] })).rejects.toThrow(
      /Did you mean .*un\/immediate-ceasefire/,
    )
    expect((await formulations(empty.archive, { knowledge })).notes).toHaveLength(1)
  })

  test('phrases that recur on several days, by several speakers or in several years, are found', async () => {
    const speakers = ['وزير الخارجية السيلفاري بيتر درسكوف', 'وزير الخارجية الحضراني هزاع الفرساوي']
    const others = ['المياه', 'التعليم', 'الصحة', 'السياحة', 'الزراعة', 'الرياضة', 'الثقافة', 'النقل']
    const recurring = await archiveOf(
      ...others.map((about, at) => ({
        text: `أكد ${speakers[at % 2]} أن ${about} تهم البلدين وأن أجنحة السلام البيضاء باقية.`,
        published: `201${5 + (at % 4)}-0${at + 1}-10`,
      })),
    )
    const found = await discoverFormulations(recurring.archive, { knowledge })
    expect(found.phrases[0]).toMatchObject({
      words: expect.stringContaining('أجنحة السلام البيضاء'),
      days: 8,
      speakers: 2,
    })
    expect(found.phrases[0]?.years).toEqual([2015, 2016, 2017, 2018])
    expect(expectWords(found, recurring.documents)).toBeGreaterThan(4)
    expect(discoverySchema.parse(JSON.parse(JSON.stringify(found)))).toEqual(found)
    expect((await discoverFormulations(recurring.archive, { knowledge, leastDays: 9 })).phrases).toEqual([])
    await recurring.clear()
  })
})

describe('encounters over time', () => {
  test('a timeline has the encounters of a pair, how far apart, and what came of an undertaking', async () => {
    const found = await timeline(filled.archive, { actors: ['x-silvara', 'حضران'], knowledge })
    expect(found.encounters.map(({ first, format, daysSince }) => [first, format, daysSince])).toEqual([
      ['2018-03-01', 'meeting', null],
      ['2018-06-05', 'phone-call', 96],
      ['2019-03-04', 'meeting', 272],
    ])
    expect(found.intervals).toEqual({
      count: 2,
      median: 184,
      shortest: 96,
      longest: 272,
      longestBetween: [1, 2],
    })
    const [pledge] = found.commitments
    expect(pledge?.undertaking.spans[0].quote).toMatch(/build a water pipeline/)
    expect(
      pledge?.followUps.map(({ encounter, daysAfter, shared }) => [encounter, daysAfter, shared.length > 0]),
    ).toEqual([[2, 368, true]])
    expect(expectWords(found, filled.documents)).toBeGreaterThan(5)
    expect(timelineSchema.safeParse(ofRealStates(found)).error).toBeUndefined()
  })

  test('of a person, of an office and of nobody', async () => {
    const count = async (actor: string) =>
      (await timeline(filled.archive, { actors: [actor], knowledge })).encounters.length
    expect(await count('fursawi-hazza')).toBe(3)
    expect(await count('x-hadran/foreign-minister')).toBe(3)
    expect(await count('branov-nikolai')).toBe(0)
    await expect(count('nobody-at-all')).rejects.toThrow(InvalidInput)
  })

  test('a network has who meets whom, with words for every pair', async () => {
    const sides = await network(filled.archive, { knowledge })
    expect(sides.edges).toMatchObject([
      {
        source: 'x-hadran',
        target: 'x-silvara',
        encounters: 3,
        formats: [
          { format: 'meeting', count: 2 },
          { format: 'phone-call', count: 1 },
        ],
        first: '2018-03-01',
        last: '2019-03-04',
      },
    ])
    const people = await network(filled.archive, { of: 'people', formats: ['phone-call'], knowledge })
    expect(people.edges.map(({ source, target, encounters }) => [source, target, encounters])).toEqual([
      ['drskov-peter', 'fursawi-hazza', 1],
    ])
    expect(expectWords([sides, people], filled.documents)).toBe(2)
    expect(networkSchema.parse(JSON.parse(JSON.stringify(sides)))).toEqual(sides)
    expect((await network(empty.archive, { knowledge })).notes).toHaveLength(1)
  })

  test('days ahead are anniversaries and announced encounters, of those who are asked for', async () => {
    const found = await ahead(filled.archive, {
      from: '2024-12-01',
      days: 20,
      actors: ['x-silvara'],
      knowledge,
    })
    expect(found.days).toMatchObject([{ kind: 'planned', day: '2024-12-12' }])
    const june = await ahead(filled.archive, {
      from: '2026-06-14',
      days: 1,
      actors: ['x-silvara'],
      knowledge,
    })
    expect(june.days).toMatchObject([
      { kind: 'treaty', years: 24, instrument: 'darvan-silvara-friendship-treaty' },
    ])
    const march = await ahead(filled.archive, {
      from: '2025-03-01',
      days: 1,
      actors: ['x-hadran'],
      knowledge,
    })
    expect(march.days).toMatchObject([
      { kind: 'first-encounter', years: 7, sides: ['x-hadran', 'x-silvara'] },
    ])
    expect(expectWords([found, march], filled.documents)).toBeGreaterThan(1)
    for (const one of [found, june, march])
      expect(aheadSchema.safeParse(ofRealStates(one)).error).toBeUndefined()
  })
})
