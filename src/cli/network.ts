/** `mahdar network`: who meets whom, how often, in which format. */
import { InvalidArgumentError, Option } from 'commander'
import type { EncounterFormat } from '../model.ts'
import { FORMATS, STATUSES } from '../report/values.ts'
import type { AddCommand, Surroundings } from './command.ts'
import { answer, describeStretch, listOption, type StretchOptions, stretchOf } from './over-time.ts'

const FORMS = ['terminal', 'json', 'gexf'] as const
const ENDS = ['sides', 'people'] as const

interface NetworkOptions extends StretchOptions {
  readonly of: (typeof ENDS)[number]
  readonly format?: readonly EncounterFormat[]
  readonly status: (typeof STATUSES)[number]
  readonly to: (typeof FORMS)[number]
}

/** Adds `mahdar network`, which gives who meets whom as a graph. */
export const addNetwork: AddCommand = (program, around) => {
  const command = program
    .command('network')
    .description('Give who meets whom, how often and in which format, as a list or as a graph for Gephi.')
    .addOption(new Option('--of <ends>', 'states and bodies, or people').choices(ENDS).default('sides'))
    .option('--format <formats>', 'only these, with commas between them: phone-call,meeting', formatsOption)
    .addOption(new Option('--status <status>', 'encounters of this status').choices(STATUSES).default('held'))
  describeStretch(command)
    .addOption(new Option('--to <form>', 'what goes out').choices(FORMS).default('terminal'))
    .action((options: NetworkOptions) => showNetwork(options, around))
}

function formatsOption(value: string): readonly EncounterFormat[] {
  const list = listOption(value)
  const known = FORMATS.filter((format) => list.includes(format))
  if (known.length === new Set(list).size) return known
  throw new InvalidArgumentError(`Give some of ${FORMATS.join(', ')}, with commas between them.`)
}

async function showNetwork(options: NetworkOptions, around: Surroundings): Promise<void> {
  const { network } = await import('../over-time.ts')
  const { of, format, status, to } = options
  const shown = to === 'json' ? null : await shownAs(to)
  const formats = format === undefined ? {} : { formats: format }
  await answer(
    options.archive,
    around,
    (archive) => network(archive, { of, statuses: [status], ...formats, ...stretchOf(options) }),
    shown,
  )
}

async function shownAs(form: 'terminal' | 'gexf') {
  if (form === 'gexf') return (await import('../report/over-time/gexf.ts')).toGexf
  return (await import('../report/terminal/encounters.ts')).showNetwork
}
