/** Dating without a date of publication: the days on which all that a text says could be so. */
import type { CalendarMeaning, DateExpression, DateMeaning } from '../../../languages/pack.ts'
import type { DatePart } from '../../model.ts'
import { type CivilDate, civilOf, DAY, daysInMonth, isoDay, pad, secondsOf, weekdayOf } from './civil.ts'
import { partialEdtf } from './edtf.ts'
import { stretchOf } from './meaning.ts'
import { calendarOf, type ImpliedBasis, type ResolvedDate, stamp, statedParts } from './resolve.ts'

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

export interface Knowledge {
  readonly holders: readonly KnownHolder[]
  readonly anniversaries: readonly KnownAnniversary[]
  readonly gatherings: readonly KnownGathering[]
  readonly terms: readonly KnownTerm[]
  /** The last day that the knowledge speaks of: open tenures are not thought beyond it. */
  readonly horizon: string
}

/** No day before this one is looked at. */
const EARLIEST = secondsOf(1945, 1, 1)

/** Something that a day must fit, and what to say of it where it was needed. */
interface Constraint {
  readonly kind: ImpliedBasis['kind']
  readonly fits: (day: number) => boolean
  /** The registry row that makes `day` fit; `null` where none does or none is needed. */
  readonly fact: (day: number) => string | null
}

/**
 * The date that an expression without a year or a month comes to by what is known: settled as far as all days that
 * are left agree, each implied part with the rows it rests on. `null` where the expression names no day.
 */
export function resolveByKnowledge(expression: DateExpression, knowledge: Knowledge): ResolvedDate | null {
  const date = expression.weak ? null : calendarOf(expression.meaning)
  if (date === null || (date.day === null && date.weekday === null) || date.hijri !== null) return null
  const stated = statedParts(expression.meaning)
  const constraints = constraintsOf(date, knowledge)
  const days = daysFitting(date, constraints, knowledge.horizon)
  const known = days.length === 0 ? noneKnown(date) : shared(days, date)
  const implied = partsOf(known).filter((part) => !stated.includes(part))
  const basis =
    days.length === 0 ? [] : basisOf({ date, constraints, horizon: knowledge.horizon, known, implied, days })
  return describe(known, stated, implied, basis, days)
}

/** What all candidates agree on; `null` for what they do not. */
interface Shared {
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
}

function noneKnown({ year, month, day }: CalendarMeaning): Shared {
  return { year, month, day }
}

function shared(days: readonly number[], stated: CalendarMeaning): Shared {
  const dates = days.map(civilOf)
  const same = (pick: (date: CivilDate) => number): number | null => {
    const first = dates[0]
    return first !== undefined && dates.every((date) => pick(date) === pick(first)) ? pick(first) : null
  }
  const year = same((date) => date.year)
  const month = year === null ? stated.month : same((date) => date.month)
  const day = month === null || year === null ? stated.day : same((date) => date.day)
  return { year, month, day }
}

function constraintsOf(date: CalendarMeaning, knowledge: Knowledge): readonly Constraint[] {
  return [
    ...knowledge.terms.map(termConstraint),
    ...knowledge.holders.map(holderConstraint),
    ...knowledge.gatherings.map(gatheringConstraint),
    ...knowledge.anniversaries.map(anniversaryConstraint),
    ...(date.weekday === null ? [] : [weekdayConstraint(date.weekday)]),
  ]
}

function weekdayConstraint(weekday: number): Constraint {
  return { kind: 'weekday', fits: (day) => weekdayOf(day) === weekday, fact: () => null }
}

function termConstraint({ fact, notBefore }: KnownTerm): Constraint {
  const from = firstDay(notBefore)
  return { kind: 'other-event', fits: (day) => day >= from, fact: () => fact }
}

