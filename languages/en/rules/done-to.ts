/** Verbs of talk that tell of a deed by whom or what they govern: "welcomed President X to Ordin", "extended the lease". */
import type { Entry, TextView } from '../../pack.ts'
import { isParticle, particle, possessiveEnd } from './particles.ts'
import type { Sentence } from './sentence.ts'

/** What is extended to somebody in words. */
const EXTENDED: ReadonlySet<string> = new Set([
  'apologies',
  'appreciation',
  'condolences',
  'congratulations',
  'felicitations',
  'gratitude',
  'greetings',
  'invitation',
  'regards',
  'solidarity',
  'sympathies',
  'sympathy',
  'thanks',
  'welcome',
  'wishes',
])
/** Words before the noun: "my warmest and most heartfelt congratulations". */
const MOST_BEFORE = 6

/** "welcomed President X to Ordin" receives a guest, "extended the lease" says nothing. */
export function isDoneTo(
  view: TextView,
  sentence: Sentence,
  { payload: { id } }: Entry,
  at: number,
): boolean {
  if (id === 'call' && isParticle(view, at, 'on')) return isCalledOn(view, sentence, at + 1)
  if (id === 'welcome') {
    const guest = sentence.phraseAt(at)
    return guest?.kind === 'person' && guest.refers !== 'unnamed' && possessiveEnd(view, guest.end) < 0
  }
  if (id !== 'extend') return false
  for (let token = at; token < Math.min(sentence.end, at + MOST_BEFORE); token += 1)
    if (view.isAmong(token, EXTENDED)) return false
  return true
}

/** "called on the President of Lombira and left": nothing that he is to do follows. */
function isCalledOn(view: TextView, sentence: Sentence, at: number): boolean {
  const host = sentence.phraseAt(at) ?? sentence.phraseAt(particle(view, at, 'article')?.match.end ?? at)
  if (host === null || host.kind !== 'person' || host.refers === 'unnamed' || host.number !== 1) return false
  for (let token = host.end; token < sentence.end; token += 1)
    if (isParticle(view, token, 'to') || isParticle(view, token, 'for')) return false
  return true
}
