/** For whom the speaker of an attribution speaks. */
import type { AttributionWords, TokenRange } from '../../../languages/pack.ts'
import type { ActorId } from '../../model.ts'
import { behalfIn, opens } from '../mentions/behalf.ts'
import type { Passage } from '../passage.ts'
import type { Speaker } from './speaker.ts'

/**
 * «وقال X نيابة عن Y إن …», «ونيابة عن Y أعرب X عن …»: for whom one speaker speaks, said in his sentence before his words, and
 * behind no cue of another; null where it is not said, or several speak.
 */
export function behalfOf(passage: Passage, words: AttributionWords, speaker: Speaker): ActorId | null {
  const { context, view, attributions } = passage
  const [actor, another] = speaker.actors
  const sentence = view.sentences[words.sentence]
  const content = words.content[0]
  if (actor === undefined || another !== undefined || sentence === undefined || content === undefined)
    return null
  const behalf = behalfIn(context, { start: sentence.start, end: content.start })
  if (behalf === null || behalf.known === actor) return null
  if (!opens(behalf.start, sentence) && behalf.start < beginningOf(words)) return null
  const isOfAnother = attributions.some(
    (other, place) => other !== words && place !== words.within && takes(other, behalf.start, words),
  )
  return isOfAnother ? null : behalf.known.id
}

/** The first token of its subject and its cue. */
function beginningOf({ cue, source }: AttributionWords): number {
  const starts = [cue?.start, source?.start].filter((start) => start !== undefined)
  return starts.length === 0 ? Number.POSITIVE_INFINITY : Math.min(...starts)
}

/** Whether `other` stands between the words at `mark` and `words`, or holds them in what it says. */
function takes(other: AttributionWords, mark: number, words: AttributionWords): boolean {
  const [cue, own] = [other.cue?.start ?? -1, words.cue?.start ?? -1]
  return (cue > mark && cue < own) || other.content.some((range) => holds(range, mark))
}

function holds({ start, end }: TokenRange, token: number): boolean {
  return start <= token && token < end
}
