/** What was talked over in a contact: "A discussed the dam with B in a phone call", "A and B discussed the dam by phone". */
import type { Match, Phrase, TextView } from '../../pack.ts'
import { isParticle, lists, particle, particleBefore, spells } from './particles.ts'
import { isFree, type Sentence } from './sentence.ts'

const VERBS: readonly string[] = ['reporting-verbs']
const FORMATS: ReadonlySet<string> = new Set(['meeting', 'phone-call', 'video-call'])
/** The noun stands no further behind the verb, in tokens. */
const REACH = 40

/** Whoever talked in the contact that the noun of `match` names; none where they are not two people at least. */
export function discussersOf(
  view: TextView,
  sentence: Sentence,
  match: Match,
  format: string,
): readonly Phrase[] {
  const occasion = FORMATS.has(format) ? occasionBefore(view, match.start) : -1
  if (occasion < 0) return []
  const verb = discussedBefore(view, sentence, occasion)
  if (verb < 0) return []
  const subject = sentence.subjectBefore(verb)
  if (subject === null || !isFree(view, subject)) return []
  const partner = partnerBefore(view, sentence, verb, occasion) ?? partnerAt(view, sentence, match.end)
  const people = [...membersOf(subject), ...(partner === null ? [] : membersOf(partner))]
  return people.length > 1 && people.every(({ kind, refers }) => kind === 'person' && refers !== 'unnamed')
    ? people
    : []
}

function membersOf(phrase: Phrase): readonly Phrase[] {
  return phrase.members.length > 0 ? phrase.members : [phrase]
}

/** Where "in a phone call", "during their meeting", "over the phone" begins; -1 where the noun stands otherwise. */
export function occasionBefore(view: TextView, noun: number): number {
  const article = spells(view, noun - 1, 'their') ? noun - 1 : particleBefore(view, noun, 'article')
  const at = particleBefore(view, article < 0 ? noun : article, 'preposition')
  return at >= 0 && OCCASIONS.some((one) => isParticle(view, at, one)) ? at : -1
}

const OCCASIONS: readonly string[] = ['in', 'during', 'by', 'over', 'on']

/** The last verb of talking over before `end`, with no clause of what was said between; -1 for none. */
function discussedBefore(view: TextView, sentence: Sentence, end: number): number {
  for (let at = end - 1; at >= Math.max(sentence.start, end - REACH); at -= 1) {
    if (isParticle(view, at, 'that')) return -1
    if (lists(view, at, VERBS) && isDiscussing(view, at)) return at
  }
  return -1
}

function isDiscussing(view: TextView, token: number): boolean {
  const { class: kind, shape } = view.find(token, 'reporting-verbs')?.entry.payload ?? {}
  return (kind === 'discuss' || kind === 'light') && shape === 'past'
}

/** "with X" between the verb and the occasion. */
function partnerBefore(view: TextView, sentence: Sentence, from: number, to: number): Phrase | null {
  for (let at = to - 1; at > from; at -= 1) {
    const partner = partnerAt(view, sentence, at)
    if (partner !== null && partner.end <= to) return partner
  }
  return null
}

/** "with X" at `token`: a person, or several. */
export function partnerAt(view: TextView, sentence: Sentence, token: number): Phrase | null {
  if (!isParticle(view, token, 'with')) return null
  const phrase = sentence.phraseAt(particle(view, token, 'preposition')?.match.end ?? token + 1)
  return phrase !== null && membersOf(phrase).every(({ kind }) => kind === 'person') ? phrase : null
}
