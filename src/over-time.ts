/** What an archive tells over time, put together: positions, set phrases, encounters. */

import { InvalidInput } from './errors.ts'
import { registryOf } from './extract/registry.ts'
import { type Knowledge, sharedKnowledge } from './knowledge.ts'
import type { EncounterFormat, EncounterStatus, Localized } from './model.ts'
import type { Archive } from './record/archive.ts'
import type { Meeting, SaidStatement, StatementFilters } from './record/contract-over-time.ts'
import { describer } from './report/compare/content.ts'
import { type Ahead, aheadOf, firstsWithin } from './report/over-time/ahead.ts'
import { countFormulations } from './report/over-time/count-formulations.ts'
import { discover } from './report/over-time/discover.ts'
import type { Discovery } from './report/over-time/discovery.ts'
import type { Drift } from './report/over-time/drift.ts'
import { type DriftTools, driftIn } from './report/over-time/find-drift.ts'
import type { Formulations } from './report/over-time/formulations.ts'
import { timelineOf } from './report/over-time/make-timeline.ts'
import {
  exampleOf,
  type Network,
  type NetworkOf,
  networkOf,
  withExamples,
} from './report/over-time/network.ts'
import { phraseFinder } from './report/over-time/phrases.ts'
import { type Places, placesOf } from './report/over-time/places.ts'
import { roleReader } from './report/over-time/roles.ts'
import {
  isOf,
  isPartyTo,
  isTheirs,
  meetingFilters,
  speakersFor,
  takesPart,
  withoutArchived,
} from './report/over-time/theirs.ts'
import type { Timeline } from './report/over-time/timeline.ts'
import {
  type FoundActor,
  findActor,
  findTopic,
  foldedBy,
  narrowerTopics,
  nearest,
} from './report/over-time/whom.ts'
import { wordReader } from './report/over-time/words.ts'

/** Opens the archive in a directory to be asked; `InvalidInput` where there is none. SQLite is loaded only now. */
export async function openArchive(directory: string): Promise<Archive> {
  const record = await import('./record/archive.ts')
  return record.openArchive({ directory, mode: 'read' })
}

/** A stretch of time; first and last day, `YYYY-MM-DD`, both included. */
export interface Stretch {
  readonly from?: string
  readonly to?: string
}

/** Whose positions on what. */
export interface DriftOptions extends Stretch {
  /** An id of the registry (a person, an office, a state or a body), or a name in Arabic or English. */
  readonly actor: string
  /** An id of a topic, its label or a term for it. */
  readonly topic: string
  /** The package's own unless said otherwise. */
  readonly knowledge?: Knowledge
}

/** The positions of somebody on a topic over time. Throws `InvalidInput` where the actor or the topic is unknown or ambiguous. */
export async function drift(archive: Archive, options: DriftOptions): Promise<Drift> {
  const { knowledge = sharedKnowledge(), actor: wanted, from, to } = options
  const topic = findTopic(options.topic, knowledge)
  const narrower = narrowerTopics(topic.topic, knowledge.lexicon)
  const actor = await actorIn(archive, wanted, knowledge)
  const subjects = [topic, ...narrower].map((one) => `topic/${one.topic}`)
  const said = await statementsOf(archive, actor, knowledge, { subjects, ...stretchOf(options) })
  const of = withoutArchived(actor)
  return driftIn(said, { of, topic, narrower, from: from ?? null, to: to ?? null }, toolsOf(knowledge))
}

function stretchOf({ from, to }: Stretch): Stretch {
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
}

/** Whom an id or a name means in this archive. */
async function actorIn(archive: Archive, wanted: string, knowledge: Knowledge): Promise<FoundActor> {
  return findActor(wanted, knowledge, await archive.unlistedSpeakers())
}

/** The statements of somebody, or of everybody: of an office, those of its holders while they held it. */
async function statementsOf(
  archive: Archive,
  actor: FoundActor | null,
  knowledge: Knowledge,
  filters: Omit<StatementFilters, 'speakers'>,
): Promise<readonly SaidStatement[]> {
  const found: SaidStatement[] = []
  const speakers = actor === null ? {} : { speakers: speakersFor(actor, registryOf(knowledge.lexicon)) }
  for await (const said of archive.statements({ ...filters, ...speakers }))
    if (actor === null || isTheirs(said, actor, registryOf(knowledge.lexicon))) found.push(said)
  return found
}

const known = new WeakMap<Knowledge, DriftTools>()

function toolsOf(knowledge: Knowledge): DriftTools {
  const made = known.get(knowledge) ?? {
    describe: describer(knowledge),
    wordsOf: wordReader(knowledge),
    languages: knowledge.packs.map(({ code }) => code),
  }
  known.set(knowledge, made)
  return made
}

