/** Meetings that are called by the states that hold them: "the third Lombira-Silvara Strategic Dialogue was held in Ordin". */
import type { Match, Phrase, TextView } from '../../pack.ts'
import { placeIn } from './circumstances.ts'
import { bareFrame, type ContactFrame, membersOf } from './contact-frame.ts'
import { frame } from './contact-noun-slots.ts'
import {
  isCapital,
  isComma,
  isMark,
  isNumber,
  isOneOf,
  isParticle,
  lists,
  particle,
  signs,
  spells,
} from './particles.ts'
import { phraseOf } from './phrase-of.ts'
import type { Sentence } from './sentence.ts'
import { sideAt, stateOf } from './sides.ts'

/** Words between the states and the noun that they call: "Lombira-Silvara High-Level Economic and Ports". */
const MOST_NAMING = 20
/** Words between the noun and the verb that says it took place: "Dialogue (HLED) on ports was". */
const MOST_BEHIND = 5
const DASHES = signs(['-', '–', '‑', '‐'])
const SIDES: readonly string[] = ['nisba', 'state', 'body']

/** The telling of a meeting whose name begins with its states, which a verb says was held or is to come; null for none. */
export function dialogueAt(
  view: TextView,
  sentence: Sentence,
  match: Match,
  format: string,
): ContactFrame | null {
  const own = ownMeeting(view, sentence, match.start)
  if (own !== null) {
    const place = placeIn(view, sentence, { start: match.end, end: sentence.end })
    return { ...frame(view, sentence, match, format, null, own.states), ...TOLD, status: own.status, place }
  }
  if (isOfQuality(view, sentence, match)) return null
  const behind = statesBehind(view, match.end)
  const states = behind ?? statesBefore(view, sentence, match.start)
  if (states === null) return null
  const holding = statusBefore(view, sentence, behind === null ? states.start : match.start)
  const status = holding ?? statusBehind(view, sentence, match.end)
  if (status === null) return null
  const subject = holding === null ? null : sentence.subjectBefore(Math.min(match.start, states.start))
  return {
    ...frame(view, sentence, match, format, isKnown(view, subject) ? subject : null, states),
    ...TOLD,
    status,
    place: placeIn(view, sentence, { start: match.end, end: sentence.end }),
  }
}

/** "The depth of Lombira-Silvara consultations will remain": what they are like, and none of them. */
function isOfQuality(view: TextView, sentence: Sentence, { start, end }: Match): boolean {
  if (!view.ends(end - 1, 's')) return false
  for (let at = start - 1; at > sentence.start; at -= 1)
    if (isParticle(view, at, 'of')) return view.isAmong(at - 1, QUALITIES)
  return false
}

const QUALITIES: ReadonlySet<string> = new Set([
  'course',
  'depth',
  'importance',
  'prospects',
  'richness',
  'role',
  'success',
])

/** People, all of whose words are read: behind an office and a comma stands a name that may make somebody else of it. */
function isKnown(view: TextView, subject: Phrase | null): boolean {
  if (subject === null || !membersOf(subject).every(({ kind }) => kind === 'person')) return false
  return subject.name !== null || subject.members.length > 0 || !isComma(view, subject.end)
}

const TOLD = { rule: 'en/encounter/dialogue', dropped: false }

/** "the inaugural meeting of the Lombira-Silvara Ports Committee": the states behind the noun. */
function statesBehind(view: TextView, noun: number): Phrase | null {
  if (!isParticle(view, noun, 'of') || !isParticle(view, noun + 1, 'the')) return null
  const states = statesAt(view, noun + 2)
  return states !== null && isCapital(view, states.end) ? states : null
}

/** Words between "its" and the noun: "its fifth annual". */
const MOST_OWN = 4

/** "The Lombira-Silvara Ports Council (LSPC) held its fifth ministerial meeting": a council of states that meets. */
function ownMeeting(
  view: TextView,
  sentence: Sentence,
  noun: number,
): { readonly states: Phrase; readonly status: Status } | null {
  let its = noun - 1
  while (its > noun - MOST_OWN && !spells(view, its, 'its')) its -= 1
  if (!spells(view, its, 'its')) return null
  const verb = its - 1
  const isHeld = view.isAmong(verb, HOLDING)
  if (!isHeld && !(view.isAmong(verb, TO_HOLD) && isToCome(view, sentence, verb))) return null
  const states = statesBefore(view, sentence, isHeld ? verb : verb - 1)
  return states === null ? null : { states, status: isHeld ? 'held' : 'planned' }
}

/** "The Lombira-Silvara Task Force on Ports met for the third time": the telling whose verb stands at `token`. */
export function councilMetAt(view: TextView, sentence: Sentence, token: number): ContactFrame | null {
  const isToMeet = spells(view, token, 'meet') && FUTURE.has(view.word(token - 1))
  if (!spells(view, token, 'met') && !isToMeet) return null
  const states = statesBefore(view, sentence, isToMeet ? token - 1 : token)
  if (states === null || states.start > sentence.start + MOST_OPENING) return null
  const trigger = { start: token, end: token + 1 }
  return {
    ...bareFrame('en/encounter/dialogue', 'meeting', trigger),
    status: isToMeet ? 'planned' : 'held',
    object: states.members,
    place: placeIn(view, sentence, { start: token + 1, end: sentence.end }),
  }
}

