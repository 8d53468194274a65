import type { ActorId, Encounter } from '../../model.ts'
import { edtfDays } from '../dates/edtf-days.ts'
import type { Actors } from '../mentions/actors.ts'
import type { Known } from '../mentions/known.ts'

/** Meetings inside a visit that was told before name it as what they are part of; where they say no place, it is the visit's. */
export function linkVisits(encounters: readonly Encounter[], actors: Actors): readonly Encounter[] {
  if (!encounters.some(({ format }) => format === 'visit')) return encounters
  const visits = new Map<ActorId, Encounter[]>()
  for (const encounter of encounters) {
    const guest = encounter.format === 'visit' ? guestOf(encounter) : undefined
    if (guest === undefined) continue
    const others = visits.get(guest)
    if (others === undefined) visits.set(guest, [encounter])
    else others.push(encounter)
  }
  const places = new Map(encounters.map((encounter, index) => [encounter, index]))
  const placeOf = (encounter: Encounter): number => places.get(encounter) ?? -1
  return encounters.map((encounter, index) => {
    const around = encounter.participants
      .flatMap(({ actor }) => visits.get(actor) ?? [])
      .filter((one) => isInside(encounter, one, actors))
      .sort((a, b) => placeOf(a) - placeOf(b))
    const at = around.filter((visit) => isAtHostOf(encounter, visit, actors))
    const likely = at.length > 0 ? at : around
    const before = lastTold(
      encounter,
      likely.filter((visit) => placeOf(visit) < index),
    )
    const visited = (before ?? likely[0])?.place ?? null
    return {
      ...encounter,
      place: placeInside(encounter.place, visited),
      partOf: before?.id ?? encounter.partOf,
    }
  })
}

/** The visit told last before `encounter`, first or again; of several that the same words tell ("will travel to A, B and C"), the first. */
function lastTold(encounter: Encounter, visits: readonly Encounter[]): Encounter | undefined {
  const before = Math.max(...startsOf(encounter))
  let last: Encounter | undefined
  let nearest = Number.NEGATIVE_INFINITY
  for (const visit of visits) {
    const told = Math.max(...startsOf(visit).filter((start) => start <= before), START)
    if (told > nearest) last = visit
    nearest = Math.max(nearest, told)
  }
  return last
}

/** Before all words of the text: where what the title alone tells stands. */
const START = -1

/** Where each telling of an encounter begins. */
function startsOf({ evidence }: Encounter): readonly number[] {
  return evidence.map((one) => (one.in === 'title' ? START : one.spans[0].start))
}

/** Where a meeting says no place, it is the visit's; a palace of which no city is said stands in the city that is visited. */
function placeInside(own: Encounter['place'], visited: Encounter['place']): Encounter['place'] {
  if (own === null) return visited
  const isOpen = own.value.kind === 'venue' && own.value.city === null
  if (!isOpen || visited === null || visited.value.country !== own.value.country) return own
  return { ...own, value: { ...own.value, city: visited.value.city } }
}

function guestOf(visit: Encounter): ActorId | undefined {
  return visit.participants.find((one) => one.role === 'guest')?.actor
}

/** Of two in which one guest takes part: both have the same status, or the talks are to come in a visit that goes on; no place says otherwise. */
function isInside(encounter: Encounter, visit: Encounter, actors: Actors): boolean {
  if (
    encounter.format !== 'meeting' &&
    encounter.format !== 'signing' &&
    encounter.format !== 'press-conference'
  )
    return false
  if (encounter.status !== visit.status && !isToComeIn(encounter, visit, actors)) return false
  if (isOutside(encounter, visit)) return false
  const [where, host] = [encounter.place?.value.country ?? null, visit.place?.value.country ?? null]
  return where === null || host === null || where === host
}

/** Their days say that it was over before the visit began, or began when that was over. */
function isOutside(encounter: Encounter, visit: Encounter): boolean {
  const [days, stay] = [edtfDays(encounter.date?.value.edtf ?? ''), edtfDays(visit.date?.value.edtf ?? '')]
  if (days === null || stay === null) return false
  return days.to < stay.from || (visit.date?.value.edtf.includes('/') === true && days.from > stay.to)
}

/** "X arrived in P; he will meet P's president": what the guest has yet to do with somebody of the host state. */
function isToComeIn(encounter: Encounter, visit: Encounter, actors: Actors): boolean {
  return encounter.status === 'planned' && visit.status === 'held' && isAtHostOf(encounter, visit, actors)
}

/** Whether all whom the guest meets, as far as it is known, act for the state that is visited. */
function isAtHostOf({ participants }: Encounter, visit: Encounter, actors: Actors): boolean {
  const country = visit.place?.value.country ?? null
  const guest = guestOf(visit)
  const states = participants.flatMap(({ actor, office }) =>
    actor === guest ? [] : (office?.split('/')[0] ?? stateOf(actors.get(actor)) ?? []),
  )
  return country !== null && states.includes(country) && states.every((state) => state === country)
}

function stateOf(known: Known | null): string | null {
  return known === null || known.kind === 'person' ? (known?.side ?? null) : known.id
}
