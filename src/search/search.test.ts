import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { buildCharacterTable } from '../document/characters.ts'
import type { Document, DocumentId, Evidence, Reading, Statement, StatementId } from '../model.ts'
import { type Archive, openArchive } from '../record/archive.ts'
import { searchTextOf } from './indexed.ts'
import type { QueryTools } from './query/compile.ts'
import { type SearchOptions, searchArchive } from './search.ts'
import { createAnalyser, type Hosts } from './terms.ts'

const PREFIXED: Readonly<Record<string, string>> = { وايران: 'ايران', لايران: 'ايران' }
const hosts: Hosts = (word) => {
  const host = PREFIXED[word.normalize('NFD').replace(/\p{M}/gu, '')]
  return host === undefined ? [] : [host]
}
// As the Arabic pack has it: the tatweel is no letter.
const characters = buildCharacterTable([[{ from: '\u0640', to: '' }]])
const analyser = createAnalyser(characters, hosts)

const tools: QueryTools = { analyser, findNames: () => [], isKnown: () => false, isSide: () => false }

let directory: string
let archive: Archive

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'mahdar-search-'))
  archive = await openArchive({ directory, mode: 'write' })
})

afterEach(async () => {
  await archive.close()
  rmSync(directory, { recursive: true })
})

interface Sample {
  readonly text: string
  readonly title?: string
  readonly published?: string
  /** Quotes that are contents of statements, outermost first. */
  readonly statements?: readonly string[]
}

async function add(...samples: readonly Sample[]): Promise<readonly DocumentId[]> {
  const entries = samples.map((sample, index) => {
    const reading = readingOf(sample, index)
    const original = Buffer.from(reading.document.text)
    return {
      reading,
      original,
      given: {},
      rules: '1',
      search: searchTextOf(reading, analyser),
      sketch: null,
    }
  })
  return (await archive.add(entries)).map(({ id }) => id)
}

function readingOf({ text, title = '', published, statements = [] }: Sample, index: number): Reading {
  const sourceHash = createHash('sha256').update(text).digest('hex')
  const origin = { sourceHash, url: `https://example.org/${index}`, externalId: null, publisher: 'Sada' }
  const document: Document = {
    ...origin,
    id: createHash('sha256').update(`${sourceHash} ${index}`).digest('hex').slice(0, 32) as DocumentId,
    language: 'ar',
    title,
    text,
    publisherCountry: null,
    publishedAt: published ?? null,
    retrievedAt: null,
    boilerplate: [],
    passages: [],
  }
  return {
    document,
    kind: 'news-report',
    issuedBy: null,
    actors: [],
    offices: [],
    places: [],
    topics: [],
    formulations: [],
    encounters: [],
    statements: statements.map((quote, place) => statementOf(`s${place + 1}`, quote, text)),
    commitments: [],
    warnings: [],
  }
}

function statementOf(id: string, quote: string, text: string): Statement {
  const start = text.indexOf(quote)
  const content: Evidence = {
    in: 'text',
    spans: [{ start, end: start + quote.length, quote }],
    rule: 'test/quote',
  }
  return {
    id: id as StatementId,
    encounter: null,
    sources: [],
    resolution: 'unresolved',
    cue: { lemma: null, act: 'assertive', evidence: null },
    content,
    manner: 'indirect',
    stances: [],
    topics: [],
    formulations: [],
    within: null,
    confidence: 0.5,
  }
}

async function quotes(query: string, options: SearchOptions = {}): Promise<string[][]> {
  const { hits } = await searchArchive(archive, tools, query, options)
  return hits.map(({ highlights }) => highlights.map(({ quote }) => quote))
}

describe('spellings and clitics', () => {
  const forms = ['ايران', 'إيران', 'وإيران', 'لإيران', 'إِيرَانُ', 'وإيــران', 'ﺇﻳﺮﺍﻥ']

  test.each(forms)('%s finds every other form, and shows it as it stands', async (query) => {
    await add({ text: `في ${forms.join('، ')} والميناء` }, { text: 'في إيرلندا وطيران' })
    expect(await quotes(query)).toEqual([forms])
  })

  test('a text in a script of its own, without spaces, is found by a part of it', async () => {
    await add({ text: '王毅会见外长。' }, { text: '会王。' })
    expect(await quotes('王毅')).toEqual([['王毅']])
  })

  test('accents and case do not matter', async () => {
    await add({ text: 'The harbour of Çiğdem is open.' })
    expect(await quotes('CIGDEM')).toEqual([['Çiğdem']])
  })
})

