/** The ways in which sides meet. */
import type { EncounterFormat } from '../../src/model.ts'

const ORDER: Readonly<Record<EncounterFormat, true>> = {
  meeting: true,
  visit: true,
  summit: true,
  conference: true,
  'phone-call': true,
  'video-call': true,
  signing: true,
  'press-conference': true,
  letter: true,
}

/** Every format, the most frequent kinds first. */
export const FORMATS = Object.keys(ORDER) as readonly EncounterFormat[]
