/** What the registry knows, as the compiled lexicon keeps it: typed doors to its facts. */
import type { Localized } from '../model.ts'
import type { Lexicon } from './match/lexicon.ts'

/** Who held which office, and when; dates as precise as known. */
export interface TenureFact {
  readonly person: string
  readonly office: string
  readonly from: string | null
  readonly to: string | null
  readonly asOf: string | null
}

/** A person with all tenures. */
export interface PersonFact {
  readonly names: Localized
  readonly side: string
  readonly tenures: readonly TenureFact[]
}

/** An office with all its holders. */
export interface OfficeFact {
  readonly names: Localized
  readonly side: string
  readonly kind: string
  readonly shared: boolean
  readonly holders: readonly TenureFact[]
}

/** A treaty or initiative, with the day of its signing or launch. */
export interface InstrumentFact {
  readonly names: Localized
  readonly kind: string
  readonly date: string | null
  readonly parties: readonly string[]
}

/** One dated edition of a recurring gathering. */
export interface EditionFact {
  readonly id: string
  readonly start: string
  readonly end: string
  readonly country: string | null
  readonly city: string
}

/** A recurring gathering. */
export interface SeriesFact {
  readonly names: Localized
  readonly editions: readonly EditionFact[]
}

/** A place, its state and, of a venue, its city. */
export interface PlaceFact {
  readonly names: Localized
  readonly kind: string
  readonly country: string | null
  readonly city: string | null
}

/** An outlet: where it is, and whose voice. */
export interface PublisherFact {
  readonly names: Localized
  readonly country: string | null
  readonly side: string | null
  readonly kind: string
}

/** A subject, and the first day on which it could be spoken of. */
export interface TopicFact {
  readonly names: Localized
  readonly broader: string | null
  readonly since: string | null
}

/** The registry's facts by id; every door answers `null` for an id that it does not hold. */
export interface Registry {
  readonly person: (id: string) => PersonFact | null
  readonly office: (id: string) => OfficeFact | null
  /** Offices of one kind on one side. */
  readonly offices: (side: string, kind: string) => readonly string[]
  /** Offices of a side by their title in words. */
  readonly titled: (side: string, title: string) => readonly string[]
  readonly state: (id: string) => { readonly names: Localized; readonly capital: string | null } | null
  readonly body: (id: string) => {
    readonly names: Localized
    readonly kind: string
    readonly seat: string | null
    readonly founded: string | null
  } | null
  readonly instrument: (id: string) => InstrumentFact | null
  readonly series: (id: string) => SeriesFact | null
  readonly place: (id: string) => PlaceFact | null
  /** The publisher of this name or address, if listed; a name that says of no state («وزارة الخارجية») is read as of `country`. */
  readonly publisher: (
    name: string | null,
    url: string | null,
    country: string | null,
  ) => PublisherFact | null
  /** Listed people whose names have this key in the language: `NameSpelling.key`. */
  readonly spelled: (language: string, key: string) => readonly string[]
  /** Listed spellings of people's names with this `NameSpelling.sketch`. */
  readonly spelledLoosely: (language: string, sketch: string) => readonly SpellingFact[]
  /** Whether a word, by its key, is in the name of anybody who writes it in the script of the language. */
  readonly isNativeName: (language: string, key: string) => boolean
  readonly topic: (id: string) => TopicFact | null
  readonly formulation: (id: string) => Localized | null
  /** The last month that the registry speaks of: `2025-06`. */
  readonly horizon: string
}

/** A listed spelling of a person's name. */
export interface SpellingFact {
  readonly id: string
  readonly form: string
}

const registries = new WeakMap<Lexicon, Registry>()

/** The doors to a lexicon's facts; the same ones each time. */
export function registryOf(lexicon: Lexicon): Registry {
  const known = registries.get(lexicon)
  if (known !== undefined) return known
  const made = makeRegistry(lexicon)
  registries.set(lexicon, made)
  return made
}

