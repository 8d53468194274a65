import type {
  ActorId,
  CountryCode,
  FormulationId,
  Id,
  LanguageTag,
  Localized,
  OfficeId,
  PlaceId,
  Side,
  TopicId,
} from '../src/model.ts'
import type {
  BODY_FORM_KINDS,
  BODY_KINDS,
  INSTRUMENT_KINDS,
  OFFICE_KINDS,
  PERSON_FORM_KINDS,
  PLACE_KINDS,
  PUBLISHER_KINDS,
  STATE_FORM_KINDS,
} from './kinds.ts'

/** A recurring gathering, e.g. `g20-summit`. */
export type SeriesId = Id<'series'>
/** One edition of a series, e.g. `g20-summit-2022`. */
export type GatheringId = Id<'gathering'>
/** A treaty, agreement, declaration, resolution or initiative, e.g. `un-charter`. */
export type InstrumentId = Id<'instrument'>
/** Whoever publishes news or readouts, e.g. `xinhua`. */
export type PublisherId = Id<'publisher'>

/** `2022-08-06`, `2022-08` or `2022`: as precise as is sure. */
export type PartialDate = string

/**
 * Why a form may not stand alone: `word` is an ordinary word of the language too, `shared` names two ids or more.
 * Such a form counts only after a title, an office, a first name, or the full name earlier in the text (of a
 * publisher: only in a credit). Empty for a form that is safe alone.
 */
export type Guard = '' | 'word' | 'shared'

/** What every row of the registry has: where it is known from. */
interface Sourced {
  readonly source: string
}

/** One spelling of one name in one language. */
interface Form<Key extends string, Kind extends string> extends Sourced {
  readonly id: Key
  readonly language: LanguageTag
  readonly kind: Kind
  readonly form: string
  readonly guarded: Guard
}

/** A state or territory: a point with names; nothing is claimed by its being listed. */
export interface State extends Sourced {
  readonly id: CountryCode
  readonly names: Localized
}

/** Nisba adjectives by gender and number (`nisba-fd`: feminine dual); a metonym is a city that speaks for the government. */
export type StateFormKind = (typeof STATE_FORM_KINDS)[number]
/** One spelling of a state, its capital or its adjective. */
export type StateForm = Form<CountryCode, StateFormKind>

/** Someone who holds or held an office. */
export interface Person extends Sourced {
  readonly id: ActorId
  /** Whom the person acts or acted for last; at a date, the office's side is what counts. */
  readonly side: Side
  readonly names: Localized
  readonly wikidata: string | null
}

/** `family` is the name used alone, whether or not it is a family name. */
export type PersonFormKind = (typeof PERSON_FORM_KINDS)[number]
/** One spelling of a person's name. */
export type PersonForm = Form<ActorId, PersonFormKind>

/** What an office is, whatever it is called. */
export type OfficeKind = (typeof OFFICE_KINDS)[number]
/** An office of a state or body. */
export interface OfficeRow extends Sourced {
  readonly id: OfficeId
  readonly side: Side
  readonly kind: OfficeKind
  readonly names: Localized
  /** Several people hold it at once (spokespersons, deputy ministers): overlapping tenures are no fault. */
  readonly shared: boolean
}

/** Who held an office, and when; a successor's `from` may equal the predecessor's `to`. */
export interface TenureRow extends Sourced {
  readonly person: ActorId
  readonly office: OfficeId
  readonly from: PartialDate | null
  /** `null`: still in office at `asOf`, or, where `asOf` is `null` too, the end is not known. */
  readonly to: PartialDate | null
  /** The last month for which a tenure without end is known to run. */
  readonly asOf: PartialDate | null
  /** `medium`: sure of the fact, not of the exact day. */
  readonly certainty: 'high' | 'medium'
  /** What surprises: a rival claimant, an acting holder, an overlap. */
  readonly note: string
}

/** What a body is. */
export type BodyKind = (typeof BODY_KINDS)[number]
/** An organisation, a court, a movement or a forum. */
export interface Body extends Sourced {
  readonly id: ActorId
  readonly kind: BodyKind
  readonly names: Localized
  readonly founded: PartialDate | null
  /** The state of its seat. */
  readonly seat: CountryCode | null
}

/** How a spelling names a body. */
export type BodyFormKind = (typeof BODY_FORM_KINDS)[number]
/** One spelling of a body's name. */
export type BodyForm = Form<ActorId, BodyFormKind>

