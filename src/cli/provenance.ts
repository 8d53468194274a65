/** What a person says on the command line about the texts that are read. */
import { type Command, InvalidArgumentError, Option } from 'commander'
import { checkPublished } from '../document/published.ts'
import { OUTPUT_FORMS, type OutputForm, type Surroundings } from './command.ts'
import type { LineDefaults } from './ndjson.ts'

/** The options of a command that reads texts. */
export interface ReadingOptions {
  readonly from: 'text' | 'ndjson'
  readonly to?: OutputForm
  readonly published?: string
  readonly publisher?: string
  readonly publisherCountry?: string
}

/** Gives `command` the options of one that reads texts. */
export function describeTexts(command: Command, around: Surroundings): Command {
  return command
    .addOption(new Option('--from <form>', 'what comes in').choices(['text', 'ndjson']).default('text'))
    .addOption(
      new Option('--to <form>', 'what goes out (default: terminal, with --from ndjson: ndjson)').choices(
        OUTPUT_FORMS,
      ),
    )
    .option(
      '--published <date>',
      'day of publication: YYYY-MM-DD, or RFC 3339 with its offset',
      publishedOption(around),
    )
    .option('--publisher <name>', 'who published it')
    .option('--publisher-country <cc>', "the publisher's country: ISO 3166-1, two letters", countryOption)
}

function publishedOption(around: Surroundings): (value: string) => string {
  return (value) => {
    const checked = checkPublished(value, around.now())
    if ('date' in checked) return checked.date
    throw new InvalidArgumentError(`${checked.problem}.`)
  }
}

/** A country's code, in lower case. Throws `InvalidArgumentError` where it is none. */
export function countryOption(value: string): string {
  if (/^[a-z]{2}$/i.test(value)) return value.toLowerCase()
  throw new InvalidArgumentError('Give the two letters of ISO 3166-1, such as cn.')
}

/** A whole number, 0 or more. */
export function countOption(value: string): number {
  if (/^\d{1,9}$/.test(value)) return Number(value)
  throw new InvalidArgumentError('Give a whole number.')
}

/** What the options say of every text that does not say it for itself. */
export function defaultsOf({ published, publisher, publisherCountry }: ReadingOptions): LineDefaults {
  return {
    ...(published === undefined ? {} : { published }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(publisherCountry === undefined ? {} : { publisherCountry }),
  }
}
