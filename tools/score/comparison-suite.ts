/** The comparison of accounts, held against the gold of `gold/comparisons/`. */
import { compareRecord } from '../../src/comparing.ts'
import { InvalidInput } from '../../src/errors.ts'
import type { Knowledge } from '../../src/knowledge.ts'
import type { Span } from '../../src/model.ts'
import type { Comparison, Row } from '../../src/report/compare/comparison.ts'
import { sharedRecord } from '../../src/report/compare/shared.ts'
import type { Both, GoldComparison, GoldRow } from './comparison-gold.ts'
import { type GoldScore, scoreTogether } from './gold-suite.ts'
import { readPublished } from './reader.ts'
import type { Point } from './tally.ts'

/** A statement is the one that gold means where intersection / union of their words is at least this. */
const LEAST = 0.5

/** Reads, merges and compares every pair with the real reader. */
export function scoreComparisons(
  gold: readonly GoldComparison[],
  knowledge: Knowledge,
  showHeldBack = false,
): GoldScore {
  const compared = gold.map((one) => ({ id: one.id, points: pointsOf(one, compareGold(one, knowledge)) }))
  return scoreTogether('gold/comparisons', compared, showHeldBack)
}

/** The comparison of a pair; null where its accounts did not come to one encounter. */
export function compareGold({ a, b }: GoldComparison, knowledge: Knowledge): Comparison | null {
  const readings = [readPublished({ ...a, id: 'a' }, knowledge), readPublished({ ...b, id: 'b' }, knowledge)]
  try {
    const documents = readings.map(({ document }) => document)
    return compareRecord(sharedRecord(readings, { id: null, areOne: false }, []), { knowledge, documents })
  } catch (error) {
    if (error instanceof InvalidInput) return null
    throw error
  }
}

/** A row of either kind in the same terms. */
interface Told {
  readonly kind: string
  readonly a: readonly Span[]
  readonly b: readonly Span[]
  readonly text: string
  /** Of a row that is left open, the words on the other side that it is left open for. */
  readonly perhaps: readonly Span[]
  /** The words that are said to make the difference; null where gold does not say. */
  readonly differs: Both | null
}

function pointsOf(gold: GoldComparison, comparison: Comparison | null): readonly Point[] {
  const wanted = gold.rows.map(goldTold)
  const got = comparison === null ? [] : comparison.rows.map((row) => rowTold(row, comparison))
  const isShared = (row: Told): boolean => row.a.length > 0 && row.b.length > 0
  const [sharedWanted, sharedGot] = [wanted.filter(isShared), got.filter(isShared)]
  const pairs = sharedWanted.map((row) => ({ row, found: sharedGot.find((other) => areOne(row, other)) }))
  return [
    ...pairs.map(({ row, found }) => point('aligned rows', row, found)),
    ...sharedGot
      .filter((row) => !pairs.some(({ found }) => found === row))
      .map((row) => point('aligned rows', null, row)),
    ...narrated(sharedWanted, sharedGot),
    ...only('a', wanted, got),
    ...only('b', wanted, got),
    ...got.filter(({ kind }) => kind === 'open').map((row) => openPoint(row, wanted)),
    ...pairs.flatMap(({ row, found }) => kindPoints(row, found)),
    ...(gold.leftOut === null ? [] : pairs.flatMap(({ row, found }) => differingPoints(row, found))),
    ...(gold.leftOut === null || comparison === null ? [] : leftOutPoints(gold.leftOut, comparison)),
  ]
}

function point(measure: string, wanted: Told | null, got: Told | undefined): Point {
  return {
    measure,
    right: wanted !== null && got !== undefined ? 1 : 0,
    found: got === undefined ? 0 : 1,
    expected: wanted === null ? 0 : 1,
    wanted: wanted?.text ?? 'none',
    got: got?.text ?? 'none',
  }
}

/** What is shown as told by both, by one as narration; what both give as words, of which the reader took one for narration, is too. */
function narrated(wanted: readonly Told[], got: readonly Told[]): readonly Point[] {
  const measure = 'told as narration'
  const found = got.filter(({ kind }) => kind === 'narrated')
  const meant = found.map((row) => wanted.find((other) => other.kind !== 'otherwise' && areOne(other, row)))
  const missed = wanted.filter((row) => row.kind === 'narrated' && !meant.includes(row))
  return [
    ...found.map((row, at) => point(measure, meant[at] ?? null, row)),
    ...missed.map((row) => point(measure, row, undefined)),
  ]
}

/** Rows that one account alone tells. What the reader did not read at all is told by nobody, and is missed. */
function only(side: 'a' | 'b', wanted: readonly Told[], got: readonly Told[]): readonly Point[] {
  const other = side === 'a' ? 'b' : 'a'
  const isOnly = (row: Told): boolean =>
    row.kind !== 'open' && row[side].length > 0 && row[other].length === 0
  const [mine, found] = [wanted.filter(isOnly), got.filter(isOnly)]
  const pairs = mine.map((row) => ({ row, found: found.find((one) => sameWords(row[side], one[side])) }))
  return [
    ...pairs.map(({ row, found: one }) => point('told by one only', row, one)),
    ...found
      .filter((row) => !pairs.some(({ found: one }) => one === row))
      .map((row) => point('told by one only', null, row)),
  ]
}

