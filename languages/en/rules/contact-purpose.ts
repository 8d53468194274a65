/** What somebody travels for: "will travel to Talimar on Friday to meet with X" tells of the meeting as of the journey. */
import type { Entry, Match, PlaceWords, TextView } from '../../pack.ts'
import { biddenBefore } from './contact-bidden.ts'
import { placeBehind } from './contact-frame.ts'
import { furtherPlaces, legOf } from './contact-places.ts'
import { statusOf } from './contact-status.ts'
import { isDelegation } from './contact-visits.ts'
import {
  isCapital,
  isComma,
  isJoined,
  isMark,
  isNumber,
  isParticle,
  lists,
  particle,
  spells,
} from './particles.ts'
import type { Sentence } from './sentence.ts'

/** The verb of a journey, where it leads, and whether it is to come. */
export interface Journey {
  readonly match: Match
  readonly places: readonly PlaceWords[]
  readonly status: 'held' | 'planned'
}

/** Words between the verb of the journey and "to", with its places and days. */
const MOST_BETWEEN = 30
const VERBS: readonly string[] = ['encounter-verbs']
const DATES: readonly string[] = ['weekdays', 'months', 'date-words', 'day-parts']
/** Who is met on a journey, and not received or joined there. */
const MEETING: ReadonlySet<unknown> = new Set([
  'meet',
  'confer',
  'consult',
  'engage',
  'sit-down',
  'attend',
  'participate',
])

/** The journey of which the infinitive at `match` is the purpose; null where none is told before it. */
export function journeyFor(view: TextView, sentence: Sentence, match: Match, entry: Entry): Journey | null {
  const to = match.start - 1
  if (entry.payload.shape !== 'base' || !MEETING.has(entry.payload.id) || !isParticle(view, to, 'to'))
    return null
  for (let at = to - 1; at >= Math.max(sentence.start, to - MOST_BETWEEN); at -= 1) {
    if (lists(view, at, VERBS)) {
      const journey = journeyAt(view, sentence, at, to)
      if (journey !== null) return journey
    }
    if (!isOfWay(view, at)) return null
  }
  return null
}

/** Names, numbers and days, and the small words between them. */
function isOfWay(view: TextView, token: number): boolean {
  if (isCapital(view, token) || isNumber(view, token) || isComma(view, token)) return true
  if (isMark(view, token, '.') && isJoined(view, token)) return true
  if (lists(view, token, DATES)) return true
  if (particle(view, token, 'relative') !== null) return false
  return SMALL.some((kind) => particle(view, token, kind) !== null)
}

const SMALL: readonly string[] = ['preposition', 'article', 'conjunction', 'adverb']

function journeyAt(view: TextView, sentence: Sentence, token: number, to: number): Journey | null {
  for (const match of view.matches(token))
    for (const entry of match.entries) {
      if (entry.kind !== 'encounter-verbs' || entry.payload.object !== 'place' || match.end > to) continue
      const place = placeBehind(
        view,
        sentence,
        match.end,
        new Set(String(entry.payload.complement).split(' ')),
      )
      if (place === null || place.end > to) continue
      if (entry.payload.id === 'lead' && !isDelegation(view, match.end, place.start)) continue
      const status =
        biddenBefore(view, sentence, match) === null ? statusOf(view, sentence, match, entry) : 'planned'
      if (status === 'planned' || (status === 'held' && !isUndone(view, sentence, to)))
        return { match, status, places: [place, ...furtherPlaces(view, sentence, place)] }
    }
  return null
}

/** "travelled to Talimar to meet X, but the talks were called off". */
function isUndone(view: TextView, { end }: Sentence, from: number): boolean {
  for (let at = from; at < end; at += 1) if (spells(view, at, 'but')) return true
  return false
}

/** Whether each stop of a journey has days of its own: whom it is made to meet is met on some of them. */
export function isOfLegs(view: TextView, sentence: Sentence, journey: Journey | null): boolean {
  const [first] = journey?.places ?? []
  return journey !== null && first !== undefined && legOf(view, sentence, journey.places, first) !== null
}
