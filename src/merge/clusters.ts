/** Tellings of one encounter, put together without chaining two encounters through a vague one. */
import { type Apart, apartOf } from './apart.ts'
import { type Blocks, forCandidates, inBlocks } from './blocks.ts'
import { type Hand, type KeyPair, NO_HAND } from './by-hand.ts'
import { ChoiceList, type Choices, weightOf } from './choices.ts'
import { judgeTellings, type Verdict } from './likeness.ts'
import { NumberList } from './numbers.ts'
import { type Cluster, type HandPlaces, type Link, Parts, type PlacePair } from './parts.ts'
import type { Telling } from './telling.ts'

/** A cluster that fits hardly less well than the best is a rival to it. */
const MARGIN = 1.5

/** The clusters of all tellings, the same and in the same order in whatever order they are given; what a person decided goes before all else. */
export function clusterTellings(given: readonly Telling[], hand: Hand = NO_HAND): readonly Cluster[] {
  const blocks = inBlocks(given)
  const { tellings } = blocks
  const { links, apart } = compareAll(blocks)
  const parts = new Parts(tellings, apart, inPlaces(hand, tellings))
  for (const number of links.numbers) {
    const link = unpacked(number, tellings.length)
    if (link.verdict === 'same') parts.join(link)
  }
  const doubtful = filtered(links, ({ verdict }) => verdict === 'maybe')
  // Sure ones first, then what is vague beside what is sure, then what is vague alone: nothing vague stands between two sure ones.
  const isBetween = ({ a, b }: Link, sure: number) =>
    Number(parts.isSure(a)) + Number(parts.isSure(b)) === sure
  for (const sure of [2, 1])
    joinUnrivalled(
      parts,
      filtered(doubtful, (link) => isBetween(link, sure)),
    )
  const torn = tornBetween(
    parts,
    filtered(doubtful, (link) => isBetween(link, 1)),
  )
  joinUnrivalled(
    parts,
    filtered(doubtful, (link) => isBetween(link, 0) && (!torn(link) || areToldAlike(link, tellings))),
  )
  parts.joinByHand()
  return parts.clusters()
}

/** Whether one of two vague tellings fits encounters that are sure, and none of them better than all others. */
function tornBetween(parts: Parts, links: Links): (link: Link) => boolean {
  const torn = new Uint8Array(links.count)
  forLinks(links, ({ a, b }) => {
    if (!parts.mayJoin(a, b)) return
    torn[parts.root(a)] = 1
    torn[parts.root(b)] = 1
  })
  return ({ a, b }) => torn[parts.root(a)] === 1 || torn[parts.root(b)] === 1
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
function compareAll(blocks: Blocks): { readonly links: Links; readonly apart: Apart } {
  const { tellings } = blocks
  const links = new NumberList()
  const apart = new NumberList()
  forCandidates(blocks, (a, b) => {
    const [one, two] = [tellings[a] as Telling, tellings[b] as Telling]
    const judged = one.document === two.document ? null : judgeTellings(one, two)
    if (judged === null || judged.verdict === 'other') {
      apart.push(a)
      apart.push(b)
    } else links.push(packed(a, b, judged, tellings.length))
  })
  return {
    links: { numbers: links.values().sort(), count: tellings.length },
    apart: apartOf(apart.values(), tellings.length),
  }
}

/** Links as numbers, because a million objects take longer to be looked after than to be compared: see `packed`. */
interface Links {
  readonly numbers: Float64Array
  /** Of the tellings. */
  readonly count: number
}

function forLinks({ numbers, count }: Links, call: (link: Link) => void): void {
  for (let at = 0; at < numbers.length; at += 1) call(unpacked(numbers[at] as number, count))
}

function filtered({ numbers, count }: Links, isWanted: (link: Link) => boolean): Links {
  return { numbers: numbers.filter((number) => isWanted(unpacked(number, count))), count }
}

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
function joinUnrivalled(parts: Parts, links: Links): void {
  const fitting = filtered(links, ({ a, b }) => parts.mayJoin(a, b))
  const choices = choicesOf(parts, fitting)
  const wanted = filtered(fitting, ({ a, b }) => {
    const [one, two] = [parts.root(a), parts.root(b)]
    return isChosen(parts, choices, one, two) && isChosen(parts, choices, two, one)
  })
  forLinks(wanted, (link) => parts.join(link))
}

function choicesOf(parts: Parts, links: Links): Choices {
  const choices = new ChoiceList(links.count)
  forLinks(links, ({ a, b, weight }) => {
    choices.add(parts.root(a), parts.root(b), weight)
    choices.add(parts.root(b), parts.root(a), weight)
  })
  return choices.choices()
}

/** Whether `from` has no rival to `to`: a part that fits about as well, and is not known to go together with it. */
function isChosen(parts: Parts, choices: Choices, from: number, to: number): boolean {
  const { starts, others, weights } = choices
  const weight = weightOf(choices, from, to)
  for (let at = starts[from] as number; at < (starts[from + 1] as number); at += 1) {
    const rival = others[at] as number
    if (rival === to || (weights[at] as number) < weight - MARGIN || parts.areOneByHand(rival, to)) continue
    const goTogether = parts.isSure(from) && !parts.isSure(rival) && !parts.isSure(to)
    const fits = goTogether ? parts.mayJoin(rival, to) : weightOf(choices, rival, to) > 0
    if (!fits) return false
  }
  return true
}
