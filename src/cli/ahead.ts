/** `mahdar ahead`: anniversaries and announced encounters of the days to come. */
import { Option } from 'commander'
import { archiveOption } from './archive.ts'
import type { AddCommand, Surroundings } from './command.ts'
import { countOption } from './describe.ts'
import { answer, dayOption, listOption } from './over-time.ts'

const FORMS = ['terminal', 'json'] as const

interface AheadOptions {
  readonly archive: string
  readonly since?: string
  readonly days: number
  readonly actor?: readonly string[]
  readonly to: (typeof FORMS)[number]
}

/** Adds `mahdar ahead`, which lists days to come. */
export const addAhead: AddCommand = (program, around) => {
  program
    .command('ahead')
    .description(
      'List days to come: anniversaries of treaties and of first encounters, announced encounters.',
    )
    .addOption(archiveOption())
    .option('--since <date>', 'first day, YYYY-MM-DD: today unless said otherwise', dayOption)
    .option('--days <count>', 'so many days', countOption, 30)
    .option(
      '--actor <who>',
      'all of these must be concerned: ids or names, with commas between them',
      listOption,
    )
    .addOption(new Option('--to <form>', 'what goes out').choices(FORMS).default('terminal'))
    .action((options: AheadOptions) => showDays(options, around))
}

async function showDays(options: AheadOptions, around: Surroundings): Promise<void> {
  const { ahead } = await import('../over-time.ts')
  const { showAhead } = await import('../report/terminal/encounters.ts')
  const from = options.since ?? new Date(around.now()).toISOString().slice(0, 10)
  const actors = options.actor === undefined ? {} : { actors: options.actor }
  await answer(
    options.archive,
    around,
    (archive) => ahead(archive, { from, days: Math.max(1, options.days), ...actors }),
    options.to === 'json' ? null : showAhead,
  )
}
