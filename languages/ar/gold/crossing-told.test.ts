/** One encounter told several times in a text, and others beside it: every frame, with several guests, comes to just these encounters. */
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readText } from '../../../src/pipeline.ts'
import { goldKnowledge } from '../../../tools/score/reader.ts'
import { readTsv } from '../../tsv.ts'

const KNOWLEDGE = goldKnowledge(resolve(import.meta.dirname, '../../..'))
/** One encounter told again and beside others; and what is denied, doubted, called off, put off, agreed on or meant. */
const FRAMES = ['cross-told.tsv', 'cross-status.tsv'].flatMap((table) =>
  readTsv(join(import.meta.dirname, table)),
)
const HOST = { name: 'وزير الخارجية الرملاني ليث الحمراوني', again: 'الحمراوني', side: 'x-ramlan' }
const GUESTS = [
  { name: 'وزير الخارجية الدرفاني نيكولاي برانوف', again: 'برانوف', side: 'x-darvan' },
  { name: 'الرئيس الدرفاني أندري فالكونيك', again: 'فالكونيك', side: 'x-darvan' },
  { name: 'وزير الخارجية الكوردافي ساندرو كاليش', again: 'كاليش', side: 'x-kordavia' },
]
/** Formats in which the two take part, and no state for either. */
const OF_TWO: ReadonlySet<string> = new Set(['meeting', 'phone-call', 'press-conference'])

/** Each encounter as its format and status; with the sides, where they are not those of the two. */
function toldIn(text: string, title: string | undefined, sides: readonly string[]): string {
  const given = { text, title: title ?? null, language: 'ar', published: '2018-03-08' }
  const { encounters, actors } = readText(given, { knowledge: KNOWLEDGE })
  const sideOf = new Map(actors.map(({ id, side }) => [id, side]))
  return encounters
    .map(({ format, status, participants }) => {
      const takers = participants.filter(({ role }) => role !== 'attendee')
      const met = takers.map(({ actor }) => sideOf.get(actor)).sort()
      const isOfBoth = !OF_TWO.has(format) || met.join() === [...sides].sort().join()
      return `${format} ${status}${isOfBoth ? '' : ` ${met.join('+')}`}`
    })
    .sort()
    .join(' | ')
}

test.each(GUESTS)('every text comes to the encounters that it tells of: $name', ({ name, again, side }) => {
  const wrong = FRAMES.flatMap(({ id, expected, text = '' }) => {
    const filled = text
      .replaceAll('{A}', HOST.name)
      .replaceAll('{B}', name)
      .replaceAll('{a}', HOST.again)
      .replaceAll('{b}', again)
    const [title, body] = filled.includes(' ¶ ') ? filled.split(' ¶ ') : [undefined, filled]
    const told = toldIn(body ?? '', title, [HOST.side, side])
    return told === expected ? [] : [{ id, told, expected }]
  })
  expect(wrong).toEqual([])
})

test('there are texts enough', () => {
  expect(FRAMES.length * GUESTS.length).toBeGreaterThan(300)
})
