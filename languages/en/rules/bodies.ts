/** States by name, capital or metonym, and bodies, ministries, governments and movements. */
import type { Entry, Match, Phrase, TextView } from '../../pack.ts'
import { administrationAt } from './administrations.ts'
import {
  column,
  isCapital,
  isJoined,
  isMark,
  isParticle,
  isWrittenAsName,
  lists,
  particle,
  possessiveEnd,
  spells,
} from './particles.ts'
import { phraseOf } from './phrase-of.ts'
import { type SideWords, sideAt, statesNamed } from './sides.ts'
import { behindBracket, isAcronym, sidesBehind, type Whose } from './titles.ts'

const KINDS: readonly string[] = ['state', 'metonym', 'body', 'capital']

/** The state or body that begins at `token`, or null. */
export function bodyAt(view: TextView, token: number): Phrase | null {
  const own = administrationAt(view, token)
  if (own !== null) return own
  const definite = isParticle(view, token, 'the')
  const from = definite ? token + 1 : token
  if (from >= view.count) return null
  const listed = listedBody(view, from)
  const group = groupAt(view, token, from)
  const longer = listed === null || (group !== null && group.end > listed.end) ? (group ?? listed) : listed
  return longer
}

function listedBody(view: TextView, token: number): Phrase | null {
  if (!lists(view, token, KINDS)) return null
  for (const match of view.matches(token))
    for (const kind of KINDS) {
      const entries = match.entries.filter((entry) => entry.kind === kind)
      const acronym = entries.some((entry) => isAcronym(String(entry.payload.name)))
      if (
        entries.length > 0 &&
        isWrittenAsName(view, match, acronym) &&
        !isJoinedBehind(view, match.end) &&
        !(kind === 'body' && isNational(view, token))
      )
        return listedPhrase(view, match, kind, entries)
    }
  return null
}

/** "the National [Security Council]": a state's own body of that name. */
function isNational(view: TextView, token: number): boolean {
  return token > 0 && spells(view, token - 1, 'national') && isCapital(view, token - 1)
}

/** "G20-related", "U.S.-ROK": part of an adjective. */
function isJoinedBehind(view: TextView, token: number): boolean {
  return isMark(view, token, '-') && isJoined(view, token) && isJoined(view, token + 1)
}

function listedPhrase(view: TextView, match: Match, kind: string, entries: readonly Entry[]): Phrase {
  const ids = [...new Set(entries.map((entry) => String(entry.payload.id)))]
  const guarded = entries.every((entry) => (entry.payload.guarded ?? '') !== '')
  return phraseOf({
    start: match.start,
    end: behindBracket(view, match.end),
    kind: kind === 'body' ? 'body' : 'state',
    name: { start: match.start, end: match.end, prefixLength: 0, ids, listed: kind, guarded },
    sides: ids.length === 1 ? ids : [],
  })
}

/** "the Russian side", "the Iraqi government", "Ukraine's parliament", "the Ministry of Foreign Affairs of Latvia". */
function groupAt(view: TextView, token: number, from: number): Phrase | null {
  const side = sideAt(view, from) ?? capitalOf(view, from)
  const at = side?.end ?? from
  if (side !== null && isParticle(view, token, 'the') && spells(view, at, 'side'))
    return sidePhrase(from, at + 1, side.ids)
  const found = at < view.count ? view.find(at, 'groups') : null
  if (found === null) return null
  const whose = side === null ? sidesBehind(view, found.match.end) : { end: found.match.end, sides: side.ids }
  const kind = column(found, 'class')
  if (AGAIN.has(kind) && speaksAgain(view, token, found.match)) return againAt(found.match, kind)
  if (kind === 'governments') return side === null ? governmentsOf(view, found.match, whose) : null
  if (
    whose.sides.length === 0 &&
    !(
      isParticle(view, token, 'the') &&
      DEFINITE.has(kind) &&
      (isCapital(view, at) || isOwnName(found.match, kind))
    )
  )
    return null
  // The authorities of a state are no body of it: what they say, the state says.
  if (column(found, 'id') === 'authorities' && side !== null && possessiveEnd(view, whose.end) < 0)
    return sidePhrase(from, whose.end, side.ids)
  if (kind === 'document' || possessiveEnd(view, whose.end) > 0) return null
  const end = isMark(view, whose.end, '(') ? behindBracket(view, whose.end) : whose.end
  return phraseOf({
    start: from,
    end,
    kind: 'body',
    name: {
      start: from,
      end,
      prefixLength: 0,
      ids: ministryOf(view, found.match, whose.sides),
      listed: `group-${kind}`,
      guarded: false,
    },
    sides: whose.sides.slice(0, 1),
  })
}

/** "the foreign ministry": a name, in small letters too. */
function isOwnName({ start, end }: Match, kind: string): boolean {
  return kind === 'ministry' && end - start > 1
}

/** "Ordin's foreign ministry": the capital stands for its state. */
function capitalOf(view: TextView, token: number): SideWords | null {
  const found = token < view.count && isCapital(view, token) ? view.find(token, 'capital') : null
  const end = found === null ? -1 : possessiveEnd(view, found.match.end)
  return found === null || end < 0 || !lists(view, end, 'groups') ? null : { ids: [column(found, 'id')], end }
}

/** "Kordavia's foreign ministry", "the Ministry of External Affairs of Silvara": the registry's ministry of foreign affairs of that state. */
function ministryOf(view: TextView, { start, end }: Match, sides: readonly string[]): readonly string[] {
  const id = sides.length === 1 ? `mfa-${sides[0]}` : ''
  const isForeign = [start, start + 2].some((at) => at < end && view.isAmong(at, FOREIGN))
  return isForeign && view.fact(`body/${id}`) !== undefined ? [id] : []
}

const FOREIGN: ReadonlySet<string> = new Set(['foreign', 'external'])

/** Kinds of group that a bare noun may mean again: "the ministry added", "the statement said". */
const AGAIN: ReadonlySet<string> = new Set(['ministry', 'document'])
const VERBS: readonly string[] = ['reporting-verbs']

/** "the", the noun in small letters, and a verb of talk behind it. */
function speaksAgain(view: TextView, token: number, { start, end }: Match): boolean {
  if (!isParticle(view, token, 'the') || start !== token + 1 || isCapital(view, start)) return false
  const verb = particle(view, end, 'adverb')?.match.end ?? end
  return verb < view.count && lists(view, verb, VERBS)
}

function againAt({ start, end }: Match, kind: string): Phrase {
  const name =
    kind === 'document'
      ? { start, end, prefixLength: 0, ids: [], listed: `group-${kind}`, guarded: false }
      : null
  return phraseOf({ start, end, kind: 'body', refers: 'body-again', name })
}

/** "the governments of Lombira and Silvara": the states. */
function governmentsOf(view: TextView, { start, end }: Match, whose: Whose): Phrase | null {
  const members = statesNamed(view, { start: end, end: whose.end }, whose.sides)
  if (members.length < 2 || members.length !== whose.sides.length) return null
  return phraseOf({ start, end: whose.end, kind: 'group', number: members.length === 2 ? 2 : 3, members })
}

/** Kinds of group that "the" alone makes one of the text's own. */
const DEFINITE: ReadonlySet<string> = new Set(['ministry', 'organisation', 'movement', 'council'])

function sidePhrase(start: number, end: number, ids: readonly string[]): Phrase {
  return phraseOf({
    start,
    end,
    kind: 'state',
    name: { start, end, prefixLength: 0, ids, listed: 'state', guarded: false },
    sides: ids.length === 1 ? ids : [],
  })
}
