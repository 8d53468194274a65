import type { EncounterId, Reading, RecordId, StatementId } from '../model.ts'
import type { Archive, FoundUnit, UnitKind } from '../record/archive.ts'
import { type ReviewedReading, withReviews } from '../record/reviewed.ts'
import { type Highlight, highlight, type Met } from './highlight.ts'
import { type CompiledQuery, compileQuery, type QueryTools, type Sought } from './query/compile.ts'

/** What is looked for beside the query, and how far a search goes. */
export interface SearchOptions {
  /** What to give: documents unless told otherwise. */
  readonly kind?: UnitKind
  /** By relevance unless told otherwise; `newest` by the day of publication, or of the encounter. */
  readonly order?: 'relevance' | 'newest'
  /** How many to give; 20 unless told otherwise. */
  readonly limit?: number
  /** Where to go on: `next` of the part before. */
  readonly after?: number | null
  /** Rank and count all that was found, not only the newest thousand. */
  readonly exhaustive?: boolean
  /** Whether names are found in every script and spelling, and not only as typed; so unless told otherwise. */
  readonly expand?: boolean
}

/** Why something was found. */
export interface Reason {
  /** As typed. */
  readonly word: string
  /** What it met: words of the text, or a field. */
  readonly matched: string
  /** `word` as typed, but for spelling; `name` for somebody who is spelled otherwise there; `field`. */
  readonly rule: 'word' | 'name' | 'field'
}

/** Something that was found, and the words in it. */
export interface Hit {
  readonly kind: UnitKind
  readonly document: Reading['document']['id']
  /** Of an encounter, its account in this document. */
  readonly encounter: EncounterId | null
  readonly record: RecordId | null
  readonly statement: StatementId | null
  readonly title: string
  readonly publisher: string | null
  readonly published: string | null
  readonly language: string
  /** Statements whose contents hold some of the words, in the order of the text. */
  readonly statements: readonly StatementId[]
  readonly highlights: readonly Highlight[]
  readonly why: readonly Reason[]
}

/** How much was found, and where it goes on. */
export interface Counted {
  /** How many were ranked and counted: all that were found, unless `more`. */
  readonly ranked: number
  /** Whether older ones were found that were not. */
  readonly more: boolean
  /** Where to go on; null where nothing is left. */
  readonly next: number | null
  /** How many of those counted have each field's value. */
  readonly fields: ReadonlyMap<string, number>
}

/** What a search gives. */
export interface Hits extends Counted {
  /** Best or newest first. */
  readonly hits: readonly Hit[]
  /** The readings of the documents that hits are in, as people judged them. */
  readonly readings: ReadonlyMap<string, ReviewedReading>
}

const LIMIT = 20
const NEWEST = 1000

/** Finds what the query asks for; one that asks for nothing finds everything. Throws a `QueryFault` where it cannot be understood. */
export async function searchArchive(
  archive: Pick<Archive, 'find' | 'countTags' | 'show' | 'judgements'>,
  tools: QueryTools,
  query: string,
  options: SearchOptions = {},
): Promise<Hits> {
  const { units, compiled, ...counted } = await findUnits(archive, tools, query, options)
  const readings = new Map<string, ReviewedReading>()
  const hits: Hit[] = []
  for (const unit of units) {
    const reading = readings.get(unit.document) ?? (await judgedReading(archive, unit.document))
    if (reading === undefined) continue
    readings.set(unit.document, reading)
    hits.push(hitOf(options.kind ?? 'document', unit, reading, compiled, tools))
  }
  return { hits, readings, ...counted }
}

async function judgedReading(
  archive: Pick<Archive, 'show' | 'judgements'>,
  document: string,
): Promise<ReviewedReading | undefined> {
  const [shown] = await archive.show(document)
  return shown && withReviews(shown.reading, await archive.judgements(document))
}

/** The same without opening what was found: where words stand, and why it was found, is not said. */
export async function findUnits(
  archive: Pick<Archive, 'find' | 'countTags'>,
  tools: QueryTools,
  query: string,
  options: SearchOptions = {},
): Promise<Counted & { readonly units: readonly FoundUnit[]; readonly compiled: CompiledQuery }> {
  const { kind = 'document', order = 'relevance', limit = LIMIT, after = null, expand = true } = options
  const compiled = compileQuery(query, tools, expand)
  const request = {
    wanted: compiled.wanted,
    kind,
    level: compiled.asksForStatements ? ('statement' as const) : kind,
    newest: options.exhaustive === true ? null : NEWEST,
  }
  const { units, next } = await archive.find({ ...request, order, limit, after })
  const { counted, more, tags } = await archive.countTags(request)
  return { units, compiled, ranked: counted, more, next, fields: tags }
}

function hitOf(
  kind: UnitKind,
  unit: FoundUnit,
  reading: Reading,
  { sought }: CompiledQuery,
  tools: QueryTools,
): Hit {
  const { document, statements } = reading
  const met = highlight(reading, sought, tools.analyser)
  const own = unit.statement !== null ? met.filter((one) => isWithin(one, unit.statement, reading)) : met
  const holding = new Set(own.map(({ statement }) => statement))
  return {
    kind,
    document: document.id,
    encounter: unit.encounter,
    record: unit.record,
    statement: unit.statement,
    title: document.title,
    publisher: document.publisher,
    published: document.publishedAt,
    language: document.language,
    statements: statements.map(({ id }) => id).filter((id) => holding.has(id) || id === unit.statement),
    highlights: own.map(({ sought: _sought, rule: _rule, ...one }) => one),
    why: sought.flatMap((one, index) => reasonOf(one, index, own, reading)),
  }
}

function isWithin({ in: place, start, end }: Met, id: StatementId | null, { statements }: Reading): boolean {
  const content = statements.find((statement) => statement.id === id)?.content
  if (content === undefined || content.in !== place) return false
  return content.spans.some((span) => span.start <= start && end <= span.end)
}

function reasonOf(
  { typed, field, actors }: Sought,
  index: number,
  met: readonly Met[],
  reading: Reading,
): readonly Reason[] {
  if (field !== null) return [{ word: typed, matched: typed, rule: 'field' }]
  const first = met.find((one) => one.sought === index)
  if (first !== undefined) return [{ word: typed, matched: first.quote, rule: first.rule }]
  const meant = reading.actors.find(({ id }) => actors.includes(id))
  if (meant === undefined) return []
  const name = meant.names[reading.document.language] ?? Object.values(meant.names)[0] ?? meant.id
  return [{ word: typed, matched: name, rule: 'name' }]
}
