import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readText } from '../../../src/pipeline.ts'
import { goldKnowledge } from '../../../tools/score/reader.ts'
import { readTsv } from '../../tsv.ts'

const KNOWLEDGE = goldKnowledge(resolve(import.meta.dirname, '../../..'))
const ROWS = readTsv(join(import.meta.dirname, 'names.tsv'))
const BODIES = readTsv(join(import.meta.dirname, 'bodies.tsv'))

/** The unlisted people that a text names, in the order of their first mention; or the bodies. */
function namedIn(text: string, areBodies = false): string {
  const { actors } = readText({ text, language: 'ar', published: '2018-03-08' }, { knowledge: KNOWLEDGE })
  return actors
    .filter(({ id, kind }) => (kind === 'organization') === areBodies && id.startsWith('local:'))
    .filter(({ kind }) => areBodies || kind === 'person')
    .filter(({ mentions }) => mentions.some(({ form }) => form === 'name'))
    .map(({ names }) => names.ar)
    .join(' | ')
}

test.each(ROWS.map(({ finds = '', text = '' }) => [text, finds]))('%s', (text, finds) => {
  expect(namedIn(text)).toBe(finds)
})

test.each(BODIES.map(({ finds = '', text = '' }) => [text, finds]))('%s', (text, finds) => {
  expect(namedIn(text, true)).toBe(finds)
})

test('as many texts name nobody as a table of names needs', () => {
  expect(ROWS.filter(({ finds }) => finds === '').length).toBeGreaterThan(3)
})

/** Who speaks, as the evidence for it has them. */
function quotedIn(text: string): readonly string[] {
  const { statements } = readText({ text, language: 'ar', published: '2018-03-08' }, { knowledge: KNOWLEDGE })
  return statements.flatMap(({ sources }) =>
    sources.flatMap(({ evidence }) => evidence.spans.map(({ quote }) => quote)),
  )
}

test.each([
  ['وقال الخبير البحري إن الرصيف قديم.', 'الخبير البحري'],
  ['وقال المسؤول الدرفاني إن الرصيف قديم.', 'المسؤول الدرفاني'],
  ['وغرقت السفينة، بحسب الناطق باسم خفر السواحل.', 'الناطق باسم خفر السواحل'],
  ['ووفقا لوزارة الموانئ فإن الرصيف قديم.', 'وزارة الموانئ'],
])('%s the article stands in what somebody is called, «و» and «ل» do not', (text, quote) => {
  expect(quotedIn(text)).toEqual([quote])
})
