import { type CharacterTable, NUMBER, Tokens, tokenize, WORD } from '../../document/tokens.ts'
import {
  CLITIC_BITS,
  type CliticTable,
  endsWith,
  hostOf,
  NO_PREFIX,
  type Prefix,
  prefixesOf,
  respelledHosts,
  type Suffix,
  startsWith,
  suffixesOf,
  suffixHosts,
  type Word,
  wordAt,
} from './clitics.ts'
import type { Lexicon } from './lexicon.ts'

/** Where a word comes apart: so many one-letter clitics, a host that keeps its article, so many letters of a pronoun. */
interface Cut {
  readonly before: number
  readonly behind: number
  /** How much speaks against it. */
  readonly cost: number
}

/** A word and its units as they are written, before they are folded. */
interface WrittenWord extends Word {
  readonly written: (unit: number) => number
}

const UNCUT: Cut = { before: 0, behind: 0, cost: 0 }
/** A listed name that is no plain word is a weaker host: «بلاده» is listed, and yet «بلاد» and a pronoun. */
const NAME_COST = 1.5
const SHORTEST_UNLISTED = 3
const SHORTEST_NAME = 5
const YEH = 0x064a
const NOON = 0x0646
const TEH = 0x062a
const YEH_WITH_HAMZA = 0x0626
const HEH = 0x0647
const ALEF = 0x0627
const MEEM = 0x0645
/** «ون». */
const PLURAL_VERB = [0x0648, 0x0646]
/** «ين», «ون», «ات». */
const PLURALS: readonly (readonly number[])[] = [[YEH, NOON], PLURAL_VERB, [ALEF, TEH]]
const SHORTEST_BEFORE_PRONOUN = 4

/**
 * The parts of one written word, as it stands in the text: `وبالوزير` is و, ب, الوزير; `للصين` is ل, لصين. A plain word is
 * whole; else the reading with the fewest clitics and a listed host counts, and where there is none, what shows of them.
 */
export function segment(lexicon: Lexicon, table: CliticTable, text: string): readonly string[] {
  const tokens = new Tokens()
  tokenize(text, lexicon.characters, tokens)
  if (tokens.count === 0 || tokens.kind[0] !== WORD) return [text]
  const written = (unit: number): number => text.charCodeAt(tokens.offsetOfUnit(0, unit, lexicon.characters))
  const word = { ...wordAt(tokens, 0), written }
  if (tokens.count === 1) return pieces(tokens, lexicon.characters, cutOf(lexicon, table, word))
  const joined =
    tokens.kind[1] === NUMBER ? prefixesOf(table, word).find((one) => isAll(word, one)) : undefined
  const cut = joined === undefined ? { ...cutOf(lexicon, table, word), behind: 0 } : cutAt(joined)
  return pieces(tokens, lexicon.characters, cut)
}

function isAll(word: Word, prefix: Prefix): boolean {
  return startsWith(word, prefix.units) && word.to - word.from === prefix.units.length
}

function pieces(tokens: Tokens, characters: CharacterTable, { before, behind }: Cut): readonly string[] {
  const units = (tokens.foldStart[1] as number) - (tokens.foldStart[0] as number)
  const places = [0]
  for (let unit = 1; unit <= before; unit += 1) places.push(tokens.offsetOfUnit(0, unit, characters))
  if (behind > 0) places.push(tokens.offsetOfUnit(0, units - behind, characters))
  return places.map((place, index) => tokens.text.slice(place, places[index + 1]))
}

/** A plain word is whole; so is a name, unless its clitics leave a plain word: «وفي» is a name to some and «و» and «في» to most. */
function cutOf(lexicon: Lexicon, table: CliticTable, word: WrittenWord): Cut {
  const id = hostOf(lexicon, word, NO_PREFIX)
  if (id >= 0 && lexicon.isPlain(id)) return UNCUT
  const best = listedCut(lexicon, table, word)
  const isName = id >= 0 && lexicon.isFinal(lexicon.nodeOf(id))
  if (isName) return best !== undefined && Number.isInteger(best.cost) ? best : UNCUT
  return best ?? respelledCut(lexicon, table, word) ?? unlistedCut(table, word)
}

