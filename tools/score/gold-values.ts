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

export const STATUSES: readonly EncounterStatus[] = ['held', 'planned', 'postponed', 'cancelled', 'mentioned']

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

export const RESOLUTIONS: readonly Resolution[] = [
  'explicit',
  'carried',
  'collective',
  'description',
  'cataphoric',
  'inferred',
  'unresolved',
]

export const MANNERS: readonly Statement['manner'][] = ['direct', 'indirect', 'mixed']

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

export const INSTRUMENTS: readonly Commitment['instrument'][] = [
  'agreement',
  'treaty',
  'initiative',
  'plan',
  'pledge',
]

export const KINDS: readonly ActorKind[] = ['person', 'organization', 'country']
