/** Whether whoever stands behind a verb of contact was met, called or received: "called X a friend" and "joined X in condemning" tell of no contact. */
import type { Entry, Match, Phrase, TextView } from '../../pack.ts'
import { skipAdverbials } from './adverbials.ts'
import { delegationAt } from './contact-delegations.ts'
import { canMeet } from './contact-frame.ts'
import { guestBehind } from './contact-guests.ts'
import { isCapital, isComma, isOpeningQuote, isParticle, particle, possessiveEnd } from './particles.ts'
import type { Sentence } from './sentence.ts'

/** People are met, called, received; agreements are welcomed and hosted: the object must be somebody. */
export function isContact(
  view: TextView,
  sentence: Sentence,
  match: Match,
  entry: Entry,
  object: Phrase | null,
  several: boolean,
): boolean {
  const id = String(entry.payload.id)
  if (object === null) return several && ALONE.has(id) && !isOfTalk(view, sentence, id, match.end)
  if (id === 'sign') return true
  if (!canMeet(object) || (id === 'call-on' && isToAct(view, sentence, object.end))) return false
  const at = skipAdverbials(view, sentence, match.end)
  if (RECEIVING.has(id) && areReceived(view, sentence.phraseAt(at))) return true
  const person = object.kind === 'person' || object.members.some((member) => member.kind === 'person')
  const delegated = delegationAt(view, sentence, at) !== null
  const direct =
    delegated || sentence.phraseAt(at) === object || guestBehind(view, sentence, match, entry) === object
  if (
    id === 'welcome' ||
    id === 'receive' ||
    id === 'host' ||
    id === 'greet' ||
    id === 'call' ||
    id === 'call-on' ||
    id === 'join'
  )
    return (
      (person || delegated) &&
      direct &&
      (id === 'call' ? !isCalledSo(view, object.end) : !isParticle(view, object.end, 'to')) &&
      !(id === 'join' && isParticle(view, object.end, 'in') && view.ends(object.end + 1, 'ing')) &&
      !(id === 'welcome' && isReaction(view, object.end))
    )
  return person || object.kind === 'body' || object.kind === 'state' || object.kind === 'group'
}

const RECEIVING: ReadonlySet<string> = new Set(['host', 'receive', 'welcome'])

/** "hosted officials from Kordavia", "will welcome Union leaders": people of a state who are not named, and nobody else. */
function areReceived(view: TextView, phrase: Phrase | null): boolean {
  if (phrase === null || phrase.refers !== 'unnamed' || phrase.number !== 3 || phrase.sides.length === 0)
    return false
  return (
    !isReaction(view, phrase.end) &&
    !isParticle(view, phrase.end, 'and') &&
    possessiveEnd(view, phrase.end) < 0
  )
}

/** "called on X to free the crew", "called on X, who was there, to free the crew", "called on X and the others to free the crew". */
function isToAct(view: TextView, { end }: Sentence, from: number): boolean {
  if (isParticle(view, from, 'to') || (isParticle(view, from, 'and') && areToAct(view, from, end)))
    return true
  for (let token = from; token < end; token += 1)
    if (isComma(view, token) && isParticle(view, token + 1, 'to')) return true
  return false
}

/** How far behind "and" the deed may stand that several are called on for, in tokens. */
const OTHERS_REACH = 8

/** "and the Silvaran government to free the crew", but not "and took him to the harbour", "and his wife to Narvil". */
function areToAct(view: TextView, from: number, end: number): boolean {
  for (let token = from + 1; token < Math.min(end - 1, from + OTHERS_REACH); token += 1) {
    if (isComma(view, token) || view.has(token, VERBS)) return false
    if (!isParticle(view, token, 'to')) continue
    return particle(view, token + 1, 'article') === null && !isCapital(view, token + 1)
  }
  return false
}

const VERBS: readonly string[] = ['encounter-verbs']

/** "called X a friend", "called X “a man of peace”": what somebody says X is. */
function isCalledSo(view: TextView, behind: number): boolean {
  return particle(view, behind, 'article') !== null || isOpeningQuote(view, behind)
}

/** "spoke about the importance of", "spoke on the price of salt": what was said in a contact that is told elsewhere. */
function isOfTalk(view: TextView, sentence: Sentence, id: string, behind: number): boolean {
  if (id !== 'speak' && id !== 'talk') return false
  if (isParticle(view, behind, 'about') || isParticle(view, behind, 'of')) return true
  if (!isParticle(view, behind, 'on') || skipAdverbials(view, sentence, behind) > behind) return false
  return view.next(behind + 1, PHONE, behind + 3) === behind + 3
}

const PHONE: readonly string[] = ['encounter-nouns']

/** "welcomed the President's decision" is no reception. */
function isReaction(view: TextView, token: number): boolean {
  return (
    view.text.charAt(view.start(Math.min(token, view.count - 1))) === '’' ||
    view.text.charAt(view.start(Math.min(token, view.count - 1))) === "'"
  )
}

/** Verbs that a plural subject fills by itself: "the two ministers met", "Biden and Xi spoke". */
const ALONE: ReadonlySet<string> = new Set(['meet', 'speak', 'talk', 'confer', 'sign', 'co-chair'])

/** "Kordavia welcomes X and looks forward to his advice": what a state does so is no reception. */
export function isGreeting({ payload }: Entry, subject: Phrase | null): boolean {
  return payload.id === 'welcome' && payload.shape === 'present' && subject?.kind === 'state'
}

/** "spoke to reporters after a meeting with X", "spoke of his visit to X", "spoke at a conference with X": to others, or of something. */
export function isToOthers(view: TextView, sentence: Sentence, { payload }: Entry, behind: number): boolean {
  if (payload.id !== 'speak' && payload.id !== 'talk') return false
  const at = skipAdverbials(view, sentence, behind)
  if (isParticle(view, at, 'for') && sentence.phraseAt(at + 1) !== null) return true
  if (ELSEWHERE.some((one) => isParticle(view, at, one))) return true
  return isParticle(view, at, 'to') && sentence.phraseAt(at + 1) === null
}

const ELSEWHERE: readonly string[] = ['of', 'at', 'after', 'before', 'following', 'ahead-of']
