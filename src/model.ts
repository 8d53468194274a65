/** What a text says, in the order a document meets it: what `mahdar read` prints is exactly a `Reading`. */

/** An identifier that cannot be confused with another kind's: `ActorId` never fits where `OfficeId` is asked. */
export type Id<Kind extends string> = string & { readonly __kind: Kind }

/** Of one text as received. */
export type DocumentId = Id<'document'>
/** A registry id (`lavrov-sergey`, `cn`, `un`) or `local:1`, `local:2` … for whoever the registry does not know. */
export type ActorId = Id<'actor'>
/** A registry id of an office: `ru/foreign-minister`. */
export type OfficeId = Id<'office'>
/** `e1`, `e2` … within a reading. */
export type EncounterId = Id<'encounter'>
/** `s1`, `s2` … within a reading. */
export type StatementId = Id<'statement'>
/** A registry id of a topic. */
export type TopicId = Id<'topic'>
/** A registry id of a set phrase. */
export type FormulationId = Id<'formulation'>
/** A registry id of a place. */
export type PlaceId = Id<'place'>
/** Of an encounter as all documents tell it: its first day, its sides and its format, `2022-08-05-cn-ru-meeting`. */
export type RecordId = Id<'record'>

/** BCP 47: `ar`, `en`, `zh-Hans`; `und` where nothing tells. */
export type LanguageTag = string
/** ISO 3166-1 alpha-2, lower case: `cn`, `ru`. */
export type CountryCode = string
/** Whom one acts for: a state's ISO code, or the registry id of a body or movement (`un`, `hamas`); the two never share a spelling. */
export type Side = string
/** Text by language, e.g. `{ ar: 'وانغ يي', en: 'Wang Yi' }`; empty where the text gives only an office or a description. */
export type Localized = Readonly<Record<LanguageTag, string>>
/** `2022-08-06`, or RFC 3339 with its own offset. */
export type IsoDateTime = string

/** A half-open range of UTF-16 code units, and the exact words that stand there: `text.slice(start, end) === quote`. */
export interface Span {
  readonly start: number
  readonly end: number
  readonly quote: string
}

/** Where a claim comes from. Position and quote together, as in the W3C Web Annotation model. */
export interface Evidence {
  /** What the spans point into: `Document.text`, or a `Document.title` that was given apart. */
  readonly in: 'text' | 'title'
  /** In reading order. More than one when the words are not adjacent. */
  readonly spans: readonly [Span, ...Span[]]
  /** The rule that made the claim, e.g. `ar/attribution/said-that`. */
  readonly rule: string
}

/** A value, and the words that say so. Nothing enters the record without them. */
export interface Claim<T> {
  readonly value: T
  readonly evidence: readonly [Evidence, ...Evidence[]]
}

/** One text as published. `text` is what every span points into: it is made once, by `document/`, and never edited. */
export interface Document {
  readonly id: DocumentId
  /** The caller's own name for it: the `id` of an NDJSON line, the path of a file. */
  readonly externalId: string | null
  readonly language: LanguageTag
  /** A title given apart; empty where none was (a title line inside the text stays there). */
  readonly title: string
  readonly text: string
  readonly publisher: string | null
  readonly publisherCountry: CountryCode | null
  readonly url: string | null
  readonly publishedAt: IsoDateTime | null
  /** `null` without an archive: a reading holds no clock. */
  readonly retrievedAt: IsoDateTime | null
  /** SHA-256, hex, of the bytes as received (of the text's UTF-8 where no bytes were), so that the original can be checked. */
  readonly sourceHash: string
  /** Privacy banners, share and copyright lines: stored, never read. */
  readonly boilerplate: readonly Span[]
  readonly passages: readonly Passage[]
}

/** A stretch of text in one language. */
export interface Passage {
  readonly span: Span
  readonly language: LanguageTag
}

/** What acts: a body or movement is an `organization`, a state or territory a `country`. */
export type ActorKind = 'person' | 'organization' | 'country'

/** One actor as this document speaks of it. */
export interface Actor {
  readonly id: ActorId
  readonly kind: ActorKind
  readonly names: Localized
  readonly side: Side | null
  readonly offices: readonly OfficeId[]
  readonly mentions: readonly Mention[]
}

/** Words in a document that name an actor or an office. */
export interface Mention {
  readonly in: 'text' | 'title'
  /** Empty (`start === end`, `quote: ""`), at the verb, when `form` is `dropped`. */
  readonly span: Span
  readonly form: MentionForm
  /** Others whom the words could name, best first; empty when nobody else fits. */
  readonly candidates: readonly Candidate[]
}

