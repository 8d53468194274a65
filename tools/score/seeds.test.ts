import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { InvalidInput } from '../../src/errors.ts'
import type { Reading } from '../../src/model.ts'
import { parseGoldDocument } from './gold.ts'
import { perfectReading } from './sample-reading.ts'
import { readSeeds } from './seed-files.ts'
import { scoreSeeds } from './seeds.ts'

const TEXT = 'التقى الوزيران يوم الأحد. وقال سليم إن التعاون مستمر، مضيفا أن الحدود آمنة.'

const READING = perfectReading(
  parseGoldDocument(
    [
      'published\t-',
      'shows\tmeeting',
      'text',
      TEXT,
      '---',
      'encounter\te1\tmeeting\theld',
      'party\twardi-salim',
      'party\thale-umar',
      'date\t2021-03-07',
      'statement\ts1\twardi-salim\texplicit\t-\t-\tقال\tالتعاون مستمر',
      'statement\ts2\twardi-salim\tcarried\t-\t-\tمضيفا\tالحدود آمنة',
    ].join('\n'),
    { path: 'sample.txt', language: 'ar' },
  ),
)

const FACTS = [
  'format\tmeeting',
  'participant\thale-umar',
  'participant\twardi-salim',
  'date\t2021-03-07',
  'others\tnone',
]

function writeSeeds(): { directory: string; facts: string } {
  const directory = mkdtempSync(join(tmpdir(), 'mahdar-seeds-'))
  const at = (words: string) => ({
    contentStart: TEXT.indexOf(words),
    contentEnd: TEXT.indexOf(words) + words.length,
  })
  const rows = [
    { doc: '007', id: 'a1', speakers: ['Salim Wardi'], ...at('التعاون مستمر') },
    { doc: '007', id: 'a2', speakers: ['Salim Wardi'], ...at('الحدود آمنة') },
  ]
  writeFileSync(join(directory, '007_0123456789abcdef.txt'), TEXT)
  writeFileSync(join(directory, 'attributions.json'), JSON.stringify(rows))
  const facts = join(directory, 'facts.tsv')
  const lines = FACTS.map((fact) => `007\t-\t${fact}`)
  writeFileSync(facts, ['doc\tpublished\tfact\tvalue', ...lines, ''].join('\n'))
  return { directory, facts }
}

function score(reading: Reading) {
  const { directory, facts } = writeSeeds()
  const ids = (name: string) => new Set(name === 'Salim Wardi' ? ['wardi-salim'] : [])
  return scoreSeeds(readSeeds(directory, facts), () => reading, ids)
}

test('all attributions and facts right leaves no failing row', () => {
  const { measures, failures } = score(READING)
  expect(failures).toEqual([])
  expect(measures.find(({ measure }) => measure === 'statements')).toMatchObject({ right: 2, total: 2 })
})

test('a second speaker makes a statement wrong, and another statement is extra', () => {
  const [first, second] = READING.statements
  if (first === undefined || second === undefined) throw new Error('the sample has two statements')
  const content = { ...second.content, spans: [{ start: 0, end: 5, quote: TEXT.slice(0, 5) }] as const }
  const both = [...first.sources, ...first.sources]
  const { measures } = score({
    ...READING,
    statements: [{ ...first, sources: both }, second, { ...second, content }],
  })
  expect(measures.find(({ measure }) => measure === 'statements')?.right).toBe(1)
  expect(measures.find(({ measure }) => measure === 'statements that are not extra')).toMatchObject({
    right: 2,
    total: 3,
  })
})

test('a date that is not worked out is a failing fact', () => {
  const encounters = READING.encounters.map((encounter) => ({ ...encounter, date: null }))
  expect(score({ ...READING, encounters }).failures).toEqual([
    {
      suite: 'seeds',
      measure: 'facts without publication date',
      row: '007 date, no publication date',
      expected: '2021-03-07',
      got: '-',
    },
  ])
})

test('a folder without seeds is an error that says what a seed looks like', () => {
  const { directory, facts } = writeSeeds()
  const empty = mkdtempSync(join(directory, 'empty-'))
  writeFileSync(join(empty, 'attributions.json'), '[]')
  expect(() => readSeeds(empty, facts)).toThrow(InvalidInput)
})
