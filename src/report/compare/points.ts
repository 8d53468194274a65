/** Statements as they are compared: each a point with what it is about, copies within one account put together. */
import type { Account } from '../../encounter-record.ts'
import type { Evidence, Polarity, Source, Span, SpeechAct, Statement } from '../../model.ts'
import type { Speaker } from './comparison.ts'
import type { Describe, Item } from './content.ts'
import type { Term } from './terms.ts'
import { countWords, without } from './words.ts'

/** One thing that one account says, in one statement, or in a title and a statement that repeats it. */
export interface Point {
  /** Place among the compared columns. */
  readonly column: number
  /** Of its first statement, from 0. */
  readonly place: number
  /** Of all statements of the account, 0 to 1. */
  readonly position: number
  readonly language: string
  readonly statements: readonly [Statement, ...Statement[]]
  /** Of its first statement. */
  readonly content: Evidence
  readonly speakers: readonly Speaker[]
  /** The sides that speak, in order; of whoever has none, who they are. */
  readonly sides: readonly string[]
  readonly act: SpeechAct
  readonly stances: readonly Polarity[]
  /** Of its first statement. */
  readonly items: readonly Item[]
  /** Of all items. */
  readonly keys: ReadonlySet<string>
  /** Topics and set phrases: `topic/gas`, `formulation/…`. */
  readonly about: readonly string[]
  /** Its words as one text. */
  readonly text: string
}

/** What is needed of an account to make points of its statements. */
export type Telling = Pick<Account, 'statements' | 'language' | 'publishedAt'>

/** The points of one account. A statement whose words are all another's («X said that Y agreed …») is told by that one. */
export function pointsOf<Told extends Telling>(
  account: Told,
  column: number,
  describe: Describe,
  speakerOf: (account: Told, source: Source) => Speaker,
): readonly Point[] {
  const { statements, language, publishedAt } = account
  return statements.flatMap((statement, place) => {
    const spans = ownSpans(statement, statements)
    const items = spans.flatMap((span) => describe(span, language, publishedAt))
    if (spans.every(({ quote }) => countWords(quote) === 0)) return []
    if (tellsOnlyWhoSpoke(items) && innerOf(statement, statements).length > 0) return []
    const speakers = distinct(statement.sources.map((source) => speakerOf(account, source)))
    return [
      {
        column,
        place,
        position: statements.length < 2 ? 0 : place / (statements.length - 1),
        language: language.split('-')[0] ?? language,
        statements: [statement] as const,
        content: statement.content,
        speakers,
        sides: [...new Set(speakers.flatMap(({ side, actor }) => side ?? actor ?? []))].sort(),
        act: statement.cue.act,
        stances: [...new Set(statement.stances.map(({ polarity }) => polarity))].sort(),
        items,
        keys: keysOf(items),
        about: [
          ...statement.topics.map((id) => `topic/${id}`),
          ...statement.formulations.map((id) => `formulation/${id}`),
        ],
        text: spans.map(({ quote }) => quote).join(' '),
      },
    ]
  })
}

/** A name that is not listed is one word among those that tell who spoke. */
const MOST_BESIDE = 1

/** «إن رملان تتوقع …», "that both ministers agreed …": beside what a statement inside it says, it names only who says it. */
function tellsOnlyWhoSpoke(items: readonly Item[]): boolean {
  return items.filter((item) => !tellsWhoSpoke(item)).length <= MOST_BESIDE
}

/** Whether it is a name, a title or the occasion: who speaks and when, not what is said. */
export function tellsWhoSpoke({ kind, terms }: Item): boolean {
  return kind === 'entity' || (terms.length > 0 && terms.every(isOfWhoSpoke))
}

function isOfWhoSpoke({ id }: Term): boolean {
  return WHO_SPOKE.has(id)
}

/** Titles, and the occasion on which they speak. */
const WHO_SPOKE: ReadonlySet<string> = new Set([
  'king-word',
  'leader',
  'meeting-word',
  'minister-word',
  'ministry-word',
  'official-word',
  'president-word',
  'state-word',
])

/** The keys of all of `items`. */
export function keysOf(items: readonly Item[]): ReadonlySet<string> {
  return new Set(items.flatMap(({ keys }) => keys))
}

/** Its content without what a statement inside it says, nor the verb that it is said by. */
function ownSpans(statement: Statement, all: readonly Statement[]): readonly Span[] {
  const inner = innerOf(statement, all).flatMap(({ content, cue }) => [
    ...content.spans,
    ...(cue.evidence?.spans ?? []),
  ])
  return statement.content.spans.flatMap((span) => without(span, inner))
}

/** Statements that it reports, and those that stand among its words. */
function innerOf(statement: Statement, all: readonly Statement[]): readonly Statement[] {
  return all.filter((other) => other.within === statement.id || isPart(other.content, statement.content))
}

function isPart(inner: Evidence, outer: Evidence): boolean {
  if (inner.in !== outer.in) return false
  return inner.spans.every(({ start, end }) =>
    outer.spans.some((span) => span.start <= start && end <= span.end && end - start < span.end - span.start),
  )
}

function distinct(speakers: readonly Speaker[]): readonly Speaker[] {
  const known = new Map(speakers.map((speaker) => [`${speaker.actor}/${speaker.side}`, speaker]))
  return [...known.values()]
}