function holderConstraint({ tenures }: KnownHolder): Constraint {
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

function anniversaryConstraint({ id, date, count }: KnownAnniversary): Constraint {
  const year = Number(date.slice(0, 4)) + count
  return { kind: 'anniversary', fits: (day) => civilOf(day).year === year, fact: () => `instrument/${id}` }
}

/** Weeks begin on Saturday, Sunday or Monday, by the outlet: whichever it is, the gathering must lie in the one spoken of. */
function gatheringConstraint({ editions, said }: KnownGathering): Constraint {
  const ranges = editions.map(({ id, start, end }) => ({ id, from: firstDay(start), to: lastDay(end) }))
  const shifts = said.kind === 'current' && said.unit === 'week' ? [0, DAY, 2 * DAY] : [0]
  const held = (day: number) => {
    const stretches = shifts.map((shift) => spokenOf(said, day + shift, shift))
    return ranges.find(({ from, to }) =>
      stretches.some((one) => one !== null && from < one.end && to >= one.start),
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

function spokenOf(said: DateMeaning, day: number, shift: number): { start: number; end: number } | null {
  const found = stretchOf(said, { now: day, offset: null, mode: 'news', tense: 'past' })
  return found === null ? null : { start: found.start - shift, end: found.end - shift }
}

function daysFitting(
  date: CalendarMeaning,
  constraints: readonly Constraint[],
  horizon: string,
): readonly number[] {
  const days: number[] = []
  const end = lastDay(horizon)
  for (let day = EARLIEST; day <= end; day = nextDay(day, date)) {
    if (isStated(day, date) && constraints.every((constraint) => constraint.fits(day))) days.push(day)
  }
  return days
}

/** The next day worth a look: with a stated month and day, the same day of the next year. */
function nextDay(day: number, date: CalendarMeaning): number {
  if (date.month === null || date.day === null) return day + DAY
  const { year } = civilOf(day)
  const here = secondsOf(year, date.month, date.day)
  return here > day ? here : secondsOf(year + 1, date.month, date.day)
}

function isStated(at: number, date: CalendarMeaning): boolean {
  const { year, month, day } = civilOf(at)
  return (
    (date.year === null || date.year === year) &&
    (date.month === null || date.month === month) &&
    (date.day === null || date.day === day)
  )
}

/** A smallest set of constraints that settles as much: each is dropped that the others can do without. */
function necessary(
  date: CalendarMeaning,
  constraints: readonly Constraint[],
  horizon: string,
  known: Shared,
): readonly Constraint[] {
  return constraints.reduce<readonly Constraint[]>((kept, one) => {
    const rest = kept.filter((other) => other !== one)
    const days = daysFitting(date, rest, horizon)
    return days.length > 0 && isSame(shared(days, date), known) ? rest : kept
  }, constraints)
}

function isSame(a: Shared, b: Shared): boolean {
  return a.year === b.year && a.month === b.month && a.day === b.day
}

function describe(
  known: Shared,
  stated: readonly DatePart[],
  implied: readonly DatePart[],
  basis: readonly ImpliedBasis[],
  days: readonly number[],
): ResolvedDate {
  const first = days[0]
  const settled = known.year !== null && known.month !== null && known.day !== null && first !== undefined
  const yearOnly = known.year !== null && known.month === null && known.day === null
  const partial =
    partialEdtf({ kind: 'calendar', ...known, weekday: 1, side: null, hijri: null }) ?? 'XXXX-XX-XX'
  return {
    edtf: settled ? isoDay(first) : yearOnly ? pad(known.year ?? 0, 4) : partial,
    stated,
    implied,
    basis,
    interval: settled ? { start: stamp(first), endExclusive: stamp(first + DAY), grain: 'day' } : null,
  }
}

function partsOf({ year, month, day }: Shared): readonly DatePart[] {
  const parts: DatePart[] = []
  if (year !== null) parts.push('year')
  if (month !== null) parts.push('month')
  if (day !== null) parts.push('day')
  return parts
}

interface Settled {
  readonly date: CalendarMeaning
  readonly constraints: readonly Constraint[]
  readonly horizon: string
  readonly known: Shared
  readonly implied: readonly DatePart[]
  readonly days: readonly number[]
}

/** What could not be done without, and what settles a part by itself. */
function basisOf(settled: Settled): readonly ImpliedBasis[] {
  const { date, constraints, horizon, known, implied, days } = settled
  const first = days[0]
  if (implied.length === 0 || first === undefined) return []
  const needed = necessary(date, constraints, horizon, known)
  const weekday = constraints.filter((one) => one.kind === 'weekday')
  return constraints.flatMap((one) => {
    const alone =
      one.kind === 'weekday' ? [] : partsOf(shared(daysFitting(date, [one, ...weekday], horizon), date))
    const parts = implied.filter((part) => alone.includes(part))
    if (parts.length === 0 && !needed.includes(one)) return []
    return [{ kind: one.kind, parts: parts.length === 0 ? implied : parts, fact: one.fact(first) }]
  })
}

/** The first day of `2018`, `2018-03` or `2018-03-19`. */
function firstDay(date: string): number {
  const [year, month = 1, day = 1] = date.split('-').map(Number)
  return secondsOf(year ?? 0, month, day)
}

/** The last day of `2018`, `2018-03` or `2018-03-19`. */
function lastDay(date: string): number {
  const [year = 0, month = 12, day] = date.split('-').map(Number)
  return secondsOf(year, month, day ?? daysInMonth(year, month))
}
