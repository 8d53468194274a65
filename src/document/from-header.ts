import type { Header } from '../collect/header.ts'
import { type Provenance, settleProvenance } from './provenance.ts'

/** `input` with what the header adds; what the caller says wins. `now` is in milliseconds since 1970. */
export function withHeader<Input extends Provenance>(
  input: Input,
  header: Header | null,
  now: number,
): Input {
  if (header === null) return input
  const { published, language, publisher, publisherCountry, url } = header
  const said = settleProvenance<Provenance>({ published, language, publisher, publisherCountry, url }, now)
  return {
    ...input,
    published: input.published ?? said.published,
    language: input.language ?? said.language,
    publisher: input.publisher ?? said.publisher,
    publisherCountry: input.publisherCountry ?? said.publisherCountry,
    url: input.url ?? said.url,
    warnings: [...(input.warnings ?? []), ...(said.warnings ?? [])],
  }
}
