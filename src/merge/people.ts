/** Whether two documents speak of the same people on one side. */
import { compareAcrossScripts } from './scripts.ts'
import type { Agreement } from './sounds.ts'
import type { Party, Someone } from './telling.ts'

/** Where the words for a verdict go, when somebody asks for them: a million comparisons that nobody reads make none. */
export type Reasons = string[]

/** The best that any person of one has in common with any of the other; `why` is told who or what agrees or stands against it. */
export function compareParties(a: Party, b: Party, why: Reasons | null = null): Agreement {
  if (a.body !== undefined && b.body !== undefined) {
    why?.push(a.body)
    return 'same'
  }
  const [one, other] = [a.people[0], b.people[0]]
  if (one === undefined || other === undefined) return 'open'
  const best = bestOf(a.people, b.people, why)
  return best === 'other' && why !== null ? comparePeople(one, other, why) : best
}

function bestOf(a: readonly Someone[], b: readonly Someone[], why: Reasons | null): Agreement {
  let best: Agreement = 'other'
  for (const one of a)
    for (const other of b) {
      const agreement = comparePeople(one, other)
      if (agreement === 'same') return why === null ? 'same' : comparePeople(one, other, why)
      if (agreement === 'open') best = 'open'
    }
  return best
}

/** Two people of one side: by registry id, else by name, else by office; `why` is told what agrees or stands against it. */
export function comparePeople(a: Someone, b: Someone, why: Reasons | null = null): Agreement {
  if (a.id !== null && a.id === b.id) {
    why?.push(nameOf(a))
    return 'same'
  }
  const names = a.id !== null && b.id !== null ? 'other' : compareNames(a, b)
  if (names === 'same') {
    why?.push(bothNamesOf(a, b))
    return 'same'
  }
  const office = sharedOffice(a, b)
  if (names === 'other') {
    // «ليث الحمراوني» is "Lion al-Hamrawni" to a machine that translates: office and family still agree.
    const isSpoiled = office !== null && (a.id === null || b.id === null) && shareFamily(a, b)
    if (isSpoiled) return 'open'
    why?.push(`${nameOf(a)} or ${nameOf(b)}`)
    return 'other'
  }
  if (office === null) return compareOffices(a, b, why)
  // Deputies share an office: it tells who it was only where nobody is named, or both names may be one.
  if (isNamed(a) !== isNamed(b) || (isNamed(a) && !shareLanguage(a, b))) return 'open'
  why?.push(office)
  return 'same'
}

function sharedOffice(a: Someone, b: Someone): string | null {
  for (const office of a.offices) if (b.offices.includes(office)) return office
  return null
}

/** Two offices of one side are two people; one person may well be given another title, so it stays open. */
function compareOffices(a: Someone, b: Someone, why: Reasons | null): Agreement {
  const [one, other] = [a.offices[0], b.offices[0]]
  if (one === undefined || other === undefined) return 'open'
  why?.push(`${one} or ${other}`)
  return 'other'
}

/** The name, and how the other document writes it. */
function bothNamesOf(a: Someone, b: Someone): string {
  const [one, other] = [nameOf(a), nameOf(b)]
  return one === other ? one : `${one}, written ${other} too,`
}

/** A name to show: English where there is one. */
function nameOf({ names, offices, id }: Someone): string {
  return names.en ?? Object.values(names)[0] ?? offices[0] ?? id ?? ''
}

/** Names agree or differ in one language, else across scripts. */
function compareNames(a: Someone, b: Someone): Agreement {
  for (const language of Object.keys(a.names)) {
    const [one, other] = [a.names[language], b.names[language]]
    if (one !== undefined && other !== undefined)
      return one === other ? 'same' : compareWords(skeletons(one), skeletons(other))
  }
  const [one] = Object.values(a.names)
  const [other] = Object.values(b.names)
  return one === undefined || other === undefined ? 'open' : compareAcrossScripts(one, other)
}

function isNamed({ names }: Someone): boolean {
  return Object.keys(names).length > 0
}

function shareLanguage(a: Someone, b: Someone): boolean {
  return Object.keys(a.names).some((language) => b.names[language] !== undefined)
}

function shareFamily(a: Someone, b: Someone): boolean {
  return Object.keys(a.names).some((language) => {
    const [one, other] = [skeletons(a.names[language] ?? ''), skeletons(b.names[language] ?? '')]
    return one.length > 1 && other.length > 1 && one.at(-1) === other.at(-1)
  })
}

/**
 * Spellings differ in vowels and hamzas, so only the rest is compared: the given names, and the fathers', or the last ones where
 * one name is no longer than two words. «فيصل بن بندر بن عبدالعزيز» and «سعود بن نايف بن عبدالعزيز» share no more than a
 * grandfather.
 */
function compareWords(one: readonly string[], other: readonly string[]): Agreement {
  const [fewer, more] = one.length <= other.length ? [one, other] : [other, one]
  const [first, second] = fewer
  if (first === undefined) return 'open'
  if (second === undefined) {
    // Of «وانغ يي» only «وانغ» is left: too little to tell two people apart, or that they are one.
    if (!more.includes(first)) return 'other'
    return more.length > 1 && first === more.at(-1) ? 'same' : 'open'
  }
  if (first !== more[0]) return 'other'
  return second === more[1] || (fewer.length === 2 && second === more.at(-1)) ? 'same' : 'other'
}

const MARKS = /[\p{M}\p{Cf}\u0640]/gu
/** Alif in its forms, hamzas, ta marbuta, waw and ya; and the vowels of Latin script. */
const VOWELS = /(?<=.)[\u0621-\u0627\u0629\u0648\u0649\u064A\u0671aeiouy]/gu
const ARTICLE = /^\u0627\u0644(?=..)/u
const BETWEEN = /[^\p{L}\p{N}]+/u

/** «بن», "bin", «آل» and the like leave no more than this. */
const SHORTEST = 3

const known = new Map<string, readonly string[]>()
/** The same few names are compared again and again. */
const MOST_KNOWN = 20_000

function skeletons(name: string): readonly string[] {
  const before = known.get(name)
  if (before !== undefined) return before
  if (known.size === MOST_KNOWN) known.clear()
  const words = skeletonsOf(name)
  known.set(name, words)
  return words
}

function skeletonsOf(name: string): readonly string[] {
  return name
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .split(BETWEEN)
    .map((word) => word.replace(ARTICLE, '').replace(VOWELS, ''))
    .filter((word) => word.length >= SHORTEST)
}
