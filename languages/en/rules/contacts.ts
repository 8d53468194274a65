/** Contacts as the text tells them: frames of verbs and nouns of meeting, filled from the same clauses as attributions. */
import type { ContactWords, Phrase, PlaceWords, TextView, TokenRange } from '../../pack.ts'
import { invitationOf, placeAt, placeIn, requestIn, sidelinesIn } from './circumstances.ts'
import { councilMetAt } from './contact-dialogues.ts'
import { bareFrame, type ContactFrame } from './contact-frame.ts'
import { placesAhead } from './contact-guests.ts'
import { ledAt } from './contact-led.ts'
import { ownerOf } from './contact-noun-slots.ts'
import { nounContactAt } from './contact-nouns.ts'
import { participantsAt } from './contact-participants.ts'
import { legOf } from './contact-places.ts'
import { attendedAt } from './contact-summits.ts'
import { verbContactAt } from './contact-verbs.ts'
import { isCapital, isMark, isParticle, particle, spells } from './particles.ts'
import { readSentence, type Sentence } from './sentence.ts'

/** Every telling of a contact, in the order of the text. */
export function findContacts(view: TextView, phrases: readonly Phrase[]): readonly ContactWords[] {
  const found: ContactWords[] = []
  for (const [index, range] of view.sentences.entries())
    if (holds(view, range, TRIGGERS) && !isOfSport(view, range))
      found.push(...contactsOf(view, readSentence(view, range, index, phrases)))
  return found
}

/** What a telling begins with. */
const TRIGGERS: readonly string[] = ['encounter-verbs', 'encounter-nouns']
/** Teams meet, receive and visit each other in the same words. */
const SPORT: readonly string[] = ['sport-words']
const NOUNS: readonly string[] = ['encounter-nouns']

function holds(view: TextView, { start, end }: TokenRange, kinds: readonly string[]): boolean {
  return view.next(start, kinds, end) < end
}

/** One word of sport, or two that are words of other things too: "goals", "league". */
function isOfSport(view: TextView, { start, end }: TokenRange): boolean {
  let weak = 0
  for (let token = view.next(start, SPORT, end); token < end; token = view.next(token + 1, SPORT, end)) {
    const found = view.find(token, 'sport-words')
    if (found === null) continue
    if (found.entry.payload.class !== 'weak') return true
    weak += 1
  }
  return weak > 1
}

function contactsOf(view: TextView, sentence: Sentence): ContactWords[] {
  const frames: ContactFrame[] = []
  const { start, end } = sentence
  for (
    let token = view.next(start, TRIGGERS, end);
    token < end;
    token = view.next(token + 1, TRIGGERS, end)
  ) {
    const frame =
      verbContactAt(view, sentence, token) ??
      participantsAt(view, sentence, token) ??
      nounContactAt(view, sentence, token) ??
      ledAt(view, sentence, token) ??
      attendedAt(view, sentence, token) ??
      councilMetAt(view, sentence, token)
    if (frame === null || isBeside(view, sentence, token) || isAsked(view, sentence, frame)) continue
    frames.push(frame)
    token = Math.max(token, frame.trigger.end - 1)
  }
  const again = frames.length === 0 ? toldAgain(view, sentence) : []
  return [
    ...frames.flatMap((frame) =>
      split(view, sentence, frame).map((one) => words(view, sentence, one, frames)),
    ),
    ...again,
  ]
}

/** "Will X meet Y?" tells of no contact; "What came of X's meeting with Y?" takes one for known. */
function isAsked(view: TextView, sentence: Sentence, { rule, trigger }: ContactFrame): boolean {
  if (view.unit(sentence.end - 1) !== QUESTION_MARK) return false
  const first = particle(view, sentence.start, 'conjunction')?.match.end ?? sentence.start
  if (particle(view, first, 'auxiliary') === null) return false
  if (rule !== 'en/encounter/noun') return true
  return !isParticle(view, trigger.start - 1, 'the') && ownerOf(view, sentence, trigger.start).phrase === null
}

const QUESTION_MARK = '?'.charCodeAt(0)

/** "met with A and with B", "held separate calls with A and B", "travelled to A and B": one telling for each. */
function split(view: TextView, sentence: Sentence, frame: ContactFrame): readonly ContactFrame[] {
  const { further = [], ...first } = frame
  const { place } = first
  if (place !== null && further.length > 0) {
    const stops = [place, ...further]
    return stops.map((stop) => ({ ...first, place: stop, leg: legOf(view, sentence, stops, stop) }))
  }
  if (frame.object.length < 2 || (frame.together && !isApart(view, frame))) return [first]
  const places = frame.object.every(({ kind }) => kind === 'state') ? placesAhead(view, sentence) : []
  return frame.object.map((object) => ({
    ...frame,
    object: [object],
    place: places.find(({ state }) => object.sides.includes(state))?.place ?? frame.place,
  }))
}

/** Words before the word of contact, or behind it, that may say that each was met alone: "separate phone calls", "a series of meetings", "met today separately". */
const MOST_APART = 3
const APART: ReadonlySet<string> = new Set(['separate', 'separately', 'individually', 'series'])

