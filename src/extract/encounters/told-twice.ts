/** A plan and what came of it: one encounter of one day that a text tells as held and as to come. */
import type { Encounter, EncounterId } from '../../model.ts'
import type { Contact } from './contact.ts'

/** An encounter with the contact that it was made of. */
export interface Published {
  readonly contact: Contact
  readonly encounter: Encounter
}

/** The encounters, each once, numbered anew: of a plan and a telling as held of the same people on the same day one is kept. */
export function toldOnce(all: readonly Published[]): readonly Encounter[] {
  const left = new Map<Encounter, Encounter[]>()
  for (const planned of all) {
    if (planned.encounter.status !== 'planned' || planned.encounter.date === null) continue
    const held = all.find(
      (one) => one.encounter.status === 'held' && areOne(one.encounter, planned.encounter),
    )
    if (held === undefined) continue
    // «بدأت المحادثات … في زيارة يجري خلالها مباحثات» took place; «يزور» above «سيزور» is a plan.
    const [kept, other] = tookPlace(held.contact) ? [held, planned] : [planned, held]
    if (left.has(kept.encounter)) continue
    left.set(other.encounter, [])
    left.set(kept.encounter, [other.encounter])
  }
  if (left.size === 0) return all.map(({ encounter }) => encounter)
  return all
    .filter(({ encounter }) => left.get(encounter)?.length !== 0)
    .map(({ encounter }, index) => {
      const others = (left.get(encounter) ?? []).flatMap(({ evidence }) => evidence)
      const [first, ...more] = encounter.evidence
      return { ...encounter, id: `e${index + 1}` as EncounterId, evidence: [first, ...more, ...others] }
    })
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
