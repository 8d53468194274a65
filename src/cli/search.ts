/** `mahdar search`: finds documents by their words. */
import type { ActorId, Localized, Reading, Side, StatementId } from '../model.ts'
import type { Archive } from '../record/archive.ts'
import type { Hit, Hits } from '../search/search.ts'
import { type ArchiveOptions, archiveOption, outputOption, withArchive } from './archive.ts'
import type { AddCommand, Surroundings } from './command.ts'
import { countOption } from './describe.ts'
import { openResults } from './results.ts'

interface SearchOptions extends ArchiveOptions {
  readonly limit: number
  readonly exhaustive?: true
}

/** A document that was found, as programs get it. */
interface Found extends Hit {
  readonly externalId: string | null
  readonly url: string | null
  /** Who says what `statements` lists. */
  readonly speakers: readonly Speaker[]
}

interface Speaker {
  readonly statement: StatementId
  readonly actor: ActorId | null
  readonly names: Localized
  readonly side: Side | null
}

/** Adds `mahdar search`, which finds documents by their words. */
export const addSearch: AddCommand = (program, around) => {
  program
    .command('search')
    .description('Find documents by words, phrases in quotation marks, and -words to leave out.')
    .argument('<QUERY...>', 'what to look for; put it in quotes where it holds a minus')
    .addOption(archiveOption())
    .addOption(outputOption())
    .option('--limit <count>', 'at most so many documents', countOption, 20)
    .option('--exhaustive', 'rank all that were found, not only the newest thousand')
    .action((words: string[], options: SearchOptions) => search(words.join(' '), options, around))
}

async function search(query: string, options: SearchOptions, around: Surroundings): Promise<void> {
  const { analyserOf } = await import('./entries.ts')
  const { sharedKnowledge } = await import('../knowledge.ts')
  const { searchArchive } = await import('../search/search.ts')
  const { limit, exhaustive = false } = options
  await withArchive(options.archive, 'read', async (archive) => {
    const analyser = analyserOf(sharedKnowledge())
    const hits = await searchArchive(archive, analyser, query, { limit, exhaustive })
    if (options.to === 'terminal') await showHits(hits, archive, around)
    else await writeHits(hits, archive, options, around)
  })
}

async function showHits({ hits, ranked, more }: Hits, archive: Archive, around: Surroundings): Promise<void> {
  const { showHit } = await import('../search/show-hits.ts')
  for (const hit of hits) {
    const [shown] = await archive.show(hit.document)
    if (shown !== undefined) await around.output.write(showHit(hit, shown.reading, around))
  }
  const found =
    ranked === 0 ? 'Nothing found.' : `${ranked} ${ranked === 1 ? 'document' : 'documents'} found.`
  const first = ranked > hits.length ? ` These are the best ${hits.length}; --limit shows more.` : ''
  const older = more ? ' There are older ones, which --exhaustive ranks too.' : ''
  await around.output.write(`${found}${first}${older}\n`)
}

/** One object with all in JSON; a line for each document in NDJSON. */
async function writeHits(
  hits: Hits,
  archive: Archive,
  { to }: SearchOptions,
  around: Surroundings,
): Promise<void> {
  const found: Found[] = []
  for (const hit of hits.hits) {
    const [shown] = await archive.show(hit.document)
    if (shown !== undefined) found.push(describeHit(hit, shown.reading))
  }
  if (to === 'json') return around.output.write(`${JSON.stringify({ ...hits, hits: found }, null, 2)}\n`)
  const results = openResults<Found>(to, around, () => '')
  for (const one of found) await results.add(one)
  await results.end()
}

function describeHit(hit: Hit, { document, statements, actors }: Reading): Found {
  const names = new Map(actors.map((actor) => [actor.id, actor]))
  const speakers = statements
    .filter(({ id }) => hit.statements.includes(id))
    .flatMap(({ id, sources }) =>
      sources.map(({ actor, side }): Speaker => {
        const known = actor === null ? undefined : names.get(actor)
        return { statement: id, actor, names: known?.names ?? {}, side: known?.side ?? side }
      }),
    )
  return { ...hit, externalId: document.externalId, url: document.url, speakers }
}
