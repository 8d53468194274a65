/** Whether a contact was held, is planned, was put off, or is only mentioned, as its clause says. */
import type { ContactWords, Entry, Match, TextView } from '../../pack.ts'
import { auxiliariesBefore, isNegated, subjectOf } from './clause.ts'
import { isComma, isNumber, isParticle, lists, particle, spells } from './particles.ts'
import type { Sentence } from './sentence.ts'

const DATE_WORDS: readonly string[] = ['date-words']

type Status = ContactWords['status']

const MODALS: readonly string[] = ['modals']
/** How far before a verb or noun the word that makes it a plan may stand. */
const REACH = 14
const FUTURE: ReadonlySet<string> = new Set(['will', 'shall'])
/** Auxiliaries of what may come to be. */
export const UNREAL: ReadonlySet<string> = new Set([
  'would',
  'could',
  'may',
  'might',
  'should',
  'can',
  'must',
])

/** The status of a verb of contact; null where it tells of none: "would not meet", "can travel". */
export function statusOf(view: TextView, sentence: Sentence, match: Match, verb: Entry): Status | null {
  const helpers = auxiliariesBefore(view, sentence, match.start)
  if (isNegated(view, match.start) || isUntold(view, sentence, match.start)) return null
  if (helpers.some((helper) => FUTURE.has(helper))) return modalNear(view, sentence, match.start) ?? 'planned'
  if (helpers.includes('would'))
    return isReported(view, sentence, match.start) || isOnDay(view, sentence, match.end) ? 'planned' : null
  if (helpers.some((helper) => UNREAL.has(helper))) return null
  if (verb.payload.shape === 'base') return infinitive(view, sentence, match)
  if (verb.payload.shape === 'participle' && isLookedForward(view, match.start)) return 'planned'
  if (verb.payload.shape === 'participle') return progressive(view, sentence, match, verb, helpers)
  if (verb.payload.shape === 'present') return isAhead(view, sentence, match.end) ? 'planned' : 'held'
  return helpers.includes('had') && sentence.index > 0 ? 'mentioned' : 'held'
}

const CONDITIONS: ReadonlySet<string> = new Set(['if', 'maybe', 'perhaps', 'possibly', 'unless', 'whether'])
const DENIALS: ReadonlySet<string> = new Set(['denied', 'denies', 'denying', 'deny'])

/** "denied holding further talks". */
const DENIED_REACH = 3

/** "denied that X had met Y", "if X meets Y": the clause is not told to be so. */
export function isUntold(view: TextView, sentence: Sentence, token: number): boolean {
  for (let at = token - 1; at >= Math.max(sentence.start, token - REACH); at -= 1) {
    if (isComma(view, at)) return false
    const word = view.word(at)
    if (CONDITIONS.has(word)) return true
    if (DENIALS.has(word)) return view.word(at + 1) === 'that' || token - at <= DENIED_REACH
  }
  return false
}

/** "is meeting tomorrow" is to come; "is travelling to Narvil" is under way, unless its day says otherwise. */
function progressive(
  view: TextView,
  sentence: Sentence,
  match: Match,
  verb: Entry,
  helpers: readonly string[],
): Status | null {
  if (!helpers.some((one) => BE.has(one))) return null
  if (isAhead(view, sentence, match.end)) return 'planned'
  return verb.payload.object === 'place' && helpers.some((one) => NOW.has(one)) ? 'held' : null
}

const NOW: ReadonlySet<string> = new Set(['is', 'are'])

/** "looks forward to welcoming X": announced, for whoever is named. */
export function isLookedForward(view: TextView, verb: number): boolean {
  return (
    isParticle(view, verb - 1, 'to') && view.word(verb - 2) === 'forward' && LOOK.has(view.word(verb - 3))
  )
}

const LOOK: ReadonlySet<string> = new Set(['look', 'looks', 'looked', 'looking'])

const BE: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were'])

