/** Which language each passage is in. */
import type { TokenRange } from '../../languages/pack.ts'
import type { LanguageTag } from '../model.ts'
import { detectLanguage } from './detect-language.ts'
import type { Scan } from './scan.ts'
import { type Tokens, WORD } from './tokens.ts'

/** Tokens `[start, end)` in one language. */
export interface LanguageRange extends TokenRange {
  readonly language: LanguageTag
  readonly words: number
}

/** Share of function words that a language's own text always exceeds, and another language's never reaches. */
const CLAIMED = 0.05
/** In a line shorter than this (words) one function word is enough. */
const SHORT = 12
/** A longer line without a claim is asked about on its own; a shorter one goes with its neighbours. */
const LONG = 25
/** Share of words with a language's own beginning that its long lines without function words exceed, lists of names too. */
const BEGUN = 0.125
/** Lines of one text that are asked about on their own. */
const MOST_QUESTIONS = 50
/** Units of text that the detector is shown. */
const SAMPLE = 600

type Script = 'arabic' | 'latin' | 'other' | 'none'

/** A line, and the language whose function words claim it, if one does. */
interface Claim extends TokenRange {
  readonly words: number
  readonly language: LanguageTag | null
}

/** A claim with what tells where there is none. */
interface LineLanguage extends Claim {
  readonly script: Script
}

/**
 * The language of each line: the one whose function words claim it, else that of its neighbours in the same script,
 * else `given`, else what a statistical detector says of its letters; `und` where nothing tells.
 */
export function findLanguages(
  tokens: Tokens,
  lines: readonly TokenRange[],
  scan: Scan,
  given: LanguageTag | null,
): readonly LanguageRange[] {
  const claims = claimLines(tokens, lines, scan)
  return claims.every(isClaimed) ? claims : withUnclaimed(tokens, claims, scan, given)
}

function isClaimed(line: Claim): line is LanguageRange {
  return line.language !== null
}

/** The claim on each of `lines`, which are in order. */
function claimLines(
  tokens: Tokens,
  lines: readonly TokenRange[],
  { functionWords, languages }: Scan,
): readonly Claim[] {
  let next = 0
  return lines.map(({ start, end }) => {
    while (next < functionWords.length && (functionWords[next] as number) < start) next += 2
    const counts = languages.map(() => 0)
    for (; next < functionWords.length && (functionWords[next] as number) < end; next += 2) {
      const place = functionWords[next + 1] as number
      counts[place] = (counts[place] as number) + 1
    }
    const words = tokens.wordsIn(start, end)
    return { start, end, words, language: claimant(words, counts, languages) }
  })
}

/** The language with the most function words, if they are enough for so many words. */
function claimant(words: number, counts: readonly number[], languages: readonly string[]): string | null {
  let best = 0
  for (let place = 1; place < counts.length; place += 1)
    if ((counts[place] as number) > (counts[best] as number)) best = place
  const most = counts[best] ?? 0
  const enough = words < SHORT ? most > 0 : most > words * CLAIMED
  return enough ? (languages[best] ?? null) : null
}

function withUnclaimed(
  tokens: Tokens,
  claims: readonly Claim[],
  scan: Scan,
  given: LanguageTag | null,
): readonly LanguageRange[] {
  const lines = claims.map((line) => withScript(tokens, line))
  const neighbours = findNeighbours(lines)
  const ask = unclaimedLanguage(tokens, lines)
  return lines.map((own, index) => {
    const neighbour = neighbours[index] ?? null
    const near = own.words < LONG ? neighbour : null
    const told = own.language ?? near ?? given ?? begunLanguage(tokens, own, scan)
    const language = told ?? ask(own) ?? neighbour ?? 'und'
    return { start: own.start, end: own.end, language, words: own.words }
  })
}

/** The language that the words of a long line begin like: a line of names and titles has few function words. */
function begunLanguage(tokens: Tokens, line: Claim, scan: Scan): LanguageTag | null {
  if (line.words < LONG) return null
  const found = scan.wordBeginnings.find(({ units }) => {
    let begun = 0
    for (let index = line.start; index < line.end; index += 1)
      if (beginsWith(tokens, index, units)) begun += 1
    return begun > line.words * BEGUN
  })
  return found?.entry.language ?? null
}

