/** An archive of very many short documents, put into its tables straight: searching needs no readings. */
import { dayTags } from '../../src/record/day-tags.ts'
import { tagTokens } from '../../src/record/full-text.ts'
import type { Store } from '../../src/record/open.ts'
import { dayKey } from '../../src/record/units.ts'
import { countWords } from '../../src/record/words.ts'
import { FORMATS } from '../../src/report/values.ts'
import { type Vocabulary, zipfPlace } from './vocabulary.ts'

/** What documents are made of. */
export interface Material {
  readonly vocabulary: Vocabulary
  readonly actors: readonly string[]
  readonly sides: readonly string[]
  readonly topics: readonly string[]
}

/** Words of a document: two sentences. */
const WORDS = 22
const FIRST_DAY = Date.UTC(2010, 0, 1)
/** Fourteen years of news. */
const DAYS = 5000
const DAY = 86_400_000
const BATCH = 5000

/** Fills an empty archive with so many documents. */
export function fillShort({ driver }: Store, count: number, material: Material, random: () => number): void {
  driver.exec(`INSERT INTO originals VALUES ('none', 0, x'', '')`)
  const insert = driver.prepare(
    `INSERT INTO documents (key, id, origin, source_hash, language, kind, title, day, rules, given, statements, reading, tags)
     VALUES (?, ?, ?, 'none', 'ar', 'news-report', '', ?, 'bench', '{}', 0, '{}', ?)`,
  )
  const index = driver.prepare(
    `INSERT INTO search_index (rowid, term, other, title, tags) VALUES (?, ?, '', '', ?)`,
  )
  for (let start = 0; start < count; start += BATCH) {
    const keys = Array.from({ length: Math.min(BATCH, count - start) }, (_, place) => {
      const day = dayAt(Math.floor(((start + place) * DAYS) / count))
      return { day, key: dayKey(day, Math.floor(random() * 2 ** 32)) }
    }).toSorted((a, b) => a.key - b.key)
    driver.exec('BEGIN')
    const texts = keys.map(({ day, key }, place) => {
      const tags = tagsOf(day, material, random)
      const term = textOf(material)
      insert.run([key, `d${start + place}`, `o${start + place}`, day, JSON.stringify(tags)])
      index.run([key, term, tagTokens(tags)])
      return { term, other: '', title: '' }
    })
    countWords(driver, texts)
    driver.exec('COMMIT')
  }
}

function textOf({ vocabulary }: Material): string {
  return Array.from({ length: WORDS }, vocabulary.draw).join(' ')
}

function tagsOf(day: string, { actors, sides, topics }: Material, random: () => number): readonly string[] {
  const pick = (list: readonly string[]): string => list[zipfPlace(list.length, random)] ?? ''
  return [
    ...new Set([
      'all',
      'language:ar',
      `actor:${pick(actors)}`,
      `actor:${pick(actors)}`,
      `country:${pick(sides)}`,
      `country:${pick(sides)}`,
      `topic:${pick(topics)}`,
      `format:${pick(FORMATS)}`,
      ...dayTags(day, day),
    ]),
  ]
}

/** The day of so many days since the first. */
export function dayAt(days: number): string {
  return new Date(FIRST_DAY + days * DAY).toISOString().slice(0, 10)
}
