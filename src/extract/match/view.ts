import type { Found, Match, TextView, TokenRange } from '../../../languages/pack.ts'
import type { Tokens } from '../../document/tokens.ts'
import { type CliticTable, hostOf, prefixesOf, wordAt } from './clitics.ts'
import { hashText } from './hashing.ts'
import type { Lexicon } from './lexicon.ts'
import { Matches } from './match.ts'
import { SameWords } from './same-words.ts'

/** The view of one text that the rules of `language` read: a snapshot, good until `tokens` is filled again. */
export function viewText(
  lexicon: Lexicon,
  clitics: CliticTable,
  tokens: Tokens,
  language: string,
  sentences: readonly TokenRange[],
): TextView {
  return new View({ lexicon, clitics, tokens, language, sentences })
}

interface Setting {
  readonly lexicon: Lexicon
  readonly clitics: CliticTable
  readonly tokens: Tokens
  readonly language: string
  readonly sentences: readonly TokenRange[]
}

class View implements TextView {
  readonly text: string
  readonly count: number
  readonly language: string
  readonly sentences: readonly TokenRange[]
  readonly memories: unknown[] = []
  readonly #lexicon: Lexicon
  readonly #clitics: CliticTable
  readonly #tokens: Tokens
  readonly #matches: Matches
  readonly #words: (string | undefined)[]
  /** Made when it is first asked. */
  #same: SameWords | null = null

  constructor({ lexicon, clitics, tokens, language, sentences }: Setting) {
    this.text = tokens.text
    this.count = tokens.count
    this.language = language
    this.sentences = sentences
    this.#lexicon = lexicon
    this.#clitics = clitics
    this.#tokens = tokens
    this.#matches = new Matches(lexicon, clitics, tokens, language)
    this.#words = new Array<string | undefined>(tokens.count)
  }

  kind(token: number): number {
    return this.#tokens.kind[token] as number
  }

  word(token: number): string {
    const known = this.#words[token]
    if (known !== undefined) return known
    const word = this.#tokens.word(token)
    this.#words[token] = word
    return word
  }

  unit(token: number): number {
    if (token < 0 || token >= this.count) return 0
    return this.#tokens.folded[this.#tokens.foldStart[token] as number] as number
  }

  begins(token: number, letters: string): boolean {
    if (token < 0 || token >= this.count) return false
    const { folded, foldStart } = this.#tokens
    const from = foldStart[token] as number
    if (from + letters.length > (foldStart[token + 1] as number)) return false
    for (let at = 0; at < letters.length; at += 1)
      if (folded[from + at] !== letters.charCodeAt(at)) return false
    return true
  }

  isAmong(token: number, words: ReadonlySet<string>): boolean {
    if (token < 0 || token >= this.count) return false
    return hashesOf(words).has(this.#tokens.hash[token] as number) && words.has(this.word(token))
  }

  ends(token: number, letters: string): boolean {
    const { folded, foldStart } = this.#tokens
    const from = (foldStart[token + 1] as number) - letters.length
    if (from < (foldStart[token] as number)) return false
    for (let at = letters.length - 1; at >= 0; at -= 1)
      if (folded[from + at] !== letters.charCodeAt(at)) return false
    return true
  }

  start(token: number, prefixLength = 0): number {
    if (prefixLength === 0) return this.#tokens.start[token] as number
    return this.#tokens.offsetOfUnit(token, prefixLength, this.#lexicon.characters)
  }

  end(token: number): number {
    return this.#tokens.end[token] as number
  }

  matches(token: number): readonly Match[] {
    return this.#matches.at(token)
  }

  has(token: number, kinds: string | readonly string[]): boolean {
    return this.#matches.has(token, this.#lexicon.kindBits(kinds))
  }

  next(token: number, kinds: readonly string[], end = this.count): number {
    return this.#matches.next(token, this.#lexicon.kindBits(kinds), end)
  }

  nextSame(token: number): number {
    this.#same ??= new SameWords(this.#tokens)
    let at = this.#same.after(token)
    while (at >= 0 && this.word(at) !== this.word(token)) at = this.#same.after(at)
    return at < 0 ? this.count : at
  }

  find(token: number, kind: string): Found | null {
    if (!this.has(token, kind)) return null
    for (const match of this.#matches.at(token))
      for (const entry of match.entries) if (entry.kind === kind) return { match, entry }
    return null
  }

  listed(token: number): boolean {
    return this.#matches.at(token).length > 0 || isListed(this.#lexicon, this.#clitics, this.#tokens, token)
  }

  fact(key: string): unknown {
    return this.#lexicon.fact(key)
  }
}

/** By set of words: their hashes. */
const hashes = new Map<ReadonlySet<string>, ReadonlySet<number>>()

function hashesOf(words: ReadonlySet<string>): ReadonlySet<number> {
  const known = hashes.get(words)
  if (known !== undefined) return known
  const made = new Set(Array.from(words, hashText))
  hashes.set(words, made)
  return made
}

function isListed(lexicon: Lexicon, clitics: CliticTable, tokens: Tokens, token: number): boolean {
  const start = tokens.foldStart[token] as number
  const end = tokens.foldStart[token + 1] as number
  if (lexicon.wordId(tokens.folded, start, end, tokens.hash[token] as number) >= 0) return true
  const word = wordAt(tokens, token)
  return prefixesOf(clitics, word).some((prefix) => hostOf(lexicon, word, prefix) >= 0)
}
