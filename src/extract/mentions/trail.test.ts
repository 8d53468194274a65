import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Phrase, TextView } from '../../../languages/pack.ts'
import type { Known } from './known.ts'
import { Trail } from './trail.ts'

const WORDS = ['adam', 'branov', 'cyril', 'branov', 'adam', 'cyril', 'dora', 'adam'] as const
const VIEW = { count: 100, word: (token: number) => WORDS[token % WORDS.length] ?? '' } as TextView

function person(id: string): Known {
  return { id, kind: 'person' } as Known
}

function nameAt(start: number, length = 1): Phrase {
  return { start, end: start + length, name: { start, end: start + length }, titles: [] } as unknown as Phrase
}

function word(token: number) {
  return { start: token, end: token + 1 }
}

const PEOPLE = ['a', 'b', 'c', 'd'].map(person)

test('those named before a token come the last one first, each once, in whatever order they were added', () => {
  const steps = fc.array(fc.record({ token: fc.nat(99), who: fc.nat(3) }), { maxLength: 30 })
  fc.assert(
    fc.property(steps, fc.nat(99), (added, token) => {
      const trail = new Trail(VIEW)
      for (const step of added) trail.add(nameAt(step.token), PEOPLE[step.who] as Known)
      const before = added
        .filter((step) => step.token < token)
        .sort((a, b) => b.token - a.token)
        .map((step) => PEOPLE[step.who])
      expect([...trail.before(token)]).toEqual([...new Set(before)])
    }),
  )
})

test('a short name is borne by whoever was named before with more words that begin or end so', () => {
  const trail = new Trail(VIEW)
  const [adam, cyril] = [person('adam-branov'), person('cyril-branov')]
  trail.add(nameAt(0, 2), adam)
  trail.add(nameAt(2, 2), cyril)
  expect(trail.bearersOf(word(0), 10)).toEqual([adam])
  expect(trail.bearersOf(word(1), 10)).toEqual([adam, cyril])
  expect(trail.bearersOf(word(1), 2)).toEqual([adam])
  expect(trail.bearersOf({ start: 0, end: 2 }, 10)).toEqual([])
})

test('a stranger is found by the whole name and by its beginning or end, the one further up first', () => {
  const trail = new Trail(VIEW)
  const [late, early] = [person('local:1'), person('local:2')]
  trail.add(nameAt(2, 2), late)
  trail.add(nameAt(0, 2), early)
  expect(trail.stranger(word(1))).toBe(late)
  trail.settle()
  expect(trail.stranger(word(1))).toBe(early)
  expect(trail.stranger({ start: 2, end: 4 })).toBe(late)
  expect(trail.stranger(word(6))).toBeNull()
})
