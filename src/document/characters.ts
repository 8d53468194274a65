import type { CharacterFold } from '../../languages/pack.ts'
import {
  type CharacterTable,
  DROP,
  EXPAND,
  FIRST_MAPPED,
  LINE,
  NUMBER,
  PUNCTUATION,
  packCharacter,
  SEPARATOR,
  WORD,
} from './tokens.ts'

const UNITS = 0x10000
/** Characters that take two units. */
const BEYOND = /[\u{10000}-\u{10ffff}]/u
const LETTER = /^[\p{L}\p{M}]$/u
const MARK = /^\p{M}$/u
const DIGIT = /^\p{Nd}$/u
const DROPPED = /^[\p{Cf}\p{Mn}\p{Me}]$/u
/** Blanks, and the backslash in its widths, which Markdown puts before other signs: it means nothing in these texts. */
const SPACE = /^[\p{Zs}\t\v\f\\\uFE68\uFF3C]$/u
const DASH = /^\p{Pd}$/u
const LINE_END = /^[\n\r\u0085\u2028\u2029]$/u
const CONTROL = /^[\p{Cc}\p{Cs}\p{Cn}]$/u

type Rules = ReadonlyMap<string, string>

/**
 * The table that the tokeniser reads: Unicode's own classes, and the packs' rules, which come before them.
 * Building it takes some 50 ms, so it is made with the lexicon and stored there.
 */
export function buildCharacterTable(packs: readonly (readonly CharacterFold[])[]): CharacterTable {
  const rules: Rules = new Map(packs.flat().map((rule) => [rule.from, rule.to]))
  const packed = new Int32Array(UNITS)
  const expansions = new Map<number, readonly number[]>()
  for (let unit = 0; unit < UNITS; unit += 1) {
    const character = String.fromCharCode(unit)
    const folded = rules.get(character) ?? foldedByUnicode(character, unit, rules)
    const fold = foldedValue(folded)
    packed[unit] = packCharacter(fold, kindOf(character))
    if (fold === EXPAND) expansions.set(unit, unitsOf(folded))
  }
  return { packed, expansions }
}

/** '' is dropped and ' ' separates; nothing else that a separator or a class would be taken for is left. */
function foldedValue(folded: string): number {
  if (folded === '') return DROP
  if (folded.length > 1) return EXPAND
  const unit = folded.charCodeAt(0)
  return unit === 0x20 || unit < FIRST_MAPPED ? SEPARATOR : unit
}

function kindOf(character: string): number {
  if (LINE_END.test(character)) return LINE
  if (DIGIT.test(character)) return NUMBER
  return LETTER.test(character) ? WORD : PUNCTUATION
}

function foldedByUnicode(character: string, unit: number, rules: Rules): string {
  if (LINE_END.test(character)) return '\n'
  if (SPACE.test(character) || CONTROL.test(character)) return ' '
  if (DROPPED.test(character)) return ''
  if (DIGIT.test(character)) return String(digitValue(unit))
  if (DASH.test(character)) return '-'
  const plain = [...character.normalize('NFKC')].map((part) => foldedPart(part, rules)).join('')
  if (BEYOND.test(plain)) return character
  if (plain === '') return MARK.test(character) || LETTER.test(character) ? '' : character
  return kindOf(character) === PUNCTUATION ? foldedSign(character, plain) : plain
}

/** One character of a compatibility form, by the packs' rules or without case and accents: `É` is `e`. */
function foldedPart(part: string, rules: Rules): string {
  const ruled = rules.get(part)
  if (ruled !== undefined) return ruled.trim()
  const letters = [...part.normalize('NFD')].filter((one) => !MARK.test(one) && one !== ' ')
  return letters
    .map((one) => rules.get(one) ?? one)
    .join('')
    .toLowerCase()
    .normalize('NFC')
}

/** A sign stays a sign: `：` is `:`, but neither `…` becomes three stops nor `²` a number. */
function foldedSign(character: string, plain: string): string {
  return plain.length === 1 && kindOf(plain) === PUNCTUATION ? plain : character
}

/** Zero to nine: every script's digits stand in a row of ten that begins at its zero. */
function digitValue(unit: number): number {
  let zero = unit
  while (unit - zero < 9 && DIGIT.test(String.fromCharCode(zero - 1))) zero -= 1
  return (unit - zero) % 10
}

function unitsOf(text: string): readonly number[] {
  return Array.from({ length: text.length }, (_, index) => text.charCodeAt(index))
}
