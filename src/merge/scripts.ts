/** Names in Arabic and in Latin letters, by the consonants that every way of writing them over keeps. */
import { type Agreement, compareVowels, isOneSound, slotsOf } from './sounds.ts'

const ARABIC = /\p{Script=Arabic}/u
const ARTICLE = /^\u0627\u0644(?=..)/u
/** «عبد الـ», "Abdul", "Abdel-", "Abd al-": one word with what follows, and without the article. */
const SERVANT =
  /(?<!\p{L})(?:\u0627\u0644)?(\u0639\u0628\u062f) ?\u0627\u0644(?=..)|(?<!\p{L})(abd)(?:[aeou]l|[ -][aeu]l)[ -]?(?=\p{L}{2})/gu
const BETWEEN = /[^\p{L}\p{M}\p{N}]+/u
/** "bin" and the like, by their consonants: they tell nobody apart. */
const PARTICLES: ReadonlySet<string> = new Set(['bn', 'bnt'])
/** The article, and «آل» of a family; "Ali" has no other consonant. */
const LONE_ARTICLE = /^(?:[aeiu]?l|\u0627?\u0644)$/u
/** Letters of which the sounds are known. */
const COMPARED = /[\p{Script=Arabic}\p{Script=Latin}]/u
/** "B." of "B. Lynn", and nothing. */
const INITIAL = /^.?$/u
const MARKS = /\p{M}/gu
/** All but the two letters of which a mark makes another consonant. */
const UNMARKED = /[^çş]/gu
/** Letters whose marks make another consonant of them, as they are written without. */
const MARKED: ReadonlyMap<string, string> = new Map([
  ['č', 'ch'],
  ['ć', 'ch'],
  ['š', 'ş'],
  ['ş', 'ş'],
  ['ș', 'ş'],
  ['ç', 'ç'],
  ['ž', 'zh'],
  ['ț', 'ts'],
  ['ı', 'i'],
  ['ł', 'l'],
  ['ø', 'o'],
])
const MC = /^mc(?=.)/u
/** What may be said otherwise: x as two sounds, j for y, two letters that are no doubled one, an article joined to the name. */
const WAYS: readonly (readonly [RegExp, string])[] = [
  [/x/gu, 'ks'],
  [/j/gu, 'y'],
  [/([bdfgkmnrst])\1/gu, '$1-$1'],
  [/^[ae]l(?=[^aeiou]..)/u, ''],
]
/** Of so many consonants one may be missing. */
const LONG = 5

/** Whether two names written in different scripts may be of one person; `open` where too little is alike or different. */
export function compareAcrossScripts(one: string, other: string): Agreement {
  const [a, b] = [wordsOf(one), wordsOf(other)]
  const [fewer, more] = a.length <= b.length ? [a, b] : [b, a]
  const [first, last] = [fewer[0], fewer.at(-1)]
  if (first === undefined || last === undefined) return 'open'
  const family = compareWord(last, more.at(-1) ?? NOTHING)
  const given = compareWord(first, more[0] ?? NOTHING)
  if (fewer.length === 1) return family === 'other' && given === 'other' ? 'other' : 'open'
  if (family === 'same' && given === 'same') return 'same'
  if (fewer.length < more.length && isJoined(fewer, more)) return 'same'
  return family === given ? family : 'open'
}

/** "Rasizade" for «راسي زاده»: the same letters, parted otherwise. */
function isJoined(fewer: readonly Word[], more: readonly Word[]): boolean {
  const [ways, others] = [joined(fewer), joined(more)]
  return ways.some((one) =>
    others.some(
      (other) =>
        one.consonants.length >= LONG - 1 && isSaidAlike(one, other) && vowelsOf(one, other) === 'same',
    ),
  )
}

function joined(words: readonly Word[]): Word {
  return words.reduce((left, right) =>
    left.flatMap((one) => right.map((other) => say(`${one.letters} ${other.letters}`))),
  )
}

/** The ways in which a word may be said, one at least. */
type Word = readonly Said[]

/** A word by its consonants, and as it is written, lower case and without marks, for its vowels. */
interface Said {
  readonly consonants: readonly string[]
  readonly letters: string
}

const NOTHING: Word = [{ consonants: [], letters: '' }]

/** The best that any way of saying the one has in common with any of the other. */
function compareWord(one: Word, other: Word): Agreement {
  let best: Agreement = 'other'
  for (const a of one)
    for (const b of other) {
      const agreement = compareSaid(a, b)
      if (agreement === 'same') return 'same'
      if (agreement === 'open') best = 'open'
    }
  return best
}

function compareSaid(one: Said, other: Said): Agreement {
  const [a, b] = [one.consonants, other.consonants]
  if (isSaidAlike(one, other)) return vowelsOf(one, other)
  const [short, long] = [Math.min(a.length, b.length), Math.max(a.length, b.length)]
  const away = distance(a, b)
  // «سلمان» is not "Sultan", and «كريستوف» not "Christopher": another consonant is another name, and so is another end.
  const endsSame = isOneSound(a[0] ?? '', b[0] ?? '') && isOneSound(a.at(-1) ?? '', b.at(-1) ?? '')
  if (short >= LONG - 1 && long > short && away === 1 && endsSame) return 'same'
  return away <= 1 ? 'open' : 'other'
}

function isSaidAlike({ consonants }: Said, other: Said): boolean {
  return (
    consonants.length === other.consonants.length &&
    consonants.every((sound, at) => isOneSound(sound, other.consonants[at] ?? ''))
  )
}

function vowelsOf(one: Said, other: Said): Agreement {
  return ARABIC.test(one.letters) ? compareVowels(one, other) : compareVowels(other, one)
}

/** How many letters must be put in, taken out or changed. */
function distance(one: readonly string[], other: readonly string[]): number {
  let last = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (const [row, sound] of one.entries()) {
    const next = [row + 1]
    for (const [at, wanted] of other.entries()) {
      const changed = (last[at] as number) + (isOneSound(sound, wanted) ? 0 : 1)
      next.push(Math.min(changed, (last[at + 1] as number) + 1, (next[at] as number) + 1))
    }
    last = next
  }
  return last.at(-1) as number
}

/** «هنريك ألدان» and "Henrik Aldane" are both `nrk ldn`. */
function wordsOf(name: string): readonly Word[] {
  return (
    name
      .normalize('NFC')
      .toLowerCase()
      .replace(SERVANT, (_, arabic?: string, latin?: string) => arabic ?? latin ?? '')
      .split(BETWEEN)
      // «ألدان» begins with no article: its first letter has a hamza.
      .map((word) => bare(word.replace(ARTICLE, '')))
      .filter((letters) => !LONE_ARTICLE.test(letters) && COMPARED.test(letters) && !INITIAL.test(letters))
      .map(waysToSay)
      .filter(([said]) => !PARTICLES.has(said?.consonants.join('') ?? ''))
  )
}

/** Without marks; those that make another sound are written out. */
function bare(word: string): string {
  const written = [...word].map((letter) => MARKED.get(letter) ?? letter).join('')
  return written.replace(UNMARKED, (letter) => letter.normalize('NFKD').replace(MARKS, ''))
}

function waysToSay(letters: string): Word {
  const ways = [letters.replace(MC, 'mac')]
  for (const [written, said] of WAYS)
    ways.push(...ways.map((way) => way.replace(written, said)).filter((way) => !ways.includes(way)))
  return ways.map(say)
}

function say(letters: string): Said {
  return {
    letters,
    consonants: slotsOf(letters).flatMap(({ consonant }) => (consonant === '' ? [] : [consonant])),
  }
}
