/** What words can say of a time: the part of the packs' contract that dates are told in. */

/** A stretch that times are counted in; `second` is also the grain of "now". */
export type TimeUnit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'night'
  | 'weekend'
  | 'week'
  | 'month'
  | 'quarter'
  | 'half'
  | 'year'
  | 'decade'
  | 'century'

/** So many of a unit: `{ unit: 'day', count: 3 }`; `count` may be a fraction. */
export interface TimeAmount {
  readonly unit: TimeUnit
  readonly count: number
}

/** A stretch of the day that has a name. */
export type DayPart =
  | 'dawn'
  | 'morning'
  | 'mid-morning'
  | 'forenoon'
  | 'noon'
  | 'lunch'
  | 'afternoon'
  | 'evening'
  | 'night'
  | 'tonight'
  | 'midnight'

/** Which stretch of a longer one: of a month its first, second and third ten days. */
export type Portion = 'early' | 'mid' | 'late' | 'rest' | 'later'

/** Day, month and year of the Hijri calendar; `null` for what is not said. */
export interface HijriDate {
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
}

/**
 * What words say of a time, before anything is known of when they were written. `side` is -1 for "last", 0 for "this",
 * 1 for "next", 2 for "the one after next", `null` where nothing of the kind is said.
 */
export type DateMeaning =
  | CalendarMeaning
  /** The unit that holds the reference, moved by `offset`: today, yesterday, last week, next year; "now" is second 0. */
  | { readonly kind: 'current'; readonly unit: TimeUnit; readonly offset: number }
  /** Two descriptions of one day: "yesterday, Friday 5 August". */
  | { readonly kind: 'same'; readonly relative: DateMeaning; readonly calendar: CalendarMeaning }
  /** A part named within a whole: Sunday of last week, the 20th of next month, June of next year. */
  | { readonly kind: 'inside'; readonly part: CalendarMeaning; readonly whole: DateMeaning }
  /** "Tuesday the third of September" and "the third Tuesday of September" in one: the date if its weekday fits. */
  | { readonly kind: 'either'; readonly date: CalendarMeaning; readonly otherwise: DateMeaning }
  /** The third Tuesday of September, the last day of the month (`count` -1); with `after`, counted from behind `whole`. */
  | {
      readonly kind: 'nth'
      readonly count: number
      readonly unit: TimeUnit
      readonly weekday: number | null
      readonly whole: DateMeaning
      readonly after: boolean
    }
  | { readonly kind: 'portion'; readonly portion: Portion; readonly whole: DateMeaning }
  | {
      readonly kind: 'season'
      readonly season: string
      readonly year: DateMeaning | null
      readonly side: number | null
    }
  /** `day` is `g-12-25` (Gregorian), `h-10-01` (Hijri), `w-11-4-4` (month, weekday, which one), or `local` (differs by state). */
  | {
      readonly kind: 'holiday'
      readonly day: string
      readonly year: DateMeaning | null
      readonly side: number | null
    }
  | { readonly kind: 'century'; readonly century: number }
  | { readonly kind: 'decade'; readonly decade: number; readonly century: number | null }
  /** The past three weeks (`side` -1), the coming two months (1); `count` is `null` for "the past few". */
  | { readonly kind: 'run'; readonly unit: TimeUnit; readonly count: number | null; readonly side: -1 | 1 }
  /** So long before or after `from` (`null`: the reference): three days ago, two weeks later. */
  | {
      readonly kind: 'shift'
      readonly amounts: readonly TimeAmount[]
      readonly side: -1 | 1
      readonly from: DateMeaning | null
    }
  /** From the reference on for so long: "within two weeks". */
  | { readonly kind: 'within'; readonly amounts: readonly TimeAmount[] }
  /** Both ends belong to it. `from` is `null` for "until …". */
  | { readonly kind: 'interval'; readonly from: DateMeaning | null; readonly to: DateMeaning }
  | { readonly kind: 'duration'; readonly amounts: readonly TimeAmount[] }
  | ClockMeaning
  | { readonly kind: 'day-part'; readonly part: DayPart; readonly portion: Portion | null }
  /** A time of a day: Friday at three. */
  | { readonly kind: 'moment'; readonly date: DateMeaning; readonly time: DateMeaning }
  /** The day that was told before: "the same day". Settled by the text around it, as `event` is. */
  | { readonly kind: 'told' }
  /** The day of what is named right behind the words: "the day after the summit" is a shift from it. */
  | { readonly kind: 'event' }
  /** The twentieth anniversary of something: its number is never a day. `year` is what is said of when it falls; `on`: something is told to have been that very day. */
  | {
      readonly kind: 'anniversary'
      readonly count: number
      readonly year: DateMeaning | null
      readonly on: boolean
    }

/** Day, month, year and weekday as they stand in the text; `null` for what is not said. */
export interface CalendarMeaning {
  readonly kind: 'calendar'
  readonly year: number | null
  /** 1 to 12. */
  readonly month: number | null
  readonly day: number | null
  /** ISO: Monday is 1, Sunday 7. */
  readonly weekday: number | null
  readonly side: number | null
  /** The same day in the Hijri calendar, or the only one that is given. */
  readonly hijri: HijriDate | null
}

/** A time of day. `part` settles which half of the day; without it hours up to 12 are open. */
export interface ClockMeaning {
  readonly kind: 'clock'
  readonly hour: number
  readonly minute: number | null
  readonly second: number | null
  readonly part: DayPart | null
  /** Minutes east of Greenwich, where the text names the zone. */
  readonly zone: number | null
}
