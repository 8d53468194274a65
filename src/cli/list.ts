/** `mahdar list`: the encounters or the documents of an archive, newest first. */
import { type Command, InvalidArgumentError, Option } from 'commander'
import { checkPublished } from '../document/published.ts'
import type { EncounterFormat, EncounterStatus } from '../model.ts'
import type { DocumentFilters, EncounterFilters } from '../record/archive.ts'
import { type ArchiveOptions, archiveOption, outputOption, withArchive } from './archive.ts'
import type { AddCommand, Surroundings } from './command.ts'
import { countOption, countryOption } from './describe.ts'
import { openResults } from './results.ts'

const FORMATS = [
  'meeting',
  'phone-call',
  'video-call',
  'visit',
  'summit',
  'conference',
  'signing',
  'press-conference',
  'letter',
] as const satisfies readonly EncounterFormat[]
const STATUSES = [
  'held',
  'planned',
  'postponed',
  'cancelled',
  'mentioned',
] as const satisfies readonly EncounterStatus[]

interface ListOptions extends ArchiveOptions {
  readonly documents?: true
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
  readonly offset?: number
}

/** Adds `mahdar list`, which lists encounters or documents. */
export const addList: AddCommand = (program, around) => {
  const command = program
    .command('list')
    .description('List encounters, newest first: when, who, where; or the documents that tell of them.')
    .option('--documents', 'documents instead of encounters')
    .addOption(archiveOption())
    .addOption(outputOption())
    .option('--since <date>', 'first day, YYYY-MM-DD', dayOption)
    .option('--until <date>', 'last day, YYYY-MM-DD', dayOption)
    .option('--publisher <name>', 'published by')
  encounterFilters(command)
    .addOption(new Option('--language <tag>', 'documents in this language').conflicts(ENCOUNTERS_ONLY))
    .option('--limit <count>', 'at most so many', countOption)
    .option('--offset <count>', 'leave out so many at the head', countOption)
    .action((options: ListOptions) => list(options, around))
}

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

function dayOption(value: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value) && 'date' in checkPublished(value, Number.POSITIVE_INFINITY))
    return value
  throw new InvalidArgumentError('Give a day as YYYY-MM-DD.')
}

async function list(options: ListOptions, around: Surroundings): Promise<void> {
  const { showDocumentEntry, showEncounterEntry } = await import('../report/terminal/lists.ts')
  await withArchive(options.archive, 'read', async (archive) => {
    if (options.documents === true) {
      const documents = await archive.listDocuments(filtersOf(options))
      return write(documents, (entry) => showDocumentEntry(entry, around), 'document', options, around)
    }
    const encounters = await archive.listEncounters(filtersOf(options))
    return write(encounters, (entry) => showEncounterEntry(entry, around), 'encounter', options, around)
  })
}

function filtersOf(options: ListOptions): EncounterFilters & DocumentFilters {
  const { since, until, actor, side, documents, archive, to, ...rest } = options
  return {
    ...(rest as EncounterFilters & DocumentFilters),
    ...(since === undefined ? {} : { from: since }),
    ...(until === undefined ? {} : { to: until }),
    ...(actor === undefined ? {} : { actors: actor }),
    ...(side === undefined ? {} : { sides: side }),
  }
}

async function write<Item>(
  items: readonly Item[],
  page: (item: Item) => string,
  noun: string,
  options: ListOptions,
  around: Surroundings,
): Promise<void> {
  const results = openResults(options.to, around, page)
  for (const item of items) await results.add(item)
  await results.end()
  if (options.to !== 'terminal') return
  const { counted } = await import('../report/terminal/lists.ts')
  const found = items.length === 0 ? `No ${noun} found.` : `${counted(items.length, noun)}.`
  const next = items.length === 0 ? '' : ` \`mahdar show ID\` shows one, by the id at the right.`
  await around.output.write(`${found}${next}\n`)
}