/** Which set phrases, in whose words, in which stretch. */
export interface FormulationsOptions extends Stretch {
  /** Ids of set phrases; all where none is given. */
  readonly formulations?: readonly string[]
  /** Whose words alone: an id, or a name in Arabic or English. */
  readonly speaker?: string
  readonly knowledge?: Knowledge
}

/** Set phrases over time. Throws `InvalidInput` where one, or the speaker, is unknown. */
export async function formulations(
  archive: Archive,
  options: FormulationsOptions = {},
): Promise<Formulations> {
  const { knowledge = sharedKnowledge(), formulations: only, speaker, from, to } = options
  const registry = registryOf(knowledge.lexicon)
  for (const id of only ?? []) if (registry.formulation(id) === null) throw unknownFormulation(id, knowledge)
  const actor = speaker === undefined ? null : await actorIn(archive, speaker, knowledge)
  const filters =
    only === undefined ? { withFormulation: true } : { subjects: only.map((id) => `formulation/${id}`) }
  const said = await statementsOf(archive, actor, knowledge, filters)
  const speaking = await archive.speakingDays()
  const question = {
    of: actor === null ? null : withoutArchived(actor),
    from: from ?? null,
    to: to ?? null,
    only: only === undefined ? null : new Set(only),
    speaking: actor === null ? speaking : speaking.filter((days) => isOf(days, actor, registry)),
  }
  return countFormulations(said, question, {
    wordsOf: toolsOf(knowledge).wordsOf,
    findPhrases: phraseFinder(knowledge),
    wordingOf: (id) => registry.formulation(id) ?? {},
  })
}

function unknownFormulation(id: string, { lexicon }: Knowledge): InvalidInput {
  const registry = registryOf(lexicon)
  const plain = (text: string): string => text.replaceAll(/[-/]/g, ' ')
  const candidates = lexicon
    .factIds('formulation')
    .map((one) => ({ id: one, names: [plain(one), ...Object.values(registry.formulation(one) ?? {})] }))
  const near = nearest(foldedBy(lexicon, plain(id)), candidates, lexicon)
  const hint =
    near.length === 0 ? 'They stand in registry/formulations.tsv.' : `Did you mean ${near.join(', ')}?`
  return new InvalidInput(`There is no set phrase "${id}". ${hint}`)
}

/** Whose encounters, in which stretch. */
export interface TimelineOptions extends Stretch {
  /** One, or the two of a pair: ids, or names in Arabic or English. */
  readonly actors: readonly [string] | readonly [string, string]
  readonly knowledge?: Knowledge
}

/** The encounters of somebody, or of two with each other. Throws `InvalidInput` where one is unknown or ambiguous. */
export async function timeline(archive: Archive, options: TimelineOptions): Promise<Timeline> {
  const { knowledge = sharedKnowledge(), from, to } = options
  const found: FoundActor[] = []
  for (const wanted of options.actors) found.push(await actorIn(archive, wanted, knowledge))
  const meetings = (
    await archive.meetings({ ...meetingFilters(found), ...stretchOf(options) }, { withWords: true })
  ).filter((meeting) => found.every((actor) => takesPart(meeting, actor, registryOf(knowledge.lexicon))))
  const said: SaidStatement[] = []
  for await (const one of archive.statements({ records: meetings.map(({ record }) => record) }))
    said.push(one)
  const [first, ...more] = found.map(withoutArchived)
  if (first === undefined) throw new InvalidInput('Nobody is named. Give an id or a name.')
  const question = { of: [first, ...more] as const, from: from ?? null, to: to ?? null }
  return timelineOf(meetings, said, question, toolsOf(knowledge))
}

/** Which network. */
export interface NetworkOptions extends Stretch {
  /** States and bodies unless said otherwise. */
  readonly of?: NetworkOf
  readonly formats?: readonly EncounterFormat[]
  /** Those that were held unless said otherwise. */
  readonly statuses?: readonly EncounterStatus[]
  /** Whether words are given for each edge; they are unless said otherwise. */
  readonly withWords?: boolean
  readonly knowledge?: Knowledge
}

/** Who meets whom, with words for every edge. */
export async function network(archive: Archive, options: NetworkOptions = {}): Promise<Network> {
  const made = await plainNetwork(archive, options)
  if (options.withWords === false) return made
  const examples = made.edges.flatMap((edge) => exampleOf(edge) ?? [])
  return withExamples(made, await archive.meetings({ records: examples }, { withWords: true }))
}

async function plainNetwork(archive: Archive, options: NetworkOptions): Promise<Network> {
  const { statuses = ['held'] } = options
  return networkIn(
    await archive.meetings({ statuses, ...stretchOf(options) }, { withAccounts: false }),
    options,
  )
}

