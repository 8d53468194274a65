/** Phrases without a name: "the two sides", "his Indian counterpart", "the latter", "a senior official". */
import { LINE_TOKEN, type NameWords, type Phrase, type Reference, type TextView } from '../../pack.ts'
import { counterpartsAt, delegationsAt, statesAt } from './counterparts.ts'
import { listedName, rememberName, unlistedName } from './names.ts'
import {
  column,
  isCapital,
  isComma,
  isMark,
  isParticle,
  lists,
  PARTICLES,
  particle,
  possessiveEnd,
  spells,
} from './particles.ts'
import { phraseOf } from './phrase-of.ts'
import { type SideWords, sideAt } from './sides.ts'
import { sidesBehind, sidesListed, type Whose } from './titles.ts'

const KINDS: readonly string[] = [
  'collectives',
  'references',
  'unnamed',
  ...PARTICLES,
  'body',
  'metonym',
  'nisba',
  'state',
  'title-heads',
]

/** The reference that begins at `token`, or null. */
export function referenceAt(view: TextView, token: number): Phrase | null {
  if (!lists(view, token, KINDS)) return null
  return (
    styleAt(view, token) ??
    collectiveAt(view, token) ??
    counterpartsAt(view, token) ??
    delegationsAt(view, token) ??
    counterpartAt(view, token) ??
    describedAt(view, token) ??
    unnamedAt(view, token)
  )
}

/** Styles that stand for somebody by themselves, and the rank that they are of. */
const RANKS: Readonly<Record<string, string>> = {
  majesty: 'majesty-he',
  'royal-highness': 'highness-he',
  'royal-highness-f': 'highness-she',
  excellency: 'excellency-he',
}

/** "His Majesty", "Her Highness" with neither office nor name behind it. */
function styleAt(view: TextView, token: number): Phrase | null {
  if (!view.isAmong(token, OWN) || !isCapital(view, token + 1)) return null
  const found = view.find(token, 'honorifics')
  const rank = found === null ? undefined : RANKS[column(found, 'id')]
  if (found === null || rank === undefined || isCapital(view, found.match.end)) return null
  const { start, end } = found.match
  const gender = spells(view, token, 'her') ? 'f' : 'm'
  return phraseOf({ start, end, kind: 'person', refers: 'honorific', honorific: rank, gender, number: 1 })
}

const OWN: ReadonlySet<string> = new Set(['his', 'her'])

const pairs = new WeakMap<TextView, readonly string[]>()

/** Keeps the first two states that the text names as a pair: they are "the two countries" behind it. */
export function rememberPair(view: TextView, members: readonly Phrase[]): void {
  const sides = members.flatMap((member) =>
    member.kind === 'state' && member.sides.length === 1 ? member.sides : [],
  )
  if (sides.length === 2 && members.length === 2 && !pairs.has(view)) pairs.set(view, sides)
}

function collectiveAt(view: TextView, token: number): Phrase | null {
  const found = view.find(token, 'collectives')
  if (found === null) return null
  const { end } = found.match
  if (possessiveEnd(view, end) > 0 || isParticle(view, end, 'of')) return null
  if (column(found, 'id').startsWith(BARE) && !opensSentence(view, token)) return null
  if (column(found, 'id').startsWith(TALKING) && !isTalking(view, end)) return null
  return phraseOf({
    start: token,
    end,
    kind: 'group',
    refers: column(found, 'refers') as Reference,
    sides:
      column(found, 'refers') === 'countries' && !spells(view, token, 'our') ? (pairs.get(view) ?? []) : [],
    number: column(found, 'number') === '2' ? 2 : 3,
  })
}

/** "The group discussed": those who met; elsewhere a group may be any body of the text. */
const TALKING = 'talking-'

function isTalking(view: TextView, token: number): boolean {
  return view.isAmong(particle(view, token, 'adverb')?.match.end ?? token, TOGETHER)
}

const TOGETHER: ReadonlySet<string> = new Set([
  'discussed',
  'exchanged',
  'reaffirmed',
  'reviewed',
  'underscored',
])

