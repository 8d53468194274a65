/** What a caller says about a text: checked, made canonical, and what cannot be used said so. */
import type { CountryCode, IsoDateTime, LanguageTag } from '../model.ts'
import { checkPublished } from './published.ts'

/** What a caller knows of a text beside the text itself; nothing of it is looked up or guessed. */
export interface Provenance {
  /** The caller's own name for it: the `id` of an NDJSON line, the path of a file. */
  readonly externalId?: string | null
  readonly title?: string | null
  readonly url?: string | null
  /** `YYYY-MM-DD` or RFC 3339, checked already (`checkPublished`). */
  readonly published?: IsoDateTime | null
  readonly publisher?: string | null
  readonly publisherCountry?: CountryCode | null
  readonly language?: LanguageTag | null
  /** When it was fetched or put into an archive; a reading made without an archive has none. */
  readonly retrievedAt?: IsoDateTime | null
  /** What was already found wrong with the input; comes first in the reading's warnings. */
  readonly warnings?: readonly string[]
}

/** What is known of a text once it is settled: `null` where nothing that can be used was said. */
export interface SettledProvenance extends Provenance {
  readonly externalId: string | null
  readonly title: string | null
  readonly url: string | null
  readonly published: IsoDateTime | null
  readonly publisher: string | null
  readonly publisherCountry: CountryCode | null
  readonly language: LanguageTag | null
  readonly retrievedAt: IsoDateTime | null
  readonly warnings: readonly string[]
}

const COUNTRY = /^[a-z]{2}$/i
const LANGUAGE = /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i

/**
 * `given` with empty strings as absent, countries and languages in their usual case, and whatever is no date, country
 * or language left out with a warning. `now` is in milliseconds since 1970: a date more than two days ahead is none.
 */
export function settleProvenance(given: Provenance, now: number): SettledProvenance {
  const warnings: string[] = [...(given.warnings ?? [])]
  return {
    externalId: given.externalId ?? null,
    title: given.title ?? null,
    url: orNull(given.url),
    publisher: orNull(given.publisher),
    published: settlePublished(orNull(given.published), now, warnings),
    publisherCountry: settleCountry(orNull(given.publisherCountry), warnings),
    language: settleLanguage(orNull(given.language), warnings),
    retrievedAt: given.retrievedAt ?? null,
    warnings,
  }
}

function orNull(value: string | null | undefined): string | null {
  return value === undefined || value === null || value.trim() === '' ? null : value
}

function settlePublished(value: string | null, now: number, warnings: string[]): string | null {
  if (value === null) return null
  const checked = checkPublished(value, now)
  if ('date' in checked) return checked.date
  warnings.push(`published: ${checked.problem}. It was read as unknown.`)
  return null
}

function settleCountry(value: string | null, warnings: string[]): string | null {
  if (value === null || COUNTRY.test(value)) return value?.toLowerCase() ?? null
  warnings.push(
    `publisherCountry: "${value}" is no ISO 3166-1 code of two letters, such as cn. It was read as unknown.`,
  )
  return null
}

function settleLanguage(value: string | null, warnings: string[]): string | null {
  if (value === null) return null
  if (LANGUAGE.test(value)) {
    const [primary = '', ...rest] = value.split('-')
    return [primary.toLowerCase(), ...rest].join('-')
  }
  warnings.push(`language: "${value}" is no language tag, such as ar. The language was told from the text.`)
  return null
}
