/** Letters joined to a word: which readings of it leave a listed host. Part of the hot path. */
import type {
  CliticPrefix,
  CliticSuffix,
  Clitics,
  CLITIC_BITS as ContractBits,
  Ending,
} from '../../../languages/pack.ts'
import type { Tokens } from '../../document/tokens.ts'
import { hashUnits } from '../../document/tokens.ts'
import type { Lexicon } from './lexicon.ts'

/** Bits of `Match.bits`: the contract's own, to the number. */
export const CLITIC_BITS: typeof ContractBits = {
  and: 1,
  so: 2,
  question: 4,
  will: 8,
  to: 16,
  by: 32,
  as: 64,
  the: 128,
}

/** Letters before a host. */
export interface Prefix {
  readonly units: readonly number[]
  /** What stands before the host in the lexicon instead. */
  readonly restore: readonly number[]
  readonly bits: number
  /** Letters that the host may begin with; any where there are none. */
  readonly before: readonly number[]
  /** How many of `units` are the clitics': of لل that gives back الل, the second is the host's. */
  readonly length: number
}

/** A letter at a host's end and what it may stand for. */
interface Respelling {
  readonly from: number
  readonly to: readonly number[]
}

/** A pronoun behind a host. */
export interface Suffix {
  readonly units: readonly number[]
  readonly restore: readonly Respelling[]
  /** Place in the pack's list, plus one: zero means no suffix. */
  readonly code: number
}

/** A way to read one word: clitics, a listed host, a pronoun. */
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
}

/** A word's folded units: `units[from, to)`. */
export interface Word {
  readonly units: Uint16Array
  readonly from: number
  readonly to: number
}

/** Nothing before the host. */
export const NO_PREFIX: Prefix = { units: [], restore: [], bits: 0, before: [], length: 0 }
const SHORTEST_HOST = 2
const LONGEST_WORD = 64
const AS_WRITTEN: readonly number[] = []
const scratch = new Uint16Array(LONGEST_WORD * 2)

/** A pack's clitics as they are looked up. */
export function cliticTable(clitics: Clitics): CliticTable {
  const prefixes = clitics.prefixes.map(prefixOf)
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
  }
}

function prefixOf({ form, restore, parts, before = '' }: CliticPrefix): Prefix {
  let shared = 0
  while (shared < restore.length && restore.at(-1 - shared) === form.at(-1 - shared)) shared += 1
  return {
    units: unitsOf(form),
    restore: unitsOf(restore),
    bits: parts.reduce((bits, part) => bits | CLITIC_BITS[part], 0),
    before: unitsOf(before),
    length: form.length - Math.max(0, shared - 1),
  }
}

function respelling(pair: Ending): Respelling {
  return { from: pair.from.charCodeAt(0), to: unitsOf(pair.to) }
}

function group<T>(items: readonly T[], key: (item: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>()
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item])
  return groups
}

function unitsOf(text: string): number[] {
  return Array.from({ length: text.length }, (_, index) => text.charCodeAt(index))
}

/** The folded units of token `index`. */
export function wordAt(tokens: Tokens, index: number): Word {
  return {
    units: tokens.folded,
    from: tokens.foldStart[index] as number,
    to: tokens.foldStart[index + 1] as number,
  }
}

/** The prefixes that `word` may begin with, the longest host first. */
export function prefixesOf(table: CliticTable, word: Word): readonly Prefix[] {
  if (word.to - word.from > LONGEST_WORD) return []
  return table.byFirst.get(word.units[word.from] as number) ?? []
}

/** The pronouns that `word` ends with. */
export function suffixesOf(table: CliticTable, word: Word): readonly Suffix[] {
  if (word.to - word.from > LONGEST_WORD || word.to - word.from <= SHORTEST_HOST) return []
  const ending = table.byLast.get(word.units[word.to - 1] as number) ?? []
  return ending.filter((suffix) => endsWith(word, suffix.units))
}

/** The vocabulary id of `word` without `prefix` and without its last `cut` units, with `ending` in their place; -1 if not listed. */
export function hostOf(lexicon: Lexicon, word: Word, prefix: Prefix, cut = 0, ending = AS_WRITTEN): number {
  const start = word.from + prefix.units.length
  const end = word.to - cut
  if (end - start < SHORTEST_HOST - ending.length || end < start) return -1
  if (!startsWith(word, prefix.units)) return -1
  const { restore, before } = prefix
  if (before.length > 0 && !before.includes(word.units[start] as number)) return -1
  if (restore.length === 0 && ending.length === 0)
    return lexicon.wordId(word.units, start, end, hashUnits(word.units, start, end))
  let length = 0
  for (const unit of restore) scratch[length++] = unit
  for (let index = start; index < end; index += 1) scratch[length++] = word.units[index] as number
  for (const unit of ending) scratch[length++] = unit
  return lexicon.wordId(scratch, 0, length, hashUnits(scratch, 0, length))
}

/** The hosts of `word` behind `prefix` and before `suffix`: as written, and with its last letter restored. */
export function suffixHosts(lexicon: Lexicon, word: Word, prefix: Prefix, suffix: Suffix): readonly number[] {
  const cut = suffix.units.length
  const hosts: number[] = []
  const written = hostOf(lexicon, word, prefix, cut)
  if (written >= 0) hosts.push(written)
  const last = word.units[word.to - cut - 1] as number
  for (const pair of suffix.restore) {
    if (pair.from !== last) continue
    const restored = hostOf(lexicon, word, prefix, cut + 1, pair.to)
    if (restored >= 0) hosts.push(restored)
  }
  return hosts
}

/** The hosts of `word` behind `prefix` by other spellings of its last letter: «المصرى». */
export function respelledHosts(
  lexicon: Lexicon,
  table: CliticTable,
  word: Word,
  prefix: Prefix,
): readonly number[] {
  const last = word.units[word.to - 1] as number
  const hosts: number[] = []
  for (const pair of table.endings) {
    if (pair.from !== last) continue
    const host = hostOf(lexicon, word, prefix, 1, pair.to)
    if (host >= 0) hosts.push(host)
  }
  return hosts
}

/** Whether `word` begins with the units of `head`. */
export function startsWith(word: Word, head: readonly number[]): boolean {
  if (word.to - word.from < head.length) return false
  for (let index = 0; index < head.length; index += 1)
    if (word.units[word.from + index] !== head[index]) return false
  return true
}

/** Whether `word` ends with the units of `tail` and is longer. */
export function endsWith(word: Word, tail: readonly number[]): boolean {
  const from = word.to - tail.length
  if (from <= word.from) return false
  for (let index = 0; index < tail.length; index += 1)
    if (word.units[from + index] !== tail[index]) return false
  return true
}
