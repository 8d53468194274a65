/** What a text says at its head that it is: a joint statement, a readout, words issued by somebody. */
import type { TokenRange } from '../../languages/pack.ts'
import { type PhraseTable, standsAt } from './phrases.ts'
import { type Tokens, WORD } from './tokens.ts'

/** Words at the head of a text, from `languages/<code>/lexicon/heads.tsv`. */
export interface Head {
  /** `issued`: behind it stands by whom ("The below is attributable to …"). */
  readonly id: 'joint' | 'readout' | 'issued'
  /** The language that it is in. */
  readonly language: string
  readonly in: 'title' | 'text'
  /** What follows it in its line or title. */
  readonly rest: TokenRange
}

/** Where to look. */
export interface HeadInput {
  readonly tokens: Tokens
  readonly titleTokens: Tokens
  readonly lines: readonly TokenRange[]
  readonly phrases: PhraseTable
}

/** Lines of a text that may be its head. */
const LINES = 4

/** The first head of the title or the first lines; null for a text that does not say what it is. */
export function findHead({ tokens, titleTokens, lines, phrases }: HeadInput): Head | null {
  const title = headAt(titleTokens, { start: 0, end: titleTokens.count }, 'title', phrases)
  if (title !== null) return title
  for (const line of lines.slice(0, LINES)) {
    const head = headAt(tokens, line, 'text', phrases)
    if (head !== null) return head
  }
  return null
}

function headAt(tokens: Tokens, line: TokenRange, field: Head['in'], table: PhraseTable): Head | null {
  if (line.start >= line.end) return null
  const phrases = table.beginning(tokens.hash[line.start] as number)?.phrases ?? []
  for (const phrase of phrases) {
    const { kind, payload, language } = phrase.entry
    const end = line.start + phrase.hashes.length
    if (kind !== 'head' || end > line.end || !standsAt(phrase, tokens, line.start)) continue
    const rest = { start: end, end: line.end }
    if (!allEndIn(tokens, rest, String(payload.rest ?? ''))) continue
    return { id: payload.id as Head['id'], language, in: field, rest }
  }
  return null
}

/** «بيان مشترك درفاني رملاني», and no more: each word of the rest ends in that letter; in a headline a verb follows. */
function allEndIn({ kind, folded, foldStart }: Tokens, { start, end }: TokenRange, letter: string): boolean {
  for (let token = start; token < end && letter !== ''; token += 1) {
    const last = folded[(foldStart[token + 1] as number) - 1]
    if (kind[token] === WORD && last !== letter.charCodeAt(0)) return false
  }
  return true
}
