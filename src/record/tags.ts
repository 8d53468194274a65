/** What documents, encounters and statements are found by beside their words: `speaker:lavrov-sergey`, `day:2022-08-05`. */
import { edtfDays } from '../extract/dates/edtf-days.ts'
import type { Actor, Encounter, Reading, Statement } from '../model.ts'
import { dayTags } from './day-tags.ts'
import { EVERYTHING } from './full-text.ts'

/** The fields of a reading, list by list. */
export interface Tags {
  readonly document: readonly string[]
  /** In the order of the reading's encounters. */
  readonly encounters: readonly (readonly string[])[]
  readonly statements: readonly (readonly string[])[]
}

/** Longer values are cut: what is asked for is cut the same way. */
const LONGEST = 120

/** What needs no folding: ids, and nearly every other value. */
const PLAIN = /^[a-z0-9/._-]{1,120}$/

/** A field and its value as one tag. */
export function tag(field: string, value: string): string {
  if (PLAIN.test(value)) return `${field}:${value}`
  return `${field}:${value.normalize('NFC').trim().toLowerCase().slice(0, LONGEST)}`
}

/** The fields of everything in a reading; `day` is that of its document's publication, empty where there is none. */
export function tagsOf(reading: Reading, day: string): Tags {
  const known: Known = {
    actors: new Map(reading.actors.map((one) => [one.id, one])),
    named: namedIn(reading),
  }
  const own = documentTags(reading)
  const told = reading.encounters.map((encounter) => encounterTags(encounter, known))
  const spoken = reading.statements.map((statement) => statementTags(statement, known))
  const places = new Map<string | null, number>(reading.encounters.map(({ id }, place) => [id, place]))
  const within = reading.encounters.map((): string[] => [])
  reading.statements.forEach(({ encounter }, index) => {
    within[places.get(encounter) ?? -1]?.push(...(spoken[index] ?? []))
  })
  const days = reading.encounters.map((encounter) => daysOf(encounter, day))
  const published = dayTags(day, day)
  return {
    document: distinct(
      own,
      published,
      reading.actors.flatMap(mentioned),
      told.flat(),
      spoken.flat().filter((one) => !STATEMENT_FIELDS.test(one)),
    ),
    encounters: told.map((tags, index) => distinct(own, days[index] ?? [], tags, within[index] ?? [])),
    statements: reading.statements.map(({ encounter }, index) => {
      const place = places.get(encounter) ?? -1
      const around = (told[place] ?? []).filter((one) => !one.startsWith('topic:'))
      return distinct(own, days[place] ?? published, spoken[index] ?? [], around)
    }),
  }
}

/** What only a statement has: who asks for it asks for statements, and for what they stand in. */
const STATEMENT_FIELDS = /^(speaker|stance|formulation):/

interface Known {
  readonly actors: ReadonlyMap<string, Actor>
  /** Whom the text names where, in its order. */
  readonly named: readonly { readonly in: string; readonly start: number; readonly id: string }[]
}

function namedIn({ actors }: Reading): Known['named'] {
  return actors
    .filter(({ id }) => isListed(id))
    .flatMap(({ id, mentions }) =>
      mentions.map(({ in: place, span: { start } }) => ({ in: place, start, id })),
    )
    .toSorted((a, b) => a.start - b.start)
}

function daysOf({ date }: Encounter, day: string): readonly string[] {
  const days = date === null ? null : edtfDays(date.value.edtf)
  return days === null ? dayTags(day, day) : dayTags(days.from, days.to)
}

function distinct(...lists: readonly (readonly string[])[]): readonly string[] {
  const all = new Set<string>()
  for (const list of lists) for (const one of list) all.add(one)
  return [...all].sort()
}

function documentTags({ document: { language, publisher }, kind }: Reading): readonly string[] {
  const [primary = language] = language.split('-')
  return [
    EVERYTHING,
    tag('language', language),
    tag('language', primary),
    tag('kind', kind),
    ...(publisher === null ? [] : [tag('publisher', publisher)]),
  ]
}

function mentioned({ id }: Actor): readonly string[] {
  return isListed(id) ? [tag('mention', id)] : []
}

function isListed(id: string): boolean {
  return !id.startsWith('local:')
}

function encounterTags(encounter: Encounter, { actors }: Known): readonly string[] {
  const { format, status, participants, place, topics, onSidelinesOf } = encounter
  const takes = participants.flatMap(({ actor, office, onBehalfOf }) => {
    const known = actors.get(actor)
    return [
      ...actorTags(known),
      ...(office === null ? [] : officeTags(office)),
      ...sideTags(onBehalfOf === null ? undefined : actors.get(onBehalfOf)),
    ]
  })
  const { id = null, country = null, city = null } = place?.value ?? {}
  return [
    tag('format', format),
    tag('status', status),
    ...takes,
    ...[id, country, city].flatMap((one) => (one === null ? [] : [tag('place', one)])),
    ...topics.map((topic) => tag('topic', topic)),
    ...(onSidelinesOf === null ? [] : [tag('sidelines', onSidelinesOf.value)]),
  ]
}

/** `ru/foreign-minister` is asked for by its side too or without: `foreign-minister`. */
function officeTags(office: string): readonly string[] {
  const [, kind] = office.split('/')
  return [tag('office', office), ...(kind === undefined ? [] : [tag('office', kind)])]
}

/** Someone involved, and for whom. */
function actorTags(actor: Actor | undefined): readonly string[] {
  if (actor === undefined) return []
  const own = isListed(actor.id) ? [tag('actor', actor.id), tag('mention', actor.id)] : []
  return [...own, ...sideTags(actor)]
}

/** The state or body that someone is of, or is. */
function sideTags(actor: Actor | undefined): readonly string[] {
  const side = actor?.side ?? (actor?.kind === 'person' ? null : (actor?.id ?? null))
  return side === null || !isListed(side) ? [] : [tag('country', side)]
}

function statementTags(statement: Statement, { actors, named }: Known): readonly string[] {
  const speakers = statement.sources.flatMap(({ actor, side, onBehalfOf }) => {
    const known = actor === null ? undefined : actors.get(actor)
    const sides = [side, known?.side ?? null].filter((one) => one !== null)
    const speaking = [actor, onBehalfOf].filter((one) => one !== null).filter(isListed)
    return [
      ...actorTags(known),
      ...sideTags(onBehalfOf === null ? undefined : actors.get(onBehalfOf)),
      ...speaking.map((one) => tag('speaker', one)),
      ...sides.flatMap((one) => [tag('speaker', one), tag('country', one)]),
      ...(known?.offices ?? []).flatMap(officeTags),
    ]
  })
  return [
    ...speakers,
    ...statement.topics.map((topic) => tag('topic', topic)),
    ...statement.formulations.map((formulation) => tag('formulation', formulation)),
    ...statement.stances.map(({ polarity }) => tag('stance', polarity)),
    ...namesWithin(statement, named).map((id) => tag('mention', id)),
  ]
}

function namesWithin({ content }: Statement, named: Known['named']): readonly string[] {
  return content.spans.flatMap(({ start, end }) => {
    const ids: string[] = []
    for (let at = firstFrom(named, start); at < named.length; at += 1) {
      const name = named[at]
      if (name === undefined || name.start >= end) break
      if (name.in === content.in) ids.push(name.id)
    }
    return ids
  })
}

/** The place of the first that begins at `start` or later. */
function firstFrom(named: Known['named'], start: number): number {
  let [low, high] = [0, named.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((named[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  return low
}
