/** Names in Arabic and in Latin letters, by the consonants that every way of writing them over keeps. */
/** `same` people, `other` people, or `open` where one of the two does not say who. */
export type Agreement = 'same' | 'open' | 'other'

/** Letters of both scripts that stand for each other, by the Latin letter that they are compared as. Vowels and h count nothing. */
const LETTERS: Readonly<Record<string, string>> = {
  b: 'bp\u0628\u067e',
  d: 'd\u062f\u0630\u0636\u0638',
  f: 'fv\u0641\u06a4',
  g: 'gj\u062c\u063a\u0686',
  k: 'kqc\u0643\u0642\u062e\u06a9',
  l: 'l\u0644',
  m: 'm\u0645',
  n: 'n\u0646',
  r: 'r\u0631',
  s: 'sz\u0633\u0635\u0634\u0632',
  t: 't\u062a\u0637\u062b',
}

const CLASSES: ReadonlyMap<string, string> = new Map(
  Object.entries(LETTERS).flatMap(([one, letters]) => [...letters].map((letter) => [letter, one] as const)),
)

/** What two letters write, by what one letter writes. */
const PAIRS: readonly (readonly [RegExp, string])[] = [
  [/\u062a\u0634|tsch|tch|ch|sch|sh/gu, 's'],
  [/kh|ck/gu, 'k'],
  [/gh/gu, 'g'],
  [/ph/gu, 'f'],
  [/x/gu, 'ks'],
  [/c(?=[eiy])/gu, 's'],
]

const ARTICLE = /^\u0627\u0644(?=..)/u
const BETWEEN = /[^\p{L}\p{M}\p{N}]+/u
/** "al", "bin" and the like, and what is left of them: they tell nobody apart. */
const PARTICLES: ReadonlySet<string> = new Set(['', 'l', 'bn', 'bnt'])
/** Of so many consonants one may be another. */
const LONG = 4

/** Whether two names written in different scripts may be of one person; `open` where too little is alike or different. */
export function compareAcrossScripts(one: string, other: string): Agreement {
  const [a, b] = [consonants(one), consonants(other)]
  const [fewer, more] = a.length <= b.length ? [a, b] : [b, a]
  const [first, last] = [fewer[0], fewer.at(-1)]
  if (first === undefined || last === undefined) return 'open'
  const family = compareWord(last, more.at(-1) ?? '')
  const given = compareWord(first, more[0] ?? '')
  if (fewer.length === 1) return family === 'other' && given === 'other' ? 'other' : 'open'
  return family === given ? family : 'open'
}

function compareWord(one: string, other: string): Agreement {
  if (one === other) return 'same'
  const [short, long] = [Math.min(one.length, other.length), Math.max(one.length, other.length)]
  if (short >= LONG - 1 && long >= LONG && distance(one, other) === 1) return 'same'
  return distance(one, other) <= 1 ? 'open' : 'other'
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
function consonants(name: string): readonly string[] {
  return (
    name
      .normalize('NFC')
      .split(BETWEEN)
      // «ألدان» begins with no article: its first letter has a hamza.
      .map((word) => word.replace(ARTICLE, '').normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase())
      .map((word) => PAIRS.reduce((text, [pair, letter]) => text.replace(pair, letter), word))
      .map((word) => [...word].map((letter) => CLASSES.get(letter) ?? '').join(''))
      .map((word) => word.replace(/(.)\1+/gu, '$1'))
      .filter((word) => !PARTICLES.has(word))
  )
}
