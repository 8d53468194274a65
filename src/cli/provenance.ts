/** What a person says on the command line about the texts that are read. */
import { checkPublished } from '../document/published.ts'
import { OUTPUT_FORMS, type OutputForm } from './command.ts'
import type { LineDefaults } from './ndjson.ts'

/** The options of a command that reads texts. */
export interface ReadingOptions {
  readonly from: 'text' | 'ndjson'
  readonly to?: OutputForm
  readonly published?: string
  readonly publisher?: string
  readonly publisherCountry?: string
}

/** The value of an option as it counts, or a sentence on what is wrong with it. */
export type CheckedValue = { readonly value: string } | { readonly problem: string }

/** One option of a command that reads texts. */
export interface TextOption {
  /** As in `--publisher-country`, without the dashes. */
  readonly name: string
  /** Where its value stands in `ReadingOptions`. */
  readonly field: keyof ReadingOptions
  /** What the help calls its value. */
  readonly value: string
  readonly description: string
  /** The values that it takes, where they are listed. */
  readonly choices?: readonly string[]
  readonly fallback?: string
  /** `now` in milliseconds since 1970. */
  readonly check?: (value: string, now: number) => CheckedValue
}

/** The options of every command that reads texts, in the order of the help. */
export const TEXT_OPTIONS: readonly TextOption[] = [
  {
    name: 'from',
    field: 'from',
    value: 'form',
    description: 'what comes in',
    choices: ['text', 'ndjson'],
    fallback: 'text',
  },
  {
    name: 'to',
    field: 'to',
    value: 'form',
    description: 'what goes out (default: terminal, with --from ndjson: ndjson)',
    choices: OUTPUT_FORMS,
  },
  {
    name: 'published',
    field: 'published',
    value: 'date',
    description: 'day of publication: YYYY-MM-DD, or RFC 3339 with its offset',
    check: checkDay,
  },
  { name: 'publisher', field: 'publisher', value: 'name', description: 'who published it' },
  {
    name: 'publisher-country',
    field: 'publisherCountry',
    value: 'cc',
    description: "the publisher's country: ISO 3166-1, two letters",
    check: checkCountry,
  },
]

/** A day of publication, as it counts. */
export function checkDay(value: string, now: number): CheckedValue {
  const checked = checkPublished(value, now)
  return 'date' in checked ? { value: checked.date } : { problem: `${checked.problem}.` }
}

/** A country's code, in lower case. */
export function checkCountry(value: string): CheckedValue {
  if (/^[a-z]{2}$/i.test(value)) return { value: value.toLowerCase() }
  return { problem: 'Give the two letters of ISO 3166-1, such as cn.' }
}

/** What the options say of every text that does not say it for itself. */
export function defaultsOf({ published, publisher, publisherCountry }: ReadingOptions): LineDefaults {
  return {
    ...(published === undefined ? {} : { published }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(publisherCountry === undefined ? {} : { publisherCountry }),
  }
}
