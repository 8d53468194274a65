/** One pass over the tokens for all that the document stage looks for. Part of the hot path. */
import { type PhraseTable, standsAt } from './phrases.ts'
import type { Tokens } from './tokens.ts'

/**
 * How a line of boilerplate is known. `line`: it is the whole line. `start`: the line or sentence begins with it.
 * `within`: it stands anywhere in the sentence. `hint`: two different ones in one sentence. `beside`: it is the whole
 * line, next to other boilerplate. `words`: the words alone, wherever they stand.
 */
export type BoilerplateSign = 'line' | 'start' | 'within' | 'hint' | 'beside' | 'words'

/** A boilerplate phrase found: tokens `[start, end)`. */
export interface BoilerplateHit {
  readonly start: number
  readonly end: number
  readonly sign: BoilerplateSign
  readonly id: string
}

/** What one pass found. */
export interface Scan {
  readonly boilerplate: readonly BoilerplateHit[]
  /** First tokens of listed abbreviations. */
  readonly abbreviations: ReadonlySet<number>
  /** By token: 0, or the place in `languages` of the language whose function word it is, plus one. */
  readonly functionWords: Uint8Array
  readonly languages: readonly string[]
  readonly wordBeginnings: PhraseTable['wordBeginnings']
}

/** Finds boilerplate phrases, abbreviations and function words. */
export function scanPhrases(tokens: Tokens, phrases: PhraseTable): Scan {
  const boilerplate: BoilerplateHit[] = []
  const abbreviations = new Set<number>()
  const functionWords = new Uint8Array(tokens.count)
  for (let index = 0; index < tokens.count; index += 1) {
    const beginning = phrases.beginning(tokens.hash[index] as number)
    if (beginning === undefined) continue
    const { functionWord, language } = beginning
    if (functionWord !== null && standsAt(functionWord, tokens, index)) functionWords[index] = language
    for (const phrase of beginning.phrases) {
      if (!standsAt(phrase, tokens, index)) continue
      const end = index + phrase.hashes.length
      const { kind, payload } = phrase.entry
      if (kind === 'boilerplate') boilerplate.push(hitOf(payload, index, end))
      else abbreviations.add(end - 1)
    }
  }
  const { languages, wordBeginnings } = phrases
  return { boilerplate, abbreviations, functionWords, languages, wordBeginnings }
}

function hitOf(payload: Readonly<Record<string, unknown>>, start: number, end: number): BoilerplateHit {
  return { start, end, sign: payload.sign as BoilerplateSign, id: String(payload.id) }
}
