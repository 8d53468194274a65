import type { Tokens } from '../../document/tokens.ts'
import {
  CLITIC_BITS,
  type CliticTable,
  hostOf,
  NO_PREFIX,
  prefixesOf,
  wordAt,
} from '../../extract/match/clitics.ts'
import type { Lexicon } from '../../extract/match/lexicon.ts'

/** A word without letters joined before it, where what is left is known; of a known word, without the article alone. */
export function stemOf(lexicon: Lexicon, clitics: CliticTable, tokens: Tokens, token: number): string {
  const word = wordAt(tokens, token)
  const isKnown = hostOf(lexicon, word, NO_PREFIX) >= 0
  for (const prefix of prefixesOf(clitics, word)) {
    if (isKnown && prefix.bits !== CLITIC_BITS.the) continue
    const host = hostOf(lexicon, word, prefix)
    if (host >= 0) return lexicon.wordText(host)
  }
  return tokens.word(token)
}

/** Shorter hosts say too little of what a word is. */
const SHORTEST = 3

/** All that a word may be: as it is spelled, and behind whatever letters may be joined before a word that is known. */
export function hostsOf(
  lexicon: Lexicon,
  clitics: CliticTable,
  tokens: Tokens,
  token: number,
): readonly string[] {
  const word = wordAt(tokens, token)
  const hosts = prefixesOf(clitics, word)
    .map((prefix) => hostOf(lexicon, word, prefix))
    .filter((host) => host >= 0)
    .map((host) => lexicon.wordText(host))
  return [tokens.word(token), ...hosts.filter((host) => host.length >= SHORTEST)]
}