function makeRegistry(lexicon: Lexicon): Registry {
  const get = <Fact>(key: string): Fact | null => (lexicon.fact(key) as Fact | undefined) ?? null
  const door = <Fact>(kind: string): ((id: string) => Fact | null) => kept((id) => get<Fact>(`${kind}/${id}`))
  const lists = (kind: string): ((side: string, what: string) => readonly string[]) => {
    const bySide = kept((side) => kept((what) => get<readonly string[]>(`${kind}/${side}/${what}`)))
    return (side, what) => bySide(side)?.(what) ?? NONE
  }
  return {
    person: door('person'),
    office: door('office'),
    offices: lists('offices'),
    titled: lists('title'),
    state: door('state'),
    body: door('body'),
    instrument: door('instrument'),
    series: door('series'),
    place: door('place'),
    publisher: publisherDoor(get),
    spelled: lists('spelled'),
    spelledLoosely: (language, sketch) =>
      get<readonly SpellingFact[]>(`spelled-loosely/${language}/${sketch}`) ?? [],
    isNativeName: (language, key) => get<true>(`native-name/${language}/${key}`) === true,
    topic: door('topic'),
    formulation: door('formulation'),
    horizon: get('horizon') ?? '2025-06',
  }
}

const NONE: readonly string[] = []

/** Beyond this many, the answers of a door are forgotten: a text may ask for ids of its own. */
const MOST_KEPT = 1 << 16

/** Keeps what `find` has found, and what it has not, so that no key is put together for it again. */
function kept<Found>(find: (id: string) => Found | null): (id: string) => Found | null {
  const known = new Map<string, Found | null>()
  return (id) => {
    const before = known.get(id)
    if (before !== undefined) return before
    const found = find(id)
    if (known.size === MOST_KEPT) known.clear()
    known.set(id, found)
    return found
  }
}

type Get = <Fact>(key: string) => Fact | null

/** Texts come one behind the other from one publisher: the last answer is kept. */
function publisherDoor(get: Get): Registry['publisher'] {
  let last: {
    readonly name: string | null
    readonly host: string | null
    readonly country: string | null
    readonly fact: PublisherFact | null
  }
  last = { name: null, host: null, country: null, fact: null }
  const exactly = (name: string): string | null => get<string>(`publisher-name/${name.toLowerCase()}`)
  const called = (name: string): string | null => exactly(name) ?? exactly(name.replace(/^the /iu, ''))
  return (name, url, country) => {
    const host = hostOf(url)
    if (name === last.name && host === last.host && country === last.country) return last.fact
    const listed = name === null ? null : called(name)
    const atHome = name === null || country === null ? null : called(`${name}@${country}`)
    const id = listed ?? byDomain(get, host) ?? byDomain(get, siteOf(name)) ?? atHome ?? name
    last = { name, host, country, fact: id === null ? null : get<PublisherFact>(`publisher/${id}`) }
    return last.fact
  }
}

/** Feeds give "state.gov" for a name. */
const SITE = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/iu

function siteOf(name: string | null): string | null {
  return name !== null && SITE.test(name) ? `https://${name}` : null
}

/** An address without its path. */
const HOST = /^https?:\/\/[^/?#\\]+(?=[/?#]|$)/iu

/** The address without its path, which does not tell whose it is; any other address as it is. */
function hostOf(url: string | null): string | null {
  return url === null ? null : (HOST.exec(url)?.[0] ?? url)
}

function byDomain(get: Get, url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null
  const labels = new URL(url).hostname.split('.')
  for (let from = 0; from < labels.length - 1; from += 1) {
    const id = get<string>(`publisher-domain/${labels.slice(from).join('.')}`)
    if (id !== null) return id
  }
  return null
}

/** Whether a tenure covers `day` (`YYYY-MM-DD`), as far as its dates are known; unknown ends are open. */
export function holdsAt({ from, to }: TenureFact, day: string): boolean {
  if (from !== null && day < (from.length === day.length ? from : firstDayOf(from))) return false
  return to === null || day.slice(0, to.length) <= to
}

/**
 * For whom a person acts on a day: the body whose office they hold then («الأمين العام لجامعة الدول العربية»), unless they
 * hold one of their own side too, as heads of state do who take the chair; their own side where no day is known.
 */
export function sideOn(registry: Registry, person: PersonFact, day: string | null): string {
  if (day === null) return person.side
  let side = person.side
  for (const tenure of person.tenures) {
    if (!holdsAt(tenure, day)) continue
    const of = registry.office(tenure.office)?.side ?? person.side
    if (of === person.side) return of
    side = of
  }
  return side
}

function firstDayOf(date: string): string {
  return date.padEnd(10, '-01-01'.slice(date.length - 4))
}