/** `dropped` is a subject that Arabic leaves out: «وأعرب عن …» has a speaker and no word for him. */
export type MentionForm = 'name' | 'title' | 'pronoun' | 'dropped'

/** Another actor whom the words could name. */
export interface Candidate {
  readonly actor: ActorId
  /** 0 to 1. */
  readonly score: number
}

/** A post that someone holds: foreign minister of Russia. Popolo's Post, FollowTheMoney's Position. */
export interface Office {
  readonly id: OfficeId
  readonly names: Localized
  /** The state or body whose office it is. */
  readonly of: Side | null
}

/** Where something happened, as the registry holds it or as the words say. */
export interface Place {
  /** `null` for a place that the registry does not hold. */
  readonly id: PlaceId | null
  readonly kind: 'country' | 'city' | 'venue' | 'region' | null
  readonly names: Localized
  /** ISO 3166-1 alpha-2, lower case; `null` where the words leave the country open. */
  readonly country: CountryCode | null
  readonly city: PlaceId | null
  readonly geonames: number | null
}

/** A subject in a controlled vocabulary. SKOS's Concept. */
export interface Topic {
  readonly id: TopicId
  readonly prefLabel: Localized
  readonly broader: TopicId | null
}

/** A set phrase (提法, tifa), with its wording in each language. */
export interface Formulation {
  readonly id: FormulationId
  readonly wording: Localized
}

/** What a date is made of. */
export type DatePart = 'year' | 'month' | 'day' | 'weekday' | 'time'

/** A date as the text gives it. A part the text states is `stated`; a part worked out from elsewhere is `implied`. */
export interface DateValue {
  /**
   * EDTF level 1: `2022-08-05`, `2022-08`, `2021-01-25/2021-01-31`. Unknown digits are X (`XXXX-08-05`); "early, mid,
   * late August 2015" is `2015-08-01~/2015-08-10~`, `2015-08-11~/2015-08-20~`, `2015-08-21~/2015-08-31~`; where
   * nothing settles several candidates, only what they share is kept.
   */
  readonly edtf: string
  readonly stated: readonly DatePart[]
  readonly implied: readonly DatePart[]
  readonly basis: readonly DateBasis[]
}

/** What implied parts of a date rest on. */
export interface DateBasis {
  readonly kind: 'publication' | 'weekday' | 'tenure' | 'anniversary' | 'other-event'
  readonly parts: readonly DatePart[]
  readonly evidence: Evidence | null
  /** The registry row that it rests on, if one: `tenure/lavrov-sergey@ru/foreign-minister`, `instrument/…`, `gathering/…`. */
  readonly fact: string | null
}

/** How the parties were in contact. */
export type EncounterFormat =
  | 'meeting'
  | 'phone-call'
  | 'video-call'
  | 'visit'
  | 'summit'
  | 'conference'
  | 'signing'
  | 'press-conference'
  | 'letter'

/** `planned` and `cancelled` ones are not contacts yet; `mentioned` is another contact that this text names but does not report. */
export type EncounterStatus = 'held' | 'planned' | 'postponed' | 'cancelled' | 'mentioned'

/** `noon` is lunch too, `evening` dinner and the night. */
export type PartOfDay = 'morning' | 'noon' | 'afternoon' | 'evening'

/** A contact between actors: the thing that happened, not the report of it. */
export interface Encounter {
  readonly id: EncounterId
  readonly format: EncounterFormat
  readonly status: EncounterStatus
  /** Of a visit: the visitor (guest) and the host, who invites or receives, else the host state. */
  readonly participants: readonly Participant[]
  readonly date: Claim<DateValue> | null
  /** Which of its day, where the text says so: by the word for it, or by a meal. */
  readonly partOfDay: Claim<PartOfDay> | null
  readonly place: Claim<Place> | null
  readonly requestedBy: Claim<ActorId> | null
  /** «على هامش»: the larger gathering it took place beside: a registry id (`gathering/…`, `series/…`) or the words. */
  readonly onSidelinesOf: Claim<string> | null
  /** The visit or gathering in this reading that it is part of. Arrival, reception and departure are parts of a visit, not encounters. */
  readonly partOf: EncounterId | null
  /** What the words that tell it are about, what its parties discussed in sentences behind it, and all that a letter says. */
  readonly topics: readonly TopicId[]
  /** The words that tell of it. */
  readonly evidence: readonly [Evidence, ...Evidence[]]
  /** Measured on gold for this rule, 0 to 1. */
  readonly confidence: number
}

