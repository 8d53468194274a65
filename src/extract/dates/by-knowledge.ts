/** Dating without a date of publication: the days on which all that a text says could be so. */

import type { CalendarMeaning, DateExpression } from '../../../languages/pack.ts'
import type { DatePart } from '../../model.ts'
import { type CivilDate, civilOf, DAY, isoDay, pad, secondsOf } from './civil.ts'
import {
  anniversaryConstraint,
  type Constraint,
  gatheringConstraint,
  holderConstraint,
  type KnownAnniversary,
  type KnownGathering,
  type KnownHolder,
  type KnownTerm,
  lastDay,
  termConstraint,
  weekdayConstraint,
} from './constraints.ts'
import { partialEdtf } from './edtf.ts'
import { calendarOf, type ImpliedBasis, type ResolvedDate, stamp, statedParts } from './resolve.ts'

/** All that is known of a text beside its own dates. */
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

/** Whether a day, in seconds, fits all that is known beside the text's own dates. */
export function fitsKnown(day: number, { terms, holders, anniversaries }: Knowledge): boolean {
  const all = [
    ...terms.map(termConstraint),
    ...holders.map(holderConstraint),
    ...anniversaries.map(anniversaryConstraint),
  ]
  return all.every((constraint) => constraint.fits(day))
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
  const month = stated.month ?? same((date) => date.month)
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
