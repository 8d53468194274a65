/** Where, at whose request and beside what a contact took place, as its clause says. */
import type { Phrase, PlaceWords, SidelinesWords, TextView, TokenRange } from '../../pack.ts'
import {
  isCapital,
  isComma,
  isMark,
  isParticle,
  isWord,
  isWrittenAsName,
  lists,
  PARTICLES,
  particle,
  possessiveEnd,
} from './particles.ts'
import type { Sentence } from './sentence.ts'
import { isAcronym } from './titles.ts'

const WEEKDAYS: readonly string[] = ['weekdays']
const SERIES: readonly string[] = ['series']

const PLACE_KINDS: readonly string[] = ['place', 'capital', 'state']

/** The place named at `token`, behind "the" or "the city of" too; null if none. */
export function placeAt(view: TextView, token: number): PlaceWords | null {
  const head = token < view.count ? view.find(token, 'place-heads') : null
  const from = head === null ? token : head.match.end
  return namedAt(view, from) ?? (isParticle(view, from, 'the') ? namedAt(view, from + 1) : null)
}

function namedAt(view: TextView, token: number): PlaceWords | null {
  if (token >= view.count || !lists(view, token, PLACE_KINDS)) return null
  for (const match of view.matches(token)) {
    const entries = match.entries.filter((entry) => PLACE_KINDS.includes(entry.kind))
    const acronym = entries.some((entry) => isAcronym(String(entry.payload.name)))
    if (entries.length === 0 || !isWrittenAsName(view, match, acronym)) continue
    if (possessiveEnd(view, match.end) > 0 || isAttribute(view, match.end)) return null
    const ids = PLACE_KINDS.flatMap((kind) =>
      entries.filter((entry) => entry.kind === kind).map((entry) => `${kind}/${String(entry.payload.id)}`),
    )
    return { start: match.start, end: match.end, prefixLength: 0, ids: [...new Set(ids)] }
  }
  return null
}

const BEHIND_PLACE: readonly string[] = [
  ...PARTICLES,
  'date-words',
  'weekdays',
  'months',
  'day-parts',
  'fixed-adverbials',
  'request-frames',
  'modals',
  'reporting-verbs',
  'encounter-verbs',
  'numbers',
  'talk-verbs',
]

/** "the U.S. pavilion", "Ukraine policy": the name belongs to the noun behind it. */
function isAttribute(view: TextView, token: number): boolean {
  if (view.isAmong(token, BEGINNING)) return false
  return isWord(view, token) && !isCapital(view, token) && !lists(view, token, BEHIND_PLACE)
}

/** "a visit to Narvil beginning Tuesday". */
const BEGINNING: ReadonlySet<string> = new Set(['beginning', 'starting'])

/** The first "in …" of the clause that names a place; one inside a title is part of that title. */
export function placeIn(view: TextView, sentence: Sentence, clause: TokenRange): PlaceWords | null {
  if (!holdsPlace(view, clause)) return null
  for (let token = clause.start; token < clause.end; ) {
    const phrase = sentence.phraseEndingAt(token) === null ? sentence.phraseAt(token) : null
    if (phrase !== null && phrase.kind === 'person') {
      token = phrase.end
      continue
    }
    const isLed = isParticle(view, token, 'in') || isParticle(view, token, 'at')
    if (isLed && !isBesideDate(view, token) && !isOfOther(view, clause.start, token)) {
      const place = placeAt(view, token + 1)
      if (place !== null && isWhole(view, place)) return place
    }
    token += 1
  }
  return null
}

const PREPOSITIONS: readonly string[] = ['preposition']

/** Whether a place stands behind "in" or "at" at all. */
function holdsPlace(view: TextView, { start, end }: TokenRange): boolean {
  for (
    let token = view.next(start, PREPOSITIONS, end);
    token < end;
    token = view.next(token + 1, PREPOSITIONS, end)
  )
    if ((isParticle(view, token, 'in') || isParticle(view, token, 'at')) && placeAt(view, token + 1) !== null)
      return true
  return false
}

/** "in Ukraine policy", "in Washington's view": the name stands before a noun of its own. */
function isWhole(view: TextView, place: PlaceWords): boolean {
  if ((view.find(place.start, 'body')?.match.end ?? 0) > place.end && isCapital(view, place.end)) return false
  return possessiveEnd(view, place.end) < 0 && !isMark(view, place.end, '-')
}

/** "to prepare for the Summit in Ordin", "ahead of the meeting in Ordin": where another gathering is to be, or was. */
function isOfOther(view: TextView, start: number, token: number): boolean {
  if (!GATHERINGS.has(view.word(token - 1))) return false
  for (let at = token - 2; at >= Math.max(start, token - 1 - LEAD_REACH); at -= 1) {
    if (APART.has(view.word(at))) return true
    if (BESIDE.has(view.word(at))) return false
  }
  return false
}

