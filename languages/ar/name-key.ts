/** Keys under which the spellings of one name meet: سيرجي and سيرغي, وانج and وانغ. */
/** Letters that writers of Arabic choose between for one foreign sound, or that keyboards and habits mix up. */
const CLASSES: ReadonlyMap<string, string> = new Map([
  ['ى', 'ي'],
  ['ی', 'ي'],
  ['ئ', 'ي'],
  ['ؤ', 'و'],
  ['ء', ''],
  ['ج', 'غ'],
  ['گ', 'غ'],
  ['چ', 'غ'],
  ['ق', 'ك'],
  ['ک', 'ك'],
  ['ط', 'ت'],
  ['ض', 'د'],
  ['ص', 'س'],
  ['ث', 'س'],
  ['ذ', 'ز'],
  ['ظ', 'ز'],
  ['ح', 'ه'],
  ['ڤ', 'ف'],
  ['پ', 'ب'],
])

const MARKS = /[\p{M}\p{Cf}\u0640]+/gu
const ALIFS = /[أإآٱ]/gu
const BETWEEN_WORDS = /[\s\-‐-―_.'’]+/u
/** «تش» is one sound, and must not meet a ت before a ش class. */
const CH = 'تش'
const CH_KEY = 'č'
/** A final velar nasal: وانغ, وانج, وانق. */
const NASAL = /ن[غجق]$/u
const NASAL_KEY = 'نغ'
const ARTICLE = 'ال'
const FINAL_A = /(?<=.)[اهة]$/u
const VOWELS = /(?<!^)[اوي]/gu
const DOUBLED = /(.)\1+/gu
/** What is written as one word with the article behind it, or as two: عبدالله, ابوالغيط. */
const HEADS: readonly string[] = [
  // servant of
  'عبد',
  // father of
  'أبو',
  // the same without its hamza
  'ابو',
  // behind a preposition
  'أبي',
  // the same without its hamza
  'ابي',
]
/** «أميرعبداللهيان»: the same behind another name, with which it is written as one word. */
const SERVANT = 'عبدال'
const SHORTEST_BEFORE = 3
/** «سعدالدين» for «سعد الدين»: what is written behind a name with its article and as one word with it. */
const TAIL = 'الدين'
/** A son, at the head of a chain and within it. */
const SON = 'بن'
const SON_IN_FULL = 'ابن'
/** A German tz: شولتس, شولتز. */
const TZ = /ت[زس]$/u
const TZ_KEY = 'تس'
/** «ال» of «آل ثاني» is a word, and a short word may begin with the letters of the article. */
const SHORTEST_WITH_ARTICLE = 5

/**
 * The key that spellings of one name share whatever their consonants' classes, doubled letters, spaces and hyphens,
 * article and final ا ه ة. Long vowels count: محمد is not محمود. Equal keys are one name to a reader; whether one
 * person, only the context says.
 */
export function nameKey(name: string): string {
  return nameParts(name).join('')
}

/** The keys of the words of a name: «عبدالله» has two. */
export function nameParts(name: string): readonly string[] {
  return wordsOf(name).map(wordKey)
}

/**
 * The key without its vowels inside, word by word: سرغي meets سيرغي here, but سلمان meets سليمان too. It only finds
 * candidates for a spelling that is not listed itself; two listed spellings with one skeleton are two names.
 */
export function nameSkeleton(name: string): string {
  return wordsOf(name)
    .map((word) => wordKey(word).replace(VOWELS, '').replace(DOUBLED, '$1'))
    .join(' ')
}

function wordsOf(name: string): readonly string[] {
  const words = name.normalize('NFKC').replace(MARKS, '').replace(ALIFS, 'ا').split(BETWEEN_WORDS)
  return words.filter((word) => word !== '').flatMap(partHead)
}

function partHead(word: string): readonly string[] {
  if (word === SON_IN_FULL) return [SON]
  if (word.endsWith(TAIL) && word.length > TAIL.length + 1) return [word.slice(0, -TAIL.length), TAIL]
  const head = HEADS.find((one) => word.startsWith(one + ARTICLE))
  if (head !== undefined) return [head, word.slice(head.length)]
  const servant = word.indexOf(SERVANT)
  return servant < SHORTEST_BEFORE ? [word] : [word.slice(0, servant), ...partHead(word.slice(servant))]
}

function wordKey(word: string): string {
  const bare =
    word.startsWith(ARTICLE) && word.length >= SHORTEST_WITH_ARTICLE ? word.slice(ARTICLE.length) : word
  const sounds = bare
    .replaceAll(CH, CH_KEY)
    .replace(NASAL, NASAL_KEY)
    .replace(TZ, TZ_KEY)
    .replace(FINAL_A, 'ا')
  return [...sounds]
    .map((letter) => CLASSES.get(letter) ?? letter)
    .join('')
    .replace(DOUBLED, '$1')
}