/** A state in a body, and since when. */
export interface BodyMember extends Sourced {
  readonly body: ActorId
  readonly state: CountryCode
  readonly from: PartialDate | null
  readonly to: PartialDate | null
}

/** What an instrument is. */
export type InstrumentKind = (typeof INSTRUMENT_KINDS)[number]
/** A treaty, agreement, declaration, resolution or initiative. */
export interface Instrument extends Sourced {
  readonly id: InstrumentId
  readonly kind: InstrumentKind
  readonly names: Localized
  /** Of signature, adoption or launch. */
  readonly date: PartialDate | null
  readonly parties: readonly Side[]
  readonly context: string
}

/** One spelling of an instrument's name. */
export type InstrumentForm = Form<InstrumentId, 'name'>

/** A gathering that recurs, of which `Gathering` rows are the editions. */
export interface Series extends Sourced {
  readonly id: SeriesId
  readonly names: Localized
}

/** One spelling of a series' name. */
export type SeriesForm = Form<SeriesId, 'name'>

/** One dated edition of a series; `start` and `end` are its first and last day. */
export interface Gathering extends Sourced {
  readonly id: GatheringId
  readonly series: SeriesId
  readonly start: PartialDate
  readonly end: PartialDate
  readonly country: CountryCode | null
  /** In English, as known; empty for one held by video. */
  readonly city: string
  readonly note: string
}

/** What a place is. */
export type PlaceKind = (typeof PLACE_KINDS)[number]
/** A city, a building or a region. */
export interface PlaceRow extends Sourced {
  readonly id: PlaceId
  readonly kind: PlaceKind
  readonly names: Localized
  /** `null` for disputed and shared places: names are shown, nothing is claimed. */
  readonly country: CountryCode | null
  /** Of a palace or venue: the city that it stands in, where that city is listed. */
  readonly city: PlaceId | null
}

/** One spelling of a place's name. */
export type PlaceForm = Form<PlaceId, 'name'>

/** What a publisher is. */
export type PublisherKind = (typeof PUBLISHER_KINDS)[number]
/** An outlet or an office that publishes. */
export interface PublisherRow extends Sourced {
  readonly id: PublisherId
  readonly kind: PublisherKind
  readonly names: Localized
  readonly domain: string
  readonly country: CountryCode | null
  readonly languages: readonly LanguageTag[]
  /** Whose own voice it is; `null` for independent and foreign-owned outlets. */
  readonly side: Side | null
}

/** One spelling of a publisher's name. */
export type PublisherForm = Form<PublisherId, 'name'>

/** A subject of the controlled vocabulary. */
export interface TopicRow extends Sourced {
  readonly id: TopicId
  readonly broader: TopicId | null
  readonly names: Localized
  /** The PLOVER context that it falls under. */
  readonly context: string
  /** Nothing said before this day can be about it. */
  readonly since: PartialDate | null
}

/** A term that tells of a topic. */
export type TopicTerm = Form<TopicId, 'term'>

/** One wording of a set phrase; its id is prefixed by where the wording is most used, not by who alone uses it. */
export interface FormulationRow extends Sourced {
  readonly id: FormulationId
  readonly language: LanguageTag
  readonly wording: string
  readonly note: string
}

/** All that is true in every language, sorted by id, then in the order of the further columns. */
export interface RegistryTables {
  readonly states: readonly State[]
  readonly stateForms: readonly StateForm[]
  readonly people: readonly Person[]
  readonly personForms: readonly PersonForm[]
  readonly offices: readonly OfficeRow[]
  readonly tenures: readonly TenureRow[]
  readonly bodies: readonly Body[]
  readonly bodyForms: readonly BodyForm[]
  readonly bodyMembers: readonly BodyMember[]
  readonly instruments: readonly Instrument[]
  readonly instrumentForms: readonly InstrumentForm[]
  readonly series: readonly Series[]
  readonly seriesForms: readonly SeriesForm[]
  readonly gatherings: readonly Gathering[]
  readonly places: readonly PlaceRow[]
  readonly placeForms: readonly PlaceForm[]
  readonly publishers: readonly PublisherRow[]
  readonly publisherForms: readonly PublisherForm[]
  readonly topics: readonly TopicRow[]
  readonly topicTerms: readonly TopicTerm[]
  readonly formulations: readonly FormulationRow[]
}
