/** In what the words of two accounts differ: what one has in place of what the other has; and what each leaves out. */
import type { Span } from '../../model.ts'
import { claimOf, cut, type Located, phraseClaim, phraseOf, type Telling } from './claims.ts'
import type { Difference } from './comparison.ts'
import type { Item } from './content.ts'
import { isPartOfName } from './inflected.ts'
import { comparable } from './likeness.ts'
import type { Narrated } from './narration.ts'
import { bothDeny, isDenying, isMark, type Opposed, opposed, unshared } from './opposed.ts'
import { type Part, partsOf, type Slot, slotsOf } from './slots.ts'
import { LITTLE } from './terms.ts'

/** What two accounts of one subject come to. Where other content is told, nothing is left out. */
export interface Contents {
  readonly differences: readonly Difference[]
  /** Stretches of the first that the second leaves out, and the other way about. */
  readonly ofA: readonly Stretch[]
  readonly ofB: readonly Stretch[]
}

/** Words of one account that another leaves out. */
export interface Stretch {
  readonly point: Narrated
  readonly words: Span
}

type Stretched = readonly [Located, ...Located[]]

/** What stands in one place, by kind; of words, stretches. */
interface Facing {
  readonly kind: 'number' | 'date' | 'name' | 'words'
  readonly a: Stretched
  readonly b: Stretched
}

/** Compares the words of two accounts. `parties` are keys of whoever took part: they are named everywhere. */
export function contentsOf(a: Telling, b: Telling, parties: ReadonlySet<string>): Contents {
  const denied = bothDeny(a, b)
  const isTold = (parts: readonly Part[]): readonly Part[] =>
    denied ? parts.filter(({ located }) => !located.every(({ item }) => isDenying(item))) : parts
  const [one, other] = [isTold(partsOf(a, b)), isTold(partsOf(b, a))]
  const sameLanguage = a[0]?.language === b[0]?.language
  const matters = ({ item }: Located): boolean => tells(item, parties) && comparable(item, sameLanguage)
  const slots = slotsOf(one, other)
  const named = slots.filter(areOneCountry)
  const placed = slots
    .filter((slot) => !named.includes(slot))
    .flatMap((slot) => facingIn(slot.a, slot.b, matters))
  const facing = [...placed, ...elsewhere('number', a, b, placed), ...elsewhere('date', a, b, placed)]
  const marked = opposed(a, b)
  const found = [
    ...valued('number', a, b, facing),
    ...valued('date', a, b, facing),
    ...stretched('name', a, b, facing),
    ...inWords(a, b, facing, marked),
  ]
  const isApart = !isMostlyShared(a, one, b, other, matters)
  const apart = isApart && found.length === 0 ? firstParts(one, other, matters) : null
  const differences = apart === null ? found : stretched('words', a, b, [apart])
  const used = new Set<Item>([...facing, ...(apart === null ? [] : [apart])].flatMap(itemsIn))
  for (const { item } of [...(marked?.a ?? []), ...(marked?.b ?? []), ...named.flatMap(locatedIn)])
    used.add(item)
  const left = (parts: readonly Part[], theirs: readonly Part[]): readonly Stretch[] =>
    isApart && differences.length > 0
      ? []
      : leftOut(parts, used, {
          matters,
          adds: ({ item }) => tells(item, parties),
          sameLanguage,
          isSure: sameLanguage || !hasUnknown(theirs),
        })
  return {
    differences,
    ofA: left(one, other),
    ofB: left(other, one),
  }
}

function locatedIn({ a, b }: Slot): readonly Located[] {
  return [...a.located, ...b.located]
}

/** «بلاده» where the other has «أنقرة». */
function areOneCountry({ a, b }: Slot): boolean {
  const isName = ({ located }: Part): boolean => located.every(({ item }) => item.kind === 'entity')
  const isCountry = ({ located }: Part): boolean =>
    located.every(({ item }) => item.terms.some(({ id }) => id === COUNTRY))
  return (isName(a) && isCountry(b)) || (isCountry(a) && isName(b))
}

