/** Whom a title gives its text to: "Statement by NSC Spokesperson X on …", "Remarks by President Y". */
import type { Phrase, TextView } from '../../pack.ts'
import { isParticle, spells } from './particles.ts'
import { phraseAt } from './phrases.ts'

const TEXTS: ReadonlySet<string> = new Set(['statement', 'statements', 'remarks', 'message'])

/** The one person behind "statement by" or "remarks from" in a title, or all who give a joint one; null where none is. */
export function findAuthor(view: TextView): Phrase | null {
  for (let token = 0; token < view.count; token += 1) {
    if (!view.isAmong(token, TEXTS) || !isGiving(view, token + 1)) continue
    const at = spells(view, token + 2, 'the') ? token + 3 : token + 2
    const phrase = phraseAt(view, token + 2) ?? phraseAt(view, at)
    if (phrase === null) return null
    const joint = token > 0 && spells(view, token - 1, 'joint')
    return phrase.kind === 'person' || (joint && isOfPeople(phrase)) ? phrase : null
  }
  return null
}

function isGiving(view: TextView, token: number): boolean {
  return isParticle(view, token, 'by') || isParticle(view, token, 'from') || isParticle(view, token, 'of')
}

function isOfPeople({ members }: Phrase): boolean {
  return members.length > 0 && members.every(({ kind }) => kind === 'person')
}
