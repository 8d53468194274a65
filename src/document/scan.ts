/** One pass over the tokens for all that the document stage looks for. Part of the hot path. */
import { type Beginning, hashBit, type PhraseTable, standsAt } from './phrases.ts'
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
  /** Function words in order, two numbers each: the token, and the place in `languages` of the language whose it is. */
  readonly functionWords: readonly number[]
  readonly languages: readonly string[]
  readonly wordBeginnings: PhraseTable['wordBeginnings']
}

const NO_TOKENS: ReadonlySet<number> = new Set()

/** Finds boilerplate phrases, abbreviations and function words. */
export function scanPhrases(tokens: Tokens, phrases: PhraseTable): Scan {
  const { hash, count } = tokens
  const functionWords: number[] = []
  const found: Found = { boilerplate: [], abbreviations: null }
  for (let index = 0; index < count; index += 1) {
    const beginning = phrases.beginning(hash[index] as number)
    if (beginning === undefined) continue
    const { functionWord, language, seconds } = beginning
    if (functionWord !== null && standsAt(functionWord, tokens, index)) functionWords.push(index, language)
    const second = index + 1 < count ? hashBit(hash[index + 1] as number) : 0
    if (seconds === -1 || (seconds & second) !== 0) readPhrases(beginning, tokens, index, found)
  }
  const { languages, wordBeginnings } = phrases
  const abbreviations = found.abbreviations ?? NO_TOKENS
  return { boilerplate: found.boilerplate, abbreviations, functionWords, languages, wordBeginnings }
}

/** What is found in few texts. */
interface Found {
  readonly boilerplate: BoilerplateHit[]
  abbreviations: Set<number> | null
}

function readPhrases({ phrases }: Beginning, tokens: Tokens, index: number, found: Found): void {
  for (const phrase of phrases) {
    if (!standsAt(phrase, tokens, index)) continue
    const end = index + phrase.hashes.length
    const { kind, payload } = phrase.entry
    if (kind === 'boilerplate') found.boilerplate.push(hitOf(payload, index, end))
    else if (kind === 'abbreviation') {
      found.abbreviations ??= new Set()
      found.abbreviations.add(end - 1)
    }
  }
}

function hitOf(payload: Readonly<Record<string, unknown>>, start: number, end: number): BoilerplateHit {
  return { start, end, sign: payload.sign as BoilerplateSign, id: String(payload.id) }
}
