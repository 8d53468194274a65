/** Offices and what stands around them before the name: fields, bodies, and the manner in which they are held. */
import type { NameWords, TextView } from '../../pack.ts'
import { listedName, nameEnd } from './names.ts'
import type { ParsedTitle } from './parsed-title.ts'
import { column, isCapital, isComma, isParticle, lists, spells } from './particles.ts'
import { sideAt } from './sides.ts'
import { titleAt } from './titles.ts'

/** Words before a state that say how an office is held: "incoming Kordavian", "former Kordavian". */
const MANNERS: ReadonlySet<string> = new Set([
  'acting',
  'caretaker',
  'former',
  'incoming',
  'interim',
  'new',
  'newly',
  'outgoing',
  'then',
])
const TITLE_HEADS: readonly string[] = ['title-heads']

/** Behind a word that says how an office is held, where a state follows; else `token`. */
export function behindManner(view: TextView, token: number): number {
  if (spells(view, token, 'visiting')) return token + 1
  const found = lists(view, token, TITLE_HEADS) ? view.find(token, 'title-heads') : null
  if (found === null || !MANNERS.has(column(found, 'id'))) return token
  return sideAt(view, found.match.end) === null ? token : found.match.end
}

/** "the new Kordavian foreign minister": whoever holds the office, and not who held it or will. */
export function isInOffice(view: TextView, token: number): boolean {
  return view.isAmong(token, IN_OFFICE)
}

const IN_OFFICE: ReadonlySet<string> = new Set(['acting', 'caretaker', 'interim', 'new', 'newly'])

/** Whether a name follows the title. */
export function leadsToName(view: TextView, title: ParsedTitle): boolean {
  let at = title.words.end
  if (isComma(view, at) && title.words.sides.length > 0) return nameEnd(view, at + 1) - at > 2
  for (let found = view.find(at, 'honorifics'); found !== null; found = view.find(at, 'honorifics'))
    at = found.match.end
  return nameEnd(view, at) >= 0 || listedName(view, at, true) !== null
}

/** Words of a body's name before the office in it, at most. */
const LONGEST_BODY = 10

/** Where, behind capitalised words, the office of a name begins: "Foreign Affairs and Ports [Secretary Firstname Surname]"; -1 for none. */
export function officeAhead(view: TextView, from: number): number {
  for (let at = from; at < from + LONGEST_BODY && (isCapital(view, at) || isJoining(view, at)); at += 1) {
    if (lists(view, at, NO_OFFICE)) return -1
    const title = isCapital(view, at) ? titleAt(view, at) : null
    // "At the G7 Summit, President X": what a comma closes before the office is no part of it.
    if (title !== null && leadsToName(view, title)) return isComma(view, at - 1) ? -1 : at
  }
  return -1
}

/** What no body's name goes on with: "At the union's summit President X" is of no union. */
const NO_OFFICE: readonly string[] = [
  'months',
  'weekdays',
  'nisba',
  'state',
  'encounter-nouns',
  'series',
  'person',
]

function isJoining(view: TextView, token: number): boolean {
  return (
    isComma(view, token) ||
    isParticle(view, token, 'and') ||
    isParticle(view, token, 'the') ||
    isParticle(view, token, 'of') ||
    isParticle(view, token, 'for')
  )
}

interface SideFact {
  readonly side?: string
}

/** "With the President of Kordavia, Henrik Olm agreed": behind a comma somebody listed for other states alone is no apposition. */
export function isOfOthers(view: TextView, { ids }: NameWords, sides: readonly string[]): boolean {
  if (ids.length === 0 || sides.length === 0) return false
  return ids.every((id) => {
    const side = (view.fact(`person/${id}`) as SideFact | undefined)?.side
    return side !== undefined && !sides.includes(side)
  })
}

/** What a clause goes on with behind an office set behind a name: "Chairman of the Council in Narvil", "today". */
export const BEHIND_OFFICE: readonly string[] = ['preposition', 'date-words']
/** Words of its field before an office: "Foreign Affairs and Ports Adviser". */
const MOST_FIELD = 6

/** The office whose field stands before it: "Foreign Affairs and Ports Adviser to the Prime Minister of Kordavia". */
export function fieldBefore(view: TextView, from: number): ParsedTitle | null {
  for (
    let at = from;
    at < from + MOST_FIELD && (isCapital(view, at) || isParticle(view, at, 'and'));
    at += 1
  ) {
    if (lists(view, at, NO_OFFICE)) return null
    const title = isCapital(view, at) ? titleAt(view, at) : null
    if (title?.capital === true && title.words.sides.length > 0) return title
  }
  return null
}
