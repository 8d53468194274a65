/** A comparison as Markdown, for a memo: every quotation with where it stands. */
import type { Evidence } from '../../model.ts'
import type { CellStatement, Comparison, Row } from '../compare/comparison.ts'
import * as wording from '../compare/wording.ts'
import { memo, plain, table } from './plain.ts'

/** The whole comparison; right-to-left words are set apart, so that they stay whole in any editor. */
export function comparisonMarkdown(comparison: Comparison): string {
  const lines = [
    `# ${plain(wording.titleOf(comparison))}`,
    '',
    ...wording.participantsOf(comparison).map((who) => `- ${plain(who)}`),
    '',
    ...columnLines(comparison),
    ...comparison.rows.flatMap((row, index) => rowLines(row, index, comparison)),
    ...shareLines(comparison),
    ...commitmentLines(comparison),
    ...nameLines(comparison),
    ...otherLines(comparison),
    ...conflictLines(comparison),
  ]
  return memo(lines)
}

function columnLines(comparison: Comparison): readonly string[] {
  const absence = wording.describeAbsence(comparison)
  return [
    '## Accounts',
    '',
    ...comparison.columns.map(
      (column) => `${wording.numberOf(column)}. ${plain(wording.describeColumn(column, comparison))}`,
    ),
    '',
    ...[...(absence === null ? [] : [absence]), ...comparison.notes].flatMap((note) => [plain(note), '']),
    '## What they say',
    '',
  ]
}

function rowLines(row: Row, index: number, comparison: Comparison): readonly string[] {
  const remarks = wording.remarksOf(row, comparison)
  return [
    `### ${index + 1}. ${plain(wording.kindOf(row, comparison))}`,
    '',
    ...(remarks.length === 0 ? [] : [plain(remarks.join('; ')), '']),
    ...row.cells.flatMap(({ column, statements, narration }) => [
      ...statements.map((statement) => cellLine(column, statement, comparison)),
      ...(narration === null
        ? []
        : [
            `- **${wording.accounts([column], comparison.columns)}**: ${wording.NARRATION}: ${words(narration)} (${wording.placeOf(narration)})`,
          ]),
    ]),
    ...row.perhaps.map((perhaps) => {
      const where = wording.placeOf(perhaps.evidence)
      return `- ${plain(wording.describePerhaps(perhaps, comparison))}: ${words(perhaps.evidence)} (${where})`
    }),
    '',
  ]
}

function cellLine(column: number, statement: CellStatement, comparison: Comparison): string {
  const says = plain(wording.describeStatement(statement, comparison))
  return `- **${wording.accounts([column], comparison.columns)}**: ${says}: ${words(statement.content)} (${statement.statement}, ${wording.placeOf(statement.content)})`
}

function words(evidence: Evidence): string {
  return wording
    .quotesIn(evidence)
    .map((quote) => plain(wording.quoted(quote)))
    .join(' … ')
}

function shareLines(comparison: Comparison): readonly string[] {
  const { columns } = comparison
  const head = columns.map((column) => `account ${wording.numberOf(column)}`)
  const cells = (shares: Comparison['speakers'][number]['shares']): readonly string[] =>
    columns.map((_, place) => {
      const share = shares.find(({ column }) => column === place)
      return share === undefined ? '–' : wording.describeShare(share)
    })
  const rows = wording.sharesOf(comparison).map(({ name, shares }) => [name, ...cells(shares)])
  if (rows.length === 0) return []
  return ['## Whose words, and on what', '', ...table(['', ...head], rows), '']
}

function commitmentLines(comparison: Comparison): readonly string[] {
  const { commitments, columns } = comparison
  if (commitments.length === 0) return []
  const lines = commitments.flatMap(({ row, cells, omissions }) => [
    ...cells.map(({ column, parties, instrument, undertaking }) => {
      const who = parties.map((party) => wording.describeSpeaker(party, comparison)).join(' + ')
      const words = undertaking.spans.map(({ quote }) => plain(wording.quoted(quote))).join(' … ')
      return `- row ${row + 1}, ${wording.accounts([column], columns)}: ${plain(who)}, ${instrument}: ${words}`
    }),
    ...omissions.flatMap((omission) =>
      wording.describeUntaken(omission, comparison).map((line) => `- row ${row + 1}, ${plain(line)}`),
    ),
  ])
  return ['## Undertakings', '', ...lines, '']
}

function nameLines({ names, columns }: Comparison): readonly string[] {
  if (names.length === 0) return []
  const lines = names.flatMap(({ id, names: known, cells }) => [
    `- ${plain(wording.localized(known, id))}`,
    ...cells.map(({ column, words }) => {
      const called = words.map(
        ({ quote, count }) => plain(wording.quoted(quote)) + (count === 1 ? '' : ` ${count}×`),
      )
      return `  - ${wording.accounts([column], columns)}: ${called.join(', ')}`
    }),
  ])
  return ['## What they are called', '', ...lines, '']
}

function otherLines(comparison: Comparison): readonly string[] {
  const { ofOthers } = comparison
  if (ofOthers.length === 0) return []
  return [
    '## Words of the other side',
    '',
    ...ofOthers.map((other) => `- ${plain(wording.describeOther(other, comparison))}`),
    '',
  ]
}

function conflictLines({ conflicts }: Comparison): readonly string[] {
  if (conflicts.length === 0) return []
  return [
    '## Where the accounts of the encounter differ',
    '',
    ...conflicts.map((one) => `- ${plain(wording.describeConflict(one))}`),
    '',
  ]
}
