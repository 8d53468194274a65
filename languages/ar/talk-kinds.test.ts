import { expect, test } from 'vitest'
import { arTables } from './tables.ts'
import {
  BREAKS,
  FINITE_TALK,
  FRAMES,
  HAPPENING,
  LIGHT_RESTS,
  LIGHT_TALK,
  LINKED_RESTS,
  MARKS,
  MASDAR_TALK,
  OWN_TALK,
  PARTICIPLE_TALK,
  restKindOf,
  TALK_NOUNS,
  TEXT_NOUNS,
  talkKindOf,
} from './talk-kinds.ts'

const KINDS: readonly string[] = [
  FINITE_TALK,
  LIGHT_TALK,
  PARTICIPLE_TALK,
  MASDAR_TALK,
  OWN_TALK,
  ...MARKS.values(),
]

test('a form of a verb of talk is marked by what it can do in a sentence', () => {
  expect(talkKindOf({ id: 'qala', cueClass: 'say', shape: 'past', person: 3, hasRests: false })).toBe(
    FINITE_TALK,
  )
  expect(talkKindOf({ id: 'qaddama', cueClass: 'light', shape: 'past', person: 3, hasRests: true })).toBe(
    LIGHT_TALK,
  )
  expect(talkKindOf({ id: 'adafa', cueClass: 'add', shape: 'participle', person: 3, hasRests: false })).toBe(
    PARTICIPLE_TALK,
  )
  expect(
    talkKindOf({ id: 'akkada', cueClass: 'emphasise', shape: 'masdar', person: 0, hasRests: false }),
  ).toBe(MASDAR_TALK)
})

test('a light verb that no noun is listed with is not marked', () => {
  expect(talkKindOf({ id: 'kana', cueClass: 'light', shape: 'past', person: 3, hasRests: false })).toBeNull()
})

test('the nouns behind a verb are told apart by what they do there', () => {
  expect(restKindOf({ kind: 'light', link: '' })).toBe(LIGHT_RESTS)
  expect(restKindOf({ kind: 'light', link: 'bi' })).toBe(LINKED_RESTS)
  expect(restKindOf({ kind: 'passive', link: '' })).toBe(TALK_NOUNS)
  expect(restKindOf({ kind: 'text', link: 'fi' })).toBe(TEXT_NOUNS)
  expect(restKindOf({ kind: 'frame', link: '' })).toBeNull()
})

test('a light verb whose subject is the talk itself reports without a noun behind it', () => {
  expect(talkKindOf({ id: 'dara-talk', cueClass: 'light', shape: 'past', person: 3, hasRests: false })).toBe(
    FINITE_TALK,
  )
})

test('the first person is not how others are reported', () => {
  expect(talkKindOf({ id: 'qala', cueClass: 'say', shape: 'past', person: 1, hasRests: false })).toBe(
    OWN_TALK,
  )
})

test('masdars that never report are not marked', () => {
  expect(talkKindOf({ id: 'raa', cueClass: 'say', shape: 'masdar', person: 0, hasRests: false })).toBeNull()
})

test('the noun of saying leads to words as a participle does', () => {
  expect(talkKindOf({ id: 'qala', cueClass: 'say', shape: 'masdar', person: 0, hasRests: false })).toBe(
    PARTICIPLE_TALK,
  )
})

test('every marked form is listed beside its mark', () => {
  const listed = new Map<string, Set<string>>()
  for (const { form, kind } of arTables.entries()) {
    const kinds = listed.get(form) ?? new Set()
    listed.set(form, kinds.add(kind))
  }
  const kindsOf = (form: string): string[] =>
    [...(listed.get(form) ?? [])].filter((kind) => KINDS.includes(kind))
  expect(kindsOf('قال')).toContain(FINITE_TALK)
  expect(kindsOf('مضيفا')).toStrictEqual([PARTICIPLE_TALK])
  expect(kindsOf('تم')).toContain(HAPPENING)
  expect(kindsOf('قدم')).toContain(LIGHT_TALK)
  expect(kindsOf('كان')).toStrictEqual([])
  expect(kindsOf('قد')).toStrictEqual([])
  expect(kindsOf('لكن')).toStrictEqual([BREAKS])
  expect(kindsOf('بينما')).toStrictEqual([FRAMES])
  expect(kindsOf('في')).toStrictEqual([])
})

test('every mark is of a row that the tables list', () => {
  const ids = new Set(arTables.entries().map(({ payload }) => payload.id))
  for (const id of MARKS.keys()) expect(ids).toContain(id)
})
