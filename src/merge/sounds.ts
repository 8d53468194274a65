/** What a word sounds like in either script: its consonants, and what is written for vowels between them. */

/** `same` people, `other` people, or `open` where one of the two does not say who. */
export type Agreement = 'same' | 'open' | 'other'

/**
 * What letters of either script are said like, by the sounds that a writer of the other script may have heard: `s` is z too, `S` is
 * sh, `C` is ch. Vowels, h and \u0639 are no consonants.
 */
const LETTERS: Readonly<Record<string, string>> = {
  b: 'bp\u0628\u067e',
  C: '\u0686',
  d: 'd\u062f',
  ds: '\u0630\u0636\u0638',
  f: 'fv\u0641\u06a4',
  g: 'g\u062c\u063a',
  gkS: 'j',
  k: 'kc\u0643\u062e\u06a9',
  kC: 'q',
  kg: '\u0642',
  l: 'l\u0644',
  m: 'm\u0645',
  n: 'n\u0646',
  r: 'r\u0631',
  s: 'sz\u0633\u0635\u0632',
  CsS: '\u00e7',
  sS: '\u015f',
  S: '\u0634',
  st: '\u062b',
  sSk: 'x',
  t: 't\u062a\u0637',
}

const SOUNDS: ReadonlyMap<string, string> = new Map(
  Object.entries(LETTERS).flatMap(([sounds, letters]) =>
    [...letters].map((letter) => [letter, sounds] as const),
  ),
)

/** What several letters write, or one in its place, in the order in which they are tried. */
const CLUSTERS: readonly (readonly [RegExp, string])[] = [
  [/\u062a\u0634|tsch|tch/y, 'C'],
  [/ch(?=[lr])|kh|ck/y, 'k'],
  [/ch/y, 'CSk'],
  [/sch|sh/y, 'S'],
  [/zh/y, 'Cg'],
  [/gh|dj|gj/y, 'g'],
  [/g(?=[ei])/y, 'gk'],
  [/ph/y, 'f'],
  [/th/y, 'ts'],
  [/c(?=[eiy])/y, 'sgC'],
  [/s(?=[tpc]|$)/y, 'sS'],
]

/** A consonant, and the vowels that stand before it; the last slot of a word has vowels alone. */
export interface Slot {
  /** The sounds that it may be, any of them; '' behind the last one. */
  readonly consonant: string
  /** As written, `h` and \u0639 among them, which count as no consonant. */
  readonly vowels: string
}

/** Whether two consonants may be one sound. */
export function isOneSound(one: string, other: string): boolean {
  return one === other || [...one].some((sound) => other.includes(sound))
}

/** The consonants of a word in lower case and without marks, with the vowels before each. */
export function slotsOf(letters: string): readonly Slot[] {
  // Arabic writes a doubled consonant once, and «ممدوح» has two.
  const single = letters.replace(/([a-z])\1+/gu, (doubled, letter: string) =>
    'aeiou'.includes(letter) ? doubled : letter,
  )
  const slots: Slot[] = []
  let vowels = ''
  for (let at = 0; at < single.length; ) {
    const [consonant, length] = soundAt(single, at)
    if (consonant === '') vowels += single[at]
    else {
      slots.push({ consonant, vowels })
      vowels = ''
    }
    at += length
  }
  return [...slots, { consonant: '', vowels }]
}

/** The sounds at a place of a word, '' for a vowel, and of how many letters. */
function soundAt(word: string, at: number): readonly [string, number] {
  for (const [cluster, sounds] of CLUSTERS) {
    cluster.lastIndex = at
    const found = cluster.exec(word)
    if (found !== null) return [sounds, found[0].length]
  }
  return [SOUNDS.get(word[at] ?? '') ?? '', 1]
}

const HA = /^[\u0647\u062d]/u
const LATIN_HA = /^h/u
const ALIF = /[\u0627\u0649]/u
const WAW = /\u0648/u
const YA = /\u064a/u
/** A long vowel or two in Latin letters, which Arabic would write. */
const LONG_I = /ee|[ae][iy]/u
const LONG_U = /oo|ou/u
/** In the first syllable, "Shoukry" is a French hand for a short vowel. */
const LONG_FIRST_U = /oo/u
const FINAL_LONG = /[iuyo]/u
const CONSONANT_W = /w(?=[aeiou])/u
/** "Blake", "James" and "David" are said with what Arabic writes as \u064a. */
const SAID_AS_AY = /a[^aeiou]es?$|^[^aeiou]+a[^aeiouy][ei][^aeiou]$/u

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
  if (long.length === 1) return areOneVowel(arabic.letters, latin.letters) ? 'same' : 'open'
  const isSilent = SAID_AS_AY.test(latin.letters)
  const fits = long.every(({ vowels }, at) => {
    const other = short[at]?.vowels ?? ''
    if (at === 0) return beginsAlike(vowels, other)
    if (at === long.length - 1) return endsAlike(vowels, other)
    return soundsAlike(vowels, other, { isSilent, isFirst: at === 1 })
  })
  return fits ? 'same' : 'open'
}

/** «يي» is "Yi", and not "Yu". */
function areOneVowel(arabic: string, latin: string): boolean {
  if (YA.test(arabic.slice(-1))) return /[iy]$/u.test(latin)
  return WAW.test(arabic.slice(-1)) ? /[ouw]$/u.test(latin) : /[aeh]$/u.test(latin)
}

interface Syllable {
  readonly isSilent: boolean
  readonly isFirst: boolean
}

function soundsAlike(arabic: string, latin: string, { isSilent, isFirst }: Syllable): boolean {
  const [a, w, y] = [ALIF.test(arabic), WAW.test(arabic), YA.test(arabic)]
  if (LONG_I.test(latin) && !y) return false
  if ((isFirst ? LONG_FIRST_U : LONG_U).test(latin) && !w) return false
  // «يو» is the u of "Hugo" and of "Xu".
  if (y && !/[iey]/u.test(latin) && !(isSilent && latin === 'a') && !(w && /u/u.test(latin))) return false
  if (w && !/[ouw]/u.test(latin)) return false
  return !a || w || y || /[aeu]/u.test(latin)
}

/** Little is sure of what stands before the first consonant: «يانغ» is not "Yong", and «هان» is not "Hwan". */
function beginsAlike(arabic: string, latin: string): boolean {
  if (CONSONANT_W.test(latin) && !WAW.test(arabic)) return false
  return !ALIF.test(arabic.slice(1)) || /[aeu]/u.test(latin)
}

function endsAlike(arabic: string, latin: string): boolean {
  const [w, y] = [WAW.test(arabic), YA.test(arabic)]
  // «لي» is not "Lo".
  if (FINAL_LONG.test(latin)) return arabic !== '' && (w || !y || !/[ou]/u.test(latin))
  return !(y || w) || /[ae]/u.test(latin)
}
