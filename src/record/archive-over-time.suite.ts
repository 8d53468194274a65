/** What an archive answers of a stretch of time. */
import { expect, test } from 'vitest'
import type { ActorId, FormulationId, Reading, RecordId, TopicId } from '../model.ts'
import type { Archive, MeetingFilters, SaidStatement, StatementFilters } from './contract.ts'
import { entryOf, type Given, readingOf } from './readings.suite.ts'
import { account, addReadings, recordsOf, type Session } from './session.suite.ts'

async function said(archive: Archive, filters: StatementFilters = {}): Promise<readonly SaidStatement[]> {
  const found: SaidStatement[] = []
  for await (const one of archive.statements(filters)) found.push(one)
  return found
}

async function words(archive: Archive, filters: StatementFilters = {}): Promise<readonly string[]> {
  return (await said(archive, filters)).map(
    ({ statement, day }) => `${day} ${statement.id} ${statement.content.spans[0].quote}`,
  )
}

/** The first statement about water, with a set phrase, said by somebody whom the registry does not know. */
function about(given: Given, changes: Partial<Reading['statements'][number]>): Reading {
  const reading = readingOf(given)
  const [first, ...more] = reading.statements
  return first === undefined ? reading : { ...reading, statements: [{ ...first, ...changes }, ...more] }
}

/** Statements by speaker, subject and day. */
export function statementsSuite(here: Session): void {
  test('statements are found by who says them, by their side, and by what they are about', async () => {
    await here.archive.add([
      entryOf(
        about(account('a'), {
          topics: ['water' as TopicId],
          formulations: ['good-neighbours' as FormulationId],
        }),
      ),
      entryOf(readingOf(account('b', { date: null, published: '2022-09-01' }))),
    ])
    const of = (filters: StatementFilters) => words(here.archive, filters)
    const [nawwar, sayyad] = ['زمردا مستعدة للتعاون في مجال المياه', 'ورقاء ترحب بالمبادرة']
    expect(await of({ speakers: { actors: ['nawwar-salim'] } })).toEqual([
      `2022-08-05 s1 ${nawwar}`,
      `2022-09-01 s1 ${nawwar}`,
    ])
    expect(await of({ speakers: { sides: ['wq'] }, to: '2022-08-31' })).toEqual([`2022-08-05 s2 ${sayyad}`])
    expect(await of({ subjects: ['topic/water'] })).toEqual([`2022-08-05 s1 ${nawwar}`])
    expect(await of({ subjects: ['topic/water'], speakers: { sides: ['wq'] } })).toEqual([])
    expect(await of({ withFormulation: true })).toEqual([`2022-08-05 s1 ${nawwar}`])
    expect(await of({ from: '2022-08-06' })).toHaveLength(2)
    expect(await of({ speakers: { actors: ['nobody'] } })).toEqual([])
  })

  test('a statement says where it stands, when it was said and on what that rests', async () => {
    await addReadings(here, account('a'), account('b', { date: null, published: null }))
    const [dated, undated] = [...(await said(here.archive))]
      .toSorted((a) => (a.day === null ? 1 : -1))
      .filter(({ statement }) => statement.id === 's1')
    expect(dated).toMatchObject({
      day: '2022-08-05',
      dayRestsOn: 'encounter',
      document: { externalId: 'a', publishedAt: '2022-08-06' },
      encounter: { encounter: 'e1', record: '2022-08-05-wq-zm-meeting', status: 'held' },
      actors: [{ id: 'nawwar-salim' }],
    })
    expect(undated).toMatchObject({ day: null, dayRestsOn: null })
    expect(await said(here.archive, { from: '1900-01-01' })).toHaveLength(2)
  })
}

/** Speakers whom the registry does not know. */
export function unlistedSuite(here: Session): void {
  test('speakers whom the registry does not know are told by name and side', async () => {
    const reading = readingOf(account('a'))
    const local = 'local:1' as ActorId
    await here.archive.add([
      entryOf({
        ...reading,
        actors: reading.actors.map((one) => (one.id === 'nawwar-salim' ? { ...one, id: local } : one)),
        statements: reading.statements.map((one) => ({
          ...one,
          sources: one.sources.map((source) =>
            source.actor === 'nawwar-salim' ? { ...source, actor: local } : source,
          ),
        })),
      }),
    ])
    const names = '{"ar":"سالم النوار","en":"Salim Nawwar"}'
    expect(await here.archive.unlistedSpeakers()).toEqual([{ names, side: 'zm', statements: 1 }])
    expect(await words(here.archive, { speakers: { names: [names] } })).toHaveLength(1)
  })
}

/** Encounters as lines. */
export function meetingsSuite(here: Session): void {
  test('meetings are what records come to, the earliest first', async () => {
    await addReadings(
      here,
      account('a'),
      account('b', { published: '2022-08-07' }),
      account('c', { date: '2022-10-01', published: '2022-10-02' }),
      account('d', { date: null, published: null }),
    )
    const found = await here.archive.meetings()
    const records = (await recordsOf(here.archive)).toSorted((a, b) => (a.id < b.id ? -1 : 1))
    const brief = (one: (typeof found)[number]) => [
      one.record,
      one.format,
      one.status,
      one.date,
      one.accounts.length,
    ]
    expect(found.map(brief).toSorted()).toEqual(
      records.map(({ id, format, status, date, accounts }) => [
        id,
        format,
        status,
        date?.value.edtf ?? null,
        accounts.length,
      ]),
    )
    expect(found.map(({ first }) => first)).toEqual(['2022-08-05', '2022-10-01', null])
    expect(found[0]?.participants.map(({ actor, side }) => [actor, side])).toEqual([
      ['nawwar-salim', 'zm'],
      ['sayyad-hala', 'wq'],
    ])
  })

  test('meetings are asked for by who took part, for whom, when and with what words', async () => {
    await addReadings(here, account('a'), account('c', { date: '2022-10-01', published: '2022-10-02' }))
    const days = async (filters: MeetingFilters) =>
      (await here.archive.meetings(filters)).map(({ first }) => first)
    expect(await days({ actors: ['sayyad-hala'] })).toHaveLength(2)
    expect(await days({ sides: ['zm', 'wq'], from: '2022-09-01' })).toEqual(['2022-10-01'])
    expect(await days({ sides: ['zm', 'xx'] })).toEqual([])
    expect(await days({ statuses: ['planned'] })).toEqual([])
    const [first] = await here.archive.meetings({}, { withWords: true })
    expect(first?.accounts[0]?.evidence?.spans[0].quote).toBe('التقى')
  })
  test('what is around a meeting of two sides is theirs, as many as are asked for', async () => {
    const days = ['2022-08-05', '2022-09-01', '2022-10-01', '2022-11-01', '2022-12-01']
    await addReadings(here, ...days.map((date) => account(date, { date, published: date })))
    const all = await here.archive.meetings()
    const around = async (sides: readonly string[], most: number) => {
      const record = all[2]?.record ?? ('' as RecordId)
      const { before, after } = await here.archive.meetingsAround({ record, sides, most })
      return [before, after].map((ones) => ones.map(({ first }) => first))
    }
    expect(await around(['zm', 'wq'], 1)).toEqual([['2022-09-01'], ['2022-11-01']])
    expect(await around(['wq', 'zm'], 9)).toEqual([days.slice(0, 2), days.slice(3)])
    expect(await around(['zm', 'xx'], 9)).toEqual([[], []])
  })
}
