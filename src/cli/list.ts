/** `mahdar list`: the encounters of an archive, the accounts of them, or its documents, newest first. */
import { type Command, Option } from 'commander'
import type { EncounterFormat, EncounterStatus } from '../model.ts'
import type { DocumentFilters, EncounterFilters } from '../record/archive.ts'
import { FORMATS, STATUSES } from '../report/values.ts'
import { type ArchiveOptions, archiveOption, outputOption, withArchive } from './archive.ts'
import type { AddCommand, Surroundings } from './command.ts'
import { countOption, countryOption } from './describe.ts'
import { dayOption } from './over-time.ts'
import { openResults } from './results.ts'

interface ListOptions extends ArchiveOptions {
  readonly documents?: true
  readonly accounts?: true
  readonly since?: string
  readonly until?: string
  readonly actor?: readonly string[]
  readonly side?: readonly string[]
  readonly format?: EncounterFormat
  readonly status?: EncounterStatus
  readonly topic?: string
  readonly country?: string
  readonly publisher?: string
  readonly document?: string
  readonly language?: string
  readonly limit?: number
  readonly all?: true
  readonly offset?: number
}

/** Adds `mahdar list`, which lists encounters or documents. */
export const addList: AddCommand = (program, around) => {
  const command = program
    .command('list')
    .description(
      'List encounters, newest first: when, who, where, and by how many told; or accounts; or documents.',
    )
    .addOption(new Option('--accounts', 'each account of an encounter by itself').conflicts('documents'))
    .option('--documents', 'documents instead of encounters')
    .addOption(archiveOption())
    .addOption(outputOption())
    .option('--since <date>', 'first day, YYYY-MM-DD', dayOption)
    .option('--until <date>', 'last day, YYYY-MM-DD', dayOption)
    .option('--publisher <name>', 'published by')
  encounterFilters(command)
    .addOption(new Option('--language <tag>', 'documents in this language').conflicts(ENCOUNTERS_ONLY))
    .option('--limit <count>', `at most so many (default: for people ${SHOWN}, else all)`, countOption)
    .addOption(new Option('--all', 'however many there are').conflicts('limit'))
    .option('--offset <count>', 'leave out so many at the head', countOption)
    .action((options: ListOptions) => list(options, around))
}

/** So many fill some screens; a program is given all unless it asks for fewer. */
const SHOWN = 50

const ENCOUNTERS_ONLY = ['actor', 'side', 'format', 'status', 'topic', 'country', 'document']

function encounterFilters(command: Command): Command {
  const options = [
    new Option('--actor <id...>', 'they take part, all of them: ids, such as lavrov-sergey'),
    new Option('--side <id...>', 'somebody takes part for each: ids of states and bodies, such as cn un'),
    new Option('--format <format>', 'of this format').choices(FORMATS),
    new Option('--status <status>', 'of this status').choices(STATUSES),
    new Option('--topic <id>', 'on this topic'),
    new Option('--country <cc>', 'held in this country').argParser(countryOption),
    new Option('--document <id>', 'told by this document: its whole id'),
  ]
  for (const option of options) command.addOption(option.conflicts(['documents', 'language']))
  return command
}

async function list(options: ListOptions, around: Surroundings): Promise<void> {
  const { showDocumentEntry, showEncounterEntry } = await import('../report/terminal/lists.ts')
  const { showRecordEntry } = await import('../report/terminal/record.ts')
  const filters = filtersOf(options)
  await withArchive(options.archive, 'read', async (archive) => {
    if (options.documents === true)
      return write(await archive.listDocuments(filters), options, around, {
        noun: 'document',
        show: (entry) => showDocumentEntry(entry, around),
        count: () => archive.countDocuments(filters),
      })
    if (options.accounts === true)
      return write(await archive.listEncounters(filters), options, around, {
        noun: 'account',
        show: (entry) => showEncounterEntry(entry, around),
        count: () => archive.countEncounters(filters),
      })
    return write(archive.listRecords(filters), options, around, {
      noun: 'encounter',
      show: (record) => showRecordEntry(record, around),
      count: () => archive.countRecords(filters),
    })
  })
}

function filtersOf(options: ListOptions): EncounterFilters & DocumentFilters {
  const { since, until, actor, side, documents, accounts, archive, to, all, ...rest } = options
  return {
    ...(to === 'terminal' && all !== true ? { limit: SHOWN } : {}),
    ...(rest as EncounterFilters & DocumentFilters),
    ...(since === undefined ? {} : { from: since }),
    ...(until === undefined ? {} : { to: until }),
    ...(actor === undefined ? {} : { actors: actor }),
    ...(side === undefined ? {} : { sides: side }),
  }
}

/** What is listed: how an entry is shown, and how many there are in all. */
interface Page<Item> {
  readonly noun: string
  readonly show: (item: Item) => string
  readonly count: () => Promise<number>
}

async function write<Item>(
  items: Iterable<Item> | AsyncIterable<Item>,
  options: ListOptions,
  around: Surroundings,
  { noun, show, count }: Page<Item>,
): Promise<void> {
  const results = openResults(options.to, around, show)
  let listed = 0
  for await (const item of items) {
    await results.add(item)
    listed += 1
  }
  await results.end()
  if (options.to !== 'terminal') return
  const { counted } = await import('../report/terminal/lists.ts')
  const more = Math.max(0, (await count()) - (options.offset ?? 0) - listed)
  const rest = more === 0 ? '' : ` ${more.toLocaleString('en')} more: --all lists them too.`
  const found = listed === 0 ? `No ${noun} found.` : `${counted(listed, noun)}.${rest}`
  const next = listed === 0 ? '' : ` \`mahdar show ID\` shows one, by the id at the right.`
  await around.output.write(`${found}${next}\n`)
}
