/** Whom a title gives its text to: "Statement by NSC Spokesperson X on …", "Remarks by President Y". */
import type { Phrase, TextView } from '../../pack.ts'
import { isOneOf, isParticle, signs, spells } from './particles.ts'
import { phraseOf } from './phrase-of.ts'
import { phraseAt } from './phrases.ts'
import { sideAt } from './sides.ts'

const TEXTS: ReadonlySet<string> = new Set(['statement', 'statements', 'remarks', 'message'])

/** The one person behind "statement by" or "remarks from" in a title, or all who give a joint one, as states that a dash joins; null where none is. */
export function findAuthor(view: TextView): Phrase | null {
  for (let token = 0; token < view.count; token += 1) {
    if (!view.isAmong(token, TEXTS) || !isGiving(view, token + 1)) continue
    const at = spells(view, token + 2, 'the') ? token + 3 : token + 2
    const phrase = phraseAt(view, token + 2) ?? phraseAt(view, at)
    if (phrase === null) return null
    const joint = token > 0 && spells(view, token - 1, 'joint')
    if (phrase.kind === 'person' || ((joint || areStates(phrase)) && isOfSeveral(phrase))) return phrase
    break
  }
  return isJointStatement(view) ? pairOf(view) : null
}

function isJointStatement(view: TextView): boolean {
  let joint = false
  for (let token = 0; token < view.count; token += 1) {
    joint ||= spells(view, token, 'joint')
    if (joint && spells(view, token, 'statement')) return true
  }
  return false
}

/** "U.S.-Kordavia Joint Statement", "Joint Statement on the United States–Kordavia Dialogue": the states that a dash joins. */
function pairOf(view: TextView): Phrase | null {
  for (let token = 0; token < view.count; token += 1) {
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

const DASHES = signs(['-', '–', '—', '‑'])

function isDash(view: TextView, token: number): boolean {
  return isOneOf(view, token, DASHES)
}

function stateOf(start: number, end: number, id: string): Phrase {
  const name = { start, end, prefixLength: 0, ids: [id], listed: 'state', guarded: false }
  return phraseOf({ start, end, kind: 'state', name, sides: [id], number: 1 })
}

function isGiving(view: TextView, token: number): boolean {
  return isParticle(view, token, 'by') || isParticle(view, token, 'from') || isParticle(view, token, 'of')
}

/** "Ministerial Statement of Kordavia, Silvara, and Lombira": states make theirs together. */
function areStates({ members }: Phrase): boolean {
  return members.every(({ kind }) => kind === 'state')
}

function isOfSeveral({ members }: Phrase): boolean {
  return members.length > 1
}
