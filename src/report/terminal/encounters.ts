/** Timelines, networks and days ahead for people. */
import type { Meeting } from '../../record/contract-over-time.ts'
import type { Ahead, DayAhead } from '../over-time/ahead.ts'
import type { Network } from '../over-time/network.ts'
import type { FollowedCommitment, Timeline } from '../over-time/timeline.ts'
import * as wording from '../over-time/wording.ts'
import { FORMATS } from './encounter.ts'
import { bothNames, oneName, stateName } from './names.ts'
import { Page, type PageOptions } from './page.ts'

const MOST_EDGES = 40

/** Encounters, the earliest first, then what was undertaken. */
export function showTimeline(timeline: Timeline, options: PageOptions): string {
  const page = new Page(options)
  const { of, encounters, formats, years, intervals } = timeline
  page.heading(of.map(wording.followedName).join(' and '), wording.stretch(timeline))
  for (const note of timeline.notes) page.text(note, 2)
  if (formats.length > 0)
    page.row('formats', formats.map(({ format, count }) => `${FORMATS[format]} ${count}`).join(', '))
  if (years.length > 0) page.row('years', years.map(({ year, count }) => `${year}: ${count}`).join(', '))
  if (intervals !== null) page.row('apart', describeIntervals(timeline, intervals))
  page.gap()
  for (const encounter of encounters) {
    const since =
      encounter.daysSince === null ? '' : ` · ${wording.counted(encounter.daysSince, 'day')} after`
    showMeeting(page, encounter, since)
  }
  showCommitments(page, timeline)
  return page.toString()
}

function describeIntervals({ encounters }: Timeline, intervals: NonNullable<Timeline['intervals']>): string {
  const [from, to] = intervals.longestBetween.map((place) => encounters[place]?.first ?? '')
  return `median ${wording.counted(intervals.median, 'day')}, longest ${wording.counted(intervals.longest, 'day')} (${from} to ${to})`
}

function showMeeting(page: Page, meeting: Meeting, remark = ''): void {
  const status = meeting.status === 'held' ? '' : ` · ${meeting.status}`
  const told = meeting.accounts.length > 1 ? ` · ${wording.counted(meeting.accounts.length, 'account')}` : ''
  page.row(meeting.date ?? 'no day', `${FORMATS[meeting.format]}${status}${told}${remark}`)
  page.row('', meeting.participants.map(wording.partakerName).join(', '))
  page.text(meeting.record, 13, 'dim')
}

function showCommitments(page: Page, { commitments, encounters }: Timeline): void {
  if (commitments.length === 0) return
  page.gap()
  page.heading('Undertakings, and where they speak of them again', String(commitments.length))
  for (const commitment of commitments) {
    page.gap()
    showCommitment(page, commitment)
    for (const { statement, daysAfter, encounter } of commitment.followUps) {
      const after = daysAfter === null ? '' : `, ${wording.counted(daysAfter, 'day')} after`
      page.row(
        'again',
        `${statement.day ?? 'no day'}${after} · ${wording.speakerNames(statement.speakers)} · ${encounters[encounter]?.record ?? ''}`,
      )
      page.quote(wording.wordsOf(statement.content), 13)
    }
  }
}

function showCommitment(
  page: Page,
  { day, parties, instrument, undertaking, due }: FollowedCommitment,
): void {
  const until = due === null ? '' : ` · by ${due.edtf}`
  page.row(day ?? 'no day', `${parties.map(wording.speakerName).join(' + ')} · ${instrument}${until}`)
  page.quote(wording.wordsOf(undertaking), 13)
}

/** The strongest edges. */
export function showNetwork(network: Network, options: PageOptions): string {
  const page = new Page(options)
  const { nodes, edges, encounters } = network
  const names = new Map(nodes.map(({ id, names: own }) => [id, oneName(own) ?? stateName(id)]))
  page.heading(
    `${wording.counted(nodes.length, network.of === 'sides' ? 'side' : 'person')}, ${wording.counted(edges.length, 'pair')}, ${wording.counted(encounters, 'encounter')}`,
    wording.stretch(network),
  )
  for (const note of network.notes) page.text(note, 2)
  const strongest = edges.toSorted((a, b) => b.encounters - a.encounters).slice(0, MOST_EDGES)
  for (const { source, target, encounters: count, formats, first, last } of strongest) {
    page.row(String(count), `${names.get(source) ?? source} – ${names.get(target) ?? target}`)
    const told = formats.map(({ format, count: of }) => `${FORMATS[format]} ${of}`).join(', ')
    page.text(
      `${told}${first === null ? '' : ` · ${first}${last === first ? '' : ` to ${last}`}`}`,
      13,
      'dim',
    )
  }
  if (edges.length > MOST_EDGES)
    page.text(`${wording.counted(edges.length - MOST_EDGES, 'more pair')}: --to json or gexf gives all.`, 2)
  return page.toString()
}

/** Day by day. */
export function showAhead(ahead: Ahead, options: PageOptions): string {
  const page = new Page(options)
  page.heading(
    [`${ahead.from} to ${ahead.to}`, ...ahead.of.map(wording.followedName)].join(' · '),
    wording.counted(ahead.days.length, 'day'),
  )
  for (const note of ahead.notes) page.text(note, 2)
  for (const day of ahead.days) showDay(page, day)
  return page.toString()
}

function showDay(page: Page, day: DayAhead): void {
  if (day.kind === 'treaty') {
    const parties = day.parties.map(stateName).join(', ')
    page.row(
      day.day,
      `${wording.counted(day.years, 'year')} since ${bothNames(day.names) ?? day.instrument}${parties === '' ? '' : ` (${parties})`}`,
    )
    return
  }
  if (day.kind === 'planned') {
    showMeeting(page, { ...day.encounter, date: day.day }, ' · announced')
    return
  }
  const [one, other] = day.sides.map(stateName)
  page.row(
    day.day,
    `${wording.counted(day.years, 'year')} since the first encounter of ${one} and ${other} in this archive, ${day.since}`,
  )
  page.text(day.encounter.record, 13, 'dim')
}
