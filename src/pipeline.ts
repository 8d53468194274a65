/** What happens to one text, from top to bottom. */
import type { LanguagePack } from '../languages/pack.ts'
import {
  type DocumentInput,
  type DocumentTools,
  makeDocument,
  type PreparedDocument,
} from './document/document.ts'
import { extract } from './extract/read.ts'
import { type Knowledge, sharedKnowledge } from './knowledge.ts'
import type { Reading } from './model.ts'

/** A text to read, and what the caller knows of it. */
export type ReadInput = DocumentInput

/** What reading depends on beside the text; the package's own knowledge and the machine's clock unless said otherwise. */
export interface ReadOptions {
  readonly knowledge?: Knowledge
  /** Milliseconds since 1970; only dates of publication are held against it. */
  readonly now?: number
}

/** What became of one of several texts. */
export type ReadOutcome = { readonly reading: Reading } | { readonly error: unknown }

/** Reads one text. Throws `InvalidInput` where there is no text to read; what can be read in part carries warnings. */
export function readText(input: ReadInput, options: ReadOptions = {}): Reading {
  return readTogether([input], options)[0] as Reading
}

/** Reads several texts, in less time than one by one; what `readText` throws for one of them stands in its place. */
export function readTexts(inputs: readonly ReadInput[], options: ReadOptions = {}): readonly ReadOutcome[] {
  const knowledge = options.knowledge ?? sharedKnowledge()
  const outcomes: ReadOutcome[] = []
  const { length: most } = knowledge.tools
  for (let start = 0; start < inputs.length; start += most)
    outcomes.push(...readGroup(inputs.slice(start, start + most), { ...options, knowledge }))
  return outcomes
}

function readGroup(inputs: readonly ReadInput[], options: ReadOptions): readonly ReadOutcome[] {
  try {
    return readTogether(inputs, options).map((reading) => ({ reading }))
  } catch {
    // One of them cannot be read: each for itself.
    return inputs.map((input) => readAlone(input, options))
  }
}

function readAlone(input: ReadInput, options: ReadOptions): ReadOutcome {
  try {
    return { reading: readText(input, options) }
  } catch (error) {
    return { error }
  }
}

/** Reads no more texts than there are tools. */
function readTogether(inputs: readonly ReadInput[], options: ReadOptions): readonly Reading[] {
  const { lexicon, packs, tools } = options.knowledge ?? sharedKnowledge()
  const now = options.now ?? Date.now()
  const prepared = inputs.map((input, index) => makeDocument(input, tools[index] as DocumentTools, now))
  const readings = extract(prepared.map((one) => ({ prepared: one, lexicon, packs })))
  return readings.map((reading, index) => withWarnings(reading, prepared[index] as PreparedDocument, packs))
}

function withWarnings(reading: Reading, prepared: PreparedDocument, packs: readonly LanguagePack[]): Reading {
  const warnings = [...prepared.warnings, ...unreadPassages(prepared, packs), ...reading.warnings]
  return warnings.length === 0 ? reading : { ...reading, warnings }
}

/** One warning for each language that no pack reads. */
function unreadPassages({ document }: PreparedDocument, packs: readonly LanguagePack[]): readonly string[] {
  const read = packs.map(({ code }) => code)
  const unread = document.passages.filter(({ language }) => !read.includes(primary(language)))
  if (unread.length === 0) return []
  const languages = [...new Set(unread.map(({ language }) => language))]
  return languages.map((language) => {
    const whole = unread.length === document.passages.length && languages.length === 1
    const [first] = unread.filter((passage) => passage.language === language)
    const where = whole ? 'The text' : `A part of the text (from unit ${first?.span.start ?? 0})`
    const what = language === 'und' ? 'is in a language that could not be told' : `is in "${language}"`
    return `${where} ${what}; Mahdar has rules for ${read.join(', ')}. It is kept and can be searched; nothing was read out of it.`
  })
}

function primary(language: string): string {
  const end = language.indexOf('-')
  return end < 0 ? language : language.slice(0, end)
}
