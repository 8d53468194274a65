import type { Encounter, Participant } from '../../src/model.ts'
import { actorPoint, type Comparison, labelOf, pairOff, sameActor } from './actors.ts'
import type { GoldEncounter, GoldParticipant } from './gold-types.ts'
import { pairByWeight } from './pairing.ts'
import { agreement, overlap, type Point, presence } from './tally.ts'

type Pair = readonly [GoldEncounter, Encounter]
type PairedParticipant = readonly [GoldParticipant, Participant]

/** Everything that is counted about the encounters of one document. */
export function compareEncounters(comparison: Comparison): readonly Point[] {
  const { gold, reading } = comparison
  const pairs = pairEncounters(comparison)
  const right = pairs.filter(([wanted, got]) => wanted.format === got.format)
  const lists = {
    wanted: gold.encounters.map(describeGold),
    got: reading.encounters.map((encounter) => describe(encounter, comparison)),
  }
  return [
    overlap('encounters', right.length, lists),
    ...quietPoints(comparison),
    ...pairs.flatMap((pair) => pairPoints(pair, pairs, comparison)),
  ]
}

/** Gold encounters with the read ones that tell of the same contact. */
export function pairEncounters(comparison: Comparison): readonly Pair[] {
  const { gold, reading } = comparison
  return pairByWeight(gold.encounters, reading.encounters, (wanted, got) => {
    const people = likeness(wanted, got, comparison)
    if (people === 0) return null
    const same = [wanted.format === got.format, wanted.status === got.status, sameDate(wanted, got)]
    return people * 4 + (same[0] ? 2 : 0) + (same[1] ? 1 : 0) + (same[2] ? 1 : 0)
  })
}

/** A year, month or day of which any digit is unknown, written as wholly unknown and left off at the end; nothing known is open. */
export function comparableDate(edtf: string | null): string {
  if (edtf === null) return 'open'
  const plain = edtf.replace(/[0-9]*X[0-9X]*/g, (part) => 'X'.repeat(part.length)).replace(/(?:-XX)+$/, '')
  return /[0-9]/.test(plain) ? plain : 'open'
}

function likeness(wanted: GoldEncounter, got: Encounter, comparison: Comparison): number {
  const parties = wanted.participants.filter(({ role }) => role !== 'attendee')
  const others = got.participants.filter(({ role }) => role !== 'attendee')
  const shared = pairOff(parties, others, (one, other) =>
    sameActor(one.actor, other.actor, comparison),
  ).length
  const union = parties.length + others.length - shared
  return union === 0 ? 0 : shared / union
}

/** A document that tells of no encounter but older ones must raise none. */
function quietPoints({ gold, reading }: Comparison): readonly Point[] {
  if (gold.encounters.some((encounter) => encounter.status !== 'mentioned')) return []
  const raised = reading.encounters.some((encounter) => encounter.status !== 'mentioned')
  return [agreement('documents without an encounter', 'none raised', raised ? 'one raised' : 'none raised')]
}

function pairPoints([wanted, got]: Pair, pairs: readonly Pair[], comparison: Comparison): readonly Point[] {
  const place = got.place?.value ?? null
  const partOf = pairs.find(([, other]) => other.id === got.partOf)?.[0].id ?? got.partOf
  return [
    agreement('status', wanted.status, got.status),
    ...participantPoints(wanted, got, comparison),
    agreement('date', comparableDate(wanted.date), comparableDate(got.date?.value.edtf ?? null)),
    agreement('place: country', wanted.country ?? 'open', place?.country ?? 'open'),
    presence('place: city', wanted.city, place?.city ?? (place?.kind === 'city' ? place.id : null)),
    actorPoint('request', wanted.requestedBy, got.requestedBy?.value ?? null, comparison),
    presence('sidelines', wanted.beside, sidelines(wanted.beside, got.onSidelinesOf?.value ?? null)),
    presence('part of', wanted.partOf, partOf),
  ]
}

/** Words that are part of the expected words, or hold them, name the same gathering; an edition names its series. */
function sidelines(wanted: string | null, got: string | null): string | null {
  if (wanted === null || got === null) return got
  const words = !/^(?:series|gathering)\//.test(wanted) && (wanted.includes(got) || got.includes(wanted))
  const edition =
    wanted.startsWith('series/') && got.startsWith(`gathering/${wanted.slice('series/'.length)}`)
  return words || edition ? wanted : got
}

function participantPoints(wanted: GoldEncounter, got: Encounter, comparison: Comparison): readonly Point[] {
  const pairs = pairOff(wanted.participants, got.participants, (one, other) =>
    sameActor(one.actor, other.actor, comparison),
  )
  const roles = pairs.filter(([one, other]) => one.role === other.role)
  const lists = {
    wanted: wanted.participants.map((participant) => `${participant.actor} (${participant.role})`),
    got: got.participants.map(
      (participant) => `${labelOf(participant.actor, comparison.reading)} (${participant.role})`,
    ),
  }
  return [
    overlap('participants', pairs.length, lists),
    overlap('participants with role', roles.length, lists),
    ...pairs.flatMap(officePoints),
    ...pairs.flatMap((pair) => sidePoints(pair, comparison)),
    ...pairs.map(([one, other]) => actorPoint('on behalf', one.behalf, other.onBehalfOf, comparison)),
  ]
}

function officePoints([wanted, got]: PairedParticipant): readonly Point[] {
  return wanted.office === null ? [] : [agreement('office', wanted.office, got.office ?? 'none')]
}

/** The side of someone whom the registry does not know, where the gold file says it. */
function sidePoints([wanted, got]: PairedParticipant, { gold, reading }: Comparison): readonly Point[] {
  const side = gold.actors.find(({ ref }) => ref === wanted.actor)?.side ?? null
  const read = reading.actors.find(({ id }) => id === got.actor)?.side ?? null
  return side === null ? [] : [agreement('side of the unlisted', side, read ?? 'open')]
}

function sameDate(wanted: GoldEncounter, got: Encounter): boolean {
  return comparableDate(wanted.date) === comparableDate(got.date?.value.edtf ?? null)
}

function describeGold({ format, status, participants }: GoldEncounter): string {
  return `${status} ${format} (${participants.map(({ actor }) => actor).join(', ')})`
}

function describe({ format, status, participants }: Encounter, { reading }: Comparison): string {
  return `${status} ${format} (${participants.map(({ actor }) => labelOf(actor, reading)).join(', ')})`
}
