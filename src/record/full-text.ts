/** A document's words as search knows them: folded, parted by spaces, with nothing else between. */
export interface SearchText {
  /** The words of the text in their order, each as its most likely host: `وإيران` is `ايران`. */
  readonly term: string
  /** The same words in the other ways that they can be asked for: as written, and as less likely hosts. */
  readonly other: string
  /** The title's words, both ways. */
  readonly title: string
}

/** A word in the ways that it can stand in the index; more than one word is a phrase, to be found in this order. */
export type SearchPhrase = readonly string[]

/** What to look for: something of every clause of `all`, nothing of `none`. */
export interface SearchExpression {
  readonly all: readonly SearchClause[]
  readonly none: readonly SearchClause[]
}

/** Met by any of its phrases. */
export type SearchClause = readonly SearchPhrase[]

/** The expression in the query language of SQLite's FTS5; `null` where it asks for nothing. */
export function toFts5({ all, none }: SearchExpression): string | null {
  const wanted = all.map(clauseToFts5).filter((clause) => clause !== '')
  if (wanted.length === 0) return null
  const unwanted = none.map(clauseToFts5).filter((clause) => clause !== '')
  return [wanted.join(' AND '), ...unwanted].join(' NOT ')
}

function clauseToFts5(clause: SearchClause): string {
  const phrases = clause.filter((phrase) => phrase.length > 0).map(phraseToFts5)
  return phrases.length === 0 ? '' : `(${phrases.join(' OR ')})`
}

/** `other` is not in the order of the text, so a phrase cannot be looked for there. */
function phraseToFts5(phrase: SearchPhrase): string {
  const quoted = `"${phrase.map((word) => word.replaceAll('"', ' ')).join(' ')}"`
  return phrase.length === 1 ? quoted : `{term title} : ${quoted}`
}
