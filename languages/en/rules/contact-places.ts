/** Further places of a journey: "to Narvil, Darvan, and Caldmoor, Brigonia, July 11-15". */
import type { Phrase, PlaceWords, TextView, TokenRange } from '../../pack.ts'
import { behindDate } from './adverbials.ts'
import { placeAt } from './circumstances.ts'
import { isCapital, isComma, isMark, isNumber, isParticle, lists, particle } from './particles.ts'
import type { Sentence } from './sentence.ts'

/** Stops of one journey: more is a list of something else. */
const MOST_STOPS = 12
const VERBS: readonly string[] = ['reporting-verbs', 'encounter-verbs', 'talk-verbs']

/** The first place of each state that stands in one list with `first`, that of `first` left out. */
export function furtherPlaces(view: TextView, sentence: Sentence, first: PlaceWords): readonly PlaceWords[] {
  const stops = stopsFrom(view, sentence, first)
  return stops.slice(1)
}

/** The words of the stop in `place` with its own days, where a day stands between `stops`: "to Narvil May 9-11 and Caldmoor May 12-13"; null where the days are those of them all. */
export function legOf(
  view: TextView,
  sentence: Sentence,
  stops: readonly PlaceWords[],
  place: PlaceWords,
): TokenRange | null {
  const ends = stops.map((stop) => behindDays(view, sentence, behindState(view, stop)))
  const isOwn = stops.slice(0, -1).some((stop, index) => ends[index] !== behindState(view, stop))
  return isOwn ? { start: place.start, end: ends[stops.indexOf(place)] ?? place.end } : null
}

/** Behind the state of a stop that stands behind its city: "Narvil, Darvan". */
function behindState(view: TextView, stop: PlaceWords): number {
  const next = isComma(view, stop.end) ? placeAt(view, stop.end + 1) : null
  return next !== null && stateOf(view, next) === stateOf(view, stop) ? next.end : stop.end
}

function stopsFrom(view: TextView, sentence: Sentence, first: PlaceWords): readonly PlaceWords[] {
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
  return and ? stops : [first]
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
function nextStop(view: TextView, sentence: Sentence, end: number): Stop | null {
  const from = behindDays(view, sentence, end)
  const comma = isComma(view, from) || isMark(view, from, ';') ? from + 1 : from
  const joined = isParticle(view, comma, 'and') || isParticle(view, comma, 'as-well-as')
  if (comma === from && !joined) return null
  let at = joined ? (particle(view, comma, 'conjunction')?.match.end ?? comma + 1) : comma
  if (joined && view.word(at) === 'then') at += 1
  if (joined && view.word(at) === 'to') at += 1
  const place = at < sentence.end ? placeAt(view, at) : null
  return place === null ||
    isMark(view, place.end, '-') ||
    place.end > sentence.end ||
    (from > end && !isClosed(view, sentence, place.end))
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

const DAYS: readonly string[] = ['weekdays', 'months', 'date-words', 'day-parts']
const LEADS: ReadonlySet<string> = new Set(['from', 'on'])

/** Behind the days of a stop: "from June 5 to 9", ", on March 17", "May 9-11"; `end` itself where none stand there. */
function behindDays(view: TextView, sentence: Sentence, end: number): number {
  let at = isComma(view, end) ? end + 1 : end
  if (LEADS.has(view.word(at))) at += 1
  const isFirst = isNumber(view, at) ? lists(view, at + 1, 'months') : isDay(view, at)
  if (!isFirst) return end
  while (at < sentence.end && (isDay(view, at) || (isBetweenDays(view, at) && isDay(view, at + 1)))) at += 1
  return at
}

function isDay(view: TextView, token: number): boolean {
  if (isNumber(view, token)) return true
  return lists(view, token, DAYS) && !isParticle(view, token, 'and') && !isParticle(view, token, 'to')
}

function isBetweenDays(view: TextView, token: number): boolean {
  if (isComma(view, token) || isMark(view, token, '-') || isMark(view, token, '–')) return true
  return isParticle(view, token, 'to') || view.word(token) === 'through'
}

/** Whether the stop in the place that ends at `end` is told to its end: what follows is no verb of which it would be the subject. */
function isClosed(view: TextView, sentence: Sentence, end: number): boolean {
  const at = behindDays(view, sentence, end)
  if (at >= sentence.end - 1 || isComma(view, at) || isMark(view, at, ';')) return true
  return (
    particle(view, at, 'preposition') !== null || isParticle(view, at, 'and') || view.word(at) === 'where'
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

/** Words between "for" or "on" and the noun: "for his first official". */
const MOST_OF_VISIT = 6

/** "a visit to Narvil at the invitation of X": who asked for it, and not who went. */
export function isAskedBy(view: TextView, from: number, { start }: Phrase): boolean {
  for (let at = view.next(from, REQUESTS, start); at < start; at = view.next(at + 1, REQUESTS, start)) {
    const end = view.find(at, 'request-frames')?.match.end ?? 0
    if (end === start || (isParticle(view, end, 'the') && end + 1 === start)) return true
  }
  return false
}

const REQUESTS: readonly string[] = ['request-frames']

/** "X is in Narvil for his first visit", "was in Narvil on a": the place before the noun. */
export function placeWhere(view: TextView, sentence: Sentence, noun: number): PlaceWords | null {
  for (let at = noun - 1; at > Math.max(sentence.start, noun - MOST_OF_VISIT); at -= 1) {
    if (!isParticle(view, at, 'for') && !isParticle(view, at, 'on')) continue
    for (let start = at - 1; start > Math.max(sentence.start, at - MOST_OF_VISIT); start -= 1) {
      const isIn = isParticle(view, start, 'in') && particle(view, start - 1, 'auxiliary') !== null
      const place = isIn ? placeAt(view, start + 1) : null
      if (place?.end === at) return place
    }
    return null
  }
  return null
}