describe('words, phrases and what is left out', () => {
  beforeEach(async () => {
    await add(
      { text: 'The water treaty was signed; water is scarce.', published: '2022-01-01' },
      { text: 'A treaty on water.', title: 'Water first', published: '2022-01-02' },
    )
  })

  test.each([
    [
      'treaty water',
      [
        ['Water', 'treaty', 'water'],
        ['water', 'treaty', 'water'],
      ],
    ],
    ['"water treaty"', [['water treaty']]],
    ['"water treaty" water', [['water treaty', 'water']]],
    ['water -signed', [['Water', 'water']]],
    ['water -"on water"', [['water', 'water']]],
    ['"Water first"', [['Water first']]],
    ['absent', []],
    ['treaty -water', []],
    ['-signed', [[]]],
    ['signed OR "water first"', [['Water first'], ['signed']]],
    ['(signed | "on water") -scarce', [['on water']]],
    ['COVID-19', []],
  ])('%j', async (query, expected) => {
    expect((await quotes(query)).toSorted()).toEqual(expected.toSorted())
  })

  test.each(['', '  ', '- «» !'])('%j asks for nothing, and finds everything', async (query) => {
    expect(await quotes(query)).toEqual([[], []])
  })
})

describe('a hit', () => {
  const text = '😀 قال الوزير إن زمردا ترى أن المياه حق، ثم تحدث عن المياه.'

  test('says where the words stand, in which statement, and of which document', async () => {
    const sample = { text, title: 'المياه', published: '2022-08-05' }
    const [id] = await add({ ...sample, statements: ['زمردا ترى أن المياه حق', 'المياه حق'] })
    const { hits, ranked, more } = await searchArchive(archive, tools, 'المياه')
    const first = text.indexOf('المياه')
    const last = text.lastIndexOf('المياه')
    const quote = 'المياه'
    expect({ hits, ranked, more }).toEqual({
      hits: [
        {
          kind: 'document',
          document: id,
          encounter: null,
          record: null,
          statement: null,
          title: 'المياه',
          publisher: 'Sada',
          published: '2022-08-05',
          language: 'ar',
          statements: ['s2'],
          highlights: [
            { in: 'title', start: 0, end: 6, quote, statement: null },
            { in: 'text', start: first, end: first + 6, quote, statement: 's2' },
            { in: 'text', start: last, end: last + 6, quote, statement: null },
          ],
          why: [{ word: 'المياه', matched: 'المياه', rule: 'word' }],
        },
      ],
      ranked: 1,
      more: false,
    })
  })

  test('quotes exactly what stands in the text, whatever is mixed into it', async () => {
    const hard = 'A\u0301 \u200fوَإِيـرَانُ\u200e\r\nﻹﻳﺮﺍﻥ 😀ايران\0ايران'
    await add({ text: hard })
    const { hits } = await searchArchive(archive, tools, 'ايران')
    expect(hits[0]?.highlights).toHaveLength(4)
    for (const { start, end, quote } of hits[0]?.highlights ?? []) expect(hard.slice(start, end)).toBe(quote)
  })
})

describe('many documents', () => {
  test('a star stands for the rest of a word, of the most frequent words or, exhaustively, of all', async () => {
    await add(
      { text: 'The negotiators met.' },
      { text: 'Negotiations go on, no negotiator spoke.' },
      { text: 'Nothing.' },
    )
    for (const exhaustive of [false, true]) {
      const { hits } = await searchArchive(archive, tools, 'negot*', { exhaustive })
      expect(hits.flatMap(({ highlights }) => highlights.map(({ quote }) => quote)).toSorted()).toEqual([
        'Negotiations',
        'negotiator',
        'negotiators',
      ])
      expect(hits[0]?.why[0]?.rule).toBe('word')
    }
    expect((await searchArchive(archive, tools, 'zzz*')).hits).toEqual([])
  })

  test('the newest thousand are ranked unless everything is asked for', async () => {
    const common = Array.from({ length: 1005 }, (_, index) => ({
      text: `water ${index}`,
      published: new Date(Date.UTC(2020, 0, 1 + index)).toISOString().slice(0, 10),
    }))
    const [oldest] = await add({ text: 'water water', published: '2019-01-01' }, ...common.slice(1))
    const bounded = await searchArchive(archive, tools, 'water', { limit: 2000 })
    expect([bounded.ranked, bounded.more, bounded.hits.length]).toEqual([1000, true, 1000])
    expect(bounded.hits.some(({ document }) => document === oldest)).toBe(false)
    const all = await searchArchive(archive, tools, 'water', { limit: 1, exhaustive: true })
    expect([all.ranked, all.more, all.hits[0]?.document]).toEqual([1005, false, oldest])
  })
})
