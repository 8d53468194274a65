/** Meetings that are called by the states that hold them: "the third Lombira-Silvara Strategic Dialogue was held in Ordin". */
import type { Match, Phrase, TextView } from '../../pack.ts'
import { placeIn } from './circumstances.ts'
import type { ContactFrame } from './contact-frame.ts'
import { frame } from './contact-noun-slots.ts'
import {
  isCapital,
  isJoined,
  isMark,
  isNumber,
  isOneOf,
  isParticle,
  lists,
  particle,
  signs,
} from './particles.ts'
import { phraseOf } from './phrase-of.ts'
import type { Sentence } from './sentence.ts'
import { sideAt, stateOf } from './sides.ts'

/** Words between the states and the noun that they call: "Lombira-Silvara High-Level Economic and Ports". */
const MOST_NAMING = 12
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
  const states = statesBefore(view, sentence, match.start)
  if (states === null) return null
  const holding = statusBefore(view, sentence, states.start)
  const status = holding ?? statusBehind(view, sentence, match.end)
  if (status === null) return null
  const subject = holding === null ? null : sentence.subjectBefore(states.start)
  return {
    ...frame(view, sentence, match, format, subject?.kind === 'body' ? null : subject, states),
    rule: 'en/encounter/dialogue',
    status,
    dropped: false,
    place: placeIn(view, sentence, { start: match.end, end: sentence.end }),
  }
}

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
    isParticle(view, token, 'of')
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
    if (!isOneOf(view, end, DASHES) || !isJoined(view, end) || !isJoined(view, end + 1)) break
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
  'reconvened',
])
const TO_HOLD: ReadonlySet<string> = new Set(['hold', 'host', 'convene', 'launch', 'chair', 'lead', 'attend'])
/** Words between the verb and the name: "held the second session of the". */
const MOST_HELD = 8

function statusBefore(view: TextView, sentence: Sentence, before: number): Status | null {
  for (let token = before - 1; token >= Math.max(sentence.start, before - MOST_HELD); token -= 1) {
    if (view.isAmong(token, HOLDING) && !isOneOf(view, token - 1, DASHES)) return 'held'
    if (view.isAmong(token, TO_HOLD)) return isToCome(view, sentence, token) ? 'planned' : null
    if (particle(view, token, 'relative') !== null || isMark(view, token, ',')) return null
  }
  return null
}

function isToCome(view: TextView, sentence: Sentence, verb: number): boolean {
  for (let token = verb - 1; token >= Math.max(sentence.start, verb - 3); token -= 1)
    if (FUTURE.has(view.word(token))) return true
  return false
}
