import type { Reading, Span, Statement, StatementId } from '../model.ts'
import type { SearchPhrase } from '../record/full-text.ts'
import type { Sought } from './query/compile.ts'
import type { Analyser, SearchTerm } from './terms.ts'

/** Words that were found, where they stand. */
export interface Highlight extends Span {
  readonly in: 'text' | 'title'
  /** The innermost statement whose content holds them. */
  readonly statement: StatementId | null
}

/** Words that were found, and what of the query they meet. */
export interface Met extends Highlight {
  /** Place of what they meet in the list of what was sought. */
  readonly sought: number
  /** `name`: somebody who was asked for, spelled otherwise. */
  readonly rule: 'word' | 'name'
}

/**
 * Where a document meets what was asked, in reading order, title first. The stored text is taken apart anew: for one
 * document that takes some 0.1 ms, and offsets kept beside the index would add a third to the archive. Names stand where
 * the reading has them.
 */
export function highlight(reading: Reading, sought: readonly Sought[], analyser: Analyser): Met[] {
  const { text, title } = reading.document
  return [
    ...metIn('title', title, reading, sought, analyser),
    ...metIn('text', text, reading, sought, analyser),
  ]
}

type Found = Pick<Met, 'start' | 'end' | 'sought' | 'rule'>

/** Of what overlaps, what begins first and goes furthest. */
function metIn(
  place: 'text' | 'title',
  source: string,
  reading: Reading,
  sought: readonly Sought[],
  analyser: Analyser,
): Met[] {
  const terms = analyser.terms(source)
  const found = sought.flatMap(({ phrases, begins, actors }, index): Found[] => [
    ...(begins ? beginningsIn(terms, phrases) : wordsIn(terms, phrases)).map((span) => ({
      ...span,
      sought: index,
      rule: 'word' as const,
    })),
    ...namesIn(reading, place, actors).map((span) => ({ ...span, sought: index, rule: 'name' as const })),
  ])
  const met: Met[] = []
  let free = 0
  for (const one of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (one.start < free) continue
    free = one.end
    const quote = source.slice(one.start, one.end)
    met.push({ ...one, in: place, quote, statement: statementAt(reading.statements, place, one) })
  }
  return met
}

function wordsIn(
  terms: readonly SearchTerm[],
  phrases: readonly SearchPhrase[],
): readonly Pick<Span, 'start' | 'end'>[] {
  const spans: Pick<Span, 'start' | 'end'>[] = []
  let free = 0
  for (let index = 0; index < terms.length; index += 1) {
    const length = longestAt(terms, index, phrases)
    if (length === 0 || index < free) continue
    free = index + length
    spans.push({ start: (terms[index] as SearchTerm).start, end: (terms[free - 1] as SearchTerm).end })
  }
  return spans
}

function beginningsIn(
  terms: readonly SearchTerm[],
  phrases: readonly SearchPhrase[],
): readonly Pick<Span, 'start' | 'end'>[] {
  const begins = (word: string): boolean => phrases.some(([head = '']) => word.startsWith(head))
  return terms.filter(({ word, others }) => begins(word) || others.some(begins))
}

/** Where the text names them; a pronoun or a dropped subject shows nobody anything. */
function namesIn(
  { actors }: Reading,
  place: 'text' | 'title',
  ids: readonly string[],
): readonly Pick<Span, 'start' | 'end'>[] {
  if (ids.length === 0) return []
  const mentions = actors.flatMap((actor) => (ids.includes(actor.id) ? actor.mentions : []))
  return mentions.filter((mention) => mention.in === place && mention.form === 'name').map(({ span }) => span)
}

function longestAt(terms: readonly SearchTerm[], index: number, phrases: readonly SearchPhrase[]): number {
  let longest = 0
  for (const phrase of phrases)
    if (phrase.length > longest && standsAt(terms, index, phrase)) longest = phrase.length
  return longest
}

function standsAt(terms: readonly SearchTerm[], index: number, phrase: SearchPhrase): boolean {
  const [only] = phrase
  if (phrase.length > 1) return phrase.every((word, offset) => terms[index + offset]?.word === word)
  const term = terms[index]
  return only !== undefined && term !== undefined && (term.word === only || term.others.includes(only))
}

function statementAt(
  statements: readonly Statement[],
  place: 'text' | 'title',
  { start, end }: Pick<Span, 'start' | 'end'>,
): StatementId | null {
  let innermost: StatementId | null = null
  let shortest = Number.POSITIVE_INFINITY
  for (const { id, content } of statements) {
    if (content.in !== place) continue
    for (const span of content.spans) {
      const length = span.end - span.start
      if (span.start > start || span.end < end || length >= shortest) continue
      innermost = id
      shortest = length
    }
  }
  return innermost
}
