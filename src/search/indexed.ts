/** What search is to know of a reading: of its document, and of each encounter and statement in it. */
import type { Encounter, Evidence, Reading, Statement } from '../model.ts'
import type { SearchText, UnitText } from '../record/full-text.ts'
import type { Analyser } from './terms.ts'

/** The words of a reading as the index takes them. */
export function searchTextOf(reading: Reading, analyser: Analyser): SearchText {
  const { document, encounters, statements } = reading
  const within = new Map<string | null, Statement[]>()
  for (const statement of statements) {
    const known = within.get(statement.encounter)
    if (known === undefined) within.set(statement.encounter, [statement])
    else known.push(statement)
  }
  return {
    ...analyser.indexed(document),
    encounters: encounters.map((encounter) =>
      toldOf(encounter, within.get(encounter.id) ?? [], reading, analyser),
    ),
    statements: statements.map(({ content }) => analyser.unit(content.spans.map(({ quote }) => quote))),
  }
}

interface Stretch {
  readonly start: number
  readonly end: number
}

/** What tells of an encounter: the title, the lines in which it is told, and what was said in it. */
function toldOf(
  { evidence }: Encounter,
  statements: readonly Statement[],
  { document: { title, text } }: Reading,
  analyser: Analyser,
): UnitText {
  const lines = evidence.filter(isInText).flatMap(({ spans }) => spans.map((span) => lineAround(text, span)))
  const said = statements.flatMap(({ content }) => (isInText(content) ? content.spans : []))
  return analyser.unit([
    title,
    ...joined([...lines, ...said]).map(({ start, end }) => text.slice(start, end)),
  ])
}

function isInText(evidence: Evidence): boolean {
  return evidence.in === 'text'
}

/** A line may be a whole text: so much of it on either side is enough. */
const AROUND = 1000

function lineAround(text: string, { start, end }: Stretch): Stretch {
  const line = text.indexOf('\n', end)
  return {
    start: Math.max(text.lastIndexOf('\n', start - 1) + 1, start - AROUND),
    end: Math.min(line < 0 ? text.length : line, end + AROUND),
  }
}

/** Stretches that meet, as one. */
function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const apart: { start: number; end: number }[] = []
  for (const { start, end } of stretches.toSorted((a, b) => a.start - b.start)) {
    const last = apart.at(-1)
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end)
    else apart.push({ start, end })
  }
  return apart
}
