/** A comparison for people: what is told alike, otherwise, by one only; then who has how many words. */
import type { Comparison, Row } from '../compare/comparison.ts'
import * as wording from '../compare/wording.ts'
import { Page, type PageOptions } from './page.ts'

/** The whole comparison, rows in the order in which they are told. */
export function showComparison(comparison: Comparison, options: PageOptions): string {
  const page = new Page(options)
  page.heading(wording.titleOf(comparison), comparison.encounter.id)
  wording.participantsOf(comparison).forEach((who, index) => {
    page.row(index === 0 ? 'who' : '', who)
  })
  showColumns(page, comparison)
  for (const note of comparison.notes) page.text(note, 2)
  showRows(page, comparison)
  showShares(page, comparison)
  showCommitments(page, comparison)
  showNames(page, comparison)
  showOthers(page, comparison)
  showConflicts(page, comparison)
  return page.toString()
}

function showColumns(page: Page, comparison: Comparison): void {
  page.gap()
  page.heading(wording.counted(comparison.columns.length, 'account'))
  for (const column of comparison.columns)
    page.row(String(wording.numberOf(column)), wording.describeColumn(column, comparison))
  const absence = wording.describeAbsence(comparison)
  if (absence !== null) page.text(absence, 2)
}

const STYLES = {
  alike: 'green',
  reordered: 'green',
  otherwise: 'yellow',
  narrated: 'green',
  only: 'cyan',
  open: 'dim',
} as const

function showRows(page: Page, comparison: Comparison): void {
  comparison.rows.forEach((row, index) => {
    page.gap()
    page.text(`${index + 1}. ${wording.kindOf(row, comparison)}`, 0, STYLES[row.kind])
    for (const difference of row.differences) page.text(wording.describeDifference(difference, comparison), 3)
    for (const line of wording.describeLeftOut(row.leftOut, comparison)) page.text(line, 3)
    for (const omission of row.omissions) {
      page.text(wording.describeOmission(omission, comparison), 3, 'dim')
      for (const before of wording.describeEarlier(omission, comparison)) page.text(before, 5, 'dim')
    }
    showCells(page, row, comparison)
    for (const perhaps of row.perhaps) {
      page.text(wording.describePerhaps(perhaps, comparison), 3, 'dim')
      for (const quote of wording.quotesIn(perhaps.evidence)) page.quote(quote, 13)
    }
  })
}

function showCells(page: Page, { cells }: Row, comparison: Comparison): void {
  for (const { column, statements, narration } of cells) {
    const told = comparison.columns[column]
    const number = told === undefined ? '' : wording.numberOf(told)
    for (const statement of statements) {
      page.row(`account ${number}`, wording.describeStatement(statement, comparison))
      for (const quote of wording.quotesIn(statement.content)) page.quote(quote, 13)
    }
    if (narration === null) continue
    page.row(`account ${number}`, wording.NARRATION)
    for (const quote of wording.quotesIn(narration)) page.quote(quote, 13)
  }
}

function showShares(page: Page, comparison: Comparison): void {
  const { columns } = comparison
  const rows = wording.sharesOf(comparison)
  if (rows.length === 0) return
  page.gap()
  page.heading('Whose words, and on what')
  for (const { name, shares } of rows) {
    const told = shares.map(
      (share) => `${wording.accounts([share.column], columns)}: ${wording.describeShare(share)}`,
    )
    page.text(name, 2)
    page.text(told.join(' · '), 4, 'dim')
  }
}

function showCommitments(page: Page, comparison: Comparison): void {
  if (comparison.commitments.length === 0) return
  page.gap()
  page.heading('Undertakings')
  for (const { row, cells, omissions } of comparison.commitments) {
    for (const { column, parties, instrument, undertaking } of cells) {
      const who = parties.map((party) => wording.describeSpeaker(party, comparison)).join(' + ')
      page.row(`row ${row + 1}`, `${wording.accounts([column], comparison.columns)} · ${who} · ${instrument}`)
      for (const { quote } of undertaking.spans) page.quote(quote, 13)
    }
    for (const omission of omissions)
      for (const line of wording.describeUntaken(omission, comparison)) page.text(line, 13, 'dim')
  }
}

function showNames(page: Page, { names, columns }: Comparison): void {
  if (names.length === 0) return
  page.gap()
  page.heading('What they are called')
  for (const { id, names: known, cells } of names) {
    page.text(wording.localized(known, id), 2)
    for (const { column, words } of cells)
      page.row(
        `account ${(columns[column]?.account ?? 0) + 1}`,
        words.map(({ quote, count }) => wording.quoted(quote) + (count === 1 ? '' : ` ${count}×`)).join(', '),
      )
  }
}

function showOthers(page: Page, comparison: Comparison): void {
  if (comparison.ofOthers.length === 0) return
  page.gap()
  page.heading('Words of the other side')
  for (const other of comparison.ofOthers) page.text(wording.describeOther(other, comparison), 2)
}

function showConflicts(page: Page, { conflicts }: Comparison): void {
  if (conflicts.length === 0) return
  page.gap()
  page.heading('Where the accounts of the encounter differ')
  for (const conflict of conflicts) page.text(wording.describeConflict(conflict), 2)
}
