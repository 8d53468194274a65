/** Where the clause begins, and where it ends, in which a contact's day may stand. */
import type { Entry, Match, TextView, TokenRange } from '../../pack.ts'
import { saidFrom } from './circumstances.ts'
import type { ContactFrame } from './contact-frame.ts'
import { isNearing, isTime } from './contact-noun-status.ts'
import { isSetFor } from './contact-status.ts'
import { hasClitic, isComma, particle } from './particles.ts'
import type { Sentence } from './sentence.ts'

const NOUN = 'ar/encounter/noun'

/** Behind what another clause says before it: «كشف أمس أن الوزير التقى», «برر أمس زيارته», «فلان، الذي زار البلاد». */
export function clauseStart(view: TextView, sentence: Sentence, frame: ContactFrame): number {
  const { start } = frame.trigger
  if (frame.apart === true || particle(view, start - 1, 'relative') !== null) return start
  if (isAroundAnother(view, sentence, frame)) return start
  const clause = saidFrom(view, sentence, sentence.start, start)
  const said = goesOn(view, clause, start) ? sentence.start : clause
  return frame.rule === NOUN && isSpokenOf(view, sentence, said, start) ? start : said
}

/** Times beside which another clause is told. */
const OTHER_TIMES: ReadonlySet<string> = new Set(['after', 'before-time'])
const THAT: readonly string[] = ['complementiser']

/** «يلتقي الأمير، قبل أن يختتم جولته الأربعاء في أوردين», «…، على أن يتوجه الأربعاء إلى أوردين»: what comes before or after has its own day and place. */
export function clauseEnd(view: TextView, from: number, end: number): number {
  for (let token = view.next(from, THAT, end); token < end; token = view.next(token + 1, THAT, end)) {
    const time = timeAt(view, token - 1)
    if (token > from && time !== null && (OTHER_TIMES.has(time) || isSetFor(view, token))) return token - 1
  }
  return end
}

/**
 * Where the relative clause of a contact closes: «استقبل A، الذي يزور P، B في Q», «التقى A بB، الذي يزور P، يوم كذا في Q». It is the comma
 * behind what the contact names, where a comma opened it or another contact (`before`) goes on behind it; -1 without.
 */
export function relativeEnd(
  view: TextView,
  { start, end }: TokenRange,
  relative: ContactFrame,
  before: ContactFrame | null,
): number {
  const { trigger } = relative
  const opening = particle(view, trigger.start - 1, 'relative')
  if (opening === null || !WHO.has(opening.entry.payload.id) || trigger.start <= start) return -1
  const later = before === null ? [] : [...before.subject, ...before.object]
  const goesOn = later.map((phrase) => phrase.start).filter((from) => from > trigger.start)
  if (before === null && !isComma(view, opening.match.start - 1)) return -1
  const named = [...relative.subject, ...relative.object].map((phrase) => phrase.end)
  const from = Math.max(trigger.end, relative.rest?.end ?? 0, relative.place?.end ?? 0, ...named)
  const limit = Math.min(end, ...goesOn)
  const closing = goesOn.length > 0 || isPresent(view, trigger.start)
  for (let token = from; closing && token < limit; token += 1) if (isComma(view, token)) return token
  return goesOn.length > 0 ? limit : -1
}

/** «الذي يزور P، يوم كذا» is there whatever the day; «الذي وصل إلى P، يوم كذا» may have come on it. */
function isPresent(view: TextView, token: number): boolean {
  return view
    .matches(token)
    .some(({ entries }) =>
      entries.some(({ kind, payload }) => VERBS.includes(kind) && payload.shape === 'present'),
    )
}

/** «الذي», «التي» */
const WHO: ReadonlySet<unknown> = new Set(['which-m', 'which-f', 'which-p', 'which-d', 'which-fd'])

/** «يلتقي غدا الرئيس في أوردين، بعد يومين من لقائه الوزير»: day and place before the noun are of the contact before it. */
export function isAroundAnother(
  view: TextView,
  sentence: Sentence,
  { rule, trigger }: ContactFrame,
): boolean {
  const noun = trigger.start
  if (rule !== NOUN || !isBesideTime(view, noun)) return false
  for (
    let token = view.next(sentence.start, CONTACTS, noun);
    token < noun;
    token = view.next(token + 1, CONTACTS, noun)
  )
    if (view.matches(token).some((match) => isTold(match) && match.entries.some(isOfContact))) return true
  return false
}

