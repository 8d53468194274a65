/** The lists of a reading: each id that is used in it, once. */
import type {
  Actor,
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
import type { Known } from './mentions/known.ts'
import type { Registry } from './registry.ts'

/** What of a reading refers to actors. */
interface Used {
  readonly encounters: readonly Encounter[]
  readonly statements: readonly Statement[]
  readonly issuedBy: Side | null
}

/** Whether anything refers to a person whose words turned out to be another's. */
function isUsed({ id }: Known, { encounters, statements }: Used): boolean {
  return JSON.stringify([encounters, statements]).includes(`"${id}"`)
}

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
  publish(used: Used): Pick<Reading, 'actors' | 'offices' | 'places' | 'topics' | 'formulations'> {
    if (used.issuedBy !== null) this.#actors.side(used.issuedBy)
    const known = this.#actors
      .all()
      .filter((one) => one.mentions.length > 0 || one.kind !== 'person' || isUsed(one, used))
    const actors = known.map((one) => this.#ofItsState(publish(one)))
    const offices: OfficeId[] = []
    for (const actor of actors) offices.push(...actor.offices)
    const topics: TopicId[] = []
    for (const encounter of used.encounters) {
      for (const { office } of encounter.participants) if (office !== null) offices.push(office)
      topics.push(...encounter.topics)
    }
    const formulations: FormulationId[] = []
    for (const statement of used.statements) {
      topics.push(...statement.topics)
      formulations.push(...statement.formulations)
    }
    return {
      actors,
      offices: sorted(offices).map((id) => this.#office(id)),
      places: this.#placesInOrder(),
      topics: this.#withBroader(sorted(topics)).map((id) => this.#topic(id)),
      formulations: sorted(formulations).map((id) => this.#formulation(id)),
    }
  }

  /** A ministry acts for its state, and so do its people. */
  #ofItsState(actor: Actor): Actor {
    const body = actor.side === null ? null : this.#registry.body(actor.side)
    return body?.kind === 'ministry' && body.seat !== null ? { ...actor, side: body.seat as Side } : actor
  }

  #placesInOrder(): readonly Place[] {
    const places = this.#places
    return places.size === 0 ? [] : [...places.keys()].sort().map((id) => places.get(id) as Place)
  }

  #office(id: OfficeId): Office {
    const fact = this.#registry.office(id)
    return { id, names: fact?.names ?? {}, of: fact?.side ?? null }
  }

  /** With all topics above them: a topic names the broader one, so that one is used too. */
  #withBroader(topics: readonly TopicId[]): readonly TopicId[] {
    if (topics.length === 0) return topics
    const all = [...topics]
    for (const id of all) {
      const broader = (this.#registry.topic(id)?.broader ?? null) as TopicId | null
      if (broader !== null && !all.includes(broader)) all.push(broader)
    }
    return all.length === topics.length ? topics : all.sort()
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

/** `ids` in their order, each of them once. */
function sorted<Key extends string>(ids: Key[]): readonly Key[] {
  return ids.length < 2 ? ids : ids.sort().filter((id, index) => index === 0 || id !== ids[index - 1])
}
