/** The actors of one document: who has been met so far, under which words, and which local ids were given. */
import type { Phrase } from '../../../languages/pack.ts'
import type {
  Actor,
  ActorId,
  ActorKind,
  Localized,
  Mention,
  MentionForm,
  OfficeId,
  Side,
  Span,
} from '../../model.ts'
import type { Registry } from '../registry.ts'

/** Someone as the document speaks of them, while it is read. */
export interface Known {
  readonly id: ActorId
  readonly kind: ActorKind
  readonly names: Localized
  side: Side | null
  /** Offices that the text gives them, as registry ids. */
  readonly offices: Set<OfficeId>
  /** Kinds of office that the text gives them (`foreign-minister`). */
  readonly officeKinds: Set<string>
  readonly honorifics: Set<string>
  /** Words of the titles that the text gives them, without article. */
  readonly titleWords: Set<string>
  gender: 'm' | 'f' | null
  readonly mentions: Mention[]
}

/** Everyone met in a document, in order of first mention. Guards the numbering of local ids. */
export class Actors {
  readonly #registry: Registry
  readonly #known = new Map<string, Known>()
  readonly #local = new Map<string, Known>()

  constructor(registry: Registry) {
    this.#registry = registry
  }

  all(): readonly Known[] {
    return [...this.#known.values()]
  }

  get(id: ActorId): Known | null {
    return this.#known.get(id) ?? null
  }

  person(id: string): Known {
    return this.#keep(id, () => {
      const fact = this.#registry.person(id)
      return this.#make(id, 'person', fact?.names ?? {}, fact?.side ?? null)
    })
  }

  country(id: string): Known {
    return this.#keep(id, () => {
      const known = this.#make(id, 'country', this.#registry.state(id)?.names ?? {}, id)
      known.gender = 'f'
      return known
    })
  }

  body(id: string): Known {
    return this.#keep(id, () => this.#make(id, 'organization', this.#registry.body(id)?.names ?? {}, id))
  }

  /** A state by its code, else a body. */
  side(id: Side): Known {
    return this.#registry.state(id) !== null ? this.country(id) : this.body(id)
  }

  /** Whoever the registry does not know; the same `key` gives the same actor again. */
  local(key: string, kind: ActorKind, names: Localized, side: Side | null): Known {
    const known = this.#local.get(key)
    if (known !== undefined) return known
    const made = this.#make(`local:${this.#local.size + 1}`, kind, names, side)
    this.#known.set(made.id, made)
    this.#local.set(key, made)
    return made
  }

  /** The one local person whose name ends with these folded words; null if there is none, or several. */
  localPersonCalled(words: string): Known | null {
    const called = [...this.#local].filter(([key]) => key.startsWith('person ') && key.endsWith(` ${words}`))
    return called.length === 1 ? (called[0]?.[1] ?? null) : null
  }

  #keep(id: string, make: () => Known): Known {
    const known = this.#known.get(id)
    if (known !== undefined) return known
    const made = make()
    this.#known.set(id, made)
    return made
  }

  #make(id: string, kind: ActorKind, names: Localized, side: Side | null): Known {
    return {
      id: id as ActorId,
      kind,
      names,
      side,
      offices: new Set(),
      officeKinds: new Set(),
      honorifics: new Set(),
      titleWords: new Set(),
      gender: null,
      mentions: [],
    }
  }
}

/** The form of a mention by the phrase that makes it. */
export function formOf(phrase: Phrase): MentionForm {
  if (phrase.name !== null) return 'name'
  return phrase.refers === 'title' || phrase.refers === 'unnamed' ? 'title' : 'pronoun'
}

/** Adds a mention unless the same words were added already. */
export function addMention(known: Known, field: 'text' | 'title', span: Span, form: MentionForm): void {
  if (
    known.mentions.some(
      (mention) => mention.in === field && mention.span.start === span.start && mention.span.end === span.end,
    )
  )
    return
  known.mentions.push({ in: field, span, form, candidates: [] })
}

/** The published form: mentions in the order of the text. */
export function publish(known: Known): Actor {
  const { id, kind, names, side } = known
  return {
    id,
    kind,
    names,
    side,
    offices: [...known.offices].sort(),
    mentions: [...known.mentions].sort((a, b) =>
      a.in === b.in ? a.span.start - b.span.start || a.span.end - b.span.end : a.in === 'title' ? -1 : 1,
    ),
  }
}
