/** Whose a joint statement is, by its own head: «بيان مشترك بين درفان ورملان», «بيان مشترك درفاني ـ رملاني». */
import type { Phrase, TextView } from '../../pack.ts'
import { idOf, isWord, particle } from './particles.ts'
import { phraseAt } from './phrases.ts'

const JOINT: ReadonlySet<string> = new Set(['مشترك', 'المشترك'])
const NISBA: readonly string[] = ['nisba']
const NONE: readonly never[] = []
/** The states stand so many words behind «مشترك» at most: «بيان مشترك صادر في ختام الزيارة بين». */
const FARTHEST = 12

/** The states that make a joint statement together, named before the token `end`; null where the head names fewer than two. */
export function findAuthor(view: TextView, end: number): Phrase | null {
  for (let token = 0; token < end; token += 1) {
    if (!view.isAmong(token, JOINT)) continue
    return (
      byAdjectives(view, token + 1, end) ?? behindBetween(view, token + 1, Math.min(end, token + FARTHEST))
    )
  }
  return null
}

/** «درفاني ـ رملاني», «الدرفاني الرملاني»: adjectives of two states or more, whatever sign parts them. */
function byAdjectives(view: TextView, from: number, end: number): Phrase | null {
  const members: Phrase[] = []
  let token = from
  for (; token < end; token += 1) {
    if (!isWord(view, token)) continue
    const nisba = view.has(token, NISBA) ? view.find(token, 'nisba') : null
    if (nisba === null) break
    members.push(stateOf(token, String(nisba.entry.payload.id)))
  }
  return members.length < 2 ? null : groupOf(members)
}

/** «بين درفان ورملان» */
function behindBetween(view: TextView, from: number, end: number): Phrase | null {
  for (let token = from; token < end; token += 1) {
    const found = particle(view, token, 'preposition')
    if (found === null || idOf(found) !== 'between') continue
    const phrase = phraseAt(view, found.match.end)
    return phrase !== null && phrase.members.length > 1 && phrase.members.every(isState) ? phrase : null
  }
  return null
}

function isState({ kind }: Phrase): boolean {
  return kind === 'state'
}

function stateOf(token: number, id: string): Phrase {
  return {
    start: token,
    end: token + 1,
    prefixLength: 0,
    bits: 0,
    kind: 'state',
    refers: null,
    name: { start: token, end: token + 1, prefixLength: 0, ids: [id], listed: 'state', guarded: false },
    titles: NONE,
    honorific: null,
    sides: [id],
    gender: 'f',
    number: 1,
    members: NONE,
  }
}

function groupOf(members: readonly Phrase[]): Phrase {
  const [first, last] = [members[0] as Phrase, members[members.length - 1] as Phrase]
  const number = members.length === 2 ? 2 : 3
  return { ...first, end: last.end, kind: 'group', name: null, sides: NONE, number, members }
}
