/** What the words of a sentence may begin to tell, by their entries alone: nearly all of them nothing, so it is asked first. */
import { CLITIC_BITS, type Entry, type Found, type Match, type TextView } from '../../pack.ts'
import { perForm } from '../../per-form.ts'

/** Ways of telling of a contact, a bit each: one rule reads each of them. */
export const TELLS = { gathering: 1, talk: 2, verb: 4, light: 8, noun: 16, many: 32, within: 64 } as const

/** The bits of `TELLS` that something listed at `token` may begin. */
export function tellsAt(view: TextView, token: number): number {
  let tells = 0
  for (const match of view.matches(token)) tells |= tellsOf(match)
  return tells
}

/** What a form may begin. */
const tellsOf: (match: Match) => number = perForm(readTells)

function readTells(entries: readonly Entry[]): number {
  let tells = 0
  if (entries.some(isTakingPart)) tells |= TELLS.gathering
  if (entries.some(isTalk) || entries.some(isTalkAhead)) tells |= TELLS.talk | TELLS.within
  if (entries.some(isContactVerb) || entries.some(isLeading) || entries.some(isReturning)) tells |= TELLS.verb
  if (entries.some(isHeading) || entries.some(isUnder)) tells |= TELLS.verb
  if (entries.some(isLightVerb)) tells |= TELLS.light
  if (entries.some(isContactNoun)) tells |= TELLS.noun
  if (entries.some(isGathering)) tells |= TELLS.many
  return tells
}

/** Whether the entry is a finite verb of somebody else than whoever writes. */
function isTold({ payload }: Entry): boolean {
  return (payload.shape === 'past' || payload.shape === 'present') && payload.person !== 1
}

/** Verbs of taking part; light ones need «خطابا» or «كلمة» behind them. */
const TAKING_PART: ReadonlySet<unknown> = new Set(['sharaka', 'hadara', 'alqa'])

/** Whether it is a verb of taking part in a gathering. */
export function isTakingPart(entry: Entry): boolean {
  return TAKING_PART.has(entry.payload.id) && isTold(entry)
}

/** Whether it is a verb of leading a session. */
export function isLeading(entry: Entry): boolean {
  return entry.payload.id === 'taraasa' && isTold(entry)
}

/** Whether it is a word of leading: «رأس», which is a noun too, is listed as nothing else. */
export function isHeading({ kind, payload }: Entry): boolean {
  return kind === 'gathering-words' && payload.id === 'lead'
}

/** Whether it is a word before who led a gathering: «برئاسة». */
function isUnder({ kind, payload }: Entry): boolean {
  return kind === 'gathering-words' && payload.id === 'frame'
}

/** Whether it is a verb of coming home. */
export function isReturning(entry: Entry): boolean {
  return entry.payload.id === 'ada-min' && isTold(entry)
}

/** Whether it is a verb of talk that was had. */
export function isTalk({ kind, payload }: Entry): boolean {
  return (
    kind === 'reporting-verbs' &&
    (payload.class === 'discuss' || SPEAKING.has(payload.id)) &&
    payload.shape === 'past' &&
    payload.person !== 1
  )
}

/** Whether it is a verb of talk that may be still to come. */
export function isTalkAhead({ kind, payload }: Entry): boolean {
  return (
    kind === 'reporting-verbs' &&
    payload.class === 'discuss' &&
    payload.shape === 'present' &&
    payload.person !== 1
  )
}

/** «تحدث X مع Y»: verbs that tell of talk where they say with whom. */
const SPEAKING: ReadonlySet<unknown> = new Set(['tahaddatha', 'tahadatha'])

/** Whether it is a verb of speaking, which leaders do by telephone where nothing else is said. */
export function isSpeaking({ payload }: Entry): boolean {
  return SPEAKING.has(payload.id)
}

/** Lemmas whose subject is the contact or gathering itself («جمع اللقاء A وB»), told by their nouns. */
const NOT_ALONE: ReadonlySet<unknown> = new Set([
  'jamaa',
  'damma',
  'inaqada',
  'iltaama',
  'hadara',
  'sharaka',
  'taraasa',
  'rafaqa',
  'ada-min',
  'ihtadana',
  'istadafa',
])

/** Whether it is a finite verb of contact that tells by itself. */
export function isContactVerb(entry: Entry): boolean {
  return entry.kind === 'encounter-verbs' && isTold(entry) && !NOT_ALONE.has(entry.payload.id)
}

/** The light verb that may carry a noun of contact, in whatever table it stands. */
const LIGHT_TABLES: readonly string[] = ['reporting-verbs', 'encounter-verbs', 'modals']

/** Whether it is a finite verb that may be a light one. */
export function isLightVerb(entry: Entry): boolean {
  return LIGHT_TABLES.includes(entry.kind) && isTold(entry)
}

/** A summit, a conference, or a meeting, which may be of a body's members. */
function isGathering({ kind, payload }: Entry): boolean {
  if (kind !== 'encounter-nouns') return false
  return payload.format === 'summit' || payload.format === 'conference' || payload.format === 'meeting'
}

/** Formats that a noun alone tells. */
const FORMATS: ReadonlySet<unknown> = new Set([
  'meeting',
  'phone-call',
  'video-call',
  'visit',
  'summit',
  'signing',
  'press-conference',
  'letter',
])

/** Whether it is a noun of contact, or the masdar of a verb of contact. */
export function isContactNoun({ kind, payload }: Entry): boolean {
  if (kind === 'encounter-verbs' && payload.shape !== 'masdar') return false
  return (kind === 'encounter-nouns' || kind === 'encounter-verbs') && FORMATS.has(payload.format)
}

/** «لينتقل», «ليلتقي»: whether it is a verb of contact that tells what something else was for, or what came next. */
export function isInOrderTo({ entry, match }: Found): boolean {
  return entry.kind === 'encounter-verbs' && entry.payload.shape === 'present' && match.bits === TO
}

const TO = CLITIC_BITS.to
