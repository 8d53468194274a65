/** Guests far behind their verb, and hosts that only the place of the sentence tells. */
import type { ContactWords, Entry, Match, Phrase, PlaceWords, TextView } from '../../pack.ts'
import { skipAdverbials } from './adverbials.ts'
import { placeAt } from './circumstances.ts'
import { placesTold, placesWhere } from './contact-where.ts'
import { isComma, isMark, isParticle, isWord, lists, particle, spells } from './particles.ts'
import type { Sentence } from './sentence.ts'
import { stateOf } from './sides.ts'

const RECEIVING: ReadonlySet<unknown> = new Set(['receive', 'welcome'])
/** Words of where and when between the verb and the guest: "at the Green Hall of the palace this morning". */
const MOST_WHERE = 12
const WHERE: ReadonlySet<string> = new Set(['at', 'in'])
const VERBS_AHEAD: readonly string[] = ['relative', 'reporting-verbs', 'encounter-verbs']
const STOPS: readonly string[] = ['conjunction', ...VERBS_AHEAD]

/** "received at the palace today the Prime Minister", "received, at the palace, the Prime Minister": the first person behind where and when; null where the guest stands elsewhere. */
export function guestBehind(view: TextView, sentence: Sentence, match: Match, entry: Entry): Phrase | null {
  if (!RECEIVING.has(entry.payload.id) || entry.payload.shape !== 'past') return null
  const behind = skipAdverbials(view, sentence, match.end)
  const first = isComma(view, behind) ? behind + 1 : behind
  if (!WHERE.has(view.word(first)) || particle(view, first, 'preposition') === null) return null
  const end = Math.min(sentence.end, first + MOST_WHERE)
  for (let token = first + 1; token < end; token += 1) {
    if (first > behind && isComma(view, token)) return personAt(view, sentence, token + 1)
    if (isMark(view, token, '-')) continue
    if (!isWord(view, token) || lists(view, token, STOPS)) return null
    if (isParticle(view, token, 'a') || isParticle(view, token, 'for')) return null
    const governed = particle(view, token - 1, 'preposition') !== null
    const guest = governed ? null : personAt(view, sentence, token)
    if (guest !== null) return guest
  }
  return null
}

/** Somebody with a title at `token`, behind an article or none. */
function personAt(view: TextView, sentence: Sentence, token: number): Phrase | null {
  const phrase = sentence.phraseAt(particle(view, token, 'article')?.match.end ?? token)
  return phrase?.kind === 'person' && phrase.refers !== 'unnamed' && phrase.titles.length > 0 ? phrase : null
}

/** "In Talimar, X will meet with senior government officials": those of the state that the sentence begins in, or that they travel to. */
export function hostsAt(
  view: TextView,
  sentence: Sentence,
  phrase: Phrase | null,
  status: ContactWords['status'],
  from: number,
  visited: readonly PlaceWords[] | null,
): Phrase | null {
  if (status !== 'planned' && status !== 'held') return phrase
  const own = visited === null ? placesAhead(view, sentence) : placesOf(view, visited)
  const states =
    own.length > 0 || status !== 'planned' ? own : placesOf(view, placesWhere(view, sentence, from))
  if (phrase === null)
    return governmentsAt(view, sentence, from, states.length > 0 ? states : placeBetween(view, from))
  if (phrase.refers !== 'unnamed' || phrase.number !== 3) return phrase
  if (phrase.sides.length > 0 || !OFFICIALS.has(view.word(phrase.end - 1))) return phrase
  // Whoever "met with officials in Talimar" may be at home there; those of a government are met by guests.
  if (status === 'held' && !holdsGovernment(view, phrase)) return phrase
  const told =
    states.length > 0 || status !== 'planned' ? states : onlyState(placesOf(view, placesTold(view, sentence)))
  return hostsOf(phrase.start, phrase.end, told) ?? phrase
}

/** Of a journey to several states, nobody knows in which of them. */
function onlyState(places: readonly PlaceAhead[]): readonly PlaceAhead[] {
  return new Set(places.map(({ state }) => state)).size === 1 ? places : []
}

function holdsGovernment(view: TextView, { start, end }: Phrase): boolean {
  for (let token = start; token < end; token += 1) if (spells(view, token, 'government')) return true
  return false
}

