/** What the commands share that look over time. */
import { type Command, InvalidArgumentError } from 'commander'
import { checkPublished } from '../document/published.ts'
import type { Archive } from '../record/archive.ts'
import type { PageOptions } from '../report/terminal/page.ts'
import { archiveOption, withArchive } from './archive.ts'
import type { Surroundings } from './command.ts'

/** The archive and the stretch of time that they ask for. */
export interface StretchOptions {
  readonly archive: string
  readonly since?: string
  readonly until?: string
}

/** Adds `--archive`, `--since` and `--until`. */
export function describeStretch(command: Command): Command {
  return command
    .addOption(archiveOption())
    .option('--since <date>', 'first day, YYYY-MM-DD', dayOption)
    .option('--until <date>', 'last day, YYYY-MM-DD', dayOption)
}

/** The stretch as the library takes it. */
export function stretchOf({ since, until }: StretchOptions): {
  readonly from?: string
  readonly to?: string
} {
  return { ...(since === undefined ? {} : { from: since }), ...(until === undefined ? {} : { to: until }) }
}

/** A day of the calendar. */
export function dayOption(value: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value) && 'date' in checkPublished(value, Number.POSITIVE_INFINITY))
    return value
  throw new InvalidArgumentError('Give a day as YYYY-MM-DD.')
}

/** Values with commas between them. */
export function listOption(value: string): readonly string[] {
  const list = value.split(',').map((one) => one.trim())
  if (list.every((one) => one !== '')) return list
  throw new InvalidArgumentError('Give values with commas between them.')
}

/** Asks the archive, and writes what it answers: as JSON, or by `shown` for people. */
export async function answer<Result>(
  directory: string,
  around: Surroundings,
  ask: (archive: Archive) => Promise<Result>,
  shown: ((result: Result, options: PageOptions) => string) | null,
): Promise<void> {
  const result = await withArchive(directory, 'read', ask)
  await around.output.write(shown === null ? `${JSON.stringify(result, null, 2)}\n` : shown(result, around))
}
