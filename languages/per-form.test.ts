import { expect, test } from 'vitest'
import type { Entry, Match } from './pack.ts'
import { perForm } from './per-form.ts'

const matchOf = (memories: unknown[], ...kinds: readonly string[]): Match => {
  const entries: readonly Entry[] = kinds.map((kind) => ({ kind, language: 'ar', payload: {} }))
  return { start: 0, end: 1, bits: 0, prefixLength: 0, suffix: null, entries, memories }
}

test('a form is read once, wherever it stands', () => {
  let reads = 0
  const kindsOf = perForm((entries) => {
    reads += 1
    return entries.map(({ kind }) => kind)
  })
  const memories: unknown[] = []
  expect(kindsOf(matchOf(memories, 'state'))).toStrictEqual(['state'])
  expect(kindsOf({ ...matchOf(memories, 'state'), start: 7, end: 8 })).toStrictEqual(['state'])
  expect(reads).toBe(1)
  expect(kindsOf(matchOf([], 'body'))).toStrictEqual(['body'])
  expect(reads).toBe(2)
})

test('rules remember apart, and nothing as well as something', () => {
  let reads = 0
  const none = perForm(() => {
    reads += 1
    return null
  })
  const count = perForm((entries) => entries.length)
  const match = matchOf([], 'state', 'body')
  expect([none(match), none(match), count(match)]).toStrictEqual([null, null, 2])
  expect(reads).toBe(1)
})
