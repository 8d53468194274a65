/** Tellings of one encounter, put together without chaining two encounters through a vague one. */
import { type Apart, apartOf } from './apart.ts'
import { forCandidates } from './blocks.ts'
import { type Hand, type KeyPair, NO_HAND } from './by-hand.ts'
import { judgeTellings, type Verdict } from './likeness.ts'
import { inOrderOfKeys } from './order.ts'
import { type Cluster, type HandPlaces, type Link, Parts, type PlacePair } from './parts.ts'
import type { Telling } from './telling.ts'

/** A cluster that fits hardly less well than the best is a rival to it. */
const MARGIN = 1.5

/** The clusters of all tellings, the same in whatever order they are given; what a person decided goes before all else. */
export function clusterTellings(given: readonly Telling[], hand: Hand = NO_HAND): readonly Cluster[] {
  const tellings = inOrderOfKeys(given)
  const { links, apart } = compareAll(tellings)
  const parts = new Parts(tellings, apart, inPlaces(hand, tellings))
  const doubtful: Link[] = []
  for (const number of links) {
    const link = unpacked(number, tellings.length)
    if (link.verdict === 'same') parts.join(link)
    else doubtful.push(link)
  }
  // Sure ones first, then what is vague beside what is sure, then what is vague alone: nothing vague stands between two sure ones.
  const isBetween = ({ a, b }: Link, sure: number) =>
    Number(parts.isSure(a)) + Number(parts.isSure(b)) === sure
  for (const sure of [2, 1])
    joinUnrivalled(
      parts,
      doubtful.filter((link) => isBetween(link, sure)),
    )
  const torn = tornBetween(
    parts,
    doubtful.filter((link) => isBetween(link, 1)),
  )
  joinUnrivalled(
    parts,
    doubtful.filter((link) => isBetween(link, 0) && (!torn(link) || areToldAlike(link, tellings))),
  )
  parts.joinByHand()
  return parts.clusters()
}

/** Whether one of two vague tellings fits encounters that are sure, and none of them better than all others. */
function tornBetween(parts: Parts, links: readonly Link[]): (link: Link) => boolean {
  const fitting = links.filter(({ a, b }) => parts.mayJoin(a, b))
  const torn = new Set(fitting.flatMap(({ a, b }) => [parts.root(a), parts.root(b)]))
  return ({ a, b }) => torn.has(parts.root(a)) || torn.has(parts.root(b))
}

/** Told with one status and within a day: then two vague tellings are most likely of the same of several encounters. */
function areToldAlike({ a, b }: Link, tellings: readonly Telling[]): boolean {
  const [one, two] = [tellings[a] as Telling, tellings[b] as Telling]
  if (one.status !== two.status || one.published === null || two.published === null) return false
  return Math.abs(one.published - two.published) <= 1
}

function inPlaces({ together, apart }: Hand, tellings: readonly Telling[]): HandPlaces {
  const places = new Map(
    together.length + apart.length === 0 ? [] : tellings.map(({ key }, place) => [key, place]),
  )
  const pairs = (keys: readonly KeyPair[]) =>
    keys
      .flatMap(([one, other]): readonly PlacePair[] => {
        const [a, b] = [places.get(one), places.get(other)]
        return a === undefined || b === undefined ? [] : [a < b ? [a, b] : [b, a]]
      })
      .sort(([a, b], [c, d]) => a - c || b - d)
  return { together: pairs(together), apart: pairs(apart) }
}

/** All links, the strongest first, and which tellings are apart: by what they say, or because one document tells both. */
function compareAll(tellings: readonly Telling[]): { readonly links: Links; readonly apart: Apart } {
  const links: number[] = []
  const apart: number[] = []
  forCandidates(tellings, (a, b) => {
    const [one, two] = [tellings[a] as Telling, tellings[b] as Telling]
    const judged = one.document === two.document ? null : judgeTellings(one, two)
    if (judged === null || judged.verdict === 'other') apart.push(a, b)
    else links.push(packed(a, b, judged, tellings.length))
  })
  return { links: Float64Array.from(links).sort(), apart: apartOf(apart, tellings.length) }
}

/** Links as numbers, because a million objects take longer to be looked after than to be compared: see `packed`. */
type Links = Float64Array

/** More than twice any weight, which counts in halves. */
const WEIGHTS = 128

/** A link in one number whose order is that of weight, the greatest first, then of `a`, then of `b`; exact to five million tellings. */
function packed(a: number, b: number, { verdict, weight }: Verdict, count: number): number {
  return (((WEIGHTS - 2 * weight) * count + a) * count + b) * 2 + (verdict === 'same' ? 0 : 1)
}

function unpacked(link: number, count: number): Link {
  const places = Math.floor(link / 2)
  const rest = Math.floor(places / count)
  return {
    verdict: link % 2 === 0 ? 'same' : 'maybe',
    weight: (WEIGHTS - Math.floor(rest / count)) / 2,
    a: rest % count,
    b: places % count,
  }
}

/** Joins two parts where each is the one that fits the other: with two that fit about as well, nothing is joined. */
function joinUnrivalled(parts: Parts, links: readonly Link[]): void {
  const fitting = links.filter(({ a, b }) => parts.mayJoin(a, b))
  const choices = choicesOf(parts, fitting)
  const wanted = fitting.filter(({ a, b }) => {
    const [one, two] = [parts.root(a), parts.root(b)]
    return isChosen(parts, choices, one, two) && isChosen(parts, choices, two, one)
  })
  for (const link of wanted) parts.join(link)
}

/** For each part the parts that it may join, with the weight of the strongest link. */
type Choices = ReadonlyMap<number, ReadonlyMap<number, number>>

function choicesOf(parts: Parts, links: readonly Link[]): Choices {
  const choices = new Map<number, Map<number, number>>()
  const note = (from: number, to: number, weight: number) => {
    const weights = choices.get(from) ?? new Map<number, number>()
    choices.set(from, weights)
    weights.set(to, Math.max(weight, weights.get(to) ?? 0))
  }
  for (const { a, b, weight } of links) {
    note(parts.root(a), parts.root(b), weight)
    note(parts.root(b), parts.root(a), weight)
  }
  return choices
}

/** Whether `from` has no rival to `to`: a part that fits about as well, and is not known to go together with it. */
function isChosen(parts: Parts, choices: Choices, from: number, to: number): boolean {
  const weights = choices.get(from) ?? new Map<number, number>()
  const weight = weights.get(to) ?? 0
  for (const [rival, other] of weights) {
    if (rival === to || other < weight - MARGIN || parts.areOneByHand(rival, to)) continue
    const goTogether = parts.isSure(from) && !parts.isSure(rival) && !parts.isSure(to)
    const fits = goTogether ? parts.mayJoin(rival, to) : (choices.get(rival)?.has(to) ?? false)
    if (!fits) return false
  }
  return true
}
