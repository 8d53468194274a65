/** The index of words and fields: of documents, and of the encounters and statements in them. */
import { createHash } from 'node:crypto'
import { edtfDays } from '../extract/dates/edtf-days.ts'
import type { Reading } from '../model.ts'
import type { Driver } from './driver.ts'
import { type SearchText, tagTokens, type UnitText } from './full-text.ts'
import { dayOf } from './rows.ts'
import type { UnitTable } from './schema.ts'
import { type Tags, tagsOf } from './tags.ts'
import { insertRows } from './transaction.ts'
import { countWords } from './words.ts'

/** A document on its way into the index. */
export interface Indexed {
  readonly key: number
  readonly reading: Reading
  readonly search: SearchText
  /** The reading as people judged it, where they did. */
  readonly judged?: Reading
  /** Of `tagsOf` what is judged, where they are known already. */
  readonly tags?: Tags
}

const KEYS_A_DAY = 2 ** 32
const FIRST_DAY = Date.UTC(1800, 0, 1)
const DAY = 86_400_000
const MOST_DAYS = 2 ** 20

/** A key whose order is that of days, what has none first; `low` tells those of one day apart. */
export function dayKey(day: string, low: number): number {
  const days = day === '' ? 0 : Math.round((Date.parse(`${day}T00:00:00Z`) - FIRST_DAY) / DAY) + 1
  return Math.min(Math.max(days, 0), MOST_DAYS - 1) * KEYS_A_DAY + (low % KEYS_A_DAY)
}

/** 32 bits that depend on the id alone. */
export function lowBits(id: string): number {
  return createHash('sha256').update(id).digest().readUInt32BE(0)
}

/** Where two keys agree, which is one pair in four thousand million, the later one gets the next. */
export function freeKeys(driver: Driver, table: string, wanted: readonly number[]): number[] {
  const taken = new Set(
    driver
      .all<{ key: number }>(`SELECT key FROM ${table} WHERE key IN (SELECT value FROM json_each(?))`, [
        JSON.stringify(wanted),
      ])
      .map(({ key }) => key),
  )
  const isTaken = (key: number) => driver.all(`SELECT key FROM ${table} WHERE key = ?`, [key]).length > 0
  return wanted.map((first) => {
    let key = first
    while (taken.has(key) || (key !== first && isTaken(key))) key += 1
    taken.add(key)
    return key
  })
}

/** Puts documents that come into the index, with all that is in them. */
export function indexDocuments(driver: Driver, documents: readonly Indexed[]): void {
  countWords(
    driver,
    documents.map(({ search }) => search),
  )
  putIntoIndex(driver, documents)
}

/** Puts documents into the index whose words are counted. */
export function putIntoIndex(driver: Driver, documents: readonly Indexed[]): void {
  const insert = driver.prepare(
    'INSERT INTO search_index (rowid, term, other, title, tags) VALUES (?, ?, ?, ?, ?)',
  )
  const encounters: Unit[] = []
  const statements: Unit[] = []
  for (const { key, reading, search, judged = reading, tags: known } of documents) {
    const day = dayOf(reading.document.publishedAt)
    const tags = known ?? tagsOf(judged, day)
    insert.run([key, search.term, search.other, search.title, tagTokens(tags.document)])
    const base = { document: key, low: lowBits(reading.document.id) }
    const days = reading.encounters.map(({ date }) => {
      const meant = date === null ? null : edtfDays(date.value.edtf)
      return meant?.from ?? day
    })
    encounters.push(...unitsOf(base, tags.encounters, search.encounters, (ordinal) => days[ordinal] ?? day))
    const places = new Map<string | null, string>(
      reading.encounters.map(({ id }, at) => [id, days[at] ?? day]),
    )
    const dayOfStatement = reading.statements.map(({ encounter }) => places.get(encounter) ?? day)
    const left = judged === reading ? tags.statements : placedTags(reading, judged, tags)
    statements.push(...unitsOf(base, left, search.statements, (ordinal) => dayOfStatement[ordinal] ?? day))
  }
  insertUnits(driver, 'encounter', encounters)
  insertUnits(driver, 'statement', statements)
}

/** The tags of statements at the places where they were read; null for what people rejected. */
function placedTags(reading: Reading, judged: Reading, tags: Tags): readonly (readonly string[] | null)[] {
  const byId = new Map(judged.statements.map(({ id }, index) => [id, tags.statements[index]]))
  return reading.statements.map(({ id }) => byId.get(id) ?? null)
}

interface Unit extends Omit<UnitTable, 'tags'> {
  readonly tags: readonly string[]
  readonly text: UnitText
}

const NO_WORDS: UnitText = { term: '', other: '' }

/** The later a unit stands in its document, the lower its key, so that the newest come first in reading order; null is none. */
function unitsOf(
  { document, low }: { readonly document: number; readonly low: number },
  tags: readonly (readonly string[] | null)[],
  texts: readonly UnitText[],
  dayOfUnit: (ordinal: number) => string,
): readonly Unit[] {
  return tags.flatMap((own, ordinal) =>
    own === null
      ? []
      : [
          {
            key: dayKey(dayOfUnit(ordinal), low + tags.length - ordinal),
            document,
            ordinal,
            tags: own,
            text: texts[ordinal] ?? NO_WORDS,
          },
        ],
  )
}

function insertUnits(driver: Driver, kind: 'encounter' | 'statement', units: readonly Unit[]): void {
  const wanted = units.map(({ key }) => key)
  const keys = freeKeys(driver, `${kind}_units`, wanted)
  const placed = units
    .map((unit, index) => ({ ...unit, key: keys[index] as number }))
    .toSorted((a, b) => a.key - b.key)
  insertRows<{ [Column in keyof UnitTable]: string | number }>(
    driver,
    `${kind}_units`,
    placed.map(({ key, document, ordinal, tags }) => ({
      key,
      document,
      ordinal,
      tags: JSON.stringify(tags),
    })),
  )
  const insert = driver.prepare(`INSERT INTO ${kind}_index (rowid, term, other, tags) VALUES (?, ?, ?, ?)`)
  for (const { key, text, tags } of placed) insert.run([key, text.term, text.other, tagTokens(tags)])
}

/** Takes a document out of the index, before its rows go. */
export function forgetDocument(driver: Driver, key: number): void {
  driver.prepare('DELETE FROM search_index WHERE rowid = ?').run([key])
  for (const kind of ['encounter', 'statement'])
    driver
      .prepare(`DELETE FROM ${kind}_index WHERE rowid IN (SELECT key FROM ${kind}_units WHERE document = ?)`)
      .run([key])
}

/** Takes a document and its units out of the index; its rows stay. */
export function forgetUnits(driver: Driver, key: number): void {
  forgetDocument(driver, key)
  for (const kind of ['encounter', 'statement'])
    driver.prepare(`DELETE FROM ${kind}_units WHERE document = ?`).run([key])
}