/** Without an article, only the subject of a sentence is such a group: "Participants agreed". */
const BARE = 'bare-'

function opensSentence(view: TextView, token: number): boolean {
  if (!isCapital(view, token)) return false
  return token === 0 || view.kind(token - 1) === LINE_TOKEN || isMark(view, token - 1, '.')
}

/** "his Indian counterpart, S. Jaishankar", "her counterpart from Kordavia", "the latter", "his country". */
function counterpartAt(view: TextView, token: number): Phrase | null {
  const owned = particle(view, token, 'possessive')
  const whole = view.find(token, 'references')
  const side = owned === null ? null : sideAt(view, owned.match.end)
  const found = whole ?? (owned === null ? null : view.find(side?.end ?? owned.match.end, 'references'))
  if (found === null) return null
  const refers = column(found, 'refers')
  if (refers !== 'counterpart' && refers !== 'latter' && refers !== 'own-country') return null
  if (refers === 'counterpart' && owned === null) return null
  const from = side === null ? fromState(view, found.match.end) : { end: found.match.end, sides: side.ids }
  const name = refers === 'counterpart' && column(found, 'number') === '1' ? nameBehind(view, from.end) : null
  return phraseOf({
    start: token,
    end: name?.end ?? from.end,
    kind: refers === 'own-country' ? 'state' : 'person',
    refers: refers as Reference,
    name,
    sides: from.sides,
    number: column(found, 'number') === '3' ? 3 : 1,
  })
}

/** "from Kordavia", "of Kordavia". */
function fromState(
  view: TextView,
  token: number,
): { readonly end: number; readonly sides: readonly string[] } {
  const whose = sidesBehind(view, token)
  if (whose.sides.length > 0 || !isParticle(view, token, 'from')) return whose
  const side = sideAt(view, token + 1)
  return side === null ? { end: token, sides: [] } : { end: side.end, sides: side.ids }
}

function nameBehind(view: TextView, token: number): NameWords | null {
  const at = isComma(view, token) ? token + 1 : token
  const listed = listedName(view, at, true)
  const unlisted = unlistedName(view, at)
  const name =
    listed === null || (unlisted !== null && unlisted.end > listed.end) ? (unlisted ?? listed) : listed
  if (name === null || (at > token && name.end - name.start < 2)) return null
  rememberName(view, name)
  return name
}

/** "the Chinese diplomat", "the Russian leader": an office known only by its head; "Kordavia's top diplomat" is a foreign minister. */
function describedAt(view: TextView, token: number): Phrase | null {
  const isFirst = view.isAmong(token + 1, FIRST)
  const definite = isParticle(view, token, 'the')
  const side = sideAt(view, definite ? token + (isFirst ? 2 : 1) : token)
  if (!definite && (side === null || !isOwner(view, side.end))) return null
  const at = side?.end ?? token + 1
  const found = at < view.count ? view.find(at, 'references') : null
  if (found === null || column(found, 'number') !== '1') return null
  const refers = column(found, 'refers')
  if (refers === 'counterpart' || refers === 'latter' || refers === 'own-country') return null
  const { end } = found.match
  const isTop = refers === 'foreign' || (isFirst && spells(view, end - 1, 'diplomat'))
  if (isOfAgency(view, end) || (isTop && isPosted(view, end)) || (!definite && !isTop)) return null
  const sides = side?.ids ?? []
  const office = isTop && sides.length > 0 ? 'foreign-minister' : `any-${refers}`
  const title = { start: token, end, office, generic: null, sides, under: null }
  return phraseOf({ start: token, end, kind: 'person', refers: 'title', titles: [title], sides, number: 1 })
}

/** Whether a possessive ends at `token`. */
function isOwner(view: TextView, token: number): boolean {
  return possessiveEnd(view, token - 2) === token || possessiveEnd(view, token - 1) === token
}

/** "the top Kordavian diplomat in Narvil" is somebody of an embassy. */
function isPosted(view: TextView, token: number): boolean {
  return isParticle(view, token, 'in') || isParticle(view, token, 'at') || isParticle(view, token, 'for')
}

