/** A document becomes a reading: passages, then contacts, then who said what, each built on the one before. */
import type { LanguagePack } from '../../languages/pack.ts'
import type { PreparedDocument } from '../document/document.ts'
import type { ActorId, Encounter, Reading } from '../model.ts'
import { commitmentsOf } from './commitments/commitments.ts'
import { findEncounters } from './encounters/encounters.ts'
import { publishEncounters } from './encounters/publish.ts'
import { linkVisits } from './encounters/visits.ts'
import { Lists } from './lists.ts'
import type { Lexicon } from './match/lexicon.ts'
import { Actors } from './mentions/actors.ts'
import { type Passage, type PassageSetting, readBody, readTitle } from './passage.ts'
import { type PublisherFact, registryOf } from './registry.ts'
import { publishStatements } from './statements/statements.ts'

/** What the reader works on: a document with its tokens, and what is known. */
export interface ExtractInput {
  readonly prepared: PreparedDocument
  readonly lexicon: Lexicon
  readonly packs: readonly LanguagePack[]
}

/** All that one document says. Its warnings are those of extraction alone. */
export function extract({ prepared, lexicon, packs }: ExtractInput): Reading {
  const { document } = prepared
  const registry = registryOf(lexicon)
  const publisher = registry.publisher(document.publisher, document.url)
  const day = document.publishedAt?.slice(0, 10) ?? null
  const actors = new Actors(registry, day)
  const setting: PassageSetting = {
    prepared,
    lexicon,
    actors,
    day,
    home: document.publisherCountry ?? publisher?.side ?? publisher?.country ?? null,
  }
  const passages = packs.flatMap((pack) => passagesOf(setting, pack))
  const contacts = findEncounters(passages)
  const lists = new Lists(registry, actors)
  const encounters = linkVisits(publishEncounters(contacts, passages, setting, lists))
  const statements = publishStatements(passages, contacts, encounters, lists)
  const issuedBy = (publisher?.side as ActorId | null | undefined) ?? null
  const used = lists.publish({ encounters, statements, issuedBy })
  return {
    document,
    kind: kindOf(publisher, encounters),
    issuedBy,
    actors: used.actors,
    offices: used.offices,
    places: used.places,
    topics: used.topics,
    formulations: used.formulations,
    encounters,
    statements,
    commitments: commitmentsOf(statements),
    warnings: [],
  }
}

/** Publishers who speak for a side themselves. */
const OFFICIAL: ReadonlySet<string> = new Set(['ministry', 'presidency', 'body'])

/** An official publisher's own account is a readout; a text that tells only of what is to come announces it. */
function kindOf(publisher: PublisherFact | null, encounters: readonly Encounter[]): Reading['kind'] {
  if (encounters.length > 0 && encounters.every((encounter) => encounter.status === 'planned'))
    return 'announcement'
  return publisher !== null && OFFICIAL.has(publisher.kind) && encounters.length > 0
    ? 'readout'
    : 'news-report'
}

/** The title comes first, but is read after the text that names the people in it. */
function passagesOf(setting: PassageSetting, pack: LanguagePack): readonly Passage[] {
  const { sentences, titleLanguage } = setting.prepared
  const body = sentences.some((sentence) => sentence.language === pack.code) ? [readBody(setting, pack)] : []
  const title = titleLanguage === pack.code ? [readTitle(setting, pack)] : []
  return [...title, ...body]
}
