/** An invented world: who met, when, where, on what. States, places and topics are the registry's, people and what happened are made up. */
import { registryOf } from '../../src/extract/registry.ts'
import type { Knowledge } from '../../src/knowledge.ts'
import type { ActorId, EncounterFormat, EncounterStatus, Localized, Polarity } from '../../src/model.ts'
import { FORMATS, POLARITIES } from '../../src/report/values.ts'
import { makeVocabulary, packWords, type Vocabulary, zipfPlace } from './vocabulary.ts'

/** Someone who meets. */
export interface Person {
  readonly id: ActorId
  readonly kind: 'person'
  readonly names: Localized
  readonly side: string
}

/** Where they meet. */
export interface Spot {
  readonly id: string
  readonly names: Localized
  readonly country: string | null
}

/** States, their people, the places where they meet and what they speak of. */
export interface World {
  readonly people: readonly (readonly Person[])[]
  readonly places: readonly Spot[]
  readonly topics: readonly string[]
  readonly formulations: readonly string[]
}

/** What happened, before anybody tells of it. */
export interface Told {
  readonly number: number
  readonly people: readonly Person[]
  readonly day: string
  readonly published: string
  readonly format: EncounterFormat
  readonly status: EncounterStatus
  readonly place: Spot
  readonly topics: readonly string[]
  readonly said: readonly {
    readonly speaker: number
    readonly topic: string
    readonly formulation: string | null
    readonly polarity: Polarity | null
    readonly confidence: number
  }[]
}

/** Gives words of a language. */
export interface Writer {
  readonly words: (language: string, count: number) => string
}

/** States that meet, in the order of their ids, of which the first meet most. */
const STATES = 190
/** Of each: its head, ministers and envoys. */
const PEOPLE = 12
/** Eleven years of news, up to the day that benches take for today. */
const DAYS = 4000
/** Days ahead for which encounters are announced. */
const AHEAD = 60
const DAY = 86_400_000
/** 21 November 2026. */
export const TODAY = Date.UTC(2026, 10, 21)
const SAID = 6

/** The world, the same every time. */
export function makeWorld({ lexicon }: Knowledge, writer: Writer): World {
  const registry = registryOf(lexicon)
  const name = (language: string): string => writer.words(language, 2)
  return {
    people: lexicon
      .factIds('state')
      .toSorted()
      .slice(0, STATES)
      .map((side) =>
        Array.from({ length: PEOPLE }, (_, rank) => ({
          id: `bench-${side}-${rank}` as ActorId,
          kind: 'person',
          names: { ar: name('ar'), en: name('en') },
          side,
        })),
      ),
    places: lexicon.factIds('place').flatMap((id) => {
      const fact = registry.place(id)
      return fact?.kind === 'city' ? [{ id, names: fact.names, country: fact.country }] : []
    }),
    topics: lexicon.factIds('topic'),
    formulations: lexicon.factIds('formulation'),
  }
}

/** Words of the packs, by language. */
export function makeWriter(languages: string, random: () => number): Writer {
  const vocabularies = new Map<string, Vocabulary>()
  for (const language of ['ar', 'en'])
    vocabularies.set(language, makeVocabulary(packWords(`${languages}/${language}`), 60_000, random))
  return {
    words: (language, count) =>
      Array.from({ length: count }, () => vocabularies.get(language)?.draw() ?? '').join(' '),
  }
}

/** The encounter of this number among so many: of days in order, the last of them still ahead. */
export function toldOf(number: number, count: number, world: World, random: () => number): Told {
  const pick = <Item>(list: readonly Item[]): Item => list[zipfPlace(list.length, random)] as Item
  const one = pick(world.people)
  let other = pick(world.people)
  while (other === one) other = pick(world.people)
  const at = TODAY + (Math.floor((number / count) * (DAYS + AHEAD)) - DAYS) * DAY
  const isAhead = at > TODAY
  const topics = [...new Set([pick(world.topics), pick(world.topics)])]
  return {
    number,
    people: [pick(one), pick(other)],
    day: new Date(at).toISOString().slice(0, 10),
    published: new Date(Math.min(at, TODAY)).toISOString().slice(0, 10),
    format: pick(FORMATS),
    status: isAhead ? 'planned' : 'held',
    place: pick(world.places),
    topics,
    said: Array.from({ length: isAhead ? 1 : SAID }, (_, index) => ({
      speaker: index,
      topic: topics[index % topics.length] ?? '',
      formulation: random() < 0.05 ? pick(world.formulations) : null,
      polarity: random() < 0.3 ? pick(POLARITIES) : null,
      confidence: 0.5 + Math.round(random() * 50) / 100,
    })),
  }
}

/** Who tells: an outlet of its own for each account of an encounter. */
export function tellerOf({ people }: Told, account: number): { readonly publisher: string } {
  return { publisher: `Agency ${people[account % people.length]?.side ?? ''}` }
}

/** A name as a language writes it. */
export function nameIn({ names }: Person, language: string): string {
  return names[language] ?? ''
}
