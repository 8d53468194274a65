/** How an encounter of this record is cited: in words, and in the forms that reference managers read. */
import type { EncounterRecord } from '../../src/encounter-record.ts'
import { firstDay, readEdtf } from '../show/edtf.ts'

/** The forms for programs. */
export type CitationForm = 'bibtex' | 'ris' | 'csl'

/** What a citation says, in the words of one language. */
export interface Citation {
  readonly id: string
  /** `Meeting of Wang Yi and Sergey Lavrov, 5 August 2022, Cambodia`. */
  readonly title: string
  /** The name of the record, `Mahdar`. */
  readonly container: string
  /** The publishers of the accounts, each once. */
  readonly publishers: readonly string[]
  /** EDTF, as the record has it. */
  readonly date: string | null
  readonly place: string | null
  readonly language: string
  readonly address: string
  /** The day on which it was looked up, `2026-11-21`. */
  readonly accessed: string
  /** What the encounter is called: `Readout`, «محضر لقاء». */
  readonly genre: string
}

/** The publishers that tell of an encounter, in the order of their accounts. */
export function publishersOf({ accounts }: Pick<EncounterRecord, 'accounts'>): readonly string[] {
  return [...new Set(accounts.flatMap(({ publisher }) => publisher ?? []))]
}

/** A citation in the form that a program reads. */
export function citationAs(form: CitationForm, citation: Citation): string {
  if (form === 'csl') return `${JSON.stringify([cslOf(citation)], null, 2)}\n`
  return form === 'ris' ? risOf(citation) : bibtexOf(citation)
}

/** CSL-JSON: it has no type for an encounter, so it is a page of the web with its kind as genre. */
function cslOf(citation: Citation): Readonly<Record<string, unknown>> {
  const { id, title, container, publishers, date, place, language, address, accessed, genre } = citation
  const when = date === null ? {} : { 'event-date': dateParts(date), issued: dateParts(date) }
  return {
    id,
    type: 'webpage',
    title,
    genre,
    'container-title': container,
    ...(publishers.length === 0 ? {} : { publisher: publishers.join('; ') }),
    ...when,
    ...(place === null ? {} : { 'event-place': place }),
    language,
    URL: address,
    accessed: dateParts(accessed),
  }
}

/** As much of a date as is known; both ends of a stretch; the words themselves where nothing is. */
function dateParts(edtf: string): Readonly<Record<string, unknown>> {
  const when = readEdtf(edtf)
  const points = when === null ? [] : [when.from, ...(when.to === null ? [] : [when.to])]
  if (points.length === 0 || points.some(({ year }) => year === null)) return { literal: edtf }
  const parts = points.map(({ year, month, day }) =>
    [year, month, month === null ? null : day].filter((part) => part !== null),
  )
  return { 'date-parts': parts, ...(when?.about ? { circa: true } : {}) }
}

function risOf(citation: Citation): string {
  const day = citation.date === null ? null : firstDay(citation.date)
  const lines = [
    ['TY', 'ELEC'],
    ['TI', citation.title],
    ['T2', citation.container],
    ...citation.publishers.map((publisher) => ['PB', publisher]),
    ...(day === null
      ? []
      : [
          ['PY', day.slice(0, 4)],
          ['DA', day.replaceAll('-', '/')],
        ]),
    ...(citation.place === null ? [] : [['CY', citation.place]]),
    ['M3', citation.genre],
    ['LA', citation.language],
    ['UR', citation.address],
    ['Y2', citation.accessed.replaceAll('-', '/')],
    ['ER', ''],
  ]
  return lines.map(([tag, value]) => `${tag}  - ${oneLine(value ?? '')}\r\n`).join('')
}

function bibtexOf(citation: Citation): string {
  const day = citation.date === null ? null : firstDay(citation.date)
  const fields = [
    ['title', `{${escaped(citation.title)}}`],
    ['howpublished', escaped(citation.container)],
    ...(citation.publishers.length === 0
      ? []
      : [['organization', escaped(citation.publishers.join(' and '))]]),
    ...(day === null
      ? []
      : [
          ['year', day.slice(0, 4)],
          ['date', escaped(citation.date ?? day)],
        ]),
    ...(citation.place === null ? [] : [['venue', escaped(citation.place)]]),
    ['type', escaped(citation.genre)],
    ['langid', citation.language === 'ar' ? 'arabic' : 'english'],
    ['url', citation.address],
    ['urldate', citation.accessed],
  ]
  return `@online{${citation.id.replaceAll(/[^\w-]/g, '-')},\n${fields.map(([name, value]) => `  ${name} = {${value}},\n`).join('')}}\n`
}

/** Characters that mean something to TeX stand for themselves. */
function escaped(text: string): string {
  return oneLine(text)
    .replaceAll(/[\\{}]/g, '')
    .replaceAll(/[#$%&_]/g, String.raw`\$&`)
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim()
}