const GATHERINGS: ReadonlySet<string> = new Set(['conference', 'forum', 'meeting', 'ministerial', 'summit'])
/** Words from what leads to a gathering to its noun: "for the July 11-12, 2023 Basin Summit". */
const LEAD_REACH = 12
const APART: ReadonlySet<string> = new Set(['after', 'ahead', 'before', 'following', 'for', 'prior', 'since'])
/** "met for a bilateral meeting in Ordin", "on the margins of the Summit in Ordin": the contact was there. */
const BESIDE: ReadonlySet<string> = new Set([
  'a',
  'an',
  'at',
  'during',
  'margins',
  'met',
  'on',
  'sidelines',
  'their',
])

/** "in support of", "war in": only what is said of the contact is its place. */
function isBesideDate(view: TextView, token: number): boolean {
  return NO_PLACE.has(view.word(token - 1))
}

const NO_PLACE: ReadonlySet<string> = new Set([
  'war',
  'conflict',
  'situation',
  'crisis',
  'developments',
  'peace',
  'efforts',
  'reforms',
  'rights',
  'violence',
  'ceasefire',
  'stability',
  'interest',
  'interests',
  'elections',
  'people',
  'forces',
  'operations',
  'process',
  'transition',
  'role',
  'truce',
  'fighting',
  'attacks',
  'progress',
  'democracy',
  'investment',
  'events',
  'security',
  'presence',
  'engagement',
  'leadership',
  'invest',
  'partners',
  'partner',
])

/** Whoever asked for it: "at the request of X", "at the invitation of X", "at X's request". */
export function requestIn(
  view: TextView,
  sentence: Sentence,
  clause: TokenRange,
): { readonly by: Phrase; readonly range: TokenRange } | null {
  const { start, end: last } = clause
  for (let token = view.next(start, ASKING, last); token < last; token = view.next(token + 1, ASKING, last)) {
    const found = view.find(token, 'request-frames')
    const by = found === null ? null : sentence.phraseAt(found.match.end)
    if (found !== null && by !== null) return { by, range: { start: found.match.start, end: by.end } }
    const isAt = isParticle(view, token, 'at') || isParticle(view, token, 'on')
    const owned = isAt ? sentence.phraseAt(token + 1) : null
    const end = owned === null ? -1 : possessiveEnd(view, owned.end)
    if (owned !== null && end > 0 && REQUESTS.has(view.word(end)))
      return { by: owned, range: { start: token, end: end + 1 } }
  }
  return null
}

const ASKING: readonly string[] = ['request-frames', 'preposition']
const REQUESTS: ReadonlySet<string> = new Set(['request', 'invitation', 'initiative'])

const FIXED: readonly string[] = ['fixed-adverbials']
const SIDELINES = 'sidelines'

/** "on the margins of" begins at the token. */
export function isBeside(view: TextView, token: number): boolean {
  return view.has(token, FIXED) && view.find(token, 'fixed-adverbials')?.entry.payload.id === SIDELINES
}

/** What stands beside the contact: "on the margins of the UN General Assembly", up to the next comma or preposition. */
export function sidelinesIn(view: TextView, clause: TokenRange): SidelinesWords | null {
  for (
    let token = view.next(clause.start, FIXED, clause.end);
    token < clause.end;
    token = view.next(token + 1, FIXED, clause.end)
  ) {
    const found = view.find(token, 'fixed-adverbials')
    if (found?.entry.payload.id !== SIDELINES) continue
    const start = found.match.end
    let end = start
    while (
      end < clause.end &&
      !isComma(view, end) &&
      !isMark(view, end, '.') &&
      !isClauseBreak(view, end, start)
    )
      end += 1
    const ids = seriesIn(view, start, end)
    return start < end ? { start, end, ids } : null
  }
  return null
}

const ENDS: readonly string[] = ['in', 'on', 'at', 'to', 'with', 'during', 'after', 'before']

function isClauseBreak(view: TextView, token: number, start: number): boolean {
  if (token === start) return false
  if (
    isParticle(view, token, 'that') ||
    particle(view, token, 'relative') !== null ||
    particle(view, token, 'conjunction') !== null
  )
    return !isParticle(view, token, 'and')
  if (lists(view, token, WEEKDAYS) || view.find(token, 'date-words')?.entry.payload.class === 'day')
    return true
  return ENDS.some((id) => isParticle(view, token, id))
}

function seriesIn(view: TextView, start: number, end: number): readonly string[] {
  const ids: string[] = []
  for (let token = view.next(start, SERIES, end); token < end; token = view.next(token + 1, SERIES, end)) {
    const found = view.find(token, 'series')
    if (found !== null && found.match.end <= end) ids.push(`series/${String(found.entry.payload.id)}`)
  }
  return [...new Set(ids)]
}

/** "Lobera invited her counterpart to visit …": whoever invites asks for the contact that the infinitive tells of. */
export function invitationOf(
  view: TextView,
  sentence: Sentence,
  { trigger, status }: { readonly trigger: TokenRange; readonly status: string },
): { readonly by: Phrase; readonly range: TokenRange } | null {
  if (status !== 'planned') return null
  for (let token = trigger.start; token > sentence.start; token -= 1) {
    if (view.word(token) !== 'invited') continue
    const by = sentence.phraseEndingAt(token) ?? sentence.subjectBefore(token)
    return by === null ? null : { by, range: { start: by.start, end: token + 1 } }
  }
  return null
}
