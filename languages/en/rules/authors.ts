/** Whom a title gives its text to: "Statement by NSC Spokesperson X on …", "Remarks by President Y". */
import type { Phrase, TextView } from '../../pack.ts'
import { bodyAt } from './bodies.ts'
import { membersBehind } from './bylines.ts'
import { statesAt } from './counterparts.ts'
import { isApostrophe, isOneOf, isParticle, possessiveEnd, signs, spells } from './particles.ts'
import { phraseOf } from './phrase-of.ts'
import { phraseAt } from './phrases.ts'
import { sideAt } from './sides.ts'

const TEXTS: ReadonlySet<string> = new Set(['statement', 'statements', 'remarks', 'message'])
const DECLARATIONS: ReadonlySet<string> = new Set(['statement', 'declaration', 'communique', 'communiqué'])

/**
 * The one person behind "statement by" or "remarks from" in a title or before its "statement", the body whose leaders
 * make it, or all who give a joint one, as states that a dash joins, before `end`; null where none is.
 */
export function findAuthor(view: TextView, end: number): Phrase | null {
  for (let token = 0; token < end; token += 1) {
    const before = holderBefore(view, token) ?? bodyBefore(view, token) ?? presidentBefore(view, token)
    if (before !== null) return before
    const joint = token > 0 && spells(view, token - 1, 'joint')
    const by = view.isAmong(token, TEXTS) ? pastDelivery(view, token + 1) : -1
    if (by < 0 || !isGiving(view, by, joint)) continue
    const at = spells(view, by + 1, 'the') ? by + 2 : by + 1
    const phrase = phraseAt(view, by + 1) ?? phraseAt(view, at)
    const several =
      joint && !isSeveral(phrase) ? (membersBehind(view, by + 1) ?? statesInRow(view, by + 1, end)) : null
    if (several !== null) return several
    if (phrase === null) return null
    const together = joint || areStates(phrase) || spells(view, token, 'statement')
    return phrase.kind === 'person' || (together && isSeveral(phrase)) ? phrase : null
  }
  return isJointStatement(view, end)
    ? (pairOf(view, end) ?? betweenStates(view, end) ?? peopleBehind(view, end))
    : null
}

/** "Joint Statement by A, B, C, D": states in a row to the end of the title, whose "and" it leaves out. */
function statesInRow(view: TextView, from: number, end: number): Phrase | null {
  const members = statesAt(view, from, end).map((one) => stateOf(one.start, one.end, one.side))
  const last = members[members.length - 1]
  if (last === undefined || members.length < FEWEST_IN_ROW || last.end < end) return null
  return phraseOf({ start: from, end: last.end, kind: 'group', number: 3, members })
}

const FEWEST_IN_ROW = 3

/** "Joint Statement on the Ferries by President X and Prime Minister Y": several people behind what it is on. */
function peopleBehind(view: TextView, end: number): Phrase | null {
  for (let token = 0; token < end; token += 1) {
    if (!isParticle(view, token, 'by') && !isParticle(view, token, 'from')) continue
    const people = phraseAt(view, token + 1)
    if (people !== null && isSeveral(people) && people.members.every(isNamed)) return people
  }
  return null
}

function isNamed({ kind, name }: Phrase): boolean {
  return kind === 'person' && name !== null
}

/** Behind "as prepared for delivery", "as delivered": how it was said. */
function pastDelivery(view: TextView, from: number): number {
  let token = from
  while (view.isAmong(token, DELIVERY)) token += 1
  return token
}

const DELIVERY: ReadonlySet<string> = new Set(['as', 'prepared', 'for', 'delivery', 'delivered'])

/** "President Olm Statement on …", "Secretary Ronvel’s Remarks": the person before the word. */
function holderBefore(view: TextView, token: number): Phrase | null {
  if (token === 0 || !view.isAmong(token, TEXTS)) return null
  const holder = phraseAt(view, 0)
  if (holder === null || holder.kind !== 'person' || holder.name === null) return null
  return holder.end === token || possessiveEnd(view, holder.end) === token ? holder : null
}

