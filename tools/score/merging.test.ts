import { expect, test } from 'vitest'
import { bCubed, judge, type ScoredTelling } from './merging.ts'
import { parseMergingGold } from './merging-gold.ts'
import { scoresOf } from './tally.ts'

const KNOWN = new Set(['xa', 'xb', 'hale-umar'])

const HEAD = `encounter\tone\tmeeting\t2019-03-12\txa:hale-umar xb
encounter\ttwo\tmeeting\t2019-03-19/2019-03-20\txa xb
apart\tone two\ta week later
`
const TOLD = `document\ta\ten\t2019-03-12\t-\tone two
A text
of two lines.
---
document\tb\tar\t-\tSada\ttwo
Another.
---
`

const telling = (document: string, encounter: string, record: string | null): ScoredTelling => ({
  document,
  encounter,
  record,
})

test('a file is read with what tells of what', () => {
  const gold = parseMergingGold(HEAD + TOLD, 'gold/scene.txt', KNOWN)
  expect(gold.encounters[0]).toEqual({
    id: 'scene/one',
    format: 'meeting',
    days: ['2019-03-12', '2019-03-12'],
    parties: [
      { side: 'xa', person: 'hale-umar' },
      { side: 'xb', person: null },
    ],
  })
  expect(gold.documents[0]).toMatchObject({
    text: 'A text\nof two lines.',
    tells: ['scene/one', 'scene/two'],
  })
  expect(gold.documents[1]).toMatchObject({ published: null, publisher: 'Sada', language: 'ar' })
  expect(gold.apart).toEqual([{ one: 'scene/one', other: 'scene/two', kind: 'a week later' }])
})

test.each([
  ['an encounter that no document tells', HEAD, /which no document tells/],
  ['nobody', HEAD.replace('hale-umar', 'hale-omar') + TOLD, /scene\.txt:1 speaks of «hale-omar»/],
  ['an encounter that is not there', HEAD + TOLD.replace('one two', 'one three'), /«three», which no/],
  ['a document without an end', HEAD + TOLD.slice(0, -4), /scene\.txt:8 begins a document that no line/],
  ['an unknown key', `${HEAD + TOLD}note\tx`, /scene\.txt:11 has the key «note»/],
  ['a day that is none', HEAD.replace('2019-03-12', 'spring') + TOLD, /gives «spring»/],
  ['one document twice', HEAD + TOLD + TOLD, /names «scene\/a» a second time/],
])('%s is refused', (_, source, message) => {
  expect(() => parseMergingGold(source, 'scene.txt', KNOWN)).toThrow(message)
})

test('B-cubed is that of Bagga and Baldwin', () => {
  // Two records: {1 1 1 2} and {2}.
  const tellings = ['1 a', '1 a', '1 a', '2 a', '2 b'].map((pair, index) => {
    const [encounter = '', record = ''] = pair.split(' ')
    return telling(`d${index}`, encounter, record)
  })
  const { precision, recall } = scoresOf(bCubed(tellings))
  expect(precision).toBeCloseTo((3 * (3 / 4) + 1 / 4 + 1) / 5)
  expect(recall).toBeCloseTo((3 + 1 / 2 + 1 / 2) / 5)
})

test('what is missed counts apart, and stands alone in the second figure', () => {
  const gold = parseMergingGold(HEAD + TOLD, 'scene.txt', KNOWN)
  const { measures, failures } = judge(
    gold,
    [telling('a', 'scene/one', 'r1'), telling('a', 'scene/two', 'r2'), telling('b', 'scene/two', null)],
    2,
  )
  const f1 = measures.map(({ all }) => scoresOf(all))
  expect(f1.map(({ precision }) => precision)).toEqual([1, 1, 1, 1])
  expect(f1.map(({ recall }) => recall.toFixed(3))).toEqual(['0.667', '1.000', '0.667', '1.000'])
  expect(failures).toMatchObject([{ measure: 'tellings', row: 'b', got: 'missed' }])
})

test('two that must stay apart and share a record are a wrong merge', () => {
  const gold = parseMergingGold(HEAD + TOLD, 'scene.txt', KNOWN)
  const all = [
    telling('a', 'scene/one', 'r1'),
    telling('a', 'scene/two', 'r2'),
    telling('b', 'scene/two', 'r1'),
  ]
  const { measures, failures } = judge(gold, all, 3)
  expect(measures.at(-1)).toMatchObject({ measure: 'alike but apart', all: { right: 0, expected: 1 } })
  expect(failures.map(({ got }) => got)).toEqual([
    'r2: a | r1: b',
    'scene/one: a | scene/two: b',
    'one record',
  ])
})
