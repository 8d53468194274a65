/** `mahdar search`: finds documents, encounters and statements by words and fields. */
import { InvalidArgumentError, Option } from 'commander'
import type { EncounterRecord } from '../encounter-record.ts'
import { InvalidInput } from '../errors.ts'
import type { ActorId, Localized, Reading, Side, Statement, StatementId } from '../model.ts'
import type { Archive, UnitKind } from '../record/archive.ts'
import type { Wanted } from '../record/full-text.ts'
import type { Facet } from '../search/facets.ts'
import type { QueryTools } from '../search/query/compile.ts'
import type { Hit, Hits } from '../search/search.ts'
import { type ArchiveOptions, archiveOption, outputOption, withArchive } from './archive.ts'
import type { AddCommand, Surroundings } from './command.ts'
import { countOption } from './describe.ts'
import { openResults } from './results.ts'

/** What can be looked for, and what one of them is. */
const KINDS = {
  documents: 'document',
  encounters: 'encounter',
  statements: 'statement',
} as const satisfies Record<string, UnitKind>

interface SearchOptions extends ArchiveOptions {
  readonly kind: keyof typeof KINDS
  readonly limit: number
  readonly exhaustive?: true
  readonly sort: 'relevance' | 'newest'
  readonly after?: number
  readonly facets?: true
  /** `--no-expand` makes it false. */
  readonly expand: boolean
}

/** What was found, as programs get it. */
interface Found extends Hit {
  readonly externalId: string | null
  readonly url: string | null
  /** Who says what `statements` lists. */
  readonly speakers: readonly Speaker[]
  /** Of an encounter, all that is told of it, as `mahdar list` gives it. */
  readonly told?: EncounterRecord
  /** Of a statement, all that is known of it. */
  readonly said?: Statement
}

interface Speaker {
  readonly statement: StatementId
  readonly actor: ActorId | null
  readonly names: Localized
  readonly side: Side | null
}

/** Adds `mahdar search`, which finds documents, encounters or statements. */
export const addSearch: AddCommand = (program, around) => {
  program
    .command('search')
    .description(
      'Find documents, encounters or statements by words, phrases, fields such as speaker:, -words, OR and brackets.',
    )
    .argument('<QUERY...>', 'what to look for; put it in quotes where it holds a minus')
    .addOption(archiveOption())
    .addOption(outputOption())
    .addOption(new Option('--kind <kind>', 'what to find').choices(Object.keys(KINDS)).default('documents'))
    .option('--limit <count>', 'at most so many', countOption, 20)
    .addOption(
      new Option('--sort <order>', 'what comes first').choices(['relevance', 'newest']).default('relevance'),
    )
    .option('--after <place>', 'go on where another part ended: its `next`', placeOption)
    .option('--facets', 'show by what it can be narrowed')
    .option('--no-expand', 'find names only as they are typed')
    .option('--exhaustive', 'rank all that were found, not only the newest thousand')
    .action((words: string[], options: SearchOptions) => search(words.join(' '), options, around))
}

function placeOption(value: string): number {
  if (/^\d+$/.test(value) && Number.isSafeInteger(Number(value))) return Number(value)
  throw new InvalidArgumentError('Give the place that another part of the same search ended with.')
}

async function search(query: string, options: SearchOptions, around: Surroundings): Promise<void> {
  const { queryToolsOf } = await import('./entries.ts')
  const { sharedKnowledge } = await import('../knowledge.ts')
  const { searchArchive } = await import('../search/search.ts')
  const { suggestions } = await import('../search/suggesting.ts')
  const { facetsOf } = await import('../search/facets.ts')
  const { registryOf } = await import('../extract/registry.ts')
  const knowledge = sharedKnowledge()
  const tools = queryToolsOf(knowledge)
  await checkQuery(query, tools)
  const { limit, after = null, exhaustive = false, sort: order, expand } = options
  const kind = KINDS[options.kind]
  await withArchive(options.archive, 'read', async (archive) => {
    const hits = await searchArchive(archive, tools, query, {
      kind,
      limit,
      after,
      exhaustive,
      order,
      expand,
    })
    const beside = {
      didYouMean: hits.ranked === 0 ? await suggestions(query, archive, tools) : [],
      facets: facetsOf(hits.fields, registryOf(knowledge.lexicon)),
      records: await recordsOf(hits, archive),
    }
    if (options.to === 'terminal') await showHits(hits, beside, options, around)
    else await writeHits(hits, beside, options, around)
  })
}

