/** How much of each account is whose, and on what; counted in words. */
import type { Account } from '../../encounter-record.ts'
import type { Side, Statement, TopicId } from '../../model.ts'
import type { Column, OtherWords, Row, Share, Speaker, SpeakerShare, TopicShare } from './comparison.ts'
import type { NamesOf } from './naming.ts'
import type { SpeakerOf } from './speakers.ts'
import { sharesOf } from './words.ts'

interface Counted {
  readonly column: number
  readonly statement: Statement
  readonly speakers: readonly Speaker[]
  /** Words that no statement inside it has. */
  readonly words: number
}

/** Every statement with the words that are its own. */
export function countStatements(accounts: readonly Account[], speakerOf: SpeakerOf): readonly Counted[] {
  return accounts.flatMap((account, column) => {
    const inner = account.statements.toSorted((a, b) => depth(b, account) - depth(a, account))
    const words = sharesOf(inner.map(({ content }) => content))
    return inner.map((statement, index) => ({
      column,
      statement,
      speakers: statement.sources.map((source) => speakerOf(account, source)),
      words: words[index] ?? 0,
    }))
  })
}

/** In how many others it stands; a nesting that runs in a circle ends. */
function depth(statement: Statement, { statements }: Account): number {
  let count = 0
  let { within } = statement
  while (within !== null && count < statements.length) {
    const outer = within
    within = statements.find(({ id }) => id === outer)?.within ?? null
    count += 1
  }
  return count
}

/** By speaker, the most words first; what several say at once counts for each. */
export function speakerShares(
  counted: readonly Counted[],
  columns: readonly Column[],
): readonly SpeakerShare[] {
  const known = new Map<string, Speaker>()
  const words = new Map<string, Map<number, number>>()
  for (const one of counted)
    for (const speaker of one.speakers.length === 0 ? [UNKNOWN] : one.speakers) {
      const key = `${speaker.actor} ${speaker.side}`
      if (!known.has(key)) known.set(key, speaker)
      add(words, key, one)
    }
  return [...words]
    .toSorted(byWords)
    .map(([key, byColumn]) => ({ speaker: known.get(key) ?? UNKNOWN, shares: sharesIn(byColumn, columns) }))
}

const UNKNOWN: Speaker = { actor: null, names: {}, side: null }

/** By topic, the most words first. */
export function topicShares(
  counted: readonly Counted[],
  columns: readonly Column[],
  namesOf: NamesOf,
): readonly TopicShare[] {
  const words = new Map<string, Map<number, number>>()
  for (const one of counted)
    for (const topic of one.statement.topics.length === 0 ? [''] : one.statement.topics)
      add(words, topic, one)
  return [...words].toSorted(byWords).map(([topic, byColumn]) => ({
    topic: topic === '' ? null : (topic as TopicId),
    names: topic === '' ? {} : namesOf('topic', topic),
    shares: sharesIn(byColumn, columns),
  }))
}

function add(words: Map<string, Map<number, number>>, key: string, { column, words: more }: Counted): void {
  const byColumn = words.get(key) ?? new Map<number, number>()
  words.set(key, byColumn)
  byColumn.set(column, (byColumn.get(column) ?? 0) + more)
}

type Entry = readonly [string, ReadonlyMap<number, number>]

function byWords([a, one]: Entry, [b, other]: Entry): number {
  const sum = (words: ReadonlyMap<number, number>): number => [...words.values()].reduce((x, y) => x + y, 0)
  return sum(other) - sum(one) || (a < b ? -1 : 1)
}

function sharesIn(words: ReadonlyMap<number, number>, columns: readonly Column[]): readonly Share[] {
  return columns.flatMap((column, place) => {
    const count = words.get(place)
    return count === undefined ? [] : [{ column: place, words: count, share: shareOf(count, column.words) }]
  })
}

function shareOf(words: number, of: number): number {
  return of === 0 ? 0 : Math.round((Math.min(words, of) / of) * 1000) / 1000
}

/** For each column of a known side, what it gives to speakers of each other side that took part. */
export function otherWords(
  counted: readonly Counted[],
  columns: readonly Column[],
  rows: readonly Row[],
  sides: readonly Side[],
): readonly OtherWords[] {
  return columns.flatMap((column, place) =>
    sides
      .filter((side) => column.side !== null && side !== column.side)
      .map((side): OtherWords => {
        const own = counted.filter((one) => one.column === place && speaksFor(one.speakers, side))
        const words = own.reduce((sum, one) => sum + one.words, 0)
        const ids = new Set(own.map(({ statement }) => statement.id))
        const said = rows.flatMap(({ cells }, row) => {
          const cell = cells.find((one) => one.column === place)
          return cell?.statements.some(({ statement }) => ids.has(statement)) === true ? [row] : []
        })
        return { column: place, side, words, share: shareOf(words, column.words), rows: said }
      }),
  )
}

/** Words of both sides at once are not the other side's. */
function speaksFor(speakers: readonly Speaker[], side: Side): boolean {
  return speakers.length > 0 && speakers.every((speaker) => speaker.side === side)
}
