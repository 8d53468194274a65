import type {
  ActorKind,
  Commitment,
  EncounterFormat,
  EncounterStatus,
  ParticipantRole,
  Polarity,
  Resolution,
  Statement,
} from '../../src/model.ts'

/** What a gold file may say of an encounter's format. */
export const FORMATS: readonly EncounterFormat[] = [
  'meeting',
  'phone-call',
  'video-call',
  'visit',
  'summit',
  'conference',
  'signing',
  'press-conference',
  'letter',
]

/** What a gold file may say of an encounter's status. */
export const STATUSES: readonly EncounterStatus[] = ['held', 'planned', 'postponed', 'cancelled', 'mentioned']

/** What a gold file may say of a participant's role: each is the first cell of a line of its own. */
export const ROLES: readonly ParticipantRole[] = [
  'party',
  'host',
  'guest',
  'mediator',
  'attendee',
  'sender',
  'recipient',
  'envoy',
]

/** What a gold file may say of how a speaker is known. */
export const RESOLUTIONS: readonly Resolution[] = [
  'explicit',
  'carried',
  'collective',
  'description',
  'cataphoric',
  'inferred',
  'unresolved',
]

/** What a gold file may say of how words are given. */
export const MANNERS: readonly Statement['manner'][] = ['direct', 'indirect', 'mixed']

/** What a gold file may say of a stance. */
export const POLARITIES: readonly Polarity[] = [
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
]

/** What a gold file may say of what a commitment rests on. */
export const INSTRUMENTS: readonly Commitment['instrument'][] = [
  'agreement',
  'treaty',
  'initiative',
  'plan',
  'pledge',
]

/** What a gold file may say of who an unlisted actor is. */
export const KINDS: readonly ActorKind[] = ['person', 'organization', 'country']
