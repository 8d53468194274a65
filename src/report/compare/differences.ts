/** In what the accounts of one subject differ. */
import type { Evidence, Polarity, Span } from '../../model.ts'
import type { Difference, DifferenceClaim } from './comparison.ts'
import type { Item } from './content.ts'
import { contradictionsIn, differenceOf } from './contradictions.ts'
import { comparable } from './likeness.ts'
import type { Narrated } from './narration.ts'
import type { Point } from './points.ts'
import { knownSides } from './speakers.ts'

/** A position against something is told otherwise where another account takes none. */
const AGAINST: ReadonlySet<Polarity> = new Set(['opposes', 'condemns', 'denies', 'warns', 'concerned-at'])
/** So is one that its verb alone takes, within one language, where the same verbs take it. */
const BY_VERB: ReadonlySet<Polarity> = new Set(['thanks', 'welcomes'])

/**
 * What differs between the points of one row, each kind once. What an account narrates takes no stance, and whose words it
 * is nobody says: only numbers, dates, denials and contraries are held against it.
 */
export function differencesOf(
  points: readonly Point[],
  narrated: readonly Narrated[],
  parties: ReadonlySet<string>,
): readonly Difference[] {
  const columns = [...new Set(points.map(({ column }) => column))]
  const told = columns.map((column) => points.filter((point) => point.column === column))
  const pairs = [
    ...told.flatMap((one, index) =>
      told.slice(index + 1).flatMap((other) => betweenTwo(one, other, parties)),
    ),
    ...told.flatMap((one) => narrated.flatMap((other) => toNarration(one, [other]))),
  ]
  const found = new Map<Difference['kind'], Map<number, DifferenceClaim>>()
  for (const { kind, claims } of pairs) {
    const known = found.get(kind) ?? new Map<number, DifferenceClaim>()
    found.set(kind, known)
    for (const claim of claims) if (!known.has(claim.column)) known.set(claim.column, claim)
  }
  const between = [...found].map(([kind, claims]) => ({
    kind,
    claims: [...claims.values()].toSorted((a, b) => a.column - b.column),
  }))
  const within = contradictionsIn(points).filter(({ kind }) => !found.has(kind))
  return [...between, ...within.slice(0, 1).map((one) => differenceOf(one, points))]
}

/** Words of one account, whoever says them. */
type Telling = readonly Narrated[]

function toNarration(a: Telling, b: Telling): readonly Difference[] {
  return [...itemsOfKind('number', a, b), ...itemsOfKind('date', a, b), ...(opposed(a, b) ?? [])]
}

type Points = readonly Point[]

function betweenTwo(a: Points, b: Points, parties: ReadonlySet<string>): readonly Difference[] {
  return [
    ...stances(a, b),
    ...speakers(a, b),
    ...itemsOfKind('number', a, b),
    ...itemsOfKind('date', a, b),
    ...names(a, b, parties),
    ...words(a, b),
  ]
}

/** What the verbs of two languages part otherwise: "criticised" opposes, «انتقد» condemns. */
const NEIGHBOURS: readonly ReadonlySet<Polarity>[] = [
  new Set(['opposes', 'condemns']),
  new Set(['thanks', 'welcomes']),
  new Set(['pledges', 'agrees-to', 'ready-to']),
]

function stances(a: Points, b: Points): readonly Difference[] {
  const [one, other] = [polarities(a), polarities(b)]
  if (one.some((polarity) => other.some((theirs) => areOneStance(polarity, theirs, isOneLanguage(a, b)))))
    return []
  const isSaid = one.length > 0 && other.length > 0
  if (
    !isSaid &&
    (![...one, ...other].some((polarity) => tellsAlone(polarity, isOneLanguage(a, b))) || bothDeny(a, b))
  )
    return []
  const claim = (points: Points, all: readonly Polarity[]): DifferenceClaim => ({
    column: columnOf(points),
    value: all.length === 0 ? 'none' : all.join(' '),
    evidence: points[0]?.statements[0].cue.evidence ?? null,
  })
  return [{ kind: 'stance', claims: [claim(a, one), claim(b, other)] }]
}

