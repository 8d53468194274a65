/** Every frame of contact reads every guest: what rules are written from one sentence, the others show. */
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readText } from '../../../src/pipeline.ts'
import { goldKnowledge } from '../../../tools/score/reader.ts'
import { readTsv } from '../../tsv.ts'

const KNOWLEDGE = goldKnowledge(resolve(import.meta.dirname, '../../..'))
const FRAMES = readTsv(join(import.meta.dirname, 'cross-contacts.tsv'))
const GUESTS = readTsv(join(import.meta.dirname, 'cross-guests.tsv'))
const HOST = 'وزير الخارجية الرملاني ليث الحمراوني'
const HOME = 'x-ramlan'

/** Each encounter as its format, its status and the sides of who is no mere attendee. */
function toldIn(text: string): readonly string[] {
  const given = { text, language: 'ar', published: '2018-03-08' }
  const { encounters, actors } = readText(given, { knowledge: KNOWLEDGE })
  const sides = new Map(actors.map(({ id, side }) => [id, side]))
  return encounters.map(({ format, status, participants }) => {
    const takers = participants.filter(({ role }) => role !== 'attendee')
    return [format, status, ...takers.map(({ actor }) => sides.get(actor)).sort()].join(' ')
  })
}

test.each(GUESTS.map(({ id = '', side = '', form = '' }) => ({ id, side, form })))(
  'every frame of contact has the guest: $id',
  ({ side, form }) => {
    const wrong = FRAMES.flatMap(({ id, format, status, text = '' }) => {
      const told = toldIn(text.replace('{A}', HOST).replace('{B}', form))
      const expected = [format, status, ...[HOME, side].sort()].join(' ')
      return told.length === 1 && told[0] === expected ? [] : [{ id, told, expected }]
    })
    expect(wrong).toEqual([])
  },
)

test('there are frames and guests to cross', () => {
  expect(FRAMES.length * GUESTS.length).toBeGreaterThan(350)
})
