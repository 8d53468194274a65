import type { Header } from '../collect/header.ts'
import type { CountryCode, IsoDateTime, LanguageTag } from '../model.ts'
import { checkPublished } from './published.ts'

/** What a header can say of a text; a caller may have said it already. */
interface Provenance {
  readonly published?: IsoDateTime | null
  readonly language?: LanguageTag | null
  readonly publisher?: string | null
  readonly publisherCountry?: CountryCode | null
  readonly url?: string | null
}

/** What is known of a text once its header is read, and what is wrong with the header. */
export interface Described<Input extends Provenance> {
  readonly input: Input
  readonly warnings: readonly string[]
}

/** `input` with what the header adds; what the caller says wins. `now` is in milliseconds since 1970. */
export function withHeader<Input extends Provenance>(
  input: Input,
  header: Header | null,
  now: number,
): Described<Input> {
  if (header === null) return { input, warnings: [] }
  const published = input.published == null ? checkPublished(header.published, now) : null
  const country = header.publisherCountry?.toLowerCase() ?? null
  const isCountry = country === null || /^[a-z]{2}$/.test(country)
  const warnings = [
    ...(published !== null && 'problem' in published ? [`In the header, ${published.problem}.`] : []),
    ...(isCountry
      ? []
      : [`In the header, "${country}" is no country. Give its two letters of ISO 3166-1, such as qa.`]),
  ]
  const known: Provenance = {
    published: input.published ?? (published !== null && 'date' in published ? published.date : null),
    language: input.language ?? header.language,
    publisher: input.publisher ?? header.publisher,
    publisherCountry: input.publisherCountry ?? (isCountry ? country : null),
    url: input.url ?? header.url,
  }
  return { input: { ...input, ...known }, warnings }
}
