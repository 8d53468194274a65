import type { Entry, Found, Match, TextView, TokenRange } from '../../../languages/pack.ts'
import type { Tokens } from '../../document/tokens.ts'
import { type CliticTable, hostOf, prefixesOf, wordAt } from './clitics.ts'
import type { Lexicon } from './lexicon.ts'
import { findMatches } from './match.ts'

const NONE: readonly Match[] = []

/** The view of one text that the rules of `language` read: a snapshot, good until `tokens` is filled again. */
export function viewText(
  lexicon: Lexicon,
  clitics: CliticTable,
  tokens: Tokens,
  language: string,
  sentences: readonly TokenRange[],
): TextView {
  const { byToken } = findMatches(lexicon, clitics, tokens, lexicon.entriesIn(language))
  const words = new Array<string | undefined>(tokens.count)
  const kinds = new KindMasks(byToken)
  return {
    text: tokens.text,
    count: tokens.count,
    language,
    sentences,
    kind: (token) => tokens.kind[token] as number,
    word: (token) => {
      words[token] ??= tokens.word(token)
      return words[token] as string
    },
    start: (token, prefixLength = 0) =>
      prefixLength === 0
        ? (tokens.start[token] as number)
        : tokens.offsetOfUnit(token, prefixLength, lexicon.characters),
    end: (token) => tokens.end[token] as number,
    matches: (token) => byToken[token] ?? NONE,
    has: (token, ...wanted) => wanted.some((kind) => kinds.has(token, kind)),
    find: (token, kind) => (kinds.has(token, kind) ? find(byToken[token] ?? NONE, kind) : null),
    listed: (token) => byToken[token] !== undefined || isListed(lexicon, clitics, tokens, token),
    fact: (key) => lexicon.fact(key),
  }
}

function isListed(lexicon: Lexicon, clitics: CliticTable, tokens: Tokens, token: number): boolean {
  const start = tokens.foldStart[token] as number
  const end = tokens.foldStart[token + 1] as number
  if (lexicon.wordId(tokens.folded, start, end, tokens.hash[token] as number) >= 0) return true
  const word = wordAt(tokens, token)
  return prefixesOf(clitics, word).some((prefix) => hostOf(lexicon, word, prefix) >= 0)
}

function find(matches: readonly Match[], kind: string): Found | null {
  for (const match of matches)
    for (const entry of match.entries) if (entry.kind === kind) return { match, entry }
  return null
}

/** Kinds numbered as they are met; the first 62 have a bit of their own, later ones share the last. */
const NUMBERS = new Map<string, number>()
const LAST_BIT = 62

function numberOf(kind: string): number {
  const known = NUMBERS.get(kind)
  if (known !== undefined) return known
  const number = Math.min(NUMBERS.size, LAST_BIT)
  NUMBERS.set(kind, number)
  return number
}

const masks = new WeakMap<readonly Entry[], readonly [number, number]>()

function maskOf(entries: readonly Entry[]): readonly [number, number] {
  const known = masks.get(entries)
  if (known !== undefined) return known
  let low = 0
  let high = 0
  for (const entry of entries) {
    const number = numberOf(entry.kind)
    if (number < 31) low |= 1 << number
    else high |= 1 << (number - 31)
  }
  masks.set(entries, [low, high])
  return [low, high]
}

/** Which kinds are listed at each token: most questions of the rules end here. */
class KindMasks {
  readonly #low: Int32Array
  readonly #high: Int32Array

  constructor(byToken: readonly (readonly Match[] | undefined)[]) {
    this.#low = new Int32Array(byToken.length)
    this.#high = new Int32Array(byToken.length)
    byToken.forEach((matches, token) => {
      for (const match of matches ?? NONE) {
        const [low, high] = maskOf(match.entries)
        this.#low[token] = (this.#low[token] as number) | low
        this.#high[token] = (this.#high[token] as number) | high
      }
    })
  }

  has(token: number, kind: string): boolean {
    const number = NUMBERS.get(kind)
    if (number === undefined) return false
    const bits = number < 31 ? this.#low[token] : this.#high[token]
    return bits !== undefined && (bits & (1 << (number < 31 ? number : number - 31))) !== 0
  }
}
