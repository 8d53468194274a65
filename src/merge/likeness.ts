/** Whether two documents tell of one encounter: on people, day, format and place, each with its reason. */
import { arePartsApart } from '../extract/encounters/parts-apart.ts'
import type { EncounterFormat } from '../model.ts'
import { areCopies } from './copies.ts'
import { dayName, isOneDay } from './days.ts'
import { compareParties, type Reasons } from './people.ts'
import type { Agreement } from './sounds.ts'
import type { Party, Telling } from './telling.ts'

/** How two tellings go together. */
export interface Verdict {
  /**
   * `same`: people, day and format agree. `maybe`: nothing speaks against it, and something is left open. `other`: something
   * speaks against it.
   */
  readonly verdict: 'same' | 'maybe' | 'other'
  /** How much agrees; larger is more. Only for comparing with others of the same telling. */
  readonly weight: number
}

/** What speaks for two tellings being of one encounter. */
export interface Likeness extends Verdict {
  /** Why, in words that a person can check; of another encounter, what speaks against it. */
  readonly because: readonly string[]
}

type Timing = 'same' | 'near' | 'within' | 'open' | 'other'
type Formats = 'same' | 'kin' | 'other'
type Objection = 'formats' | 'senders' | 'days' | 'times' | 'places'

/** A report is about what was at most so many days ago where it gives no day. */
const RECENT = 7
/** What is announced without a day comes within so many. */
const AHEAD = 31
/** Reports of one undated thing come out within so many days of each other. */
const APART = 2

/** Compares two tellings of different documents, and says why. */
export function compareTellings(a: Telling, b: Telling): Likeness {
  const because: Reasons = []
  return { ...judge(a, b, because), because }
}

/** The verdict on two tellings of different documents alone: words for what nobody asks would take most of the time. */
export function judgeTellings(a: Telling, b: Telling): Verdict {
  return judge(a, b, null)
}

const OTHER: Verdict = { verdict: 'other', weight: 0 }

function judge(a: Telling, b: Telling, why: Reasons | null): Verdict {
  const people = comparePeopleOfSides(a, b, why)
  if (people === 'other') return OTHER
  const format = compareFormats(a.format, b.format)
  const timing = compareDays(a, b)
  const against = objection(a, b, people, format, timing)
  if (against !== null) {
    why?.splice(0, why.length, objectionText(a, b, against))
    return OTHER
  }
  const copies = areCopies(a.sketch, b.sketch)
  why?.push(...reasonsOf(a, b, format, timing), ...(copies ? ['copies of one text'] : []))
  const isSure = people === 'same' && timing === 'same' && format === 'same'
  return {
    verdict: isSure || (copies && format === 'same') ? 'same' : 'maybe',
    weight: weigh(a, b, people, timing, format === 'same') + (copies ? COPY : 0),
  }
}

/** Of days and formats. */
function reasonsOf(a: Telling, b: Telling, format: Formats, timing: Timing): readonly string[] {
  return [
    timing === 'open' ? 'reported within days' : dayText(a.days === null ? b : a),
    format === 'same' ? `both tell of a ${a.format}` : `one says ${a.format}, one ${b.format}`,
  ]
}

/** What speaks against their being of one encounter besides people; null if nothing does. */
function objection(
  a: Telling,
  b: Telling,
  people: Agreement,
  format: Formats,
  timing: Timing,
): Objection | null {
  if (format === 'other') return 'formats'
  if (a.sender !== b.sender) return 'senders'
  if (timing === 'other') return 'days'
  // Where one thing is left open, everything else has to agree.
  const areSame = people === 'same'
  if (format === 'kin' && !(areSame && (timing === 'same' || (timing === 'near' && areOfOneMorning(a, b)))))
    return 'formats'
  if (timing !== 'same' && !areSame) return 'days'
  if (timing === 'near' && !mayBeDaysOff(a, b)) return 'days'
  if (areTwoReadouts(a, b, timing)) return 'days'
  if (areOfTwoTimes(a, b)) return 'times'
  const isPlaceOther = !isRemote(a) && differ(a.country, b.country)
  return isPlaceOther && !(areSame && timing === 'same') ? 'places' : null
}