function networkIn(meetings: readonly Meeting[], options: NetworkOptions): Network {
  const { knowledge = sharedKnowledge(), of = 'sides', formats, statuses = ['held'], from, to } = options
  const registry = registryOf(knowledge.lexicon)
  return networkOf(meetings, {
    of,
    from: from ?? null,
    to: to ?? null,
    formats: formats ?? null,
    statuses,
    namesOf: (side) => registry.state(side)?.names ?? registry.body(side)?.names ?? {},
  })
}

/** Which places. */
export interface PlacesOptions extends Stretch {
  readonly formats?: readonly EncounterFormat[]
  readonly knowledge?: Knowledge
}

/** Where encounters were held. */
export async function places(archive: Archive, options: PlacesOptions = {}): Promise<Places> {
  const { knowledge = sharedKnowledge(), formats = null, from = null, to = null } = options
  const registry = registryOf(knowledge.lexicon)
  const namesOf = (id: string): Localized =>
    (registry.place(id) ?? registry.state(id) ?? registry.body(id))?.names ?? {}
  const stretch = stretchOf(options)
  const meetings = await archive.meetings({ statuses: ['held'], ...stretch }, { withAccounts: false })
  return placesOf(meetings, { from, to, formats, namesOf })
}

/** How far ahead, and for whom. */
export interface AheadOptions {
  /** The first day, `YYYY-MM-DD`. */
  readonly from: string
  /** So many days, the first of them counted. */
  readonly days: number
  /** All of these must be concerned: ids, or names in Arabic or English. */
  readonly actors?: readonly string[]
  readonly knowledge?: Knowledge
}

/** Days to come: anniversaries of treaties and of first encounters in the archive, and announced encounters. */
export async function ahead(archive: Archive, options: AheadOptions): Promise<Ahead> {
  const { knowledge = sharedKnowledge(), from, days } = options
  const to = new Date(Date.parse(from) + (days - 1) * 86_400_000).toISOString().slice(0, 10)
  const found: FoundActor[] = []
  for (const wanted of options.actors ?? []) found.push(await actorIn(archive, wanted, knowledge))
  const registry = registryOf(knowledge.lexicon)
  const { lexicon } = knowledge
  // Asked for once: all of them are looked through for what is planned and for who met whom first.
  const all = await archive.meetings({}, { withAccounts: false })
  const firsts = firstsWithin(
    all.filter(({ status }) => status === 'held'),
    { from, to },
  )
  const planned = all.filter(
    (meeting) =>
      (meeting.status === 'planned' || meeting.status === 'postponed') &&
      (meeting.last ?? '') >= from &&
      (meeting.first ?? '9') <= to &&
      found.every((actor) => isPartyTo(meeting, actor) && takesPart(meeting, actor, registryOf(lexicon))),
  )
  const named = [...firsts, ...planned].map(({ record }) => record)
  const meetings = await archive.meetings({ records: named }, { withWords: true })
  const told = new Map<string, Meeting>(meetings.map((meeting) => [meeting.record, meeting]))
  return aheadOf(
    {
      instruments: knowledge.lexicon.factIds('instrument').flatMap((id) => {
        const fact = registry.instrument(id)
        return fact === null ? [] : [{ id, fact }]
      }),
      firsts,
      planned: planned.flatMap(({ record }) => told.get(record) ?? []),
      meeting: (record) => told.get(record) ?? null,
    },
    { of: found.map(withoutArchived), from, to },
  )
}

/** What is looked through for phrases. */
export interface DiscoveryOptions extends Stretch {
  /** Whose words alone: an id, or a name in Arabic or English. */
  readonly speaker?: string
  /** On how many days at least a phrase must be said; 4 unless said otherwise. */
  readonly leastDays?: number
  /** The most phrases to give; 50 unless said otherwise. */
  readonly limit?: number
  readonly knowledge?: Knowledge
}

/** Phrases that recur far more than their words predict. All statements of the stretch are held in memory. */
export async function discoverFormulations(
  archive: Archive,
  options: DiscoveryOptions = {},
): Promise<Discovery> {
  const { knowledge = sharedKnowledge(), speaker, from, to, leastDays = 4, limit = 50 } = options
  const actor = speaker === undefined ? null : await actorIn(archive, speaker, knowledge)
  const said = await statementsOf(archive, actor, knowledge, stretchOf(options))
  const question = {
    of: actor === null ? null : withoutArchived(actor),
    from: from ?? null,
    to: to ?? null,
    leastDays,
    limit,
  }
  return discover(said, question, {
    wordsOf: toolsOf(knowledge).wordsOf,
    rolesOf: roleReader(knowledge),
    findPhrases: phraseFinder(knowledge),
  })
}
