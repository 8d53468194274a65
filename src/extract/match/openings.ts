/** The ways to read one word by which it is listed, or begins a longer form that is. */
import type { PronounFeatures } from '../../../languages/pack.ts'
import { WORD } from '../../document/tokens.ts'
import type { CliticTable, Reading, Word } from './clitics.ts'
import { isFinal, isInner } from './hashing.ts'
import type { Lexicon } from './lexicon.ts'
import type { Listing } from './listing.ts'
import type { Readings } from './readings.ts'

/** One of them, and the next: whole readings come before clitic ones. */
export interface Opening {
  /** `Match.bits`, `Match.prefixLength` and `Match.suffix`. */
  readonly bits: number
  readonly prefixLength: number
  readonly suffix: PronounFeatures | null
  /** What the word by itself is listed as, read so. */
  readonly listing: Listing | null
  /** The handle of the node behind the word where longer forms go on from there; else -1. */
  readonly node: number
  /** The words that may stand there behind it, as a set of `wordBit`. */
  readonly followers: number
  readonly next: Opening | null
}

/** Where openings are looked up. */
export interface OpeningSource {
  readonly lexicon: Lexicon
  readonly table: CliticTable
  readonly readings: Readings
  readonly listingAt: (node: number) => Listing | null
}

/** The openings of `word`, a token of `kind` whose vocabulary id is `id` or -1. */
export function openingsOf(source: OpeningSource, word: Word, kind: number, id: number): Opening | null {
  const clitic = kind === WORD ? source.readings.first(word, id) : []
  const whole = id < 0 ? [] : [{ word: id, bits: 0, prefixLength: 0, suffix: 0 }]
  const readings = [...whole, ...clitic].sort((a, b) => a.prefixLength - b.prefixLength)
  return readings.reduceRight<Opening | null>((next, reading) => before(source, id, reading, next), null)
}

/** The opening by `reading` before `next`; `next` alone where the reading is of no use. */
function before(source: OpeningSource, id: number, reading: Reading, next: Opening | null): Opening | null {
  const { lexicon, table, listingAt } = source
  const { word, bits, prefixLength } = reading
  const node = lexicon.nodeOf(word)
  // A plain word is taken apart only before a longer name: «ولي كه تشيانغ», though «ولي» is a word.
  const isWhole = word === id || id < 0 || !lexicon.isPlain(id)
  const listing = isWhole && isFinal(node) ? listedBefore(listingAt(node), reading.suffix) : null
  const goesOn = reading.suffix === 0 && isInner(node)
  if (listing === null && !goesOn) return next
  return {
    bits,
    prefixLength,
    suffix: pronounOf(table, reading.suffix),
    listing,
    node: goesOn ? node : -1,
    followers: goesOn ? lexicon.followers(word) : 0,
    next,
  }
}

/** What counts before the suffix of that code, zero for none: nobody writes a pronoun behind a name. */
export function listedBefore(listing: Listing | null, suffix: number): Listing | null {
  return suffix === 0 || listing === null ? listing : listing.nameless
}

/** The pronoun of that code; `null` for zero. */
export function pronounOf(table: CliticTable, suffix: number): PronounFeatures | null {
  return suffix === 0 ? null : (table.suffixes[suffix - 1]?.pronoun ?? null)
}
