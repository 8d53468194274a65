import { expect, test } from 'vitest'
import type { Actor, Mention } from '../../src/model.ts'
import { namingsOf } from './linking.ts'

const mention = (quote: string, form: Mention['form'], start = 0): Mention => ({
  in: 'text',
  span: { start, end: start + quote.length, quote },
  form,
  candidates: [],
})
const actor = (
  id: string,
  names: Actor['names'],
  mentions: readonly Mention[],
  offices: string[] = [],
): Actor => ({ id, kind: 'person', names, side: null, offices, mentions }) as unknown as Actor

test('a name of the registry, a shorter one, an office and what points back each say what they rest on', () => {
  const mentions = [
    mention('Salim Nawwar', 'name'),
    mention('Nawwar', 'name', 40),
    mention('Salem Nawar', 'name', 60),
    mention('the foreign minister', 'title', 80),
    mention('he', 'pronoun', 120),
    mention('', 'dropped', 140),
    mention('Nawwar', 'name', 160),
  ]
  const found = namingsOf(actor('nawwar-salim', { en: 'Salim Nawwar' }, mentions, ['zz/foreign-minister']))
  expect(found.map(({ words, reason, behind, count }) => [words, reason, behind, count])).toEqual([
    ['Salim Nawwar', 'full', null, 1],
    ['Nawwar', 'short', 'Salim Nawwar', 2],
    ['Salem Nawar', 'spelled', null, 1],
    ['the foreign minister', 'title', null, 1],
    ['he', 'pronoun', 'the foreign minister', 1],
    ['', 'dropped', 'the foreign minister', 1],
  ])
  expect(found[3]?.offices).toEqual(['zz/foreign-minister'])
})

test('whom the registry does not know is named as the text does; nothing is made up where nothing goes before', () => {
  const mentions = [
    mention('it', 'pronoun'),
    mention('Hala Sayyad', 'name', 9),
    mention('the envoy', 'title', 30),
  ]
  expect(
    namingsOf(actor('local:1', { en: 'Hala Sayyad' }, mentions)).map(({ reason, behind }) => [
      reason,
      behind,
    ]),
  ).toEqual([
    ['pronoun', null],
    ['local', null],
    ['called', null],
  ])
})