/** Whether a row is left open for the very words that tell its subject on the other side. */
function openPoint(row: Told, wanted: readonly Told[]): Point {
  const [side, other] = row.a.length > 0 ? (['a', 'b'] as const) : (['b', 'a'] as const)
  const meant = wanted.find((one) => sameWords(one[side], row[side]))
  const areMeant = row.perhaps.some((words) => meant?.[other].some((span) => overlap(span, words)))
  return {
    measure: 'left open for the right words',
    right: areMeant ? 1 : 0,
    found: 1,
    expected: 1,
    wanted: meant?.text ?? 'none',
    got: `${row.text} perhaps ${row.perhaps.map(({ quote }) => quote).join(' + ')}`,
  }
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

function kindPoints(row: Told, found: Told | undefined): readonly Point[] {
  const isAlike = found !== undefined && (found.kind === 'alike' || found.kind === 'reordered')
  const got = found === undefined ? 'not aligned' : `${found.kind}: ${found.text}`
  const kind = isAlike ? 'alike' : found?.kind
  const judge = (measure: string, right: boolean): Point => {
    return { measure, right: right ? 1 : 0, found: 1, expected: 1, wanted: `${row.kind}: ${row.text}`, got }
  }
  const never = row.kind === 'otherwise' ? [judge('other content is never alike', !isAlike)] : []
  const said =
    row.kind === 'otherwise' ? [judge('other content is told otherwise', kind === 'otherwise')] : []
  return found === undefined
    ? [...never, ...said]
    : [
        judge('kind of aligned rows', kind === row.kind || (kind === 'narrated' && row.kind === 'alike')),
        ...never,
        ...said,
      ]
}

/** Word by word, whether those that are named as the difference are those that make it. */
function differingPoints(row: Told, found: Told | undefined): readonly Point[] {
  const wanted = row.kind === 'otherwise' ? row.differs : { a: [], b: [] }
  if (wanted === null || found?.differs == null) return []
  const [expected, got] = [wanted, found.differs].map(({ a, b }) => [wordsOf(a), wordsOf(b)] as const)
  if (expected === undefined || got === undefined) return []
  const right = expected.map((words, side) => words.filter((word) => got[side]?.includes(word)).length)
  const count = (words: readonly (readonly string[])[]): number => words.flat().length
  if (count(expected) + count(got) === 0) return []
  return [
    {
      measure: 'words that differ',
      right: right.reduce((sum, one) => sum + one, 0),
      found: count(got),
      expected: count(expected),
      wanted: `${row.kind}: ${textOf(wanted.a, wanted.b)}`,
      got: `${found.kind}: ${found.text}`,
    },
  ]
}

/** Stretches of either account that are shown as left out within a row. */
function leftOutPoints(wanted: Both, { rows, columns }: Comparison): readonly Point[] {
  const measure = 'left out within a row'
  return (['a', 'b'] as const).flatMap((side) => {
    const got = rows.flatMap(({ leftOut }) =>
      leftOut
        .filter(({ column }) => columns[column]?.externalId === side)
        .flatMap(({ evidence }) => evidence.spans),
    )
    const pairs = wanted[side].map((span) => ({ span, found: got.find((words) => isSame(span, words)) }))
    const extra = got.filter((words) => !pairs.some(({ found }) => found === words))
    return [
      ...pairs.map(({ span, found }) => {
        const text = found === undefined ? 'none' : found.quote
        const right = found === undefined ? 0 : 1
        return { measure, right, found: right, expected: 1, wanted: span.quote, got: text }
      }),
      ...extra.map(({ quote }) => ({ measure, right: 0, found: 1, expected: 0, wanted: 'none', got: quote })),
    ]
  })
}

/** Each word of `spans` by its place. */
function wordsOf(spans: readonly Span[]): readonly string[] {
  return spans.flatMap(({ start, quote }) =>
    [...quote.matchAll(/[\p{L}\p{M}\p{N},.]+/gu)].map((word) => `${start + word.index} ${word[0]}`),
  )
}

function goldTold({ kind, a, b, differs }: GoldRow): Told {
  return { kind, a, b, text: textOf(a, b), perhaps: [], differs }
}

function rowTold({ kind, cells, differences, perhaps }: Row, { columns }: Comparison): Told {
  const spansOf = (name: string): readonly Span[] =>
    cells
      .filter(({ column }) => columns[column]?.externalId === name)
      .flatMap(({ statements, narration }) => [
        ...statements.flatMap(({ content }) => content.spans),
        ...(narration?.spans ?? []),
      ])
  const why = differences.map(
    (difference) => ` [${difference.kind}: ${difference.claims.map(({ value }) => value).join(' / ')}]`,
  )
  const differing = (name: string): readonly Span[] =>
    differences
      .filter((difference) => NAMED.includes(difference.kind))
      .flatMap(({ claims }) => claims.filter(({ column }) => columns[column]?.externalId === name))
      .flatMap(({ evidence }) => evidence?.spans ?? [])
  const [a, b] = [spansOf('a'), spansOf('b')]
  return {
    kind,
    a,
    b,
    text: textOf(a, b) + why.join(''),
    perhaps: perhaps.flatMap(({ evidence }) => evidence.spans),
    differs: { a: differing('a'), b: differing('b') },
  }
}

/** Differences that name words of the content. */
const NAMED: readonly string[] = ['number', 'date', 'name', 'words']

function textOf(a: readonly Span[], b: readonly Span[]): string {
  const words = (spans: readonly Span[]): string => spans.map(({ quote }) => quote).join(' + ')
  return [words(a), words(b)].filter((text) => text !== '').join(' = ')
}

/** Whether at least half of what either row brings together is brought together by both. */
function areOne(one: Told, other: Told): boolean {
  return sameWords(one.a, other.a) && sameWords(one.b, other.b)
}

function sameWords(one: readonly Span[], other: readonly Span[]): boolean {
  const shared = one.filter((span) => other.some((words) => isSame(span, words))).length
  return shared > 0 && (2 * shared) / (one.length + other.length) >= LEAST
}

function isSame(a: Span, b: Span): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return shared > 0 && shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start)) >= LEAST
}
