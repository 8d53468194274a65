/** What a verb of talk governs, and where its content begins. */
import type { Entry, Match, Phrase, TextView } from '../../pack.ts'
import { skipAdverbials } from './adverbials.ts'
import { isSentAway } from './deeds.ts'
import { isDoneTo } from './done-to.ts'
import {
  column,
  isCapital,
  isComma,
  isMark,
  isNumber,
  isOneOf,
  isOpeningQuote,
  isParticle,
  isWord,
  lists,
  particle,
  possessiveEnd,
  signs,
  spells,
} from './particles.ts'
import {
  behindOccasion,
  behindPlace,
  discussedWith,
  isToldPublic,
  occasionBehind,
  partnerAt,
} from './partners.ts'
import type { Sentence } from './sentence.ts'
import type { Complement } from './verb-forms.ts'

/** A complement, the end of the cue's own words, and with whom it was talked over. */
export interface Behind {
  readonly complement: Complement
  readonly cueEnd: number
  readonly cueClass: string | null
  readonly partner: Phrase | null
}

const FARTHEST = 30

/** What entries govern, split once: few cells differ. */
const governed = new Map<unknown, ReadonlySet<string>>()

function governedBy({ payload: { govern } }: Entry): ReadonlySet<string> {
  const known = governed.get(govern)
  if (known !== undefined) return known
  const codes = new Set(String(govern).split(' '))
  governed.set(govern, codes)
  return codes
}

/** The codes behind `person-`: what a verb governs behind whom it is said to. */
const addressed = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>()

function behindPerson(govern: ReadonlySet<string>): ReadonlySet<string> {
  const known = addressed.get(govern)
  if (known !== undefined) return known
  const codes = [...govern].filter((code) => code.startsWith(PERSON))
  const inner = new Set(codes.map((code) => code.slice(PERSON.length)))
  addressed.set(govern, inner)
  return inner
}

const PERSON = 'person-'

/** The complement behind the verb of `match`; null if the verb does not report here. */
export function complementBehind(
  view: TextView,
  sentence: Sentence,
  match: Match,
  entry: Entry,
): Behind | null {
  const govern = governedBy(entry)
  const at = skipAdverbials(view, sentence, match.end)
  if (entry.payload.class === 'light') return lightBehind(view, sentence, entry, at)
  if (entry.payload.id === 'decline' && spells(view, at + 1, 'comment')) return null
  if (isDoneTo(view, sentence, entry, at) || isSentAway(view, sentence, entry.payload.id, at)) return null
  const direct = thatAt(view, at, govern) ?? quoteAt(view, sentence, at, govern)
  if (direct !== null) return behind(direct, match.end)
  if (entry.payload.class === 'discuss') {
    const talked = discussedWith(view, sentence, at)
    if (talked !== null) {
      const { start, partner } = talked
      return { complement: { kind: 'obj', start }, cueEnd: match.end, cueClass: null, partner }
    }
  }
  if (entry.payload.class === 'agree') {
    const agreed = agreedWith(view, sentence, at, govern, match.end)
    if (agreed !== null) return agreed
  }
  const behindIt = prepositionAt(view, at, govern)
  if (behindIt !== null) return withPartner(view, sentence, entry, behind(behindIt, behindIt.start))
  const told = personAt(view, sentence, at, govern)
  if (told !== null) return behind(told, match.end)
  const later = scanAhead(view, sentence, at, govern)
  if (later !== null) return behind(later, match.end)
  const found = objectAt(view, sentence, at, govern)
  if (found === null || (entry.payload.id === 'add' && verbBehind(view, sentence, at) < 0)) return null
  return withPartner(view, sentence, entry, behind(found, match.end))
}

/** "discussed the floods with X during a meeting": the partner stands behind what was discussed. */
function withPartner(view: TextView, sentence: Sentence, { payload }: Entry, told: Behind): Behind {
  if (payload.class !== 'discuss') return told
  const partner = occasionBehind(view, sentence, told.complement.start)?.partner ?? null
  return partner === null ? told : { ...told, partner }
}

function behind(complement: Complement, cueEnd: number): Behind {
  return { complement, cueEnd, cueClass: null, partner: null }
}

function thatAt(view: TextView, at: number, govern: ReadonlySet<string>): Complement | null {
  if (!govern.has('that') || !isParticle(view, at, 'that') || isPronoun(view, at)) return null
  return { kind: 'that', start: isComma(view, at + 1) ? at + 2 : at + 1 }
}

/** "communicated that directly to the Congress": no clause stands behind it. */
function isPronoun(view: TextView, that: number): boolean {
  return isParticle(view, particle(view, that + 1, 'adverb')?.match.end ?? that + 1, 'to')
}

const LEADS = signs([',', ':'])

