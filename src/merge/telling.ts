import { edtfDays } from '../extract/dates/edtf-days.ts'
import type {
  Actor,
  DocumentId,
  Encounter,
  EncounterFormat,
  EncounterId,
  EncounterStatus,
  Participant,
  PartOfDay,
  Reading,
} from '../model.ts'
import type { Sketch } from './copies.ts'

/** What one document tells of one encounter, in the terms by which tellings are compared. */
export interface Telling {
  /** `<document>/<encounter>`: tellings are worked on in this order, whatever order they came in. */
  readonly key: string
  readonly document: DocumentId
  readonly encounter: EncounterId
  readonly format: EncounterFormat
  readonly status: EncounterStatus
  /** One for each side that took part, by the side's id. */
  readonly parties: readonly Party[]
  /** The side that wrote, of a letter; else null. */
  readonly sender: string | null
  readonly days: Days | null
  /** Which of its day the text says it was. */
  readonly partOfDay: PartOfDay | null
  /** The day of publication, in days since 1970; null where unknown. */
  readonly published: number | null
  /** The side whose own readout tells it; null of any other text. */
  readonly readoutOf: string | null
  readonly country: string | null
  readonly city: string | null
  /** What it stood beside. */
  readonly gathering: string | null
  readonly topics: readonly string[]
  /** Where the words stand that tell of it. */
  readonly words: readonly Words[]
  /** Of the document's words. */
  readonly sketch: Sketch | null
}

/** A place in a document's text or title. */
export interface Words {
  readonly in: 'text' | 'title'
  readonly start: number
  readonly end: number
}

/** Whoever took part for one side; nobody where only the side itself is named. */
export interface Party {
  readonly side: string
  /** What it is called, where the side is a body that took part as a whole: "the council met the minister". */
  readonly body?: string
  readonly people: readonly Someone[]
}

/** A person as one document knows them. */
export interface Someone {
  /** In the registry; null for whoever it does not hold. */
  readonly id: string | null
  readonly offices: readonly string[]
  /** As this document or the registry writes it, by language; empty where only an office is said. */
  readonly names: Readonly<Record<string, string>>
}

/** The first and the last day that a date can mean, in days since 1970. */
export interface Days {
  readonly first: number
  readonly last: number
  /** Whether the text itself says the day, not only the date of publication. */
  readonly stated: boolean
}

/** Whoever only stands by, or stands between, is no party to it. */
const BESIDE: ReadonlySet<Participant['role']> = new Set(['attendee', 'mediator', 'envoy'])
const LOCAL = 'local:'
const DAY = 86_400_000

/** The encounter of a reading as merging sees it. */
export function tellingOf(reading: Reading, encounter: Encounter, sketch: Sketch | null): Telling {
  const { document } = reading
  const actors = new Map(reading.actors.map((actor) => [actor.id, actor]))
  const taking = encounter.participants.filter(({ role }) => !BESIDE.has(role))
  const sender = taking.find(({ role }) => role === 'sender')
  return {
    key: `${document.id}/${encounter.id}`,
    document: document.id,
    encounter: encounter.id,
    format: encounter.format,
    status: encounter.status,
    parties: partiesOf(taking, actors),
    sender: sender === undefined ? null : sideOf(actors.get(sender.actor)),
    days: daysOf(encounter),
    partOfDay: encounter.partOfDay?.value ?? null,
    published: dayNumber(document.publishedAt),
    readoutOf: reading.kind === 'readout' ? reading.issuedBy : null,
    country: encounter.place?.value.country ?? null,
    city: encounter.place?.value.city ?? null,
    gathering: encounter.onSidelinesOf?.value ?? null,
    topics: encounter.topics,
    words: encounter.evidence.flatMap((one) =>
      one.spans.map(({ start, end }) => ({ in: one.in, start, end })),
    ),
    sketch,
  }
}

function partiesOf(
  participants: readonly Participant[],
  actors: ReadonlyMap<string, Actor>,
): readonly Party[] {
  const bySide = new Map<string, Someone[]>()
  const bodies = new Map<string, string>()
  for (const participant of participants) {
    const actor = actors.get(participant.actor)
    const side = sideOf(actors.get(participant.onBehalfOf ?? participant.actor)) ?? sideOf(actor)
    if (actor === undefined || side === null) continue
    const people = bySide.get(side) ?? []
    bySide.set(side, people)
    if (actor.kind === 'person') people.push(someoneOf(actor, participant))
    else if (actor.kind === 'organization' && actor.id === side) bodies.set(side, nameOfBody(actor))
  }
  return [...bySide]
    .map(([side, people]) => partyOf(side, people, bodies.get(side)))
    .sort((a, b) => (a.side < b.side ? -1 : 1))
}

/** A body is a whole only where none of its people is named. */
function partyOf(side: string, people: readonly Someone[], body: string | undefined): Party {
  return body === undefined || people.length > 0 ? { side, people } : { side, people, body }
}

function nameOfBody({ names, id }: Actor): string {
  return names.en ?? Object.values(names)[0] ?? id
}

/** A state or body is its own side. */
function sideOf(actor: Actor | undefined): string | null {
  if (actor === undefined) return null
  return actor.side ?? (actor.kind === 'person' ? null : actor.id)
}

/** A participant as merging compares people. */
export function someoneOf(actor: Actor, { office }: Participant): Someone {
  const offices = office === null ? actor.offices : [...new Set([office, ...actor.offices])]
  return { id: actor.id.startsWith(LOCAL) ? null : actor.id, offices, names: actor.names }
}

function daysOf({ date }: Encounter): Days | null {
  const range = date === null ? null : edtfDays(date.value.edtf)
  const [first, last] = [dayNumber(range?.from ?? null), dayNumber(range?.to ?? null)]
  if (date === null || first === null || last === null) return null
  const { stated } = date.value
  return { first, last, stated: stated.includes('day') || stated.includes('weekday') }
}

/** Days since 1970 of `2022-08-05` or of an instant that begins so; null for none. */
export function dayNumber(time: string | null): number | null {
  const day = time === null ? Number.NaN : Date.parse(`${time.slice(0, 10)}T00:00:00Z`)
  return Number.isNaN(day) ? null : day / DAY
}
