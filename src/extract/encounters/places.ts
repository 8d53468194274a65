/** Where a contact took place: what its words name, else what its host settles. */
import type { ContactWords, Phrase, PlaceWords, TokenRange } from '../../../languages/pack.ts'
import type { Claim, Evidence, Place, PlaceId } from '../../model.ts'
import type { Lists } from '../lists.ts'
import { type MentionContext, spanOf } from '../mentions/context.ts'
import { resolvePhrase } from '../mentions/resolve.ts'
import type { Registry } from '../registry.ts'
import type { Contact } from './contact.ts'
import { homeNamed } from './home.ts'

/** The place that the first telling with one gives; of a visit without any, the state of its host. */
export function placeOfContact(contact: Contact, lists: Lists): Claim<Place> | null {
  let first: Claim<Place> | null = null
  for (const { context, words } of contact.tellings) {
    const claim = placeClaim(context, words, lists, contact)
    if (claim !== null && (first === null || isWithin(claim.value, first.value))) first = claim
    if (first !== null && (first.value.city !== null || contact.format !== 'visit')) return first
  }
  return first ?? (contact.format === 'visit' ? hostState(contact, lists) : null)
}

/** A city of the state that was told before. */
function isWithin(place: Place, state: Place): boolean {
  return place.city !== null && state.kind === 'country' && place.country === state.country
}

function placeClaim(
  context: MentionContext,
  words: ContactWords,
  lists: Lists,
  contact: Contact,
): Claim<Place> | null {
  if (words.place === null) return null
  const sides = contact.parties.map((party) => party.known.side)
  const listed = words.place.ids.length === 0 ? null : placeOf(context, lists.registry, words.place, sides)
  const place =
    listed === null || isElsewhere(context, words, listed, sides)
      ? words.place.ids.length === 0 || isPalace(lists.registry, listed)
        ? hostsOwn(context, words, words.place, lists.registry)
        : null
      : asSaid(context, words, listed)
  if (place === null || isWide(place) || isAbroad(contact, place)) return null
  const { start, end, prefixLength } = words.place
  const city = place.city === null ? null : listedPlace(lists.registry, place.city)
  if (city !== null) lists.place(city)
  return {
    value: lists.place(place),
    evidence: [{ in: context.field, spans: [spanOf(context.view, start, end, prefixLength)], rule: 'place' }],
  }
}

/** «في منطقة الشرق الأوسط»: where interests lie, and nobody is received. */
function isWide({ kind, country }: Place): boolean {
  return kind === 'region' && country === null
}

/** Of a visit to one state, a place in another: «تستقبل درفان نواب الرئيس في رملان وكوردافيا». */
function isAbroad({ format, parties }: Contact, { country }: Place): boolean {
  const hosts = parties.filter(({ role }) => role === 'host')
  if (format !== 'visit' || country === null || hosts.length === 0) return false
  return hosts.every(({ known }) => known.kind === 'country' && known.side !== country)
}

const CITIES: readonly string[] = ['place', 'capital']

/** Tokens at the head of a text within which its dateline names the city. */
const DATELINE = 12

/** A palace or hall is where it is, but its city counts only where the clause or the dateline names it too. */
function asSaid(context: MentionContext, { clause }: ContactWords, place: Place): Place {
  const { city } = place
  if (place.kind !== 'venue' || city === null) return place
  const dateline = { start: 0, end: Math.min(DATELINE, context.view.count) }
  return isNamed(context, clause, city) || isNamed(context, dateline, city) ? place : { ...place, city: null }
}

function isNamed(context: MentionContext, { start, end }: TokenRange, city: string): boolean {
  const { view } = context
  for (let token = view.next(start, CITIES, end); token < end; token = view.next(token + 1, CITIES, end))
    if (citiesAt(context, token).includes(city)) return true
  return false
}

/** The cities that are listed at `token`. */
function citiesAt({ view, registry }: MentionContext, token: number): readonly string[] {
  return view.matches(token).flatMap(({ entries }) =>
    entries.flatMap(({ kind, payload }) => {
      const id = String(payload.id)
      if (kind === 'place') return [id]
      const capital = kind === 'capital' ? (registry.state(id)?.capital ?? null) : null
      return capital === null ? [] : [capital]
    }),
  )
}