function beginsWith(tokens: Tokens, index: number, units: Uint16Array): boolean {
  const from = tokens.foldStart[index] as number
  if ((tokens.foldStart[index + 1] as number) - from <= units.length) return false
  return units.every((unit, place) => tokens.folded[from + place] === unit)
}

/** A claim with the script of most of its words. */
function withScript(tokens: Tokens, { start, end, words, language }: Claim): LineLanguage {
  const { kind, units, start: starts } = tokens
  let arabic = 0
  let latin = 0
  for (let index = start; index < end; index += 1) {
    if (kind[index] !== WORD) continue
    const script = scriptOf(units[starts[index] as number] as number)
    if (script === 'arabic') arabic += 1
    else if (script === 'latin') latin += 1
  }
  return { start, end, words, language, script: mainScript(arabic, latin, words - arabic - latin) }
}

function mainScript(arabic: number, latin: number, other: number): Script {
  if (arabic + latin + other === 0) return 'none'
  if (arabic >= latin && arabic >= other) return 'arabic'
  return latin >= other ? 'latin' : 'other'
}

function scriptOf(unit: number): 'arabic' | 'latin' | 'other' {
  if (unit < 0x250 || (unit >= 0x1e00 && unit < 0x1f00)) return 'latin'
  const arabic =
    (unit >= 0x600 && unit < 0x780) || (unit >= 0x8a0 && unit < 0x900) || (unit >= 0xfb50 && unit < 0xfeff)
  return arabic ? 'arabic' : 'other'
}

/** By unclaimed line: the language of the nearest claimed one above in the same script, else below; without letters, in any. */
function findNeighbours(lines: readonly LineLanguage[]): readonly (LanguageTag | null)[] {
  const neighbours: (LanguageTag | null)[] = lines.map(() => null)
  const passOn = (index: number, last: Map<Script, LanguageTag>): void => {
    const { script, language } = lines[index] as LineLanguage
    if (language === null) neighbours[index] ??= last.get(script) ?? null
    else last.set(script, language).set('none', language)
  }
  const above = new Map<Script, LanguageTag>()
  for (let index = 0; index < lines.length; index += 1) passOn(index, above)
  const below = new Map<Script, LanguageTag>()
  for (let index = lines.length - 1; index >= 0; index -= 1) passOn(index, below)
  return neighbours
}

/** Asks the detector: of a long line by itself, of short ones about all in their script together. */
function unclaimedLanguage(
  tokens: Tokens,
  lines: readonly LineLanguage[],
): (line: LineLanguage) => LanguageTag | null {
  const together = new Map<Script, LanguageTag | null>()
  let asked = 0
  return (own) => {
    if (own.script === 'none') return null
    asked += 1
    if (own.words >= LONG && asked <= MOST_QUESTIONS) return detectLanguage(sample(tokens, [own]))
    const known = together.get(own.script)
    if (known !== undefined) return known
    const alike = lines.filter(({ language, script }) => language === null && script === own.script)
    const language = detectLanguage(sample(tokens, alike))
    together.set(own.script, language)
    return language
  }
}

function sample(tokens: Tokens, lines: readonly TokenRange[]): string {
  let text = ''
  for (const { start, end } of lines) {
    if (text.length >= SAMPLE) break
    const from = tokens.start[start] as number
    text += ` ${tokens.text.slice(from, Math.min(tokens.end[end - 1] as number, from + SAMPLE))}`
  }
  return text
}

/** The language with the most words; `und` for a text without any. */
export function mainLanguage(ranges: readonly LanguageRange[]): LanguageTag {
  const [first] = ranges
  if (first === undefined) return 'und'
  if (ranges.every(({ language }) => language === first.language)) return first.language
  const counts = new Map<LanguageTag, number>()
  for (const { words, language } of ranges) counts.set(language, (counts.get(language) ?? 0) + words)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 'und'
}