/** In words that a person can check. */
function objectionText(a: Telling, b: Telling, against: Objection): string {
  switch (against) {
    case 'formats':
      return `a ${a.format} or a ${b.format}`
    case 'senders':
      return `a letter of ${a.sender} or of ${b.sender}`
    case 'days':
      return `${dayText(a)} or ${dayText(b)}`
    case 'times':
      return `in the ${a.partOfDay} or in the ${b.partOfDay}`
    case 'places':
      return `in ${a.country} or in ${b.country}`
  }
}

/** A side's own readout comes out so many days after what it tells, at most. */
const READ_OUT = 1
/** What lasts, or is told of when it is written and when it comes. */
const LASTING: ReadonlySet<EncounterFormat> = new Set(['visit', 'letter', 'conference'])

/** One side dates what it held by one clock, and reads it out at once: its readouts of two days are of two encounters. */
function areTwoReadouts(a: Telling, b: Telling, timing: Timing): boolean {
  if (a.readoutOf === null || a.readoutOf !== b.readoutOf) return false
  if (a.status !== 'held' || b.status !== 'held' || LASTING.has(a.format)) return false
  if (timing === 'near') return true
  return timing === 'open' && Math.abs(toldOn(a) - toldOn(b)) > READ_OUT
}

/** The last day that it may have been, else that of publication. */
function toldOn({ days, published }: Telling): number {
  return days?.last ?? published ?? 0
}

/** Talks in the morning and a dinner are two meetings; over the telephone one has the morning and the other the evening. */
function areOfTwoTimes(a: Telling, b: Telling): boolean {
  if (a.partOfDay === null || b.partOfDay === null || a.format === 'visit' || isRemote(a)) return false
  return arePartsApart(a.partOfDay, b.partOfDay)
}

/** Over the telephone a day ends at two times; else one of two days is only implied, or both say where it was. */
function mayBeDaysOff(a: Telling, b: Telling): boolean {
  const areStated = a.days?.stated === true && b.days?.stated === true
  return a.format === 'visit' || isRemote(a) || !areStated || agree(a.city, b.city)
}

/**
 * Papers of one morning, of which one counts "yesterday" from its own day and one prints what was filed on the day before: both tell
 * what was held in one city, and neither says the day itself.
 */
function areOfOneMorning(a: Telling, b: Telling): boolean {
  const areSoft = a.days?.stated === false && b.days?.stated === false
  const isOneMorning = a.published !== null && a.published === b.published
  return areSoft && isOneMorning && a.status === 'held' && b.status === 'held' && agree(a.city, b.city)
}

/**
 * The same sides, or, where many took part, sides of which one list holds the other; and on each side the same people or nobody
 * who says otherwise. `same` asks for people who agree on two sides. `why` is told what agrees, or the first that does not.
 */
function comparePeopleOfSides(a: Telling, b: Telling, why: Reasons | null): Agreement {
  if (!nameTheSameSides(a, b)) {
    why?.push('other sides')
    return 'other'
  }
  const told: Reasons | null = why === null ? null : []
  let same = 0
  for (const one of a.parties) {
    const other = partyOf(b, one.side)
    if (other === null) continue
    const agreement = compareParties(one, other, told)
    if (agreement === 'same') same += 1
    if (agreement !== 'other') continue
    why?.push(`${one.side}: ${told?.at(-1)}`)
    return 'other'
  }
  why?.push(`${(told?.length === 0 ? sharedSides(a, b) : (told ?? [])).join(' and ')} in both`)
  // Of a visit the host is mostly its state alone.
  return same > 1 || (same === 1 && a.format === 'visit' && b.format === 'visit') ? 'same' : 'open'
}

function nameTheSameSides(a: Telling, b: Telling): boolean {
  let shared = 0
  for (const { side } of a.parties) if (partyOf(b, side) !== null) shared += 1
  const fewer = Math.min(a.parties.length, b.parties.length)
  return shared > 1 && shared >= fewer && (fewer > 2 || a.parties.length === b.parties.length)
}