/** «في مكتبه»: the state of whoever receives there; its city is not said, but for a governor and a ministry. */
function hostsOwn(
  context: MentionContext,
  words: ContactWords,
  where: PlaceWords,
  registry: Registry,
): Place | null {
  const hosts: readonly Phrase[] =
    words.subjectRole === 'host' ? words.subject : words.objectRole === 'host' ? words.object : []
  const [known, another] = hosts.flatMap((phrase) => resolvePhrase(context, phrase))
  if (known === undefined || another !== undefined || known.side === null) return null
  const city = governedCity(context, hosts, registry) ?? seatCity(context, where, known.side, registry)
  return city ?? statePlace(registry, known.side)
}

/** «أمير منطقة X», «محافظ X»: his office is in the city that he governs. */
function governedCity(context: MentionContext, hosts: readonly Phrase[], registry: Registry): Place | null {
  const titles = hosts.flatMap((phrase) => phrase.titles).filter(({ office }) => office === 'governor')
  for (const { start, end } of titles)
    for (let token = start; token < end; token += 1)
      for (const id of citiesAt(context, token)) {
        const place = listedPlace(registry, id)
        if (place?.kind === 'city') return place
      }
  return null
}

const MINISTRIES: readonly string[] = ['ministries']

/** «بمقر الوزارة»: a ministry has its seat in the capital. */
function seatCity(
  { view }: MentionContext,
  where: PlaceWords,
  side: string,
  registry: Registry,
): Place | null {
  if (view.next(where.start, MINISTRIES, where.end + 1) > where.end) return null
  const capital = registry.state(side)?.capital ?? null
  return capital === null ? null : listedPlace(registry, capital)
}

/** A visit's host is visited at home: the words that name the host say where. */
function hostState(contact: Contact, lists: Lists): Claim<Place> | null {
  const [host, another] = contact.parties.filter((party) => party.role === 'host')
  if (host === undefined || another !== undefined || host.known.side === null) return null
  const [first, ...others] = host.phrases.map(
    ({ context, phrase }): Evidence => ({
      in: context.field,
      spans: [spanOf(context.view, phrase.start, phrase.end, phrase.prefixLength)],
      rule: 'place',
    }),
  )
  const place = statePlace(lists.registry, host.known.side)
  if (first === undefined || place === null) return null
  return { value: lists.place(place), evidence: [first, ...others] }
}

/** A palace or hall of the same name as a listed one: it counts only with a party, or the outlet, of its state, or where its city is named beside it. */
function isElsewhere(
  context: MentionContext,
  { clause }: ContactWords,
  { kind, country, city }: Place,
  sides: readonly (string | null)[],
): boolean {
  if (kind !== 'venue' || country === context.home || sides.includes(country)) return false
  return city === null || !isNamed(context, clause, city)
}

/** «قصر السلام»: several states have one of that name; the seat of a body is nobody's home. */
function isPalace(registry: Registry, place: Place | null): boolean {
  return place !== null && registry.place(String(place.id))?.kind === 'palace'
}

/** A city before its state; several places of one name are the one in a party's state, or no place. */
function placeOf(
  context: MentionContext,
  registry: Registry,
  words: PlaceWords,
  sides: readonly (string | null)[],
): Place | null {
  const places = words.ids
    .filter((id) => id.startsWith('place/'))
    .flatMap((id) => listedPlace(registry, id.slice('place/'.length)) ?? [])
  const near = places.filter(({ country }) => sides.includes(country) || country === context.home)
  const [place, another] = places.length > 1 ? near : places
  if (place !== undefined && another === undefined) return place
  const state = words.ids.find((id) => !id.startsWith('place/'))
  if (state === undefined) return null
  if (state.startsWith('home/')) {
    const home = homeNamed(context, state, words.start)
    return home === null ? null : statePlace(registry, home)
  }
  const code = state.slice(state.indexOf('/') + 1)
  const capital = state.startsWith('capital/') ? (registry.state(code)?.capital ?? null) : null
  return capital === null ? statePlace(registry, code) : listedPlace(registry, capital)
}

function statePlace(registry: Registry, code: string): Place | null {
  const fact = registry.state(code)
  if (fact === null) return null
  const id = code as PlaceId
  return { id, kind: 'country', names: fact.names, country: code, city: null, geonames: null }
}

const VENUES: ReadonlySet<string> = new Set(['palace', 'venue', 'base', 'crossing'])

function listedPlace(registry: Registry, id: string): Place | null {
  const fact = registry.place(id)
  if (fact === null) return null
  const kind =
    fact.kind === 'capital' || fact.kind === 'city' ? 'city' : VENUES.has(fact.kind) ? 'venue' : 'region'
  return {
    id: id as PlaceId,
    kind,
    names: fact.names,
    country: fact.country,
    city: kind === 'city' ? (id as PlaceId) : (fact.city as PlaceId | null),
    geonames: null,
  }
}
