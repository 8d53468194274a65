import type { PartOfDay } from '../../model.ts'

const ORDER: readonly PartOfDay[] = ['morning', 'noon', 'afternoon', 'evening']

/** Whether two parts of one day are too far apart for tellers of one meeting: what begins in the morning may end at noon. */
export function arePartsApart(one: PartOfDay, other: PartOfDay): boolean {
  return Math.abs(ORDER.indexOf(one) - ORDER.indexOf(other)) > 1
}
