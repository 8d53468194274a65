/** Where the holder of an office serves: at a state or body, in an embassy, or for the publisher's own state. */
import type { Found, TextView } from '../../pack.ts'
import { cell, hasClitic, isDefinite, particle } from './particles.ts'
import { bothSides, governedPlace, namesSomebody, sidesBehind, sidesOrHost } from './title-sides.ts'

/** Where a diplomat serves, or what an envoy is for: «لدى المملكة», «إلى سوريا»; it is part of the title. */
export function tailEnd(view: TextView, from: number, office: string | null): number {
  const isSent = office === 'ambassador' || office === 'special-envoy'
  const found = particle(view, from, 'preposition')
  const id = found === null ? '' : cell(found.entry.payload.id)
  // «رئيس وفد الرابطة لدى رملان»: whoever he is, he serves there.
  if (found !== null && (id === 'at' || (isSent && (id === 'to' || id === 'in')))) {
    const place = sideOrPlace(view, found.match.end)
    // «في الشرق وأفريقيا فلان»
    const more = place === null ? null : joinedPlace(view, place, 'and')
    if (place !== null) return more !== null && namesSomebody(view, more) ? more : place
  }
  if (!isSent) return from
  // «سفير درفان برملان فلان»: without a name it may be where something was.
  const joined = found === null ? joinedPlace(view, from, 'by') : null
  if (joined !== null && namesSomebody(view, joined)) return joined
  return office === 'special-envoy' ? missionEnd(view, from) : from
}

/** «المبعوث الخاص للشرق الأوسط وشمال أفريقيا»: regions and states behind «لـ», as far as «و» adds to them. */
function missionEnd(view: TextView, from: number): number {
  const first = joinedPlace(view, from, 'to')
  if (first === null) return from
  let end = first
  for (let more = joinedPlace(view, end, 'and'); more !== null; more = joinedPlace(view, end, 'and'))
    end = more
  return end
}

/** Behind the state, body or place at `token` that `clitic` is written as one with; null where none is. */
export function joinedPlace(view: TextView, token: number, clitic: 'and' | 'by' | 'to'): number | null {
  if (clitic === 'and' && view.isAmong(token, AND_REGIONS)) return sideOrPlace(view, token + 1)
  for (const kind of SERVED) {
    const match = token < view.count ? view.find(token, kind)?.match : undefined
    if (match !== undefined && hasClitic(match.bits, clitic)) return match.end
  }
  return null
}

function sideOrPlace(view: TextView, token: number): number | null {
  if (view.isAmong(token, THE_STATE)) return token + 1

  // «إلى منطقة الشرق الأوسط ودول أفريقيا»
  const at = view.isAmong(token, REGIONS) ? token + 1 : token
  for (const kind of SERVED) {
    const found = view.find(at, kind)
    if (found !== null) return found.match.end
  }
  return null
}

/** «لدى الدولة»: as a state's own press calls it. */
const THE_STATE: ReadonlySet<string> = new Set(['الدولة'])

/** Bare nouns before the regions that somebody is sent to. */
const AND_REGIONS: ReadonlySet<string> = new Set(['ومنطقة', 'ودول'])
const REGIONS: ReadonlySet<string> = new Set(['منطقة', 'دول'])

/** What a diplomat serves at, in the order in which it is looked for. */
const SERVED: readonly string[] = ['state', 'body', 'place', 'capital', 'references']

const HOME = 'home-words'
const HOMES: readonly string[] = [HOME]

/** «سفير المملكة»: behind the noun for the publisher's own state, which no nisba makes another's; `from` without one. */
export function homeEnd(view: TextView, from: number): number {
  const found = view.has(from, HOMES) ? view.find(from, HOME) : null
  if (found === null || hasClitic(found.match.bits, 'by') || view.has(found.match.end, NISBAS)) return from
  return found.match.end
}

