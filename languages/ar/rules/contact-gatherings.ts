/** People of several sides at one gathering: «ألقى كل من A وB خطابا في المنتدى», «شارك في القمة A وB». */
import type { Phrase, TextView } from '../../pack.ts'
import { type ContactFrame, canMeet, membersOf, subjectBehind } from './contact-frame.ts'
import { isTakingPart } from './contact-triggers.ts'
import { GOVERNING, hasClitic, particle } from './particles.ts'
import type { Sentence } from './sentence.ts'

const GATHERINGS: readonly string[] = ['series', 'encounter-nouns']

/** The telling whose verb of taking part stands at `token`, with two speakers or more; null if none. */
export function gatheringContactAt(view: TextView, sentence: Sentence, token: number): ContactFrame | null {
  if (view.next(token + 1, GATHERINGS, sentence.end) === sentence.end) return null
  for (const match of view.matches(token)) {
    if ((match.bits & GOVERNING) !== 0 || hasClitic(match.bits, 'the') || !match.entries.some(isTakingPart))
      continue
    const subject = subjectBehind(view, sentence, match.end)
    const gathering = gatheringIn(view, sentence, match.end)
    if (subject === null || gathering === null || membersOf(subject).length < 2) continue
    return {
      rule: 'ar/encounter/gathering',
      format: gathering.format,
      status: sentence.index === 0 ? 'held' : 'mentioned',
      trigger: { start: match.start, end: match.end },
      subject: membersOf(subject).filter(canMeet),
      object: [],
      attendees: [],
      subjectRole: 'party',
      objectRole: 'party',
      dropped: false,
      together: true,
      place: null,
    }
  }
  return null
}

/** The gathering behind «في», and what it is called. */
function gatheringIn(view: TextView, sentence: Sentence, from: number): { readonly format: string } | null {
  for (let token = from; token < sentence.end; token += 1) {
    const phrase: Phrase | null = sentence.phraseAt(token)
    if (phrase !== null && phrase.kind !== 'body') token = phrase.end
    if (particle(view, token - 1, 'preposition')?.entry.payload.id !== 'in') continue
    for (let noun = token; noun < Math.min(sentence.end, token + 6); noun += 1) {
      if (view.has(noun, 'series')) return { format: 'conference' }
      const named = view.find(noun, 'encounter-nouns')?.entry.payload.format
      if (named === 'summit' || (named === 'conference' && noun === token)) return { format: named }
    }
  }
  return null
}
