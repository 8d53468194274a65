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
    const offices = new Set([...actors.flatMap((actor) => actor.offices), ...officesIn(used.encounters)])
    const topics = new Set([
      ...used.encounters.flatMap((one) => one.topics),
      ...used.statements.flatMap((one) => one.topics),
    ])
    const formulations = new Set(used.statements.flatMap((one) => one.formulations))
    return {
      actors,
      offices: sorted(offices).map((id) => this.#office(id)),
      places: sorted(this.#places.keys()).map((id) => this.#places.get(id) as Place),
      topics: sorted(this.#withBroader(topics)).map((id) => this.#topic(id)),
      formulations: sorted(formulations).map((id) => this.#formulation(id)),
    }
  }

  #office(id: OfficeId): Office {
    const fact = this.#registry.office(id)
    return { id, names: fact?.names ?? {}, of: fact?.side ?? null }
  }

  /** The topics and all above them: a topic names the broader one, so that one is used too. */
  #withBroader(topics: ReadonlySet<TopicId>): ReadonlySet<TopicId> {
    const all = new Set(topics)
    for (const id of all) {
      const { broader } = this.#topic(id)
      if (broader !== null) all.add(broader)
    }
    return all
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

function officesIn(encounters: readonly Encounter[]): readonly OfficeId[] {
  return encounters.flatMap((encounter) =>
    encounter.participants.flatMap((one) => (one.office === null ? [] : [one.office])),
  )
}

function sorted<Key extends string>(keys: Iterable<Key>): readonly Key[] {
  return [...new Set(keys)].sort()
}
