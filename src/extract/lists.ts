/** The lists of a reading: each id that is used in it, once. */
import type {
  Encounter,
  Formulation,
  FormulationId,
  Office,
  OfficeId,
  Place,
  Reading,
  Side,
  Statement,
  Topic,
  TopicId,
} from '../model.ts'
import { type Actors, publish } from './mentions/actors.ts'
import type { Registry } from './registry.ts'

/** Collects what encounters and statements refer to. Guards the lists while a document is read. */
export class Lists {
  readonly #registry: Registry
  readonly #actors: Actors
  readonly #places = new Map<string, Place>()

  constructor(registry: Registry, actors: Actors) {
    this.#registry = registry
    this.#actors = actors
  }

  get registry(): Registry {
    return this.#registry
  }

  get actors(): Actors {
    return this.#actors
  }

  place(place: Place): Place {
    if (place.id !== null) this.#places.set(place.id, place)
    return place
  }

  /** The published lists, in order of first mention (actors) or of id. */
  publish(used: {
    readonly encounters: readonly Encounter[]
    readonly statements: readonly Statement[]
    readonly issuedBy: Side | null
  }): Pick<Reading, 'actors' | 'offices' | 'places' | 'topics' | 'formulations'> {
    if (used.issuedBy !== null) this.#actors.side(used.issuedBy)
    const actors = this.#actors.all().map(publish)
    const offices = new Set<OfficeId>()
    for (const actor of actors) addAll(offices, actor.offices)
    const topics = new Set<TopicId>()
    for (const encounter of used.encounters) {
      for (const { office } of encounter.participants) if (office !== null) offices.add(office)
      addAll(topics, encounter.topics)
    }
    const formulations = new Set<FormulationId>()
    for (const statement of used.statements) {
      addAll(topics, statement.topics)
      addAll(formulations, statement.formulations)
    }
    this.#addBroader(topics)
    return {
      actors,
      offices: sorted(offices).map((id) => this.#office(id)),
      places: sorted(this.#places.keys()).map((id) => this.#places.get(id) as Place),
      topics: sorted(topics).map((id) => this.#topic(id)),
      formulations: sorted(formulations).map((id) => this.#formulation(id)),
    }
  }

  #office(id: OfficeId): Office {
    const fact = this.#registry.office(id)
    return { id, names: fact?.names ?? {}, of: fact?.side ?? null }
  }

  /** Adds all topics above those of `topics`: a topic names the broader one, so that one is used too. */
  #addBroader(topics: Set<TopicId>): void {
    for (const id of topics) {
      const broader = this.#registry.topic(id)?.broader ?? null
      if (broader !== null) topics.add(broader as TopicId)
    }
  }

  #topic(id: TopicId): Topic {
    const fact = this.#registry.topic(id)
    return {
      id,
      prefLabel: fact?.names ?? {},
      broader: (fact?.broader as TopicId | null | undefined) ?? null,
    }
  }

  #formulation(id: FormulationId): Formulation {
    return { id, wording: this.#registry.formulation(id) ?? {} }
  }
}

function addAll<Key>(keys: Set<Key>, more: readonly Key[]): void {
  for (const key of more) keys.add(key)
}

/** `keys`, each of them once, in their order. */
function sorted<Key extends string>(keys: Iterable<Key>): readonly Key[] {
  const all = [...keys]
  return all.length < 2 ? all : all.sort()
}