/** The prefixes that the word may begin with as it is written: «إليهم» has no article, though it folds to one. */
function writtenPrefixes(table: CliticTable, word: WrittenWord): readonly Prefix[] {
  return prefixesOf(table, word).filter(
    ({ units }) => startsWith(word, units) && units.every((unit, index) => unit === word.written(index)),
  )
}

function listedCut(lexicon: Lexicon, table: CliticTable, word: WrittenWord): Cut | undefined {
  let best: Cut | undefined
  const suffixes = suffixesOf(table, word)
  for (const prefix of [NO_PREFIX, ...writtenPrefixes(table, word)]) {
    if (prefix !== NO_PREFIX) best = better(best, prefixCut(lexicon, table, word, prefix))
    // A definite word takes no pronoun.
    if ((prefix.bits & CLITIC_BITS.the) !== 0) continue
    for (const suffix of suffixes)
      for (const host of hostsBefore(lexicon, word, prefix, suffix))
        best = better(best, cutAt(prefix, suffix, costOf(lexicon, host)))
  }
  return best
}

/**
 * «ي» and «ني» end too many words, and names above all, to be read as "my" and "me", unless the word changed before
 * («حياتي») or ends so that hardly a name does («يمكنني»); and nothing but a plain word has them behind it.
 */
function hostsBefore(lexicon: Lexicon, word: Word, prefix: Prefix, suffix: Suffix): readonly number[] {
  const hosts = suffixHosts(lexicon, word, prefix, suffix)
  if (hosts.length === 0 || suffix.units.at(-1) !== YEH) return hosts
  const isObject = suffix.units.length > 1
  const last = word.units[word.to - suffix.units.length - 1] as number
  if (isObject ? last !== NOON : last !== TEH && last !== YEH_WITH_HAMZA) return []
  const unchanged = isObject ? -1 : hostOf(lexicon, word, prefix, suffix.units.length)
  return hosts.filter((host) => host !== unchanged && lexicon.isPlain(host))
}

function isFirstPerson(table: CliticTable, suffix: Suffix): boolean {
  const pronoun = table.suffixes[suffix.code - 1]?.pronoun
  return pronoun?.person === 1 && pronoun.number === 1
}

function prefixCut(lexicon: Lexicon, table: CliticTable, word: WrittenWord, prefix: Prefix): Cut | undefined {
  if (isPronounBehind(table, word, prefix)) return cutAt(prefix)
  const host = hostOf(lexicon, word, prefix)
  if (host < 0) return undefined
  const isShort = word.to - word.from - prefix.units.length < SHORTEST_NAME
  // «بيونغ» is not «ب» and a family name; «وكيري» may well be.
  if (isShort && !lexicon.isPlain(host) && (prefix.bits & ~CLITIC_BITS.and) !== 0) return undefined
  return cutAt(prefix, undefined, costOf(lexicon, host))
}

/** «له» and «وبها»: a preposition and nothing but a pronoun. */
function isPronounBehind(table: CliticTable, word: Word, prefix: Prefix): boolean {
  if ((prefix.bits & (CLITIC_BITS.to | CLITIC_BITS.by)) === 0 || (prefix.bits & CLITIC_BITS.the) !== 0)
    return false
  const rest = { ...word, from: word.from + prefix.units.length }
  const ending = table.byLast.get(word.units[word.to - 1] as number) ?? []
  const pronouns = ending.filter((one) => !isFirstPerson(table, one))
  return (
    prefix.restore.length === 0 &&
    pronouns.some((one) => rest.to - rest.from === one.units.length && startsWith(rest, one.units))
  )
}

function costOf(lexicon: Lexicon, host: number): number {
  return lexicon.isPlain(host) ? 0 : NAME_COST
}

