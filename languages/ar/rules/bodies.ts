/** States by name, capital or metonym, and bodies, ministries, governments and movements. */
import type { Match, NameWords, Phrase, TextView } from '../../pack.ts'
import { unlistedName } from './names.ts'
import { closingQuote, column, idsOf, isOfKind, isOpeningQuote, particle } from './particles.ts'
import { sidesBehind } from './title-sides.ts'

/** The state or body that begins at `token`, or null. */
export function bodyAt(view: TextView, token: number): Phrase | null {
  if (!view.has(token, BODIES)) return null
  const listed = listedBody(view, token)
  const group = groupAt(view, token)
  if (listed === null || group === null) return listed ?? group
  return group.end > listed.end ? group : listed
}

/** Kinds of names, in the order in which a form that is of several counts, and with them those of nouns. */
const NAMES: readonly string[] = ['state', 'metonym', 'body', 'capital']
const BODIES: readonly string[] = [...NAMES, 'groups']

function listedBody(view: TextView, token: number): Phrase | null {
  if (!view.has(token, NAMES)) return null
  for (const match of view.matches(token))
    for (const kind of NAMES) if (isOfKind(match, kind)) return listedPhrase(match, kind)
  return null
}

function listedPhrase(match: Match, kind: string): Phrase {
  const ids = idsOf(match, kind)
  return {
    start: match.start,
    end: match.end,
    prefixLength: match.prefixLength,
    bits: match.bits,
    kind: kind === 'body' ? 'body' : 'state',
    refers: null,
    name: nameOf(match, kind, ids),
    titles: NONE,
    honorific: null,
    sides: ids.length === 1 ? ids : NONE,
    gender: 'f',
    number: 1,
    members: NONE,
  }
}

const NONE: readonly never[] = []

function nameOf(match: Match, kind: string, ids: readonly string[]): NameWords {
  const guarded = match.entries.every((entry) => entry.kind !== kind || (entry.payload.guarded ?? '') !== '')
  return { start: match.start, end: match.end, prefixLength: match.prefixLength, ids, listed: kind, guarded }
}

/** «الحكومة اليمنية», «وزارة خارجية مصر», «وفد حركة …», a movement or embassy by name. */
function groupAt(view: TextView, token: number): Phrase | null {
  const found = view.find(token, 'groups')
  if (found === null) return null
  const { match } = found
  const kind = column(found, 'class')
  const whose = sidesBehind(view, match.end, true)
  const inner =
    kind === 'delegation' || kind === 'embassy' || kind === 'movement'
      ? innerName(view, whose.end, kind)
      : null
  const end = inner?.end ?? whose.end
  if (end === match.end && !isDefiniteGroup(view, token, kind)) return null
  const { prefixLength, bits } = match
  return {
    start: token,
    end,
    prefixLength,
    bits,
    kind: 'body',
    refers: null,
    name: inner ?? { start: token, end, prefixLength, ids: NONE, listed: `group-${kind}`, guarded: false },
    titles: NONE,
    honorific: null,
    sides: whose.sides,
    gender: 'f',
    number: 1,
    members: NONE,
  }
}

function isDefiniteGroup(view: TextView, token: number, kind: string): boolean {
  if (kind === 'delegation' || kind === 'embassy' || kind === 'army') return false
  return view.word(token).startsWith('ال') || view.word(token).startsWith('وال') || kind === 'ministry'
}

function innerName(view: TextView, at: number, kind: string): NameWords | null {
  const token =
    kind === 'delegation' && particle(view, at, 'preposition')?.entry.payload.id === 'from' ? at + 1 : at
  const listed = listedBody(view, token)
  if (listed?.name != null) return listed.name
  if (kind !== 'movement') return null
  if (isOpeningQuote(view, token)) {
    const close = closingQuote(view, token, Math.min(view.count, token + 6))
    if (close > 0)
      return { start: token + 1, end: close, prefixLength: 0, ids: [], listed: null, guarded: false }
  }
  return unlistedName(view, token)
}
