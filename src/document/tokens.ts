/**
 * The hot path: one pass over a text gives tokens, their folded letters and their hashes, in typed arrays that are
 * reused from document to document. Nothing outside `document/` and `extract/match/` sees the arrays.
 */

/** What a token is made of. */
export const WORD = 0
export const NUMBER = 1
export const PUNCTUATION = 2
/** One or more line ends; `folded` holds one `\n`, and a blank line between makes it two. */
export const LINE = 3

/** Classes in a `CharacterTable`: below `FIRST_MAPPED` a value is a class, from there on the folded unit itself. */
export const SEPARATOR = 0
export const DROP = 1
export const EXPAND = 2
export const FIRST_MAPPED = 9

/** How each of the 65,536 UTF-16 units is folded, and what kind of token it belongs to. */
export interface CharacterTable {
  /** Class or folded unit, by unit. */
  readonly fold: Uint16Array
  /** `WORD`, `NUMBER`, `PUNCTUATION` or `LINE`, by unit. */
  readonly kind: Uint8Array
  /** Units that fold to several. */
  readonly expansions: ReadonlyMap<number, readonly number[]>
}

const HASH_SEED = 0x811c9dc5 | 0
const HASH_PRIME = 0x01000193

/** FNV-1a over UTF-16 units, as a signed 32-bit integer. */
export function hashUnits(units: Uint16Array, start: number, end: number): number {
  let hash = HASH_SEED
  for (let index = start; index < end; index += 1)
    hash = Math.imul(hash ^ (units[index] as number), HASH_PRIME)
  return hash
}

/** Tokens of one text. The arrays are longer than `count`: read no further. */
export class Tokens {
  count = 0
  text = ''
  /** Offsets into the text as given, half-open. */
  start = new Int32Array(1024)
  end = new Int32Array(1024)
  kind = new Uint8Array(1024)
  hash = new Int32Array(1024)
  /** Where the token's folded units begin in `folded`; they end where the next token's begin. */
  foldStart = new Int32Array(1025)
  folded = new Uint16Array(8192)

  /** The folded spelling of token `index`. */
  word(index: number): string {
    return String.fromCharCode(...this.folded.subarray(this.foldStart[index], this.foldStart[index + 1]))
  }

  /** Offset in the text at which the folded unit `unit` (0 = first) of token `index` stands. */
  offsetOfUnit(index: number, unit: number, table: CharacterTable): number {
    let seen = 0
    let offset = this.start[index] as number
    const end = this.end[index] as number
    for (; offset < end; offset += 1) {
      const value = table.fold[this.text.charCodeAt(offset)] as number
      if (value === DROP) continue
      if (seen >= unit) break
      seen += value === EXPAND ? (table.expansions.get(this.text.charCodeAt(offset))?.length ?? 1) : 1
    }
    return offset
  }
}

/** Reads `text` into `tokens`, whose earlier content is lost. */
export function tokenize(text: string, table: CharacterTable, tokens: Tokens): void {
  reserve(tokens, text.length)
  tokens.text = text
  const { start, end, kind, hash, foldStart, folded } = tokens
  const { fold, kind: kinds } = table
  const length = text.length
  let count = 0
  let units = 0
  let offset = 0
  while (offset < length) {
    const unit = text.charCodeAt(offset)
    const value = fold[unit] as number
    if (value === SEPARATOR || value === DROP) {
      offset += 1
      continue
    }
    const type = kinds[unit] as number
    start[count] = offset
    foldStart[count] = units
    kind[count] = type
    let value32 = HASH_SEED
    let last = offset
    if (type >= PUNCTUATION) {
      folded[units] = value
      value32 = Math.imul(value32 ^ value, HASH_PRIME)
      units += 1
      offset += 1
      last = offset
      if (type === LINE) {
        const run = endOfLines(text, offset, fold, kinds)
        offset = run.offset
        last = run.offset
        if (run.lines > 1) {
          folded[units] = value
          value32 = Math.imul(value32 ^ value, HASH_PRIME)
          units += 1
        }
      }
    } else {
      for (; offset < length; offset += 1) {
        const next = text.charCodeAt(offset)
        const mapped = fold[next] as number
        if (mapped >= FIRST_MAPPED) {
          if (kinds[next] !== type) break
          folded[units] = mapped
          value32 = Math.imul(value32 ^ mapped, HASH_PRIME)
          units += 1
          last = offset + 1
        } else if (mapped === EXPAND) {
          for (const part of table.expansions.get(next) ?? []) {
            folded[units] = part
            value32 = Math.imul(value32 ^ part, HASH_PRIME)
            units += 1
          }
          last = offset + 1
        } else if (mapped === SEPARATOR) break
      }
    }
    end[count] = last
    hash[count] = value32
    count += 1
  }
  foldStart[count] = units
  tokens.count = count
}

function endOfLines(
  text: string,
  from: number,
  fold: Uint16Array,
  kinds: Uint8Array,
): { offset: number; lines: number } {
  let lines = text.charCodeAt(from - 1) === 0x0d && text.charCodeAt(from) === 0x0a ? 0 : 1
  let offset = from
  let seen = from
  for (; seen < text.length; seen += 1) {
    const unit = text.charCodeAt(seen)
    const value = fold[unit] as number
    if (value >= FIRST_MAPPED && kinds[unit] === LINE) {
      if (!(unit === 0x0a && text.charCodeAt(seen - 1) === 0x0d)) lines += 1
      else if (lines === 0) lines = 1
      offset = seen + 1
    } else if (value !== SEPARATOR && value !== DROP) break
  }
  return { offset, lines }
}

function reserve(tokens: Tokens, length: number): void {
  if (tokens.start.length <= length) {
    const size = length + 1024
    tokens.start = new Int32Array(size)
    tokens.end = new Int32Array(size)
    tokens.kind = new Uint8Array(size)
    tokens.hash = new Int32Array(size)
    tokens.foldStart = new Int32Array(size + 1)
  }
  // ﷺ alone folds to 18 units: the widest of all.
  if (tokens.folded.length < length * 4 + 64) tokens.folded = new Uint16Array(length * 4 + 1024)
}
