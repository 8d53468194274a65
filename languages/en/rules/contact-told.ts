/** "told X in a phone call that", "discussed with X in a phone call": whom somebody addresses in a contact is the other party. */
import type { Entry, Match, Phrase, TextView } from '../../pack.ts'
import { isParticle, lists, particle } from './particles.ts'
import { isFree, type Sentence } from './sentence.ts'

const VERBS: readonly string[] = ['reporting-verbs']
/** An addressee stands no further before the noun, with what is said of him between, in tokens. */
const REACH = 24
const FORMATS: ReadonlySet<string> = new Set(['meeting', 'phone-call', 'video-call'])
/** Classes of verbs whose object is a person who hears them. */
const TO_SOMEBODY: ReadonlySet<string> = new Set(['thank', 'congratulate', 'ask'])

/** Speaker and addressee of the clause that the noun of `match` stands in; null where nobody is addressed there. */
export function addressedIn(
  view: TextView,
  sentence: Sentence,
  match: Match,
  format: string,
): { readonly speaker: Phrase; readonly addressee: Phrase } | null {
  if (!FORMATS.has(format) || !isPlaced(view, match.start)) return null
  for (let at = match.start - 1; at >= Math.max(sentence.start, match.start - REACH); at -= 1) {
    if (isParticle(view, at, 'that')) return null
    const addressee = isAddressing(view, at) ? sentence.phraseAt(at + 1) : partnerAt(view, sentence, at)
    if (addressee === null || addressee.end > match.start) continue
    const speaker = sentence.subjectBefore(at)
    return speaker !== null && isFree(view, speaker) && addressee.kind === 'person'
      ? { speaker, addressee }
      : null
  }
  return null
}

/** "in a phone call", "during a meeting". */
function isPlaced(view: TextView, noun: number): boolean {
  const article = particle(view, noun - 1, 'article') === null ? noun : noun - 1
  return isParticle(view, article - 1, 'in') || isParticle(view, article - 1, 'during')
}

function isAddressing(view: TextView, token: number): boolean {
  if (!lists(view, token, VERBS)) return false
  return view
    .matches(token)
    .some(({ entries, end }) => end === token + 1 && entries.some((entry) => hasHearer(entry)))
}

/** "discussed with X": whom something is talked over with. */
function partnerAt(view: TextView, sentence: Sentence, token: number): Phrase | null {
  if (!isParticle(view, token + 1, 'with') || !lists(view, token, VERBS)) return null
  const { class: kind, shape } = view.find(token, 'reporting-verbs')?.entry.payload ?? {}
  return kind === 'discuss' && (shape === 'past' || shape === 'present') ? sentence.phraseAt(token + 2) : null
}

function hasHearer({ kind, payload }: Entry): boolean {
  if (kind !== 'reporting-verbs' || (payload.shape !== 'past' && payload.shape !== 'present')) return false
  return TO_SOMEBODY.has(String(payload.class)) || String(payload.govern).includes('person-')
}
