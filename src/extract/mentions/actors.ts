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
import { type Registry, sideOn } from '../registry.ts'
import { type Known, NONE, withOne } from './known.ts'
import { Titled } from './titled.ts'

/** What the key of a local person begins with. */
const PERSON = 'person '

/** Everyone met in a document, in order of first mention. Guards the numbering of local ids. */
export class Actors {
  readonly #registry: Registry
  readonly #day: string | null
  readonly #known = new Map<string, Known>()
  readonly #local = new Map<string, Known>()
  readonly #holders = new Map<OfficeId, Known[]>()
  /** People by the words of their titles. */
  readonly titled = new Titled()
  /** Local people by the last word of their names; null where several have it. */
  readonly #called = new Map<string, Known | null>()

  /** `day` is the document's, `YYYY-MM-DD`; null where it is not known. */
  constructor(registry: Registry, day: string | null) {
    this.#registry = registry
    this.#day = day
  }

  all(): readonly Known[] {
    return [...this.#known.values()]
  }

  get(id: ActorId): Known | null {
    return this.#known.get(id) ?? null
  }

  /** The text gives `known` this office. */
  give(known: Known, office: OfficeId): void {
    if (known.offices.includes(office)) return
    known.offices = withOne(known.offices, office)
    if (known.kind !== 'person') return
    const others = this.#holders.get(office)
    if (others === undefined) this.#holders.set(office, [known])
    else others.push(known)
  }

  /** The people to whom the text gives one of `offices`: two at most, for whether somebody is the only one shows in two. */
  holding(offices: readonly OfficeId[]): readonly Known[] {
    const found: Known[] = []
    for (const office of offices)
      for (const known of this.#holders.get(office) ?? []) {
        if (!found.includes(known)) found.push(known)
        if (found.length > 1) return found
      }
    return found
  }

  person(id: string): Known {
    const known = this.#known.get(id)
    if (known !== undefined) return known
    const fact = this.#registry.person(id)
    const side = fact === null ? null : sideOn(this.#registry, fact, this.#day)
    return this.#keep(id, 'person', fact?.names ?? {}, side)
  }

  body(id: string): Known {
    return this.#known.get(id) ?? this.#keep(id, 'organization', this.#registry.body(id)?.names ?? {}, id)
  }

  /** A state by its code, else a body. */
  side(id: Side): Known {
    return this.#known.get(id) ?? this.#state(id) ?? this.body(id)
  }

  #state(id: string): Known | null {
    const state = this.#registry.state(id)
    if (state === null) return null
    const made = this.#keep(id, 'country', state.names, id)
    made.gender = 'f'
    return made
  }

  /** Whoever the registry does not know; the same `key` gives the same actor again. */
  local(key: string, kind: ActorKind, names: Localized, side: Side | null): Known {
    const known = this.#local.get(key)
    if (known !== undefined) return known
    const made = this.#keep(`local:${this.#local.size + 1}`, kind, inOneLine(names), side)
    this.#local.set(key, made)
    if (key.startsWith(PERSON)) {
      const last = key.slice(key.lastIndexOf(' ') + 1)
      this.#called.set(last, this.#called.has(last) ? null : made)
    }
    return made
  }

  /** The one local person whose name ends with this folded word; null if there is none, or several. */
  localPersonCalled(word: string): Known | null {
    return this.#called.get(word) ?? null
  }

  #keep(id: string, kind: ActorKind, names: Localized, side: Side | null): Known {
    const made: Known = {
      id: id as ActorId,
      kind,
      names,
      side,
      offices: NONE,
      officeKinds: NONE,
      honorifics: NONE,
      introducedPlainly: null,
      called: NONE,
      named: NONE,
      gender: null,
      mentions: [],
    }
    this.#known.set(id, made)
    return made
  }
}

/** The form of a mention by the phrase that makes it. */
export function formOf(phrase: Phrase): MentionForm {
  if (phrase.name !== null) return 'name'
  return phrase.refers === 'title' || phrase.refers === 'unnamed' ? 'title' : 'pronoun'
}

const NO_CANDIDATES: Mention['candidates'] = []

/** Notes a mention. */
export function addMention(known: Known, field: 'text' | 'title', span: Span, form: MentionForm): void {
  known.mentions.push({ in: field, span, form, candidates: NO_CANDIDATES })
}

/** The published form: mentions in the order of the text, each once. */
export function publish(known: Known): Actor {
  const { id, kind, names, side, offices } = known
  const sorted = offices.length < 2 ? offices : [...offices].sort()
  return { id, kind, names, side, offices: sorted, mentions: inOrder(known.mentions) }
}

/** Of several mentions in the same words the first that was noted counts. */
function inOrder(mentions: readonly Mention[]): readonly Mention[] {
  if (areInOrder(mentions)) return mentions
  const sorted = [...mentions].sort(compare)
  return sorted.filter(
    (mention, index) => index === 0 || compare(mention, sorted[index - 1] as Mention) !== 0,
  )
}

/** As most are: each behind the one before. */
function areInOrder(mentions: readonly Mention[]): boolean {
  for (let index = 1; index < mentions.length; index += 1)
    if (compare(mentions[index - 1] as Mention, mentions[index] as Mention) >= 0) return false
  return true
}

function compare(a: Mention, b: Mention): number {
  if (a.in !== b.in) return a.in === 'title' ? -1 : 1
  return a.span.start - b.span.start || a.span.end - b.span.end
}

/** Line ends, and the hard blank of Markdown, are no part of a name that stands over two lines. */
const BLANKS = /(?:\\_|\s)+/gu

function inOneLine(names: Localized): Localized {
  return Object.fromEntries(
    Object.entries(names).map(([language, name]) => [language, name.replace(BLANKS, ' ')]),
  )
}
