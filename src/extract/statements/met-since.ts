/** Who is meant by "they" behind a contact that was told since anybody spoke. */
import type { AttributionWords } from '../../../languages/pack.ts'
import type { Told } from '../encounters/told.ts'
import type { MentionContext } from '../mentions/context.ts'

/** "X met A. They discussed …. X met B. They discussed": whether the last of these is said of X and B, not of X and A again. */
export function hasMetSince(
  context: MentionContext,
  { within, number, cue, sentence }: AttributionWords,
  lastEnd: number,
  contacts: Told,
): boolean {
  if (within >= 0 || number !== 3 || cue === null) return false
  const told = contacts.lastBetween(context, lastEnd, cue.start)
  if (told === null || told.object.length === 0) return false
  return contacts.at(sentence)?.tellings.some(({ words }) => words === told) === true
}
