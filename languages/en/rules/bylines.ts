/** Who "I" and "we" are: whoever signs the text on a line of its own, or stands behind its first "we". */
import { LINE_TOKEN, type Phrase, type TextView } from '../../pack.ts'
import {
  isAllCapitals,
  isCapital,
  isComma,
  isMark,
  isOneOf,
  isParticle,
  isWord,
  lists,
  particle,
  signs,
  spells,
} from './particles.ts'
import { phraseOf } from './phrase-of.ts'
import { phraseAt } from './phrases.ts'
import { statesNamed } from './sides.ts'

const PRONOUNS: readonly string[] = ['pronouns']

/** The one person who signs the text, or those whom "we, A and B," names, or who open it; null where nobody does, or several do. */
export function bylineOf(view: TextView, phrases: readonly Phrase[]): Phrase | null {
  return signersOf(view, phrases) ?? openersOf(view, phrases)
}

/** The same, without those who open the text: a title that gives it to somebody comes before them. */
export function signersOf(view: TextView, phrases: readonly Phrase[]): Phrase | null {
  const [first, second] = phrases.filter((phrase) => isOfficial(phrase) && isByline(view, phrase))
  if (first !== undefined) return second === undefined ? first : null
  return (
    releasersOf(view, phrases) ??
    named(view, phrases) ??
    leadersAtHead(view) ??
    gatheredOf(view, phrases) ??
    signatureOf(view, phrases)
  )
}

/** Sentences at the end of a text in which its signature may stand: a place and a day may follow. */
const END = 3

const YOUNGER: ReadonlySet<string> = new Set(['jr', 'sr', 'ii', 'iii'])

/** "LUCIA MONTRIEL" on a line of its own at the end: whoever signs an order or a notice. */
function signatureOf(view: TextView, phrases: readonly Phrase[]): Phrase | null {
  const from = view.sentences[Math.max(0, view.sentences.length - END)]?.start ?? 0
  return phrases.find((phrase) => phrase.start >= from && isSignature(view, phrase)) ?? null
}

function isSignature(view: TextView, phrase: Phrase): boolean {
  const { start, end, kind, name } = phrase
  const isYounger = view.isAmong(end, YOUNGER)
  const line = isYounger ? { ...phrase, end: end + 1 } : phrase
  if (kind !== 'person' || name === null || end - start < 2 || !isByline(view, line)) return false
  for (let token = start; token < end; token += 1)
    if (isWord(view, token) && !isAllCapitals(view, token)) return false
  return true
}

/** Sentences at the head of a text in which it may say whose statement it is. */
const HEAD = 6
/** Words between "by" and the first name: "the Foreign Ministers of the". */
const MOST_OFFICES = 6

/** "The following is the text of a joint statement by the Governments of A and B": all of them. */
function releasersOf(view: TextView, phrases: readonly Phrase[]): Phrase | null {
  for (const { start, end } of view.sentences.slice(0, HEAD))
    for (
      let token = view.next(start, PREPOSITIONS, end);
      token < end;
      token = view.next(token + 1, PREPOSITIONS, end)
    ) {
      if (!isParticle(view, token, 'by') || !isReleased(view, token)) continue
      const set = phrases.find((phrase) => phrase.start > token && phrase.start <= token + MOST_OFFICES)
      if (set === undefined) continue
      const all = joinedTo(view, phrases, set, end)
      if (all.members.length > 1) return all
    }
  return null
}

const PREPOSITIONS: readonly string[] = ['preposition']

/** "the High Representative on behalf of the Union, and the Foreign Ministers of A, B and C": all whom one list gives. */
function joinedTo(view: TextView, phrases: readonly Phrase[], first: Phrase, end: number): Phrase {
  const members = [...(first.members.length > 0 ? first.members : [first])]
  let last = first
  for (const phrase of phrases) {
    if (phrase.start < last.end || phrase.end > end) continue
    const behalf = spells(view, last.end + 1, 'behalf')
    if (!behalf && !isJoiningUp(view, last.end, phrase.start)) break
    if (!behalf) members.push(...(phrase.members.length > 0 ? phrase.members : [phrase]))
    last = phrase
  }
  if (last === first || members.length < 2) return first
  return phraseOf({ start: first.start, end: last.end, kind: 'group', number: 3, members })
}