/** What somebody says that is to come. */
const SAYING: ReadonlySet<string> = new Set([
  'agreed',
  'announced',
  'said',
  'confirmed',
  'decided',
  'added',
  'informed',
  'noted',
  'stated',
  'told',
])

/** "agreed that X would visit": what was agreed is a plan. */
function isReported(view: TextView, sentence: Sentence, token: number): boolean {
  for (let at = sentence.start; at < token; at += 1) if (view.isAmong(at, SAYING)) return true
  return false
}

/** Words between the verb and its day. */
const MOST_TO_DAY = 6

/** "X would travel to Narvil on Friday": what has a day is a plan, if nothing makes it a condition. */
function isOnDay(view: TextView, sentence: Sentence, from: number): boolean {
  for (let at = from; at < Math.min(sentence.end, from + MOST_TO_DAY); at += 1)
    if (lists(view, at, 'weekdays') && isParticle(view, at - 1, 'on')) return !isConditional(view, sentence)
  return false
}

function isConditional(view: TextView, { start, end }: Sentence): boolean {
  for (let at = start; at < end; at += 1)
    if (CONDITIONS.has(view.word(at)) || view.word(at) === 'have') return true
  return false
}

/** "is to meet", "plans to visit", "agreed to meet": an infinitive is a plan behind a modal alone. */
function infinitive(view: TextView, sentence: Sentence, match: Match): Status | null {
  const to = match.start - 1
  if (!isParticle(view, to, 'to')) return null
  if (BE.has(view.word(to - 1)))
    return subjectOf(view, sentence, { ...match, start: to - 1, end: to }) === null ? null : 'planned'
  if (isInvited(view, sentence, to)) return 'planned'
  for (let start = to; start >= Math.max(sentence.start, to - 3); start -= 1) {
    const found = view.find(start, 'modals')
    if (found !== null && (found.match.end === match.start || found.match.end === to))
      return toStatus(found.entry)
  }
  return null
}

/** "invited her counterpart to visit". */
function isInvited(view: TextView, sentence: Sentence, to: number): boolean {
  const invited = sentence.phraseEndingAt(to)
  return invited !== null && view.word(invited.start - 1) === 'invited'
}

function toStatus(entry: Entry): Status | null {
  const { status } = entry.payload
  return status === 'planned' || status === 'cancelled' || status === 'postponed' ? status : null
}

/** "postponed", "cancelled" in the clause before: they outweigh that it was planned. */
export function modalNear(view: TextView, sentence: Sentence, token: number): Status | null {
  for (let at = token - 1; at >= Math.max(sentence.start, token - REACH); at -= 1) {
    if (particle(view, at, 'relative') !== null || isParticle(view, at, 'that')) return null
    const found = lists(view, at, MODALS) ? view.find(at, 'modals') : null
    const status = found === null ? null : toStatus(found.entry)
    if (status === 'postponed' || status === 'cancelled') return status
  }
  return null
}

/** A day still to come beside a verb in the present: "meets tomorrow", "is travelling next week". */
function isAhead(view: TextView, sentence: Sentence, from: number): boolean {
  for (
    let token = view.next(from, DATE_WORDS, sentence.end);
    token < sentence.end;
    token = view.next(token + 1, DATE_WORDS, sentence.end)
  ) {
    const { class: kind, value } = view.find(token, 'date-words')?.entry.payload ?? {}
    if ((kind === 'day' || kind === 'side') && Number(value) > 0) return true
    if (spells(view, token, 'later')) return true
  }
  return false
}

