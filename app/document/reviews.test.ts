import { expect, test } from 'vitest'
import type { Decided } from '../api/answers.ts'
import { heldWith, heldWithout, reviewsOf } from './reviews.ts'

const decided = (id: string, more: Partial<Decided>): Decided => ({
  id,
  verdict: 'accept',
  at: '2026-11-20T10:00:00Z',
  by: 'Lina',
  because: '',
  ...more,
})

test('of two judgements of a statement the latest stands; what lost its place and what is of encounters does not', () => {
  const reviews = reviewsOf([
    decided('j3', { statement: 's1', verdict: 'reject', because: 'Nobody said so.' }),
    decided('d1', { verdict: 'split' }),
    decided('j2', { statement: null }),
    decided('j1', { statement: 's1', verdict: 'speaker', speaker: 'wang-yi' }),
  ])
  expect([...reviews]).toEqual([
    [
      's1',
      {
        verdict: 'reject',
        speaker: null,
        at: '2026-11-20T10:00:00Z',
        by: 'Lina',
        because: 'Nobody said so.',
      },
    ],
  ])
})

test('before a text is kept, a statement has one judgement, the last', () => {
  const at = '2026-11-21T10:00:00Z'
  const first = heldWith([], { statement: 's1', verdict: 'reject', speaker: null, at })
  const second = heldWith(first, { statement: 's2', verdict: 'accept', speaker: null, at })
  const third = heldWith(second, { statement: 's1', verdict: 'speaker', speaker: 'wang-yi', at })
  expect(third.map(({ statement, verdict }) => [statement, verdict])).toEqual([
    ['s1', 'speaker'],
    ['s2', 'accept'],
  ])
  expect(reviewsOf(third).get('s1')).toMatchObject({ verdict: 'speaker', speaker: 'wang-yi' })
  expect(heldWithout(third, 's1').map(({ statement }) => statement)).toEqual(['s2'])
})
