import type { Clitics } from '../../languages/pack.ts'
import {
  CLITIC_BITS,
  type CliticTable,
  cliticTable,
  hostOf,
  NO_PREFIX,
  type Prefix,
  prefixesOf,
  startsWith,
  type Word,
} from '../extract/match/clitics.ts'
import type { Lexicon } from '../extract/match/lexicon.ts'
import type { Hosts } from './terms.ts'

/** A name this short behind a preposition is more often the end of another name: «بيونغ» is not «ب» and a family. */
const SHORTEST_NAME = 5

/**
 * The hosts that the lexicon knows of a word with clitics before it, the likeliest first; none for a word listed for
 * itself, so that no name is ever cut. `languages` are those whose clitics count.
 */
export function lexiconHosts(lexicon: Lexicon, languages: readonly string[]): Hosts {
  const tables = languages
    .map((language) => lexicon.fact(`clitics/${language}`) as Clitics | undefined)
    .filter((clitics) => clitics !== undefined)
    .map(cliticTable)
  return (foldedWord) => {
    const word = wordOf(foldedWord)
    const id = hostOf(lexicon, word, NO_PREFIX)
    if (id >= 0 && standsAlone(lexicon, id)) return []
    return tables.flatMap((table) => hostsIn(lexicon, table, word, id >= 0))
  }
}

function wordOf(text: string): Word {
  const units = Uint16Array.from({ length: text.length }, (_, index) => text.charCodeAt(index))
  return { units, from: 0, to: units.length }
}

/** Whether a word is listed for itself and not only inside longer forms, as «وروسيا» is in «الصين وروسيا». */
function standsAlone(lexicon: Lexicon, id: number): boolean {
  return lexicon.isPlain(id) || lexicon.isFinal(lexicon.nodeOf(id))
}

/** `isPart`: the word is part of listed forms, perhaps of a name, and only a host that is listed for itself counts. */
function hostsIn(lexicon: Lexicon, table: CliticTable, word: Word, isPart: boolean): string[] {
  const found = prefixesOf(table, word)
    .filter((prefix) => startsWith(word, prefix.units))
    .map((prefix) => ({ prefix, host: hostOf(lexicon, word, prefix) }))
    .filter(({ prefix, host }) => host >= 0 && !isDoubtful(lexicon, host, prefix, word))
    .map(({ host }) => host)
  const alone = found.filter((host) => standsAlone(lexicon, host))
  // «لإيران» is part of listed forms too, so of «ولإيران» it would be the longest host.
  const parts = isPart ? [] : found.filter((host) => !alone.includes(host))
  return [...alone, ...parts].map((host) => lexicon.wordText(host))
}

function isDoubtful(lexicon: Lexicon, host: number, prefix: Prefix, word: Word): boolean {
  if (lexicon.isPlain(host) || (prefix.bits & ~CLITIC_BITS.and) === 0) return false
  return word.to - prefix.units.length + prefix.restore.length < SHORTEST_NAME
}
