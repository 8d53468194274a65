/** Who discussed something beside the subject of the clause: «بحث X مع Y …», «التقى X Y، وبحث معه …». */
import type { AttributionWords, Phrase } from '../../../languages/pack.ts'
import type { Told } from '../encounters/told.ts'
import type { MentionContext } from '../mentions/context.ts'
import type { Known } from '../mentions/known.ts'
import { resolvePhrase } from '../mentions/resolve.ts'
import type { Speaker } from './speaker.ts'

/** `speaker` with those whom the words name, or by a pronoun mean, as having discussed it with him. */
export function withOthers(
  context: MentionContext,
  words: AttributionWords,
  speaker: Speaker,
  contacts: Told,
): Speaker {
  const { partner, withOther } = words
  if (partner !== null) return withPartner(context, partner, speaker)
  return withOther === true ? withOtherParty(context, words, speaker, contacts) : speaker
}

/** «بحث X مع Y …»: both are sources. */
function withPartner(context: MentionContext, partner: Phrase, speaker: Speaker): Speaker {
  const others = resolvePhrase(context, partner).filter((known) => !speaker.actors.includes(known))
  if (others.length === 0 || speaker.actors.length === 0) return speaker
  const actors = [...speaker.actors, ...others]
  return { ...speaker, actors, resolution: 'collective', number: actors.length }
}

/** «وبحث معه»: of two who met or talked, the other one. */
function withOtherParty(
  context: MentionContext,
  words: AttributionWords,
  speaker: Speaker,
  contacts: Told,
): Speaker {
  const [actor, another] = speaker.actors
  if (actor === undefined || another !== undefined) return speaker
  const parties = partiesAt(context, words, contacts)
  const others = parties.filter((known) => known !== actor)
  if (parties.length !== 2 || others.length !== 1) return speaker
  return { ...speaker, actors: [actor, ...others], resolution: 'collective', number: 2 }
}

/** Those of the contact that the sentence tells before the cue, else of the one told last. */
function partiesAt(
  context: MentionContext,
  { sentence, cue }: AttributionWords,
  contacts: Told,
): readonly Known[] {
  const from = (context.view.sentences[sentence]?.start ?? 0) - 1
  const told = contacts.lastBetween(context, from, cue?.start ?? 0)
  if (told !== null) {
    if (OF_ONE.has(told.format)) return []
    return [...told.subject, ...told.object].flatMap((phrase) => resolvePhrase(context, phrase))
  }
  const contact = contacts.at(sentence)
  if (contact === null || OF_ONE.has(contact.format)) return []
  return contact.parties.filter(({ role }) => role !== 'attendee').map(({ known }) => known)
}

/** In these the two did not talk with each other. */
const OF_ONE: ReadonlySet<string> = new Set(['visit', 'letter'])
