/** What a word sounds like in either script: its consonants, and what is written for vowels between them. */

/** `same` people, `other` people, or `open` where one of the two does not say who. */
export type Agreement = 'same' | 'open' | 'other'

/** Letters of both scripts that stand for each other, by the Latin letter that they are compared as. Vowels and h count nothing. */
const LETTERS: Readonly<Record<string, string>> = {
  b: 'bp\u0628\u067e',
  d: 'd\u062f\u0630\u0636',
  f: 'fv\u0641\u06a4',
  g: 'gj\u062c\u063a\u0686',
  k: 'kqc\u0643\u0642\u062e\u06a9',
  l: 'l\u0644',
  m: 'm\u0645',
  n: 'n\u0646',
  r: 'r\u0631',
  s: 'sz\u0633\u0635\u0634\u0632\u0638',
  t: 't\u062a\u0637\u062b',
}

const CLASSES: ReadonlyMap<string, string> = new Map(
  Object.entries(LETTERS).flatMap(([one, letters]) => [...letters].map((letter) => [letter, one] as const)),
)

/** What two letters write, by what one letter writes. */
const PAIRS: readonly (readonly [RegExp, string])[] = [
  [/ch(?=[lr])/gu, 'k'],
  [/\u062a\u0634|tsch|tch|ch|sch|sh/gu, 's'],
  [/kh|ck/gu, 'k'],
  [/gh|dj/gu, 'g'],
  [/ph/gu, 'f'],
  [/x/gu, 'ks'],
  [/c(?=[eiy])/gu, 's'],
]

/** A consonant, and the vowels that stand before it; the last slot of a word has vowels alone. */
export interface Slot {
  readonly consonant: string
  /** As written, `h` and \u0639 among them, which count as no consonant. */
  readonly vowels: string
}

/** The consonants of a word in lower case and without marks, with the vowels before each. */
export function slotsOf(letters: string): readonly Slot[] {
  // Arabic writes a doubled consonant once, and «ممدوح» has two.
  const single = letters.replace(/([a-z])\1+/gu, (doubled, letter: string) =>
    'aeiou'.includes(letter) ? doubled : letter,
  )
  const written = PAIRS.reduce((text, [pair, letter]) => text.replace(pair, letter), single)
  const slots: Slot[] = []
  let vowels = ''
  for (const letter of written) {
    const consonant = CLASSES.get(letter)
    if (consonant === undefined) vowels += letter
    else {
      slots.push({ consonant, vowels })
      vowels = ''
    }
  }
  return [...slots, { consonant: '', vowels }]
}

const HA = /^[\u0647\u062d]/u
const LATIN_HA = /^h/u
const ALIF = /[\u0627\u0649]/u
const WAW = /\u0648/u
const YA = /\u064a/u
/** A long vowel or two in Latin letters, which Arabic would write. */
const LONG_I = /ee|[ae][iy]/u
const LONG_U = /oo|ou/u
const FINAL_LONG = /[iuyo]/u
const CONSONANT_W = /w(?=[aeiou])/u
/** "Blake" and "James" are said with what Arabic writes as \u064a. */
const SILENT_E = /a[^aeiou]es?$/u

/**
 * Whether the vowels of a word in Arabic letters may be those of one in Latin letters with the same consonants: `same`, or `open`
 * where a long vowel of the one is missing or another in the other, as in «حسن» and "Hussein", «سلمان» and "Suleiman".
 */
export function compareVowels(
  arabic: { readonly letters: string },
  latin: { readonly letters: string },
): Agreement {
  if (HA.test(arabic.letters) !== LATIN_HA.test(latin.letters)) return 'open'
  const [long, short] = [slotsOf(arabic.letters), slotsOf(latin.letters)]
  const isSilent = SILENT_E.test(latin.letters)
  const fits = long.every(({ vowels }, at) => {
    const other = short[at]?.vowels ?? ''
    if (at === 0) return beginsAlike(vowels, other)
    return at === long.length - 1 ? endsAlike(vowels, other) : soundsAlike(vowels, other, isSilent)
  })
  return fits ? 'same' : 'open'
}

function soundsAlike(arabic: string, latin: string, isSilent: boolean): boolean {
  const [a, w, y] = [ALIF.test(arabic), WAW.test(arabic), YA.test(arabic)]
  if (LONG_I.test(latin) && !y) return false
  if (LONG_U.test(latin) && !w) return false
  if (y && !/[iey]/u.test(latin) && !(isSilent && latin === 'a')) return false
  if (w && !/[ouw]/u.test(latin)) return false
  return !a || w || y || /[aeu]/u.test(latin)
}

/** Little is sure of what stands before the first consonant: «يانغ» is not "Yong", and «هان» is not "Hwan". */
function beginsAlike(arabic: string, latin: string): boolean {
  if (CONSONANT_W.test(latin) && !WAW.test(arabic)) return false
  return !ALIF.test(arabic.slice(1)) || /[aeu]/u.test(latin)
}

function endsAlike(arabic: string, latin: string): boolean {
  if (FINAL_LONG.test(latin)) return arabic !== ''
  return !(YA.test(arabic) || WAW.test(arabic)) || /[aeiouyw]/u.test(latin)
}
