import type { CommitmentCell, ComparedCommitment, Row } from './comparison.ts'
import { omissionsOf, type RowSetting } from './rows.ts'
import type { SpeakerOf } from './speakers.ts'

/** What parties undertook, row by row: who reports it as an undertaking, and who does not. */
export function commitmentsOf(
  rows: readonly Row[],
  setting: RowSetting,
  speakerOf: SpeakerOf,
): readonly ComparedCommitment[] {
  return rows.flatMap((row, index) => {
    const cells = row.cells.flatMap(({ column, statements }): CommitmentCell[] => {
      const account = setting.accounts[column]
      if (account === undefined) return []
      const ids = new Set(statements.map(({ statement }) => statement))
      return account.commitments
        .filter(({ statement }) => ids.has(statement))
        .map(({ instrument, undertaking, statement, parties }) => ({
          column,
          document: account.document,
          statement,
          instrument,
          undertaking,
          parties: parties.map((actor) => speakerOf(account, { actor, side: null })),
        }))
    })
    if (cells.length === 0) return []
    const told = [...new Set(cells.map(({ column }) => column))]
    return [{ row: index, cells, omissions: omissionsOf(told, row.perhaps, setting) }]
  })
}
