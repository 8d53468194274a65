/** Contraries, and words that matter wherever they stand on one side alone: "not", "only", "provided that". */

import type { Polarity } from '../../model.ts'
import type { Located, Telling } from './claims.ts'
import type { Item } from './content.ts'
import { comparable } from './likeness.ts'
import type { Narrated } from './narration.ts'
import { isForward } from './terms.ts'

/** Words of either account that are opposed to what the other says; at least one. */
export interface Opposed {
  readonly a: readonly Located[]
  readonly b: readonly Located[]
}

/** Where they use contraries, or one a word that matters wherever it stands; else null. */
export function opposed(a: Telling, b: Telling): Opposed | null {
  const [one, other] = [comparableWords(a, b), comparableWords(b, a)]
  const [mine, theirs] = contrary(one, other) ?? [one.filter(isMarkOn(b)), other.filter(isMarkOn(a))]
  return mine.length === 0 && theirs.length === 0 ? null : { a: mine, b: theirs }
}

/** Items of `told` that `others` do not have. */
export function unshared(told: Telling, others: Telling): readonly Located[] {
  return told.flatMap((point) =>
    point.items
      .filter((item) => !others.some(({ keys }) => item.keys.some((key) => keys.has(key))))
      .map((item) => ({ item, point })),
  )
}

/** Of two languages only words that are listed in both can be held against each other. */
function comparableWords(told: Telling, others: Telling): readonly Located[] {
  const sameLanguage = told[0]?.language === others[0]?.language
  const denied = bothDeny(told, others)
  return unshared(told, others)
    .filter(({ item }) => item.kind === 'word' && comparable(item, sameLanguage))
    .filter(({ item }) => !denied || !isDenying(item))
}

/** A position against something is told otherwise where another account takes none. */
export const AGAINST: ReadonlySet<Polarity> = new Set([
  'opposes',
  'condemns',
  'denies',
  'warns',
  'concerned-at',
])
const DENYING: ReadonlySet<string> = new Set(['not', 'refuse'])

/** «رفض», "not": that something is not to be. */
export function isDenying({ terms }: Item): boolean {
  return terms.some(({ id }) => DENYING.has(id))
}

/** «رفض التدخل», "should not interfere": that it is not to be is said by a verb, a noun or a particle. */
export function bothDeny(...told: readonly Telling[]): boolean {
  return told.every((points) =>
    points.some(
      ({ stances: own, items }) => own.some((polarity) => AGAINST.has(polarity)) || items.some(isDenying),
    ),
  )
}

/** Whether it is a mark on words that `others` have too: «لا» of a clause that they leave out marks nothing of theirs. */
function isMarkOn(others: Telling): (located: Located) => boolean {
  const isShared = ({ keys }: Item): boolean =>
    others.some((point) => keys.some((key) => point.keys.has(key)))
  return ({ item, point }) => {
    const { span } = item
    if (!isMark(item) || isToldAsStance(item, point)) return false
    const at = point.items.findIndex((item) => item.span.start === span.start)
    return behind(point, at).some(isShared) || (!isForward(item) && before(point, at).some(isShared))
  }
}

/** Whether it matters wherever it stands. */
export function isMark({ terms }: Item): boolean {
  return terms.some((term) => term.class === 'mark')
}

/** «قلق» of a statement of concern: stances are held against each other by themselves. */
function isToldAsStance({ terms }: Item, { stances }: Narrated): boolean {
  return stances.includes('concerned-at') && terms.some(({ id }) => id === 'concern')
}

/** Items up to where the next part of its own begins. */
function behind({ items }: Narrated, at: number): readonly Item[] {
  const rest = items.slice(at + 1)
  const end = rest.findIndex(({ opens }) => opens)
  return end < 0 ? rest : rest.slice(0, end)
}

/** Items from where the part before the one at `at` begins. */
function before({ items }: Narrated, at: number): readonly Item[] {
  const from = items.slice(0, at).findLastIndex(({ opens }) => opens)
  return items.slice(Math.max(0, from), at)
}

const NO_CONTRARY: ReadonlySet<string> = new Set(['thing', 'weak', 'mark', 'when'])

/** The first two that are each other's contrary. */
function contrary(
  one: readonly Located[],
  other: readonly Located[],
): readonly [readonly Located[], readonly Located[]] | null {
  for (const mine of one)
    for (const theirs of other) if (areContrary(mine.item, theirs.item)) return [[mine], [theirs]]
  return null
}

function areContrary(a: Item, b: Item): boolean {
  const classes = a.terms.map((term) => term.class).filter((name) => !NO_CONTRARY.has(name))
  return b.terms.some((term) => classes.includes(term.class))
}
