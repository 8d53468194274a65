import type { CharacterFold } from '../../languages/pack.ts'
import {
  type CharacterTable,
  DROP,
  EXPAND,
  FIRST_MAPPED,
  LINE,
  NUMBER,
  PUNCTUATION,
  SEPARATOR,
  WORD,
} from './tokens.ts'

const UNITS = 0x10000
const LETTER = /^[\p{L}\p{M}]$/u
const DIGIT = /^\p{Nd}$/u
const FORMAT = /^[\p{Cf}\p{Mn}\p{Me}]$/u
const SPACE = /^[\p{Zs}\t\v\f]$/u
const LINE_END = /^[\n\r\u0085\u2028\u2029]$/u
const CONTROL = /^[\p{Cc}\p{Cs}\p{Cn}]$/u

/**
 * The table that the tokeniser reads: Unicode's own classes first, then each pack's rules over them.
 * Building it takes some 50 ms, so it is made with the lexicon and stored there.
 */
export function buildCharacterTable(packs: readonly (readonly CharacterFold[])[]): CharacterTable {
  const fold = new Uint16Array(UNITS)
  const kind = new Uint8Array(UNITS)
  const expansions = new Map<number, readonly number[]>()
  const table: CharacterTable = { fold, kind, expansions }
  for (let unit = 0; unit < UNITS; unit += 1) setByUnicode(table, unit)
  for (const rule of packs.flat()) setFold(fold, expansions, rule.from.charCodeAt(0), rule.to)
  settleExpansions(fold, expansions)
  return table
}

function setByUnicode(table: CharacterTable, unit: number): void {
  const character = String.fromCharCode(unit)
  table.kind[unit] = kindOf(character)
  if (LINE_END.test(character)) table.fold[unit] = 0x0a
  else if (SPACE.test(character) || CONTROL.test(character)) table.fold[unit] = SEPARATOR
  else if (FORMAT.test(character)) table.fold[unit] = DROP
  else if (DIGIT.test(character)) table.fold[unit] = 0x30 + digitValue(unit)
  else
    setFold(table.fold, table.expansions as Map<number, readonly number[]>, unit, foldedByUnicode(character))
}

function kindOf(character: string): number {
  if (LINE_END.test(character)) return LINE
  if (DIGIT.test(character)) return NUMBER
  return LETTER.test(character) ? WORD : PUNCTUATION
}

/** Zero to nine: every script's digits stand in a row of ten that begins at its zero. */
function digitValue(unit: number): number {
  let zero = unit
  while (unit - zero < 9 && DIGIT.test(String.fromCharCode(zero - 1))) zero -= 1
  return (unit - zero) % 10
}

/** Compatibility forms made plain, case and accents off: `ﻻ` is `لا`, `É` is `e`. */
function foldedByUnicode(character: string): string {
  const plain = character.normalize('NFKC')
  const letters = [...plain.normalize('NFD')].filter((part) => !/^\p{M}$/u.test(part) && part !== ' ')
  return letters.join('').toLowerCase().normalize('NFC') || character
}

function setFold(
  fold: Uint16Array,
  expansions: Map<number, readonly number[]>,
  unit: number,
  to: string,
): void {
  expansions.delete(unit)
  if (to === '') fold[unit] = DROP
  else if (to === ' ') fold[unit] = SEPARATOR
  else if (to.length === 1) fold[unit] = to.charCodeAt(0) >= FIRST_MAPPED ? to.charCodeAt(0) : SEPARATOR
  else {
    fold[unit] = EXPAND
    expansions.set(
      unit,
      [...to].flatMap((part) => [...part].map((one) => one.charCodeAt(0))),
    )
  }
}

/** The parts of an expansion obey the packs' rules too: `ﻷ` is `لأ` and, folded, `لا`. */
function settleExpansions(fold: Uint16Array, expansions: Map<number, readonly number[]>): void {
  for (const [unit, parts] of expansions) {
    const settled = parts.map((part) => fold[part] as number).filter((value) => value >= FIRST_MAPPED)
    if (settled.length === 1) {
      fold[unit] = settled[0] as number
      expansions.delete(unit)
    } else expansions.set(unit, settled)
  }
}
