/** What stands on a map: a spot for all places that have one point. */
import type { PlaceOfMeetings } from '../../src/report/over-time/places.ts'
import { type MonthRange, within } from '../show/months.ts'
import type { Point } from './points.ts'

/** A place with as many of its encounters as lie in a stretch. */
export interface CountedPlace {
  readonly place: PlaceOfMeetings
  readonly count: number
  /** Days of the first and the last of them; null where none has one. */
  readonly first: string | null
  readonly last: string | null
}

/** Places at one point, the most met at first. */
export interface Spot {
  readonly point: Point
  readonly places: readonly [CountedPlace, ...CountedPlace[]]
  readonly count: number
  /** Whether no account tells more than the state. */
  readonly isVague: boolean
}

/** Places with encounters in a stretch, the most met at first; what has no day is counted where all is asked for. */
export function countedIn(places: readonly PlaceOfMeetings[], range: MonthRange): readonly CountedPlace[] {
  const isAll = range.from === null && range.to === null
  return places
    .map((place) => {
      const [start, end] = within(place.days, range)
      return {
        place,
        count: isAll ? place.records.length : end - start,
        first: place.days[start] ?? null,
        last: place.days[end - 1] ?? null,
      }
    })
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count)
}

/** A state has a code of two letters, or one of the project's own. */
export function isState({ id }: Pick<PlaceOfMeetings, 'id'>): boolean {
  return id !== null && /^([a-z]{2}|x-[a-z]+)$/.test(id)
}

/** The spots of places, the most met at first; places without a point have none. */
export function spotsOf(
  counted: readonly CountedPlace[],
  pointOf: (id: string) => Point | null,
): readonly Spot[] {
  const spots = new Map<string, { point: Point; places: CountedPlace[] }>()
  for (const one of counted) {
    const point = one.place.id === null ? null : pointOf(one.place.id)
    if (point === null) continue
    const key = point.join(' ')
    const known = spots.get(key)
    if (known === undefined) spots.set(key, { point, places: [one] })
    else known.places.push(one)
  }
  return [...spots.values()].flatMap(({ point, places: [first, ...more] }) =>
    first === undefined
      ? []
      : [
          {
            point,
            places: [first, ...more] as const,
            count: [first, ...more].reduce((sum, { count }) => sum + count, 0),
            isVague: [first, ...more].every(({ place }) => isState(place)),
          },
        ],
  )
}

/** A box on a drawing. */
interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Of boxes in the order of their weight, the places of those that hide none before them. */
export function apart(boxes: readonly Box[]): readonly number[] {
  const kept: Box[] = []
  return boxes.flatMap((box, place) => {
    const hides = kept.some(
      ({ left, right, top, bottom }) =>
        box.left < right && left < box.right && box.top < bottom && top < box.bottom,
    )
    if (hides) return []
    kept.push(box)
    return [place]
  })
}
