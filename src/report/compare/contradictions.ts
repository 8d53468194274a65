/** Where an account contradicts itself: says one thing of one subject, then another. */
import type { Evidence, Polarity } from '../../model.ts'
import type { Difference, DifferenceClaim } from './comparison.ts'
import type { Item } from './content.ts'
import type { Point } from './points.ts'

/** Two statements of one account that cannot both be so. */
export interface Contradiction {
  readonly kind: Extract<Difference['kind'], 'stance' | 'number' | 'date'>
  readonly one: Point
  readonly other: Point
}

const FOR: ReadonlySet<Polarity> = new Set([
  'supports',
  'calls-for',
  'ready-to',
  'pledges',
  'agrees-to',
  'welcomes',
])
const AGAINST: ReadonlySet<Polarity> = new Set(['opposes', 'condemns', 'denies'])
/** Of what both say, so much is the same where only the stance, or only one number, is another. */
const SAME = 0.6
/** Fewer items in common say too little of what both are about. */
const LEAST_SHARED = 2

/** Every two of `points`, in their order, that are of one account and speaker and contradict each other. */
export function contradictionsIn(points: readonly Point[]): readonly Contradiction[] {
  return points.flatMap((one, at) =>
    points.slice(at + 1).flatMap((other): readonly Contradiction[] => {
      if (one.column !== other.column || one.sides.join() !== other.sides.join()) return []
      if (areOpposed(one, other) && areOnOneSubject(one, other, new Set()))
        return [{ kind: 'stance', one, other }]
      for (const kind of ['number', 'date'] as const)
        if (haveOtherValue(one, other, kind) && areOnOneSubject(one, other, new Set([kind])))
          return [{ kind, one, other }]
      return []
    }),
  )
}

function areOpposed(one: Point, other: Point): boolean {
  const takes = ({ stances }: Point, side: ReadonlySet<Polarity>): boolean =>
    stances.some((polarity) => side.has(polarity))
  return (takes(one, FOR) && takes(other, AGAINST)) || (takes(one, AGAINST) && takes(other, FOR))
}

/** Each gives one such value, and they are not the same. */
function haveOtherValue(one: Point, other: Point, kind: Item['kind']): boolean {
  const [mine, theirs] = [valuesOf(one, kind), valuesOf(other, kind)]
  return mine.length === 1 && theirs.length === 1 && mine[0] !== theirs[0]
}

function valuesOf({ items }: Point, kind: Item['kind']): readonly string[] {
  return [...new Set(items.flatMap((item) => (item.kind === kind ? item.keys.slice(0, 1) : [])))]
}

function areOnOneSubject(one: Point, other: Point, without: ReadonlySet<Item['kind']>): boolean {
  const rest = ({ items }: Point): readonly Item[] => items.filter(({ kind }) => !without.has(kind))
  const [mine, theirs] = [rest(one), rest(other)]
  const shared = mine.filter(({ keys }) => keys.some((key) => other.keys.has(key))).length
  return shared >= LEAST_SHARED && shared / Math.max(mine.length, theirs.length) >= SAME
}

/** The same as a difference of a row: what that account says in both places, and what the others say. */
export function differenceOf({ kind, one, other }: Contradiction, points: readonly Point[]): Difference {
  const columns = [...new Set(points.map(({ column }) => column))].sort((a, b) => a - b)
  return {
    kind,
    claims: columns.map((column) =>
      claimOf(kind, column === one.column ? [one, other] : ofColumn(points, column)),
    ),
  }
}

function ofColumn(points: readonly Point[], column: number): readonly Point[] {
  return points.filter((point) => point.column === column)
}

function claimOf(kind: Contradiction['kind'], told: readonly Point[]): DifferenceClaim {
  const values = told.flatMap((point): readonly string[] =>
    kind === 'stance' ? point.stances : valuesOf(point, kind).map(withoutKind),
  )
  const [first] = told.flatMap((point) => evidenceOf(kind, point) ?? [])
  return {
    column: told[0]?.column ?? 0,
    value: values.length === 0 ? 'none' : [...new Set(values)].join(' · '),
    evidence: first ?? null,
  }
}

function withoutKind(key: string): string {
  return key.slice(key.indexOf('/') + 1)
}

function evidenceOf(
  kind: Contradiction['kind'],
  { statements: [{ cue, content }], items }: Point,
): Evidence | null {
  if (kind === 'stance') return cue.evidence
  const item = items.find((one) => one.kind === kind)
  return item === undefined ? null : { in: content.in, spans: [item.span], rule: content.rule }
}

/** `Account 1 contradicts itself in number: «12 ships» and «9 ships».` */
export function describeContradiction({ kind, one, other }: Contradiction, account: number): string {
  const quote = ({ text, stances }: Point): string =>
    kind === 'stance' ? `«${text}» (${stances.join(', ')})` : `«${text}»`
  return `Account ${account} contradicts itself in ${kind}: ${quote(one)} and ${quote(other)}.`
}