function quoteAt(
  view: TextView,
  sentence: Sentence,
  at: number,
  govern: ReadonlySet<string>,
): Complement | null {
  if (!govern.has('quote') && !govern.has('that')) return null
  const start = isOneOf(view, at, LEADS) ? at + 1 : at
  if (start < sentence.end && isOpeningQuote(view, start)) return { kind: 'quote', start }
  return isMark(view, at, ':') && govern.has('quote') && start < sentence.end
    ? { kind: 'quote', start }
    : null
}

const PREPOSITIONS: readonly string[] = [
  'for',
  'on',
  'upon',
  'to',
  'about',
  'of',
  'against',
  'after',
  'at',
  'by',
  'in',
  'with',
  'around',
  'from',
  'over',
  'regarding',
]

/** "for", "on", "to": the content stands behind the preposition; "inf" is "to" before a verb. */
function prepositionAt(view: TextView, at: number, govern: ReadonlySet<string>): Complement | null {
  const found = particle(view, at, 'preposition')
  if (found === null) return null
  const id = column(found, 'id')
  const known = PREPOSITIONS.includes(id) && (govern.has(id) || (id === 'to' && govern.has('inf')))
  return known ? { kind: 'prep', start: found.match.end } : null
}

/** "told Lavrov that", "briefed him on", "assured her that": whom it is said to, then what. */
function personAt(
  view: TextView,
  sentence: Sentence,
  at: number,
  govern: ReadonlySet<string>,
): Complement | null {
  const inner = behindPerson(govern)
  if (inner.size === 0) return null
  const phrase = sentence.phraseAt(at)
  const end = phrase === null || isCapital(view, phrase.end) ? behindNoun(view, sentence, at) : phrase.end
  const from = skipAdverbials(view, sentence, end)
  const found =
    thatAt(view, from, inner) ?? quoteAt(view, sentence, from, inner) ?? prepositionAt(view, from, inner)
  if (found !== null) return found
  if (inner.has('that')) {
    const later = scanAhead(view, sentence, from, inner)
    if (later !== null) return later
  }
  if (inner.has('zero') && isToldPublic(view, at)) return { kind: 'that', start: at + 1 }
  return inner.has('zero') &&
    phrase !== null &&
    isWord(view, from) &&
    particle(view, from, 'preposition') === null
    ? { kind: 'that', start: from }
    : null
}

/** Behind whom a verb says something to, where it is said to somebody: "told reporters", "told him". */
export function behindAddressee(view: TextView, sentence: Sentence, at: number, entry: Entry): number {
  if (behindPerson(governedBy(entry)).size === 0) return at
  let end = sentence.phraseAt(at)?.end ?? behindNoun(view, sentence, at)
  // "told Brigonia Press", "told the Darvan News Agency": a state's name begins that of its agency.
  while (end < sentence.end && isCapital(view, end) && !lists(view, end, DAYS)) end += 1
  return end
}

const DAYS: readonly string[] = ['weekdays', 'months']

/** Behind "him", "reporters", "the members of the Council" up to the next particle. */
function behindNoun(view: TextView, sentence: Sentence, at: number): number {
  let end = at
  while (
    end < sentence.end &&
    isWord(view, end) &&
    particle(view, end, 'preposition') === null &&
    !isParticle(view, end, 'that') &&
    end - at < 4
  )
    end += 1
  return end
}

/** "said in a statement on Monday that": adverbials with their nouns before the complementiser. */
function scanAhead(
  view: TextView,
  sentence: Sentence,
  at: number,
  govern: ReadonlySet<string>,
): Complement | null {
  if (!govern.has('that') && !govern.has('quote')) return null
  if (particle(view, at, 'preposition') === null && !isComma(view, at)) return null
  for (let token = at + 1; token < Math.min(sentence.end, at + FARTHEST); token += 1) {
    if (lists(view, token, 'reporting-verbs') && isOtherCue(view, token)) return null
    // "respond to floods before they can reach the towns that": a clause of its own stands between.
    if (!isComma(view, at) && particle(view, token, 'auxiliary') !== null) return null
    // "While I am pleased to sign it, I note that".
    if (isComma(view, token) && lists(view, token + 1, PRONOUNS)) return null
    if (
      isParticle(view, token, 'that') &&
      possessiveEnd(view, token + 1) < 0 &&
      (govern.has('that') || govern.has('quote')) &&
      !isBehindNoun(view, token)
    )
      return { kind: 'that', start: token + 1 }
    if (isOneOf(view, token, LEADS) && isOpeningQuote(view, token + 1))
      return { kind: 'quote', start: token + 1 }
  }
  return null
}

const PRONOUNS: readonly string[] = ['pronouns']

/** "said", and ", adding": another verb of talk, whose own words follow. */
function isOtherCue(view: TextView, token: number): boolean {
  const isBehindComma = isComma(view, token - 1)
  return view
    .matches(token)
    .some((match) =>
      match.entries.some(
        ({ kind, payload: { shape } }) =>
          kind === 'reporting-verbs' && (shape === 'past' || (isBehindComma && shape === 'participle')),
      ),
    )
}