/** "will meet in Talimar with government and business leaders": the place right behind the verb. */
function placeBetween(view: TextView, from: number): readonly PlaceAhead[] {
  const place = isParticle(view, from, 'in') ? placeAt(view, from + 1) : null
  return place === null ? [] : placesOf(view, [place])
}

interface PlaceAhead {
  readonly state: string
  readonly place: PlaceWords
}

/** The states of `places`, for which the words from `start` to `end` stand; null where there are none. */
function hostsOf(start: number, end: number, places: readonly PlaceAhead[]): Phrase | null {
  const states = [...new Set(places.map(({ state }) => state))].map((state) => stateOf(start, end, state))
  const [first, another] = states
  if (first === undefined) return null
  return another === undefined ? first : { ...first, kind: 'group', sides: [], members: states }
}

/** Places, each with its state; none where one is left open. */
function placesOf(view: TextView, places: readonly PlaceWords[]): readonly PlaceAhead[] {
  const known = places.flatMap((place) => {
    const state = countryOf(view, place)
    return state === null ? [] : [{ state, place }]
  })
  return known.length === places.length ? known : []
}

/** The places that a sentence begins in, each with its state: "In Talimar and Ordin, …", "In Darvan, Silvara, and Kordavia, …", "While in Talimar, …". */
export function placesAhead(view: TextView, { start }: Sentence): readonly PlaceAhead[] {
  const states: PlaceAhead[] = []
  const from = start + (view.word(start) === 'while' ? 1 : 0)
  if (!isParticle(view, from, 'in')) return []
  for (let at = isParticle(view, from + 1, 'both') ? from + 2 : from + 1; ; ) {
    const place = placeAt(view, at)
    const state = place === null ? null : countryOf(view, place)
    if (place === null || state === null) return []
    if (states.every((one) => one.state !== state)) states.push({ state, place })
    const comma = isComma(view, place.end)
    const next = comma ? place.end + 1 : place.end
    const and = isParticle(view, next, 'and')
    if (!and && !comma) return []
    // "In Darvan, Silvara sent": a comma closes the places unless "and" and a comma follow.
    if (comma && !isListed(view, next)) return states
    at = and ? next + 1 : next
  }
}

/** Words of a list of places at most. */
const LONGEST_LIST = 14

/** Whether places go on from `from` to an "and" and a comma behind the last: "Silvara, and the Tanifa Islands, the". */
function isListed(view: TextView, from: number): boolean {
  let last = false
  for (let at = from; at < Math.min(view.count, from + LONGEST_LIST); ) {
    if (isParticle(view, at, 'and')) {
      last = true
      at += 1
    }
    const place = placeAt(view, at)
    if (place === null || !isComma(view, place.end)) return false
    if (last) return true
    at = place.end + 1
  }
  return false
}

/** Words of those who are to be met, up to the noun: "government, civil society, and business leaders". */
const MOST_MET = 14

/** "In Talimar and Ordin, X will meet with government, civil society, and business leaders": those who govern there. */
function governmentsAt(
  view: TextView,
  sentence: Sentence,
  from: number,
  ahead: readonly PlaceAhead[],
): Phrase | null {
  const at = view.next(from, GROUPS, sentence.end)
  if (!spells(view, at, 'government') || !MET.has(view.word(at - 1))) return null
  let noun = at + 1
  while (noun < Math.min(sentence.end, at + MOST_MET) && !view.isAmong(noun, OFFICIALS)) {
    if (!isWord(view, noun) && !isComma(view, noun)) return null
    if (particle(view, noun, 'preposition') !== null || lists(view, noun, VERBS_AHEAD)) return null
    noun += 1
  }
  if (!view.isAmong(noun, OFFICIALS)) return null
  return hostsOf(at, noun + 1, ahead)
}

const GROUPS: readonly string[] = ['groups']
const MET: ReadonlySet<string> = new Set(['with', 'senior', 'meet'])

const OFFICIALS: ReadonlySet<string> = new Set([
  'officials',
  'leaders',
  'members',
  'representatives',
  'counterparts',
])

interface PlaceFact {
  readonly country?: string | null
}

/** The one state that all readings of a place give; null where they differ. */
function countryOf(view: TextView, { ids }: PlaceWords): string | null {
  const states = ids.map((id) =>
    id.startsWith('place/')
      ? ((view.fact(id) as PlaceFact | undefined)?.country ?? null)
      : id.slice(id.indexOf('/') + 1),
  )
  const [state] = states
  return state !== undefined && states.every((one) => one === state) ? state : null
}
