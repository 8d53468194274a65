/** What a caller says about a text: checked, made canonical, and what cannot be used said so. */
import type { Provenance } from './document.ts'
import { checkPublished } from './published.ts'

const COUNTRY = /^[a-z]{2}$/i
const LANGUAGE = /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i

/**
 * `given` with empty strings as absent, countries and languages in their usual case, and whatever is no date, country
 * or language left out with a warning. `now` is in milliseconds since 1970: a date more than two days ahead is none.
 */
export function settleProvenance<Given extends Provenance>(given: Given, now: number): Given {
  const warnings: string[] = [...(given.warnings ?? [])]
  return {
    ...given,
    externalId: given.externalId ?? null,
    title: given.title ?? null,
    url: orNull(given.url),
    publisher: orNull(given.publisher),
    published: settlePublished(orNull(given.published), now, warnings),
    publisherCountry: settleCountry(orNull(given.publisherCountry), warnings),
    language: settleLanguage(orNull(given.language), warnings),
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
