import { type CharacterTable, NUMBER, Tokens, tokenize } from '../document/tokens.ts'
import type { SearchText, UnitText } from '../record/full-text.ts'
import { DROPPED, searchFold } from './fold.ts'

/** The hosts that a folded word can be read as once its clitics are off, likeliest first; none for a word that is whole. */
export type Hosts = (foldedWord: string) => readonly string[]

/** A document's own words, without what stands in it. */
export type DocumentText = Omit<SearchText, 'encounters' | 'statements'>

/** A word of a text as search knows it. */
export interface SearchTerm {
  /** Half-open range of UTF-16 units in the text. */
  readonly start: number
  readonly end: number
  /** Its likeliest host, or itself. */
  readonly word: string
  /** The other ways that it can be asked for: as written, and as its further hosts. */
  readonly others: readonly string[]
}

/** Makes words of texts, the same way for what is kept and for what is asked. */
export interface Analyser {
  /** The words of `text`, in its order. */
  terms(text: string): readonly SearchTerm[]
  /** What the index is to hold of a document. */
  indexed(document: { readonly title: string; readonly text: string }): DocumentText
  /** What the index is to hold of a part of one, put together of some stretches. */
  unit(stretches: readonly string[]): UnitText
}

/** A word's part of a token: where scripts write without spaces, every character is a part. */
interface Part {
  /** Folded units of the token, half-open. */
  readonly from: number
  readonly to: number
  readonly word: string
  readonly others: readonly string[]
}

interface Analysed {
  /** The token's folded spelling: tells tokens apart that share a hash. */
  readonly spelling: string
  readonly parts: readonly Part[]
}

/** An analyser for texts tokenised by `characters`. Without `hosts` no clitic is ever taken off: blind cutting would destroy names. */
export function createAnalyser(characters: CharacterTable, hosts: Hosts = () => []): Analyser {
  return new TokenAnalyser(characters, hosts)
}

const LONGEST_CACHED = 64
const MOST_CACHED = 100_000
const LONGEST_WORD = 64
/** Parts what is written from what is not in the order of the title. It is in no text: a private-use character. */
const END_OF_TITLE = '\ue000'

class TokenAnalyser implements Analyser {
  readonly #characters: CharacterTable
  readonly #hosts: Hosts
  readonly #tokens = new Tokens()
  readonly #analysed = new Map<number, Analysed>()

  constructor(characters: CharacterTable, hosts: Hosts) {
    this.#characters = characters
    this.#hosts = hosts
  }

  terms(text: string): SearchTerm[] {
    const terms: SearchTerm[] = []
    const tokens = this.#tokens
    tokenize(text, this.#characters, tokens)
    for (let index = 0; index < tokens.count; index += 1)
      if ((tokens.kind[index] as number) <= NUMBER)
        for (const part of this.#parts(index)) terms.push(this.#placed(index, part))
    return terms
  }

  indexed({ title, text }: { readonly title: string; readonly text: string }): DocumentText {
    const body = this.#words(text)
    if (title === '') return { term: body.words.join(' '), other: body.others.join(' '), title: '' }
    const head = this.#words(title)
    if (head.others.length > 0) head.words.push(END_OF_TITLE, ...head.others)
    return { term: body.words.join(' '), other: body.others.join(' '), title: head.words.join(' ') }
  }

  unit(stretches: readonly string[]): UnitText {
    const parts = stretches.map((stretch) => this.#words(stretch))
    return {
      term: parts.map(({ words }) => words.join(' ')).join(' '),
      other: parts.map(({ others }) => others.join(' ')).join(' '),
    }
  }

  /** The hot path of adding: no offsets, and nothing made for a word that was met before. */
  #words(text: string): { words: string[]; others: string[] } {
    const words: string[] = []
    const others: string[] = []
    const tokens = this.#tokens
    tokenize(text, this.#characters, tokens)
    const { kind, count } = tokens
    for (let index = 0; index < count; index += 1) {
      if ((kind[index] as number) > NUMBER) continue
      const parts = this.#parts(index)
      for (let part = 0; part < parts.length; part += 1) {
        const { word, others: further } = parts[part] as Part
        words.push(word)
        if (further.length > 0) others.push(...further)
      }
    }
    return { words, others }
  }

  #placed(index: number, { from, to, word, others }: Part): SearchTerm {
    const tokens = this.#tokens
    const units = (tokens.foldStart[index + 1] as number) - (tokens.foldStart[index] as number)
    const start = from === 0 ? tokens.start[index] : tokens.offsetOfUnit(index, from, this.#characters)
    const end = to === units ? tokens.end[index] : tokens.offsetOfUnit(index, to, this.#characters)
    return { start: start as number, end: end as number, word, others }
  }

  #parts(index: number): readonly Part[] {
    const tokens = this.#tokens
    const start = tokens.foldStart[index] as number
    const length = (tokens.foldStart[index + 1] as number) - start
    if (length > LONGEST_CACHED) return partsOf(tokens.folded.subarray(start, start + length), this.#hosts)
    const hash = tokens.hash[index] as number
    const known = this.#analysed.get(hash)
    if (known !== undefined && isSpelled(tokens.folded, start, length, known.spelling)) return known.parts
    const parts = partsOf(tokens.folded.subarray(start, start + length), this.#hosts)
    if (this.#analysed.size >= MOST_CACHED) this.#analysed.clear()
    this.#analysed.set(hash, { spelling: tokens.word(index), parts })
    return parts
  }
}

function isSpelled(folded: Uint16Array, start: number, length: number, spelling: string): boolean {
  if (spelling.length !== length) return false
  for (let unit = 0; unit < length; unit += 1)
    if (folded[start + unit] !== spelling.charCodeAt(unit)) return false
  return true
}

function partsOf(units: Uint16Array, hosts: Hosts): Part[] {
  const parts: Part[] = []
  let from = 0
  for (let unit = 0; unit <= units.length; unit += 1) {
    const alone = unit < units.length && standsAlone(units[unit] as number)
    if (!alone && unit < units.length) continue
    addWord(parts, units, from, unit, hosts)
    if (alone) addWord(parts, units, unit, unit + 1, () => [])
    from = unit + 1
  }
  return parts
}

/** Han and kana: a text in them has no spaces, and what is looked for is a phrase of its characters. */
function standsAlone(unit: number): boolean {
  return (
    (unit >= 0x3400 && unit <= 0x9fff) ||
    (unit >= 0x3041 && unit <= 0x30ff) ||
    (unit >= 0xf900 && unit <= 0xfaff)
  )
}

function addWord(parts: Part[], units: Uint16Array, from: number, to: number, hosts: Hosts): void {
  const written = foldWord(units.subarray(from, Math.min(to, from + LONGEST_WORD)))
  if (written === '') return
  const read = to - from > LONGEST_WORD ? [] : hosts(String.fromCharCode(...units.subarray(from, to)))
  const ways = [...new Set([...read.map(foldText).filter((host) => host !== ''), written])]
  parts.push({ from, to, word: ways[0] ?? written, others: ways.slice(1) })
}

function foldText(text: string): string {
  return foldWord(Uint16Array.from(text, (character) => character.charCodeAt(0)))
}

function foldWord(units: Uint16Array): string {
  let word = ''
  for (const unit of units) {
    const folded = searchFold[unit] as number
    if (folded !== DROPPED) word += String.fromCharCode(folded)
  }
  return word
}
