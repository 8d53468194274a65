/** What the implied parts of a date rest on, as the interface words it. */
import type { DateBasis } from '../../src/model.ts'

/** The key of the words for what a date rests on: a day of publication that stands in the text is the text's own. */
export function basisOf({
  kind,
  evidence,
}: Pick<DateBasis, 'kind' | 'evidence'>): `basis.${DateBasis['kind'] | 'own-day'}` {
  return kind === 'publication' && evidence !== null ? 'basis.own-day' : `basis.${kind}`
}
