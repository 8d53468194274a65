/** `mahdar compare`: the accounts of one encounter side by side, from an archive or from files. */
import { existsSync } from 'node:fs'
import { InvalidArgumentError, Option } from 'commander'
import { InvalidInput } from '../errors.ts'
import type { Archive } from '../record/archive.ts'
import type { Comparison } from '../report/compare/comparison.ts'
import type { AccountTexts } from '../report/html/comparison.ts'
import { archiveOption, withArchive } from './archive.ts'
import type { AddCommand, Surroundings } from './command.ts'
import { readBytes } from './files.ts'
import { checkDay } from './provenance.ts'

const FORMS = ['terminal', 'json', 'html', 'markdown'] as const

interface CompareOptions {
  readonly archive: string
  readonly to: (typeof FORMS)[number]
  readonly accounts?: readonly number[]
  readonly encounter?: string
  readonly published?: string
  readonly asOne?: true
}

interface Compared {
  readonly comparison: Comparison
  readonly texts: AccountTexts
}

/** Adds `mahdar compare`, which lays accounts of one encounter side by side. */
export const addCompare: AddCommand = (program, around) => {
  program
    .command('compare')
    .description(
      'Lay the accounts of one encounter side by side: told alike, told otherwise, told by one only, with the words.',
    )
    .argument('<WHAT...>', 'the id of an encounter in the archive; or text files, which need no archive')
    .addOption(archiveOption())
    .addOption(new Option('--to <form>', 'what goes out').choices(FORMS).default('terminal'))
    .option('--accounts <numbers>', 'only these, such as 1,3, by the numbers of `mahdar show`', numbersOption)
    .option('--encounter <id>', 'of several encounters that the files share, this one')
    .option('--as-one', 'the files tell of one encounter, whatever their days and names say')
    .option('--published <date>', 'day of publication of files that do not say it: YYYY-MM-DD', (value) =>
      dayOption(value, around),
    )
    .action((what: string[], options: CompareOptions) => compare(what, options, around))
}

function numbersOption(value: string): readonly number[] {
  if (/^[1-9]\d{0,5}(,[1-9]\d{0,5})*$/.test(value)) return value.split(',').map(Number)
  throw new InvalidArgumentError('Give numbers with commas between them, such as 1,3.')
}

function dayOption(value: string, { now }: Surroundings): string {
  const checked = checkDay(value, now())
  if ('value' in checked) return checked.value
  throw new InvalidArgumentError(checked.problem)
}

async function compare(
  what: readonly string[],
  options: CompareOptions,
  around: Surroundings,
): Promise<void> {
  const [first] = what
  const areFiles = what.length > 1 || first === '-' || existsSync(first ?? '')
  const compared = areFiles
    ? await compareFiles(what, options, around)
    : await withArchive(options.archive, 'read', (archive) => compareKept(first ?? '', options, archive))
  await around.output.write(await shown(compared, options, around))
}

async function compareFiles(
  files: readonly string[],
  options: CompareOptions,
  around: Surroundings,
): Promise<Compared> {
  const { compareTexts } = await import('../comparing.ts')
  const inputs = []
  for (const file of files) {
    const bytes = await readBytes(file, around.input)
    const published = options.published === undefined ? {} : { published: options.published }
    inputs.push({ bytes, externalId: file === '-' ? null : file, ...published })
  }
  const { comparison, readings } = compareTexts(inputs, {
    ...chosen(options),
    areOne: options.asOne === true,
    now: around.now(),
  })
  return {
    comparison,
    texts: new Map(readings.map(({ document }) => [document.id, document.text])),
  }
}

function chosen({ accounts, encounter }: CompareOptions): Pick<CompareOptions, 'accounts' | 'encounter'> {
  return {
    ...(accounts === undefined ? {} : { accounts }),
    ...(encounter === undefined ? {} : { encounter }),
  }
}

async function compareKept(id: string, options: CompareOptions, archive: Archive): Promise<Compared> {
  const { compareKept: compareAccounts } = await import('../comparing.ts')
  const record = await archive.record(id)
  if (record === null)
    throw new InvalidInput(
      `There is no encounter "${id}" in the archive, and no such file. Give an id as \`mahdar list\` has it, or name the files of two readouts.`,
    )
  const { comparison, documents } = await compareAccounts(record, archive, chosen(options))
  return { comparison, texts: new Map(documents.map((document) => [document.id, document.text])) }
}

async function shown(
  { comparison, texts }: Compared,
  { to }: CompareOptions,
  around: Surroundings,
): Promise<string> {
  if (to === 'json') return `${JSON.stringify(comparison, null, 2)}\n`
  if (to === 'html') return (await import('../report/html/comparison.ts')).comparisonHtml(comparison, texts)
  if (to === 'markdown')
    return (await import('../report/markdown/comparison.ts')).comparisonMarkdown(comparison)
  return (await import('../report/terminal/comparison.ts')).showComparison(comparison, around)
}