/** What a participant did in the encounter. */
export type ParticipantRole =
  | 'party'
  | 'host'
  | 'guest'
  | 'mediator'
  | 'attendee'
  | 'sender'
  | 'recipient'
  | 'envoy'

/** Someone who took part, in which office and for whom. */
export interface Participant {
  readonly actor: ActorId
  readonly office: OfficeId | null
  readonly onBehalfOf: ActorId | null
  /** `attendee`: named as present only. A letter has one sender, one recipient, perhaps an envoy. */
  readonly role: ParticipantRole
  readonly evidence: readonly Evidence[]
}

/** How the source was found. `carried`: the clause names nobody and the last speaker goes on. */
export type Resolution =
  | 'explicit'
  | 'carried'
  | 'collective'
  | 'description'
  | 'cataphoric'
  | 'inferred'
  | 'unresolved'

/** Searle's classes, which hold across languages; the verb itself stays in `Cue.lemma`. */
export type SpeechAct = 'assertive' | 'directive' | 'commissive' | 'expressive' | 'declaration'

/** Which way a position goes. */
export type Polarity =
  | 'supports'
  | 'opposes'
  | 'calls-for'
  | 'ready-to'
  | 'pledges'
  | 'agrees-to'
  | 'thanks'
  | 'welcomes'
  | 'condemns'
  | 'concerned-at'
  | 'warns'
  | 'denies'

/**
 * One attribution: a source, a cue and a content, as in PARC and PolNeAR.
 * A statement that reports another («Wang recalled that Lavrov said…») holds it in `within`.
 */
export interface Statement {
  readonly id: StatementId
  readonly encounter: EncounterId | null
  /** Who is said to have said it; empty when nobody can be named, never a guess. */
  readonly sources: readonly Source[]
  readonly resolution: Resolution
  readonly cue: Cue
  readonly content: Evidence
  readonly manner: 'direct' | 'indirect' | 'mixed'
  readonly stances: readonly Stance[]
  readonly topics: readonly TopicId[]
  readonly formulations: readonly FormulationId[]
  readonly within: StatementId | null
  /** Measured on gold for this rule and resolution, 0 to 1. */
  readonly confidence: number
}

/** An unnamed source ("a diplomatic source") has `actor: null`, its words as evidence, and its side if said. For a carried speaker the evidence is the antecedent. */
export interface Source {
  readonly actor: ActorId | null
  readonly side: Side | null
  readonly onBehalfOf: ActorId | null
  readonly evidence: Evidence
}

/** The words that say that something was said. */
export interface Cue {
  /** The lemma's identifier in the language pack: `ar/say`, `en/stress`. */
  readonly lemma: string | null
  readonly act: SpeechAct
  /** `null` when a sentence carries on the last speaker's words without a verb. */
  readonly evidence: Evidence | null
}

/** What the source takes a position on, and which way. */
export interface Stance {
  readonly polarity: Polarity
  readonly target: Evidence
}

/** Something a party undertook to do. */
export interface Commitment {
  readonly statement: StatementId
  readonly parties: readonly [ActorId, ...ActorId[]]
  readonly undertaking: Evidence
  readonly instrument: 'agreement' | 'treaty' | 'initiative' | 'plan' | 'pledge'
  readonly due: DateValue | null
}

/** All that one document says, before anything is known of other documents. Each list of ids used is given once. */
export interface Reading {
  readonly document: Document
  readonly kind: 'readout' | 'news-report' | 'joint-statement' | 'announcement' | 'transcript' | 'analysis'
  /** The side whose own account this is, when it is one. */
  readonly issuedBy: ActorId | null
  readonly actors: readonly Actor[]
  readonly offices: readonly Office[]
  readonly places: readonly Place[]
  readonly topics: readonly Topic[]
  readonly formulations: readonly Formulation[]
  /** None, one or several, in the order of the text: `e1`, `e2` … */
  readonly encounters: readonly Encounter[]
  /** In the order of the text: `s1`, `s2` … */
  readonly statements: readonly Statement[]
  readonly commitments: readonly Commitment[]
  /** What was wrong with the input or left unread, in sentences for a person. */
  readonly warnings: readonly string[]
}
