import { expect, test } from 'vitest'
import type { Decided } from '../api/answers.ts'
import { reviewsOf } from './reviews.ts'

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
