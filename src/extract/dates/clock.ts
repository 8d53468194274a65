/** Times of day. */
import type { ClockMeaning, DayPart, Portion } from '../../../languages/pack.ts'
import type { Reference } from './calendar.ts'
import { DAY, HOUR, MINUTE, startOfDay } from './civil.ts'
import type { Stretch } from './stretch.ts'

/** Hours from midnight, half-open. */
const PART_HOURS: Readonly<Record<DayPart, readonly [number, number]>> = {
  dawn: [3, 7],
  morning: [4, 12],
  'mid-morning': [10, 11],
  forenoon: [9, 12],
  noon: [12, 13],
  lunch: [12, 14],
  afternoon: [12, 19],
  evening: [18, 24],
  night: [20, 24],
  tonight: [18, 24],
  midnight: [0, 1],
}

const BEFORE_NOON: ReadonlySet<DayPart> = new Set(['dawn', 'morning', 'mid-morning', 'forenoon', 'midnight'])

/** A named part of the day that begins at `day`; its earlier or later half where that is said. */
export function partStretch(part: DayPart, portion: Portion | null, day: number): Stretch {
  const [from, to] = PART_HOURS[part]
  const middle = (from + to) / 2
  const start = portion === 'late' ? middle : from
  const end = portion === 'early' ? middle : to
  return { from: day + start * HOUR, to: day + end * HOUR, grain: 'hour' }
}

/** The hour on a 24-hour clock; `null` where the words leave the half of the day open. */
export function hourOf({ hour, part }: ClockMeaning): number | null {
  // «12:34» is told by day.
  if (part === null) return hour === 0 || hour >= 12 ? hour % 24 : null
  if (hour > 12) return hour % 24
  if (BEFORE_NOON.has(part)) return hour % 12
  if (part === 'noon') return hour >= 10 ? hour : hour + 12
  if (part === 'lunch') return hour >= 11 ? hour : hour + 12
  if (part === 'night' || part === 'tonight') return hour === 12 ? 0 : hour < 5 ? hour : hour + 12
  return hour === 12 ? 12 : hour + 12
}

/** A clock time on a day; `day` is `null` where none is named, and an open hour is then the next that comes. */
export function clockStretch(clock: ClockMeaning, day: number | null, reference: Reference): Stretch {
  const settled = hourOf(clock)
  const base = day ?? startOfDay(reference.now)
  const within = (clock.minute ?? 0) * MINUTE + (clock.second ?? 0)
  const at = base + (settled ?? openHour(clock, day, within, reference)) * HOUR + within
  const moved =
    clock.zone === null || reference.offset === null ? at : at + (reference.offset - clock.zone) * MINUTE
  const [length, grain] = grainOf(clock)
  return { from: moved, to: moved + length, grain }
}

function grainOf({ minute, second, zone }: ClockMeaning): readonly [number, 'hour' | 'minute' | 'second'] {
  if (second !== null) return [1, 'second']
  return minute !== null || zone !== null ? [MINUTE, 'minute'] : [HOUR, 'hour']
}

/** Three o'clock without more: on a named day as it stands; else the next three, by night or by day. */
function openHour(clock: ClockMeaning, day: number | null, within: number, { now, mode }: Reference): number {
  if (day !== null || mode === 'news') return clock.hour
  const base = startOfDay(now)
  const candidates = [clock.hour % 12, (clock.hour % 12) + 12, (clock.hour % 12) + 24]
  return candidates.find((hour) => base + hour * HOUR + within >= now && hour * HOUR < DAY * 2) ?? clock.hour
}
