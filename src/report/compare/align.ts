/** Which statements of several accounts are on one subject: decided over all of them at once, the surest first. */
import type { Likeness } from './likeness.ts'
import type { Point } from './points.ts'

/** Points on one subject, and the least likeness that holds them together; null for one that stands alone. */
export interface Aligned {
  /** In order of column, then of place. */
  readonly points: readonly Point[]
  readonly likeness: number | null
}

/** Less is no likeness. */
const LEAST = 0.22
/** What joins accounts that are one row already has to be as like as this to all of them. */
const SEVERAL = 0.32
/** From here on two points are one subject even where another is nearly as like. */
const SURE = 0.4
/** By so much the best has to be ahead of the next. */
const MARGIN = 0.03
/** What joins a row as a second statement of its account has to be as like as this to what the others say. */
const SECOND = 0.26
/** Statements of one account that tell one subject stand near each other. */
const NEAR = 2
/** As like as this is what the one side says of what the other says. */
const ANSWER = 0.26
/** And by so much the best has to be ahead of the next. */
const ANSWER_MARGIN = 0.05

interface Link {
  readonly a: number
  readonly b: number
  readonly likeness: number
}

interface Group {
  readonly members: number[]
  likeness: number | null
}

/**
 * The rows of `points`; each point is in one. The same whatever the order in which accounts were added. `answering` is how
 * like two points are of which the one may answer the other, 0 where it cannot.
 */
export function align(
  points: readonly Point[],
  likeness: Likeness,
  answering: Likeness = () => 0,
): readonly Aligned[] {
  const links = linksOf(points, likeness, LEAST)
  const likenessOf = new Map(links.map((link) => [pairKey(link.a, link.b), link.likeness]))
  const between = (a: number, b: number): number => likenessOf.get(pairKey(a, b)) ?? 0
  const groups = points.map((_, index): Group => ({ members: [index], likeness: null }))
  for (const link of links) join(groups, points, link, between)
  joinAnswers(groups, points, answering)
  addSeconds(groups, points, between)
  return [...new Set(groups)].map(({ members, likeness: least }) => ({
    points: members
      .map((index) => points[index] as Point)
      .toSorted((a, b) => a.column - b.column || a.place - b.place),
    likeness: least,
  }))
}

function pairKey(a: number, b: number): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}

/** Every pair of points of two accounts that is as like as `least`, the likest first. */
function linksOf(points: readonly Point[], likeness: Likeness, least: number): readonly Link[] {
  const links: Link[] = []
  points.forEach((one, a) => {
    for (let b = a + 1; b < points.length; b += 1) {
      const other = points[b] as Point
      if (one.column === other.column) continue
      const value = likeness(one, other)
      if (value >= least) links.push({ a, b, likeness: value })
    }
  })
  return links.toSorted((x, y) => y.likeness - x.likeness || x.a - y.a || x.b - y.b)
}

type Between = (a: number, b: number) => number

/** Puts two groups together unless an account has a statement in both, or something else is as likely. */
function join(groups: Group[], points: readonly Point[], { a, b, likeness }: Link, between: Between): void {
  const [one, other] = [groups[a] as Group, groups[b] as Group]
  if (one === other) return
  const columnOf = (index: number): number => (points[index] as Point).column
  const columns = new Set(one.members.map(columnOf))
  if (other.members.some((index) => columns.has(columnOf(index)))) return
  const pairs = one.members.flatMap((x) => other.members.map((y) => between(x, y)))
  const mean = pairs.reduce((sum, value) => sum + value, 0) / pairs.length
  if (mean < (pairs.length === 1 ? LEAST : SEVERAL)) return
  if (likeness < SURE && hasRival(groups, points, { a, b, likeness }, between)) return
  const joined: Group = {
    members: [...one.members, ...other.members],
    likeness: Math.min(likeness, one.likeness ?? 1, other.likeness ?? 1),
  }
  for (const index of joined.members) groups[index] = joined
}

/** Whether a point that is still alone is nearly as like to one of the two as the other is. */
function hasRival(groups: readonly Group[], points: readonly Point[], link: Link, between: Between): boolean {
  const isRival = (mine: number, theirs: number, index: number): boolean =>
    index !== theirs &&
    (points[index] as Point).column === (points[theirs] as Point).column &&
    (groups[index] as Group).members.length === 1 &&
    link.likeness - between(mine, index) < MARGIN
  return points.some((_, index) => isRival(link.a, link.b, index) || isRival(link.b, link.a, index))
}

/** What nothing else tells, with what the other side says of it: each the other's likest, by so much. */
function joinAnswers(groups: Group[], points: readonly Point[], answering: Likeness): void {
  const isAlone = (index: number): boolean => (groups[index] as Group).members.length === 1
  const alone = points.filter((_, index) => isAlone(index))
  const placeOf = new Map(points.map((point, index) => [point, index]))
  const links = linksOf(alone, answering, ANSWER - ANSWER_MARGIN)
  for (const link of links) {
    const isRival = (other: Link): boolean =>
      other !== link &&
      [link.a, link.b].some((one) => one === other.a || one === other.b) &&
      link.likeness - other.likeness < ANSWER_MARGIN
    if (link.likeness < ANSWER || links.some(isRival)) continue
    const members = [link.a, link.b].map((at) => placeOf.get(alone[at] as Point) as number)
    if (!members.every(isAlone)) continue
    const joined: Group = { members, likeness: link.likeness }
    for (const index of members) groups[index] = joined
  }
}

/** What an account tells in two statements where another needs one. */
function addSeconds(groups: Group[], points: readonly Point[], between: Between): void {
  points.forEach((point, index) => {
    if ((groups[index] as Group).members.length > 1) return
    let best: { readonly group: Group; readonly likeness: number } | null = null
    for (const group of new Set(groups)) {
      const own = group.members.filter((member) => (points[member] as Point).column === point.column)
      const others = group.members.filter((member) => (points[member] as Point).column !== point.column)
      if (others.length === 0 || !own.some((member) => areNear(points[member] as Point, point))) continue
      const likeness = others.reduce((sum, member) => sum + between(index, member), 0) / others.length
      if (likeness >= SECOND && likeness > (best?.likeness ?? 0)) best = { group, likeness }
    }
    if (best === null) return
    const joined: Group = {
      members: [...best.group.members, index],
      likeness: Math.min(best.likeness, best.group.likeness ?? 1),
    }
    for (const member of joined.members) groups[member] = joined
  })
}

/** A title may repeat any statement. */
function areNear(a: Point, b: Point): boolean {
  const isTitle = [a, b].some(({ statements }) => statements[0].content.in === 'title')
  if (!isTitle && Math.abs(a.place - b.place) > NEAR) return false
  const [one, other] = [a.sides, b.sides]
  return one.length === 0 || other.length === 0 || one.some((side) => other.includes(side))
}
