/** `mahdar timeline`: the encounters of somebody, or of two with each other. */
import { InvalidArgumentError, Option } from 'commander'
import { InvalidInput } from '../errors.ts'
import type { AddCommand, Surroundings } from './command.ts'
import { answer, describeStretch, type StretchOptions, stretchOf } from './over-time.ts'

const FORMS = ['terminal', 'json'] as const

interface TimelineOptions extends StretchOptions {
  readonly actor?: string
  readonly pair?: readonly [string, string]
  readonly to: (typeof FORMS)[number]
}

/** Adds `mahdar timeline`, which shows encounters in their order and what became of undertakings. */
export const addTimeline: AddCommand = (program, around) => {
  const command = program
    .command('timeline')
    .description(
      'Show the encounters of somebody, or of two: when, how far apart, what was undertaken, what came of it.',
    )
    .option('--actor <who>', 'a person, an office, a state or a body: an id, or a name in Arabic or English')
    .addOption(
      new Option('--pair <two>', 'two of them with each other: cn-ru, or two names with a comma between them')
        .argParser(pairOption)
        .conflicts('actor'),
    )
  describeStretch(command)
    .addOption(new Option('--to <form>', 'what goes out').choices(FORMS).default('terminal'))
    .action((options: TimelineOptions) => showEncounters(options, around))
}

/** Ids hold hyphens themselves, but those of states do not. */
function pairOption(value: string): readonly [string, string] {
  const parts = /^[a-z]{2}-[a-z]{2}$/.test(value) ? value.split('-') : value.split(',')
  const [one = '', other = ''] = parts.map((part) => part.trim())
  if (parts.length === 2 && one !== '' && other !== '') return [one, other]
  throw new InvalidArgumentError('Give two, such as cn-ru, or two names with a comma between them.')
}

async function showEncounters(options: TimelineOptions, around: Surroundings): Promise<void> {
  const { timeline } = await import('../over-time.ts')
  const { showTimeline } = await import('../report/terminal/encounters.ts')
  const actors = options.pair ?? (options.actor === undefined ? null : ([options.actor] as const))
  if (actors === null)
    throw new InvalidInput('Whose encounters? Name somebody with --actor, or two with --pair.')
  await answer(
    options.archive,
    around,
    (archive) => timeline(archive, { actors, ...stretchOf(options) }),
    options.to === 'json' ? null : showTimeline,
  )
}
