/** The contact that a clause stands in: «خلال اللقاء», «في اتصال هاتفي مع نظيره أمس», «، لدى استقباله في مكتبه نظيره، ». */
import type { Phrase, TextView } from '../../pack.ts'
import { LIGHT } from '../talk-kinds.ts'
import { skipAdverbials } from './adverbials.ts'
import { placeAt } from './circumstances.ts'
import {
  closingQuote,
  GOVERNING,
  idOf,
  isComma,
  isDefinite,
  isOpeningQuote,
  isWord,
  particle,
} from './particles.ts'
import type { Sentence } from './sentence.ts'
import { FINITE, VERB_TABLE } from './verb-forms.ts'

/** Where the words for a contact end, and with whom they say that it was. */
export interface StandingContact {
  readonly end: number
  readonly partner: Phrase | null
}

/** Behind the contact that stands at `from`, and adverbials on either side of it. */
export function skipContact(view: TextView, sentence: Sentence, from: number): number {
  return behindContact(view, sentence, skipAdverbials(view, sentence, from))
}

/** The same behind `at`, where no adverbial stands. */
export function behindContact(view: TextView, sentence: Sentence, at: number): number {
  return contactAt(view, sentence, at)?.end ?? at
}

/** The contact at `at`; between commas it is one where the second closes it. */
export function contactAt(view: TextView, sentence: Sentence, at: number): StandingContact | null {
  const isApart = isComma(view, at)
  const start = isApart ? skipAdverbials(view, sentence, at + 1) : at
  const standing = standingAt(view, start)
  // «خلال هذا اللقاء»
  const during = standing >= 0 && view.has(standing, POINTING) ? standing + 1 : standing
  const noun = during < 0 ? null : view.find(during, 'encounter-nouns')
  if (noun === null) return null
  // «لقائه» is listed with its pronoun.
  const isOwn = noun.match.suffix !== null || noun.entry.payload.state === 'possessed'
  const found = readParts(view, sentence, noun.match.end, isOwn)
  // «جولته لمشاريع المياه»: what it was for goes on.
  if (found.partner === null && isFor(view, found.end)) return null
  if (!isApart) return found
  const close = isComma(view, found.end) ? found.end : clauseEnd(view, sentence, noun.match.end)
  return close < 0 ? null : { ...found, end: close + 1 }
}

const POINTING: readonly string[] = ['demonstrative']
/** A clause on the contact, up to the comma that closes it, is no longer than this. */
const LONGEST_CLAUSE = 20

/** «، خلال اللقاء الذي عقد ضمن زيارة الوزير،»: the comma behind the clause that says which contact it was; -1 without. */
function clauseEnd(view: TextView, sentence: Sentence, token: number): number {
  if (!view.has(token, RELATIVES)) return -1
  const limit = Math.min(sentence.end, token + LONGEST_CLAUSE)
  for (let end = token + 1; end < limit; end += 1) if (isComma(view, end)) return end
  return -1
}

function isFor(view: TextView, token: number): boolean {
  return view.begins(token, 'ل') && view.matches(token).every(({ prefixLength }) => prefixLength > 0)
}

/** Behind «خلال», «عقب» or «في ختام» at `token`; -1 where none stands there. */
function standingAt(view: TextView, token: number): number {
  if (!view.has(token, STANDING_KINDS)) return -1
  for (const kind of STANDING_KINDS) {
    const found = view.find(token, kind)
    if (found !== null && STANDING.has(idOf(found))) return found.match.end
  }
  return -1
}

/** With whom, where and when; behind a noun with a pronoun («لقائه», «زيارته الأخيرة») the first name alone is whom it was with. */
function readParts(view: TextView, sentence: Sentence, from: number, isOwn: boolean): StandingContact {
  let partner: Phrase | null = null
  let end = from
  for (let steps = 0; steps < MOST_PARTS && end < sentence.end; steps += 1) {
    const part = partAt(view, sentence, end, isOwn && partner === null)
    if (part === null) break
    partner ??= part.partner
    end = part.end
  }
  return { end, partner }
}

