/** Letters joined to a word: which readings of an unlisted word leave a listed host. Part of the hot path. */
import type { Clitic, CliticSuffix, Clitics, Ending } from '../../../languages/pack.ts'
import type { Tokens } from '../../document/tokens.ts'
import type { Lexicon } from './lexicon.ts'

/** Bits of `Match.bits`, the same as the contract's. */
export const CLITIC_BITS: Readonly<Record<Clitic, number>> = {
  and: 1,
  so: 2,
  question: 4,
  will: 8,
  to: 16,
  by: 32,
  as: 64,
  the: 128,
}

interface Prefix {
  readonly units: readonly number[]
  readonly restore: readonly number[]
  readonly bits: number
}

/** A letter at a host's end and what it may stand for; `DROPPED` where it falls away. */
interface Respelling {
  readonly from: number
  readonly to: number
}

interface Suffix {
  readonly units: readonly number[]
  readonly restore: readonly Respelling[]
  /** Place in the pack's list, plus one: zero means no suffix. */
  readonly code: number
}

/** A way to read one token as clitics and a host. */
export interface Reading {
  readonly word: number
  readonly bits: number
  /** Folded units before the host. */
  readonly prefixLength: number
  readonly suffix: number
}

/** A pack's clitics, by first and last letter. */
export interface CliticTable {
  readonly byFirst: ReadonlyMap<number, readonly Prefix[]>
  readonly byLast: ReadonlyMap<number, readonly Suffix[]>
  readonly suffixes: readonly CliticSuffix[]
  readonly endings: readonly Respelling[]
  readonly scratch: Uint16Array
}

const SHORTEST_HOST = 2
const LONGEST_WORD = 64
/** As an ending: the letter falls away. */
const DROPPED = -1
const NO_PREFIX: Prefix = { units: [], restore: [], bits: 0 }

export function cliticTable(clitics: Clitics): CliticTable {
  const prefixes = clitics.prefixes.map((prefix) => ({
    units: unitsOf(prefix.form),
    restore: unitsOf(prefix.restore),
    bits: prefix.parts.reduce((bits, part) => bits | CLITIC_BITS[part], 0),
  }))
  prefixes.sort((a, b) => a.units.length - a.restore.length - (b.units.length - b.restore.length))
  const suffixes = clitics.suffixes.map((suffix, index) => ({
    units: unitsOf(suffix.form),
    restore: suffix.restore.map(respelling),
    code: index + 1,
  }))
  return {
    byFirst: group(prefixes, (prefix) => prefix.units[0] as number),
    byLast: group(suffixes, (suffix) => suffix.units[suffix.units.length - 1] as number),
    suffixes: clitics.suffixes,
    endings: clitics.endings.map(respelling),
    scratch: new Uint16Array(LONGEST_WORD * 2),
  }
}

function respelling(pair: Ending): Respelling {
  return { from: pair.from.charCodeAt(0), to: pair.to === '' ? DROPPED : pair.to.charCodeAt(0) }
}

function group<T>(items: readonly T[], key: (item: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>()
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item])
  return groups
}

function unitsOf(text: string): number[] {
  return Array.from({ length: text.length }, (_, index) => text.charCodeAt(index))
}

/** Calls `found` for each reading of token `index` as prefixes and a listed host, the longest host first. */
export function readPrefixes(
  lexicon: Lexicon,
  table: CliticTable,
  tokens: Tokens,
  index: number,
  found: (reading: Reading) => void,
): void {
  const from = tokens.foldStart[index] as number
  const to = tokens.foldStart[index + 1] as number
  if (to - from > LONGEST_WORD) return
  for (const prefix of table.byFirst.get(tokens.folded[from] as number) ?? []) {
    const word = hostId(lexicon, table, tokens.folded, from, to, prefix)
    if (word >= 0) found({ word, bits: prefix.bits, prefixLength: prefix.units.length, suffix: 0 })
  }
}

