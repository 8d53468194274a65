/** Positions over time for people: those that were taken again first, then those seen once. */
import type { Change, Drift, Position } from '../over-time/drift.ts'
import * as wording from '../over-time/wording.ts'
import type { WordingPart } from '../over-time/wording-change.ts'
import { Page, type PageOptions } from './page.ts'
import { plainLine } from './text.ts'

/** Below this share of words that stay, two wordings are shown as they are. */
const LEAST_KEPT = 0.3

/** The whole drift. */
export function showDrift(drift: Drift, options: PageOptions): string {
  const page = new Page(options)
  const { of, topic, narrower, statements, positions } = drift
  page.heading(`${wording.followedName(of)} · ${wording.topicName(topic, topic.topic)}`, of.id)
  const stretch = wording.stretch(drift)
  page.row(
    'found',
    `${wording.counted(statements.length, 'statement')}, ${wording.counted(positions.length, 'position')}${stretch === '' ? '' : `, ${stretch}`}`,
  )
  if (narrower.length > 0)
    page.row('with', narrower.map((one) => wording.topicName(one, one.topic)).join(', '))
  for (const note of drift.notes) page.text(note, 2)
  for (const [index, line] of wording.describeYears(drift).entries())
    page.row(index === 0 ? 'by year' : '', line)
  showSpeakers(page, drift)
  const repeated = positions.filter((one) => one.statements.length > 1)
  const single = positions.filter((one) => one.statements.length === 1)
  showPositions(page, 'Positions taken again', repeated, drift)
  showPositions(page, 'Seen once', single, drift)
  return page.toString()
}

function showSpeakers(page: Page, { speakers }: Drift): void {
  if (speakers.length < 2) return
  speakers.forEach(({ speaker, statements, firstSeen, lastSeen }, index) => {
    const seen =
      firstSeen === null ? '' : firstSeen === lastSeen ? `, ${firstSeen}` : `, ${firstSeen} to ${lastSeen}`
    page.row(
      index === 0 ? 'through' : '',
      `${wording.speakerName(speaker)}: ${wording.counted(statements, 'statement')}${seen}`,
    )
  })
}

function showPositions(page: Page, title: string, positions: readonly Position[], drift: Drift): void {
  if (positions.length === 0) return
  page.gap()
  page.heading(title, String(positions.length))
  for (const position of positions) {
    page.gap()
    for (const [index, line] of wording.describePosition(position).entries())
      page.text(line, 2, index === 0 ? 'cyan' : 'dim')
    for (const place of position.statements) showStatement(page, place, drift)
  }
}

function showStatement(page: Page, place: number, drift: Drift): void {
  const statement = drift.statements[place]
  if (statement === undefined) return
  page.row(statement.day ?? 'no day', wording.describeDated(statement))
  for (const { quote } of statement.content.spans) page.quote(quote, 13)
  page.text(wording.describeSource(statement), 13, 'dim')
  for (const change of drift.changes.filter(({ later }) => later === place)) showChange(page, change, drift)
}

function showChange(
  page: Page,
  { earlier, wording: parts, kept, stance }: Change,
  { statements }: Drift,
): void {
  const day = statements[earlier]?.day ?? ''
  if (stance !== null) page.text(`since ${day}, ${wording.describeStance(stance)}`, 13, 'yellow')
  if (parts === null || (kept ?? 0) < LEAST_KEPT) return
  const changed = parts.filter(({ kind }) => kind === 'out' || kind === 'in' || kind === 'instead')
  if (changed.length === 0) return
  page.text(`since ${day}, words:`, 13, 'dim')
  for (const part of changed) showPart(page, part)
}

function showPart(page: Page, { before, after }: WordingPart): void {
  for (const { quote } of before) page.text(`- ${isolated(quote)}`, 15, 'yellow')
  for (const { quote } of after) page.text(`+ ${isolated(quote)}`, 15, 'green')
}

function isolated(quote: string): string {
  return `\u2068${plainLine(quote)}\u2069`
}
