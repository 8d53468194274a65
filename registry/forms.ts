import type { LanguageTag } from '../src/model.ts'
import { known } from './actors.ts'
import { filled, guardCell, languageCell, oneOf } from './cells.ts'
import type { TableName } from './columns.ts'
import { faultAt, type Line, readRows } from './read.ts'
import type { Guard } from './tables.ts'

interface FormRow<Key extends string, Kind extends string> {
  readonly id: Key
  readonly language: LanguageTag
  readonly kind: Kind
  readonly form: string
  readonly guarded: Guard
  readonly source: string
}

interface FormTable<Kind extends string> {
  readonly table: TableName
  readonly kinds: readonly Kind[]
}

/** A table of spellings with a `kind` column. Every id must be in `ids`; a spelling is listed once for its id and kind. */
export function readKindForms<Key extends string, Kind extends string>(
  directories: readonly string[],
  ids: ReadonlySet<string>,
  { table, kinds }: FormTable<Kind>,
): readonly FormRow<Key, Kind>[] {
  return readChecked(directories, table, ids, (line) => {
    const [id = '', language = '', kind = '', form = '', guarded = '', source = ''] = line.cells
    return toForm<Key, Kind>(line, { id, language, kind: oneOf(kind, kinds, line), form, guarded, source })
  })
}

/** A table of spellings of one kind, which has no `kind` column. */
export function readForms<Key extends string, Kind extends string>(
  directories: readonly string[],
  ids: ReadonlySet<string>,
  { table, kind }: { readonly table: TableName; readonly kind: Kind },
): readonly FormRow<Key, Kind>[] {
  return readChecked(directories, table, ids, (line) => {
    const [id = '', language = '', form = '', guarded = '', source = ''] = line.cells
    return toForm<Key, Kind>(line, { id, language, kind, form, guarded, source })
  })
}

function toForm<Key extends string, Kind extends string>(
  line: Line,
  cells: { [Column in keyof FormRow<Key, Kind>]: Column extends 'kind' ? Kind : string },
): FormRow<Key, Kind> {
  return {
    id: cells.id as Key,
    language: languageCell(cells.language, line),
    kind: cells.kind,
    form: filled(cells.form, 'form', line),
    guarded: guardCell(cells.guarded, line),
    source: filled(cells.source, 'source', line),
  }
}

/** Rows whose ids are all known; as rows are in order, a repeated one stands beside its twin. */
function readChecked<Row extends SpellingKey>(
  directories: readonly string[],
  table: TableName,
  ids: ReadonlySet<string>,
  read: (line: Line) => Row,
): readonly Row[] {
  let previous: Row | undefined
  return readRows(directories, table, (line) => {
    const row = read(line)
    known(row.id, ids, line)
    if (previous !== undefined && isSame(previous, row))
      throw faultAt(line, `repeats «${row.form}» of ${row.id}. Drop one of the two rows.`)
    previous = row
    return row
  })
}

/** What makes two rows the same spelling of the same thing. */
interface SpellingKey {
  readonly id: string
  readonly language: string
  readonly kind: string
  readonly form: string
}

function isSame(left: SpellingKey, right: SpellingKey): boolean {
  return (
    left.id === right.id &&
    left.language === right.language &&
    left.kind === right.kind &&
    left.form === right.form
  )
}
