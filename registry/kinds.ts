/** The values that a `kind` column may hold, by table. */
export const STATE_FORM_KINDS = [
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
] as const

/** How a spelling names a person. */
export const PERSON_FORM_KINDS = ['full', 'short', 'family', 'variant'] as const

/** What an office is, whatever it is called. */
export const OFFICE_KINDS = [
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
] as const

/** What a body is. */
export const BODY_KINDS = [
  'intergovernmental',
  'union',
  'alliance',
  'court',
  'agency',
  'organ',
  'movement',
  'ministry',
  'forum',
  'ngo',
] as const

/** How a spelling names a body. */
export const BODY_FORM_KINDS = ['full', 'short', 'acronym', 'variant'] as const

/** What an instrument is. */
export const INSTRUMENT_KINDS = [
  'treaty',
  'agreement',
  'declaration',
  'initiative',
  'resolution',
  'plan',
  'doctrine',
] as const

/** What a place is. */
export const PLACE_KINDS = [
  'capital',
  'city',
  'palace',
  'venue',
  'base',
  'region',
  'sea',
  'strait',
  'crossing',
] as const

/** What a publisher is. */
export const PUBLISHER_KINDS = [
  'agency',
  'ministry',
  'presidency',
  'newspaper',
  'broadcaster',
  'portal',
  'body',
] as const
