/** The query language: words, phrases, fields, a minus, OR and brackets, as a tree with the place of everything. */
import { InvalidInput } from '../../errors.ts'

/** A part of a query, and where it stands: a half-open range of UTF-16 units. */
export type QueryPart =
  | (Placed & { readonly kind: 'word' | 'phrase'; readonly text: string })
  | (Placed & {
      readonly kind: 'field'
      readonly field: string
      readonly value: string
      readonly valueAt: number
    })
  | (Placed & { readonly kind: 'not'; readonly part: QueryPart })
  | (Placed & { readonly kind: 'all' | 'any'; readonly parts: readonly QueryPart[] })

interface Placed {
  readonly start: number
  readonly end: number
}

/** A query that cannot be understood, and the character at which that shows. */
export class QueryFault extends InvalidInput {
  /** UTF-16 units before it. */
  readonly at: number

  constructor(at: number, message: string) {
    super(`At character ${at + 1} of the query: ${message}`)
    this.at = at
  }
}

/** UTF-16 units of a query, at most. */
export const LONGEST_QUERY = 4000
/** Words, phrases and fields of a query, at most. */
const MOST_PARTS = 100
/** Brackets and minuses inside each other, at most. */
const DEEPEST = 20

/** The query as a tree. Throws a `QueryFault` that says what was not understood, and where. */
export function parseQuery(query: string): QueryPart {
  if (query.length > LONGEST_QUERY)
    throw new QueryFault(
      LONGEST_QUERY,
      `a query has ${LONGEST_QUERY} characters at most, and this one ${query.length}. Shorten it.`,
    )
  const reader = new Reader(query)
  const whole = readAny(reader, 0)
  const rest = reader.peek()
  if (rest !== null)
    throw new QueryFault(rest.start, 'this bracket closes none. Take it away, or open one before.')
  return whole
}

/** Straight, curly, low and angle quotation marks: any of them opens a phrase, any of them ends it. */
const QUOTE = /["“”„‟«»]/u
const MINUS = /[-−–]/u
const SPACE = /\s/u
const FIELD = /^[a-z]{2,20}(?=:[^/])/iu

interface Token extends Placed {
  readonly kind: 'open' | 'close' | 'or' | 'minus' | 'atom'
}

/** Gives one token after the other; what an atom is is read when it is taken. */
class Reader {
  readonly query: string
  parts = 0
  #at = 0

  constructor(query: string) {
    this.query = query
  }

  peek(): Token | null {
    while (SPACE.test(this.query[this.#at] ?? '')) this.#at += 1
    const start = this.#at
    const first = this.query[start]
    if (first === undefined) return null
    const end = start + 1
    if (first === '(') return { kind: 'open', start, end }
    if (first === ')') return { kind: 'close', start, end }
    if (first === '|') return { kind: 'or', start, end }
    if (/^OR(?=[\s()]|$)/u.test(this.query.slice(start, start + 3)))
      return { kind: 'or', start, end: start + 2 }
    if (MINUS.test(first) && !/[\s)]/u.test(this.query[end] ?? ' ')) return { kind: 'minus', start, end }
    return { kind: 'atom', start, end }
  }

  skip(end: number): void {
    this.#at = end
  }

  atom(): QueryPart {
    this.parts += 1
    const start = this.#at
    if (this.parts > MOST_PARTS)
      throw new QueryFault(start, `a query has ${MOST_PARTS} words and fields at most. Ask for less at once.`)
    if (QUOTE.test(this.query[start] ?? '')) return { kind: 'phrase', start, ...this.#quoted(start) }
    const field = FIELD.exec(this.query.slice(start, start + 24))?.[0]
    if (field !== undefined) return this.#field(field)
    const end = this.#endOfWord(start)
    this.#at = end
    return { kind: 'word', text: this.query.slice(start, end), start, end }
  }

  #field(field: string): QueryPart {
    const start = this.#at
    const valueAt = start + field.length + 1
    const isQuoted = QUOTE.test(this.query[valueAt] ?? '')
    const end = isQuoted ? 0 : this.#endOfWord(valueAt)
    const { text: value, end: stop } = isQuoted
      ? this.#quoted(valueAt)
      : { text: this.query.slice(valueAt, end), end }
    this.#at = stop
    if (value.trim() === '')
      throw new QueryFault(
        valueAt,
        `${field}: has no value. Write one behind the colon, without a space between.`,
      )
    return { kind: 'field', field: field.toLowerCase(), value: value.trim(), valueAt, start, end: stop }
  }

  #quoted(start: number): { readonly text: string; readonly end: number } {
    let end = start + 1
    while (end < this.query.length && !QUOTE.test(this.query[end] ?? '')) end += 1
    if (end >= this.query.length)
      throw new QueryFault(start, 'this quotation mark is never closed. Close it, or take it away.')
    this.#at = end + 1
    return { text: this.query.slice(start + 1, end), end: end + 1 }
  }

  #endOfWord(start: number): number {
    let end = start
    while (end < this.query.length && !/[\s()"“”„‟«»|]/u.test(this.query[end] ?? '')) end += 1
    return Math.max(end, start)
  }
}

function readAny(reader: Reader, depth: number): QueryPart {
  const parts = [readAll(reader, depth)]
  for (let token = reader.peek(); token?.kind === 'or'; token = reader.peek()) {
    if (isEmpty(parts.at(-1)))
      throw new QueryFault(
        token.start,
        'OR has nothing before it. Write what it may be instead, on both sides.',
      )
    reader.skip(token.end)
    const next = readAll(reader, depth)
    if (isEmpty(next))
      throw new QueryFault(
        token.start,
        'OR has nothing behind it. Write what it may be instead, on both sides.',
      )
    parts.push(next)
  }
  return joined('any', parts)
}

function readAll(reader: Reader, depth: number): QueryPart {
  const parts: QueryPart[] = []
  for (let token = reader.peek(); token !== null; token = reader.peek()) {
    if (token.kind === 'or' || token.kind === 'close') break
    parts.push(readOne(reader, token, depth))
  }
  return joined('all', parts)
}

function readOne(reader: Reader, token: Token, depth: number): QueryPart {
  if (depth > DEEPEST)
    throw new QueryFault(token.start, `brackets stand in each other ${DEEPEST} deep at most. Take some away.`)
  if (token.kind === 'minus') {
    reader.skip(token.end)
    const next = reader.peek()
    if (next === null || next.kind === 'close' || next.kind === 'or')
      throw new QueryFault(
        token.start,
        'this minus leaves out nothing. Write a word behind it, without a space.',
      )
    const part = readOne(reader, next, depth + 1)
    return { kind: 'not', part, start: token.start, end: part.end }
  }
  if (token.kind !== 'open') return reader.atom()
  reader.skip(token.end)
  const inside = readAny(reader, depth + 1)
  const close = reader.peek()
  if (close?.kind !== 'close')
    throw new QueryFault(token.start, 'this bracket is never closed. Close it, or take it away.')
  if (isEmpty(inside))
    throw new QueryFault(token.start, 'there is nothing in these brackets. Take them away.')
  reader.skip(close.end)
  return inside
}

function isEmpty(part: QueryPart | undefined): boolean {
  return part === undefined || (part.kind === 'all' && part.parts.length === 0)
}

function joined(kind: 'all' | 'any', parts: readonly QueryPart[]): QueryPart {
  const [first] = parts
  if (first !== undefined && parts.length === 1) return first
  return { kind, parts, start: first?.start ?? 0, end: parts.at(-1)?.end ?? 0 }
}
