/** Whether two Arabic spellings may be of one name, word by word: what writers choose between, and what they keep apart. */
import type { NameSpelling } from '../pack.ts'

/** Whether a word, by its key, is a name of people who write their names in this script: its vowels are no guess. */
type IsNativeName = (key: string) => boolean

import { nameKey, nameParts, nameSkeleton } from './name-key.ts'

/** Sounds that one and the same foreign name is written with, by the consonants of keys; each pair in either order. */
const NEAR: ReadonlySet<string> = new Set(
  [
    ['غ', 'ك'],
    ['غ', 'خ'],
    ['ك', 'خ'],
    ['س', 'ش'],
    ['س', 'ز'],
    ['س', 'ت'],
    ['س', 'č'],
    ['ش', 'č'],
    ['د', 'ز'],
    ['د', 'ت'],
    ['و', 'ف'],
    ['غ', 'ي'],
  ].flatMap(([one = '', other = '']) => [one + other, other + one]),
)

/** Letters of a proposal: all that stand for each other in `NEAR` are one. */
const COARSE: ReadonlyMap<string, string> = new Map([
  ['خ', 'ك'],
  ['غ', 'ك'],
  ['ش', 'س'],
  ['č', 'س'],
  ['ز', 'س'],
  ['ت', 'س'],
  ['د', 'س'],
  ['و', 'ب'],
  ['ف', 'ب'],
])

const FINAL_NASAL = /نغ$/u
/** ي before ا is a consonant: «سيارتو» and «سيجارتو». */
const INNER_VOWELS = /(?<=.)(?:[او]|ي(?!ا.))/gu
/** What a proposal leaves out. */
const INNER_LETTERS = /(?<=.)[اويغكخ]/gu
const FINAL_VOWEL = /(?<=.)[وي]$/u
const DOUBLED = /(.)\1+/gu
/** A foreign word with fewer consonants meets too many others: لين and ليون, هان and هوان. */
const TELLING = 3
/** Vowels count in names of Arabic and its neighbours, «سلمان» is not «سليمان»; but a misspelling of a long one is no name. */
const TELLING_NATIVE = 4
/** Where words are parted otherwise, all of them together have this many at least. */
const TELLING_JOINED = 6

/**
 * Whether two names may be spellings of one: the words agree in order, and where they are not written alike, foreign words may differ
 * in vowels and one of them in a consonant that stands for the same foreign sound; a native one in the vowels of a word that
 * is no other name.
 */
export function isSpelledLike(one: string, other: string, isNative: IsNativeName): boolean {
  const [a, b] = [nameParts(one), nameParts(other)]
  if (a.join('') === b.join('')) return true
  if (a.length < 2 || b.length < 2) return false
  if (a.length !== b.length) return isJoinedLike(a, b, isNative)
  let near = 0
  for (const [at, word] of a.entries()) {
    const away = distance(word, b[at] ?? '', isNative)
    if (away === null) return false
    near += away
  }
  return near <= 1
}

/** What all spellings share that `isSpelledLike` may take for one name, and many others: it only proposes. */
export function nameSketch(name: string): string {
  const joined = nameParts(name)
    .map((word) => word.replace(INNER_LETTERS, ''))
    .join('')
  return [...joined]
    .map((letter) => COARSE.get(letter) ?? letter)
    .join('')
    .replace(DOUBLED, '$1')
}

/** «دي ميستورا» and «ديمستورا»: with words joined, only vowels of foreign names may differ. */
function isJoinedLike(a: readonly string[], b: readonly string[], isNative: IsNativeName): boolean {
  if (Math.min(lengthOf(consonants(a.join(''))), lengthOf(consonants(b.join('')))) < TELLING_JOINED)
    return false
  const parted = [...a.filter((word) => !b.includes(word)), ...b.filter((word) => !a.includes(word))]
  return !parted.some(isNative) && distance(a.join(''), b.join(''), isNative) === 0
}

/** How many consonants of two words are not the same but may stand for one sound; null where they are two names. */
function distance(one: string, other: string, isNative: IsNativeName): number | null {
  if (one === other) return 0
  const [a, b] = [consonants(one), consonants(other)]
  const [first, second] = [isNative(one), isNative(other)]
  const fewest = first || second ? TELLING_NATIVE : TELLING
  if ((first && second) || Math.min(lengthOf(a), lengthOf(b)) < fewest) return null
  if (finalVowel(one) !== finalVowel(other)) return null
  if (Math.min(a.length, b.length) === TELLING && isOtherTwice(one, other)) return null
  if (a === b) return 0
  return first || second ? null : nearness(a, b)
}

/** Of three consonants, a vowel in one place alone may be written otherwise: «فالون» is not «فلين». */
function isOtherTwice(one: string, other: string): boolean {
  const [a, b] = [vowelsOf(one), vowelsOf(other)]
  return a.filter((vowels, at) => vowels !== b[at]).length > 1
}

function vowelsOf(word: string): readonly string[] {
  return (word.slice(0, 1).replace(/[اوي]/u, 'ا') + word.slice(1)).split(/[^اوي]/u)
}

function nearness(a: string, b: string): number | null {
  if (a.length !== b.length) return null
  let near = 0
  for (let at = 0; at < a.length; at += 1) {
    if (a[at] === b[at]) continue
    if (!NEAR.has(`${a[at]}${b[at]}`)) return null
    near += 1
  }
  return near
}

function consonants(word: string): string {
  return word.replace(INNER_VOWELS, '')
}

/** «نغ» is one sound. */
function lengthOf(letters: string): number {
  return letters.replace(FINAL_NASAL, 'ن').replace(/^ا/u, '').length
}

/** A final و or ي is said; «كارل» is not «كارلو». */
function finalVowel(word: string): string {
  return FINAL_VOWEL.exec(word)?.[0] ?? ''
}

/** How Arabic spells names. */
export const arSpelling: NameSpelling = {
  key: nameKey,
  skeleton: nameSkeleton,
  sketch: nameSketch,
  parts: nameParts,
  isAlike: isSpelledLike,
  links: new Set(['بن', 'ابن', 'بنت', 'ال', 'ولد', 'ابو', 'ابي', 'عبد']),
  glued: new Set(['عبد']),
  article: { joined: 'لل', alone: 'ال' },
}