/** What is told of the encounters that were found, by their ids. */
async function recordsOf(
  { hits }: Hits,
  archive: Pick<Archive, 'records'>,
): Promise<ReadonlyMap<string, EncounterRecord>> {
  const ids = hits.flatMap(({ kind, record }) => (kind === 'encounter' && record !== null ? [record] : []))
  return new Map((await archive.records(ids)).map((record) => [record.id, record]))
}

/** Throws `InvalidInput` where the query is not understood, with the place, or asks for nothing. */
async function checkQuery(query: string, tools: QueryTools): Promise<void> {
  const { compileQuery } = await import('../search/query/compile.ts')
  const { QueryFault } = await import('../search/query/syntax.ts')
  const { pointAt } = await import('../search/query/pointing.ts')
  try {
    if (!asksForNothing(compileQuery(query, tools).wanted)) return
  } catch (error) {
    throw error instanceof QueryFault ? new InvalidInput(pointAt(query, error)) : error
  }
  throw new InvalidInput('The query asks for nothing. Give a word, or a field such as speaker:lavrov-sergey.')
}

/** Signs that are no words ask for everything: seldom what was meant. */
function asksForNothing(wanted: Wanted): boolean {
  if ('parts' in wanted) return wanted.parts.every(asksForNothing)
  return wanted.kind === 'not' ? asksForNothing(wanted.part) : false
}

/** What a search tells beside what it found. */
interface Beside {
  readonly didYouMean: readonly string[]
  readonly facets: Readonly<Record<string, readonly Facet[]>>
  readonly records: ReadonlyMap<string, EncounterRecord>
}

async function showHits(
  { hits, readings, ranked, more, next }: Hits,
  { didYouMean, facets, records }: Beside,
  options: SearchOptions,
  around: Surroundings,
): Promise<void> {
  const { showHit } = await import('../search/show-hits.ts')
  const { counted } = await import('../report/terminal/lists.ts')
  const { isolate } = await import('../report/terminal/text.ts')
  for (const hit of hits) {
    const reading = readings.get(hit.document)
    if (reading !== undefined)
      await around.output.write(showHit(hit, reading, around, records.get(hit.record ?? '')))
  }
  const found = ranked === 0 ? 'Nothing found.' : `${counted(ranked, KINDS[options.kind])} found.`
  const first = next === null ? '' : ` ${hits.length} are shown; --after ${next} goes on, --limit shows more.`
  const older = more ? ' There are older ones, which --exhaustive ranks too.' : ''
  const offered = didYouMean.length === 0 ? '' : ` Did you mean ${didYouMean.map(isolate).join(', ')}?`
  await around.output.write(`${found}${first}${older}${offered}\n`)
  if (options.facets !== true) return
  const { showFacets } = await import('../search/show-facets.ts')
  await around.output.write(`\n${showFacets(facets, 'en', around)}`)
}

/** One object with all in JSON; a line for each hit in NDJSON. */
async function writeHits(
  { hits, readings, ranked, more, next }: Hits,
  { records, ...beside }: Beside,
  { to }: SearchOptions,
  around: Surroundings,
): Promise<void> {
  const found = hits.flatMap((hit): readonly Found[] => {
    const reading = readings.get(hit.document)
    return reading === undefined ? [] : [describeHit(hit, reading, records.get(hit.record ?? ''))]
  })
  if (to === 'json')
    return around.output.write(`${JSON.stringify({ hits: found, ranked, more, next, ...beside }, null, 2)}\n`)
  const results = openResults<Found>(to, around, () => '')
  for (const one of found) await results.add(one)
  await results.end()
}

function describeHit(
  hit: Hit,
  { document, statements, actors }: Reading,
  told: EncounterRecord | undefined,
): Found {
  const names = new Map(actors.map((actor) => [actor.id, actor]))
  const speakers = statements
    .filter(({ id }) => hit.statements.includes(id))
    .flatMap(({ id, sources }) =>
      sources.map(({ actor, side }): Speaker => {
        const known = actor === null ? undefined : names.get(actor)
        return { statement: id, actor, names: known?.names ?? {}, side: known?.side ?? side }
      }),
    )
  const said = hit.kind === 'statement' ? statements.find(({ id }) => id === hit.statement) : undefined
  return {
    ...hit,
    externalId: document.externalId,
    url: document.url,
    speakers,
    ...(told === undefined ? {} : { told }),
    ...(said === undefined ? {} : { said }),
  }
}
