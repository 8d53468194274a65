/** Whom somebody sends or invites: "asked X to travel to P", "an invitation for X to visit P". */
import type { Match, Phrase, TextView } from '../../pack.ts'
import { isParticle, particleBefore } from './particles.ts'
import type { Sentence } from './sentence.ts'
import type { Subject } from './verb-forms.ts'

const SENDING: ReadonlySet<string> = new Set([
  'asked',
  'directed',
  'dispatched',
  'instructed',
  'sending',
  'sent',
  'tasked',
])
const INVITING: ReadonlySet<string> = new Set(['invitation', 'invitations', 'plans', 'preparations'])
/** Words between the noun and "to" or "for": "an invitation on behalf of the Council". */
const MOST_BETWEEN = 6

/** Who is to do what the infinitive at `match` says, because somebody else has asked or invited them; null for nobody. */
export function biddenBefore(view: TextView, sentence: Sentence, match: Match): Subject | null {
  const to = match.start - 1
  if (!isParticle(view, to, 'to')) return null
  const phrase = sentence.phraseEndingAt(to)
  if (phrase === null || !isOfPeople(phrase)) return null
  const article = particleBefore(view, phrase.start, 'article')
  const before = (article < 0 ? phrase.start : article) - 1
  if (!view.isAmong(before, SENDING) && !isInvited(view, sentence, before)) return null
  const { start, gender, number } = phrase
  return { phrase, pronoun: false, first: false, gender, number, start, relative: false }
}

function isOfPeople({ kind, members }: Phrase): boolean {
  return kind === 'person' || (members.length > 0 && members.every((one) => one.kind === 'person'))
}

/** "'s invitation to", "plans for", "an invitation on behalf of Y for". */
function isInvited(view: TextView, sentence: Sentence, before: number): boolean {
  if (!isParticle(view, before, 'to') && !isParticle(view, before, 'for')) return false
  for (let at = before - 1; at >= Math.max(sentence.start, before - MOST_BETWEEN); at -= 1) {
    if (view.isAmong(at, INVITING)) return true
    if (isParticle(view, at, 'that')) return false
  }
  return false
}