/** "Presidential Message on …": whoever presides over the publisher's state. */
function presidentBefore(view: TextView, token: number): Phrase | null {
  if (token === 0 || !spells(view, token, 'message') || !spells(view, token - 1, 'presidential')) return null
  const start = token - 1
  const title = { start, end: token, office: 'president', generic: null, sides: [], under: null }
  return phraseOf({ start, end: token, kind: 'person', refers: 'home-holder', titles: [title], number: 1 })
}

/** Words between a body and its statement: "Foreign Ministers’ Joint". */
const MAKERS: ReadonlySet<string> = new Set([
  'finance',
  'foreign',
  'joint',
  'leaders',
  'level',
  'ministerial',
  'ministers',
  'trade',
])

/** "CPU Leaders’ Statement", "CPU Foreign Ministers’ Joint Declaration": what its leaders say, the body says. */
function bodyBefore(view: TextView, token: number): Phrase | null {
  if (token < 2 || !view.isAmong(token, DECLARATIONS)) return null
  const body = bodyAt(view, 0)
  if (body === null || body.kind !== 'body' || body.name?.ids.length !== 1 || body.end >= token) return null
  for (let at = body.end; at < token; at += 1)
    if (!view.isAmong(at, MAKERS) && !isApostrophe(view, at)) return null
  return body
}

function isJointStatement(view: TextView, end: number): boolean {
  let joint = false
  for (let token = 0; token < end; token += 1) {
    joint ||= spells(view, token, 'joint')
    if (joint && (view.isAmong(token, DECLARATIONS) || spells(view, token, 'readout'))) return true
  }
  return false
}

/** "U.S.-Kordavia Joint Statement", "Joint Statement on the United States–Kordavia Dialogue": the states that a dash joins. */
function pairOf(view: TextView, end: number): Phrase | null {
  for (let token = 0; token < end; token += 1) {
    const members: Phrase[] = []
    let at = token
    for (let side = sideAt(view, at); side !== null; side = isDash(view, at) ? sideAt(view, at + 1) : null) {
      const start = members.length === 0 ? at : at + 1
      const [id, another] = side.ids
      if (id === undefined || another !== undefined) break
      members.push(stateOf(start, side.end, id))
      at = side.end
    }
    const [first] = members
    if (first !== undefined && members.length > 1)
      return phraseOf({
        start: first.start,
        end: at,
        kind: 'group',
        number: members.length === 2 ? 2 : 3,
        members,
      })
  }
  return null
}

/** "Joint Statement on the Partnership between A and B". */
function betweenStates(view: TextView, end: number): Phrase | null {
  for (let token = 0; token < end; token += 1) {
    if (!isParticle(view, token, 'between')) continue
    const set = phraseAt(view, spells(view, token + 1, 'the') ? token + 2 : token + 1)
    if (set !== null && isSeveral(set) && areStates(set)) return set
  }
  return null
}

const DASHES = signs(['-', '–', '—', '‑'])

function isDash(view: TextView, token: number): boolean {
  return isOneOf(view, token, DASHES)
}

function stateOf(start: number, end: number, id: string): Phrase {
  const name = { start, end, prefixLength: 0, ids: [id], listed: 'state', guarded: false }
  return phraseOf({ start, end, kind: 'state', name, sides: [id], number: 1 })
}

function isGiving(view: TextView, token: number, joint: boolean): boolean {
  if (isParticle(view, token, 'by') || isParticle(view, token, 'from') || isParticle(view, token, 'of'))
    return true
  return joint && (isParticle(view, token, 'between') || spells(view, token, 'among'))
}

/** "Ministerial Statement of Kordavia, Silvara, and Lombira": states make theirs together. */
function areStates({ members }: Phrase): boolean {
  return members.every(({ kind }) => kind === 'state')
}

function isSeveral(phrase: Phrase | null): boolean {
  return phrase !== null && phrase.members.length > 1
}
