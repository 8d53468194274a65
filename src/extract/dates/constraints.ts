/** What is known of the people, treaties and gatherings of a text, as conditions that its day must fit. */
import type { DateMeaning } from '../../../languages/pack.ts'
import { civilOf, DAY, daysInMonth, secondsOf, weekdayOf } from './civil.ts'
import { stretchOf } from './meaning.ts'
import type { ImpliedBasis } from './resolve.ts'

/** One time in one office. Dates may be partial: `2018-03`, `2018`; both ends belong to it; `null` is open. */
export interface KnownTenure {
  /** `wang-yi@cn/foreign-minister`. */
  readonly key: string
  readonly from: string | null
  readonly to: string | null
}

/** A person in an office that the text gives him: on the day one of the tenures was running. */
export interface KnownHolder {
  readonly tenures: readonly KnownTenure[]
}

/** An anniversary that falls in the year of writing: "this year, the 20th anniversary of the treaty". */
export interface KnownAnniversary {
  /** The instrument's id. */
  readonly id: string
  /** When it was signed. */
  readonly date: string
  readonly count: number
  /** Something is told to have been on that very day, not only in its year. */
  readonly on: boolean
}

/** A gathering that the text places in time: its editions, and what is said of when it was ("last week"). */
export interface KnownGathering {
  readonly editions: readonly { readonly id: string; readonly start: string; readonly end: string }[]
  readonly said: DateMeaning
}

/** Something that could not be spoken of before a day: COVID-19, not before 2020. */
export interface KnownTerm {
  /** The registry row: `topic/covid-19`. */
  readonly fact: string
  readonly notBefore: string
}

/** Something that a day must fit, and what to say of it where it was needed. */
export interface Constraint {
  readonly kind: ImpliedBasis['kind']
  readonly fits: (day: number) => boolean
  /** The registry row that makes `day` fit; `null` where none does or none is needed. */
  readonly fact: (day: number) => string | null
}

/** The day falls on this weekday, Monday 1 to Sunday 7. */
export function weekdayConstraint(weekday: number): Constraint {
  return { kind: 'weekday', fits: (day) => weekdayOf(day) === weekday, fact: () => null }
}

/** The day is not before the term could be spoken of. */
export function termConstraint({ fact, notBefore }: KnownTerm): Constraint {
  const from = firstDay(notBefore)
  return { kind: 'other-event', fits: (day) => day >= from, fact: () => fact }
}

/** The day lies in one of the tenures. */
export function holderConstraint({ tenures }: KnownHolder): Constraint {
  const ranges = tenures.map(({ key, from, to }) => ({
    key,
    from: from === null ? Number.NEGATIVE_INFINITY : firstDay(from),
    to: to === null ? Number.POSITIVE_INFINITY : lastDay(to),
  }))
  const running = (day: number) => ranges.find(({ from, to }) => day >= from && day <= to)
  return {
    kind: 'tenure',
    fits: (day) => running(day) !== undefined,
    fact: (day) => {
      const found = running(day)
      return found === undefined ? null : `tenure/${found.key}`
    },
  }
}

/** The day lies in the year of the anniversary, or is the anniversary itself. */
export function anniversaryConstraint({ id, date, count, on }: KnownAnniversary): Constraint {
  const year = Number(date.slice(0, 4)) + count
  const day =
    on && date.length === 10 ? secondsOf(year, Number(date.slice(5, 7)), Number(date.slice(8))) : null
  const fits = (at: number): boolean => (day === null ? civilOf(at).year === year : at === day)
  return { kind: 'anniversary', fits, fact: () => `instrument/${id}` }
}

/** Weeks begin on Saturday, Sunday or Monday, by the outlet: whichever it is, the gathering must lie in the one spoken of. */
export function gatheringConstraint({ editions, said }: KnownGathering): Constraint {
  const ranges = editions.map(({ id, start, end }) => ({ id, from: firstDay(start), to: lastDay(end) }))
  const shifts = said.kind === 'current' && said.unit === 'week' ? [0, DAY, 2 * DAY] : [0]
  const held = (day: number) => {
    const stretches = shifts.map((shift) => spokenOf(said, day + shift, shift))
    return ranges.find(({ from, to }) =>
      stretches.some((one) => one !== null && from < one.to && to >= one.from),
    )
  }
  return {
    kind: 'other-event',
    fits: (day) => held(day) !== undefined,
    fact: (day) => {
      const found = held(day)
      return found === undefined ? null : `gathering/${found.id}`
    },
  }
}

function spokenOf(said: DateMeaning, day: number, shift: number): { from: number; to: number } | null {
  const found = stretchOf(said, { now: day, offset: null, mode: 'news', tense: 'past' })
  return found === null ? null : { from: found.from - shift, to: found.to - shift }
}

/** The first day of `2018`, `2018-03` or `2018-03-19`. */
export function firstDay(date: string): number {
  const [year, month = 1, day = 1] = date.split('-').map(Number)
  return secondsOf(year ?? 0, month, day)
}

/** The last day of `2018`, `2018-03` or `2018-03-19`. */
export function lastDay(date: string): number {
  const [year = 0, month = 12, day] = date.split('-').map(Number)
  return secondsOf(year, month, day ?? daysInMonth(year, month))
}
