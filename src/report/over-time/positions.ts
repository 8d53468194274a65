/** Which statements of one speaker take one position: what they name, count and mean, as comparing weighs it. */
import type { Describe } from '../compare/content.ts'
import { likenessBy } from '../compare/likeness.ts'
import { type Point, pointsOf } from '../compare/points.ts'
import { withOneSpelling } from '../compare/spellings.ts'
import { weigher } from '../compare/weights.ts'
import type { Kept } from './told.ts'

/** Statements on one position, by their places, and the least likeness that holds them together. */
export interface Grouped {
  readonly places: readonly number[]
  readonly likeness: number | null
}

/** Statements less alike are two positions. */
const LEAST = 0.38
/** All of a group are as alike as this on average. */
const MEAN = 0.32
/** What so many statements share parts none of them, and is no reason to compare two. */
const COMMON = 40

/** The positions among statements; `known` are keys of whom and what they are all about. */
export function positionsOf(
  kept: readonly Kept[],
  describe: Describe,
  known: ReadonlySet<string>,
): readonly Grouped[] {
  const points = pointsIn(kept, describe, known)
  const likeness = likenessBy(weigher([...points.values()], known, 2), null)
  const links = [...pairsOf(points)]
    .map(([a, b]) => ({ a, b, likeness: likeness(points.get(a) as Point, points.get(b) as Point) }))
    .filter((link) => link.likeness >= LEAST)
    .toSorted((x, y) => y.likeness - x.likeness || x.a - y.a || x.b - y.b)
  const between = new Map(links.map((link) => [`${link.a} ${link.b}`, link.likeness]))
  const groups = new Map([...points.keys()].map((place) => [place, [place]]))
  const least = new Map<readonly number[], number>()
  for (const link of links) {
    const [one, other] = [groups.get(link.a) ?? [], groups.get(link.b) ?? []]
    if (one === other || meanOf(one, other, points, between, likeness) < MEAN) continue
    const joined = [...one, ...other].toSorted((a, b) => a - b)
    least.set(joined, Math.min(link.likeness, least.get(one) ?? 1, least.get(other) ?? 1))
    for (const place of joined) groups.set(place, joined)
  }
  return [...new Set(groups.values())]
    .map((places) => ({ places, likeness: least.get(places) ?? null }))
    .toSorted((a, b) => (a.places[0] ?? 0) - (b.places[0] ?? 0))
}

/** By place; a statement whose words are all another's is told by that one. */
function pointsIn(
  kept: readonly Kept[],
  describe: Describe,
  known: ReadonlySet<string>,
): ReadonlyMap<number, Point> {
  const own = kept.flatMap(({ said }, place) => {
    const { document, statement, inner } = said
    const [point] = pointsOf(
      { statements: [statement, ...inner], language: document.language, publishedAt: document.publishedAt },
      0,
      describe,
      () => NOBODY,
    )
    return point?.statements[0] === statement ? [{ place, point }] : []
  })
  const spelled = withOneSpelling(own.map(({ point }) => point))
  return new Map(
    own.map(({ place }, at) => {
      const point = spelled[at] as Point
      return [place, { ...point, about: point.about.filter((id) => !known.has(id)) }]
    }),
  )
}

const NOBODY = { actor: null, names: {}, side: null }

/** Pairs that share something that is not in many of them, the earlier first. */
function* pairsOf(points: ReadonlyMap<number, Point>): Generator<readonly [number, number]> {
  const most = Math.max(COMMON, points.size / 8)
  const byKey = new Map<string, number[]>()
  for (const [place, { keys, about }] of points)
    for (const key of [...keys, ...about]) byKey.set(key, [...(byKey.get(key) ?? []), place])
  for (const [place, { keys, about }] of points) {
    const others = new Set(
      [...keys, ...about].flatMap((key) => {
        const places = byKey.get(key) ?? []
        return places.length > most ? [] : places
      }),
    )
    for (const other of others) if (other > place) yield [place, other]
  }
}

function meanOf(
  one: readonly number[],
  other: readonly number[],
  points: ReadonlyMap<number, Point>,
  between: ReadonlyMap<string, number>,
  likeness: (a: Point, b: Point) => number,
): number {
  let sum = 0
  for (const a of one)
    for (const b of other)
      sum +=
        between.get(a < b ? `${a} ${b}` : `${b} ${a}`) ??
        likeness(points.get(a) as Point, points.get(b) as Point)
  return sum / (one.length * other.length)
}
