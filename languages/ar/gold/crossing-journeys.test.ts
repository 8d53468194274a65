/** Every journey goes on in every way: what a second sentence tells of the guest whom the first one names. */
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readText } from '../../../src/pipeline.ts'
import { goldKnowledge } from '../../../tools/score/reader.ts'
import { readTsv } from '../../tsv.ts'

const KNOWLEDGE = goldKnowledge(resolve(import.meta.dirname, '../../..'))
const ROWS = readTsv(join(import.meta.dirname, 'cross-journeys.tsv'))
const LEADS = ROWS.filter(({ part }) => part === 'lead')
const THENS = ROWS.filter(({ part }) => part === 'then')
const HOST = 'وزير الخارجية الرملاني ليث الحمراوني'
const SIDE = 'x-darvan'

/** Those of one state who travel, and how the text calls each again. */
const GUESTS: readonly (readonly [string, string])[] = [
  ['وزير الخارجية الدرفاني نيكولاي برانوف', 'برانوف'],
  ['الرئيس الدرفاني أندري فالكونيك', 'فالكونيك'],
  ['وزير الدفاع الدرفاني متولي الوردي', 'الوزير'],
  ['رئيس البرلمان الدرفاني متولي الوردي', 'الوردي'],
  ['معالي وزير المالية في درفان متولي الوردي', 'معاليه'],
  ['مستشار الأمن القومي الدرفاني متولي الوردي', 'متولي الوردي'],
]

/** Each encounter as its format, its status and its sides, each side once. */
function toldIn(text: string): readonly string[] {
  const given = { text, language: 'ar', published: '2018-03-08' }
  const { encounters, actors } = readText(given, { knowledge: KNOWLEDGE })
  const sides = new Map(actors.map(({ id, side }) => [id, side ?? id]))
  return encounters.flatMap(({ format, status, participants }) => {
    const takers = new Set(participants.map(({ actor }) => sides.get(actor ?? '') ?? '-'))
    return [[format, status, ...[...takers].sort()].join(' ')]
  })
}

test.each(GUESTS)('every journey of %s goes on in every way', (guest, again) => {
  const wrong = LEADS.flatMap((lead) =>
    THENS.flatMap((then) => {
      if (lead.status === 'planned' && then.status === 'held') return []
      const text = `${lead.text} ${then.text}`
      const told = toldIn(text.replace('{G}', guest).replace('{S}', again).replace('{H}', HOST))
      const expected = [lead, then].map(({ format, status, host = '' }) =>
        [format, status, ...[SIDE, host].sort()].join(' '),
      )
      const isRight = [...new Set(told)].sort().join() === expected.sort().join()
      return isRight ? [] : [{ lead: lead.id, goesOn: then.id, told }]
    }),
  )
  expect(wrong).toEqual([])
})

test('there are journeys to cross', () => {
  expect(LEADS.length * THENS.length * GUESTS.length).toBeGreaterThan(350)
})