/** "the top Kordavian diplomat". */
const FIRST: ReadonlySet<string> = new Set(['top', 'chief'])

/** "a senior U.S. official", "Kordavian officials", "a source in the ministry". */
function unnamedAt(view: TextView, token: number): Phrase | null {
  // "the Union and Council officials": a list of bodies, and a word behind it.
  if (isParticle(view, token - 1, 'and') && lists(view, token, BODIES)) return null
  let at =
    isParticle(view, token, 'a') || isParticle(view, token, 'an') || isParticle(view, token, 'the')
      ? token + 1
      : token
  if (spells(view, at, 'senior') && sideAt(view, at + 1) !== null) at += 1
  const side = at < view.count ? severalAt(view, at) : null
  const from = side?.end ?? at
  const found = view.find(token, 'unnamed') ?? (from < view.count ? view.find(from, 'unnamed') : null)
  if (found === null || isOfAgency(view, found.match.end)) return null
  const of = sidesBehind(view, found.match.end)
  const whose = of.sides.length > 0 || side !== null ? of : sidesFrom(view, found.match.end)
  const id = column(found, 'id')
  if (id === 'counterparts' && side === null) return null
  // "France's leadership" is what it does, "business leaders from France" lead no state.
  if (id === 'leadership' && side !== null) return null
  if (LEADING.has(id) && side === null && of.sides.length === 0)
    if (whose.sides.length === 0 || !isMet(view, token)) return null
  return phraseOf({
    start: token,
    end: whose.end,
    kind: 'person',
    refers: 'unnamed',
    sides: side?.ids ?? whose.sides,
    number: column(found, 'number') === '3' ? 3 : 1,
  })
}

/** "the official Darvan News Agency", "the official Darvanian agency": an adjective. */
function isOfAgency(view: TextView, end: number): boolean {
  return spells(view, end - 1, 'official') && isCapital(view, end) && !lists(view, end, DAYS)
}

const DAYS: readonly string[] = ['weekdays', 'months']

/** "Kordavian", "Kordavian and Darvanian". */
function severalAt(view: TextView, token: number): SideWords | null {
  const states = lists(view, token, NISBAS) ? statesAt(view, token) : []
  const last = states[states.length - 1]
  if (last === undefined || states.length < 2 || !lists(view, last.end, UNNAMED)) return sideAt(view, token)
  return { ids: states.map(({ side }) => side), end: last.end }
}

const LEADING: ReadonlySet<string> = new Set(['leaders', 'leadership'])

/** "with leaders from Kordavia", "hosted leaders from Kordavia": no word before the noun says what they lead. */
function isMet(view: TextView, token: number): boolean {
  return isParticle(view, token - 1, 'with') || lists(view, token - 1, MEETING)
}

const MEETING: readonly string[] = ['encounter-verbs']

const NISBAS: readonly string[] = ['nisba']
const UNNAMED: readonly string[] = ['unnamed']
const BODIES: readonly string[] = ['body']

/** "officials from Kordavia, Silvara and the Union", "officials in Ordin". */
function sidesFrom(view: TextView, end: number): Whose {
  const listed = isParticle(view, end, 'from') ? sidesListed(view, end) : null
  if (listed === null || listed.sides.length === 0 || view.isAmong(listed.end, MEMBERS))
    return sideWhere(view, end)
  return listed
}

/** "officials from Central Plains Union nations" are of no body. */
const MEMBERS: ReadonlySet<string> = new Set(['nations', 'countries', 'members', 'member', 'states'])

const STATES: readonly string[] = ['capital', 'state']

/** "officials in Ordin": those of the state whose capital it is. */
function sideWhere(view: TextView, end: number): Whose {
  const none = { end, sides: [] }
  if (!isParticle(view, end, 'in') || !lists(view, end + 1, STATES) || !isCapital(view, end + 1)) return none
  for (const kind of STATES) {
    const found = view.find(end + 1, kind)
    if (found !== null) return { end: found.match.end, sides: [column(found, 'id')] }
  }
  return none
}
