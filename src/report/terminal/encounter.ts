import type { Claim, Encounter, Evidence, Participant, Reading } from '../../model.ts'
import { describeDate } from './dates.ts'
import { bothNames, type Names, placeName } from './names.ts'
import type { Page } from './page.ts'
import { isolate, plainLine } from './text.ts'

/** What a format is called on a page. */
export const FORMATS: Readonly<Record<Encounter['format'], string>> = {
  meeting: 'Meeting',
  'phone-call': 'Phone call',
  'video-call': 'Video call',
  visit: 'Visit',
  summit: 'Summit',
  conference: 'Conference',
  signing: 'Signing',
  'press-conference': 'Press conference',
  letter: 'Letter',
}

/** The card of one encounter: who, when, where, at whose request, beside what; each with its words. */
export function showEncounter(page: Page, encounter: Encounter, reading: Reading, names: Names): void {
  page.gap()
  page.heading(`${FORMATS[encounter.format]} · ${encounter.status}`, encounter.id)
  encounter.participants.forEach((participant, index) => {
    page.row(index === 0 ? 'who' : '', describeParticipant(participant, reading, names))
  })
  if (encounter.date === null) page.row('date', 'not said')
  else claimRow(page, 'date', encounter.date, describeDate(encounter.date.value))
  if (encounter.place !== null) claimRow(page, 'place', encounter.place, placeName(encounter.place))
  if (encounter.requestedBy !== null)
    claimRow(page, 'request', encounter.requestedBy, names.actor(encounter.requestedBy.value))
  if (encounter.onSidelinesOf !== null)
    claimRow(page, 'beside', encounter.onSidelinesOf, isolate(plainLine(encounter.onSidelinesOf.value)))
  if (encounter.partOf !== null) page.row('part of', encounter.partOf)
  if (encounter.topics.length > 0) page.row('topics', describeTopics(encounter.topics, reading))
}

/** Labels of topics, in the order given. */
export function describeTopics(ids: Encounter['topics'], reading: Reading): string {
  const labels = new Map<string, string>(
    reading.topics.map(({ id, prefLabel }) => [id, bothNames(prefLabel) ?? id]),
  )
  return ids.map((id) => labels.get(id) ?? id).join(', ')
}

/** Name, role where it tells, offices, and the side where no office tells it: `Jane Doe · … (guest), Foreign Minister, Ruritania`. */
function describeParticipant(participant: Participant, reading: Reading, names: Names): string {
  const actor = reading.actors.find(({ id }) => id === participant.actor)
  const role = participant.role === 'party' ? '' : ` (${participant.role})`
  const main = participant.office === null ? [] : [participant.office]
  const offices = [...new Set([...main, ...(actor?.offices ?? [])])]
  const told = offices.some((id) => reading.offices.find((office) => office.id === id)?.of === actor?.side)
  const side = actor?.kind === 'country' || told ? '' : names.side(actor?.side ?? null)
  const behalf = participant.onBehalfOf === null ? '' : `for ${names.actor(participant.onBehalfOf)}`
  const name = names.actor(participant.actor) + role
  return [name, ...offices.map(names.office), side, behalf].filter((part) => part !== '').join(', ')
}

function claimRow(page: Page, label: string, claim: Claim<unknown>, text: string): void {
  page.row(label, `${text}  ${quoteOf(claim.evidence[0])}`.trimEnd())
}

/** The words of an evidence in one line. */
function quoteOf({ spans }: Evidence): string {
  const words = spans.map(({ quote }) => plainLine(quote)).filter((quote) => quote !== '')
  return words.length === 0 ? '' : isolate(`«${words.join(' … ')}»`)
}
