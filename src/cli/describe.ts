/** The options of commands, as `commander` is told of them. */
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Surroundings } from './command.ts'
import { type CheckedValue, checkCountry, TEXT_OPTIONS, type TextOption } from './provenance.ts'

/** Gives `command` the options of one that reads texts. */
export function describeTexts(command: Command, around: Surroundings): Command {
  return TEXT_OPTIONS.reduce((described, option) => described.addOption(optionOf(option, around)), command)
}

function optionOf(
  { name, value, description, choices, fallback, check }: TextOption,
  around: Surroundings,
): Option {
  const option = new Option(`--${name} <${value}>`, description)
  if (choices !== undefined) option.choices(choices)
  if (fallback !== undefined) option.default(fallback)
  if (check !== undefined) option.argParser((given: string) => accept(check(given, around.now())))
  return option
}

/** A country's code, in lower case. Throws `InvalidArgumentError` where it is none. */
export function countryOption(value: string): string {
  return accept(checkCountry(value))
}

/** A whole number, 0 or more. */
export function countOption(value: string): number {
  if (/^\d{1,9}$/.test(value)) return Number(value)
  throw new InvalidArgumentError('Give a whole number.')
}

function accept(checked: CheckedValue): string {
  if ('value' in checked) return checked.value
  throw new InvalidArgumentError(checked.problem)
}
