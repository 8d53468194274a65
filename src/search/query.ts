import type { SearchClause, SearchExpression } from '../record/full-text.ts'
import type { Analyser, SearchTerm } from './terms.ts'

/** Straight, curly, low and angle quotation marks: any of them opens a phrase, any of them ends it. */
const QUOTES = /["“”„‟«»]/u
const MINUS = /[-−–]/u

/**
 * What a query asks for: words, phrases in quotation marks, and either with a minus before it to leave out what holds
 * it. A word that search takes apart (`COVID-19`) is a phrase.
 */
export function parseQuery(query: string, analyser: Analyser): SearchExpression {
  const all: SearchClause[] = []
  const none: SearchClause[] = []
  for (const { text, excluded } of pieces(query)) {
    const terms = analyser.terms(text)
    if (terms.length > 0) (excluded ? none : all).push(clauseOf(terms))
  }
  return { all, none }
}

/** A word may stand in any of its ways; a phrase as the likeliest hosts of its words, which keep their order in the index. */
function clauseOf(terms: readonly SearchTerm[]): SearchClause {
  const [only] = terms
  if (only === undefined || terms.length > 1) return [terms.map(({ word }) => word)]
  return [only.word, ...only.others].map((way) => [way])
}

interface Piece {
  readonly text: string
  readonly excluded: boolean
}

function pieces(query: string): Piece[] {
  const found: Piece[] = []
  let rest = query.trimStart()
  while (rest !== '') {
    const excluded = MINUS.test(rest[0] ?? '')
    const bare = excluded ? rest.slice(1) : rest
    const quoted = QUOTES.test(bare[0] ?? '')
    const body = quoted ? bare.slice(1) : bare
    const length = body.search(quoted ? QUOTES : /[\s"“”„‟«»]/u)
    found.push({ text: length < 0 ? body : body.slice(0, length), excluded })
    rest = length < 0 ? '' : body.slice(quoted ? length + 1 : length).trimStart()
  }
  return found
}
