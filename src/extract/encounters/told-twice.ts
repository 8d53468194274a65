/** A plan and what came of it: one encounter of one day that a text tells as held and as to come. */
import type { Encounter, EncounterId } from '../../model.ts'
import type { Contact } from './contact.ts'

/** An encounter with the contact that it was made of. */
export interface Published {
  readonly contact: Contact
  readonly encounter: Encounter
}

/** The encounters of a document, and of each of its contacts the id of the one that it is told in. */
export interface ToldOnce {
  readonly encounters: readonly Encounter[]
  readonly ids: readonly EncounterId[]
}

/** The encounters, each once, numbered anew: of a plan and a telling as held of the same people on the same day one is kept. */
export function toldOnce(all: readonly Published[]): ToldOnce {
  const [others, kept] = pairsOf(all)
  if (kept.size === 0)
    return {
      encounters: all.map(({ encounter }) => encounter),
      ids: all.map(({ encounter }) => encounter.id),
    }
  const renumbered = new Map<Encounter, EncounterId>()
  for (const { encounter } of all)
    if (!kept.has(encounter)) renumbered.set(encounter, `e${renumbered.size + 1}` as EncounterId)
  const idOf = (encounter: Encounter): EncounterId =>
    renumbered.get(kept.get(encounter) ?? encounter) ?? encounter.id
  return {
    encounters: [...renumbered].map(([encounter, id]) => {
      const [first, ...more] = encounter.evidence
      return { ...encounter, id, evidence: [first, ...more, ...(others.get(encounter)?.evidence ?? [])] }
    }),
    ids: all.map(({ encounter }) => idOf(encounter)),
  }
}

/** What each encounter that is kept has taken in, and of each that is not the one that has. */
function pairsOf(
  all: readonly Published[],
): readonly [others: ReadonlyMap<Encounter, Encounter>, kept: ReadonlyMap<Encounter, Encounter>] {
  const others = new Map<Encounter, Encounter>()
  const keptFor = new Map<Encounter, Encounter>()
  for (const planned of all) {
    if (planned.encounter.status !== 'planned' || planned.encounter.date === null) continue
    const held = all.find(
      (one) => one.encounter.status === 'held' && areOne(one.encounter, planned.encounter),
    )
    if (held === undefined) continue
    // «بدأت المحادثات … في زيارة يجري خلالها مباحثات» took place; «يزور» above «سيزور» is a plan.
    const [kept, other] = tookPlace(held.contact) ? [held, planned] : [planned, held]
    if (others.has(kept.encounter) || keptFor.has(kept.encounter) || keptFor.has(other.encounter)) continue
    others.set(kept.encounter, other.encounter)
    keptFor.set(other.encounter, kept.encounter)
  }
  return [others, keptFor]
}

function tookPlace({ tellings }: Contact): boolean {
  return tellings.some(({ words }) => words.past === true)
}

/** Of one format and one time, and between the same parties. */
function areOne(a: Encounter, b: Encounter): boolean {
  if (a.format !== b.format || a.date === null || a.date.value.edtf !== b.date?.value.edtf) return false
  const [some, others] = [partiesOf(a), partiesOf(b)]
  return some.size === others.size && [...some].every((actor) => others.has(actor))
}

function partiesOf({ participants }: Encounter): ReadonlySet<string> {
  return new Set(participants.filter(({ role }) => role !== 'attendee').map(({ actor }) => actor))
}