/** Nothing but commas, "and", "and of" and "the" between two parts. */
function isJoiningUp(view: TextView, from: number, to: number): boolean {
  let and = false
  for (let token = from; token < to; token += 1) {
    and ||= isParticle(view, token, 'and')
    const joins = isComma(view, token) || isParticle(view, token, 'and') || isParticle(view, token, 'the')
    if (!joins && !(and && isParticle(view, token, 'of'))) return false
  }
  return and
}

/** "statement by", "statement was released by", "statement on the coast signed by". */
function isReleased(view: TextView, by: number): boolean {
  if (!RELEASED.has(view.word(by - 1))) return view.word(by - 1) === 'statement'
  for (let token = by - 2; token >= Math.max(0, by - FARTHEST_STATEMENT); token -= 1)
    if (view.word(token) === 'statement') return true
  return false
}

/** Words from "statement" to "issued by" behind what it is on, at most. */
const FARTHEST_STATEMENT = 14

const RELEASED: ReadonlySet<string> = new Set(['released', 'issued', 'signed', 'adopted'])

function isOfficial({ kind, name, titles }: Phrase): boolean {
  return kind === 'person' && name !== null && titles.length > 0
}

function isByline(view: TextView, phrase: Phrase): boolean {
  const { start } = phrase
  if (start > 0 && view.kind(start - 1) !== LINE_TOKEN) return false
  const line = view.sentences.find((sentence) => sentence.start === start)
  if (line === undefined) return false
  for (let token = phrase.end; token < line.end; token += 1) if (isWord(view, token)) return false
  return true
}

/** "We, the Foreign Ministers of A and B, reaffirm", "I, Henrik Olm, President of X": those who speak say who they are. */
function named(view: TextView, phrases: readonly Phrase[]): Phrase | null {
  for (let token = view.next(0, PRONOUNS); token < view.count; token = view.next(token + 1, PRONOUNS)) {
    if (spells(view, token, 'we') && spells(view, token + 1, 'the')) {
      const holders = membersBehind(view, token + 1)
      if (holders !== null) return holders
    }
    if (!isBreak(view, token + 1) || isNumeral(view, token)) continue
    const set = phrases.find(({ start }) => start === token + 2 || start === token + 3)
    if (spells(view, token, 'we')) {
      const all = isAll(view, set) ? set : membersBehind(view, token + 2)
      if (all !== null) return all
    }
    if (set?.kind === 'person' && set.name !== null && spells(view, token, 'i')) return set
  }
  return null
}

/** "in World War I, Pope X": a number. */
function isNumeral(view: TextView, token: number): boolean {
  return token > 0 && spells(view, token, 'i') && isWord(view, token - 1) && isCapital(view, token - 1)
}

/** Several, with a comma or a dash behind the last. */
function isAll(view: TextView, set: Phrase | undefined): set is Phrase {
  return set !== undefined && set.members.length > 1 && isBreak(view, set.end)
}

const DASHES = signs(['–', '—'])

function isBreak(view: TextView, token: number): boolean {
  return isComma(view, token) || isOneOf(view, token, DASHES)
}

/** Words for those who speak for a state or a body: "the Heads of State and Government of". */
const HOLDERS: ReadonlySet<string> = new Set([
  'and',
  'foreign',
  'government',
  'governments',
  'heads',
  'leaders',
  'ministers',
  'of',
  'presidents',
  'state',
  'the',
])

/** "the leaders of A, B, and C", "Heads of State and Government of the Union": the states, or the body; null where it is neither. */
export function membersBehind(view: TextView, from: number): Phrase | null {
  let of = -1
  for (let token = from; token < view.count && view.isAmong(token, HOLDERS); token += 1)
    if (isParticle(view, token, 'of')) of = token
  if (of < 0) return null
  const set = phraseAt(view, spells(view, of + 1, 'the') ? of + 2 : of + 1) ?? phraseAt(view, of + 1)
  if (set === null || set.members.some(({ kind }) => kind === 'person')) return null
  return set.members.length > 1 || (set.kind === 'body' && set.name?.ids.length === 1) ? set : null
}

