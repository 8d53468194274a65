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
    find: (token, kind) => find(byToken[token] ?? NONE, kind),
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
  for (const match of matches) {
    const entry = match.entries.find((one: Entry) => one.kind === kind)
    if (entry !== undefined) return { match, entry }
  }
  return null
}
