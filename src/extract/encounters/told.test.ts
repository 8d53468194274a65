import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MentionContext } from '../mentions/context.ts'
import type { Contact } from './contact.ts'
import { lastAtMost, Told } from './told.ts'

const TEXT = { field: 'text' } as MentionContext
const TITLE = { field: 'title' } as MentionContext

interface Telling {
  readonly title: boolean
  readonly sentence: number
  readonly start: number
}

function contactOf(status: string, tellings: readonly Telling[]): Contact {
  return {
    status,
    tellings: tellings.map(({ title, sentence, start }) => ({
      context: title ? TITLE : TEXT,
      words: { sentence, trigger: { start, end: start + 1 } },
    })),
  } as unknown as Contact
}

const telling = fc.record({ title: fc.boolean(), sentence: fc.nat(9), start: fc.nat(30) })
const contacts = fc.array(
  fc
    .tuple(fc.constantFrom('held', 'mentioned'), fc.array(telling, { minLength: 1, maxLength: 4 }))
    .map(([status, tellings]) => contactOf(status, tellings)),
  { maxLength: 8 },
)

test('the contact told last is the last of the list that was told by then', () => {
  fc.assert(
    fc.property(contacts, fc.nat(10), (list, sentence) => {
      const held = list.filter(({ status }) => status !== 'mentioned')
      const told = held.filter(({ tellings }) =>
        tellings.some(({ context, words }) => context.field === 'title' || words.sentence <= sentence),
      )
      const index = list.indexOf(told[told.length - 1] ?? held[0] ?? (null as never))
      expect(new Told(list).indexAt(sentence)).toBe(index)
    }),
  )
})

test('what is yet to come does not follow what was held, and what was held follows what was planned', () => {
  const at = (status: string, sentence: number) =>
    contactOf(status, [{ title: false, sentence, start: sentence * 10 }])
  const invited = new Told([at('held', 0), at('planned', 1)])
  expect([0, 1, 2].map((sentence) => invited.indexAt(sentence))).toEqual([0, 0, 0])
  const announced = new Told([at('planned', 0), at('held', 2)])
  expect([0, 1, 2].map((sentence) => announced.indexAt(sentence))).toEqual([0, 0, 1])
  expect(new Told([at('planned', 0), at('planned', 1)]).indexAt(3)).toBe(1)
})

test('the telling between two tokens is the last one, and of those at one token the first', () => {
  fc.assert(
    fc.property(contacts, fc.nat(30), fc.nat(30), (list, since, at) => {
      const all = list.flatMap(({ tellings }) => tellings).filter(({ context }) => context === TEXT)
      const [last] = all
        .filter(({ words }) => words.trigger.start < at && words.trigger.start > since)
        .sort((a, b) => b.words.trigger.start - a.words.trigger.start)
      expect(new Told(list).lastBetween(TEXT, since, at)).toBe(last?.words ?? null)
    }),
  )
})

test('a search among values that do not fall ends at the last that is small enough', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), fc.nat(20), (values, limit) => {
      const sorted = [...values].sort((a, b) => a - b)
      const at = lastAtMost(sorted.length, (place) => sorted[place] as number, limit)
      expect(at).toBe(sorted.filter((value) => value <= limit).length - 1)
    }),
  )
})
