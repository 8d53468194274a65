/** What merging makes of bad accounts, the whole way: texts in, records out. People and states are invented. */
import { resolve } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { EncounterRecord } from '../../src/encounter-record.ts'
import { mergeReadings } from '../../src/merge/merge.ts'
import { seededRandom, shuffle } from '../bench/rounds.ts'
import type { ReadSource } from './merging.ts'
import { goldKnowledge, sourceReader } from './reader.ts'

interface Given {
  readonly published?: string | null
  readonly publisher?: string
  readonly language?: string
}

const MET =
  'Foreign Minister Grace Finmore of Brigonia met Foreign Minister Hanna Westerland of Waldania in Westerheim today. They discussed fishing rights.'
const ARABIC =
  'التقت وزيرة الخارجية البريغونية غريس فينمور أمس في وسترهايم نظيرتها الولدانية هانا ويسترلاند، وبحثت الوزيرتان حقوق الصيد.'

let read: ReadSource

beforeAll(() => {
  read = sourceReader(goldKnowledge(resolve(import.meta.dirname, '../..')))
}, 60_000)

function source(id: string, text: string, given: Given = {}) {
  const { published = '2020-02-10', publisher = null, language = 'en' } = given
  return read({ id, language, published, publisher, tells: [], text })
}

const MINISTERS = () => [source('a', MET), source('b', ARABIC, { language: 'ar', published: '2020-02-11' })]

/** Each record's tellers, copies with them. */
function tellers(records: readonly EncounterRecord[]): readonly string[] {
  return records
    .map(({ accounts }) =>
      accounts
        .flatMap(({ externalId, carriers }) => [externalId, ...carriers.map((one) => one.externalId)])
        .sort()
        .join(' '),
    )
    .sort()
}

test('two accounts in two languages are one record', () => {
  expect(tellers(mergeReadings(MINISTERS()))).toEqual(['a b'])
})

test('an account that contradicts itself never stands twice in a record, and draws no two days together', () => {
  const text = `${MET.replace('today', 'on 10 February 2020')} Finmore met Westerland in Westerheim on 11 February 2020.`
  const records = mergeReadings([...MINISTERS(), source('c', text, { published: '2020-02-12' })])
  for (const { accounts } of records)
    expect(new Set(accounts.map(({ document }) => document)).size).toBe(accounts.length)
  expect(tellers(records)).toContain('a b c')
  expect(new Set(records.map(({ date }) => date?.value.edtf))).toContain('2020-02-10')
})

test('a day of publication that is a year off moves what it dates alone, and nothing that the text dates', () => {
  const late = source('late', MET, { published: '2021-02-10' })
  expect(tellers(mergeReadings([...MINISTERS(), late]))).toEqual(['a b', 'late'])
  const dated = source('dated', MET.replace('today', 'on 10 February 2020'), { published: '2021-02-11' })
  expect(tellers(mergeReadings([...MINISTERS(), dated]))).toEqual(['a b dated'])
})

test('names that a machine spoiled join by office and family, and names of others do not', () => {
  const spoiled = MET.replace('Grace Finmore', 'Favour Finmore').replace('today', 'on Monday')
  const records = mergeReadings([...MINISTERS(), source('spoiled', spoiled, { published: '2020-02-12' })])
  expect(tellers(records)).toEqual(['a b spoiled'])
  const deputy = MET.replace('Foreign Minister Grace Finmore', 'Deputy Foreign Minister Osric Pellwood')
  expect(tellers(mergeReadings([...MINISTERS(), source('deputy', deputy)]))).toEqual(['a b', 'deputy'])
})

test('two encounters of the same people on one day are two, told together or each alone', () => {
  const call = 'Finmore spoke by phone with Westerland in the evening about a sailor.'
  const both = source('both', `${MET} ${call}`)
  const alone = source(
    'alone',
    'Brigonian Foreign Minister Grace Finmore spoke by phone today with Waldanian Foreign Minister Hanna Westerland.',
  )
  const records = mergeReadings([...MINISTERS(), both, alone])
  expect(records.map(({ format }) => format).sort()).toEqual(['meeting', 'phone-call'])
  expect(tellers(records)).toEqual(['a b both', 'alone both'])
})

test('talks in the morning and a dinner in the evening are two, told together or each alone', () => {
  const both = source(
    'both',
    `${MET.replace('today', 'this morning')} In the evening Finmore met Westerland again over dinner and spoke about a sailor.`,
  )
  const morning = source('morning', MET.replace('today', 'on Monday morning'), { published: '2020-02-11' })
  const dinner = source(
    'dinner',
    'Foreign Minister Hanna Westerland of Waldania had dinner today with Foreign Minister Grace Finmore of Brigonia. They discussed a sailor.',
  )
  const records = mergeReadings([both, morning, dinner])
  expect(tellers(records)).toEqual(['both dinner', 'both morning'])
  expect(new Set(records.map(({ date }) => date?.value.edtf))).toEqual(new Set(['2020-02-10']))
})

test('«the ministers met» and no more joins nobody, and no one is lost', () => {
  for (const [text, language] of [
    ['The ministers met.', 'en'],
    ['The ministers met today and discussed fishing rights.', 'en'],
    ['التقى الوزيران.', 'ar'],
  ] as const)
    expect(tellers(mergeReadings([...MINISTERS(), source('vague', text, { language })]))).toContain('a b')
})

test('a thousand copies of one text are one account with its carriers', () => {
  const long = `${MET} ${Array.from({ length: 12 }, (_, at) => `Paragraph ${at} of the release is about harbour ${at * 7} and its boats.`).join(' ')}`
  const [first] = [source('copy 0', long)]
  const copies = Array.from({ length: 1000 }, (_, at) =>
    at < 5
      ? source(`copy ${at}`, at % 2 === 0 ? long : `${long} Ends.`)
      : copyOf(first as ReturnType<ReadSource>, at),
  )
  const [record, ...others] = mergeReadings(copies)
  expect(others).toEqual([])
  expect(record?.accounts).toHaveLength(1)
  expect(record?.accounts[0].carriers).toHaveLength(999)
}, 60_000)

/** The same reading under another name: reading a thousand times would test the reader. */
function copyOf({ reading, sketch }: ReturnType<ReadSource>, at: number): ReturnType<ReadSource> {
  const id = `copy-${at}` as typeof reading.document.id
  return { sketch, reading: { ...reading, document: { ...reading.document, id, externalId: `copy ${at}` } } }
}

test('in a hundred orders of arrival the records are the same, to the last byte', () => {
  const sources = [
    ...MINISTERS(),
    source('week', MET, { published: '2020-02-17' }),
    source('vague', 'The foreign ministers of Brigonia and Waldania have met in Westerheim.', {
      published: '2020-02-12',
    }),
    source('plan', MET.replace('met', 'will meet').replace('today', 'on 10 February'), {
      published: '2020-02-05',
    }),
    source('copy', MET, { publisher: 'Ordin Tribune' }),
    source(
      'call',
      'Foreign Minister Grace Finmore spoke by phone today with Waldanian Foreign Minister Hanna Westerland.',
    ),
  ]
  const expected = JSON.stringify(mergeReadings(sources))
  for (let round = 0; round < 100; round += 1)
    expect(JSON.stringify(mergeReadings(shuffle(sources, seededRandom(round))))).toBe(expected)
})
