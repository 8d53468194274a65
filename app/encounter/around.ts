/** The encounters of a pair before and after one of them. */
import type { Card, Page } from '../api/answers.ts'
import { api, fetchJson } from '../api/fetch.ts'

/** The nearest first. */
export interface Around {
  readonly before: readonly Card[]
  readonly after: readonly Card[]
}

const SHOWN = 3
const MOST = 200
const DAY = 86_400_000
/** How far ahead is looked, in days, until enough is found; then however far. */
const AHEAD: readonly (number | null)[] = [60, 730, null]

/** What a list of encounters is asked for. */
export type Ask = (query: Readonly<Record<string, string | number | null>>) => Promise<Page<Card>>

const askServer: Ask = (query) => fetchJson<Page<Card>>(api(['encounters'], query))

/** Encounters of the same sides around `day` (`YYYY-MM-DD`), without the one with this id. */
export async function findAround(
  id: string,
  sides: string,
  day: string,
  ask: Ask = askServer,
): Promise<Around> {
  const others = ({ items }: Page<Card>): readonly Card[] =>
    items.filter((card) => card.id !== id && card.date !== null)
  const before = others(await ask({ side: sides, to: day, limit: SHOWN + 1 }))
  const taken = new Set<string>(before.map((card) => card.id))
  for (const days of AHEAD) {
    const to =
      days === null ? null : new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)
    // Lists begin with the newest: the nearest stand at the end, where the whole list is here.
    const page = await ask({ side: sides, from: day, to, limit: MOST })
    const after = others(page).filter((card) => !taken.has(card.id))
    if (days === null || after.length >= SHOWN)
      return { before: before.slice(0, SHOWN), after: nearest(page, after) }
  }
  return { before: before.slice(0, SHOWN), after: [] }
}

function nearest({ next }: Page<Card>, after: readonly Card[]): readonly Card[] {
  return next === null ? [...after].reverse().slice(0, SHOWN) : []
}
