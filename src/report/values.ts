/** The closed lists of the model, each once: what the schema allows, what gold files may say, what filters take. */
import type {
  ActorKind,
  Commitment,
  EncounterFormat,
  EncounterStatus,
  ParticipantRole,
  PartOfDay,
  Polarity,
  Reading,
  Resolution,
  SpeechAct,
  Statement,
} from '../model.ts'

/** The values of a list, all of which a type allows; with `Whole`, the type allows no others. */
type Whole<Type extends string, List extends readonly Type[]> = [Type] extends [List[number]] ? List : never

function whole<Type extends string>() {
  return <const List extends readonly Type[]>(list: Whole<Type, List>): List => list
}

/** What a text is. */
export const TEXT_KINDS = whole<Reading['kind']>()([
  'readout',
  'news-report',
  'joint-statement',
  'announcement',
  'transcript',
  'analysis',
])

/** Formats of an encounter. */
export const FORMATS = whole<EncounterFormat>()([
  'meeting',
  'phone-call',
  'video-call',
  'visit',
  'summit',
  'conference',
  'signing',
  'press-conference',
  'letter',
])

/** When on its day an encounter was. */
export const PARTS_OF_DAY = whole<PartOfDay>()(['morning', 'noon', 'afternoon', 'evening'])

/** What an encounter is known to be. */
export const STATUSES = whole<EncounterStatus>()(['held', 'planned', 'postponed', 'cancelled', 'mentioned'])

/** What somebody takes part as. */
export const ROLES = whole<ParticipantRole>()([
  'party',
  'host',
  'guest',
  'mediator',
  'attendee',
  'sender',
  'recipient',
  'envoy',
])

/** How a speaker is known. */
export const RESOLUTIONS = whole<Resolution>()([
  'explicit',
  'carried',
  'collective',
  'description',
  'cataphoric',
  'inferred',
  'unresolved',
])

/** What is done by speaking. */
export const ACTS = whole<SpeechAct>()(['assertive', 'directive', 'commissive', 'expressive', 'declaration'])

/** How words are given. */
export const MANNERS = whole<Statement['manner']>()(['direct', 'indirect', 'mixed'])

/** Which way a stance goes. */
export const POLARITIES = whole<Polarity>()([
  'supports',
  'opposes',
  'calls-for',
  'ready-to',
  'pledges',
  'agrees-to',
  'thanks',
  'welcomes',
  'condemns',
  'concerned-at',
  'warns',
  'denies',
])

/** What a commitment rests on. */
export const INSTRUMENTS = whole<Commitment['instrument']>()([
  'agreement',
  'treaty',
  'initiative',
  'plan',
  'pledge',
])

/** What an actor is. */
export const KINDS = whole<ActorKind>()(['person', 'organization', 'country'])