/** Words around a noun of contact that put it in time: "upcoming", "will hold a meeting", "was postponed". */
export function statusOfNoun(view: TextView, sentence: Sentence, match: Match): Status {
  if (isUnderWay(view, match.start)) return 'held'
  const behind = postponedBehind(view, sentence, match.end)
  // "postponed a visit that had been planned": that it was put off outweighs that it was planned.
  const before = behind === null || behind === 'planned' ? modalNear(view, sentence, match.start) : null
  const settled = before ?? behind
  if (settled !== null) return settled
  for (let at = match.start - 1; at >= Math.max(sentence.start, match.start - 4); at -= 1) {
    const found = lists(view, at, MODALS) ? view.find(at, 'modals') : null
    if (found !== null && found.match.end <= match.start && toStatus(found.entry) === 'planned')
      return 'planned'
    if (LATE.has(view.word(at))) return 'mentioned'
  }
  if (isToCome(view, sentence, match.start) || isAwaited(view, sentence, match)) return 'planned'
  if (isOccasion(view, match.start) && leadsToFuture(view, sentence, match.end)) return 'planned'
  if (isRecalled(view, sentence, match.start) || isBuiltOn(view, match.start)) return 'mentioned'
  if (isInPrinciple(view, match.start)) return 'planned'
  if (sentence.index === 0 || isOccasion(view, match.start))
    return view.word(match.start) === 'travel' && !isReadout(view, sentence)
      ? statusOfTravel(view, match.start)
      : 'held'
  return isHeld(view, sentence, match.start) ? 'held' : 'mentioned'
}

/** "As X stressed during his visit to P, …": what was said there is told again elsewhere. */
function isRecalled(view: TextView, sentence: Sentence, noun: number): boolean {
  if (sentence.index === 0 || !isParticle(view, sentence.start, 'as')) return false
  for (let at = sentence.start; at < noun; at += 1) if (isComma(view, at)) return false
  return true
}

/** Words between "on" and the noun: "to build on the November 2". */
const MOST_BUILT = 6

/** "builds on the November 2 discussions": an older contact. */
function isBuiltOn(view: TextView, noun: number): boolean {
  for (let at = noun - 1; at > Math.max(0, noun - MOST_BUILT); at -= 1) {
    if (isParticle(view, at, 'on')) return view.isAmong(at - 1, BUILDING)
    if (particle(view, at, 'preposition') !== null) return false
  }
  return false
}

const BUILDING: ReadonlySet<string> = new Set(['build', 'builds', 'building', 'built'])

/** "accepted in principle a meeting": it is yet to be held. */
function isInPrinciple(view: TextView, noun: number): boolean {
  for (let at = noun - 1; at > Math.max(0, noun - MOST_BUILT); at -= 1)
    if (spells(view, at, 'principle')) return isParticle(view, at - 1, 'in')
  return false
}

const LATE: ReadonlySet<string> = new Set(['last', 'previous', 'recent', 'earlier', 'past', 'latest'])

/** "is on travel to", "are on a visit to": under way. */
function isUnderWay(view: TextView, noun: number): boolean {
  const on = isParticle(view, noun - 1, 'on') ? noun - 1 : noun - 2
  return isParticle(view, on, 'on') && NOW.has(view.word(on - 1)) && !isOwned(view, noun)
}

function isOwned(view: TextView, noun: number): boolean {
  return particle(view, noun - 1, 'possessive') !== null
}

/** "X's travel to Y" is to come; "facilitated his travel to Y" is told in passing. */
function statusOfTravel(view: TextView, noun: number): Status {
  if (!isOwned(view, noun)) return 'planned'
  return particle(view, noun - 2, 'preposition') === null ? 'mentioned' : 'planned'
}

/** A release headed "X's Travel to Y" tells of what is to come, a readout of what was. */
function isReadout(view: TextView, sentence: Sentence): boolean {
  return view.word(sentence.start) === 'readout'
}

const HOLDING: ReadonlySet<string> = new Set([
  'held',
  'hold',
  'holds',
  'had',
  'has',
  'paid',
  'pays',
  'conducted',
  'concluded',
  'began',
  'started',
  'opened',
  'signed',
  'gave',
  'sent',
  'made',
  'received',
  'convened',
  'chaired',
  'attended',
  'joined',
  'wrapped',
  'handed',
  'delivered',
  'addressed',
  'ended',
])

/** "held a meeting", "paid a visit": the verb that the noun stands behind makes it take place. */
function isHeld(view: TextView, sentence: Sentence, before: number): boolean {
  for (let token = before - 1; token >= Math.max(sentence.start, before - REACH); token -= 1) {
    if (HOLDING.has(view.word(token))) return true
    if (isParticle(view, token, 'that') || particle(view, token, 'relative') !== null) return false
  }
  return false
}

