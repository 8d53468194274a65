import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import { cliticTable } from '../../src/extract/match/clitics.ts'
import { type Lexicon, loadLexicon } from '../../src/extract/match/lexicon.ts'
import { segment } from '../../src/extract/match/segment.ts'
import { readTsv } from '../tsv.ts'
import { readClitics } from './clitics.ts'

const SUITE = fileURLToPath(new URL('../../../shared/suites/ud-pud-words.jsonl', import.meta.url))
const WORDS = readTsv(fileURLToPath(new URL('lexicon/words.tsv', import.meta.url)))
const CLITICS = cliticTable(readClitics())
const FLOOR = 0.98

let lexicon: Lexicon

beforeAll(() => {
  lexicon = loadLexicon(process.env.MAHDAR_LEXICON ?? '')
})

test('the words are numbered by how often they stand in news, and written plainly', () => {
  expect(WORDS.length).toBeLessThanOrEqual(40_000)
  WORDS.forEach((row, index) => {
    if (
      row.id !== `w${String(index + 1).padStart(5, '0')}` ||
      !/^[\u0621-\u063a\u0641-\u064a]{2,}$/.test(row.form ?? '')
    )
      expect.unreachable(`words.tsv:${index + 2}: ${row.id} ${row.form}`)
  })
})

test.each([
  ['وزير', ['وزير']],
  ['ووزير', ['و', 'وزير']],
  ['بعيدا', ['بعيدا']],
  ['وقال', ['و', 'قال']],
  ['واحد', ['واحد']],
  ['كبيرا', ['كبيرا']],
  ['سنويا', ['سنويا']],
  ['وسيلتقي', ['و', 'س', 'يلتقي']],
  ['وسيط', ['وسيط']],
  ['للصين', ['ل', 'لصين']],
  ['للجنة', ['ل', 'لجنة']],
  ['فلسطين', ['فلسطين']],
  ['وفلسطين', ['و', 'فلسطين']],
  ['بوزارته', ['ب', 'وزارت', 'ه']],
  ['وزرائها', ['وزرائ', 'ها']],
  ['أنه', ['أن', 'ه']],
  ['إليهم', ['إلي', 'هم']],
  ['كما', ['كما']],
  ['فيما', ['فيما']],
  ['وارسو', ['وارسو']],
  ['وحياتنا', ['و', 'حيات', 'نا']],
  ['سيارتي', ['سيارت', 'ي']],
  ['يمكنني', ['يمكن', 'ني']],
  ['لبناني', ['لبناني']],
  ['سيستشهدون', ['س', 'يستشهدون']],
  ['مقتنياتها', ['مقتنيات', 'ها']],
])('%s is taken apart right', (word, parts) => {
  expect(segment(lexicon, CLITICS, word)).toEqual(parts)
})

interface Sentence {
  readonly expected: readonly { readonly form: string; readonly segments: readonly string[] }[]
}

test.skipIf(!existsSync(SUITE) && process.env.CI !== 'true')(
  'words of news and encyclopedias are taken apart as a treebank does (needs ../shared/suites)',
  () => {
    const sentences = readFileSync(SUITE, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Sentence)
    const words = sentences.flatMap((sentence) => sentence.expected)
    const right = words.filter(
      (word) => segment(lexicon, CLITICS, word.form).join(' ') === word.segments.join(' '),
    )
    expect(right.length / words.length).toBeGreaterThanOrEqual(FLOOR)
  },
)