function areOneStance(one: Polarity, other: Polarity, isOneLanguage: boolean): boolean {
  return one === other || (!isOneLanguage && NEIGHBOURS.some((set) => set.has(one) && set.has(other)))
}

function tellsAlone(polarity: Polarity, isOneLanguage: boolean): boolean {
  return AGAINST.has(polarity) || (isOneLanguage && BY_VERB.has(polarity))
}

function isOneLanguage(a: Telling, b: Telling): boolean {
  return a[0]?.language === b[0]?.language
}

const DENYING: ReadonlySet<string> = new Set(['not', 'refuse'])

/** «رفض التدخل», "should not interfere": that it is not to be is said by a verb, a noun or a particle. */
function bothDeny(...told: readonly Telling[]): boolean {
  return told.every((points) =>
    points.some(
      ({ stances: own, items }) =>
        own.some((polarity) => AGAINST.has(polarity)) ||
        items.some(({ terms }) => terms.some(({ id }) => DENYING.has(id))),
    ),
  )
}

function polarities(points: Points): readonly Polarity[] {
  return [...new Set(points.flatMap(({ stances: all }) => all))].sort()
}

function speakers(a: Points, b: Points): readonly Difference[] {
  const [one, other] = [sides(a), sides(b)]
  if (one.length === 0 || other.length === 0 || one.join() === other.join()) return []
  const claim = (points: Points, all: readonly string[]): DifferenceClaim => ({
    column: columnOf(points),
    value: all.join(' '),
    evidence: points[0]?.statements[0].sources[0]?.evidence ?? null,
  })
  return [{ kind: 'speaker', claims: [claim(a, one), claim(b, other)] }]
}

function sides(points: Points): readonly string[] {
  return [...new Set(points.flatMap((point) => knownSides(point.sides)))].sort()
}

function columnOf(points: Telling): number {
  return points[0]?.column ?? 0
}

/** Where both say a number, or a date, that the other does not. */
function itemsOfKind(kind: 'number' | 'date', a: Telling, b: Telling): readonly Difference[] {
  const only = (points: Telling, others: Telling): readonly Located[] =>
    left(points, others).filter(({ item }) => isOf(item, kind))
  return both(kind, a, only(a, b), b, only(b, a))
}

/** «نهاية العام», "in the spring": a time that is no day yet. */
function isOf({ kind, terms }: Item, wanted: 'number' | 'date'): boolean {
  return kind === wanted || (wanted === 'date' && terms.some((term) => term.class === 'when'))
}

function names(a: Points, b: Points, parties: ReadonlySet<string>): readonly Difference[] {
  const only = (points: Telling, others: Telling): readonly Located[] =>
    left(points, others).filter(
      ({ item }) => item.kind === 'entity' && !item.keys.some((key) => parties.has(key)),
    )
  return both('name', a, only(a, b), b, only(b, a))
}

/** Where both use words that the other does not have, or one a word that matters wherever it stands. */
function words(a: Telling, b: Telling): readonly Difference[] {
  const [one, other] = unshared(a, b)
  return opposed(a, b) ?? both('words', a, one.filter(isThing), b, other.filter(isThing))
}

/** Where they use contraries, or one a word that matters wherever it stands; else null. */
function opposed(a: Telling, b: Telling): readonly Difference[] | null {
  const [one, other] = unshared(a, b)
  const contraries = contrary(one, other)
  if (contraries !== null) return both('words', a, contraries[0], b, contraries[1])
  const marks = [one.filter(isMarkOn(b)), other.filter(isMarkOn(a))] as const
  if (marks[0].length === 0 && marks[1].length === 0) return null
  return [{ kind: 'words', claims: [claimOf(a, marks[0]), claimOf(b, marks[1])] }]
}

