/** What a document or an encounter is cited by, in the forms that programs and people take. */
import type { Localized } from '../../model.ts'

/** One document, cited for what it tells. */
export interface Citation {
  /** The document's id, which no other has. */
  readonly id: string
  readonly title: string
  readonly publisher: string | null
  /** ISO 8601; null where it is not known. */
  readonly published: string | null
  readonly url: string | null
  readonly language: string
  /** SHA-256 of the bytes as they were received. */
  readonly sourceHash: string
  /** The encounter that it is cited for. */
  readonly event: CitedEvent | null
}

/** An encounter as citations name it. */
export interface CitedEvent {
  readonly id: string
  /** By language: `Meeting of Wang Yi (China) and Sergey Lavrov (Russia)`. */
  readonly title: Localized
  /** EDTF. */
  readonly date: string | null
  readonly place: Localized
}

/** CSL-JSON: what Zotero, Pandoc and others read. */
export function toCsl(citations: readonly Citation[]): readonly Readonly<Record<string, unknown>>[] {
  return citations.map(({ id, title, publisher, published, url, language, sourceHash, event }) => ({
    id,
    type: publisher === null ? 'webpage' : 'article-newspaper',
    title: titleOf({ title, event }, language),
    ...(publisher === null ? {} : { 'container-title': publisher }),
    ...(published === null ? {} : { issued: { 'date-parts': [dateParts(published)] } }),
    ...(url === null ? {} : { URL: url }),
    language,
    ...(event === null
      ? {}
      : {
          'event-title': inLanguage(event.title, language),
          ...(Object.keys(event.place).length === 0
            ? {}
            : { 'event-place': inLanguage(event.place, language) }),
          ...(dateParts(event.date ?? '').length === 0
            ? {}
            : { 'event-date': { 'date-parts': [dateParts(event.date ?? '')] } }),
        }),
    note: `SHA-256 ${sourceHash}`,
  }))
}

/** BibTeX, an entry for each document. */
export function toBibtex(citations: readonly Citation[]): string {
  return citations
    .map((citation) => {
      const { id, publisher, published, url, language, sourceHash, event } = citation
      const [year, month, day] = dateParts(published ?? '')
      const fields: readonly (readonly [string, string | null])[] = [
        ['title', titleOf(citation, language)],
        ['howpublished', publisher],
        ['year', year === undefined ? null : String(year)],
        ['month', month === undefined ? null : String(month)],
        ['day', day === undefined ? null : String(day)],
        ['url', url],
        ['language', language],
        ['note', [event === null ? '' : `${event.id}. `, `SHA-256 ${sourceHash}`].join('')],
      ]
      const lines = fields.flatMap(([name, value]) =>
        value === null ? [] : [`  ${name} = {${bibtexText(value)}}`],
      )
      return `@misc{mahdar-${id.slice(0, 16)},\n${lines.join(',\n')}\n}\n`
    })
    .join('\n')
}

/** RIS, an entry for each document. */
export function toRis(citations: readonly Citation[]): string {
  return citations
    .map((citation) => {
      const { id, publisher, published, url, language, sourceHash } = citation
      const [year, month, day] = dateParts(published ?? '')
      const date = [year, padded(month), padded(day), ''].map((part) => part ?? '').join('/')
      const lines: readonly (readonly [string, string | null])[] = [
        ['TY', publisher === null ? 'ELEC' : 'NEWS'],
        ['ID', id],
        ['TI', titleOf(citation, language)],
        ['T2', publisher],
        ['PY', year === undefined ? null : String(year)],
        ['DA', year === undefined ? null : date],
        ['UR', url],
        ['LA', language],
        ['N1', `SHA-256 ${sourceHash}`],
      ]
      const written = lines.flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${oneLine(value)}`]))
      return `${[...written, 'ER  - '].join('\r\n')}\r\n`
    })
    .join('\r\n')
}

/** Plain text in one language, a line for each document. */
export function toCitationText(citations: readonly Citation[], locale: 'ar' | 'en'): string {
  return citations.map((citation) => `${citationLine(citation, locale)}\n`).join('')
}

function citationLine(citation: Citation, locale: 'ar' | 'en'): string {
  const { publisher, published, url, event } = citation
  const [open, close] = locale === 'ar' ? ['«', '»'] : ['“', '”']
  const comma = locale === 'ar' ? '، ' : ', '
  const parts = [
    publisher === null ? null : isolated(publisher),
    `${open}${isolated(titleOf(citation, locale))}${close}`,
    published === null ? null : longDate(published, locale),
    citation.title === '' || event === null ? null : isolated(inLanguage(event.title, locale)),
    url === null ? null : isolated(url),
  ]
  return `${parts.filter((part) => part !== null).join(comma)}.`
}

/** Whatever its direction, it changes nothing around it. */
function isolated(text: string): string {
  return `\u2068${oneLine(text)}\u2069`
}

function titleOf({ title, event }: Pick<Citation, 'title' | 'event'>, language: string): string {
  if (title !== '') return oneLine(title)
  return event === null ? '' : inLanguage(event.title, language)
}

function inLanguage(names: Localized, language: string): string {
  return names[language] ?? names.en ?? Object.values(names)[0] ?? ''
}

/** `2022-08-05` as numbers; as much of it as is known. */
function dateParts(date: string): readonly number[] {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(date) ?? []
  return [year, month, day].flatMap((part) => (part === undefined ? [] : [Number(part)]))
}

function longDate(date: string, locale: 'ar' | 'en'): string {
  const day = date.slice(0, 10)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return date
  const form = { dateStyle: 'long', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(locale === 'ar' ? 'ar-EG-u-nu-latn' : 'en-GB', form).format(
    Date.parse(`${day}T00:00:00Z`),
  )
}

function padded(part: number | undefined): string | undefined {
  return part === undefined ? undefined : String(part).padStart(2, '0')
}

/** No line of RIS or BibTeX may be begun by what a title holds. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
}

const BIBTEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '%': '\\%',
  '#': '\\#',
  $: '\\$',
  '&': '\\&',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

function bibtexText(text: string): string {
  return oneLine(text).replace(/[\\{}%#$&_~^]/g, (sign) => BIBTEX[sign] ?? sign)
}