function cutAt(prefix: Prefix, suffix?: Suffix, cost = 0): Cut {
  const before = lettersOf(prefix.bits)
  return { before, behind: suffix?.units.length ?? 0, cost: before + (suffix === undefined ? 0 : 1) + cost }
}

/** Every clitic but the article is one letter. */
function lettersOf(bits: number): number {
  let letters = 0
  for (let left = bits & ~CLITIC_BITS.the; left > 0; left &= left - 1) letters += 1
  return letters
}

/** Of two readings that are as good, a pronoun behind a listed word says more than a letter before it: «فيهم». */
function better(a: Cut | undefined, b: Cut | undefined): Cut | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return b.cost < a.cost ? b : a
}

function respelledCut(lexicon: Lexicon, table: CliticTable, word: WrittenWord): Cut | undefined {
  const prefixes = [NO_PREFIX, ...writtenPrefixes(table, word)]
  const prefix = prefixes.find((one) => respelledHosts(lexicon, table, word, one).length > 0)
  return prefix === undefined ? undefined : cutAt(prefix)
}

/**
 * What can be said of a word that is not listed: «وال…», «بال…» and «لل…» show their clitics, so does «و» before most,
 * «س» before a verb of several («سينجحون»), every letter before a written hamza («بأوزوالد»), and a pronoun behind what
 * is long or has the shape of a verb or a noun of action.
 */
function unlistedCut(table: CliticTable, word: WrittenWord): Cut {
  const shown = writtenPrefixes(table, word).filter(
    ({ units }) => word.to - word.from - units.length >= SHORTEST_UNLISTED,
  )
  const definite = shown.filter((prefix) => (prefix.bits & CLITIC_BITS.the) !== 0)
  if (definite.length > 0) return cutAt(definite.find(({ bits }) => bits !== CLITIC_BITS.the) ?? NO_PREFIX)
  const prefix =
    shown.find((one) => showsBefore(word, one)) ?? shown.find((one) => one.bits === CLITIC_BITS.and)
  const before = prefix?.units.length ?? 0
  const suffix = suffixesOf(table, word).find(({ units }) => isShownBehind(word, before, units))
  return prefix === undefined && suffix === undefined ? UNCUT : cutAt(prefix ?? NO_PREFIX, suffix)
}

/** Letters that begin a word and stand inside hardly any: the hamza on and under an alef, and the madda. */
const INITIAL: ReadonlySet<number> = new Set([0x0622, 0x0623, 0x0625])

/** «سينجحون», «بأوزوالد», «لمستعمرين»: what follows can only be a word of its own. */
function showsBefore(word: WrittenWord, { bits, units }: Prefix): boolean {
  const first = word.units[word.from + units.length]
  if ((bits & CLITIC_BITS.will) !== 0 && first === YEH) return endsWith(word, PLURAL_VERB)
  if (INITIAL.has(word.written(units.length))) return true
  const isGoverned = (bits & (CLITIC_BITS.to | CLITIC_BITS.by)) !== 0
  return isGoverned && first === MEEM && PLURALS.some((ending) => endsWith(word, ending))
}

/** «ها», «هم», «هما» and «هن» behind a word that is long without them, for foreign names hardly end so; «ه» behind fewer. */
function isShownBehind(word: Word, before: number, units: readonly number[]): boolean {
  const to = word.to - units.length
  if (units[0] !== HEH || to - word.from < SHORTEST_BEFORE_PRONOUN) return false
  return units.length > 1 || takesPronoun({ ...word, from: word.from + before, to })
}

/** «يألف», «تبعت», «استعجال»: a verb in the present, of a feminine subject, or a noun of action. */
function takesPronoun({ units, from, to }: Word): boolean {
  const length = to - from
  if (units[from] === YEH) return length >= SHORTEST_BEFORE_PRONOUN
  const isAction = units[from] === ALEF && units[to - 2] === ALEF
  return (isAction || units[to - 1] === TEH) && length > SHORTEST_BEFORE_PRONOUN
}