/** The words that each has alone. Of two languages only words that are listed in both can be held against each other. */
function unshared(a: Telling, b: Telling): readonly [readonly Located[], readonly Located[]] {
  const sameLanguage = isOneLanguage(a, b)
  const denied = bothDeny(a, b)
  const only = (told: Telling, others: Telling): readonly Located[] =>
    left(told, others)
      .filter(({ item }) => item.kind === 'word' && comparable(item, sameLanguage))
      .filter(({ item }) => !denied || !item.terms.some(({ id }) => DENYING.has(id)))
  return [only(a, b), only(b, a)]
}

interface Located {
  readonly item: Item
  readonly point: Narrated
}

/** Items of `points` that `others` do not have. */
function left(points: Telling, others: Telling): readonly Located[] {
  return points.flatMap((point) =>
    point.items
      .filter((item) => !others.some(({ keys }) => item.keys.some((key) => keys.has(key))))
      .map((item) => ({ item, point })),
  )
}

/** What these say is said of the words behind them; what other marks say, of the words before them too. */
const FORWARD: ReadonlySet<string> = new Set(['attempt', 'concern', 'consider', 'not'])

/** Whether it is a mark on words that `others` have too: «لا» of a clause that they leave out marks nothing of theirs. */
function isMarkOn(others: Telling): (located: Located) => boolean {
  const isShared = ({ keys }: Item): boolean =>
    others.some((point) => keys.some((key) => point.keys.has(key)))
  return ({ item: { terms, span }, point: { items } }) => {
    if (!terms.some((term) => term.class === 'mark')) return false
    const at = items.findIndex((item) => item.span.start === span.start)
    const isForward = terms.some(({ id }) => FORWARD.has(id))
    return items.slice(at + 1).some(isShared) || (!isForward && items.slice(0, at).some(isShared))
  }
}

const WEAK: ReadonlySet<string> = new Set(['weak', 'mark', 'when'])

function isThing({ item }: Located): boolean {
  return item.terms.every((term) => !WEAK.has(term.class))
}

/** The first two that are each other's contrary. */
function contrary(
  one: readonly Located[],
  other: readonly Located[],
): readonly [readonly Located[], readonly Located[]] | null {
  for (const mine of one)
    for (const theirs of other) if (areContrary(mine.item, theirs.item)) return [[mine], [theirs]]
  return null
}

const NO_CONTRARY: ReadonlySet<string> = new Set(['thing', 'weak', 'mark', 'when'])

function areContrary(a: Item, b: Item): boolean {
  const classes = a.terms.map((term) => term.class).filter((name) => !NO_CONTRARY.has(name))
  return b.terms.some((term) => classes.includes(term.class))
}

function both(
  kind: Difference['kind'],
  a: Telling,
  one: readonly Located[],
  b: Telling,
  other: readonly Located[],
): readonly Difference[] {
  if (one.length === 0 || other.length === 0) return []
  return [{ kind, claims: [claimOf(a, one), claimOf(b, other)] }]
}

function claimOf(points: Telling, located: readonly Located[]): DifferenceClaim {
  const spans = located.map(({ item }) => item.span).toSorted((a, b) => a.start - b.start)
  const [first, ...more] = spans
  const content = located[0]?.point.content
  return {
    column: columnOf(points),
    value: located.length === 0 ? 'none' : located.map(({ item }) => textOf(item)).join(' · '),
    evidence: first === undefined || content === undefined ? null : evidenceOf(content, [first, ...more]),
  }
}

function evidenceOf(content: Evidence, spans: readonly [Span, ...Span[]]): Evidence {
  return { in: content.in, spans, rule: content.rule }
}

/** A number or a date by its value, words as they stand. */
function textOf({ kind, keys, span }: Item): string {
  return kind === 'number' || kind === 'date' ? (keys[0] ?? '').replace(/^[a-z]+\//, '') : span.quote
}
