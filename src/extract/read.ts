/** A document becomes a reading: passages, then contacts, then who said what, each built on the one before. */
import type { LanguagePack } from '../../languages/pack.ts'
import type { PreparedDocument } from '../document/document.ts'
import type { Head } from '../document/heads.ts'
import type { ActorId, Encounter, EncounterId, Reading } from '../model.ts'
import { commitmentsOf } from './commitments/commitments.ts'
import { Dating } from './dates/dating.ts'
import { type Body, reportDay } from './dates/filed.ts'
import type { Contact } from './encounters/contact.ts'
import { findEncounters } from './encounters/encounters.ts'
import { withHoldersThen } from './encounters/holders-then.ts'
import { publishEncounters } from './encounters/publish.ts'
import { linkVisits } from './encounters/visits.ts'
import { Lists } from './lists.ts'
import type { Lexicon } from './match/lexicon.ts'
import { Actors } from './mentions/actors.ts'
import {
  bodyOf,
  type OpenPassage,
  openBody,
  openHead,
  openTitle,
  PASSAGE_STEPS,
  type Passage,
  type PassageSetting,
} from './passage.ts'
import { type PublisherFact, registryOf } from './registry.ts'
import { publishStatements, type Spoken } from './statements/statements.ts'
import { withDiscussed } from './topics/discussed.ts'

/** What the reader works on: a document with its tokens, and what is known. */
export interface ExtractInput {
  readonly prepared: PreparedDocument
  readonly lexicon: Lexicon
  readonly packs: readonly LanguagePack[]
}

/**
 * What each of several documents says, whose tokens lie in buffers of their own. Every step goes through all of them
 * before the next one begins: a step that has just run runs faster. The warnings are those of extraction alone.
 */
export function extract(inputs: readonly ExtractInput[]): readonly Reading[] {
  const texts = inputs.map(openText)
  for (const step of PASSAGE_STEPS) for (const { inOrder } of texts) for (const one of inOrder) step(one)
  const told = texts.map(tellEncounters)
  const said = told.map(tellStatements)
  return said.map(readingOf)
}

/** A document with its passages. */
interface OpenText {
  readonly setting: PassageSetting
  readonly publisher: PublisherFact | null
  /** The line that says who issues it, if there is one. */
  readonly head: OpenPassage | null
  /** As they are read: the head first, a title behind the text that names the people in it. */
  readonly inOrder: readonly OpenPassage[]
  /** As they stand: a title before its text. */
  readonly passages: readonly Passage[]
}

/** Publishers that report on others, whoever owns them. */
const REPORTING: ReadonlySet<string> = new Set(['agency', 'broadcaster', 'newspaper', 'portal'])

function openText({ prepared, lexicon, packs }: ExtractInput): OpenText {
  const { document } = prepared
  const registry = registryOf(lexicon)
  const publisher = registry.publisher(document.publisher, document.url, document.publisherCountry)
  const bodies = packs.flatMap((pack) => bodyOf({ prepared, lexicon }, pack) ?? [])
  const report = reportDay(prepared, bodies)
  const day = report.reference?.slice(0, 10) ?? null
  const before: PassageSetting = {
    prepared,
    lexicon,
    actors: new Actors(registry, day),
    report,
    day,
    home: document.publisherCountry ?? publisher?.side ?? publisher?.country ?? null,
    official: publisher === null || REPORTING.has(publisher.kind) ? null : publisher.side,
    issuers: null,
  }
  const head = packs.map((pack) => openHead(before, pack)).find((one) => one !== null) ?? null
  const setting = { ...before, issuers: head?.context.trail ?? null }
  const byPack = packs.map((pack) =>
    openPassages(setting, pack, bodies.find((body) => body.pack === pack) ?? null),
  )
  return {
    setting,
    publisher,
    head,
    inOrder: head === null ? byPack.flat() : [head, ...byPack.flat()],
    passages: byPack.flatMap((own) => [...own].reverse()),
  }
}

