/** Further places of a journey: "to Narvil, Darvan, and Caldmoor, Brigonia, July 11-15". */
import type { PlaceWords, TextView } from '../../pack.ts'
import { behindDate } from './adverbials.ts'
import { placeAt } from './circumstances.ts'
import { isCapital, isComma, isMark, isParticle, lists, particle } from './particles.ts'
import type { Sentence } from './sentence.ts'

/** Stops of one journey: more is a list of something else. */
const MOST_STOPS = 12
const VERBS: readonly string[] = ['reporting-verbs', 'encounter-verbs', 'talk-verbs']

/** The first place of each state that stands in one list with `first`, that of `first` left out. */
export function furtherPlaces(view: TextView, sentence: Sentence, first: PlaceWords): readonly PlaceWords[] {
  const stops = [first]
  let state = stateOf(view, first)
  const seen = new Set([state])
  let and = false
  for (let last = first; stops.length < MOST_STOPS; ) {
    const next = nextStop(view, sentence, last.end)
    if (next === null) {
      and ||= endsInUnknown(view, last.end)
      break
    }
    const at = stateOf(view, next.place)
    if (at === null || (at !== state && startsClause(view, next.place.end))) break
    if (!seen.has(at)) stops.push(next.place)
    seen.add(at)
    and ||= next.and && at !== state
    state = at
    last = next.place
  }
  return and ? stops.slice(1) : []
}

/** "to Narvil, Caldmoor, and Fernhaven": the last one is no place that the registry knows. */
function endsInUnknown(view: TextView, from: number): boolean {
  const at = isComma(view, from) ? from + 2 : from + 1
  return isParticle(view, at - 1, 'and') && isCapital(view, at) && !startsClause(view, at + 1)
}

interface Stop {
  readonly place: PlaceWords
  readonly and: boolean
}

/** The place behind a comma or "and", also behind the days of the stop before it. */
function nextStop(view: TextView, sentence: Sentence, from: number): Stop | null {
  const comma = isComma(view, from) || isMark(view, from, ';') ? from + 1 : from
  const joined = isParticle(view, comma, 'and') || isParticle(view, comma, 'as-well-as')
  if (comma === from && !joined) return null
  let at = joined ? (particle(view, comma, 'conjunction')?.match.end ?? comma + 1) : comma
  if (joined && view.word(at) === 'then') at += 1
  if (joined && view.word(at) === 'to') at += 1
  const place = at < sentence.end ? placeAt(view, at) : null
  return place === null || isMark(view, place.end, '-') || place.end > sentence.end
    ? null
    : { place, and: joined }
}

/** "to Narvil, and Brigonia welcomed", "to Narvil, and Brigonia will": the last name is the subject of a clause. */
function startsClause(view: TextView, end: number): boolean {
  const next = behindDate(view, { start: end, end: view.count }, end)
  const at = particle(view, next, 'adverb')?.match.end ?? next
  if (particle(view, at, 'auxiliary') !== null) return true
  if (!lists(view, at, VERBS)) return false
  return view
    .matches(at)
    .some(({ entries }) =>
      entries.some(
        ({ kind, payload }) =>
          VERBS.includes(kind) && (payload.shape === 'past' || payload.shape === 'present'),
      ),
    )
}

interface PlaceFact {
  readonly country?: string | null
}

/** The state of a place; null where the registry leaves it open. */
function stateOf(view: TextView, { ids }: PlaceWords): string | null {
  for (const id of ids) {
    const name = id.slice(id.indexOf('/') + 1)
    if (!id.startsWith('place/')) return name
    const country = (view.fact(id) as PlaceFact | undefined)?.country ?? null
    if (country !== null) return country
  }
  return null
}
