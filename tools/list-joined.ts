/** Lists the words that are listed whole and are also clitics and another listed form, for people to look over. */
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readClitics } from '../languages/ar/clitics.ts'
import type { Clitics } from '../languages/pack.ts'
import { CLITIC_BITS, cliticTable, hostOf, type Prefix, prefixesOf } from '../src/extract/match/clitics.ts'
import { unpack } from '../src/extract/match/container.ts'
import { Lexicon } from '../src/extract/match/lexicon.ts'
import { buildLexicon } from './build-lexicon.ts'

/** Where the reviewed list lies. */
export const JOINED_PAIRS = resolve(import.meta.dirname, '../languages/ar/lexicon/joined-pairs.tsv')

/** One Latin letter for each Arabic one, after Buckwalter, without signs. */
const LATIN: ReadonlyMap<string, string> = new Map(
  [...'ءاآأإؤئىةبتثجحخدذرزسشصضطظعغفقكلمنهوي'].map((letter, index) => [
    letter,
    'CAMOIWQYpbtvjHxdVrzscSDTZEgfqklmnhwy'[index] ?? '',
  ]),
)

/**
 * The table, one line for a pair: the word, its clitics, the host that they leave, and what becomes of that reading: the
 * whole word always comes first; the other is a `candidate` behind it, or `hidden` where the word is a plain one.
 */
export function listJoined(lexicon: Lexicon, clitics: Clitics): string {
  const table = cliticTable(clitics)
  const lines: string[] = []
  for (let id = 0; id < lexicon.wordCount; id += 1) {
    const form = lexicon.wordText(id)
    if (!lexicon.isPlain(id) && !isListed(lexicon, id)) continue
    const units = Uint16Array.from(form, (letter) => letter.charCodeAt(0))
    const word = { units, from: 0, to: units.length }
    for (const prefix of prefixesOf(table, word)) {
      const host = hostOf(lexicon, word, prefix)
      if (host < 0 || !isListed(lexicon, host) || prefix.bits === CLITIC_BITS.the) continue
      const state = lexicon.isPlain(id) ? 'hidden' : 'candidate'
      lines.push(rowOf(form, lexicon.wordText(host), prefix, state))
    }
  }
  return ['id\tform\tclitics\thost\treading', ...[...new Set(lines)].sort(), ''].join('\n')
}

function isListed(lexicon: Lexicon, id: number): boolean {
  return lexicon.isFinal(lexicon.nodeOf(id))
}

function rowOf(form: string, host: string, prefix: Prefix, state: string): string {
  const names = Object.entries(CLITIC_BITS).filter(([, bit]) => (prefix.bits & bit) !== 0)
  const clitics = names.map(([name]) => name).join(' ')
  return [`${latin(form)}.${latin(host)}`, form, clitics, host, state].join('\t')
}

function latin(text: string): string {
  return [...text].map((letter) => LATIN.get(letter) ?? letter).join('')
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const text = listJoined(new Lexicon(unpack(buildLexicon(), 'the lexicon')), readClitics())
  writeFileSync(JOINED_PAIRS, text)
  process.stdout.write(`${JOINED_PAIRS}: ${text.split('\n').length - 2} pairs\n`)
}