function sharedSides(a: Telling, b: Telling): readonly string[] {
  return a.parties.map(({ side }) => side).filter((side) => partyOf(b, side) !== null)
}

function partyOf({ parties }: Telling, side: string): Party | null {
  for (const party of parties) if (party.side === side) return party
  return null
}

/** Formats that different tellers may give one encounter. */
const KIN: readonly (readonly [EncounterFormat, EncounterFormat])[] = [
  ['phone-call', 'video-call'],
  ['meeting', 'summit'],
  ['meeting', 'visit'],
  ['conference', 'summit'],
]

function compareFormats(a: EncounterFormat, b: EncounterFormat): Formats {
  if (a === b) return 'same'
  for (const pair of KIN) if (pair.includes(a) && pair.includes(b)) return 'kin'
  return 'other'
}

/** Days that reports of one thing may be apart: visits last, letters are told of when they are written or when they come. */
const GAPS: Readonly<Partial<Record<EncounterFormat, number>>> = { visit: 2, letter: 3 }

function compareDays(a: Telling, b: Telling): Timing {
  if (a.days === null || b.days === null) return compareUndated(a, b)
  const gap = Math.max(a.days.first, b.days.first) - Math.min(a.days.last, b.days.last)
  if (gap > 0) return gap <= (a.format === b.format ? (GAPS[a.format] ?? 1) : 1) ? 'near' : 'other'
  return isOneDay(a.days) && isOneDay(b.days) ? 'same' : 'within'
}

function compareUndated(a: Telling, b: Telling): Timing {
  if (a.days === null && b.days === null) {
    if (a.published === null || b.published === null) return 'other'
    return Math.abs(a.published - b.published) <= APART ? 'open' : 'other'
  }
  const [dated, undated] = a.days === null ? [b, a] : [a, b]
  const { days } = dated
  const { published, status } = undated
  if (days === null || published === null) return 'other'
  const latest = status === 'planned' ? published + AHEAD : published
  const earliest = status === 'planned' ? published : published - RECENT
  return days.first <= latest && days.last >= earliest ? 'open' : 'other'
}

function isRemote({ format }: Telling): boolean {
  return format === 'phone-call' || format === 'video-call' || format === 'letter'
}

function differ(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a !== b
}

function agree(a: string | null, b: string | null): boolean {
  return a !== null && a === b
}

/** A report that gives no day is mostly of the last days; another day speaks for less than none. */
const FRESH = 2

/** Whether the undated one of two came out on the days of the other, or just after. */
function isFresh(a: Telling, b: Telling): boolean {
  const [dated, undated] = a.days === null ? [b, a] : [a, b]
  if (dated.days === null || undated.published === null) return false
  return undated.published >= dated.days.first && undated.published - dated.days.last <= APART
}

/** A copy goes where its text went. */
const COPY = 4

const PEOPLE_WEIGHTS: Readonly<Record<Agreement, number>> = { same: 8, open: 2, other: 0 }
const TIMING_WEIGHTS: Readonly<Record<Timing, number>> = { same: 8, within: 4, open: 2, near: 1, other: 0 }

function weigh(a: Telling, b: Telling, people: Agreement, timing: Timing, isSameFormat: boolean): number {
  let topics = 0
  for (const topic of a.topics) if (b.topics.includes(topic)) topics += 1
  return (
    PEOPLE_WEIGHTS[people] +
    TIMING_WEIGHTS[timing] +
    (timing === 'open' && isFresh(a, b) ? FRESH : 0) +
    (isSameFormat ? 4 : 0) +
    (agree(a.city, b.city) ? 2 : agree(a.country, b.country) ? 1 : 0) +
    (agree(a.gathering, b.gathering) ? 2 : 0) +
    (agree(a.partOfDay, b.partOfDay) ? 2 : 0) +
    (a.status === b.status ? 1 : 0) +
    Math.min(topics, 3) / 2
  )
}

/** The day or days of a telling, for people. */
function dayText({ days }: Telling): string {
  if (days === null) return 'no day'
  const [first, last] = [dayName(days.first), dayName(days.last)]
  return first === last ? first : `${first} to ${last}`
}
