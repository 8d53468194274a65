/**
 * The hot path: one pass over a text gives tokens, their folded letters and their hashes, in typed arrays that are
 * reused from document to document. Nothing outside `document/` and `extract/match/` sees the arrays.
 */

/** What a token is made of. */
export const WORD = 0
/** Digits alone: «5» of «5أغسطس». */
export const NUMBER = 1
/** One sign. */
export const PUNCTUATION = 2
/** One or more line ends; `folded` holds one `\n`, and a blank line between makes it two. */
export const LINE = 3

/** Classes in a `CharacterTable`: below `FIRST_MAPPED` a value is a class, from there on the folded unit itself. */
export const SEPARATOR = 0
/** Folds to nothing, and does not end a word. */
export const DROP = 1
/** Folds to the several units in `expansions`. */
export const EXPAND = 2
/** The least unit that anything folds to. */
export const FIRST_MAPPED = 9

/** How each of the 65,536 UTF-16 units is folded, and what kind of token it belongs to. */
export interface CharacterTable {
  /** By unit, `foldOf` and `kindOf` in one number: one look at memory for each unit of a text. */
  readonly packed: Int32Array
  /** Units that fold to several. */
  readonly expansions: ReadonlyMap<number, readonly number[]>
}

const VALUE_BITS = 16
const VALUE = 0xffff
const BLANK = 0x20

/** An entry of `CharacterTable.packed`. */
export function packCharacter(fold: number, kind: number): number {
  return (kind << VALUE_BITS) | fold
}

/** The unit's class or folded unit. */
export function foldOf(table: CharacterTable, unit: number): number {
  return (table.packed[unit] as number) & VALUE
}

/** `WORD`, `NUMBER`, `PUNCTUATION` or `LINE`. */
export function kindOf(table: CharacterTable, unit: number): number {
  return (table.packed[unit] as number) >> VALUE_BITS
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

/** Units from which on a word is not put together letter by letter. */
const LONG = 64
/** What is reserved beyond the text at hand, so that a text a little longer needs nothing new. */
const ROOM = 1024

/** Tokens of one text. The arrays are longer than `count`: read no further. */
export class Tokens {
  count = 0
  text = ''
  /** The units of `text`: reading them from the string takes several times as long. */
  units = new Uint16Array(8192)
  /** Offsets into the text as given, half-open. */
  start = new Int32Array(1024)
  end = new Int32Array(1024)
  kind = new Uint8Array(1024)
  hash = new Int32Array(1024)
  /** The tokens that are no words, by number, in order. */
  others = new Int32Array(1024)
  otherCount = 0
  /** Where the token's folded units begin in `folded`; they end where the next token's begin. */
  foldStart = new Int32Array(1025)
  folded = new Uint16Array(8192)

  /** How many tokens before `token` are no words: the place in `others` of the first that is not before it. */
  othersBefore(token: number): number {
    let [low, high] = [0, this.otherCount]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.others[middle] as number) < token) low = middle + 1
      else high = middle
    }
    return low
  }

  /** How many words stand in tokens `[start, end)`. */
  wordsIn(start: number, end: number): number {
    return end - start - (this.othersBefore(end) - this.othersBefore(start))
  }

  /** The folded spelling of token `index`. */
  word(index: number): string {
    const from = this.foldStart[index] as number
    const length = (this.foldStart[index + 1] as number) - from
    if (length === 1) return String.fromCharCode(this.folded[from] as number)
    if (this.#isAsWritten(index, from, length)) return this.text.slice(this.start[index], this.end[index])
    if (length > LONG) return Buffer.from(this.folded.buffer, from * 2, length * 2).toString('utf16le')
    let word = ''
    for (let unit = from; unit < from + length; unit += 1)
      word += String.fromCharCode(this.folded[unit] as number)
    return word
  }

  #isAsWritten(index: number, from: number, length: number): boolean {
    const start = this.start[index] as number
    if ((this.end[index] as number) - start !== length) return false
    for (let unit = 0; unit < length; unit += 1)
      if (this.units[start + unit] !== this.folded[from + unit]) return false
    return true
  }

  /**
   * Offset in the text at which the folded unit `unit` (0 = first) of token `index` stands. A character that folds to
   * several units is not cut: `ﻷوباما` read as ل and a name, the name begins at the ligature.
   */
  offsetOfUnit(index: number, unit: number, table: CharacterTable): number {
    let seen = 0
    let offset = this.start[index] as number
    const end = this.end[index] as number
    for (; offset < end; offset += 1) {
      const given = this.text.charCodeAt(offset)
      const value = foldOf(table, given)
      if (value === DROP) continue
      const next = seen + (value === EXPAND ? (table.expansions.get(given)?.length ?? 1) : 1)
      if (next > unit) break
      seen = next
    }
    return offset
  }
}

/** Reads `text` into `tokens`, whose earlier content is lost. */
export function tokenize(text: string, table: CharacterTable, tokens: Tokens): void {
  tokens.text = text
  reserveTokens(tokens, text.length)
  reserveUnits(tokens, text.length)
  writeUnits(tokens, text)
  // Only characters that fold to many can need more room than the text.
  while (!readTokens(table, tokens)) reserveUnits(tokens, tokens.folded.length * 2)
}

const UNDERSCORE = 0x5f
const BACKSLASH = 0x5c

/** The second sign of `\_`: what Markdown makes of the blank in "Jane Doe" that no line is to break at. */
function isHardBlank(units: Uint16Array, offset: number): boolean {
  return units[offset] === UNDERSCORE && offset > 0 && units[offset - 1] === BACKSLASH
}

