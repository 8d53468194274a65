/** How long searches take in an archive of very many short documents, by kind of query. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { analyserOf } from '../../src/cli/entries.ts'
import { type Knowledge, sharedKnowledge } from '../../src/knowledge.ts'
import type { FindRequest } from '../../src/record/contract-search.ts'
import { find } from '../../src/record/find.ts'
import type { Wanted } from '../../src/record/full-text.ts'
import { openSqlite, type Store } from '../../src/record/open.ts'
import { seededRandom } from './rounds.ts'
import { dayAt, fillShort, type Material } from './short-documents.ts'
import { makeVocabulary, packWords, zipfPlace } from './vocabulary.ts'

/** Times of queries of one kind, in milliseconds of computing. */
export interface QueryTimes {
  readonly kind: string
  readonly p50: number
  readonly p95: number
  readonly queries: number
  /** How many documents they found, all together. */
  readonly found: number
}

/** What searching took. */
export interface SearchResult {
  readonly documents: number
  /** Newest first. */
  readonly newest: readonly QueryTimes[]
  /** Best first, of the newest thousand. */
  readonly ranked: QueryTimes
  /** The same queries as SQLite ranks them: all that was found. */
  readonly naive: QueryTimes
}

const VOCABULARY = 200_000
/** Of the words that are asked for, from the most frequent on. */
const ASKED = 20_000
const COMMON = 20
const LIMIT = 50
const WARM = 10

/** Fills an archive of its own and searches it; `rounds` queries of each kind, a tenth of them naively. */
export async function measureSearching(
  folder: string,
  documents: number,
  { rounds = 200, now = computed, knowledge = sharedKnowledge() } = {},
): Promise<SearchResult> {
  const directory = mkdtempSync(join(tmpdir(), 'mahdar-bench-'))
  const store = await openSqlite({ directory, mode: 'write' })
  try {
    const random = seededRandom(documents)
    const material = materialOf(folder, knowledge, random)
    fillShort(store, documents, material, random)
    return { documents, ...measureIn(store, material, random, rounds, now) }
  } finally {
    store.driver.close()
    rmSync(directory, { recursive: true })
  }
}

/** Milliseconds that this process has computed: on a shared machine, waiting is others' work. */
export function computed(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

function materialOf(folder: string, knowledge: Knowledge, random: () => number): Material {
  const analyser = analyserOf(knowledge)
  const words = packWords(folder).flatMap((word) => analyser.terms(word).map((term) => term.word))
  return {
    vocabulary: makeVocabulary([...new Set(words)], VOCABULARY, random),
    actors: knowledge.lexicon.factIds('person'),
    sides: knowledge.lexicon.factIds('state'),
    topics: knowledge.lexicon.factIds('topic'),
  }
}

/** Searches an archive that `fillShort` has filled from the same material. */
export function measureIn(
  store: Store,
  material: Material,
  random: () => number,
  rounds: number,
  now: () => number,
): Omit<SearchResult, 'documents'> {
  const draw = drawer(material, random)
  const timed = (kind: string, count: number, run: () => number): QueryTimes => {
    for (let time = 0; time < Math.min(WARM, count); time += 1) run()
    let found = 0
    const times = Array.from({ length: count }, () => {
      const before = now()
      found += run()
      return now() - before
    }).toSorted((a, b) => a - b)
    const at = (part: number): number => times[Math.floor(count * part)] ?? Number.NaN
    return { kind, p50: at(0.5), p95: at(0.95), queries: count, found }
  }
  const ask = (order: FindRequest['order'], wanted: Wanted): number =>
    find(store, { ...REQUEST, order, wanted }).units.length
  const newest = Object.entries(kindsOf(draw)).map(([kind, make]) =>
    timed(kind, rounds, () => ask('newest', make())),
  )
  return {
    newest,
    ranked: timed('a common word', rounds, () => ask('relevance', draw.word(COMMON))),
    naive: timed('a common word', Math.ceil(rounds / 10), () => naively(store, draw.common())),
  }
}

const REQUEST = { level: 'document', kind: 'document', limit: LIMIT, after: null, newest: 1000 } as const

interface Drawer {
  readonly common: () => string
  readonly word: (among: number) => Wanted
  readonly phrase: (length: number, among: number) => Wanted
  readonly beginning: (letters: number) => Wanted
  readonly field: (name: 'actor' | 'country' | 'topic' | 'month') => Wanted
}

function drawer({ vocabulary: { words }, actors, sides, topics }: Material, random: () => number): Drawer {
  const pick = (list: readonly string[], among = list.length): string =>
    list[zipfPlace(Math.min(among, list.length), random)] ?? ''
  const lists = { actor: actors, country: sides, topic: topics }
  const phrase = (length: number, among: number): Wanted => ({
    kind: 'phrase',
    words: Array.from({ length }, () => pick(words, among)),
  })
  return {
    common: () => pick(words, COMMON),
    word: (among) => phrase(1, among),
    phrase,
    beginning: (letters) => {
      let word = pick(words, ASKED)
      while (word.length <= letters) word = pick(words, ASKED)
      return { kind: 'beginning', word: word.slice(0, letters) }
    },
    field: (name) => {
      const value = name === 'month' ? dayAt(Math.floor(random() * 5000)).slice(0, 7) : pick(lists[name])
      return { kind: 'tag', tag: `${name}:${value}` }
    },
  }
}

function kindsOf({ word, phrase, beginning, field }: Drawer): Readonly<Record<string, () => Wanted>> {
  const all = (...parts: readonly Wanted[]): Wanted => ({ kind: 'all', parts })
  return {
    'a filter': () => field('actor'),
    'two filters': () => all(field('country'), field('topic')),
    'a filter in a month': () => all(field('country'), field('month')),
    'a word': () => word(ASKED),
    'a common word': () => word(COMMON),
    'a word and a filter': () => all(word(ASKED), field('country')),
    'a phrase of two words': () => phrase(2, 300),
    'a beginning of 3 letters': () => beginning(3),
    'a beginning of 5 letters': () => beginning(5),
  }
}

function naively({ driver }: Store, word: string): number {
  return driver.all(
    `SELECT rowid FROM search_index WHERE search_index MATCH ? ORDER BY rank LIMIT ${LIMIT}`,
    [`{term} : "${word}"`],
  ).length
}
