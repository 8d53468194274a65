/** What `mahdar ahead` gives: days to come that matter to somebody. */
import type { InstrumentFact } from '../../extract/registry.ts'
import type { Localized, RecordId, Side } from '../../model.ts'
import type { Meeting } from '../../record/contract-over-time.ts'
import type { Followed } from './drift.ts'
import { meetingSides } from './network.ts'

/** The days from `from` to `to`, both included, in order. */
export interface Ahead {
  readonly of: readonly Followed[]
  readonly from: string
  readonly to: string
  readonly days: readonly DayAhead[]
  readonly notes: readonly string[]
}

/**
 * `treaty`: so many years since the registry's day of a treaty or initiative; `first-encounter`: since the first encounter of
 * two sides that the archive holds, which need not be their first; `planned`: an encounter that is announced.
 */
export type DayAhead = TreatyAhead | FirstEncounterAhead | PlannedAhead

/** An anniversary of a treaty. */
export interface TreatyAhead {
  readonly kind: 'treaty'
  readonly day: string
  readonly years: number
  /** In the registry. */
  readonly instrument: string
  readonly names: Localized
  readonly since: string
  readonly parties: readonly Side[]
}

/** An anniversary of the first encounter in the archive. */
export interface FirstEncounterAhead {
  readonly kind: 'first-encounter'
  readonly day: string
  readonly years: number
  readonly since: string
  readonly sides: readonly [Side, Side]
  readonly encounter: Meeting
}

/** An announced encounter, on a day within the stretch. */
export interface PlannedAhead {
  readonly kind: 'planned'
  /** Its first day, or the first of the stretch where it may be before. */
  readonly day: string
  readonly encounter: Meeting
}

/** Two sides, and the first of their encounters that has a day. */
export interface FirstMeeting {
  readonly sides: readonly [Side, Side]
  readonly record: RecordId
  /** Its day. */
  readonly first: string
}

/** What days ahead are found in. */
export interface AheadSources {
  readonly instruments: readonly { readonly id: string; readonly fact: InstrumentFact }[]
  /** Of sides that met, in order of their ids. */
  readonly firsts: readonly FirstMeeting[]
  readonly planned: readonly Meeting[]
  /** The encounters of `firsts` by record, with their words. */
  readonly meeting: (record: string) => Meeting | null
}

/** Sides of whom it is asked; all where there is none. */
export interface AheadQuestion {
  readonly of: readonly Followed[]
  readonly from: string
  readonly to: string
}

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** The day in `[from, to]` that is a whole number of years after `since`, and that number; the 29th of February is kept on the 28th. */
export function anniversary(
  since: string,
  { from, to }: Pick<AheadQuestion, 'from' | 'to'>,
): { readonly day: string; readonly years: number } | null {
  if (!DAY.test(since)) return null
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
    const years = year - Number(since.slice(0, 4))
    const [month, date] = [Number(since.slice(5, 7)), Number(since.slice(8))]
    const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
    const day = `${String(year).padStart(4, '0')}-${since.slice(5, 7)}-${String(Math.min(date, last)).padStart(2, '0')}`
    if (years > 0 && day >= from && day <= to) return { day, years }
  }
  return null
}

/** Of each two sides the first encounter, of `meetings`, the earliest first; those are given whose years are full between the days. */
export function firstsWithin(
  meetings: readonly Meeting[],
  days: Pick<AheadQuestion, 'from' | 'to'>,
): readonly FirstMeeting[] {
  const met = new Map<Side, Set<Side>>()
  const found: FirstMeeting[] = []
  for (const meeting of meetings) {
    const { record, first } = meeting
    if (first === null) continue
    const sides = meetingSides(meeting)
    for (const [at, one] of sides.entries()) {
      const others = met.get(one) ?? new Set()
      met.set(one, others)
      for (const other of sides.slice(at + 1)) {
        if (!others.has(other) && anniversary(first, days) !== null)
          found.push({ sides: [one, other], record, first })
        others.add(other)
      }
    }
  }
  const keyOf = ({ sides }: FirstMeeting): string => sides.join('\n')
  return found.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}

/** Everything that falls on a day ahead. */
export function aheadOf(sources: AheadSources, question: AheadQuestion): Ahead {
  const sides = question.of.flatMap(({ side, id, kind }) =>
    kind === 'country' || kind === 'organization' ? [id] : (side ?? []),
  )
  const concerns = (all: readonly (Side | null)[]): boolean => sides.every((side) => all.includes(side))
  const days: DayAhead[] = [
    ...treaties(sources, question, concerns),
    ...firstEncounters(sources, question, concerns),
    ...planned(sources, question),
  ]
  return {
    ...question,
    days: days.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
    notes: days.length === 0 ? ['Nothing is known of these days.'] : [],
  }
}

type Concerns = (sides: readonly (Side | null)[]) => boolean

function treaties(
  { instruments }: AheadSources,
  question: AheadQuestion,
  concerns: Concerns,
): readonly DayAhead[] {
  return instruments.flatMap(({ id, fact: { date, names, parties } }): readonly DayAhead[] => {
    const found = date === null ? null : anniversary(date, question)
    if (found === null || date === null || !concerns(parties)) return []
    return [{ kind: 'treaty', ...found, instrument: id, names, since: date, parties }]
  })
}

function firstEncounters(
  { firsts, meeting }: AheadSources,
  question: AheadQuestion,
  concerns: Concerns,
): readonly DayAhead[] {
  return firsts.flatMap(({ sides, record, first }): readonly DayAhead[] => {
    const found = anniversary(first, question)
    const encounter = meeting(record)
    if (found === null || encounter === null || !concerns(sides)) return []
    return [{ kind: 'first-encounter', ...found, since: first, sides, encounter }]
  })
}

function planned({ planned: all }: AheadSources, { from, to }: AheadQuestion): readonly DayAhead[] {
  return all.flatMap((encounter): readonly DayAhead[] => {
    const { first, last } = encounter
    if (first === null || last === null || last < from || first > to) return []
    return [{ kind: 'planned', day: first < from ? from : first, encounter }]
  })
}