/** "the statement that", "efforts that": it belongs to the noun, unless the noun ends an adverbial. */
function isBehindNoun(view: TextView, token: number): boolean {
  return particle(view, token - 2, 'article') !== null && !OCCASIONS.has(view.word(token - 1))
}

/** Nouns of what somebody spoke in. */
const OCCASIONS: ReadonlySet<string> = new Set([
  'call',
  'meeting',
  'statement',
  'letter',
  'message',
  'interview',
  'speech',
  'briefing',
  'conference',
  'tweet',
  'session',
  'talks',
  'ministry',
  'visit',
])

/** A clause without "that", or a noun: "said China was ready", "reaffirmed its support". */
function objectAt(
  view: TextView,
  sentence: Sentence,
  at: number,
  govern: ReadonlySet<string>,
): Complement | null {
  if (at >= sentence.end) return null
  const opens = isOpeningQuote(view, at)
  if (!isWord(view, at) && !isNumber(view, at) && !opens && !isOneOf(view, at, MONEY)) return null
  if (
    particle(view, at, 'preposition') !== null ||
    particle(view, at, 'conjunction') !== null ||
    particle(view, at, 'auxiliary') !== null ||
    isWho(view, at) ||
    spells(view, at, 'here')
  )
    return null
  if (isParticle(view, at, 'that') && !govern.has('obj')) return null
  if (govern.has('zero') && !govern.has('obj'))
    return startsClause(view, sentence, at) ? { kind: 'that', start: at } : null
  if (govern.has('obj')) return { kind: 'obj', start: at }
  return null
}

const MONEY = signs(['$', '€', '£'])

/** "and advocates who", "reports which": a noun in the plural, and not a verb. */
function isWho(view: TextView, at: number): boolean {
  return spells(view, at, 'who') || spells(view, at, 'which')
}

const VERBAL: readonly string[] = ['auxiliary', 'reporting-verbs', 'encounter-verbs']
const CLAUSE = 24

/** Somewhere behind the words a verb must follow: a clause, and not the name of who spoke. */
function startsClause(view: TextView, sentence: Sentence, at: number): boolean {
  const from = sentence.phraseAt(at)?.end ?? at + 1
  if (from >= sentence.end) return false
  if (isComma(view, from) || isOpeningQuote(view, from)) return false
  return verbBehind(view, sentence, at) >= 0 || sentence.end - at > 4
}

/** The first verb of a clause that begins at `at`; -1 where none is known. "added three lamps" tells of a deed. */
function verbBehind(view: TextView, sentence: Sentence, at: number): number {
  const token = view.next(at, VERBAL, Math.min(sentence.end, at + CLAUSE))
  return token < Math.min(sentence.end, at + CLAUSE) ? token : -1
}

/** "agreed with Lavrov to meet again": the partner agrees too. */
function agreedWith(
  view: TextView,
  sentence: Sentence,
  at: number,
  govern: ReadonlySet<string>,
  cueEnd: number,
): Behind | null {
  const partner = partnerAt(view, sentence, at)
  if (partner === null) return null
  const from = behindOccasion(view, sentence, behindPlace(view, sentence, partner.end))
  const complement = thatAt(view, from, govern) ?? prepositionAt(view, from, govern)
  return complement === null ? null : { complement, cueEnd, cueClass: null, partner }
}

/** "held talks with X on", "exchanged views on": the noun that makes the verb a cue, and what it governs. */
function lightBehind(view: TextView, sentence: Sentence, entry: Entry, at: number): Behind | null {
  const limit = Math.min(sentence.end, at + 6)
  for (let token = at; token < limit; token += 1) {
    const found = restAt(view, token, String(entry.payload.id))
    if (found !== null) return afterRest(view, sentence, found)
    if (particle(view, token, 'preposition') !== null) return null
  }
  return null
}

interface Rest {
  readonly entry: Entry
  readonly end: number
}

function restAt(view: TextView, token: number, verb: string): Rest | null {
  if (!lists(view, token, 'rests')) return null
  for (const match of view.matches(token)) {
    const entry = match.entries.find((one) => one.kind === 'rests' && one.payload.verb === verb)
    if (entry !== undefined) return { entry, end: match.end }
  }
  return null
}

function afterRest(view: TextView, sentence: Sentence, rest: Rest): Behind | null {
  const govern = governedBy(rest.entry)
  const cueClass = String(rest.entry.payload.class)
  let at = skipAdverbials(view, sentence, rest.end)
  const partner = partnerAt(view, sentence, at)
  if (partner !== null) at = behindPlace(view, sentence, partner.end)
  const found = prepositionAt(view, at, govern)
  if (found === null) return null
  const later = partner ?? occasionBehind(view, sentence, found.start)?.partner ?? null
  return { complement: found, cueEnd: rest.end, cueClass, partner: later }
}
