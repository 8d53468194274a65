/** What the benchmark reads: the bundled samples, texts generated from them, or the lines of a file. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { InvalidInput } from '../../src/errors.ts'
import { seededRandom } from './rounds.ts'

/** One text as it comes in: the bytes, and the day of publication if it is known. */
export interface BenchText {
  readonly bytes: Buffer
  readonly published: string | null
}

const SENTENCES = 24
const RENAMED_SHARE = 0.15
const SEED = 20_220_805
const DAY = 86_400_000
const FIRST_DAY = Date.UTC(2012, 0, 1)
const DAYS_APART = 8

/** The samples, as they are bundled. */
export function sampleTexts(folder: string): readonly string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'))
  return names.sort().map((name) => readFileSync(join(folder, name), 'utf8'))
}

/**
 * `count` texts of about 3 to 4 KB, the same each time: sentences of the samples in random order, some of their words
 * made into words that were never seen, since repeated ones flatter every cache.
 */
export function generateTexts(samples: readonly string[], count: number): readonly string[] {
  const random = seededRandom(SEED)
  const pools = [samples.filter(isArabic), samples.filter((text) => !isArabic(text))]
    .map((texts) => texts.flatMap(sentencesOf))
    .filter((pool) => pool.length > 0)
  return Array.from({ length: count }, (_, index) =>
    Array.from({ length: SENTENCES }, () => drawSentence(pools[index % pools.length] ?? [], random)).join(
      '\n',
    ),
  )
}

/**
 * Texts with days of publication, some days apart: as they are made of the same sentences, on one day they would all tell of the
 * same few encounters, which no archive holds, and merging would be timed.
 */
export function onDaysOfTheirOwn(
  texts: readonly string[],
): readonly { readonly text: string; readonly published: string }[] {
  return texts.map((text, place) => ({
    text,
    published: new Date(FIRST_DAY + place * DAYS_APART * DAY).toISOString().slice(0, 10),
  }))
}

function drawSentence(pool: readonly string[], random: () => number): string {
  const sentence = pool[Math.floor(random() * pool.length)] ?? ''
  return sentence.replaceAll(/\p{L}{4,}/gu, (word) => (random() < RENAMED_SHARE ? stir(word, random) : word))
}

/** The word with two of its letters exchanged: letters of the same script, and hardly ever a word. */
function stir(word: string, random: () => number): string {
  const at = Math.floor(random() * (word.length - 2))
  return word.slice(0, at) + word.charAt(at + 2) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 3)
}

function sentencesOf(text: string): readonly string[] {
  const body = text.slice(text.indexOf('\n\n') + 2)
  return body.split(/(?<=\.)\s+|\n+/u).filter((sentence) => sentence.length > 20)
}

/** Whether a text holds Arabic letters. */
export function isArabic(text: string): boolean {
  return /\p{Script=Arabic}/u.test(text)
}

/** Texts of a file of lines as `mahdar read --from ndjson` takes them. Throws `InvalidInput` on a line without `text`. */
export function readTexts(path: string): readonly BenchText[] {
  const lines = readFileSync(path, 'utf8').split('\n')
  const texts = lines.flatMap((line, index) => (line === '' ? [] : [toText(line, `${path}:${index + 1}`)]))
  if (texts.length === 0)
    throw new InvalidInput(`${path} holds no lines. Give one JSON object with "text" a line.`)
  return texts
}

function toText(line: string, where: string): BenchText {
  const value = parse(line, where)
  if (typeof value !== 'object' || value === null || !('text' in value) || typeof value.text !== 'string')
    throw new InvalidInput(`${where} has no "text". Each line must be an object such as {"text": "…"}.`)
  const published = 'published' in value && typeof value.published === 'string' ? value.published : null
  return { bytes: Buffer.from(value.text), published }
}

function parse(line: string, where: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw new InvalidInput(`${where} is no JSON. Each line must be an object such as {"text": "…"}.`)
  }
}