/** Whether the noun for the publisher's own state stands in the title between `from` and `end`. */
export function isOfHome(view: TextView, from: number, end: number): boolean {
  const at = view.next(from, HOMES, end)
  return at < end && homeEnd(view, at) > at
}

const NISBAS: readonly string[] = ['nisba']
const GROUPS: readonly string[] = ['groups']

/** An embassy, and whose it is. */
export interface Embassy {
  readonly end: number
  readonly sides: readonly string[]
}

/** «بسفارة درفان لدى رملان», «في السفارة الدرفانية»: the embassy in which somebody serves; null where none stands there. */
export function embassyBehind(view: TextView, from: number): Embassy | null {
  const inside = particle(view, from, 'preposition')
  const at = inside?.entry.payload.id === 'in' ? inside.match.end : from
  const noun = view.has(at, GROUPS) ? view.find(at, 'groups') : null
  if (noun?.entry.payload.class !== 'embassy') return null
  if (at === from ? !isJoinedTo(noun) : noun.match.bits !== 0) return null
  const whose = sidesBehind(view, noun.match.end, true)
  const end = whose.sides.length === 0 ? homeEnd(view, noun.match.end) : whose.end
  return end === noun.match.end ? null : { end: tailEnd(view, end, 'ambassador'), sides: whose.sides }
}

/** «بسفارة», «للسفارة». */
function isJoinedTo({ match }: Found): boolean {
  return hasClitic(match.bits, 'by') || hasClitic(match.bits, 'to')
}

/** «رئيسة وفد الاتحاد في درفان فلانة»: where somebody serves, where a name follows; `from` without one. */
export function namedTailEnd(view: TextView, from: number): number {
  if (!view.has(from, PREPOSITIONS)) return from
  const end = tailEnd(view, from, 'special-envoy')
  // «في الساحل الشرقي»: the place is longer than what is listed.
  const isPlaceCut = isDefinite(view, end) && !view.has(end, HONORIFICS)
  return end > from && !isPlaceCut && namesSomebody(view, end) ? end : from
}

const HONORIFICS: readonly string[] = ['honorifics']
const PREPOSITIONS: readonly string[] = ['preposition']

/** «رئيس البرلمان العربي»: a body whose name begins with the last word of an office; null where none does. */
export function longerBody(
  view: TextView,
  { start, end }: Found['match'],
): ReturnType<typeof sidesOrHost> | null {
  const body = end - start > 1 && view.has(end - 1, BODIES) ? view.find(end - 1, 'body') : null
  if (body === null || body.match.end <= end || body.match.prefixLength > 0) return null
  return { end: body.match.end, sides: [String(body.entry.payload.id)] }
}

const BODIES: readonly string[] = ['body']

/** «سفير المملكة», «وزير خارجية المملكة»: behind the noun for the publisher's own state, where no other is named. */
export function homeBehind(
  view: TextView,
  whose: { readonly end: number; readonly sides: readonly string[] },
  construct: string,
): number {
  return whose.sides.length > 0 || construct === 'nisba' ? whose.end : homeEnd(view, whose.end)
}

/** «المفتي العام للقدس»: behind a title that says nothing of a state, the place that it is for, which is no capital. */
export function placeServed(view: TextView, token: number): number {
  const found = view.has(token, PLACES) ? view.find(token, 'place') : null
  return found !== null && hasClitic(found.match.bits, 'to') ? found.match.end : token
}

const PLACES: readonly string[] = ['place']

/** Whose an office is: by what stands behind it and what completes it, or by the place of an institution («رئيس بلدية سيدرا»). */
export function ownersOf(
  view: TextView,
  from: number,
  hasComplement: boolean,
  isHeldAtHome: boolean,
): ReturnType<typeof sidesOrHost> {
  const isConstruct = !hasComplement || !isDefinite(view, from - 1)
  const whose = bothSides(view, sidesOrHost(view, from, isConstruct, isHeldAtHome), hasComplement)
  if (whose.sides.length > 0 || !hasComplement || !isConstruct) return whose
  return governedPlace(view, from) ?? whose
}
