/** The positions of somebody on a topic, from all statements of theirs on it. */
import type { Polarity, TopicId } from '../../model.ts'
import type { SaidStatement } from '../../record/contract-over-time.ts'
import type { Describe } from '../compare/content.ts'
import type { Absence, Change, Drift, Position, SpeakerDays, YearOfStances } from './drift.ts'
import { positionsOf } from './positions.ts'
import { type DatedStatement, datedOf, eachOnce, type Kept, keyOfSpeaker, speakersOf } from './told.ts'
import { shareKept, wordingChange } from './wording-change.ts'
import type { WordsOf } from './words.ts'

/** What finding drift rests on. */
export interface DriftTools {
  readonly describe: Describe
  readonly wordsOf: WordsOf
  /** Languages that are read. */
  readonly languages: readonly string[]
}

/** Whose positions on what, in which stretch of time. */
export type DriftQuestion = Pick<Drift, 'of' | 'topic' | 'narrower' | 'from' | 'to'>

/** The drift among `said`, which are all the statements of whom and on what is asked. */
export function driftIn(said: readonly SaidStatement[], question: DriftQuestion, tools: DriftTools): Drift {
  const all = eachOnce(said, tools.wordsOf)
  const groups = positionsOf(all, tools.describe, knownKeys(question))
  const isTold = new Set(groups.flatMap(({ places }) => places))
  const places = all.flatMap((_, place) => (isTold.has(place) ? [place] : []))
  const kept = places.flatMap((place) => all[place] ?? [])
  const renumbered = new Map(places.map((place, at) => [place, at]))
  const statements = kept.map(datedOf)
  const positions = groups.map(({ places: own, likeness }) => {
    const members = own.map((place) => renumbered.get(place) ?? 0)
    return positionOf(members, likeness, kept)
  })
  return {
    ...question,
    statements,
    positions,
    changes: changesOf(positions, statements, tools.wordsOf),
    speakers: speakersIn(kept),
    years: yearsOf(kept),
    notes: notesOf(kept, question, tools),
  }
}

/** Keys of those who speak and of what they speak of: they say nothing of which position it is. */
function knownKeys({ of, topic, narrower }: DriftQuestion): ReadonlySet<string> {
  const topics: readonly TopicId[] = [topic.topic, ...narrower.map((one) => one.topic)]
  return new Set([
    `entity/${of.id}`,
    ...(of.side === null ? [] : [`entity/${of.side}`]),
    ...topics.map((id) => `topic/${id}`),
  ])
}

function positionOf(members: readonly number[], likeness: number | null, kept: readonly Kept[]): Position {
  const own = members.flatMap((place) => kept[place]?.said ?? [])
  const days = own.flatMap(({ day }) => day ?? [])
  const [firstSeen, lastSeen] = [days[0] ?? null, days.at(-1) ?? null]
  const others = kept.filter((_, place) => !members.includes(place)).map(({ said }) => said)
  return {
    statements: members,
    days: daysOf(own),
    firstSeen,
    lastSeen,
    stances: [...new Set(own.flatMap(polarities))].sort(),
    languages: [...new Set(own.map(({ document }) => document.language))].sort(),
    before: absence(others.filter(({ day }) => day !== null && firstSeen !== null && day < firstSeen)),
    after: absence(others.filter(({ day }) => day !== null && lastSeen !== null && day > lastSeen)),
    likeness,
  }
}

/** On how many days something was said. */
function daysOf(said: readonly SaidStatement[]): number {
  return new Set(said.flatMap(({ day }) => day ?? [])).size
}

function absence(said: readonly SaidStatement[]): Absence | null {
  const [from, to] = [said[0]?.day ?? null, said.at(-1)?.day ?? null]
  return from === null || to === null ? null : { statements: said.length, days: daysOf(said), from, to }
}

function polarities({ statement }: SaidStatement): readonly Polarity[] {
  return statement.stances.map(({ polarity }) => polarity)
}

