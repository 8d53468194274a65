/** Words of a text as search knows them: folded, parted by spaces, with nothing else between. */
export interface UnitText {
  /** In their order, each as its most likely host: `وإيران` is `ايران`. */
  readonly term: string
  /** The same words in the other ways that they can be asked for: as written, and as less likely hosts. */
  readonly other: string
}

/** A document's words. */
export interface SearchText extends UnitText {
  /** The title's words, both ways. */
  readonly title: string
  /** What tells of each encounter, in the order of the reading. */
  readonly encounters: readonly UnitText[]
  /** The contents of each statement, in the order of the reading. */
  readonly statements: readonly UnitText[]
}

/** A word in the ways that it can stand in the index; more than one word is a phrase, to be found in this order. */
export type SearchPhrase = readonly string[]

/** What to look for. */
export type Wanted =
  | { readonly kind: 'phrase'; readonly words: SearchPhrase }
  /** Any word that begins so. */
  | { readonly kind: 'beginning'; readonly word: string }
  /** A field and its value. */
  | { readonly kind: 'tag'; readonly tag: string }
  | { readonly kind: 'all'; readonly parts: readonly Wanted[] }
  | { readonly kind: 'any'; readonly parts: readonly Wanted[] }
  | { readonly kind: 'not'; readonly part: Wanted }

/** What is in every unit. */
export const EVERYTHING = 'all'

/** The columns of an index that hold words in the order of the text. */
export type OrderedColumns = 'term' | 'term title'

/** In the query language of SQLite's FTS5, for an index with these columns. What asks for nothing finds everything. */
export function toFts5(wanted: Wanted, ordered: OrderedColumns): string {
  switch (wanted.kind) {
    case 'phrase':
      return phraseToFts5(wanted.words, ordered)
    case 'beginning':
      return `{${ordered} other} : "${wanted.word.replaceAll('"', ' ')}" *`
    case 'tag':
      return `{tags} : "${tagToken(wanted.tag)}"`
    case 'any':
      return wanted.parts.length === 0
        ? EVERY
        : `(${wanted.parts.map((part) => toFts5(part, ordered)).join(' OR ')})`
    case 'not':
      return `(${EVERY} NOT ${toFts5(wanted.part, ordered)})`
    case 'all':
      return allToFts5(wanted.parts, ordered)
  }
}

function allToFts5(parts: readonly Wanted[], ordered: OrderedColumns): string {
  const wanted = parts.filter((part) => part.kind !== 'not').map((part) => toFts5(part, ordered))
  const unwanted = parts.flatMap((part) => (part.kind === 'not' ? [toFts5(part.part, ordered)] : []))
  const positive = wanted.length === 0 ? EVERY : `(${wanted.join(' AND ')})`
  return unwanted.length === 0 ? positive : `(${positive} NOT (${unwanted.join(' OR ')}))`
}

/** `other` is not in the order of the text, so a phrase cannot be looked for there. */
function phraseToFts5(words: SearchPhrase, ordered: OrderedColumns): string {
  const quoted = `"${words.map((word) => word.replaceAll('"', ' ')).join(' ')}"`
  if (words.length === 0) return EVERY
  return words.length === 1 ? `{${ordered} other} : ${quoted}` : `{${ordered}} : ${quoted}`
}

/** The index parts words at every ASCII sign, so that signs of tags are put as letters that no text has. */
const SIGN = /[^a-z0-9\u0080-\uffff]/g
const SIGNS = 0xe200

const tokens = new Map<string, string>()
const MOST_TOKENS = 50_000

/** A tag as the one word that it is in the index. */
export function tagToken(tag: string): string {
  const known = tokens.get(tag)
  if (known !== undefined) return known
  if (tokens.size === MOST_TOKENS) tokens.clear()
  const token = tag.replace(SIGN, (sign) => String.fromCharCode(SIGNS + sign.charCodeAt(0)))
  tokens.set(tag, token)
  return token
}

/** Tags as the index takes them. */
export function tagTokens(tags: readonly string[]): string {
  return tags.map(tagToken).join(' ')
}

const EVERY = `{tags} : "${tagToken(EVERYTHING)}"`
