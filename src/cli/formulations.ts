/** `mahdar formulations`: set phrases over time, and phrases that come again and again. */
import { Option } from 'commander'
import type { AddCommand, Surroundings } from './command.ts'
import { countOption } from './describe.ts'
import { answer, describeStretch, listOption, type StretchOptions, stretchOf } from './over-time.ts'

const FORMS = ['terminal', 'json', 'markdown'] as const

interface FormulationsOptions extends StretchOptions {
  readonly formulation?: readonly string[]
  readonly speaker?: string
  readonly discover?: true
  readonly least?: number
  readonly limit?: number
  readonly to: (typeof FORMS)[number]
}

/** Adds `mahdar formulations`, which follows set phrases and finds new ones. */
export const addFormulations: AddCommand = (program, around) => {
  const command = program
    .command('formulations')
    .description(
      'Show set phrases over time: exact words, years, speakers, new and missing ones; or find phrases.',
    )
    .option('--formulation <ids>', 'only these, with commas between them', listOption)
    .option('--speaker <who>', 'whose words alone: an id, or a name in Arabic or English')
  describeStretch(command)
    .addOption(
      new Option('--discover', 'find phrases that recur far more than their words predict').conflicts(
        'formulation',
      ),
    )
    .option(
      '--least <days>',
      'found phrases are said on so many days at least: 4 unless said otherwise',
      countOption,
    )
    .option('--limit <count>', 'at most so many found phrases: 50 unless said otherwise', countOption)
    .addOption(new Option('--to <form>', 'what goes out').choices(FORMS).default('terminal'))
    .action((options: FormulationsOptions) =>
      options.discover === true ? discover(options, around) : follow(options, around),
    )
}

function given<Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): { readonly [K in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [K in Key]?: Value })
}

async function follow(options: FormulationsOptions, around: Surroundings): Promise<void> {
  const { formulations } = await import('../over-time.ts')
  const asked = {
    ...stretchOf(options),
    ...given('formulations', options.formulation),
    ...given('speaker', options.speaker),
  }
  await answer(
    options.archive,
    around,
    (archive) => formulations(archive, asked),
    await formulationsAs(options.to),
  )
}

async function discover(options: FormulationsOptions, around: Surroundings): Promise<void> {
  const { discoverFormulations } = await import('../over-time.ts')
  const asked = {
    ...stretchOf(options),
    ...given('speaker', options.speaker),
    ...given('leastDays', options.least),
    ...given('limit', options.limit),
  }
  await answer(
    options.archive,
    around,
    (archive) => discoverFormulations(archive, asked),
    await discoveryAs(options.to),
  )
}

async function formulationsAs(form: FormulationsOptions['to']) {
  if (form === 'json') return null
  if (form === 'markdown') return (await import('../report/markdown/formulations.ts')).formulationsMarkdown
  return (await import('../report/terminal/formulations.ts')).showFormulations
}

async function discoveryAs(form: FormulationsOptions['to']) {
  if (form === 'json') return null
  if (form === 'markdown') return (await import('../report/markdown/formulations.ts')).discoveryMarkdown
  return (await import('../report/terminal/formulations.ts')).showDiscovery
}
