/** Puts the cards of a page into the groups that a reader wants to see. */
import type { Card } from '../api/answers.ts'
import { firstDay } from './edtf.ts'
import { pairOfSides } from './pair.ts'
import { REGIONS, type Region, regionOf } from './regions.ts'

/** Cards that stand under one heading. */
export interface Group {
  /** A day or month (`2022-08-05`, `2022-08`), a pair (`cn-ru`), a region; empty for what has none. */
  readonly key: string
  readonly cards: readonly Card[]
}

/** Those who take part on behalf of whom; those who are named as present only do not count. */
export function sidesOf({ parties }: Pick<Card, 'parties'>): readonly string[] {
  const sides = parties.filter(({ role }) => role !== 'attendee').flatMap(({ actor }) => actor.side ?? [])
  return [...new Set(sides)].sort()
}

/** The pair of an encounter, `cn-ru` or `cn,league-arab`; `null` where there are not two sides. */
export function pairOf(card: Pick<Card, 'parties'>): string | null {
  const sides = sidesOf(card)
  return sides.length === 2 ? pairOfSides(sides) : null
}

/** By day, or by month: as cards come, those without a date last. */
export function groupByDate(cards: readonly Card[], precision: 'day' | 'month'): readonly Group[] {
  const keyOf = ({ date }: Card): string =>
    (date === null ? null : firstDay(date))?.slice(0, precision === 'day' ? 10 : 7) ?? ''
  const groups = gather(cards, (card) => [keyOf(card)])
  return [...groups.filter(({ key }) => key !== ''), ...groups.filter(({ key }) => key === '')]
}

/** By pair, the most frequent first; what is of no pair last. */
export function groupByPair(cards: readonly Card[]): readonly Group[] {
  const groups = gather(cards, (card) => [pairOf(card) ?? ''])
  return [...groups].sort(
    (a, b) =>
      Number(a.key === '') - Number(b.key === '') || b.cards.length - a.cards.length || compare(a.key, b.key),
  )
}

/** By region, an encounter in each from which somebody took part. */
export function groupByRegion(cards: readonly Card[]): readonly (Group & { readonly key: Region | '' })[] {
  const groups = gather(cards, (card) => {
    const regions = [...new Set(sidesOf(card).map(regionOf))]
    return regions.length === 0 ? [''] : regions
  })
  return [...REGIONS, '' as const].flatMap((key) => {
    const group = groups.find((one) => one.key === key)
    return group === undefined ? [] : [{ key, cards: group.cards }]
  })
}

/** The card that leads: the one that most accounts tell, else the one with most said. */
export function leadOf(cards: readonly Card[]): Card | null {
  const weight = ({ accounts, statements }: Card): number => (accounts > 1 ? accounts * 1000 : 0) + statements
  return cards.reduce<Card | null>(
    (best, card) => (best === null || weight(card) > weight(best) ? card : best),
    null,
  )
}

function gather(cards: readonly Card[], keysOf: (card: Card) => readonly string[]): readonly Group[] {
  const groups = new Map<string, Card[]>()
  for (const card of cards)
    for (const key of keysOf(card)) {
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [card])
      else group.push(card)
    }
  return [...groups].map(([key, found]) => ({ key, cards: found }))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
