import { describe, expect, test } from 'vitest'
import { mergeReadings } from '../merge/merge.ts'
import type { Judgement } from './contract-review.ts'
import { readingOf } from './readings.suite.ts'
import { reviewed } from './reviewed.ts'

const reading = readingOf()
const [record] = mergeReadings([{ reading, sketch: null }])
if (record === undefined) throw new Error('The reading has no encounter.')
const { document } = record.accounts[0]

function judgement(more: Partial<Judgement>): Judgement {
  return {
    number: 1,
    verdict: 'accept',
    at: '2026-11-21T10:00:00Z',
    by: 'Lina',
    because: 'I read it.',
    document,
    in: 'text',
    start: 0,
    end: 1,
    quote: '',
    speaker: null,
    statement: 's1' as Judgement['statement'],
    ...more,
  }
}

function accountWith(...judgements: readonly Judgement[]) {
  if (record === undefined) throw new Error('The reading has no encounter.')
  return reviewed(record, (id) => (id === document ? judgements : [])).accounts[0]
}

describe('a statement that somebody', () => {
  test('rejected is none of the account any more, and is kept with who did so, when and why', () => {
    const { statements, reviews } = accountWith(judgement({ verdict: 'reject' }))
    expect(statements.map(({ id }) => id)).toEqual(['s2'])
    expect(reviews).toMatchObject([
      { statement: { id: 's1' }, verdict: 'reject', by: 'Lina', at: '2026-11-21T10:00:00Z' },
    ])
  })

  test('gave to another has that speaker, with the side that the account knows', () => {
    const { statements, reviews } = accountWith(judgement({ verdict: 'speaker', speaker: 'sayyad-hala' }))
    expect(statements[0]?.sources).toMatchObject([
      { actor: 'sayyad-hala', side: 'wq', evidence: { rule: 'review/speaker' } },
    ])
    expect(reviews[0]?.statement.sources[0]?.actor).toBe('nawwar-salim')
  })

  test('accepted stays as it is, and says who accepted it', () => {
    const { statements, reviews } = accountWith(judgement({}))
    expect(statements).toEqual(record?.accounts[0].statements)
    expect(reviews).toMatchObject([{ verdict: 'accept', by: 'Lina' }])
  })
})

test('the latest judgement of a statement counts', () => {
  const { statements, reviews } = accountWith(
    judgement({ verdict: 'reject' }),
    judgement({ number: 2, verdict: 'accept', by: 'Omar' }),
  )
  expect(statements.map(({ id }) => id)).toEqual(['s1', 's2'])
  expect(reviews.map(({ by }) => by)).toEqual(['Omar'])
})

test('a judgement whose words are not read as a statement any more changes nothing', () => {
  expect(accountWith(judgement({ verdict: 'reject', statement: null }))).toEqual(record?.accounts[0])
})

test('what a rejected statement was said to report stands by itself', () => {
  if (record === undefined) throw new Error('The reading has no encounter.')
  const [account] = record.accounts
  const statements = account.statements.map((one) =>
    one.id === 's2' ? { ...one, within: 's1' as never } : one,
  )
  const nested = { ...record, accounts: [{ ...account, statements }] as const }
  const rejected = reviewed(nested, () => [judgement({ verdict: 'reject' })])
  expect(rejected.accounts[0].statements).toMatchObject([{ id: 's2', within: null }])
})