/** The id of terms for a state. */
const COUNTRY = 'state-word'

function itemsIn({ a, b }: Facing): readonly Item[] {
  return [...a, ...b].map(({ item }) => item)
}

/** "An international inquiry" is another than "a transparent" one, and "a full" one may be the same as "a complete" one. */
function isWeak({ terms }: Item): boolean {
  return terms.length > 0 && terms.every((term) => term.class === 'weak')
}

/** Whether an item says anything of the subject. */
function tells({ kind, keys, terms }: Item, parties: ReadonlySet<string>): boolean {
  return kind === 'word'
    ? terms.every((term) => !LITTLE.has(term.class))
    : !keys.some((key) => parties.has(key))
}

/** Of each kind what both have there; of all that is neither number nor date, what names in short nothing that the other names in full. */
function facingIn(a: Part, b: Part, matters: (one: Located) => boolean): readonly Facing[] {
  const both = (kind: Facing['kind'], isOf: (item: Item) => boolean): readonly Facing[] => {
    const [mine, theirs] = [a, b].map(({ located }) => located.filter(({ item }) => isOf(item)))
    const [first, ...more] = mine ?? []
    const [other, ...others] = theirs ?? []
    return first === undefined || other === undefined
      ? []
      : [{ kind, a: [first, ...more], b: [other, ...others] }]
  }
  const values = [...both('number', isOfKind('number')), ...both('date', isOfKind('date'))]
  const isName = (item: Item): boolean =>
    item.kind === 'entity' && matters({ item, point: a.located[0].point })
  const names = both('name', isName)
  if (names.length > 0) return [...values, ...names]
  const words = (part: Part, than: Part): readonly Located[] =>
    part.located.filter(
      (one) =>
        (matters(one) || isMark(one.item) || (isWeak(one.item) && than.located.some(matters))) &&
        one.item.kind !== 'number' &&
        one.item.kind !== 'date' &&
        !than.located.some(({ item }) => isPartOfName(item, one.item) || isPartOfName(one.item, item)),
    )
  const [[first, ...more], [other, ...others]] = [words(a, b), words(b, a)]
  if (first === undefined || other === undefined) return values
  return [...values, { kind: 'words', a: nearest([first, ...more], a), b: nearest([other, ...others], b) }]
}

/** Of a long part so many items, those that are next to what both have. */
const MOST = 4

function nearest(located: Stretched, { from }: Part): Stretched {
  if (located.length <= MOST) return located
  const [first, ...more] = from === 0 ? located.slice(-MOST) : located.slice(0, MOST)
  return first === undefined ? located : [first, ...more]
}

/** A time that is no day yet is a date too: «نهاية العام», "in the spring". */
function isOfKind(wanted: 'number' | 'date'): (item: Item) => boolean {
  return ({ kind, terms }) =>
    kind === wanted || (wanted === 'date' && terms.some((term) => term.class === 'when'))
}

/** Where no numbers, or no dates, stand in one place, all that the other does not have. */
function elsewhere(
  kind: 'number' | 'date',
  a: Telling,
  b: Telling,
  placed: readonly Facing[],
): readonly Facing[] {
  if (placed.some((one) => one.kind === kind)) return []
  const [[first, ...more], [other, ...others]] = [valuesOf(kind, a, b), valuesOf(kind, b, a)]
  return first === undefined || other === undefined
    ? []
    : [{ kind, a: [first, ...more], b: [other, ...others] }]
}

/** Numbers, or dates, that are not the same. */
function valued(
  kind: 'number' | 'date',
  a: Telling,
  b: Telling,
  facing: readonly Facing[],
): readonly Difference[] {
  const known = facing.filter((one) => one.kind === kind)
  const [one, other] = [known.flatMap((slot) => slot.a), known.flatMap((slot) => slot.b)]
  if (one.length === 0 || other.length === 0) return []
  if (kind === 'date' && one.every(({ item }) => other.some((date) => mayBeOne(item, date.item)))) return []
  return [{ kind, claims: [claimOf(a, one), claimOf(b, other)] }]
}

