/** In which part of the day a contact was, where its own clause says so: one day may hold two meetings of the same people. */
import type {
  ContactWords,
  DateExpression,
  DateMeaning,
  DayPart,
  TextView,
  TimeUnit,
} from '../../../languages/pack.ts'
import type { Claim, PartOfDay } from '../../model.ts'
import type { PassageDates } from '../dates/passage-dates.ts'
import { calendarOf } from '../dates/resolve.ts'
import { type MentionContext, spanOf } from '../mentions/context.ts'

/** Midnight is of no day. */
const PARTS: Readonly<Partial<Record<DayPart, PartOfDay>>> = {
  dawn: 'morning',
  morning: 'morning',
  'mid-morning': 'morning',
  forenoon: 'morning',
  noon: 'noon',
  lunch: 'noon',
  afternoon: 'afternoon',
  evening: 'evening',
  night: 'evening',
  tonight: 'evening',
}
/** Tables in which meals stand, with a column that says when they are. */
const MEALS: readonly string[] = ['encounter-nouns', 'day-parts']

/** What the clause of a telling says: "this morning", «مساء أمس», "over dinner"; null where it says nothing, or two things. */
export function partOfDayIn(
  context: MentionContext,
  dates: PassageDates,
  words: ContactWords,
): Claim<PartOfDay> | null {
  const said = dates
    .within(words.clause)
    .filter((date) => !dates.isSaidApart(date.tokens, words.trigger))
    .flatMap((date) => partIn(date) ?? [])
  const found = said.length > 0 ? said : mealsIn(context.view, words)
  const [first, ...others] = found
  if (first === undefined || others.some(({ part }) => part !== first.part)) return null
  const span = spanOf(context.view, first.start, first.end)
  return { value: first.part, evidence: [{ in: context.field, spans: [span], rule: 'part-of-day' }] }
}

/** The one weekday that the clause of a telling names; null where it names none, or several. */
export function weekdayIn(dates: PassageDates, words: ContactWords): string | null {
  const named = dates
    .within(words.clause)
    .filter((date) => !dates.isSaidApart(date.tokens, words.trigger))
    .flatMap(({ meaning }) => calendarOf(meaning)?.weekday ?? [])
  const [first, ...others] = new Set(named.map(String))
  return first === undefined || others.length > 0 ? null : first
}

/** Whether a telling only mentions a contact, and its clause puts it in a week, month or year before the report's. */
export function isEarlier(dates: PassageDates, words: ContactWords): boolean {
  if (words.status !== 'mentioned') return false
  let nearest: DateExpression | null = null
  const distance = ({ tokens }: DateExpression): number => Math.abs(tokens.start - words.trigger.start)
  for (const date of dates.within(words.clause))
    if (
      !dates.isSaidApart(date.tokens, words.trigger) &&
      (nearest === null || distance(date) < distance(nearest))
    )
      nearest = date
  return nearest !== null && isLongBefore(nearest.meaning)
}

/** Units longer than a day. */
const LONG: ReadonlySet<TimeUnit> = new Set(['week', 'month', 'year'])

/** "last month", "three weeks ago", "in May last". */
function isLongBefore(meaning: DateMeaning): boolean {
  switch (meaning.kind) {
    case 'current':
      return meaning.offset < 0 && LONG.has(meaning.unit)
    case 'inside':
      return isLongBefore(meaning.whole)
    case 'shift':
      return meaning.side < 0 && meaning.from === null && meaning.amounts.some(({ unit }) => LONG.has(unit))
    case 'calendar':
      return meaning.side === -1 && meaning.month !== null
    default:
      return false
  }
}

interface Named {
  readonly part: PartOfDay
  readonly start: number
  readonly end: number
}

function partIn({ meaning, tokens }: DateExpression): Named | null {
  const part = dayPartOf(meaning)
  const named = part === null ? undefined : PARTS[part]
  return named === undefined ? null : { part: named, start: tokens.start, end: tokens.end }
}

function dayPartOf(meaning: DateMeaning): DayPart | null {
  if (meaning.kind === 'moment') return dayPartOf(meaning.time)
  if (meaning.kind === 'day-part') return meaning.part
  return meaning.kind === 'clock' ? meaning.part : null
}

/** "dinner", «مأدبة غداء»: when it was, though no word of time says so. */
function mealsIn(view: TextView, { clause, trigger }: ContactWords): readonly Named[] {
  const [from, to] = [Math.min(clause.start, trigger.start), Math.max(clause.end, trigger.end)]
  const found: Named[] = []
  for (let token = view.next(from, MEALS, to); token < to; token = view.next(token + 1, MEALS, to))
    for (const kind of MEALS) {
      const meal = view.find(token, kind)
      const part = meal === null ? undefined : PARTS[meal.entry.payload.meal as DayPart]
      if (meal !== null && part !== undefined) found.push({ part, start: token, end: meal.match.end })
    }
  return found
}