/** "separate meetings", "met separately"; several calls are one to each. */
function isApart(view: TextView, { subject, trigger }: ContactFrame): boolean {
  if (subject.length > 1) return false
  if (spells(view, trigger.end - 1, 'calls')) return true
  const end = Math.min(view.count, trigger.end + MOST_APART)
  for (let at = Math.max(0, trigger.start - MOST_APART); at < end; at += 1)
    if (view.isAmong(at, APART)) return true
  return false
}

/** "The meeting was held at the request of X": a circumstance of the contact that was told before. */
function toldAgain(view: TextView, sentence: Sentence): ContactWords[] {
  const { start, end } = sentence
  for (let token = view.next(start, NOUNS, end); token < end; token = view.next(token + 1, NOUNS, end)) {
    const found = view.find(token, 'encounter-nouns')
    if (
      found === null ||
      !(
        isParticle(view, token - 1, 'the') ||
        isParticle(view, token - 1, 'this') ||
        isParticle(view, token - 1, 'their')
      )
    )
      continue
    if (requestIn(view, sentence, sentence) === null && sidelinesIn(view, sentence) === null) return []
    const told = words(
      view,
      sentence,
      bareFrame('en/encounter/again', String(found.entry.payload.format), {
        start: found.match.start,
        end: found.match.end,
      }),
      [],
    )
    return told.request !== null || told.sidelines !== null ? [told] : []
  }
  return []
}

/** The gathering that a contact stood beside is told as a circumstance, not as another contact. */
function isBeside(view: TextView, sentence: Sentence, token: number): boolean {
  const beside = sidelinesIn(view, { start: Math.max(sentence.start, token - 12), end: sentence.end })
  return beside !== null && beside.start <= token && token < beside.end
}

function words(
  view: TextView,
  sentence: Sentence,
  frame: ContactFrame,
  all: readonly ContactFrame[],
): ContactWords {
  const next = all.find((other) => other.trigger.start > frame.trigger.end)
  const clause = {
    start: clauseStart(view, sentence, frame, all),
    end: behindTrigger(view, frame, next?.trigger.start ?? sentence.end),
  }
  const request = requestIn(view, sentence, clause)
  const invitation = invitationOf(view, sentence, frame)
  const { together: _together, leg, ...told } = frame
  return {
    ...told,
    both: frame.both ?? false,
    place:
      frame.place ??
      placeIn(view, sentence, { start: sentence.start, end: clauseEnd(view, frame, clause) }) ??
      placeHere(view, frame),
    requestedBy: request?.by ?? invitation?.by ?? null,
    request: request?.range ?? invitation?.range ?? null,
    sidelines: sidelinesIn(view, clause),
    sentence: sentence.index,
    clause: leg ?? clause,
  }
}

/** Words around "here": "met here Sunday", "held talks with X here". */
const MOST_TO_HERE = 12

/** "met here Sunday": the place that the dateline names. */
function placeHere(view: TextView, { trigger, status }: ContactFrame): PlaceWords | null {
  const [lead] = view.sentences
  if (lead === undefined || lead.start === 0 || status === 'mentioned') return null
  for (let at = trigger.start - 3; at < trigger.end + MOST_TO_HERE; at += 1) {
    if (at > trigger.end && isMark(view, at, '.')) return null
    if (spells(view, at, 'here')) return placeOfDateline(view, lead.start)
  }
  return null
}

function placeOfDateline(view: TextView, end: number): PlaceWords | null {
  for (let at = Math.max(0, end - MOST_TO_HERE); at < end; at += 1) {
    const place = placeAt(view, at)
    if (place !== null) return place
  }
  return null
}

/** Up to "since": "met for the first time since his inauguration last month". */
function behindTrigger(view: TextView, { trigger }: ContactFrame, end: number): number {
  for (let at = trigger.end; at < end; at += 1) if (spells(view, at, 'since')) return at
  return end
}

/** Words between "recent" and its noun. */
const MOST_OWN = 4
const LATE: ReadonlySet<string> = new Set(['earlier', 'last', 'latest', 'previous', 'recent'])

/** Where what "the recent visit of X" has of its sentence begins, behind another contact: the day before it is that other's. */
function clauseStart(
  view: TextView,
  sentence: Sentence,
  { status, trigger }: ContactFrame,
  all: readonly ContactFrame[],
): number {
  if (status !== 'mentioned' || !all.some((other) => other.trigger.start < trigger.start))
    return sentence.start
  for (let at = trigger.start - 1; at > Math.max(sentence.start, trigger.start - MOST_OWN); at -= 1)
    if (view.isAmong(at, LATE)) return at
  return sentence.start
}

const REPORTING: readonly string[] = ['reporting-verbs']

/** A place behind a verb of talk is what the talk was about. */
function clauseEnd(view: TextView, frame: ContactFrame, clause: TokenRange): number {
  let token = view.next(frame.trigger.end, REPORTING, clause.end)
  // "Secretary of State" is no verb.
  while (token < clause.end && isCapital(view, token)) token = view.next(token + 1, REPORTING, clause.end)
  return token
}
