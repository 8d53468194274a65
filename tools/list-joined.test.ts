import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import type { Clitics } from '../languages/pack.ts'
import { Tokens, tokenize } from '../src/document/tokens.ts'
import { type CliticTable, cliticTable, type Prefix } from '../src/extract/match/clitics.ts'
import { type Lexicon, loadLexicon } from '../src/extract/match/lexicon.ts'
import { viewText } from '../src/extract/match/view.ts'
import { JOINED_PAIRS, listJoined } from './list-joined.ts'

let lexicon: Lexicon
let clitics: Clitics
let table: CliticTable

beforeAll(() => {
  lexicon = loadLexicon(process.env.MAHDAR_LEXICON ?? '')
  clitics = lexicon.fact('clitics/ar') as Clitics
  table = cliticTable(clitics)
})

test('the list of words that can be read in two ways is current (else: npx tsx tools/list-joined.ts, and review)', () => {
  expect(listJoined(lexicon, clitics)).toBe(readFileSync(JOINED_PAIRS, 'utf8'))
})

/** Every listed word in Arabic letters that is a form by itself. */
function listedWords(): readonly number[] {
  const ids = Array.from({ length: lexicon.wordCount }, (_, id) => id)
  return ids.filter(
    (id) =>
      lexicon.isFinal(lexicon.nodeOf(id)) && /^[\u0621-\u063a\u0641-\u064a]{2,}$/.test(lexicon.wordText(id)),
  )
}

interface Joined {
  readonly host: number
  readonly prefix: Prefix | undefined
  readonly text: string
}

/** Joined forms whose matches do not begin with the whole reading, or lack the reading with clitics. */
function splitWrongly(joined: readonly Joined[]): readonly string[] {
  const tokens = new Tokens()
  tokenize(joined.map(({ text }) => text).join('\n'), lexicon.characters, tokens)
  const view = viewText(lexicon, table, tokens, 'ar', [])
  const wrong: string[] = []
  joined.forEach(({ host, prefix, text }, index) => {
    const token = index * 2
    const found = view.matches(token)
    const from = tokens.foldStart[token] as number
    const whole = lexicon.wordId(
      tokens.folded,
      from,
      tokens.foldStart[token + 1] as number,
      tokens.hash[token] as number,
    )
    if (whole >= 0 && lexicon.isFinal(lexicon.nodeOf(whole)) && found[0]?.prefixLength !== 0) wrong.push(text)
    const hidden = prefix !== undefined && whole >= 0 && lexicon.isPlain(whole)
    const entries = lexicon.entriesIn('ar')(lexicon.nodeOf(host))
    const isFound = found.some((match) => match.entries === entries && match.bits === (prefix?.bits ?? 0))
    if (!hidden && entries.length > 0 && !isFound) wrong.push(text)
  })
  return wrong
}

test('no listed name is ever split, and each is found behind every clitic', () => {
  const words = listedWords()
  expect(words.length).toBeGreaterThan(1500)
  const wrong: string[] = splitWrongly(
    words.map((host) => ({ host, prefix: undefined, text: lexicon.wordText(host) })),
  ).slice()
  for (const prefix of [...table.byFirst.values()].flat()) {
    if (prefix.restore.length > 0) continue
    const written = String.fromCharCode(...prefix.units)
    const allowed = words.filter(
      (host) => prefix.before.length === 0 || prefix.before.includes(lexicon.wordText(host).charCodeAt(0)),
    )
    wrong.push(
      ...splitWrongly(allowed.map((host) => ({ host, prefix, text: `${written}${lexicon.wordText(host)}` }))),
    )
  }
  expect(wrong).toEqual([])
})
