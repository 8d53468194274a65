/** The frame of one telling of a contact, and the slots that verbs and nouns of contact share. */
import type { ContactWords, Phrase, PlaceWords, TextView, TokenRange } from '../../pack.ts'
import { skipAdverbials } from './adverbials.ts'
import { placeAt } from './circumstances.ts'
import { delegationAt } from './contact-delegations.ts'
import {
  column,
  isComma,
  isMark,
  isNumber,
  isParticle,
  lists,
  particle,
  possessiveEnd,
  spells,
} from './particles.ts'
import type { Sentence } from './sentence.ts'

/** One telling of a contact as its clause fills it. */
export interface ContactFrame
  extends Omit<
    ContactWords,
    'both' | 'clause' | 'dated' | 'request' | 'requestedBy' | 'sentence' | 'sidelines'
  > {
  /** The objects were met at once. */
  readonly together: boolean
  /** They are the two of the contact told before. */
  readonly both?: boolean
  /** Places in further states that the same words of a journey name: one visit for each. */
  readonly further?: readonly PlaceWords[]
  /** The words of one stop of a journey with its own days. */
  readonly leg?: TokenRange | null
}

/** A contact that was held, told with nothing but its format: callers set who met. */
export function bareFrame(rule: string, format: string, trigger: TokenRange): ContactFrame {
  return {
    rule,
    format,
    status: 'held',
    trigger,
    subject: [],
    object: [],
    attendees: [],
    subjectRole: 'party',
    objectRole: 'party',
    dropped: false,
    together: true,
    place: null,
  }
}

/** A slot further off than this belongs to another clause, in tokens. */
const FARTHEST = 26
const STOPS: readonly string[] = ['reporting-verbs', 'encounter-verbs']
/** Prepositions whose nouns may stand before the slot that is looked for. */
const PASSED: ReadonlySet<string> = new Set([
  'in',
  'on',
  'at',
  'by',
  'during',
  'over',
  'via',
  'about',
  'for',
  'after',
  'before',
  'ahead-of',
  'following',
  'as',
  'to',
  'from',
])

/** The phrase behind one of `codes` (`with`, `to`, `obj`), the nearest from `from` on. */
export function objectBehind(
  view: TextView,
  sentence: Sentence,
  from: number,
  codes: ReadonlySet<string>,
): Phrase | null {
  const end = Math.min(sentence.end, from + FARTHEST)
  const first = skipAdverbials(view, sentence, from)
  if (codes.has('obj')) {
    const direct =
      sentence.phraseAt(first) ?? hostAt(view, sentence, first) ?? delegationAt(view, sentence, first)
    if (direct !== null) return possessiveEnd(view, direct.end) < 0 ? direct : null
  }
  for (let token = first; token < end; ) {
    const found = particle(view, token, 'preposition')
    if (found === null) {
      if (closesFrame(view, token)) return null
      token = Math.max(token + 1, sentence.phraseAt(token)?.end ?? 0)
      continue
    }
    const id = column(found, 'id')
    if (codes.has(id) && !isFixed(view, token)) {
      const object = phraseBehind(view, sentence, found.match.end)
      if (object !== null) return possessiveEnd(view, object.end) < 0 ? object : null
    } else if (!PASSED.has(id) && id !== 'of' && id !== 'with' && id !== 'between') return null
    token = behindPhrase(view, sentence, found.match.end)
  }
  return null
}

/** Words that make another preposition of the one behind them: "in accordance with", "in line with". */
const FIXED: ReadonlySet<string> = new Set([
  'accordance',
  'compliance',
  'conformity',
  'consistent',
  'line',
  'keeping',
])

/** Nouns that have a "with" or "between" of their own: "normalization of relations with X", "a dialogue on trade between X and Y". */
export const RELATIONS: ReadonlySet<string> = new Set([
  'agreement',
  'agreements',
  'alliance',
  'border',
  'borders',
  'conflict',
  'cooperation',
  'coordination',
  'deal',
  'engagement',
  'friendship',
  'normalization',
  'partnership',
  'partnerships',
  'relations',
  'relationship',
  'relationships',
  'solidarity',
  'ties',
  'trade',
  'war',
])

function isFixed(view: TextView, preposition: number): boolean {
  if (preposition < 1) return false
  if (view.isAmong(preposition - 1, FIXED)) return true
  return isParticle(view, preposition, 'with') && view.isAmong(preposition - 1, RELATIONS)
}