/** Each statement of a position against the last one of an earlier day in its language: papers word one day's speech in their own ways. */
function changesOf(
  positions: readonly Position[],
  statements: readonly DatedStatement[],
  wordsOf: WordsOf,
): readonly Change[] {
  const changes = positions.flatMap(({ statements: places }, position) =>
    places.flatMap((later, at) => {
      const { language, day } = statements[later] ?? {}
      const earlier = places.slice(0, at).findLast((place) => {
        const one = statements[place]
        return (
          one?.language === language && one?.day !== null && day != null && one !== undefined && one.day < day
        )
      })
      return earlier === undefined ? [] : changeBetween(earlier, later, position, statements, wordsOf)
    }),
  )
  return changes.toSorted((a, b) => a.later - b.later)
}

function changeBetween(
  earlier: number,
  later: number,
  position: number,
  statements: readonly DatedStatement[],
  wordsOf: WordsOf,
): readonly Change[] {
  const [one, other] = [statements[earlier], statements[later]]
  if (one === undefined || other === undefined) return []
  const wording = wordingChange(one, other, wordsOf)
  const stance = stanceChange(one, other)
  const isOtherwise = wording === null || wording.some(({ kind }) => kind !== 'same')
  return isOtherwise || stance !== null
    ? [{ position, earlier, later, wording, kept: wording === null ? null : shareKept(wording), stance }]
    : []
}

function stanceChange(one: DatedStatement, other: DatedStatement): Change['stance'] {
  const [earlier, later] = [stancesOf(one), stancesOf(other)]
  return earlier.join() === later.join() ? null : { earlier, later }
}

function stancesOf({ stances }: DatedStatement): readonly Polarity[] {
  return [...new Set(stances.map(({ polarity }) => polarity))].sort()
}

/** Everyone who says some of it, in the order in which they are first heard. */
export function speakersIn(kept: readonly Kept[]): readonly SpeakerDays[] {
  const bySpeaker = new Map<
    string,
    { readonly said: SaidStatement[]; readonly speaker: SpeakerDays['speaker'] }
  >()
  for (const { said } of kept)
    for (const speaker of speakersOf(said)) {
      const known = bySpeaker.get(keyOfSpeaker(speaker))
      if (known === undefined) bySpeaker.set(keyOfSpeaker(speaker), { said: [said], speaker })
      else known.said.push(said)
    }
  return [...bySpeaker.values()].map(({ said, speaker }) => {
    const days = said.flatMap(({ day }) => day ?? [])
    return {
      speaker,
      statements: said.length,
      days: daysOf(said),
      firstSeen: days[0] ?? null,
      lastSeen: days.at(-1) ?? null,
    }
  })
}

function yearsOf(kept: readonly Kept[]): readonly YearOfStances[] {
  const byYear = new Map<number, SaidStatement[]>()
  for (const { said } of kept) {
    if (said.day === null) continue
    const year = Number(said.day.slice(0, 4))
    byYear.set(year, [...(byYear.get(year) ?? []), said])
  }
  return [...byYear].map(([year, said]) => {
    const taken = [...new Set(said.flatMap(polarities))].sort()
    const stances = taken.map((polarity) => ({
      polarity,
      days: daysOf(said.filter((one) => polarities(one).includes(polarity))),
    }))
    return { year, statements: said.length, days: daysOf(said), stances }
  })
}

function notesOf(kept: readonly Kept[], { of }: DriftQuestion, { languages }: DriftTools): readonly string[] {
  const undated = kept.filter(({ said }) => said.day === null).length
  const unread = kept.filter(({ said }) => !languages.includes(said.document.language.split('-')[0] ?? ''))
  return [
    ...(kept.length === 0 ? ['There is no statement of theirs on this topic in the archive.'] : []),
    ...(kept.length === 1 ? ['There is one statement only: nothing can be said of what changes.'] : []),
    ...(undated === 0
      ? []
      : [
          `${undated} of the statements have no day: they stand last, and no first or last day rests on them.`,
        ]),
    ...(unread.length === 0
      ? []
      : [
          `${unread.length} of the statements are in a language without rules: they are compared by their words alone.`,
        ]),
    ...(of.kind === 'unlisted'
      ? ['The registry does not know this person: whoever has this name counts as one.']
      : []),
  ]
}
