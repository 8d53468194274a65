/** Contacts that are denied, wished for or left open by the words before their noun. */
import type { TextView } from '../../pack.ts'
import { auxiliariesBefore, isNegated } from './clause.ts'
import { isUntold, UNREAL } from './contact-status.ts'
import { isComma, isParticle, particle, particleBefore, spells } from './particles.ts'
import type { Sentence } from './sentence.ts'

const DENYING: ReadonlySet<string> = new Set(['any', 'no', 'ruled'])

/** "no date was set for a meeting", "ruled out talks", "will not travel": none took place. */
export function isDenied(view: TextView, sentence: Sentence, token: number): boolean {
  if (isNegated(view, token) || isOfDenied(view, sentence, token)) return true
  if (!isOccasion(view, token) && isUntold(view, sentence, token)) return true
  for (let at = token - 1; at >= Math.max(sentence.start, token - 9); at -= 1) {
    if (DENYING.has(view.word(at)) || isParticle(view, at, 'without')) return true
    if (isComma(view, at)) return false
  }
  return false
}

/** "during a call", "after their recent talks": when something else was said. */
function isOccasion(view: TextView, noun: number): boolean {
  for (let at = noun - 1; at >= Math.max(0, noun - MOST_ADJECTIVES); at -= 1)
    if (particle(view, at, 'preposition') !== null) return true
  return false
}

/** Words between a preposition and its noun: "during their first bilateral". */
const MOST_ADJECTIVES = 4

/** Words between a verb and the noun that it has: "held another round of". */
const OBJECT_REACH = 5
const HOLDING: ReadonlySet<string> = new Set([
  'hold',
  'held',
  'have',
  'had',
  'having',
  'host',
  'conduct',
  'conducted',
])
const WISHING: ReadonlySet<string> = new Set([
  'encourage',
  'encouraged',
  'encourages',
  'proposed',
  'proposes',
  'proposing',
  'suggested',
  'suggests',
  'seek',
  'seeks',
  'seeking',
  'sought',
  'support',
  'supported',
  'supports',
  'wanted',
  'wants',
])

/** "has not held talks", "may hold talks", "proposed a meeting": its verb denies it, or wishes for it. */
function isOfDenied(view: TextView, sentence: Sentence, noun: number): boolean {
  for (let at = noun - 1; at >= Math.max(sentence.start, noun - OBJECT_REACH); at -= 1) {
    const word = view.word(at)
    if (isComma(view, at)) return false
    if (particle(view, at, 'preposition') !== null) return isAskedFor(view, at, noun)
    if (WISHING.has(word)) return true
    if (HOLDING.has(word))
      return (
        isNegated(view, behindGoing(view, at)) || isUnreal(view, sentence, at) || isUrged(view, sentence, at)
      )
  }
  return false
}

/** "is not going to have": where the negation stands before. */
function behindGoing(view: TextView, verb: number): number {
  return isParticle(view, verb - 1, 'to') && spells(view, verb - 2, 'going') ? verb - 2 : verb
}

/** "a call for talks", "support for talks", "a role in talks", "asked about talks": nobody is told to have held them. */
function isAskedFor(view: TextView, preposition: number, noun: number): boolean {
  if (isParticle(view, preposition, 'about')) return preposition === noun - 1
  const before = view.word(preposition - 1)
  if (isParticle(view, preposition, 'in')) return before === 'role' || isReady(view, preposition - 1)
  return isParticle(view, preposition, 'for') && ASKING.has(before)
}

/** "stands ready to engage in talks": what somebody would do. */
function isReady(view: TextView, verb: number): boolean {
  return spells(view, verb, 'engage') && isParticle(view, verb - 1, 'to') && view.isAmong(verb - 2, READY)
}

const READY: ReadonlySet<string> = new Set(['open', 'prepared', 'ready', 'willing'])
const ASKING: ReadonlySet<string> = new Set([
  'appeal',
  'appeals',
  'call',
  'called',
  'calling',
  'calls',
  'demand',
  'desire',
  'hope',
  'hopes',
  'need',
  'proposal',
  'proposals',
  'push',
  'readiness',
  'request',
  'support',
])

/** "urged X to hold talks", "offered to host talks": a verb of speech asks for them; a plan is another matter. */
function isUrged(view: TextView, sentence: Sentence, verb: number): boolean {
  const to = verb - 1
  if (!isParticle(view, to, 'to') || isPlanned(view, verb)) return false
  const urged = sentence.phraseEndingAt(to)
  const article = urged === null ? -1 : particleBefore(view, urged.start, 'article')
  return isSaying(view, article >= 0 ? article : (urged?.start ?? to))
}

/** "plans to hold", "agreed to hold". */
function isPlanned(view: TextView, verb: number): boolean {
  for (let at = verb - 1; at >= Math.max(0, verb - MOST_OF_VERB); at -= 1) {
    const end = view.find(at, 'modals')?.match.end
    if (end === verb || end === verb - 1) return true
  }
  return false
}

/** Words of a verb of speech, at most: "would like to call on". */
const MOST_OF_VERB = 5

function isSaying(view: TextView, end: number): boolean {
  for (let at = end - 1; at >= Math.max(0, end - MOST_OF_VERB); at -= 1)
    if (view.find(at, 'reporting-verbs')?.match.end === end) return true
  return false
}

function isUnreal(view: TextView, sentence: Sentence, verb: number): boolean {
  return auxiliariesBefore(view, sentence, verb).some((helper) => helper !== 'would' && UNREAL.has(helper))
}