function partAt(
  view: TextView,
  sentence: Sentence,
  token: number,
  takesName: boolean,
): StandingContact | null {
  const dated = skipAdverbials(view, sentence, token)
  if (dated > token) return { end: dated, partner: null }
  const phrase = sentence.phraseAt(token)
  if (phrase !== null && (takesName || (phrase.bits & GOVERNING) !== 0))
    return { end: phrase.end, partner: phrase }
  if (takesName && isDefinite(view, token)) return { end: token + 1, partner: null }
  const held = heldEnd(view, sentence, token)
  if (held > token) return { end: held, partner: null }
  return joinedAt(view, sentence, token) ?? behindWord(view, sentence, token)
}

/** «[مؤتمر صحفي مشترك] عقده», «[الاجتماع] الذي عقده»: behind the verb that has the contact as its object; `token` where none stands there. */
function heldEnd(view: TextView, sentence: Sentence, token: number): number {
  const at = view.isAmong(token, JOINT) || view.has(token, RELATIVES) ? token + 1 : token
  if (at > token && view.isAmong(at, WAS_HELD)) return at + 1
  if (!view.has(at, VERBS)) return token
  const isHeld = view
    .matches(at)
    .some(
      ({ suffix, entries }) =>
        suffix !== null &&
        entries.some(
          ({ kind, payload }) =>
            FINITE.has(String(payload.shape)) && (kind !== VERB_TABLE || payload.class === LIGHT),
        ),
    )
  return isHeld ? Math.max(token, behindHolder(view, sentence, at + 1)) : token
}

/** «[اتصال] أجرته معه «الوطن»»: behind the outlet that had the contact, where it stands there in marks; -1 where anybody else does. */
function behindHolder(view: TextView, sentence: Sentence, token: number): number {
  const at = view.has(token, WITH_HIM) ? token + 1 : token
  if (!isOpeningQuote(view, at)) {
    const isFree = !isWord(view, at) || view.has(at, LEADING) || skipAdverbials(view, sentence, at) > at
    return isFree ? at : -1
  }
  const close = closingQuote(view, at, Math.min(view.count, at + LONGEST_OUTLET))
  return close < 0 ? token : close + 1
}

const WITH_HIM: readonly string[] = ['preposition-pronoun']
const LEADING: readonly string[] = ['preposition', 'complementiser']
const LONGEST_OUTLET = 6

/** «الذي عقد في المدينة» */
const WAS_HELD: ReadonlySet<string> = new Set(['اقيم', 'جرت', 'جرى', 'عقد', 'عقدت'])
const JOINT: ReadonlySet<string> = new Set(['مشترك'])
const RELATIVES: readonly string[] = ['relative']
const VERBS: readonly string[] = ['encounter-verbs', VERB_TABLE]

/** «مع نظيره», «من الرئيس», «في الرياض». */
function joinedAt(view: TextView, sentence: Sentence, token: number): StandingContact | null {
  const preposition = particle(view, token, 'preposition')
  if (preposition === null || !PARTS.has(idOf(preposition))) return null
  const { end } = preposition.match
  const phrase = sentence.phraseAt(end)
  if (phrase !== null) return { end: phrase.end, partner: PARTNERS.has(idOf(preposition)) ? phrase : null }
  const place = placeAt(view, end)
  return place === null ? null : { end: place.end, partner: null }
}

/** «[اتصال] ثنائي مع نظيره», «[اتصال] تلقاه من نظيره»: an adjective, or the verb that has the contact, before its partner. */
function behindWord(view: TextView, sentence: Sentence, token: number): StandingContact | null {
  if (!isWord(view, token)) return null
  const found = joinedAt(view, sentence, skipAdverbials(view, sentence, token + 1))
  return found?.partner == null ? null : found
}

/** Longer words first: «في ختام» is no «في». */
const STANDING_KINDS: readonly string[] = ['fixed-adverbials', 'preposition', 'function']
const STANDING: ReadonlySet<string> = new Set([
  'after',
  'at',
  'at-the-end',
  'before-time',
  'by',
  'during',
  'following',
  'in',
  'in-the-wake',
  'right-after',
  'shortly-before',
  'sidelines',
  'via',
])
const PARTS: ReadonlySet<string> = new Set(['with', 'in', 'between', 'from'])
const PARTNERS: ReadonlySet<string> = new Set(['with', 'from'])
const MOST_PARTS = 5
