/** Sessions whose noun is no contact by itself, told by who led them: «عقدت اللجنة المشتركة دورتها برئاسة A وB», «اختتمت أعمال اللجنة برئاسة A من الجانب الدرفاني وB من الجانب الرملاني». */
import type { Phrase, TextView } from '../../pack.ts'
import { finiteAt, isFuture, VERB_KINDS } from './contact-finite.ts'
import { bareFrame, type ContactFrame, canMeet } from './contact-frame.ts'
import { listFrom } from './contact-presence.ts'
import { isAhead, modalBefore } from './contact-status.ts'
import { idOf } from './particles.ts'
import type { Sentence } from './sentence.ts'

const WORDS = 'gathering-words'
const LISTED: readonly string[] = [WORDS]
const NOUNS: readonly string[] = ['encounter-nouns']
/** As they are folded. */
const HEADED_BY: ReadonlySet<string> = new Set(['برئاسة'])
/** Words of a session before who led it. */
const REACH = 16

/** The session that two people or more led, where «برئاسة» stands at `token` and no noun of contact before it; null if none. */
export function sessionUnderAt(view: TextView, sentence: Sentence, token: number): ContactFrame | null {
  const under = view.find(token, WORDS)
  if (under === null || idOf(under) !== 'frame' || !view.isAmong(token, HEADED_BY)) return null
  const from = Math.max(sentence.start, token - REACH)
  if (view.next(sentence.start, NOUNS, token) < token) return null
  const session = sessionBefore(view, from, token)
  if (session < 0) return null
  const leaders = listFrom(view, sentence, under.match.end, sentence.end).filter(isLeader)
  if (leaders.length < 2) return null
  return {
    ...bareFrame('ar/encounter/led', 'meeting', { start: session, end: session + 1 }),
    status: isToCome(view, sentence, session) ? 'planned' : 'held',
    subject: leaders,
  }
}

function isLeader(phrase: Phrase): boolean {
  return phrase.kind === 'person' && phrase.number === 1 && canMeet(phrase)
}

function sessionBefore(view: TextView, from: number, end: number): number {
  for (let token = view.next(from, LISTED, end); token < end; token = view.next(token + 1, LISTED, end)) {
    const found = view.find(token, WORDS)
    if (found !== null && idOf(found) === 'session') return token
  }
  return -1
}

/** «تعقد اللجنة غدا دورتها», «ستعقد», «من المقرر أن تعقد». */
function isToCome(view: TextView, sentence: Sentence, session: number): boolean {
  for (let token = session - 1; token >= sentence.start; token -= 1) {
    const verb = VERB_KINDS.some((kind) => view.has(token, kind)) ? finiteAt(view, token) : null
    if (verb === null) continue
    if (isFuture(view, verb) || modalBefore(view, sentence, token) === 'planned') return true
    return verb.entries.every(({ payload }) => payload.shape !== 'past') && isAhead(view, sentence, verb.end)
  }
  return false
}
