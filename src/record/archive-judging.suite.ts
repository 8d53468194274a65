/** What people judged of statements, in all that an archive finds and counts. */
import { describe, expect, test } from 'vitest'
import type { DocumentId, Reading, StatementId, TopicId } from '../model.ts'
import type { JudgementVerdict } from './contract.ts'
import { entryOf, readingOf } from './readings.suite.ts'
import { account, type Session } from './session.suite.ts'
import { tag } from './tags.ts'

const searchTextOf = (reading: Reading) => entryOf(reading).search
const NOTE = { at: '2026-11-21T10:00:00Z', by: 'Lina', because: 'I read it.' }

/** Two statements, both about water. */
function aboutWater(externalId = 'a'): Reading {
  const reading = readingOf(account(externalId))
  return {
    ...reading,
    statements: reading.statements.map((one) => ({ ...one, topics: ['water' as TopicId] })),
  }
}

/** Adds a text, and gives its id. */
async function kept(here: Session, reading = aboutWater()): Promise<DocumentId> {
  await here.archive.add([entryOf(reading)])
  return reading.document.id
}

function judge(
  here: Session,
  document: DocumentId,
  verdict: JudgementVerdict,
  speaker: string | null = null,
) {
  const statement = 's1' as StatementId
  return here.archive.judge({ ...NOTE, document, statement, verdict, speaker }, searchTextOf)
}

/** Ids of statements found by a field, in the index and in the tables. */
async function found(here: Session, field: string, value: string): Promise<readonly (readonly string[])[]> {
  const wanted = { kind: 'tag', tag: tag(field, value) } as const
  const how = { level: 'statement', kind: 'statement', order: 'newest', newest: 1000 } as const
  const { units } = await here.archive.find({ ...how, wanted, limit: 100, after: null })
  const filters =
    field === 'topic' ? { subjects: [`topic/${value}`] } : { speakers: { actors: [value], sides: [value] } }
  const said: string[] = []
  for await (const { statement } of here.archive.statements(filters)) said.push(statement.id)
  return [units.map(({ statement }) => statement ?? ''), said]
}

/** Rejected, or given to somebody else. */
export function judgingSuite(here: Session): void {
  describe('judgements', () => {
    test('what is rejected is found and counted nowhere, until that is taken back', async () => {
      const document = await kept(here)
      const { number } = await judge(here, document, 'reject')
      expect(await found(here, 'topic', 'water')).toEqual([['s2'], ['s2']])
      expect(await found(here, 'speaker', 'nawwar-salim')).toEqual([[], []])
      expect((await here.archive.speakingDays()).map(({ actor }) => actor)).toEqual(['sayyad-hala'])
      expect(await here.archive.doctor({ searchTextOf })).toEqual([])
      expect(await here.archive.dropJudgement(number, searchTextOf)).toBe(true)
      expect(await found(here, 'topic', 'water')).toEqual([
        ['s1', 's2'],
        ['s1', 's2'],
      ])
      expect(await here.archive.dropJudgement(number, searchTextOf)).toBe(false)
      expect(await here.archive.doctor({ searchTextOf })).toEqual([])
    })

    test('what is given to another is found by them, by their side, and by nobody else', async () => {
      const document = await kept(here)
      await judge(here, document, 'speaker', 'sayyad-hala')
      for (const [field, value] of [
        ['speaker', 'sayyad-hala'],
        ['speaker', 'wq'],
      ] as const)
        expect(await found(here, field, value)).toEqual([
          ['s1', 's2'],
          ['s1', 's2'],
        ])
      expect(await found(here, 'speaker', 'nawwar-salim')).toEqual([[], []])
      expect(await here.archive.doctor({ searchTextOf })).toEqual([])
    })
  })
}

/** What stays, whatever is judged, and what comes back. */
export function judgedSuite(here: Session): void {
  describe('what was judged', () => {
    test('whom the text does not name has the side that other accounts give', async () => {
      const document = await kept(here)
      const reading = readingOf(account('b'))
      const [first, ...others] = reading.actors
      if (first === undefined) throw new Error('The reading names nobody.')
      const named = { ...first, id: 'warith-lina' as typeof first.id, side: 'xx' }
      const [meeting] = reading.encounters
      if (meeting === undefined) throw new Error('The reading has no encounter.')
      const [party, ...parties] = meeting.participants
      if (party === undefined) throw new Error('Nobody took part.')
      const participants = [{ ...party, actor: named.id }, ...parties]
      await kept(here, {
        ...reading,
        actors: [named, ...others],
        encounters: [{ ...meeting, participants }],
        statements: [],
      })
      await judge(here, document, 'speaker', 'warith-lina')
      expect(await found(here, 'speaker', 'xx')).toEqual([['s1'], ['s1']])
    })

    test('a judgement holds after a new reading, and when its document comes again', async () => {
      const document = await kept(here)
      await judge(here, document, 'reject')
      await here.archive.replaceReading(document, entryOf(aboutWater(), 'rules-2'))
      expect(await found(here, 'topic', 'water')).toEqual([['s2'], ['s2']])
      await here.archive.remove(document)
      await kept(here)
      expect(await found(here, 'topic', 'water')).toEqual([['s2'], ['s2']])
      expect(await here.archive.doctor({ searchTextOf })).toEqual([])
    })

    test('encounters stay what they are, whatever is judged of their statements', async () => {
      const document = await kept(here)
      const before = await here.archive.meetings()
      await judge(here, document, 'reject')
      expect(await here.archive.meetings()).toEqual(before)
      const [unit] = (
        await here.archive.find({
          ...{ level: 'encounter', kind: 'encounter', order: 'newest', newest: 1000, limit: 9, after: null },
          wanted: { kind: 'tag', tag: tag('actor', 'nawwar-salim') },
        })
      ).units
      expect(unit?.record).toBe(before[0]?.record)
    })
  })
}
