/** Who speaks in a letter or a call that a clause tells of: «تلقى X برقية من Y أكد فيها». */
import type { AttributionWords } from '../../../languages/pack.ts'
import type { Told } from '../encounters/told.ts'
import type { MentionContext } from '../mentions/context.ts'
import { resolvePhrase } from '../mentions/resolve.ts'
import { evidenceOf } from './own-subject.ts'
import type { Speaker } from './speaker.ts'

/** Whoever sent the letter or made the call that the sentence tells before `words`; null where its clause is of no such thing. */
export function senderOf(context: MentionContext, words: AttributionWords, contacts: Told): Speaker | null {
  if (words.toldIn !== true || words.cue === null) return null
  const since = (context.view.sentences[words.sentence]?.start ?? 0) - 1
  const told = contacts.lastBetween(context, since, words.cue.start)
  if (told === null || !RECEIVING.has(told.subjectRole)) return null
  const [sender, another] = told.object
  if (sender === undefined) return null
  const actors = told.object.flatMap((phrase) => resolvePhrase(context, phrase))
  const areAll = words.number === 3 ? actors.length > 1 : actors.length === words.number
  if (!areAll || (another !== undefined && words.number === 1)) return null
  const gender = actors.length === 1 ? (actors[0]?.gender ?? null) : null
  if (words.gender !== null && gender !== null && gender !== words.gender) return null
  const evidence = evidenceOf(context, sender.start, sender.end, sender.prefixLength, words.rule)
  const number = Math.min(actors.length, MANY)
  const resolution = number > 1 ? 'collective' : 'carried'
  return { actors, unnamed: false, side: null, resolution, evidence, number, gender }
}

/** Three or more. */
const MANY = 3
const RECEIVING: ReadonlySet<string> = new Set(['called', 'recipient'])
