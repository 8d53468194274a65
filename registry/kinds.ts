import type {
  BodyFormKind,
  BodyKind,
  InstrumentKind,
  OfficeKind,
  PersonFormKind,
  PlaceKind,
  PublisherKind,
  StateFormKind,
} from './tables.ts'

/** The values that a `kind` column may hold, by table. */
export const STATE_FORM_KINDS: readonly StateFormKind[] = [
  'name',
  'short',
  'official',
  'variant',
  'capital',
  'metonym',
  'people',
  'nisba-ms',
  'nisba-fs',
  'nisba-md',
  'nisba-fd',
  'nisba-mp',
  'nisba-fp',
]

export const PERSON_FORM_KINDS: readonly PersonFormKind[] = ['full', 'short', 'family', 'variant']

export const OFFICE_KINDS: readonly OfficeKind[] = [
  'head-of-state',
  'head-of-government',
  'foreign-minister',
  'defence-minister',
  'crown-prince',
  'deputy-head',
  'secretary-general',
  'spokesperson',
  'special-envoy',
  'national-security-adviser',
  'speaker',
  'other',
]

export const BODY_KINDS: readonly BodyKind[] = [
  'intergovernmental',
  'union',
  'alliance',
  'court',
  'agency',
  'movement',
  'ministry',
  'forum',
  'ngo',
]

export const BODY_FORM_KINDS: readonly BodyFormKind[] = ['full', 'short', 'acronym', 'variant']

export const INSTRUMENT_KINDS: readonly InstrumentKind[] = [
  'treaty',
  'agreement',
  'declaration',
  'initiative',
  'resolution',
  'plan',
  'doctrine',
]

export const PLACE_KINDS: readonly PlaceKind[] = [
  'capital',
  'city',
  'palace',
  'venue',
  'base',
  'region',
  'sea',
  'strait',
  'crossing',
]

export const PUBLISHER_KINDS: readonly PublisherKind[] = [
  'agency',
  'ministry',
  'presidency',
  'newspaper',
  'broadcaster',
  'portal',
  'body',
]
