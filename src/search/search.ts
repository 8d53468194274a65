import type { Reading, StatementId } from '../model.ts'
import type { Archive } from '../record/archive.ts'
import { type Highlight, highlight } from './highlight.ts'
import { parseQuery } from './query.ts'
import type { Analyser } from './terms.ts'

/** How far a search goes. */
export interface SearchOptions {
  /** How many documents to give; 20 unless told otherwise. */
  readonly limit?: number
  /** Rank every document that was found, not only the newest thousand. */
  readonly exhaustive?: boolean
}

/** A document that was found, and the words in it. */
export interface Hit {
  readonly document: Reading['document']['id']
  readonly title: string
  readonly publisher: string | null
  readonly published: string | null
  readonly language: string
  /** Statements whose contents hold some of the words, in the order of the text. */
  readonly statements: readonly StatementId[]
  readonly highlights: readonly Highlight[]
}

/** What a search gives. */
export interface Hits {
  /** Best first; of equals the newest. */
  readonly hits: readonly Hit[]
  /** How many documents were ranked: all that were found, unless `more`. */
  readonly ranked: number
  /** Whether older documents were found that were not ranked. */
  readonly more: boolean
}

const LIMIT = 20
const NEWEST = 1000

/** Finds documents by words, phrases in quotation marks, and words to leave out. */
export async function searchArchive(
  archive: Pick<Archive, 'match'>,
  analyser: Analyser,
  query: string,
  { limit = LIMIT, exhaustive = false }: SearchOptions = {},
): Promise<Hits> {
  const expression = parseQuery(query, analyser)
  const { matches, ranked, more } = await archive.match(expression, {
    limit,
    newest: exhaustive ? null : NEWEST,
  })
  const hits = matches.map(({ reading }) => {
    const { document } = reading
    const highlights = highlight(reading, expression, analyser)
    const holding = new Set(highlights.map(({ statement }) => statement))
    return {
      document: document.id,
      title: document.title,
      publisher: document.publisher,
      published: document.publishedAt,
      language: document.language,
      statements: reading.statements.map(({ id }) => id).filter((id) => holding.has(id)),
      highlights,
    }
  })
  return { hits, ranked, more }
}