/** As `readPrefixes`, for another spelling of the word's last letter, with or without prefixes: «المصرى». */
export function readEndings(
  lexicon: Lexicon,
  table: CliticTable,
  tokens: Tokens,
  index: number,
  found: (reading: Reading) => void,
): void {
  const from = tokens.foldStart[index] as number
  const to = tokens.foldStart[index + 1] as number
  if (to - from > LONGEST_WORD) return
  const last = tokens.folded[to - 1] as number
  for (const pair of table.endings) {
    if (pair.from !== last) continue
    for (const prefix of [NO_PREFIX, ...(table.byFirst.get(tokens.folded[from] as number) ?? [])]) {
      const word = hostId(lexicon, table, tokens.folded, from, to, prefix, pair.to)
      if (word >= 0) found({ word, bits: prefix.bits, prefixLength: prefix.units.length, suffix: 0 })
    }
  }
}

/** As `readPrefixes`, for a pronoun joined behind, with or without prefixes before: «واستقباله». */
export function readSuffixes(
  lexicon: Lexicon,
  table: CliticTable,
  tokens: Tokens,
  index: number,
  found: (reading: Reading) => void,
): void {
  const from = tokens.foldStart[index] as number
  const to = tokens.foldStart[index + 1] as number
  if (to - from > LONGEST_WORD || to - from < 3) return
  const prefixes = table.byFirst.get(tokens.folded[from] as number) ?? []
  for (const suffix of table.byLast.get(tokens.folded[to - 1] as number) ?? []) {
    if (!endsWith(tokens.folded, from, to, suffix.units)) continue
    const hostEnd = to - suffix.units.length
    suffixHost(lexicon, table, tokens.folded, from, hostEnd, NO_PREFIX, suffix, found)
    for (const prefix of prefixes)
      suffixHost(lexicon, table, tokens.folded, from, hostEnd, prefix, suffix, found)
  }
}

function suffixHost(
  lexicon: Lexicon,
  table: CliticTable,
  units: Uint16Array,
  from: number,
  to: number,
  prefix: Prefix,
  suffix: Suffix,
  found: (reading: Reading) => void,
): void {
  const emit = (word: number): void => {
    if (word >= 0) found({ word, bits: prefix.bits, prefixLength: prefix.units.length, suffix: suffix.code })
  }
  emit(hostId(lexicon, table, units, from, to, prefix))
  const last = units[to - 1] as number
  for (const pair of suffix.restore)
    if (pair.from === last) emit(hostId(lexicon, table, units, from, to, prefix, pair.to))
}

/** The host of `units[from, to)` behind `prefix`, its last letter replaced by `ending` if one is given. */
function hostId(
  lexicon: Lexicon,
  table: CliticTable,
  units: Uint16Array,
  from: number,
  to: number,
  prefix: Prefix,
  ending = 0,
): number {
  const hostStart = from + prefix.units.length
  if (to - hostStart < SHORTEST_HOST || !startsWith(units, from, to, prefix.units)) return -1
  const { scratch } = table
  let length = 0
  let hash = 0x811c9dc5 | 0
  for (const unit of prefix.restore) {
    scratch[length] = unit
    hash = Math.imul(hash ^ unit, 0x01000193)
    length += 1
  }
  const last = ending === 0 ? to : to - 1
  for (let index = hostStart; index < last; index += 1) {
    scratch[length] = units[index] as number
    hash = Math.imul(hash ^ (units[index] as number), 0x01000193)
    length += 1
  }
  if (ending > 0) {
    scratch[length] = ending
    hash = Math.imul(hash ^ ending, 0x01000193)
    length += 1
  }
  return lexicon.wordId(scratch, 0, length, hash)
}

function startsWith(units: Uint16Array, from: number, to: number, head: readonly number[]): boolean {
  if (to - from < head.length) return false
  for (let index = 0; index < head.length; index += 1) if (units[from + index] !== head[index]) return false
  return true
}

function endsWith(units: Uint16Array, from: number, to: number, tail: readonly number[]): boolean {
  if (to - from <= tail.length) return false
  return startsWith(units, to - tail.length, to, tail)
}
