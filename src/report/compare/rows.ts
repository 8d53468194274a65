/** Rows: what is told by whom, what differs, who leaves it out. */
import type { Account } from '../../encounter-record.ts'
import type { TopicId } from '../../model.ts'
import type { Aligned } from './align.ts'
import type {
  Cell,
  CellStatement,
  Column,
  Difference,
  Omission,
  Perhaps,
  Row,
  RowKind,
} from './comparison.ts'
import { differencesOf, leftOutOf } from './differences.ts'
import type { Narrated } from './narration.ts'
import { reordered } from './order.ts'
import type { Point } from './points.ts'
import { countWords } from './words.ts'

/** What rows are made of. */
export interface RowSetting {
  readonly columns: readonly Column[]
  /** By column. */
  readonly accounts: readonly Account[]
  /** Columns that were read: of the others nobody knows what they leave out. */
  readonly read: ReadonlySet<number>
  /** Columns that only announce it or name it, or give nobody's words: their text is looked at, and they leave nothing out. */
  readonly silent: ReadonlySet<number>
  /** Keys of the entities that took part. */
  readonly parties: ReadonlySet<string>
  /** The words of `columns` that tell what `told` says, and that nobody is read to say. */
  readonly narrated: (told: readonly Point[], columns: readonly number[]) => Narrated | null
  /** The words of `columns` that may be on what `told` says; `said` are statements that may be it. */
  readonly doubt: (
    told: readonly Point[],
    said: readonly Point[],
    columns: readonly number[],
  ) => Perhaps | null
}

/** The rows in the order in which they are told: the first column's, the others' between them where they tell them. */
export function rowsOf(aligned: readonly Aligned[], setting: RowSetting): readonly Row[] {
  const ordered = inOrder(aligned, setting.columns.length)
  const moved = reordered(ordered.map(({ points }) => placesOf(points)))
  return ordered.map((one, index) => rowOf(one, moved[index] ?? null, ordered, setting))
}

/** By column, the place of the first statement. */
function placesOf(points: readonly Point[]): ReadonlyMap<number, number> {
  const places = new Map<number, number>()
  for (const { column, place } of points) if (!places.has(column)) places.set(column, place)
  return places
}

function rowOf(
  { points, likeness }: Aligned,
  order: Difference | null,
  all: readonly Aligned[],
  setting: RowSetting,
): Row {
  const said = [...new Set(points.map(({ column }) => column))]
  const narrated = narratedIn(points, said, setting)
  const told = [...said, ...narrated.map(({ column }) => column)].toSorted((a, b) => a - b)
  const differences = told.length < 2 ? [] : differencesOf(points, narrated, setting.parties)
  const perhaps = perhapsOf(points, told, all, setting)
  const kind = kindOf({ said, told }, differences, order, setting.columns)
  return {
    kind: kind === 'only' && perhaps.length > 0 ? 'open' : kind,
    topics: topicsOf(points),
    cells: told.map((column) => cellOf(column, points, narrated, setting)),
    differences: order === null ? differences : [...differences, order],
    leftOut: leftOutOf(points, setting.parties),
    omissions: omissionsOf(told, perhaps, setting),
    perhaps,
    likeness: likeness === null ? null : Math.round(likeness * 1000) / 1000,
  }
}

/** Of everybody who would be said to leave it out, the words that tell it all the same. */
function narratedIn(
  points: readonly Point[],
  said: readonly number[],
  setting: RowSetting,
): readonly Narrated[] {
  return leavingOut(said, setting).flatMap(({ columns }) => setting.narrated(points, columns) ?? [])
}

/** Who would be said to leave it out, those too who give nobody's words. */
function leavingOut(told: readonly number[], setting: RowSetting): readonly Omission[] {
  return omissionsOf(told, [], { ...setting, silent: NONE })
}

const NONE: ReadonlySet<number> = new Set()

/** Of everybody who would be said to leave it out, the words that speak against saying so. */
function perhapsOf(
  points: readonly Point[],
  told: readonly number[],
  all: readonly Aligned[],
  setting: RowSetting,
): readonly Perhaps[] {
  const omissions = leavingOut(told, setting)
  if (omissions.length === 0) return []
  const others = all.flatMap((row) =>
    row.points.some(({ column }) => told.includes(column)) ? [] : row.points,
  )
  return omissions.flatMap(({ columns }) => setting.doubt(points, others, columns) ?? [])
}

