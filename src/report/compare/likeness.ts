/** Whether two statements of two accounts are on one subject. */
import type { Item } from './content.ts'
import type { Point } from './points.ts'
import { knownSides } from './speakers.ts'
import { LITTLE } from './terms.ts'
import type { Weigh } from './weights.ts'

/** The likeness of two texts by the caller's own measure (of vectors, say), 0 to 1; null where it cannot tell. */
export type Similarity = (a: string, b: string) => number | null

/** How alike two points are, 0 to 1. */
export type Likeness = (a: Point, b: Point) => number

/** A word that no table of both languages knows may be anything. */
const UNKNOWN = 0.15
/** What is shared has to weigh something before the share of it counts. */
const DAMPING = 0.45
/** Of the likeness, what each part makes up. */
const PARTS = { items: 0.78, about: 0.08, stance: 0.05, speaker: 0.06, act: 0.03 }
const OTHER_SPEAKER = 0.14
/** Points of two accounts stand at about the same place in both more often than not. */
const PLACE = 0.04

/** A measure by `weigh`, and by the caller's own where there is one. */
export function likenessBy(weigh: Weigh, similarity: Similarity | null): Likeness {
  return (a, b) => {
    const shared = isThin(a, b, weigh) ? 0 : shareOf(a, b, weigh)
    const own = similarity?.(a.text, b.text) ?? null
    const items = own === null ? shared : (shared + clamp(own)) / 2
    const verbatim = isVerbatim(a, b) ? VERBATIM + speakers(a, b) : 0
    if (items === 0) return clamp(verbatim)
    const value =
      PARTS.items * items +
      PARTS.about * overlap(a.about, b.about) +
      PARTS.stance * overlap(a.stances, b.stances) +
      PARTS.act * (a.act === b.act ? 1 : 0) +
      speakers(a, b) +
      PLACE * (1 - Math.abs(a.position - b.position)) * items
    return clamp(Math.max(value, verbatim))
  }
}

/** What two things have to have in common, one of them no name, before the one answers the other. */
const ANSWER_WEIGHT = 1.3

/**
 * How like two points are where the one may answer the other: told by accounts that do not speak for one side, of speakers
 * that have no side in common; else 0. `voiceOf` says for whom a column speaks.
 */
export function answeringBy(likeness: Likeness, weigh: Weigh, voiceOf: (column: number) => string): Likeness {
  return (a, b) => {
    if (voiceOf(a.column) === voiceOf(b.column) || speakers(a, b) >= 0) return 0
    const shared = new Map<string, Item>()
    for (const item of a.items)
      if (item.keys.some((key) => b.keys.has(key))) shared.set(item.keys[0] ?? '', item)
    const told = [...shared.values()]
    const weight = told.reduce((sum, item) => sum + weigh(item), 0)
    if (told.length < 2 || weight < ANSWER_WEIGHT || told.every(({ kind }) => kind === 'entity')) return 0
    return clamp(likeness(a, b) + OTHER_SPEAKER)
  }
}

/** The same words are on one subject, however little they weigh. */
const VERBATIM = 0.5

function isVerbatim(a: Point, b: Point): boolean {
  return (
    a.language === b.language &&
    a.items.length > 0 &&
    a.items.length === b.items.length &&
    a.items.every(({ keys }, at) => keys[0] === b.items[at]?.keys[0])
  )
}

/** Beyond so many items a statement is on more than one thing that it names. */
const MANY = 4

/** A name that weighs as much is in few of the accounts' other words. */
const TELLING_NAME = 0.7

/**
 * One name alone in common, or within one language nothing but names and words that any account has, where both have more to
 * say: two things are said of Ukraine, or of one visit.
 */
function isThin(a: Point, b: Point, weigh: Weigh): boolean {
  if (Math.min(a.items.length, b.items.length) < MANY) return false
  const shared = a.items.filter(({ keys }) => keys.some((key) => b.keys.has(key)))
  const names = new Set(shared.map(({ keys }) => keys[0]))
  if (names.size < 2 && shared.every(({ kind }) => kind === 'entity')) return true
  return a.language === b.language && !shared.some((item) => isTelling(item) || isTellingName(item, weigh))
}

/** Whether it names what is spoken of: a place or a body, and not only a person or a state. */
function isTellingName(item: Item, weigh: Weigh): boolean {
  return item.kind === 'entity' && !item.calls && weigh(item) >= TELLING_NAME
}

/** Whether it says what is spoken of, and not only who, when or that they met. */
export function isTelling({ kind, terms, calls }: Item): boolean {
  return (
    kind === 'number' ||
    (kind === 'word' &&
      !calls &&
      (terms.length === 0 || terms.some((term) => !LITTLE.has(term.class) && term.id !== VISIT)))
  )
}

/** The id of terms for a visit, and for what asks for one. */
const VISIT = 'invitation'

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value))
}

/** What both speak of, as a part of what the one says, and of what the other says. */
function shareOf(a: Point, b: Point, weigh: Weigh): number {
  const sameLanguage = a.language === b.language
  const [one, other] = [covered(a, b, weigh, sameLanguage), covered(b, a, weigh, sameLanguage)]
  const [most, least] = one.share > other.share ? [one, other] : [other, one]
  const weight = Math.min(one.weight, other.weight)
  return ((0.5 * most.share + 0.5 * least.share) * weight) / (weight + DAMPING)
}

function covered(
  a: Point,
  b: Point,
  weigh: Weigh,
  sameLanguage: boolean,
): { readonly share: number; readonly weight: number } {
  let [whole, matched] = [0, 0]
  for (const item of a.items) {
    const weight = comparable(item, sameLanguage) ? weigh(item) : UNKNOWN
    whole += weight
    if (item.keys.some((key) => b.keys.has(key))) matched += weigh(item)
  }
  return { share: whole === 0 ? 0 : Math.min(1, matched / whole), weight: matched }
}

/** Whether the other side could say it in words that are known to mean the same. */
export function comparable({ kind, terms }: Item, sameLanguage: boolean): boolean {
  return sameLanguage || kind !== 'word' || terms.length > 0
}

function overlap(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0
  const shared = a.filter((one) => b.includes(one)).length
  return shared / Math.min(a.length, b.length)
}

/** Of whom neither is known nothing is said. */
function speakers(a: Point, b: Point): number {
  const [one, other] = [knownSides(a.sides), knownSides(b.sides)]
  if (one.length === 0 || other.length === 0) return 0
  return one.some((side) => other.includes(side)) ? PARTS.speaker : -OTHER_SPEAKER
}
