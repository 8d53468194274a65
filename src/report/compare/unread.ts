/** What an account's text says beside its statements: where what another account tells may stand, and was not read. */
import { splitSentences } from '../../document/sentences.ts'
import { type CharacterTable, Tokens, tokenize } from '../../document/tokens.ts'
import type { Account } from '../../encounter-record.ts'
import type { Document, Evidence, Span } from '../../model.ts'
import type { Describe, Item } from './content.ts'
import { keysOf } from './points.ts'
import { countWords, without } from './words.ts'

/** The text of an account, as its reading has it. */
export type AccountDocument = Pick<Document, 'id' | 'title' | 'text' | 'boilerplate'>

/** A sentence, or what is left of it beside the statements that it holds. */
export interface Unread {
  readonly column: number
  readonly evidence: Evidence
  readonly items: readonly Item[]
  /** Of all items. */
  readonly keys: ReadonlySet<string>
}

/** The sentences of a text. */
export type Sentences = (text: string) => readonly Span[]

/** Cuts text into sentences, line by line; what is listed as an abbreviation is not asked for, as no rule reads the pieces. */
export function sentenceCutter(characters: CharacterTable): Sentences {
  const tokens = new Tokens()
  return (text) => {
    const spans: Span[] = []
    let offset = 0
    for (const line of text.split('\n')) {
      tokenize(line, characters, tokens)
      const whole = { start: 0, end: tokens.count }
      for (const { start, end } of tokens.count === 0 ? [] : splitSentences(tokens, whole, NONE)) {
        const [from, to] = [tokens.start[start] as number, tokens.end[end - 1] as number]
        spans.push({ start: offset + from, end: offset + to, quote: line.slice(from, to) })
      }
      offset += line.length + 1
    }
    return spans
  }
}

const NONE: ReadonlySet<number> = new Set()

/** What the account in `column` says in its title and its text beside its statements; nothing of boilerplate. */
export function unreadOf(
  { statements, language, publishedAt }: Account,
  column: number,
  { title, text, boilerplate }: AccountDocument,
  { describe, sentences }: { readonly describe: Describe; readonly sentences: Sentences },
): readonly Unread[] {
  const said = (field: Evidence['in']): readonly Span[] =>
    statements.flatMap(({ content, cue }) =>
      [content, cue.evidence].flatMap((told) => (told?.in === field ? told.spans : [])),
    )
  const left = (field: Evidence['in'], taken: readonly Span[], given: string): readonly Unread[] =>
    sentences(given).flatMap((sentence): readonly Unread[] => {
      const [first, ...more] = without(sentence, taken).map(trimmed).filter(hasLetters)
      if (first === undefined) return []
      const items = [first, ...more].flatMap((span) => describe(span, language, publishedAt))
      const evidence: Evidence = { in: field, spans: [first, ...more], rule: 'compare/unread' }
      return items.length === 0 ? [] : [{ column, evidence, items, keys: keysOf(items) }]
    })
  return [...left('title', said('title'), title), ...left('text', [...said('text'), ...boilerplate], text)]
}

/** «.», ", and" where the words between stand in a statement. */
function hasLetters({ quote }: Span): boolean {
  return countWords(quote) > 0
}

/** Without the space around it. */
export function trimmed({ start, quote }: Span): Span {
  const begin = start + quote.length - quote.trimStart().length
  const words = quote.trim()
  return { start: begin, end: begin + words.length, quote: words }
}