function kindOf(
  { said, told }: { readonly said: readonly number[]; readonly told: readonly number[] },
  differences: readonly Difference[],
  order: Difference | null,
  columns: readonly Column[],
): RowKind {
  if (told.length < 2 || isOneSided(told, columns)) return 'only'
  if (differences.length > 0) return 'otherwise'
  if (said.length < 2 || isOneSided(said, columns)) return 'narrated'
  return order === null ? 'alike' : 'reordered'
}

/** Whether only accounts of one side tell it, where another side has accounts too. */
function isOneSided(told: readonly number[], columns: readonly Column[]): boolean {
  const voices = new Set(columns.map(voiceOf))
  return voices.size > 1 && new Set(told.map((place) => voiceOf(columns[place]))).size === 1
}

/** The side that an account speaks for; each account of no known side speaks for itself. */
export function voiceOf(column: Column | undefined): string {
  return column === undefined ? '' : (column.side ?? `account ${column.account}`)
}

/** Sides, and accounts of no known side, of whom no account tells it, nor has any words that may be on it. */
export function omissionsOf(
  told: readonly number[],
  perhaps: readonly Perhaps[],
  { columns, read, silent }: Pick<RowSetting, 'columns' | 'read' | 'silent'>,
): readonly Omission[] {
  const voices = new Map<string, number[]>()
  columns.forEach((column, place) => {
    voices.set(voiceOf(column), [...(voices.get(voiceOf(column)) ?? []), place])
  })
  const isOne = voices.size < 2
  const groups = isOne ? columns.map((_, place) => [place]) : [...voices.values()]
  return groups
    .filter((places) => !places.some((place) => told.includes(place)))
    .filter((places) => !perhaps.some(({ column }) => places.includes(column)))
    .map((places) => places.filter((place) => read.has(place) && !silent.has(place)))
    .filter((places) => places.length > 0)
    .map((places) => ({
      side: columns[places[0] ?? 0]?.side ?? null,
      columns: places,
      asOf:
        places
          .flatMap((place) => columns[place]?.publishedAt ?? [])
          .sort()
          .at(-1) ?? null,
      earlier: [],
    }))
}

function topicsOf(points: readonly Point[]): readonly TopicId[] {
  const ids = points.flatMap(({ statements }) => statements.flatMap(({ topics }) => topics))
  return [...new Set(ids)].sort()
}

function cellOf(
  column: number,
  points: readonly Point[],
  narrated: readonly Narrated[],
  { columns }: RowSetting,
): Cell {
  const own = points.filter((point) => point.column === column)
  const document = (columns[column] as Column).document
  const statements = own.flatMap((point) =>
    point.statements.map(
      (statement): CellStatement => ({
        document,
        statement: statement.id,
        place: point.place + 1,
        speakers: point.speakers,
        lemma: statement.cue.lemma,
        cue: statement.cue.evidence,
        stances: point.stances,
        content: statement.content,
        words: statement.content.spans.reduce((sum, { quote }) => sum + countWords(quote), 0),
      }),
    ),
  )
  const narration = narrated.find((one) => one.column === column)?.content ?? null
  return { column, statements, narration }
}

/** Rows by the first column that tells them; those of later columns behind the row that their own column tells before. */
function inOrder(aligned: readonly Aligned[], columns: number): readonly Aligned[] {
  const ordered: Aligned[] = []
  for (let column = 0; column < columns; column += 1) {
    const own = aligned
      .flatMap((row) => {
        const place = row.points.find((point) => point.column === column)?.place
        return place === undefined ? [] : [{ row, place }]
      })
      .toSorted((a, b) => a.place - b.place)
    const shared = ordered.findIndex((row) => row.points.some((point) => point.column === column))
    let at = shared < 0 ? ordered.length : shared
    for (const { row } of own) {
      const known = ordered.indexOf(row)
      if (known >= 0) at = known + 1
      else ordered.splice(at++, 0, row)
    }
  }
  return ordered
}
