/** One pass over the tokens for all that the document stage looks for. Part of the hot path. */
import type { LexiconEntry } from '../../languages/pack.ts'
import type { PhraseTable } from './phrases.ts'
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
}

/** Finds boilerplate phrases, abbreviations and function words. */
export function scanPhrases(tokens: Tokens, phrases: PhraseTable): Scan {
  const boilerplate: BoilerplateHit[] = []
  const abbreviations = new Set<number>()
  const functionWords = new Uint8Array(tokens.count)
  const languages: string[] = []
  let index = 0
  const take = (entry: LexiconEntry, end: number): void => {
    if (entry.kind === 'function-word') functionWords[index] = placeOf(languages, entry.language)
    else if (entry.kind === 'boilerplate') boilerplate.push({ start: index, end, ...signOf(entry.payload) })
    else abbreviations.add(end - 1)
  }
  for (; index < tokens.count; index += 1)
    if (phrases.mayBegin(tokens.hash[index] as number)) phrases.at(tokens, index, take)
  return { boilerplate, abbreviations, functionWords, languages }
}

function signOf({ sign, id }: Readonly<Record<string, unknown>>): { sign: BoilerplateSign; id: string } {
  return { sign: sign as BoilerplateSign, id: String(id) }
}

function placeOf(languages: string[], language: string): number {
  const known = languages.indexOf(language)
  return known >= 0 ? known + 1 : languages.push(language)
}