/** Whether there was room for all folded units; the arrays stay the same, so that the loops have them at hand. */
function readTokens(table: CharacterTable, tokens: Tokens): boolean {
  const { start, end, kind, hash, foldStart, folded, units: written, others } = tokens
  const { packed } = table
  const { length } = tokens.text
  let count = 0
  let otherCount = 0
  let units = 0
  let offset = 0
  foldStart[0] = 0
  while (offset < length) {
    let both = packed[written[offset] as number] as number
    if ((both & VALUE) <= DROP) {
      offset += 1
      continue
    }
    const type = both >> VALUE_BITS
    if (type === PUNCTUATION && isHardBlank(written, offset)) {
      offset += 1
      continue
    }
    kind[count] = type
    start[count] = offset
    if (type !== WORD) {
      others[otherCount] = count
      otherCount += 1
    }
    if (type >= PUNCTUATION) {
      offset = type === LINE ? readLines(table, tokens, count) : readSign(table, tokens, count)
      units = foldStart[count + 1] as number
      count += 1
      continue
    }
    let sum = HASH_SEED
    const least = packCharacter(FIRST_MAPPED, type)
    // Nothing is called from this loop; the blank behind the text ends it. A unit of another kind is below or far above.
    while ((both - least) >>> 0 < MAPPED) {
      const value = both & VALUE
      folded[units] = value
      units += 1
      sum = Math.imul(sum ^ value, HASH_PRIME)
      offset += 1
      both = packed[written[offset] as number] as number
    }
    end[count] = offset
    hash[count] = sum
    foldStart[count + 1] = units
    if (goesOn(both, type)) {
      offset = readFurther(table, tokens, count, offset)
      if (offset < 0) return false
      units = foldStart[count + 1] as number
    }
    count += 1
  }
  tokens.count = count
  tokens.otherCount = otherCount
  return true
}

/** How many values a unit of one kind may fold to. */
const MAPPED = VALUE + 1 - FIRST_MAPPED

/** Whether a unit that folds to none or several may be the word's. */
function goesOn(both: number, type: number): boolean {
  const value = both & VALUE
  return value === DROP || (value === EXPAND && both >> VALUE_BITS === type)
}

/**
 * Reads on in word `index` from a unit at `from` that folds to none or several; gives the offset behind the word, -1 for
 * want of room. A vowel mark or a tatweel behind the last letter is the word's; a bidi control is not.
 */
function readFurther(table: CharacterTable, tokens: Tokens, index: number, from: number): number {
  const type = tokens.kind[index]
  const { length } = tokens.text
  let units = tokens.foldStart[index + 1] as number
  let offset = from
  for (; offset < length; offset += 1) {
    const unit = tokens.units[offset] as number
    const value = foldOf(table, unit)
    const isAlike = kindOf(table, unit) === type
    if (value === DROP) {
      if (kindOf(table, unit) === WORD) tokens.end[index] = offset + 1
      continue
    }
    if (!isAlike || value === SEPARATOR) break
    const parts = value === EXPAND ? (table.expansions.get(unit) as readonly number[]) : null
    const added = parts?.length ?? 1
    if (units + added + length - offset >= tokens.folded.length) return -1
    if (parts === null) tokens.folded[units] = value
    else tokens.folded.set(parts, units)
    units += added
    tokens.end[index] = offset + 1
  }
  tokens.foldStart[index + 1] = units
  tokens.hash[index] = hashUnits(tokens.folded, tokens.foldStart[index] as number, units)
  return offset
}

/** The text's units, and a blank behind them. */
function writeUnits(tokens: Tokens, text: string): void {
  if (tokens.units.length <= text.length) tokens.units = new Uint16Array(text.length + ROOM)
  Buffer.from(tokens.units.buffer).write(text, 'utf16le')
  tokens.units[text.length] = BLANK
}

function readSign(table: CharacterTable, tokens: Tokens, index: number): number {
  const offset = tokens.start[index] as number
  const value = foldOf(table, tokens.units[offset] as number)
  const units = tokens.foldStart[index] as number
  tokens.folded[units] = value
  tokens.end[index] = offset + 1
  tokens.hash[index] = Math.imul(HASH_SEED ^ value, HASH_PRIME)
  tokens.foldStart[index + 1] = units + 1
  return offset + 1
}

/** Line ends and the blanks between them, as one `\n`, or as two where a blank line stands. */
function readLines(table: CharacterTable, tokens: Tokens, index: number): number {
  const { text, units: written } = tokens
  const from = tokens.start[index] as number
  let lines = 0
  let last = from
  for (let offset = from; offset < text.length; offset += 1) {
    const unit = written[offset] as number
    if (kindOf(table, unit) === LINE) {
      const secondHalf = unit === 0x0a && offset > from && written[offset - 1] === 0x0d
      if (!secondHalf) lines += 1
      last = offset + 1
    } else if (foldOf(table, unit) > DROP) break
  }
  const units = tokens.foldStart[index] as number
  const ends = Math.min(lines, 2)
  tokens.folded.fill(0x0a, units, units + ends)
  tokens.end[index] = last
  tokens.hash[index] = hashUnits(tokens.folded, units, units + ends)
  tokens.foldStart[index + 1] = units + ends
  return last
}

function reserveUnits(tokens: Tokens, units: number): void {
  if (tokens.folded.length <= units) tokens.folded = new Uint16Array(units + ROOM)
}

/** A text has no more tokens than units. */
function reserveTokens(tokens: Tokens, count: number): void {
  if (tokens.start.length > count) return
  const size = count + ROOM
  tokens.start = new Int32Array(size)
  tokens.end = new Int32Array(size)
  tokens.kind = new Uint8Array(size)
  tokens.hash = new Int32Array(size)
  tokens.others = new Int32Array(size)
  tokens.foldStart = new Int32Array(size + 1)
}
