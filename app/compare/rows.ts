/** Which rows of a comparison a reader wants to see, and what is marked in their cells. */
import type {
  Cell,
  CellStatement,
  Comparison,
  LeftOut,
  Omission,
  Row,
} from '../../src/report/compare/comparison.ts'
import { compareWords, markRanges, type Piece } from './wording.ts'

/** `all`; `shared`: told by several; `otherwise`; `reordered`; `narrated`: by one as narration; `open`: perhaps told by more; `only-0`: told by the first account alone. */
export type Filter = 'all' | 'shared' | 'otherwise' | 'reordered' | 'narrated' | 'open' | `only-${number}`

/** A filter with how many rows it shows. */
export interface CountedFilter {
  readonly filter: Filter
  readonly count: number
}

/** Whether a filter shows a row. */
export function isShown({ kind, cells }: Pick<Row, 'kind' | 'cells'>, filter: Filter): boolean {
  if (filter === 'all') return true
  if (filter === 'shared') return kind !== 'only' && kind !== 'open'
  if (filter.startsWith('only-'))
    return kind === 'only' && cells.some(({ column }) => `only-${column}` === filter)
  return kind === filter
}

/** Every filter that shows something, `all` first. */
export function filtersOf({ rows, columns }: Pick<Comparison, 'rows' | 'columns'>): readonly CountedFilter[] {
  const filters: readonly Filter[] = [
    'all',
    'shared',
    'otherwise',
    'reordered',
    'narrated',
    'open',
    ...columns.map((_, column): Filter => `only-${column}`),
  ]
  return filters
    .map((filter) => ({ filter, count: rows.filter((row) => isShown(row, filter)).length }))
    .filter(({ filter, count }) => filter === 'all' || count > 0)
}

/** So many accounts stand beside each other in every row; of more, only those that have something to tell there. */
const BESIDE = 4

/** The columns that have a place in a row, and those that do not. */
export function placesOf(
  { cells, perhaps }: Pick<Row, 'cells' | 'perhaps'>,
  columns: number,
): { readonly shown: readonly number[]; readonly untold: readonly number[] } {
  const all = Array.from({ length: columns }, (_, column) => column)
  if (columns <= BESIDE) return { shown: all, untold: [] }
  const telling = new Set([...cells, ...perhaps].map(({ column }) => column))
  return {
    shown: all.filter((column) => telling.has(column)),
    untold: all.filter((column) => !telling.has(column)),
  }
}

/** Omissions to be put in words: by sides of which no account tells it. Of what another account of theirs tells, the empty cell says enough. */
export function omissionsBySide(
  { omissions }: Pick<Row, 'omissions'>,
  columns: readonly Pick<Comparison['columns'][number], 'side'>[],
): readonly Omission[] {
  return omissions.filter(({ side, columns: silent }) =>
    columns.every((column, place) => column.side !== side || silent.includes(place)),
  )
}

/** Words that are left out, once for accounts that have the same but for marks. */
export function leftOutOnce({ leftOut }: Pick<Row, 'leftOut'>): readonly LeftOut[] {
  const known = new Map<string, LeftOut>()
  for (const one of leftOut) {
    const words = one.evidence.spans.map(({ quote }) => quote).join(' ')
    const key = `${one.by.join()} ${words.normalize('NFD').replace(BESIDE_LETTERS, '')}`
    if (!known.has(key)) known.set(key, one)
  }
  return [...known.values()]
}

const BESIDE_LETTERS = /[^\p{L}\p{N}]/gu

/**
 * The words of a statement in pieces: what the row's differences point at is marked; where the only other account is in
 * the same language, the words that it does not have.
 */
export function piecesOf(
  statement: CellStatement,
  cell: Cell,
  row: Row,
  languages: readonly string[],
): readonly Piece[] {
  const [other, ...more] = row.cells.filter(({ column }) => column !== cell.column)
  const isSame =
    other !== undefined && more.length === 0 && languages[other.column] === languages[cell.column]
  const quote = statement.content.spans.map((span) => span.quote).join(' … ')
  if (isSame && other !== undefined) return compareWords(quote, textOf(other))
  return statement.content.spans.flatMap((span, index) => [
    ...(index > 0 ? [{ text: ' … ', isMarked: false }] : []),
    ...markRanges(span.quote, rangesIn(row, cell.column, span.start)),
  ])
}

function textOf({ statements, narration }: Cell): string {
  const told = [...statements.map(({ content }) => content), ...(narration === null ? [] : [narration])]
  return told.flatMap(({ spans }) => spans.map(({ quote }) => quote)).join(' ')
}

function rangesIn(
  { differences }: Row,
  column: number,
  start: number,
): readonly (readonly [number, number])[] {
  return differences
    .filter(({ kind }) => kind !== 'order' && kind !== 'speaker' && kind !== 'stance')
    .flatMap(({ claims }) => claims.filter((claim) => claim.column === column))
    .flatMap(({ evidence }) => evidence?.spans ?? [])
    .map((span) => [span.start - start, span.end - start] as const)
}