const CONTACTS: readonly string[] = ['encounter-verbs']

function isOfContact({ kind, payload }: Entry): boolean {
  return kind === 'encounter-verbs' && FINITE.has(payload.shape)
}

/** «بعد لقائه», «قبيل لقائه», «بعد يومين من لقائه». */
function isBesideTime(view: TextView, noun: number): boolean {
  const before = timeAt(view, noun - 1)
  if (before !== 'from') return before !== null && BESIDE.has(before)
  for (let token = noun - 2; token >= noun - DURATION; token -= 1) {
    const time = timeAt(view, token)
    if (time !== null && BESIDE.has(time)) return true
  }
  return false
}

function timeAt(view: TextView, token: number): string | null {
  const found = particle(view, token, 'preposition') ?? particle(view, token, 'function')
  return found === null ? null : String(found.entry.payload.id)
}

/** Tokens from «بعد» to the noun in «بعد ثلاثة أيام من لقائه». */
const DURATION = 5
const BESIDE: ReadonlySet<string> = new Set([
  'after',
  'before-time',
  'following',
  'right-after',
  'shortly-before',
])

/** «أعلن أمس أن …، وقال عقب لقاء», «قال أمس إن …، وذلك عقب لقاء», «…، خلال لقاء»: it goes on from before the clause that was said. */
function goesOn(view: TextView, from: number, contact: number): boolean {
  if (isTime(view, { start: contact }) && isComma(view, contact - 2)) return true
  for (let token = view.next(from, GOING_ON, contact); token < contact; ) {
    for (const match of view.matches(token)) {
      const isPointing = match.entries.some(({ kind }) => kind === POINTING)
      if (hasClitic(match.bits, 'and') && (isPointing || (isTold(match) && isOfTalk(match)))) return true
    }
    token = view.next(token + 1, GOING_ON, contact)
  }
  return false
}

const TALK = 'reporting-verbs'
const POINTING = 'demonstrative'
const GOING_ON: readonly string[] = [TALK, POINTING]
const VERBS: readonly string[] = ['reporting-verbs', 'encounter-verbs', 'modals']
const FINITE: ReadonlySet<unknown> = new Set(['past', 'present', 'passive-past', 'passive-present'])
/** Classes of verbs that tell what somebody thinks of what is their object. */
const OPINIONS: ReadonlySet<unknown> = new Set([
  'condemn',
  'emphasise',
  'oppose',
  'thank',
  'support',
  'express',
  'concern',
  'point-out',
])
const WHERE_SAID: ReadonlySet<unknown> = new Set(['in', 'at'])

/** «برر أمس زيارته», «رحب بزيارة الوزير»: what the verb before it says something of; «قال في لقاء» was said there. */
function isSpokenOf(view: TextView, sentence: Sentence, from: number, noun: number): boolean {
  if (isTime(view, { start: noun })) return false
  if (isNearing(view, { start: noun })) return true
  if (WHERE_SAID.has(particle(view, noun - 1, 'preposition')?.entry.payload.id)) return false
  for (let token = noun - 1; token >= Math.max(from, sentence.start); token -= 1) {
    if (!view.has(token, VERBS)) continue
    const verb = view.matches(token).find(isTold)
    if (verb !== undefined) return isOfTalk(verb) && verb.entries.some(isOfOpinion)
  }
  return false
}

function isTold({ bits, entries }: Match): boolean {
  return (
    !hasClitic(bits, 'the') &&
    entries.some(({ kind, payload }) => VERBS.includes(kind) && FINITE.has(payload.shape))
  )
}

/** «توجه إليه» is of going sooner than of speaking. */
function isOfTalk({ entries }: Match): boolean {
  const told = entries.filter(({ payload }) => FINITE.has(payload.shape))
  return told.every(({ kind, payload }) => kind === TALK && payload.class !== 'light')
}

function isOfOpinion({ payload }: Entry): boolean {
  return OPINIONS.has(payload.class)
}
