/** Names in Arabic and in Latin letters, by the consonants that every way of writing them over keeps. */
import { type Agreement, compareVowels, slotsOf } from './sounds.ts'

const ARABIC = /\p{Script=Arabic}/u
const ARTICLE = /^\u0627\u0644(?=..)/u
/** «عبد الـ», "Abdul", "Abdel-", "Abd al-": one word with what follows, and without the article. */
const SERVANT =
  /(?<!\p{L})(\u0639\u0628\u062f) ?\u0627\u0644(?=..)|(?<!\p{L})(abd)(?:[aeou]l|[ -][aeu]l)[ -]?(?=\p{L}{2})/gu
const BETWEEN = /[^\p{L}\p{M}\p{N}]+/u
/** "bin" and the like, by their consonants: they tell nobody apart. */
const PARTICLES: ReadonlySet<string> = new Set(['', 'bn', 'bnt'])
/** The article, and «آل» of a family; "Ali" has no other consonant. */
const LONE_ARTICLE = /^(?:[aeiu]?l|\u0627?\u0644)$/u
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
  return family === given ? family : 'open'
}

/** A word by its consonants, and as it is written, lower case and without marks, for its vowels. */
interface Word {
  readonly consonants: string
  readonly letters: string
}

const NOTHING: Word = { consonants: '', letters: '' }

function compareWord(one: Word, other: Word): Agreement {
  const [a, b] = [one.consonants, other.consonants]
  if (a === b) return ARABIC.test(one.letters) ? compareVowels(one, other) : compareVowels(other, one)
  const [short, long] = [Math.min(a.length, b.length), Math.max(a.length, b.length)]
  const away = distance(a, b)
  // «سلمان» is not "Sultan", and «كريستوف» not "Christopher": another consonant is another name, and so is another end.
  const endsSame = a[0] === b[0] && a.at(-1) === b.at(-1)
  if (short >= LONG - 1 && long > short && away === 1 && endsSame) return 'same'
  return away <= 1 ? 'open' : 'other'
}

/** How many letters must be put in, taken out or changed. */
function distance(one: string, other: string): number {
  let last = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (const [row, letter] of [...one].entries()) {
    const next = [row + 1]
    for (const [at, wanted] of [...other].entries()) {
      const changed = (last[at] as number) + (letter === wanted ? 0 : 1)
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
      .map((word) => word.replace(ARTICLE, '').normalize('NFKD').replace(/\p{M}/gu, ''))
      .map((letters) => ({
        letters,
        consonants: slotsOf(letters)
          .map(({ consonant }) => consonant)
          .join(''),
      }))
      .filter(({ consonants, letters }) => !PARTICLES.has(consonants) && !LONE_ARTICLE.test(letters))
  )
}
