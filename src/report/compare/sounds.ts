/** Names across scripts: what is left of one when only the classes of its consonants are compared. */

/** By letter, the class of its sound; letters that no transliteration agrees on have none. */
const CLASSES: ReadonlyMap<string, string> = new Map(
  [
    ['b', 'ب پ b p'],
    ['t', 'ت ط t'],
    ['g', 'ج غ گ g j'],
    ['k', 'ق ك ک خ k q c'],
    ['d', 'د ض d'],
    ['r', 'ر r'],
    ['s', 'س ص ز ظ ذ ش ث s z x'],
    ['f', 'ف ڤ f v'],
    ['l', 'ل l'],
    ['m', 'م m'],
    ['n', 'ن n'],
  ].flatMap(([sound = '', letters = '']) => letters.split(' ').map((letter) => [letter, sound] as const)),
)

/** Two letters of Latin script for one sound. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['kh', 'k'],
  ['sh', 's'],
  ['ch', 's'],
  ['th', 's'],
  ['gh', 'g'],
  ['ph', 'f'],
  ['dh', 's'],
]
const ARABIC_ARTICLE = /^\u0627\u0644(?=...)/u
const LATIN_ARTICLE = /^al-/iu
const DOUBLED = /(.)\1+/gu
const SHORTEST = 3

/** The consonants of a name, the same for «مارسا» and "Marsa"; null where too little is left to tell names apart. */
export function soundsOf(name: string): string | null {
  const bare = name.normalize('NFKD').replace(ARABIC_ARTICLE, '').replace(LATIN_ARTICLE, '').toLowerCase()
  const single = PAIRS.reduce((text, [pair, letter]) => text.replaceAll(pair, letter), bare)
  const sounds = [...single].map((letter) => CLASSES.get(letter) ?? '').join('')
  const key = sounds.replace(DOUBLED, '$1')
  return key.length < SHORTEST ? null : key
}