/** "the visit, which was due today, has been postponed": that it was put off outweighs that it was planned. */
function postponedBehind(view: TextView, sentence: Sentence, from: number): Status | null {
  let planned: Status | null = null
  const end = Math.min(sentence.end, from + FARTHEST)
  for (let token = view.next(from, MODALS, end); token < end; token = view.next(token + 1, MODALS, end)) {
    const found = view.find(token, 'modals')
    const status = found === null ? null : toStatus(found.entry)
    const passive = auxiliariesBefore(view, sentence, token).some(
      (helper) => helper === 'been' || BE.has(helper) || helper === 'be',
    )
    if (status === null || !passive) continue
    if (status !== 'planned') return status
    planned = status
  }
  return planned
}

const FARTHEST = 30

/** "will hold a meeting", "is to pay a visit": the verb that the noun stands behind is of the future. */
function isToCome(view: TextView, sentence: Sentence, before: number): boolean {
  for (let token = before - 1; token >= Math.max(sentence.start, before - REACH); token -= 1) {
    const word = view.word(token)
    if (word === 'will' || word === 'shall') return true
    if (
      view.find(token, 'modals')?.entry.payload.status === 'planned' &&
      view.word(token) !== 'would' &&
      view.word(token) !== 'invited'
    )
      return true
    if (BE.has(word) && isParticle(view, token + 1, 'to')) return true
    if (isParticle(view, token, 'that') || particle(view, token, 'relative') !== null) return false
  }
  return false
}

/** "looks forward to the visit of X", "said that talks would be held in Narvil". */
function isAwaited(view: TextView, sentence: Sentence, { start, end }: Match): boolean {
  const reach = isOccasion(view, start) ? REACH : MOST_BEFORE
  for (let at = start - 1; at > Math.max(sentence.start, start - reach); at -= 1)
    if (isLookedForward(view, at + 1)) return true
  for (let token = end; token < Math.min(sentence.end, end + REACH); token += 1) {
    if (particle(view, token, 'auxiliary') === null) continue
    const isAhead = spells(view, token, 'will') || spells(view, token, 'would')
    return isAhead && (spells(view, token + 2, 'held') || spells(view, token + 1, 'take'))
  }
  return false
}

/** Words between "forward to" and the noun: "to a second official". */
const MOST_BEFORE = 5

const REPORTING: readonly string[] = ['reporting-verbs', 'encounter-verbs']

/** "During her meetings with X, the Minister will raise": the occasion is to come as what will be done there. */
function leadsToFuture(view: TextView, sentence: Sentence, from: number): boolean {
  for (let token = from; token < sentence.end; token += 1) {
    if (FUTURE.has(view.word(token))) return true
    if (lists(view, token, REPORTING)) return false
  }
  return false
}

/** Words from "in" to the noun: "in her first phone call", "In a March 14 trilateral call". */
const MOST_TO_OCCASION = 4
const MOST_BEHIND_DAY = 6
const MONTHS: readonly string[] = ['months']

/** "March 14". */
function isDay(view: TextView, token: number): boolean {
  return token > 0 && isNumber(view, token) && lists(view, token - 1, MONTHS)
}

/** "during his meeting", "in a phone call with": what the sentence reports took place there. */
function isOccasion(view: TextView, token: number): boolean {
  const reach = isDay(view, token - 1) || isDay(view, token - 2) ? MOST_BEHIND_DAY : MOST_TO_OCCASION
  for (let at = token - 1; at >= Math.max(0, token - reach); at -= 1) {
    if (
      isParticle(view, at, 'during') ||
      isParticle(view, at, 'in') ||
      isParticle(view, at, 'after') ||
      isParticle(view, at, 'following') ||
      isParticle(view, at, 'at')
    )
      return true
    if (particle(view, at, 'preposition') !== null) return false
  }
  return false
}
