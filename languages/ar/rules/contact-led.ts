/** Sessions that two sides lead together: «ترأس الوزير ونظيره أعمال اللجنة المشتركة». */
import type { Entry, Match, Phrase, TextView } from '../../pack.ts'
import {
  bareFrame,
  type ContactFrame,
  canMeet,
  membersOf,
  objectBehind,
  subjectBehind,
} from './contact-frame.ts'
import { onSides } from './contact-sides.ts'
import { goingOn, isNounThere, subjectBefore } from './contact-slots.ts'
import { statusOf } from './contact-status.ts'
import { isLeading } from './contact-triggers.ts'
import { GOVERNING, idOf, particle } from './particles.ts'
import type { Sentence } from './sentence.ts'
import { stateOf } from './state-of.ts'

/** The telling whose verb of leading stands at `token`, where two or more lead a session; null if none. */
export function ledContactAt(view: TextView, sentence: Sentence, token: number): ContactFrame | null {
  for (const match of view.matches(token)) {
    const verb = match.entries.find(isLeading)
    if ((match.bits & GOVERNING) !== 0) continue
    if (verb === undefined) {
      const headed = headedAt(view, sentence, match)
      if (headed !== null) return headed
      continue
    }
    const ofSides = leadersOfSides(view, sentence, match)
    const leaders = ofSides.length > 0 ? ofSides : leadersOf(view, sentence, match, verb)
    if (leaders.length < 2) continue
    if (ofSides.length === 0 && !isOfSession(view, sentence, match)) continue
    return {
      ...bareFrame('ar/encounter/led', 'meeting', { start: match.start, end: match.end }),
      status: statusOf(view, sentence, match, verb),
      subject: leaders,
    }
  }
  return null
}

/** As they are folded, with «و» or without. */
const HEADED: ReadonlySet<string> = new Set(['راس', 'وراس', 'راست', 'وراست'])

/** «رأس A وB أعمال اللجنة», «رأس الجانب الدرفاني A، فيما رأس الجانب الرملاني B»: spelled like "head", so that no more than this is read. */
function headedAt(view: TextView, sentence: Sentence, match: Match): ContactFrame | null {
  if (!view.isAmong(match.start, HEADED) || isNounThere(view, match)) return null
  const ofSides = leadersOfSides(view, sentence, match)
  const own = ofSides.length > 0 ? null : subjectBehind(view, sentence, match.end)
  const leaders = ofSides.length > 0 ? ofSides : membersOf(own).filter(({ kind }) => kind === 'person')
  if (leaders.length < 2 || (own !== null && !isOfSession(view, sentence, match))) return null
  return {
    ...bareFrame('ar/encounter/led', 'meeting', { start: match.start, end: match.end }),
    subject: leaders.filter(canMeet),
  }
}

const LED: readonly string[] = ['encounter-verbs', 'contact-words']
const SIDE = 'contact-words'
/** Words that no rule knows between a side and who leads it: «ترأس الجانب الدرفاني في المباحثات فلان». */
const MOST_BETWEEN = 2

/** «ترأس الجانب الدرفاني A، فيما ترأس الجانب الرملاني B»: who leads each side; empty where the verb has no side for its object. */
function leadersOfSides(view: TextView, sentence: Sentence, { end }: Match): readonly Phrase[] {
  const found: Phrase[] = []
  for (let token = end; token < sentence.end; token = view.next(token + 1, LED, sentence.end)) {
    const head = view.has(token, LED) ? view.find(token, SIDE) : null
    const isSide = head !== null && idOf(head) === 'led-side'
    const side = isSide ? stateOf(view, head.match.end, true) : null
    if (side === null && token === end) return found
    const leader = side === null ? null : objectBehind(view, sentence, side.end, OBJECT, MOST_BETWEEN)
    if (leader?.kind === 'person' && leader.number === 1) found.push(leader)
  }
  return found
}

const OBJECT: ReadonlySet<string> = new Set(['obj'])

function leadersOf(view: TextView, sentence: Sentence, match: Match, verb: Entry): readonly Phrase[] {
  if (match.suffix !== null) return onSides(view, sentence, match.end)
  const own =
    subjectBefore(view, sentence, match, verb) ??
    subjectBehind(view, sentence, match.end) ??
    goingOn(view, sentence, match)
  if (own === null) return onSides(view, sentence, match.end)
  const from = own.start < match.start ? behindPronoun(view, match.end) : Math.max(own.end, match.end)
  const partner =
    membersOf(own).length > 1
      ? null
      : (objectBehind(view, sentence, from, WITH, MOST_STRAYS) ?? besideWhom(view, sentence, from))
  return [...membersOf(own), ...membersOf(partner)].filter(canMeet)
}

/** «يترأس خلالها» */
function behindPronoun(view: TextView, token: number): number {
  return particle(view, token, 'preposition-pronoun')?.match.end ?? token
}

/** «ترأس A إلى جانب B أعمال اللجنة» */
function besideWhom(view: TextView, sentence: Sentence, token: number): Phrase | null {
  const beside = particle(view, token, 'conjunction')
  const phrase = beside !== null && idOf(beside) === 'as-well' ? sentence.phraseAt(beside.match.end) : null
  return phrase?.kind === 'person' && phrase.bits === 0 ? phrase : null
}

const WITH: ReadonlySet<string> = new Set(['maa'])
/** Words that no rule knows between the one who leads and with whom: «مناصفة». */
const MOST_STRAYS = 1

const WORDS = 'gathering-words'
const LISTED: readonly string[] = [WORDS]
/** A session stands so many tokens behind the verb at most. */
const REACH = 24

/** «المباحثات … وترأسها»: it stands before a pronoun. */
function isOfSession(view: TextView, sentence: Sentence, match: Match): boolean {
  const from = match.suffix === null ? match.end : sentence.start
  const end = Math.min(sentence.end, from + REACH)
  for (let token = view.next(from, LISTED, end); token < end; token = view.next(token + 1, LISTED, end))
    if (view.find(token, WORDS)?.entry.payload.id === 'session') return true
  return false
}