/** As `contentsOf`, where the words of one are nobody's: numbers, dates, denials and contraries alone. */
export function plainDifferences(a: Telling, b: Telling): readonly Difference[] {
  const marked = opposed(a, b)
  const values = [...elsewhere('number', a, b, []), ...elsewhere('date', a, b, [])]
  return [...valued('number', a, b, values), ...valued('date', a, b, values), ...inWords(a, b, [], marked)]
}

function valuesOf(kind: 'number' | 'date', told: Telling, others: Telling): readonly Located[] {
  return unshared(told, others).filter(({ item }) => isOfKind(kind)(item))
}

/** "2022", "May 2022": the one says less of the same date. "Wednesday" may be the last or the next. */
function mayBeOne(a: Item, b: Item): boolean {
  if (a.kind !== 'date' || b.kind !== 'date') return false
  const [one, other] = [a.keys[0] ?? '', b.keys[0] ?? '']
  if (isWithoutDigits(a) || isWithoutDigits(b)) {
    const apart = Math.abs(dayOf(one) - dayOf(other))
    if (apart === WEEK) return true
  }
  const length = Math.min(one.length, other.length)
  for (let at = 0; at < length; at += 1)
    if (one[at] !== other[at] && one[at] !== 'X' && other[at] !== 'X') return false
  return true
}

const WEEK = 7 * 24 * 60 * 60 * 1000

/** Milliseconds of the day that `key` is of; not a number for what is no day. */
function dayOf(key: string): number {
  return Date.parse(key.slice(key.indexOf('/') + 1))
}

function isWithoutDigits({ span }: Item): boolean {
  return !/\p{N}/u.test(span.quote)
}

function stretched(
  kind: 'name' | 'words',
  a: Telling,
  b: Telling,
  facing: readonly Facing[],
): readonly Difference[] {
  const known = facing.filter((one) => one.kind === kind)
  return differing(kind, a, b, [known.map((one) => one.a), known.map((one) => one.b)])
}

/** What stands in one place, then contraries and marks that do not. */
function inWords(
  a: Telling,
  b: Telling,
  facing: readonly Facing[],
  marked: Opposed | null,
): readonly Difference[] {
  const known = facing.filter(({ kind }) => kind === 'words')
  const used = new Set(known.flatMap(itemsIn))
  const others = (located: readonly Located[]): readonly Stretched[] =>
    located.filter(({ item }) => !used.has(item)).map((one) => [one] as const)
  return differing('words', a, b, [
    [...known.map((one) => one.a), ...others(marked?.a ?? [])],
    [...known.map((one) => one.b), ...others(marked?.b ?? [])],
  ])
}

function differing(
  kind: 'name' | 'words',
  a: Telling,
  b: Telling,
  [mine, theirs]: readonly [readonly Stretched[], readonly Stretched[]],
): readonly Difference[] {
  return mine.length + theirs.length === 0
    ? []
    : [{ kind, claims: [phraseClaim(a, mine), phraseClaim(b, theirs)] }]
}

/** Of what the shorter says so much has to be in the longer, else other content is told. */
const MOSTLY = 0.5

function isMostlyShared(
  a: Telling,
  ofA: readonly Part[],
  b: Telling,
  ofB: readonly Part[],
  matters: (one: Located) => boolean,
): boolean {
  const share = (told: Telling, parts: readonly Part[]): number => {
    const all = told.flatMap((point) => point.items.map((item) => ({ item, point }))).filter(matters).length
    const own = parts.flatMap(({ located }) => located).filter(matters).length
    return all === 0 ? 1 : (all - own) / all
  }
  return Math.max(share(a, ofA), share(b, ofB)) >= MOSTLY
}

