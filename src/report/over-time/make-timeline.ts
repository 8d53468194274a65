/** Encounters in their order, how far apart they are, and what became of what was promised. */
import type { Meeting, SaidStatement } from '../../record/contract-over-time.ts'
import { followCommitments } from './commitments.ts'
import { dayOf, daysBetween } from './days.ts'
import type { DriftTools } from './find-drift.ts'
import type { Intervals, Timeline, TimelineEncounter } from './timeline.ts'

/** Whose, and in which stretch. */
export type TimelineQuestion = Pick<Timeline, 'of' | 'from' | 'to'>

/** The timeline of `meetings`, the earliest first; `said` are statements made in them. */
export function timelineOf(
  meetings: readonly Meeting[],
  said: readonly SaidStatement[],
  question: TimelineQuestion,
  tools: DriftTools,
): Timeline {
  const encounters = withIntervals(meetings)
  const held = encounters.filter(wasHeld)
  const undated = encounters.filter(({ first }) => first === null).length
  return {
    ...question,
    encounters,
    formats: counted(held.map(({ format }) => format)).map(([format, count]) => ({ format, count })),
    years: counted(held.flatMap(({ first }) => (first === null ? [] : Number(first.slice(0, 4)))))
      .map(([year, count]) => ({ year, count }))
      .toSorted((a, b) => a.year - b.year),
    intervals: intervalsOf(encounters),
    commitments: followCommitments(encounters, said, tools),
    notes: [
      ...(encounters.length === 0 ? ['There is no encounter of theirs in the archive.'] : []),
      ...(encounters.length === 1 ? ['There is one encounter only: nothing can be said of intervals.'] : []),
      ...(undated === 0
        ? []
        : [`${undated} of the encounters have no day: they stand last, and no interval rests on them.`]),
    ],
  }
}

function wasHeld({ status }: Meeting): boolean {
  return status === 'held' || status === 'mentioned'
}

function counted<Value>(values: readonly Value[]): readonly (readonly [Value, number])[] {
  const counts = new Map<Value, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1])
}

function withIntervals(meetings: readonly Meeting[]): readonly TimelineEncounter[] {
  let before: string | null = null
  return meetings.map((meeting) => {
    const day = dayOf(meeting)
    const daysSince = day === null || before === null || !wasHeld(meeting) ? null : daysBetween(before, day)
    if (day !== null && wasHeld(meeting)) before = day
    return { ...meeting, daysSince }
  })
}

function intervalsOf(encounters: readonly TimelineEncounter[]): Intervals | null {
  const apart = encounters.flatMap(({ daysSince }, place) =>
    daysSince === null ? [] : [{ daysSince, place }],
  )
  const sorted = apart.toSorted((a, b) => a.daysSince - b.daysSince)
  const [shortest, longest] = [sorted[0], sorted.at(-1)]
  if (shortest === undefined || longest === undefined) return null
  const before = encounters.findLastIndex(
    (one, place) => place < longest.place && wasHeld(one) && dayOf(one) !== null,
  )
  const middle = (sorted.length - 1) / 2
  const [low, high] = [sorted[Math.floor(middle)], sorted[Math.ceil(middle)]]
  return {
    count: sorted.length,
    median: ((low?.daysSince ?? 0) + (high?.daysSince ?? 0)) / 2,
    shortest: shortest.daysSince,
    longest: longest.daysSince,
    longestBetween: [before, longest.place],
  }
}