/** A phrase, or the first one behind words that describe it: "with visiting Foreign Minister X". */
function phraseBehind(view: TextView, sentence: Sentence, at: number): Phrase | null {
  return (
    sentence.phraseAt(at) ??
    delegationAt(view, sentence, at) ??
    hostAt(view, sentence, at) ??
    (isParticle(view, at, 'both') || spells(view, at, 'other') ? sentence.phraseAt(at + 1) : null)
  )
}

/** "his host President X". */
function hostAt(view: TextView, sentence: Sentence, at: number): Phrase | null {
  return particle(view, at, 'possessive') !== null && spells(view, at + 1, 'host')
    ? sentence.phraseAt(at + 2)
    : null
}

function behindPhrase(view: TextView, sentence: Sentence, at: number): number {
  const next = skipAdverbials(view, sentence, at)
  return next > at ? next : (sentence.phraseAt(at)?.end ?? at)
}

/** Another verb, or a clause of its own: no slot of the frame lies behind it. */
function closesFrame(view: TextView, token: number): boolean {
  if (
    isParticle(view, token, 'that') ||
    particle(view, token, 'relative') !== null ||
    isMark(view, token, ';')
  )
    return true
  if (particle(view, token, 'conjunction') !== null) return true
  if (!lists(view, token, STOPS)) return false
  return view
    .matches(token)
    .some((match) =>
      match.entries.some(
        (entry) =>
          STOPS.includes(entry.kind) &&
          entry.payload.shape !== 'base' &&
          entry.payload.shape !== 'participle',
      ),
    )
}

/** The single people, states and bodies of a phrase. */
export function membersOf(phrase: Phrase | null): readonly Phrase[] {
  if (phrase === null) return []
  return phrase.members.length > 0 ? phrase.members : [phrase]
}

/** A phrase that can meet: no unnamed source, no metonym for a place. */
export function canMeet(phrase: Phrase | null): boolean {
  return phrase !== null && phrase.refers !== 'unnamed'
}

/** Further objects behind the same preposition: "with X, and then with Y", "with X, as well as with Y". */
export function furtherObjects(
  view: TextView,
  sentence: Sentence,
  first: Phrase | null,
  codes: ReadonlySet<string>,
): readonly Phrase[] {
  const more: Phrase[] = []
  for (let last = first; last !== null; ) {
    let at = isComma(view, last.end) ? last.end + 1 : last.end
    if (at === last.end && particle(view, at, 'conjunction') === null) break
    while (particle(view, at, 'conjunction') !== null || particle(view, at, 'adverb') !== null)
      at = (particle(view, at, 'conjunction') ?? particle(view, at, 'adverb'))?.match.end ?? at + 1
    const found = particle(view, at, 'preposition')
    const next: Phrase | null =
      found !== null && codes.has(column(found, 'id')) ? sentence.phraseAt(found.match.end) : null
    if (next !== null) more.push(next)
    last = next
  }
  return more
}

/** Words between a preposition and the colon behind what is counted: "to three Pacific Island nations: A, B, and C". */
const MOST_COUNTED = 6

function counted(view: TextView, sentence: Sentence, from: number): PlaceWords | null {
  if (!isNumber(view, from) && !lists(view, from, NUMBERS)) return null
  for (let token = from + 1; token < Math.min(sentence.end, from + MOST_COUNTED); token += 1)
    if (isMark(view, token, ':')) return placeAt(view, token + 1)
  return null
}

const NUMBERS: readonly string[] = ['numbers']

/** The place behind "to", "in", or as the verb's object. */
export function placeBehind(
  view: TextView,
  sentence: Sentence,
  from: number,
  codes: ReadonlySet<string>,
): PlaceWords | null {
  const first = skipAdverbials(view, sentence, from)
  if (codes.has('obj')) {
    const direct = placeAt(view, first)
    if (direct !== null) return possessiveEnd(view, direct.end) < 0 ? direct : null
  }
  for (let token = first; token < Math.min(sentence.end, from + FARTHEST); token += 1) {
    const found = particle(view, token, 'preposition')
    if (found === null) {
      if (closesFrame(view, token) && particle(view, token, 'conjunction') === null) return null
      continue
    }
    if (!codes.has(column(found, 'id'))) continue
    const place = placeAt(view, found.match.end) ?? counted(view, sentence, found.match.end)
    if (place !== null) return place
  }
  return null
}
