import type { Encounter } from '../../model.ts'

/** Meetings inside a visit that was told before name it as what they are part of; where they say no place, it is the visit's. */
export function linkVisits(encounters: readonly Encounter[]): readonly Encounter[] {
  return encounters.map((encounter, index) => {
    const around = encounters.filter((one) => one.format === 'visit' && isInside(encounter, one))
    const before = around.find((visit) => encounters.indexOf(visit) < index)
    const place = encounter.place ?? (before ?? around[0])?.place ?? null
    return { ...encounter, place, partOf: before?.id ?? encounter.partOf }
  })
}

/** The guest takes part, both have the same status, and no place says otherwise. */
function isInside(encounter: Encounter, visit: Encounter): boolean {
  if (
    encounter.format !== 'meeting' &&
    encounter.format !== 'signing' &&
    encounter.format !== 'press-conference'
  )
    return false
  if (encounter.status !== visit.status) return false
  const guest = visit.participants.find((one) => one.role === 'guest')
  if (guest === undefined || !encounter.participants.some((one) => one.actor === guest.actor)) return false
  const [where, host] = [encounter.place?.value.country ?? null, visit.place?.value.country ?? null]
  return where === null || host === null || where === host
}