/** The text that is in the pack's language, if any, then the title. */
function openPassages(setting: PassageSetting, pack: LanguagePack, own: Body | null): readonly OpenPassage[] {
  const { titleTokens, titleLanguage } = setting.prepared
  const hasTitle = titleTokens.count > 0 && titleLanguage === pack.code
  const title = hasTitle ? openTitle(setting, pack) : null
  const body = own === null ? [] : [openBody(setting, own, title)]
  return title === null ? body : [...body, title]
}

interface WithEncounters {
  readonly text: OpenText
  readonly lists: Lists
  readonly contacts: readonly Contact[]
  /** Of each contact, the encounter that it is told in. */
  readonly ids: readonly EncounterId[]
  readonly encounters: readonly Encounter[]
}

function tellEncounters(text: OpenText): WithEncounters {
  const { setting, passages } = text
  const lists = new Lists(registryOf(setting.lexicon), setting.actors)
  const dating = new Dating(passages, setting, lists.registry)
  const contacts = findEncounters(passages).map((contact) => withHoldersThen(contact, dating))
  const { encounters, ids } = publishEncounters(contacts, dating, setting, lists)
  return { text, lists, contacts, ids, encounters: linkVisits(encounters, setting.actors) }
}

interface WithStatements {
  readonly told: WithEncounters
  readonly spoken: Spoken
}

function tellStatements(told: WithEncounters): WithStatements {
  const { text, contacts, ids, lists } = told
  return { told, spoken: publishStatements(text.passages, contacts, ids, lists) }
}

function readingOf({ told, spoken: { statements, undertakings, discussed } }: WithStatements): Reading {
  const { text, lists } = told
  const encounters = withDiscussed(told.encounters, discussed, text.setting.actors)
  const { setting } = text
  const issuedBy = issuerOf(text)
  const used = lists.publish({ encounters, statements, issuedBy })
  return {
    document: setting.prepared.document,
    kind: kindOf(setting.prepared.head, text, encounters),
    issuedBy,
    actors: used.actors,
    offices: used.offices,
    places: used.places,
    topics: used.topics,
    formulations: used.formulations,
    encounters,
    statements,
    commitments: commitmentsOf(undertakings, text.passages, setting),
    warnings: [],
  }
}

/** The side of whoever its head says that it is by, else of whoever publishes it for a side; of a joint statement nobody's alone. */
function issuerOf({ publisher, head, setting }: OpenText): ActorId | null {
  if (setting.prepared.head?.id === 'joint') return null
  const named = head === null ? null : sideNamed(head)
  return (named ?? publisher?.side ?? null) as ActorId | null
}

function sideNamed({ context, phrases }: OpenPassage): string | null {
  const [first] = phrases
  const [named] = (first === undefined ? null : context.resolved.get(first)) ?? []
  return named?.side ?? null
}

/** Publishers who speak for a side themselves. */
const OFFICIAL: ReadonlySet<string> = new Set(['ministry', 'presidency', 'body'])

/** What its head says, or that its lines give the floor; else an official publisher's own account is a readout, and a text that tells only of what is to come announces it. */
function kindOf(
  head: Head | null,
  { publisher, passages }: OpenText,
  encounters: readonly Encounter[],
): Reading['kind'] {
  if (head?.id === 'joint') return 'joint-statement'
  if (passages.some(isTranscript)) return 'transcript'
  if (encounters.length === 0) return 'news-report'
  if (encounters.every((encounter) => encounter.status === 'planned')) return 'announcement'
  const isOfficial = publisher !== null && OFFICIAL.has(publisher.kind)
  return isOfficial || head !== null ? 'readout' : 'news-report'
}

/** Whether lines of it give the floor to somebody («الوزير فلان: …»). */
function isTranscript({ attributions }: Passage): boolean {
  return attributions.some(({ rule }) => rule.endsWith(TURN))
}

const TURN = '/attribution/turn'
