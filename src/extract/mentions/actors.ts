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
  /** Those titles as they stand, where the pack gives them (`TitleWords.called`). */
  readonly called: Set<string>
  /** Names that stand behind them. */
  readonly named: Set<string>
  gender: 'm' | 'f' | null
  readonly mentions: Mention[]
  /** The places of `mentions`, so that none is added twice. */
  readonly mentioned: Set<string>
}

/** What the key of a local person begins with. */
const PERSON = 'person '

/** Everyone met in a document, in order of first mention. Guards the numbering of local ids. */
export class Actors {
  readonly #registry: Registry
  readonly #known = new Map<string, Known>()
  readonly #local = new Map<string, Known>()
  readonly #holders = new Map<OfficeId, Set<Known>>()
  /** People by each word of their titles. */
  readonly #titled = new Map<string, Set<Known>>()
  /** Local people by what their names end with. */
  readonly #called = new Map<string, Known[]>()

  constructor(registry: Registry) {
    this.#registry = registry
  }

  all(): readonly Known[] {
    return [...this.#known.values()]
  }

  get(id: ActorId): Known | null {
    return this.#known.get(id) ?? null
  }

  /** The text gives `known` this office. */
  give(known: Known, office: OfficeId): void {
    known.offices.add(office)
    const holders = this.#holders.get(office) ?? new Set<Known>()
    this.#holders.set(office, holders.add(known))
  }

  /** The people to whom the text gives one of `offices`. */
  holding(offices: readonly OfficeId[]): readonly Known[] {
    const holders = new Set(offices.flatMap((office) => [...(this.#holders.get(office) ?? [])]))
    return [...holders].filter((known) => known.kind === 'person')
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
    return this.#known.get(id) ?? (this.#registry.state(id) !== null ? this.country(id) : this.body(id))
  }

  /** Whoever the registry does not know; the same `key` gives the same actor again. */
  local(key: string, kind: ActorKind, names: Localized, side: Side | null): Known {
    const known = this.#local.get(key)
    if (known !== undefined) return known
    const made = this.#make(`local:${this.#local.size + 1}`, kind, names, side)
    this.#known.set(made.id, made)
    this.#local.set(key, made)
    if (key.startsWith(PERSON)) this.#noteName(key.slice(PERSON.length).split(' '), made)
    return made
  }

  /** The one local person whose name ends with these folded words; null if there is none, or several. */
  localPersonCalled(words: string): Known | null {
    const [known, another] = this.#called.get(words) ?? []
    return another === undefined ? (known ?? null) : null
  }

  /** The text gives `known` a title of these words. */
  noteTitle(known: Known, words: readonly string[]): void {
    for (const word of words) {
      known.titleWords.add(word)
      this.#titled.set(word, (this.#titled.get(word) ?? new Set<Known>()).add(known))
    }
  }

  /** The people whose titles hold all of `words`, at least one. */
  titled(words: readonly string[]): readonly Known[] {
    const sets = words.map((word) => this.#titled.get(word) ?? new Set<Known>())
    const [fewest] = [...sets].sort((a, b) => a.size - b.size)
    return [...(fewest ?? [])].filter(
      (known) => known.kind === 'person' && words.every((word) => known.titleWords.has(word)),
    )
  }

  #noteName(words: readonly string[], known: Known): void {
    for (let from = 0; from < words.length; from += 1) {
      const ending = words.slice(from).join(' ')
      const others = this.#called.get(ending)
      if (others === undefined) this.#called.set(ending, [known])
      else others.push(known)
    }
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
      called: new Set(),
      named: new Set(),
      gender: null,
      mentions: [],
      mentioned: new Set(),
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
  const place = `${field}:${span.start}:${span.end}`
  if (known.mentioned.has(place)) return
  known.mentioned.add(place)
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
