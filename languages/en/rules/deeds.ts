/** Verbs of speech that tell of a deed where their object is a thing or a state: "renewed the charter", "recognized Kordavia in 1791". */
import type { TextView } from '../../pack.ts'
import { isComma, particle, possessiveEnd } from './particles.ts'
import type { Sentence } from './sentence.ts'
import type { Complement } from './verb-forms.ts'

/** Words of speech that are renewed. */
const RENEWED: ReadonlySet<string> = new Set([
  'appeal',
  'appeals',
  'call',
  'calls',
  'commitment',
  'commitments',
  'condemnation',
  'demand',
  'demands',
  'determination',
  'invitation',
  'offer',
  'pledge',
  'pledges',
  'promise',
  'promises',
  'rejection',
  'request',
  'resolve',
  'support',
  'threat',
  'threats',
  'vow',
  'warning',
])
/** What is presented in words: a medal or a bill is none. */
const PRESENTED: ReadonlySet<string> = new Set([
  'assessment',
  'findings',
  'idea',
  'ideas',
  'initiative',
  'plan',
  'plans',
  'position',
  'proposal',
  'proposals',
  'report',
  'results',
  'strategy',
  'update',
  'view',
  'views',
  'vision',
])
/** Words that are sent: a letter or a ship is no speech. */
const SENT: ReadonlySet<string> = new Set([
  'condolences',
  'congratulations',
  'felicitations',
  'gratitude',
  'greetings',
  'love',
  'prayers',
  'regards',
  'sympathies',
  'sympathy',
  'thanks',
  'thoughts',
  'wishes',
])
/** What is raised and is no word: "we raise awareness", "raised the level of its advice". */
const RAISED: ReadonlySet<string> = new Set([
  'awareness',
  'bar',
  'ceiling',
  'child',
  'children',
  'family',
  'flag',
  'funding',
  'funds',
  'glass',
  'hand',
  'hands',
  'level',
  'levels',
  'limit',
  'money',
  'prices',
  'profile',
  'rates',
  'revenue',
  'standard',
  'standards',
  'tariffs',
  'taxes',
  'visibility',
  'wage',
  'wages',
])
/** What is dismissed and is no claim: "dismissed the lawsuits". */
const DISMISSED: ReadonlySet<string> = new Set([
  'case',
  'cases',
  'charges',
  'lawsuit',
  'lawsuits',
  'officials',
  'suit',
])
/** Words before the noun: "their strong and lasting". */
const MOST_BEFORE = 6

/** Whether the verb `id` does something to its object rather than say it. */
export function isDeed(view: TextView, sentence: Sentence, id: string, { kind, start }: Complement): boolean {
  if (kind !== 'obj') return false
  const end = Math.min(sentence.end, start + MOST_BEFORE)
  if (id === 'present') return !holdsWord(view, start, end, PRESENTED)
  if (id === 'renew') return !holdsWord(view, start, end, RENEWED)
  if (id === 'dismiss') return holdsWord(view, start, end, DISMISSED)
  if (id === 'raise') return holdsWord(view, start, end, RAISED)
  return (id === 'recognise' || id === 'recognize') && isState(view, sentence, start)
}

/** "send our warmest wishes", but not "send a letter": whether what the verb `id` sends from `start` on are words. */
export function isSentAway(view: TextView, sentence: Sentence, id: unknown, start: number): boolean {
  return id === 'wish-well' && !holdsWord(view, start, Math.min(sentence.end, start + MOST_BEFORE), SENT)
}

/** Whether one of `words` is the object, whose preposition has not come yet. */
function holdsWord(view: TextView, from: number, end: number, words: ReadonlySet<string>): boolean {
  for (let token = from; token < end; token += 1) {
    if (view.isAmong(token, words)) return true
    if (particle(view, token, 'preposition') !== null) return false
  }
  return false
}

/** "recognized the United States": a state, and nothing that it has. */
function isState(view: TextView, sentence: Sentence, start: number): boolean {
  const at = particle(view, start, 'article')?.match.end ?? start
  const phrase = sentence.phraseAt(at)
  return phrase !== null && phrase.kind === 'state' && possessiveEnd(view, phrase.end) < 0
}

/** "…, which broke the truce and presented a threat": no comma parts the verb behind "and" from the clause on a thing. */
export function goesOnInWhich(view: TextView, sentence: Sentence, joiner: number): boolean {
  if (view.word(joiner) !== 'and') return false
  for (let token = joiner - 1; token > sentence.start && !isComma(view, token); token -= 1)
    if (view.word(token) === 'which') return true
  return false
}
