/** What a text says at its head that it is: a joint statement, a readout, words issued by somebody. */
import type { TokenRange } from '../../languages/pack.ts'
import { type PhraseTable, standsAt } from './phrases.ts'
import type { Tokens } from './tokens.ts'

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

/** Words that call a text a joint statement where little else stands in their line: in a headline something is told of it. */
const ALONE = 'joint-alone'
const MOST_WORDS = 6

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
    if (payload.id === ALONE && line.end - line.start > MOST_WORDS) continue
    const id = payload.id === ALONE ? 'joint' : (payload.id as Head['id'])
    return { id, language, in: field, rest: { start: end, end: line.end } }
  }
  return null
}
