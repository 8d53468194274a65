/** Where somebody goes: the first place behind a verb of travel, and the stops that «و» or «ثم» joins to it. */
import type { Match, PlaceWords, TextView } from '../../pack.ts'
import { skipAdverbials } from './adverbials.ts'
import { PLACE_KINDS, placeAt, placeBehindHeads } from './circumstances.ts'
import { placePast } from './contact-far-slots.ts'
import type { ContactFrame } from './contact-frame.ts'
import { hasClitic, isComma, particle } from './particles.ts'
import type { Sentence } from './sentence.ts'

const LISTING = 'contact-words'
/** «جولة تشمل P», «جولة شملت P». */
const LISTS: ReadonlySet<unknown> = new Set(['including', 'included'])
const TO_PLACES: readonly string[] = ['preposition', LISTING, 'home-words', ...PLACE_KINDS]
const STATES: readonly string[] = ['state', 'capital']

/** Where somebody goes: a state, a city, behind the verb or its preposition. */
export function placeBehind(
  view: TextView,
  sentence: Sentence,
  from: number,
  codes: ReadonlySet<string>,
): ContactFrame['place'] {
  const at = skipAdverbials(view, sentence, from)
  const direct = codes.has('obj')
    ? (placeBehindHeads(view, at, false) ??
      (isApposed(view, sentence, at) ? placeBehindHeads(view, at + 1, false) : placePast(view, sentence, at)))
    : null
  if (direct !== null) return direct
  const end = Math.min(sentence.end, at + 12)
  for (let token = view.next(at, TO_PLACES, end); token < end; token = view.next(token + 1, TO_PLACES, end)) {
    const found = particle(view, token, 'preposition')
    const id = found?.entry.payload.id
    if (found !== null && (id === 'to' || (id === 'in' && codes.has('fi') && !hasComma(view, at, token)))) {
      const place = placeBehindHeads(view, found.match.end)
      if (place !== null) return place
    }
    const listing = view.has(token, LISTING) ? view.find(token, LISTING) : null
    if (listing !== null && LISTS.has(listing.entry.payload.id)) {
      const place = placeBehindHeads(view, listing.match.end)
      if (place !== null) return place
    }
    if (codes.has('li')) {
      const place = isJoinedTo(view, token) ? placeAt(view, token) : null
      if (place !== null && place.prefixLength > 0) return place
    }
  }
  return null
}

/** «وصل فلان، وزير الخارجية، العاصمة»: behind the comma that closes what is said of whoever goes there. */
function isApposed(view: TextView, sentence: Sentence, token: number): boolean {
  const before = isComma(view, token) ? sentence.phraseEndingAt(token) : null
  if (before === null || before.kind !== 'person') return false
  return before.titles.some(({ start }) => start > before.start && isComma(view, start - 1))
}

/** «جولة في المنطقة، في إطار جهود السلام في درفان»: behind a comma «في» tells of something else. */
function hasComma(view: TextView, from: number, to: number): boolean {
  for (let token = from; token < to; token += 1) if (isComma(view, token)) return true
  return false
}

/** «الكويت والعراق وقطر», «الكويت ثم قطر»: the states that «و» or «ثم» joins behind the first that somebody goes to. */
export function placesBehind(view: TextView, first: ContactFrame['place']): readonly PlaceWords[] {
  const places: PlaceWords[] = []
  let at = behindThen(view, first?.end ?? view.count)
  while (view.has(at, STATES)) {
    const isNext = isThen(view, at - 1) || isTo(view, at - 1)
    const match = view
      .matches(at)
      .find((one) => (isNext ? one.bits === 0 : hasClitic(one.bits, 'and')) && isOfState(one))
    if (match === undefined) break
    const ids = match.entries.filter(({ kind }) => STATES.includes(kind))
    const { start, end, prefixLength } = match
    places.push({
      start,
      end,
      prefixLength,
      ids: ids.map(({ kind, payload }) => `${kind}/${String(payload.id)}`),
    })
    at = behindThen(view, end)
  }
  return places
}

/** «ثم», «، ثم», «ومن ثم» between two places that somebody goes to. */
function behindThen(view: TextView, token: number): number {
  const at = isComma(view, token) ? token + 1 : token
  const then = particle(view, at, 'conjunction')
  if (then?.entry.payload.id !== 'then') return token
  // «إلى الكويت ثم إلى قطر»
  return isTo(view, then.match.end) ? then.match.end + 1 : then.match.end
}

function isThen(view: TextView, token: number): boolean {
  return particle(view, token, 'conjunction')?.entry.payload.id === 'then'
}

function isTo(view: TextView, token: number): boolean {
  return particle(view, token, 'preposition')?.entry.payload.id === 'to'
}

function isOfState(match: Match): boolean {
  return match.entries.some(({ kind }) => STATES.includes(kind))
}

/** «للصين»: something listed there with a joined «ل». */
export function isJoinedTo(view: TextView, token: number): boolean {
  return view.matches(token).some((match) => hasClitic(match.bits, 'to'))
}
