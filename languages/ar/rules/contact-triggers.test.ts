import { expect, test } from 'vitest'
import type { Entry } from '../../pack.ts'
import { isContactNoun, isContactVerb, isLightVerb, isTalk } from './contact-triggers.ts'

function entry(kind: string, payload: Entry['payload']): Entry {
  return { kind, language: 'ar', payload }
}

test('a finite verb of contact tells by itself, unless its subject is the contact or it is the writer’s own', () => {
  const met = { id: 'iltaqa', shape: 'past', person: 3 }
  expect(isContactVerb(entry('encounter-verbs', met))).toBe(true)
  expect(isContactVerb(entry('encounter-verbs', { ...met, person: 1 }))).toBe(false)
  expect(isContactVerb(entry('encounter-verbs', { ...met, shape: 'masdar' }))).toBe(false)
  expect(isContactVerb(entry('encounter-verbs', { ...met, id: 'inaqada' }))).toBe(false)
})

test('a verb of talk tells where it is of discussion that took place', () => {
  const discussed = { class: 'discuss', shape: 'past', person: 3 }
  expect(isTalk(entry('reporting-verbs', discussed))).toBe(true)
  expect(isTalk(entry('reporting-verbs', { ...discussed, shape: 'present' }))).toBe(false)
  expect(isTalk(entry('reporting-verbs', { ...discussed, class: 'say' }))).toBe(false)
  expect(isTalk(entry('reporting-verbs', { ...discussed, class: 'say', id: 'tahaddatha' }))).toBe(true)
})

test('verbs of the three tables may be light ones; a noun tells by its format', () => {
  expect(isLightVerb(entry('modals', { shape: 'present', person: 3 }))).toBe(true)
  expect(isLightVerb(entry('stance-nouns', { shape: 'present', person: 3 }))).toBe(false)
  expect(isContactNoun(entry('encounter-nouns', { format: 'visit' }))).toBe(true)
  expect(isContactNoun(entry('encounter-nouns', { format: 'conference' }))).toBe(false)
  expect(isContactNoun(entry('encounter-verbs', { format: 'visit', shape: 'past' }))).toBe(false)
})
