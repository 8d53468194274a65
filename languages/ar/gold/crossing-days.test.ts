/** Every frame of contact has every day and every place in it: what stands in the middle of a clause hides nothing behind it. */
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readText } from '../../../src/pipeline.ts'
import { goldKnowledge } from '../../../tools/score/reader.ts'
import { readTsv } from '../../tsv.ts'

const KNOWLEDGE = goldKnowledge(resolve(import.meta.dirname, '../../..'))
const DAYS = readTsv(join(import.meta.dirname, 'cross-days.tsv'))
const PLACES = readTsv(join(import.meta.dirname, 'cross-places.tsv'))
const FRAMES = readTsv(join(import.meta.dirname, 'cross-when-frames.tsv'))
const HOST = 'وزير الخارجية الرملاني ليث الحمراوني'
const GUEST = 'وزير الدفاع الدرفاني متولي الوردي'

/** Each encounter as its format, status, day and place. */
function toldIn(frame: string, day: string, place: string): readonly string[] {
  const filled = frame.replace('{A}', HOST).replace('{B}', GUEST).replace('{d}', day).replace('{p}', place)
  const text = filled.replace(/ +/g, ' ').replace(' .', '.')
  const { encounters } = readText({ text, language: 'ar', published: '2018-03-08' }, { knowledge: KNOWLEDGE })
  return encounters.map(({ format, status, date, place: where }) =>
    [format, status, date?.value.edtf ?? '-', where?.value.id ?? '-'].join(' '),
  )
}

test.each(FRAMES.map(({ id = '', format, status, text = '' }) => ({ id, format, status, text })))(
  'every day and every place stands in the frame: $id',
  ({ format, status, text }) => {
    const days = DAYS.filter((day) => day.status === status)
    const wrong = days.flatMap(({ form = '', day = '' }, index) => {
      // Each day with two of the places, so that each place has its turn in every frame.
      return [0, 1].flatMap((next) => {
        const { form: where = '', place = '' } = PLACES[(index * 2 + next) % PLACES.length] ?? {}
        const told = toldIn(text, form, where)
        const expected = [format, status, day, place || '-'].join(' ')
        return told.length === 1 && told[0] === expected ? [] : [{ form, where, told, expected }]
      })
    })
    expect(wrong).toEqual([])
  },
)

test('there are frames, days and places to cross', () => {
  expect(FRAMES.length * (DAYS.length / 2)).toBeGreaterThan(150)
  expect(PLACES.length).toBeGreaterThan(8)
})
