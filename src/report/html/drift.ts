/** Positions over time as one page that stands alone: no script, nothing asked of any other host. */
import type { Change, Drift, Position } from '../over-time/drift.ts'
import type { DatedStatement } from '../over-time/told.ts'
import * as wording from '../over-time/wording.ts'
import type { WordingPart } from '../over-time/wording-change.ts'
import { html, type Markup } from './markup.ts'
import { STYLE } from './style.ts'

/** Below this share of words that stay, two wordings are shown as they are. */
const LEAST_KEPT = 0.3
const OWN_STYLE = `
.position { border-inline-start: 4px solid var(--line); padding-inline-start: 1rem; margin: 1.25rem 0 }
.position > ol { list-style: none; padding: 0; margin: .5rem 0 } time { font-weight: 600; font-variant-numeric: tabular-nums }
ins { background: color-mix(in srgb, var(--alike) 22%, transparent); text-decoration: none; border-block-end: 2px solid var(--alike) }
del { background: color-mix(in srgb, var(--otherwise) 22%, transparent) } .stance { color: var(--otherwise) }
`

/** The whole page. */
export function driftHtml(drift: Drift): string {
  const { of, topic, statements, positions } = drift
  const title = `${wording.followedName(of)} · ${wording.topicName(topic, topic.topic)}`
  const repeated = positions.filter((one) => one.statements.length > 1)
  const single = positions.filter((one) => one.statements.length === 1)
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${{ markup: STYLE + OWN_STYLE }}</style>
</head>
<body>
<h1>${title}</h1>
<p class="dim">${[of.id, topic.topic, wording.stretch(drift)].filter((part) => part !== '').join(' · ')}</p>
<p>${wording.counted(statements.length, 'statement')}, ${wording.counted(positions.length, 'position')}</p>
${drift.notes.map((note) => html`<p>${note}</p>`)}
${list('By year', wording.describeYears(drift))}
${list('Through whom', speakerLines(drift))}
${section('Positions taken again', repeated, drift)}
${section('Seen once', single, drift)}
${sources(statements)}
</body>
</html>
`
  return page.markup
}

function list(title: string, lines: readonly string[]): Markup {
  if (lines.length === 0) return html``
  return html`<h2>${title}</h2>
<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`
}

function speakerLines({ speakers }: Drift): readonly string[] {
  if (speakers.length < 2) return []
  return speakers.map(({ speaker, statements, firstSeen, lastSeen }) => {
    const seen =
      firstSeen === null ? '' : firstSeen === lastSeen ? `, ${firstSeen}` : `, ${firstSeen} to ${lastSeen}`
    return `${wording.speakerName(speaker)}: ${wording.counted(statements, 'statement')}${seen}`
  })
}

function section(title: string, positions: readonly Position[], drift: Drift): Markup {
  if (positions.length === 0) return html``
  return html`<h2>${title}</h2>
${positions.map(
  (position) => html`<section class="position">
${wording.describePosition(position).map((line) => html`<p class="dim">${line}</p>`)}
<ol>${position.statements.map((place) => statementOf(place, drift))}</ol>
</section>
`,
)}`
}

function statementOf(place: number, drift: Drift): Markup {
  const statement = drift.statements[place]
  if (statement === undefined) return html``
  const changes = drift.changes.filter(({ later }) => later === place)
  return html`<li id="s${place + 1}"><time>${statement.day ?? 'no day'}</time> <span class="says">${wording.describeDated(statement)}</span>
${changes.map((change) => stanceOf(change, drift))}
<blockquote ${languageOf(statement)} title="${statement.statement}, ${unitsOf(statement)}">${wordsOf(statement, changes)}</blockquote>
<span class="dim"><a href="#d-${statement.document}">${wording.describeSource(statement)}</a></span></li>
`
}

function stanceOf({ stance, earlier }: Change, { statements }: Drift): Markup {
  if (stance === null) return html``
  return html`<p class="stance">since <a href="#s${earlier + 1}">${statements[earlier]?.day ?? ''}</a>, ${wording.describeStance(stance)}</p>`
}

/** The words, with what changed marked where that is little enough to be seen. */
function wordsOf(statement: DatedStatement, changes: readonly Change[]): Markup {
  const change = changes.find(({ wording: parts, kept }) => parts !== null && (kept ?? 0) >= LEAST_KEPT)
  if (change?.wording == null)
    return html`${statement.content.spans.map(({ quote }, index) => html`${index === 0 ? '' : ' … '}${quote}`)}`
  return html`${change.wording.map((part, index) => html`${index === 0 ? '' : ' '}${partOf(part)}`)}`
}

/** Whole words only: a mark never parts letters that are joined. */
function partOf({ kind, before, after }: WordingPart): Markup {
  const text = (spans: WordingPart['after']): string => spans.map(({ quote }) => quote).join(' … ')
  if (kind === 'same' || kind === 'joined') return html`${text(after)}`
  const gone = before.length === 0 ? html`` : html`<del>${text(before)}</del>`
  const come = after.length === 0 ? html`` : html`<ins>${text(after)}</ins>`
  return html`${gone}${before.length > 0 && after.length > 0 ? ' ' : ''}${come}`
}

function languageOf({ language }: DatedStatement): Markup {
  return html`lang="${language}" dir="auto"`
}

function unitsOf({ content }: DatedStatement): string {
  return `units ${content.spans.map(({ start, end }) => `${start}–${end}`).join(', ')}${content.in === 'title' ? ' of the title' : ''}`
}

function sources(statements: readonly DatedStatement[]): Markup {
  const documents = new Map(statements.map((one) => [one.document, one]))
  if (documents.size === 0) return html``
  return html`<h2>Documents</h2>
<ul>${[...documents.values()].map(
    ({ document, title, publisher, publishedAt, url, language }) =>
      html`<li id="d-${document}"><bdi lang="${language}">${title === '' ? (publisher ?? document) : title}</bdi> ${[publisher ?? '', publishedAt?.slice(0, 10) ?? '', url ?? '', document].filter((part) => part !== '').join(' · ')}</li>
`,
  )}</ul>`
}
