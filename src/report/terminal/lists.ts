/** Encounters and documents of an archive, a few lines each. */
import type { DocumentEntry, EncounterEntry, ParticipantEntry } from '../../record/archive.ts'
import { FORMATS } from './encounter.ts'
import { bothNames, oneName, stateName } from './names.ts'
import { Page, type PageOptions } from './page.ts'
import { firstFew, isolate, plainLine } from './text.ts'

/** As much of a document's id as a list shows; any beginning of four characters or more finds it. */
const SHOWN = 8

/** A document's id, as short as lists have it. */
export function shortId(id: string): string {
  return id.slice(0, SHOWN)
}

/** When, what, who, where, how much was said, and by which document. */
export function showEncounterEntry(entry: EncounterEntry, options: PageOptions): string {
  const page = new Page(options)
  const { date, format, status, document, encounter, participants, place, country, statements } = entry
  const when = date ?? (entry.published === null ? 'no date' : `reported ${day(entry.published)}`)
  page.heading(`${when} · ${FORMATS[format]} · ${status}`, `${shortId(document)}/${encounter}`)
  page.text(participants.length === 0 ? 'nobody named' : participants.map(describe).join(', '), 2)
  const where = place === null ? [] : [`in ${placeName(place, country)}`]
  const said = statements === 0 ? [] : [counted(statements, 'statement')]
  const source = [entry.title, entry.publisher].filter((part) => part != null && part !== '')
  const facts = [...where, ...said, ...source.map((part) => isolate(plainLine(part ?? '')))]
  if (facts.length > 0) page.text(facts.join(' · '), 2, 'dim')
  page.blank()
  return page.toString()
}

/** What it is called, where it came from, and how much was read in it. */
export function showDocumentEntry(entry: DocumentEntry, options: PageOptions): string {
  const page = new Page(options)
  const { id, title, externalId, url, publisher, published, language, carriers } = entry
  const name = title !== '' ? title : (externalId ?? url ?? `document ${id}`)
  page.heading(isolate(plainLine(name)), shortId(id))
  const address = [externalId, url].filter((part) => part !== null && part !== name)
  const facts = [
    published === null ? 'date of publication not given' : `published ${published}`,
    ...[publisher, ...address].flatMap((part) => (part === null ? [] : [isolate(plainLine(part))])),
    `language ${language}`,
    counted(entry.encounters, 'encounter'),
    counted(entry.statements, 'statement'),
    ...(carriers.length === 0 ? [] : [`same text: ${firstFew(carriers.map(shortId))}`]),
  ]
  page.text(facts.join(' · '), 2, 'dim')
  page.blank()
  return page.toString()
}

/** A number and what it counts: `1 statement`, `2 statements`. */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`
}

function describe({ names, actor, side, role }: ParticipantEntry): string {
  const name = oneName(names) ?? 'not named'
  const of = side === null || side === actor ? [] : [stateName(side)]
  const part = role === 'party' ? [] : [role]
  const remarks = [...of, ...part]
  return remarks.length === 0 ? name : `${name} (${remarks.join(', ')})`
}

function placeName(names: NonNullable<EncounterEntry['place']>, country: string | null): string {
  const name = bothNames(names) ?? 'a place without a name'
  const state = country === null ? null : stateName(country)
  return state === null || name.includes(state) ? name : `${name}, ${state}`
}

function day(published: string): string {
  return published.slice(0, 10)
}