/** Words before the states where a council that meets begins the sentence: "On Tuesday, January 30, 2024, the". */
const MOST_OPENING = 8

/** "Lombira-Silvara", "Lombira-Kordavia-Waldania": the states that begin the name that goes on to `noun`; null where it has none. */
function statesBefore(view: TextView, sentence: Sentence, noun: number): Phrase | null {
  const first = Math.max(sentence.start, noun - MOST_NAMING)
  for (let start = noun - 1; start >= first && isNaming(view, start); start -= 1) {
    if (!lists(view, start, SIDES)) continue
    const pair = statesAt(view, start)
    if (pair !== null && pair.end <= noun) return pair
  }
  return null
}

/** A word of a name: in capitals, or what joins such. */
function isNaming(view: TextView, token: number): boolean {
  return (
    isCapital(view, token) ||
    isNumber(view, token) ||
    isOneOf(view, token, NAMING) ||
    isParticle(view, token, 'and') ||
    isParticle(view, token, 'of') ||
    (isParticle(view, token, 'on') && isCapital(view, token + 1))
  )
}

const NAMING = signs(['-', '–', '‑', '‐', '+', '&', '.', '(', ')', '’', "'"])

function statesAt(view: TextView, start: number): Phrase | null {
  const members: Phrase[] = []
  let end = start
  for (let at = start; ; ) {
    const side = at < view.count ? sideAt(view, at) : null
    const [id, another] = side?.ids ?? []
    if (side === null || id === undefined || another !== undefined) break
    members.push(stateOf(at, side.end, id))
    end = side.end
    if (!isOneOf(view, end, DASHES)) break
    at = end + 1
  }
  if (new Set(members.flatMap(({ sides }) => sides)).size < 2) return null
  return phraseOf({ start, end, kind: 'group', number: members.length === 2 ? 2 : 3, members })
}

type Status = ContactFrame['status']

const TOOK_PLACE: ReadonlySet<string> = new Set(['held', 'convened', 'met', 'concluded', 'hosted', 'took'])
const FUTURE: ReadonlySet<string> = new Set(['will', 'shall'])

/** "Dialogue was held", "Dialogue took place", "Council will convene". */
function statusBehind(view: TextView, sentence: Sentence, from: number): Status | null {
  const end = Math.min(sentence.end, from + MOST_BEHIND)
  for (let token = from; token < end; token += 1) {
    if (FUTURE.has(view.word(token))) return 'planned'
    if (view.isAmong(token, TOOK_PLACE)) return 'held'
    if (particle(view, token, 'relative') !== null || isMark(view, token, ',')) return null
    if (isParticle(view, token, 'that') && FUTURE.has(view.word(token + 1))) return null
  }
  return null
}

/** Verbs that hold what stands behind them. */
const HOLDING: ReadonlySet<string> = new Set([
  'held',
  'hosted',
  'convened',
  'launched',
  'relaunched',
  'chaired',
  'led',
  'opened',
  'inaugurated',
  'concluded',
  'renewed',
  'conducted',
  'attended',
  'joined',
  'participated',
  'reconvened',
])
const TO_HOLD: ReadonlySet<string> = new Set([
  'hold',
  'host',
  'convene',
  'launch',
  'chair',
  'lead',
  'attend',
  'join',
  'participate',
])
/** Words between the verb and the name: "held the second session of the". */
const MOST_HELD = 8

function statusBefore(view: TextView, sentence: Sentence, before: number): Status | null {
  for (let token = before - 1; token >= Math.max(sentence.start, before - MOST_HELD); token -= 1) {
    if (isReadoutOf(view, sentence, token)) return 'held'
    if (view.isAmong(token, HOLDING) && (!isOneOf(view, token - 1, DASHES) || spells(view, token - 2, 'co')))
      return 'held'
    if (view.isAmong(token, TO_HOLD)) return isToCome(view, sentence, token) ? 'planned' : null
    if (particle(view, token, 'relative') !== null || isMark(view, token, ',')) return null
  }
  return null
}

/** "Joint Readout of the Inaugural Lombira-Silvara Council Meeting": a heading. */
function isReadoutOf(view: TextView, { start }: Sentence, token: number): boolean {
  return spells(view, token, 'readout') && token <= start + 1 && isParticle(view, token + 1, 'of')
}

function isToCome(view: TextView, sentence: Sentence, verb: number): boolean {
  for (let token = verb - 1; token >= Math.max(sentence.start, verb - 3); token -= 1)
    if (FUTURE.has(view.word(token))) return true
  return false
}
