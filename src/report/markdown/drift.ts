/** Positions over time as Markdown, for a memo: every quotation with its day, its text and where it stands. */
import type { Change, Drift, Position } from '../over-time/drift.ts'
import type { DatedStatement } from '../over-time/told.ts'
import * as wording from '../over-time/wording.ts'
import type { WordingPart } from '../over-time/wording-change.ts'
import { isolate } from '../terminal/text.ts'
import { memo, plain, table } from './plain.ts'

/** Below this share of words that stay, two wordings stand for themselves. */
const LEAST_KEPT = 0.3

/** The whole drift: positions that were taken again, then those seen once. */
export function driftMarkdown(drift: Drift): string {
  const { of, topic, narrower, positions } = drift
  const isAgain = ({ statements }: Position): boolean => statements.length > 1
  return memo([
    `# ${plain(`${wording.followedName(of)} · ${wording.topicName(topic, topic.topic)}`)}`,
    '',
    plain(foundIn(drift)),
    '',
    ...(narrower.length === 0
      ? []
      : [`With: ${plain(narrower.map((one) => wording.topicName(one, one.topic)).join(', '))}`, '']),
    ...drift.notes.flatMap((note) => [plain(note), '']),
    ...wording.describeYears(drift).map((year) => `- ${plain(year)}`),
    '',
    ...speakerLines(drift),
    ...positionLines('Positions taken again', positions.filter(isAgain), drift),
    ...positionLines(
      'Seen once',
      positions.filter((one) => !isAgain(one)),
      drift,
    ),
  ])
}

function foundIn(drift: Drift): string {
  const { statements, positions } = drift
  const stretch = wording.stretch(drift)
  const counts = [
    wording.counted(statements.length, 'statement'),
    wording.counted(positions.length, 'position'),
    ...(stretch === '' ? [] : [stretch]),
  ]
  return counts.join(', ')
}

function speakerLines({ speakers }: Drift): readonly string[] {
  if (speakers.length < 2) return []
  const rows = speakers.map(({ speaker, statements, firstSeen, lastSeen }) => [
    wording.speakerName(speaker),
    String(statements),
    firstSeen ?? '–',
    lastSeen ?? '–',
  ])
  return ['## Through whom', '', ...table(['', 'statements', 'first', 'last'], rows), '']
}

function positionLines(title: string, positions: readonly Position[], drift: Drift): readonly string[] {
  if (positions.length === 0) return []
  const lines = positions.flatMap((position) => {
    const [first = '', ...more] = wording.describePosition(position)
    return [
      `### ${plain(first)}`,
      '',
      ...more.flatMap((line) => [plain(line), '']),
      ...position.statements.flatMap((place) => statementLines(place, drift)),
      '',
    ]
  })
  return [`## ${title}`, '', ...lines]
}

function statementLines(place: number, drift: Drift): readonly string[] {
  const statement = drift.statements[place]
  if (statement === undefined) return []
  const said = plain(wording.describeDated(statement))
  return [
    `- **${statement.day ?? 'no day'}**: ${said}: ${quoted(statement)} (${plain(wording.describeSource(statement))}, ${whereOf(statement)})`,
    ...drift.changes
      .filter(({ later }) => later === place)
      .flatMap((change) => changeLines(change, drift.statements[change.earlier]?.day ?? 'no day')),
  ]
}

function quoted({ content }: DatedStatement): string {
  return plain(isolate(`«${wording.wordsOf(content)}»`))
}

function whereOf({ statement, content }: DatedStatement): string {
  const units = content.spans.map(({ start, end }) => `${start}–${end}`).join(', ')
  return `${statement}, units ${units}${content.in === 'title' ? ' of the title' : ''}`
}

function changeLines({ stance, wording: parts, kept }: Change, since: string): readonly string[] {
  const changed = (kept ?? 0) < LEAST_KEPT ? [] : (parts ?? []).filter(isChange)
  return [
    ...(stance === null ? [] : [`  - since ${since}, ${plain(wording.describeStance(stance))}`]),
    ...changed.map((part) => `  - since ${since}, ${partOf(part)}`),
  ]
}

function isChange({ kind }: WordingPart): boolean {
  return kind === 'out' || kind === 'in' || kind === 'instead'
}

/** `words: ~~strong~~ **firm**`: what went, and what came. */
function partOf({ before, after }: WordingPart): string {
  const told = (spans: WordingPart['before'], sign: string): readonly string[] =>
    spans.map(({ quote }) => `${sign}${plain(isolate(quote.trim()))}${sign}`)
  return `words: ${[...told(before, '~~'), ...told(after, '**')].join(' ')}`
}
