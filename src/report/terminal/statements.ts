import type { Commitment, Evidence, Reading, Statement } from '../../model.ts'
import { describeDate } from './dates.ts'
import type { Names } from './names.ts'
import type { Page } from './page.ts'
import { isolate, plainLine } from './text.ts'

const INDENT = 4

/** The statements of a reading, grouped by who is said to have said them, groups in order of first statement. */
export function showStatements(page: Page, reading: Reading, names: Names): void {
  const groups = new Map<string, Statement[]>()
  for (const statement of reading.statements) {
    const key = statement.sources.map(({ actor, side }) => actor ?? side ?? '?').join(' ')
    groups.set(key, [...(groups.get(key) ?? []), statement])
  }
  for (const group of groups.values()) {
    page.gap()
    page.heading(speakersOf(group, reading, names), countOf(group))
    for (const statement of group) showStatement(page, statement)
  }
}

function countOf(group: readonly Statement[]): string {
  return group.length === 1 ? '1 statement' : `${group.length} statements`
}

/** Who is said to have said the first of `group`. */
export function speakersOf([first]: readonly Statement[], reading: Reading, names: Names): string {
  if (first === undefined || first.sources.length === 0) return 'Speaker not known'
  const speakers = first.sources.map(({ actor, side, evidence }) => {
    if (actor === null)
      return `Unnamed source ${wordsOf(evidence)}${side === null ? '' : `, ${names.side(side)}`}`
    const known = reading.actors.find(({ id }) => id === actor)
    const of = known?.kind === 'country' ? '' : names.side(known?.side ?? side)
    return of === '' ? names.actor(actor) : `${names.actor(actor)} (${of})`
  })
  return speakers.join('  +  ')
}

/** One statement: cue, act, stance and how the speaker is known, then the words. */
function showStatement(page: Page, statement: Statement): void {
  const { cue } = statement
  const verb = cue.evidence === null ? '(no cue)' : wordsOf(cue.evidence)
  const lemma = cue.lemma === null ? [] : [cue.lemma]
  const stances = statement.stances.map(({ polarity }) => polarity)
  const within = statement.within === null ? [] : [`within ${statement.within}`]
  const remarks = [...lemma, ...stances, statement.manner, statement.resolution, ...within].join(' · ')
  page.text(`${statement.id}  ${verb}  ${remarks}`, 2, 'cyan')
  for (const { quote } of statement.content.spans) page.quote(quote, INDENT + 2)
}

/** What the parties undertook to do. */
export function showCommitments(page: Page, commitments: readonly Commitment[], names: Names): void {
  if (commitments.length === 0) return
  page.gap()
  page.heading('Commitments')
  for (const { parties, instrument, statement, due, undertaking } of commitments) {
    const until = due === null ? '' : ` · due ${describeDate(due)}`
    page.text(`${parties.map(names.actor).join(' + ')} · ${instrument} · ${statement}${until}`, 2)
    for (const { quote } of undertaking.spans) page.quote(quote, INDENT)
  }
}

function wordsOf({ spans }: Evidence): string {
  const words = spans.map(({ quote }) => plainLine(quote)).filter((quote) => quote !== '')
  return words.length === 0 ? '' : isolate(`«${words.join(' … ')}»`)
}