/** The first part of each that says anything, where both have one and neither only adds to what both tell. */
function firstParts(
  a: readonly Part[],
  b: readonly Part[],
  matters: (one: Located) => boolean,
): Facing | null {
  const first = (parts: readonly Part[]): Stretched | null => {
    const part = parts.find(({ located, opens }) => !opens && located.some(matters))
    const [head, ...more] = part?.located.filter(matters) ?? []
    return part === undefined || head === undefined ? null : nearest([head, ...more], part)
  }
  const [one, other] = [first(a), first(b)]
  return one === null || other === null ? null : { kind: 'words', a: one, b: other }
}

/** Whether any word is known in its own language alone: it may say what the other account says in words of its own. */
function hasUnknown(parts: readonly Part[]): boolean {
  return parts.some(({ located }) => located.some(({ item }) => !comparable(item, false)))
}

/** What is asked before words count as left out. */
interface Silence {
  readonly matters: (one: Located) => boolean
  /** The same of words that are known in one language alone: behind "and" they add to one that is known in both. */
  readonly adds: (one: Located) => boolean
  /** Of two languages one word alone may be said by a verb or a stance: a value is asked for, or two words. */
  readonly sameLanguage: boolean
  /** No word of the other account is left that may say them. */
  readonly isSure: boolean
}

/** Parts beside each other. */
interface Run {
  readonly first: Part
  last: Part
  readonly located: Located[]
}

/** Parts that face nothing, those beside each other as one. */
function leftOut(
  parts: readonly Part[],
  used: ReadonlySet<Item>,
  { matters, adds, sameLanguage, isSure }: Silence,
): readonly Stretch[] {
  const says = ({ located, first }: Run): boolean => {
    const telling = located.filter(matters)
    if (sameLanguage || telling.some(isValue)) return telling.length > 0
    const all = first.opens && isSure && telling.length > 0 ? located.filter(adds) : telling
    return all.length > 1
  }
  const runs: Run[] = []
  const single: Stretch[] = []
  for (const part of parts) {
    const free = part.located.filter(({ item }) => !used.has(item))
    if (free.length < part.located.length) {
      single.push(
        ...free
          .filter(isValue)
          .filter(matters)
          .map(({ item, point }) => ({ point, words: item.span })),
      )
      continue
    }
    if (!isSure && free.some(({ item }) => !comparable(item, false))) continue
    const last = runs.at(-1)
    if (last !== undefined && areBeside(last.last, part)) {
      last.last = part
      last.located.push(...free)
    } else runs.push({ first: part, last: part, located: [...free] })
  }
  return [...runs.filter(says).map(({ first, last }) => stretchOf(first, last)), ...single]
}

function areBeside(one: Part, next: Part): boolean {
  return one.located[0].point === next.located[0].point && one.to === next.from
}

/** A number or date; "one" and "two" are said by the form of a word in Arabic. */
function isValue({ item: { kind, keys } }: Located): boolean {
  return kind === 'date' || (kind === 'number' && !keys.some((key) => BY_FORM.has(key)))
}

const BY_FORM: ReadonlySet<string> = new Set(['number/1', 'number/2'])

/** From behind what stands before the first part, so that "by the end of March" is whole, to the end of the last. */
function stretchOf(first: Part, last: Part): Stretch {
  const { point } = first.located[0]
  const end = last.located.at(-1)?.item.span.end ?? 0
  const before = point.items[first.from - 1]
  const lead = before === undefined ? null : cut(point.content, before.span.end, end)
  const words = lead ?? cut(point.content, first.located[0].item.span.start, end)
  return { point, words: words === null ? phraseOf(first.located) : trimmed(words) }
}

const EDGE = /^[\s\p{P}]+/u

function trimmed({ start, end, quote }: Span): Span {
  const words = quote.replace(EDGE, '')
  return { start: start + quote.length - words.length, end, quote: words }
}
