import type { ActorId, OfficeId } from '../src/model.ts'
import { checkOrder, dateCell, filled, idCell, namesOf, oneOf } from './cells.ts'
import type { TableName } from './columns.ts'
import { BODY_KINDS, OFFICE_KINDS } from './kinds.ts'
import { faultAt, type Line, readRows } from './read.ts'
import type { Body, BodyMember, OfficeRow, Person, State, TenureRow } from './tables.ts'

/** Rows whose first cell is their id, each id once over all folders. */
export function readEntities<Row extends { readonly id: string }>(
  directories: readonly string[],
  table: TableName,
  read: (line: Line) => Row,
): readonly Row[] {
  let previous: Line | undefined
  return readRows(directories, table, (line) => {
    if (previous !== undefined && previous.cells[0] === line.cells[0])
      throw faultAt(
        line,
        `defines «${line.cells[0]}» again; ${previous.path}:${previous.number} has it. Rename or drop one.`,
      )
    previous = line
    return read(line)
  })
}

/** The ids of some rows. */
export function idsOf(rows: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(rows.map((row) => row.id))
}

/** The cell, if it is one of the ids; otherwise an error that names it. */
export function known<Key extends string>(cell: string, ids: ReadonlySet<string>, line: Line): Key {
  if (ids.has(cell)) return cell as Key
  throw faultAt(line, `names «${cell}», which no row defines. Add its row or mend the id.`)
}

/** As `known`; an empty cell is `null`. */
export function knownOrNone<Key extends string>(
  cell: string,
  ids: ReadonlySet<string>,
  line: Line,
): Key | null {
  return cell === '' ? null : known<Key>(cell, ids, line)
}

/** states.tsv */
export function readStates(directories: readonly string[]): readonly State[] {
  return readEntities(directories, 'states', (line) => {
    const [id = '', arabic = '', english = '', source = ''] = line.cells
    return {
      id: idCell(id, line),
      names: namesOf(arabic, english, line),
      source: filled(source, 'source', line),
    }
  })
}

/** bodies.tsv */
export function readBodies(directories: readonly string[], states: ReadonlySet<string>): readonly Body[] {
  return readEntities(directories, 'bodies', (line) => {
    const [id = '', kind = '', arabic = '', english = '', founded = '', seat = '', source = ''] = line.cells
    if (states.has(id)) throw faultAt(line, `gives a body the code of the state «${id}». Choose another id.`)
    return {
      id: idCell<ActorId>(id, line),
      kind: oneOf(kind, BODY_KINDS, line),
      names: namesOf(arabic, english, line),
      founded: dateCell(founded, line),
      seat: knownOrNone(seat, states, line),
      source: filled(source, 'source', line),
    }
  })
}

/** body-members.tsv */
export function readBodyMembers(
  directories: readonly string[],
  bodies: ReadonlySet<string>,
  states: ReadonlySet<string>,
): readonly BodyMember[] {
  return readRows(directories, 'body-members', (line) => {
    const [body = '', state = '', from = '', to = '', source = ''] = line.cells
    const member = {
      body: known<ActorId>(body, bodies, line),
      state: known(state, states, line),
      from: dateCell(from, line),
      to: dateCell(to, line),
      source: filled(source, 'source', line),
    }
    checkOrder(member.from, member.to, line)
    return member
  })
}

/** people.tsv */
export function readPeople(directories: readonly string[], sides: ReadonlySet<string>): readonly Person[] {
  return readEntities(directories, 'people', (line) => {
    const [id = '', side = '', arabic = '', english = '', wikidata = '', source = ''] = line.cells
    if (sides.has(id)) throw faultAt(line, `gives a person the id of the side «${id}». Choose another id.`)
    return {
      id: idCell<ActorId>(id, line),
      side: known(side, sides, line),
      names: namesOf(arabic, english, line),
      wikidata: wikidata === '' ? null : wikidata,
      source: filled(source, 'source', line),
    }
  })
}

/** offices.tsv */
export function readOffices(
  directories: readonly string[],
  sides: ReadonlySet<string>,
): readonly OfficeRow[] {
  return readEntities(directories, 'offices', (line) => {
    const [id = '', side = '', kind = '', arabic = '', english = '', shared = '', source = ''] = line.cells
    return {
      id: idCell<OfficeId>(id, line),
      side: known(side, sides, line),
      kind: oneOf(kind, OFFICE_KINDS, line),
      names: namesOf(arabic, english, line),
      shared: oneOf(shared, ['', 'shared'], line) === 'shared',
      source: filled(source, 'source', line),
    }
  })
}

/** tenures.tsv */
export function readTenures(
  directories: readonly string[],
  people: ReadonlySet<string>,
  offices: ReadonlySet<string>,
): readonly TenureRow[] {
  return readRows(directories, 'tenures', (line) => {
    const [person = '', office = '', from = '', to = '', asOf = '', certainty = '', note = '', source = ''] =
      line.cells
    const tenure = {
      person: known<ActorId>(person, people, line),
      office: known<OfficeId>(office, offices, line),
      from: dateCell(from, line),
      to: dateCell(to, line),
      asOf: dateCell(asOf, line),
      certainty: oneOf(certainty, ['high', 'medium'], line),
      note,
      source: filled(source, 'source', line),
    }
    checkOrder(tenure.from, tenure.to, line)
    return tenure
  })
}
