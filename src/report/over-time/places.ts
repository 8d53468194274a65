/** Where encounters were held. */
import type { EncounterFormat, Localized, RecordId } from '../../model.ts'
import type { Meeting } from '../../record/contract-over-time.ts'

/** Places of encounters, the most met at first. A city and a palace in it are two: what an account names is what is shown. */
export interface Places {
  readonly from: string | null
  readonly to: string | null
  readonly formats: readonly EncounterFormat[] | null
  /** All that were looked through. */
  readonly encounters: number
  /** Those of which no account names a place. */
  readonly unplaced: number
  readonly places: readonly PlaceOfMeetings[]
}

/** A place, and the encounters that were held there. */
export interface PlaceOfMeetings {
  /** In the registry: a place, or a state where no more is told; null for one that it does not know. */
  readonly id: string | null
  readonly names: Localized
  readonly country: string | null
  readonly formats: readonly { readonly format: EncounterFormat; readonly count: number }[]
  /** In order of day, those without one last. */
  readonly records: readonly RecordId[]
  /** Days of those with one, in order. */
  readonly days: readonly string[]
}

/** What places are asked for. */
export interface PlacesQuestion extends Pick<Places, 'from' | 'to' | 'formats'> {
  /** What the registry calls a place; empty where it has no such id. */
  readonly namesOf: (id: string) => Localized
}

/** Where `meetings`, the earliest first, were held. */
export function placesOf(meetings: readonly Meeting[], question: PlacesQuestion): Places {
  const { namesOf, ...asked } = question
  const counted = meetings.filter(({ format }) => question.formats?.includes(format) ?? true)
  const byPlace = new Map<string, Meeting[]>()
  for (const meeting of counted) {
    if (meeting.place === null) continue
    const key = meeting.placeId ?? JSON.stringify([meeting.place, meeting.country])
    const known = byPlace.get(key)
    if (known === undefined) byPlace.set(key, [meeting])
    else known.push(meeting)
  }
  const places = [...byPlace].map(([key, own]) => ({ key, place: placeOf(own, namesOf) }))
  return {
    ...asked,
    encounters: counted.length,
    unplaced: counted.filter(({ place }) => place === null).length,
    places: places
      .toSorted((a, b) => b.place.records.length - a.place.records.length || (a.key < b.key ? -1 : 1))
      .map(({ place }) => place),
  }
}

function placeOf(meetings: readonly Meeting[], namesOf: PlacesQuestion['namesOf']): PlaceOfMeetings {
  const ordered = meetings.toSorted((a, b) => ((a.first ?? '9') < (b.first ?? '9') ? -1 : 1))
  const id = ordered[0]?.placeId ?? null
  const formats = new Map<EncounterFormat, number>()
  for (const { format } of ordered) formats.set(format, (formats.get(format) ?? 0) + 1)
  return {
    id,
    names: { ...ordered[0]?.place, ...(id === null ? {} : namesOf(id)) },
    country: ordered[0]?.country ?? null,
    formats: [...formats]
      .map(([format, count]) => ({ format, count }))
      .toSorted((a, b) => b.count - a.count || (a.format < b.format ? -1 : 1)),
    records: ordered.map(({ record }) => record),
    days: ordered.flatMap(({ first }) => first ?? []),
  }
}
