/** In what the accounts of one subject differ. */
import type { Polarity } from '../../model.ts'
import { evidenceOf, type Telling } from './claims.ts'
import type { Difference, DifferenceClaim, LeftOut } from './comparison.ts'
import { contradictionsIn, differenceOf } from './contradictions.ts'
import { contentsOf, plainDifferences, type Stretch } from './differing-words.ts'
import type { Narrated } from './narration.ts'
import { AGAINST, bothDeny } from './opposed.ts'
import type { Point } from './points.ts'
import { knownSides } from './speakers.ts'

/** A position against something is told otherwise where another account takes none; so is one that its verb alone takes, within one language, where the same verbs take it. */
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
    ...told.flatMap((one) => narrated.flatMap((other) => plainDifferences(one, [other]))),
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

/**
 * What each account tells within the row that others leave out: every stretch once, with the columns that leave it out. Of
 * what somebody else says there, and of narration nothing is said: its words were cut to what both tell.
 */
export function leftOutOf(points: readonly Point[], parties: ReadonlySet<string>): readonly LeftOut[] {
  const columns = [...new Set(points.map(({ column }) => column))]
  const told = columns.map((column) => points.filter((point) => point.column === column))
  const found = new Map<string, LeftOut>()
  const add = (stretches: readonly Stretch[], by: number): void => {
    for (const { point, words } of stretches) {
      const key = `${point.column} ${point.content.in} ${words.start} ${words.end}`
      const known = found.get(key)?.by ?? []
      const evidence = evidenceOf(point.content, [words])
      found.set(key, { column: point.column, evidence, by: [...known, by].sort((a, b) => a - b) })
    }
  }
  told.forEach((one, index) => {
    for (const other of told.slice(index + 1)) {
      if (speakers(one, other).length > 0) continue
      const { ofA, ofB } = contentsOf(one, other, parties)
      add(ofA, columnOf(other))
      add(ofB, columnOf(one))
    }
  })
  return [...found.values()].toSorted(
    (a, b) => a.column - b.column || a.evidence.spans[0].start - b.evidence.spans[0].start,
  )
}

type Points = readonly Point[]

function betweenTwo(a: Points, b: Points, parties: ReadonlySet<string>): readonly Difference[] {
  return [...stances(a, b), ...speakers(a, b), ...contentsOf(a, b, parties).differences]
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
