/** Words that only call somebody: titles, and what stands behind a listed name as more of it. */
import type { TextView } from '../../../languages/pack.ts'

/** Kinds of entries that are titles as a whole, and what a name may go on with. */
const TITLES: readonly string[] = ['titles', 'title']
const NAMES: readonly string[] = ['given-names', 'name-word', 'name-parts']

/** By token, whether it is part of a title: «الدفاع» in «وزير الدفاع» says nothing of defence. */
export function titlesIn(view: TextView): boolean[] {
  const titles = new Array<boolean>(view.count).fill(false)
  for (let token = view.next(0, TITLES); token < view.count; token = view.next(token + 1, TITLES)) {
    const match = view.matches(token).find(({ entries }) => entries.some(({ kind }) => TITLES.includes(kind)))
    if (match !== undefined) titles.fill(true, match.start, match.end)
  }
  return titles
}

/** Where a name that ends before `end` ends with what is more of it: «بن عبدالعزيز». `isLink` says what joins names. */
export function endOfName(view: TextView, end: number, isLink: (token: number) => boolean): number {
  let at = end
  while (at < view.count && (isLink(at) || view.has(at, NAMES))) at += 1
  return at
}
