import type { Account } from '../encounter-record.ts'
import type { Encounter, Evidence, Reading, Side, Span, Statement } from '../model.ts'

type Relay = Account['relays'][number]

/**
 * The sides whose own telling of the encounter a document passes on, each with the words that name who tells it: its trigger
 * stands in what somebody of a side that took part is said to have said («the ministry said that the ministers met»).
 */
export function relaysOf(reading: Reading, encounter: Encounter): Account['relays'] {
  const sides = new Map(reading.actors.map(({ id, side }) => [id, side ?? id]))
  const parties = new Set(encounter.participants.map(({ actor }) => sides.get(actor)))
  const relays = new Map<Side, Relay>()
  for (const statement of reading.statements)
    if (encounter.evidence.some((told) => isSaidIn(told, statement)))
      for (const { actor, side: said, evidence } of statement.sources) {
        const side = said ?? (actor === null ? null : sides.get(actor)) ?? null
        if (side !== null && parties.has(side) && !relays.has(side)) relays.set(side, { side, evidence })
      }
  return [...relays.values()]
}

function isSaidIn(told: Evidence, { content }: Statement): boolean {
  return told.in === content.in && told.spans.some((span) => content.spans.some((said) => holds(said, span)))
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}