/** "As leaders of A, B, and C, … we": they speak themselves. */
function leadersAtHead(view: TextView): Phrase | null {
  const [head] = view.sentences
  if (head === undefined || !spells(view, head.start, 'as')) return null
  const set = membersBehind(view, head.start + 1)
  if (set === null || set.end >= head.end) return null
  for (
    let token = view.next(set.end, PRONOUNS, head.end);
    token < head.end;
    token = view.next(token + 1, PRONOUNS, head.end)
  )
    if (spells(view, token, 'we')) return set
  return null
}

/** "Representatives of A, B and C met in Ordin. … We reaffirmed": their states. */
function gatheredOf(view: TextView, phrases: readonly Phrase[]): Phrase | null {
  for (const { start, end } of view.sentences.slice(0, HEAD)) {
    const set = phrases.find((phrase) => phrase.start === start)
    if (set?.refers !== 'unnamed' || set.sides.length < 2 || !spells(view, set.end, 'met')) continue
    const members = statesNamed(view, set, set.sides)
    if (members.length !== set.sides.length || set.end >= end) continue
    return phraseOf({ start, end: set.end, kind: 'group', number: members.length === 2 ? 2 : 3, members })
  }
  return null
}

/** "The Union and Kordavia reaffirm …" at the head of a text: in the plain present, they speak themselves, and are its "we". */
function openersOf(view: TextView, phrases: readonly Phrase[]): Phrase | null {
  return openerOf(
    view,
    phrases,
    ({ members }) => members.length > 1 && members.every(({ kind }) => kind !== 'person'),
  )
}

/** Those who open a text whose author nothing else tells, or one state: "Kordavia condemns … We call on …". */
export function whoOpens(view: TextView, phrases: readonly Phrase[]): Phrase | null {
  return (
    openersOf(view, phrases) ??
    openerOf(view, phrases, ({ kind, name }) => kind === 'state' && name?.ids.length === 1)
  )
}

function openerOf(
  view: TextView,
  phrases: readonly Phrase[],
  fits: (phrase: Phrase) => boolean,
): Phrase | null {
  for (const { start, end } of view.sentences.slice(0, HEAD)) {
    const set = phrases.find((phrase) => phrase.start === start || phrase.start === start + 1)
    if (set === undefined || set.end >= end || !fits(set)) continue
    const verb = particle(view, set.end, 'adverb')?.match.end ?? set.end
    if (verb < end && takesPosition(view, verb, set.members.length > 1)) return set
  }
  return null
}

/** Whether somebody who is `several` takes a position now by the verb or copula at `token`. */
function takesPosition(view: TextView, token: number, several: boolean): boolean {
  const copula = spells(view, token, several ? 'are' : 'is')
  if (copula) {
    const adverb = particle(view, token + 1, 'adverb')?.match.end ?? token + 1
    return holds(view, adverb, 'talk-verbs', 'adjective')
  }
  return holds(view, token, 'reporting-verbs', several ? 'base' : 'present')
}

function holds(view: TextView, token: number, kind: string, shape: string): boolean {
  if (!lists(view, token, kind)) return false
  return view
    .matches(token)
    .some(({ entries }) => entries.some((entry) => entry.kind === kind && entry.payload.shape === shape))
}

/** In words that the paragraph quotes, "I" is whoever is quoted. */
export function isInQuotes(view: TextView, token: number): boolean {
  for (let at = token - 1; at >= 0 && view.kind(at) !== LINE_TOKEN; at -= 1) {
    if (isMark(view, at, '“')) return true
    if (isMark(view, at, '”')) return false
    if (isMark(view, at, '"')) return isOpenStraight(view, at)
  }
  return false
}

/** A straight mark opens where its word follows at once. */
function isOpenStraight(view: TextView, token: number): boolean {
  return token + 1 < view.count && view.end(token) === view.start(token + 1)
}
