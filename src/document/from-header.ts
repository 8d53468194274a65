import type { Header } from '../collect/header.ts'
import { type SettledProvenance, settleProvenance } from './provenance.ts'

/** `said` with what the header adds; what the caller says wins. `now` is in milliseconds since 1970. */
export function withHeader(said: SettledProvenance, header: Header | null, now: number): SettledProvenance {
  if (header === null) return said
  const { published, language, publisher, publisherCountry, url } = header
  const added = settleProvenance({ published, language, publisher, publisherCountry, url }, now)
  return {
    ...said,
    published: said.published ?? added.published,
    language: said.language ?? added.language,
    publisher: said.publisher ?? added.publisher,
    publisherCountry: said.publisherCountry ?? added.publisherCountry,
    url: said.url ?? added.url,
    warnings: [...said.warnings, ...added.warnings],
  }
}
