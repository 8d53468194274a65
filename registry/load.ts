import type { ActorId, CountryCode, PlaceId, TopicId } from '../src/model.ts'
import {
  idsOf,
  readBodies,
  readBodyMembers,
  readOffices,
  readPeople,
  readStates,
  readTenures,
} from './actors.ts'
import { readForms, readKindForms } from './forms.ts'
import { BODY_FORM_KINDS, PERSON_FORM_KINDS, STATE_FORM_KINDS } from './kinds.ts'
import type {
  BodyFormKind,
  InstrumentId,
  PersonFormKind,
  PublisherId,
  RegistryTables,
  SeriesId,
  StateFormKind,
} from './tables.ts'
import {
  readFormulations,
  readGatherings,
  readInstruments,
  readPlaces,
  readPublishers,
  readSeries,
  readTopics,
} from './things.ts'

export type * from './tables.ts'

/**
 * The registry, read out of one or more folders of the same tables: their rows together, in one order. A table may
 * lie in some of the folders only. Throws `InvalidPack`, with file and line, on a row with wrong cells, an id that
 * no row defines, or an id defined twice.
 */
export function loadRegistry(directories: readonly string[]): RegistryTables {
  const states = readStates(directories)
  const stateIds = idsOf(states)
  const bodies = readBodies(directories, stateIds)
  const sides = new Set([...stateIds, ...idsOf(bodies)])
  return {
    states,
    bodies,
    stateForms: readKindForms<CountryCode, StateFormKind>(directories, stateIds, {
      table: 'state-forms',
      kinds: STATE_FORM_KINDS,
    }),
    bodyForms: readKindForms<ActorId, BodyFormKind>(directories, idsOf(bodies), {
      table: 'body-forms',
      kinds: BODY_FORM_KINDS,
    }),
    bodyMembers: readBodyMembers(directories, idsOf(bodies), stateIds),
    ...loadPeople(directories, sides),
    ...loadPlacesAndGatherings(directories, stateIds),
    ...loadTexts(directories, stateIds, sides),
  }
}

function loadPeople(
  directories: readonly string[],
  sides: ReadonlySet<string>,
): Pick<RegistryTables, 'people' | 'personForms' | 'offices' | 'tenures'> {
  const people = readPeople(directories, sides)
  const offices = readOffices(directories, sides)
  const ids = idsOf(people)
  const personForms = readKindForms<ActorId, PersonFormKind>(directories, ids, {
    table: 'people-forms',
    kinds: PERSON_FORM_KINDS,
  })
  return { people, personForms, offices, tenures: readTenures(directories, ids, idsOf(offices)) }
}

function loadPlacesAndGatherings(
  directories: readonly string[],
  states: ReadonlySet<string>,
): Pick<RegistryTables, 'places' | 'placeForms' | 'series' | 'seriesForms' | 'gatherings'> {
  const places = readPlaces(directories, states)
  const series = readSeries(directories)
  return {
    places,
    placeForms: readForms<PlaceId, 'name'>(directories, idsOf(places), {
      table: 'place-forms',
      kind: 'name',
    }),
    series,
    seriesForms: readForms<SeriesId, 'name'>(directories, idsOf(series), {
      table: 'series-forms',
      kind: 'name',
    }),
    gatherings: readGatherings(directories, idsOf(series), states),
  }
}

function loadTexts(
  directories: readonly string[],
  states: ReadonlySet<string>,
  sides: ReadonlySet<string>,
): Pick<
  RegistryTables,
  | 'instruments'
  | 'instrumentForms'
  | 'publishers'
  | 'publisherForms'
  | 'topics'
  | 'topicTerms'
  | 'formulations'
> {
  const instruments = readInstruments(directories, sides)
  const publishers = readPublishers(directories, states, sides)
  const topics = readTopics(directories)
  const forms = { table: 'instrument-forms', kind: 'name' } as const
  return {
    instruments,
    instrumentForms: readForms<InstrumentId, 'name'>(directories, idsOf(instruments), forms),
    publishers,
    publisherForms: readForms<PublisherId, 'name'>(directories, idsOf(publishers), {
      table: 'publisher-forms',
      kind: 'name',
    }),
    topics,
    topicTerms: readForms<TopicId, 'term'>(directories, idsOf(topics), {
      table: 'topic-terms',
      kind: 'term',
    }),
    formulations: readFormulations(directories),
  }
}
