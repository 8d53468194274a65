/** What a side that leaves a thing out told of its subject before, in its accounts of earlier encounters of the same sides. */
import type { Account, EncounterRecord } from '../../encounter-record.ts'
import type { Side, Statement } from '../../model.ts'
import { columnsOf, type PublisherCountry } from './columns.ts'
import type {
  Cell,
  ComparedCommitment,
  Comparison,
  Earlier,
  EarlierEncounter,
  Omission,
  Row,
} from './comparison.ts'
import type { NamesOf } from './naming.ts'

/** Of so many encounters at most is it said what was told. */
const LAST = 6

/** What looking back rests on. */
export interface LookingBack {
  /** Encounters of the same sides that were held before, the newest first. */
  readonly before: readonly EncounterRecord[]
  readonly countryOf: PublisherCountry
  readonly namesOf: NamesOf
  /** Languages that are read. */
  readonly languages: readonly string[]
}

/**
 * The sides of which `comparison` says that they leave a subject out that has a name, a topic or a set phrase, or tell of no
 * undertaking on it.
 */
export function leavingOut({ rows, commitments }: Comparison, record: EncounterRecord): readonly Side[] {
  const all = [...rows.map((row) => ({ row, omissions: row.omissions })), ...undertaken(rows, commitments)]
  const sides = all.flatMap(({ row, omissions }) =>
    subjectsOf(row, record).length === 0 ? [] : omissions.flatMap(({ side }) => side ?? []),
  )
  return [...new Set(sides)]
}

function undertaken(
  rows: readonly Row[],
  commitments: readonly ComparedCommitment[],
): readonly { readonly row: Row; readonly omissions: readonly Omission[] }[] {
  return commitments.flatMap(({ row: place, omissions }) => {
    const row = rows[place]
    return row === undefined ? [] : [{ row, omissions }]
  })
}

/**
 * The same, each omission of a side with what its earlier accounts have of the row's subjects; of an undertaking, which of them
 * report one on these subjects.
 */
export function withEarlier(
  comparison: Comparison,
  record: EncounterRecord,
  looking: LookingBack,
): Comparison {
  const known = new Map<Side, readonly Spoken[]>()
  const spokenBy = (side: Side): readonly Spoken[] => {
    const spoken = known.get(side) ?? spokenBefore(side, looking)
    known.set(side, spoken)
    return spoken
  }
  const add = (omission: Omission, row: Row | undefined, told: Told): Omission => {
    const subjects = row === undefined ? [] : subjectsOf(row, record)
    if (omission.side === null || subjects.length === 0) return omission
    const spoken = spokenBy(omission.side)
    return spoken.length === 0
      ? omission
      : { ...omission, earlier: subjects.map((subject) => earlierOf(subject, spoken, told, looking)) }
  }
  const rows = comparison.rows.map(
    (row): Row => ({ ...row, omissions: row.omissions.map((one) => add(one, row, saidIn)) }),
  )
  const commitments = comparison.commitments.map(
    (commitment): ComparedCommitment => ({
      ...commitment,
      omissions: commitment.omissions.map((one) => add(one, comparison.rows[commitment.row], undertakenIn)),
    }),
  )
  return { ...comparison, rows, commitments }
}

/** The statements of an account that count. */
type Told = (account: Account) => readonly Statement[]

function saidIn({ statements }: Account): readonly Statement[] {
  return statements
}

/** Those by which somebody undertook something. */
function undertakenIn({ statements, commitments }: Account): readonly Statement[] {
  return statements.filter(({ id }) => commitments.some(({ statement }) => statement === id))
}

type Subject = Pick<Earlier, 'kind' | 'id'>

/** Topics and set phrases of a row's statements, each once. */
function subjectsOf({ cells }: Row, { accounts }: EncounterRecord): readonly Subject[] {
  const statements = cells.flatMap((cell) => statementsOf(cell, accounts))
  const ids = (kind: Subject['kind'], all: readonly string[]): readonly Subject[] =>
    [...new Set(all)].sort().map((id) => ({ kind, id }))
  return [
    ...ids(
      'topic',
      statements.flatMap(({ topics }) => topics),
    ),
    ...ids(
      'formulation',
      statements.flatMap(({ formulations }) => formulations),
    ),
  ]
}

function statementsOf({ statements }: Cell, accounts: readonly Account[]): readonly Statement[] {
  return statements.flatMap(({ document, statement: id }) =>
    accounts.flatMap((account) =>
      account.document === document ? account.statements.filter((statement) => statement.id === id) : [],
    ),
  )
}

/** One earlier encounter, and the accounts that a side has of it. */
interface Spoken {
  readonly record: EncounterRecord
  readonly accounts: readonly Account[]
}

/** Accounts without anybody's words, of a plan, or in a language that is not read say nothing of what was left out. */
function spokenBefore(side: Side, { before, countryOf, languages }: LookingBack): readonly Spoken[] {
  const spoken: Spoken[] = []
  for (const record of before) {
    const places = record.accounts.map((_, place) => place)
    const accounts = columnsOf(record, places, countryOf).flatMap((column) => {
      const account = column.side === side ? record.accounts[column.account] : undefined
      return account !== undefined && isWorded(account, languages) ? [account] : []
    })
    if (accounts.length > 0) spoken.push({ record, accounts })
    if (spoken.length === LAST) break
  }
  return spoken
}

function isWorded({ statements, encounter, language }: Account, languages: readonly string[]): boolean {
  const isRead = languages.includes(language.split('-')[0] ?? '')
  return isRead && encounter.status === 'held' && statements.length > 0
}

function earlierOf(
  { kind, id }: Subject,
  spoken: readonly Spoken[],
  toldIn: Told,
  { namesOf }: LookingBack,
): Earlier {
  return {
    kind,
    id,
    names: namesOf(kind, id),
    encounters: spoken.map(({ record, accounts }): EarlierEncounter => {
      const [told] = accounts.flatMap((account) =>
        toldIn(account)
          .filter((statement) => isOn(statement, { kind, id }))
          .map((said) => ({ document: account.document, said })),
      )
      return {
        encounter: record.id,
        date: record.date?.value.edtf ?? null,
        told:
          told === undefined
            ? null
            : { document: told.document, statement: told.said.id, content: told.said.content },
      }
    }),
  }
}

function isOn({ topics, formulations }: Statement, { kind, id }: Subject): boolean {
  return (kind === 'topic' ? topics : formulations).some((one) => one === id)
}
