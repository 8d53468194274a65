/** A comparison as one page that stands alone: no script, nothing asked of any other host. */
import type { DocumentId, Evidence } from '../../model.ts'
import type { CellStatement, Comparison, Row } from '../compare/comparison.ts'
import * as wording from '../compare/wording.ts'
import { html, type Insert, type Markup } from './markup.ts'
import { anchorOf, markedText } from './source.ts'
import { STYLE } from './style.ts'

/** Texts of the accounts by document, so that each quotation leads to its place; without them it stands by itself. */
export type AccountTexts = ReadonlyMap<DocumentId, string>

/** The whole page. */
export function comparisonHtml(comparison: Comparison, texts: AccountTexts = new Map()): string {
  const title = wording.titleOf(comparison)
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${{ markup: STYLE }}</style>
</head>
<body>
<h1>${title}</h1>
<p>${wording.participantsOf(comparison).map((who, index) => html`${index === 0 ? '' : html`<br>`}${who}`)}</p>
<p class="dim">${comparison.encounter.id}</p>
${accounts(comparison)}
<h2>What they say</h2>
${rows(comparison, texts)}
${shares(comparison)}
${commitments(comparison)}
${names(comparison)}
${list(
  'Words of the other side',
  comparison.ofOthers.map((other) => wording.describeOther(other, comparison)),
)}
${list('Where the accounts of the encounter differ', comparison.conflicts.map(wording.describeConflict))}
${sources(comparison, texts)}
</body>
</html>
`
  return page.markup
}

function accounts(comparison: Comparison): Markup {
  const absence = wording.describeAbsence(comparison)
  const notes = [...(absence === null ? [] : [absence]), ...comparison.notes]
  return html`<h2>Accounts</h2>
<ol>${comparison.columns.map((column) => html`<li value="${wording.numberOf(column)}">${wording.describeColumn(column, comparison)}</li>`)}</ol>
${notes.map((note) => html`<p>${note}</p>`)}`
}

function rows(comparison: Comparison, texts: AccountTexts): Markup {
  const heads = comparison.columns.map(
    (column) => html`<th scope="col">${wording.numberOf(column)} · <bdi>${wording.nameOf(column)}</bdi></th>`,
  )
  return html`<div class="wide"><table class="rows">
<thead><tr><th scope="col">Told</th>${heads}</tr></thead>
<tbody>
${comparison.rows.map((row, index) => rowOf(row, index, comparison, texts))}</tbody>
</table></div>`
}

function rowOf(row: Row, index: number, comparison: Comparison, texts: AccountTexts): Markup {
  const remarks = wording.remarksOf(row, comparison)
  const cells = comparison.columns.map((account, column) => {
    const cell = row.cells.find((one) => one.column === column)
    const label = `account ${wording.numberOf(account)}`
    const perhaps = row.perhaps.find((one) => one.column === column)
    if (cell === undefined && perhaps !== undefined)
      return html`<td class="none" data-account="${label}: ">${wordsOf(wording.describePerhaps(perhaps, comparison), perhaps.evidence, column, comparison)}</td>`
    return cell === undefined
      ? html`<td class="none" data-account="${label}: ">not told</td>`
      : html`<td data-account="${label}">${cell.statements.map((statement) => statementOf(statement, column, comparison, texts))}${cell.narration === null ? '' : wordsOf(wording.NARRATION, cell.narration, column, comparison)}</td>`
  })
  return html`<tr class="${row.kind}" id="row-${index + 1}"><th scope="row">${index + 1}. <span class="kind">${wording.kindOf(row, comparison)}</span>${remarks.map((remark) => html`<p>${remark}</p>`)}</th>${cells}</tr>
`
}

/** Words of an account, and what is said of them. */
function wordsOf(says: string, evidence: Evidence, column: number, comparison: Comparison): Markup {
  const quotes = wording.quotesIn(evidence).map((quote, index) => `${index === 0 ? '' : ' … '}${quote}`)
  return html`<span class="says">${says}</span>
<blockquote ${languageOf(column, comparison)} title="${wording.placeOf(evidence)}">${quotes}</blockquote>`
}

function statementOf(
  statement: CellStatement,
  column: number,
  comparison: Comparison,
  texts: AccountTexts,
): Markup {
  const quotes = wording
    .quotesIn(statement.content)
    .map((quote, index) => html`${index === 0 ? '' : ' … '}${quote}`)
  const leads = texts.has(statement.document) && statement.content.in === 'text'
  const words: Insert = leads ? html`<a href="#${anchorOf(column, statement)}">${quotes}</a>` : quotes
  return html`<span class="says">${wording.describeStatement(statement, comparison)}</span>
<blockquote ${languageOf(column, comparison)} title="${statement.statement}, ${wording.placeOf(statement.content)}">${words}</blockquote>`
}

/** Every passage says its language, and takes its direction from its own letters. */
function languageOf(column: number, { columns }: Comparison): Markup {
  return html`lang="${columns[column]?.language ?? 'und'}" dir="auto"`
}

function shares(comparison: Comparison): Markup {
  const { columns } = comparison
  const told = wording.sharesOf(comparison)
  if (told.length === 0) return html``
  return html`<h2>Whose words, and on what</h2>
<div class="wide"><table><thead><tr><th scope="col">Of</th>${columns.map((column) => html`<th scope="col">Account ${wording.numberOf(column)}</th>`)}</tr></thead>
<tbody>${told.map(
    ({ name, shares: own }) => html`<tr><th scope="row">${name}</th>${columns.map((_, place) => {
      const share = own.find(({ column }) => column === place)
      return html`<td>${share === undefined ? '–' : wording.describeShare(share)}</td>`
    })}</tr>
`,
  )}</tbody></table></div>`
}

function commitments(comparison: Comparison): Markup {
  if (comparison.commitments.length === 0) return html``
  return html`<h2>Undertakings</h2>
<ul>${comparison.commitments.map(({ row, cells, omissions }) => [
    ...cells.map(({ column, parties, instrument, undertaking }) => {
      const who = parties.map((party) => wording.describeSpeaker(party, comparison)).join(' + ')
      const words = undertaking.spans.map(({ quote }) => quote).join(' … ')
      return html`<li><a href="#row-${row + 1}">Row ${row + 1}</a>, ${wording.accounts([column], comparison.columns)}: ${who}, ${instrument}<blockquote ${languageOf(column, comparison)}>${words}</blockquote></li>`
    }),
    ...omissions.flatMap((omission) =>
      wording
        .describeUntaken(omission, comparison)
        .map((line) => html`<li><a href="#row-${row + 1}">Row ${row + 1}</a>, ${line}</li>`),
    ),
  ])}</ul>`
}

function names(comparison: Comparison): Markup {
  const { names: all, columns } = comparison
  if (all.length === 0) return html``
  return html`<h2>What they are called</h2>
<div class="wide"><table><thead><tr><th scope="col">What</th>${columns.map((column) => html`<th scope="col">Account ${wording.numberOf(column)}</th>`)}</tr></thead>
<tbody>${all.map(
    ({
      id,
      names: known,
      cells,
    }) => html`<tr><th scope="row">${wording.localized(known, id)}</th>${columns.map((_, place) => {
      const words = cells.find(({ column }) => column === place)?.words ?? []
      return html`<td ${languageOf(place, comparison)}>${words.map(({ quote, count }, index) => html`${index === 0 ? '' : html`<br>`}${quote}${count === 1 ? '' : ` ${count}×`}`)}</td>`
    })}</tr>
`,
  )}</tbody></table></div>`
}

function list(title: string, lines: readonly string[]): Markup {
  if (lines.length === 0) return html``
  return html`<h2>${title}</h2>
<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`
}

function sources(comparison: Comparison, texts: AccountTexts): Markup {
  const shown = comparison.columns.flatMap((column, place) => {
    const text = texts.get(column.document)
    return text === undefined ? [] : [{ column, place, text }]
  })
  if (shown.length === 0) return html``
  return html`<h2>The accounts themselves</h2>
${shown.map(
  ({
    column,
    place,
    text,
  }) => html`<h3>${wording.numberOf(column)} · <bdi>${wording.nameOf(column)}</bdi></h3>
<div class="account" ${languageOf(place, comparison)}>${markedText(text, place, comparison)}</div>
`,
)}`
}
