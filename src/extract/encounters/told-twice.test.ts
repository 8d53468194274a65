import { expect, test } from 'vitest'
import type { Encounter } from '../../model.ts'
import type { Contact } from './contact.ts'
import { type Published, toldOnce } from './told-twice.ts'

function published(id: string, status: Encounter['status'], others: readonly string[]): Published {
  const contact = { tellings: [{ words: { past: status === 'held' } }] } as unknown as Contact
  const encounter = {
    id,
    format: 'meeting',
    status,
    date: { value: { edtf: '2018-03-08' } },
    participants: others.map((actor) => ({ actor, role: 'party' })),
    evidence: [{ rule: id }],
  } as unknown as Encounter
  return { contact, encounter }
}

test('a plan that was held is one encounter, and every contact knows in which it is told', () => {
  const { encounters, ids } = toldOnce([
    published('e1', 'planned', ['a', 'b']),
    published('e2', 'held', ['b', 'a']),
    published('e3', 'held', ['a', 'c']),
  ])
  expect(
    encounters.map(({ id, status, evidence }) => [id, status, evidence.map(({ rule }) => rule)]),
  ).toEqual([
    ['e1', 'held', ['e2', 'e1']],
    ['e2', 'held', ['e3']],
  ])
  expect(ids).toEqual(['e1', 'e1', 'e2'])
})

test('encounters of which none is told twice stay as they are', () => {
  const all = [published('e1', 'planned', ['a', 'b']), published('e2', 'held', ['a', 'c'])]
  const { encounters, ids } = toldOnce(all)
  expect(encounters).toEqual(all.map(({ encounter }) => encounter))
  expect(ids).toEqual(['e1', 'e2'])
})
