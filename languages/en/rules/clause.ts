/** Where a verb stands in its clause, and who stands as its subject. */
import type { Found, Match, Phrase, TextView } from '../../pack.ts'
import { perText } from '../../per-text.ts'
import { backOverAdverbials, shortenedBefore, VERBAL } from './adverbials.ts'
import { behindAside, behindOrigin } from './asides.ts'
import {
  column,
  isCapital,
  isClosingQuote,
  isComma,
  isMark,
  isOneOf,
  isParticle,
  isWord,
  LONGEST,
  lists,
  PARTICLES,
  particle,
  particleBefore,
  possessiveEnd,
  signs,
  spells,
} from './particles.ts'
import { isFree, type Sentence } from './sentence.ts'
import { asState } from './sides.ts'
import type { Subject } from './verb-forms.ts'

const DASHES = signs(['—', '–', ';', ':'])

const parsedSubjects = perText((view) => new Array<Subject | null | undefined>(view.count))

/** The subject of the verb at `match`; null where its clause gives none and is joined to none. Sought once. */
export function subjectOf(view: TextView, sentence: Sentence, match: Match): Subject | null {
  const parsed = parsedSubjects(view)
  const known = parsed[match.start]
  if (known !== undefined) return known
  const subject = seekSubject(view, sentence, match)
  parsed[match.start] = subject
  return subject
}

function seekSubject(view: TextView, sentence: Sentence, match: Match): Subject | null {
  const at = behindTurn(view, sentence, backOverAdverbials(view, sentence, match.start))
  return (
    pronounBefore(view, sentence, at) ??
    phraseBefore(view, sentence, at) ??
    relativeBefore(view, sentence, at) ??
    aboutWhom(view, sentence, at)
  )
}

/** Words of a clause that tells where somebody is, at most. */
const LONGEST_WHERE = 16

/** "X who was on a visit to Narvil met": whom a clause without commas tells about, right before the verb of his own. */
function aboutWhom(view: TextView, sentence: Sentence, at: number): Subject | null {
  for (let who = at - 2; who > Math.max(sentence.start, at - LONGEST_WHERE); who -= 1) {
    if (isComma(view, who) || particle(view, who, 'conjunction') !== null) return null
    if (!spells(view, who, 'who')) continue
    const phrase = sentence.phraseEndingAt(who)
    const isWhere = view.isAmong(who + 1, IS) && !holdsVerb(view, who + 2, at)
    return phrase === null || !isWhere || !isFree(view, phrase) ? null : ofPhrase(phrase, false)
  }
  return null
}

/** A verb in its past or present; "on a visit" has a noun. */
function holdsVerb(view: TextView, from: number, to: number): boolean {
  for (let at = view.next(from, VERBAL_CONTACT, to); at < to; at = view.next(at + 1, VERBAL_CONTACT, to))
    if (VERBAL_CONTACT.some((kind) => FINITE.has(String(view.find(at, kind)?.entry.payload.shape))))
      return true
  return false
}

const FINITE: ReadonlySet<string> = new Set(['past', 'present'])
const IS: ReadonlySet<string> = new Set(['is', 'was'])
const VERBAL_CONTACT: readonly string[] = ['reporting-verbs', 'encounter-verbs']

/** "Dorsay, for her part, thanked", "A and B, as members of the group, urge": what stands between the subject and its verb. */
function behindTurn(view: TextView, sentence: Sentence, at: number): number {
  if (!isComma(view, at - 1)) return behindOrigin(view, sentence, behindOpenTurn(view, sentence, at))
  for (let start = at - 2; start > Math.max(sentence.start, at - MOST_ASIDE); start -= 1) {
    if (!isComma(view, start - 1)) continue
    const isTurn = view.find(start, 'turn-shifts')?.match.end === at - 1
    if (isTurn || isCapacity(view, start, at)) return start - 1
    break
  }
  return behindAside(view, sentence, at)
}

/** Words of "for his part". */
const LONGEST_TURN = 4

/** "Dorsay, for her part thanked", "Dorsay for her part thanked": the turn that no comma closes. */
function behindOpenTurn(view: TextView, sentence: Sentence, at: number): number {
  for (let start = at - 2; start >= Math.max(sentence.start, at - LONGEST_TURN); start -= 1)
    if (view.find(start, 'turn-shifts')?.match.end === at && sentence.phraseEndingAt(start) !== null)
      return start
    else if (view.find(start, 'turn-shifts')?.match.end === at && isComma(view, start - 1)) return start - 1
  return at
}

/** Words between two commas that say in what capacity somebody speaks, at most. */
const MOST_ASIDE = 16

/** "as members of the group": nothing that is a clause of its own. */
function isCapacity(view: TextView, start: number, end: number): boolean {
  return view.word(start) === 'as' && view.word(start + 1) !== 'well' && view.next(start, VERBAL, end) >= end
}

function pronounBefore(view: TextView, sentence: Sentence, at: number): Subject | null {
  for (let start = at - 1; start >= Math.max(sentence.start, at - 2); start -= 1) {
    const found = view.find(start, 'pronouns')
    if (found !== null && found.match.end === at) return ofPronoun(found)
  }
  return null
}

/** The pronoun at `token` as a subject; null where none stands there. */
export function pronounAt(view: TextView, token: number): Subject | null {
  const found = token < view.count ? view.find(token, 'pronouns') : null
  return found === null ? null : ofPronoun(found)
}

function ofPronoun(found: Found): Subject {
  const gender = column(found, 'gender')
  const number = column(found, 'number')
  return {
    phrase: null,
    pronoun: true,
    first: column(found, 'person') === '1',
    gender: gender === 'm' || gender === 'f' ? gender : null,
    number: number === '3' ? 3 : number === '2' ? 2 : 1,
    start: found.match.start,
    relative: false,
  }
}

function phraseBefore(view: TextView, sentence: Sentence, at: number): Subject | null {
  const set = isComma(view, at - 1) ? sentence.phraseEndingAt(at - 1) : null
  const phrase = set !== null && hasApposition(view, set) ? set : sentence.phraseEndingAt(at)
  if (phrase === null) return null
  if (phrase.refers === 'unnamed') {
    const we = pronounBehindWhich(view, phrase)
    if (we !== null) return we
  }
  const joint = withPronoun(view, sentence, phrase)
  if (joint !== null) return ofPhrase(joint, false)
  if (!isFree(view, phrase) && !isWithSubject(view, sentence, phrase)) return null
  return closesUnreadList(view, sentence, phrase) ? unreadOf(phrase) : ofPhrase(ofStates(view, phrase), false)
}

/** "The leaders of A, B and C agreed": their states, where there are several; officials of several states are left unnamed. */
function ofStates(view: TextView, phrase: Phrase): Phrase {
  if (phrase.sides.length < 2) return phrase
  const noun = particle(view, phrase.start, 'article')?.match.end ?? phrase.start
  return spells(view, noun, 'leaders') ? (asState(view, phrase) ?? phrase) : phrase
}

/** "She and her counterparts agreed": all who took part. */
function withPronoun(view: TextView, sentence: Sentence, phrase: Phrase): Phrase | null {
  const and = phrase.start - 1
  if (phrase.refers !== 'counterpart' || phrase.sides.length > 0 || phrase.name !== null) return null
  if (!isParticle(view, and, 'and') || and - 1 < sentence.start) return null
  const pronoun = pronounAt(view, and - 1)
  if (pronoun === null || pronoun.first) return null
  const number = phrase.number === 1 ? 2 : 3
  return { ...phrase, start: pronoun.start, kind: 'group', refers: 'participants', number }
}

/** "We, the leaders of A and B, agree": the pronoun before the words that say who it is. */
function pronounBehindWhich(view: TextView, { start }: Phrase): Subject | null {
  const article = particleBefore(view, start, 'article')
  const comma = (article < 0 ? start : article) - 1
  return isComma(view, comma) && comma > 0 ? pronounAt(view, comma - 1) : null
}

/** "Governor Dorle, Trade Envoy Pell, and Secretary Ronvel said" where one of them is no phrase: nothing but names stands before it. */
function closesUnreadList(view: TextView, sentence: Sentence, phrase: Phrase): boolean {
  if (phrase.kind === 'group' || phrase.start <= sentence.opening) return false
  const article = particleBefore(view, phrase.start, 'article')
  const and = beforeNames(view, sentence, article < 0 ? phrase.start : article) - 1
  if (and <= sentence.opening || !isParticle(view, and, 'and')) return false
  if (!isCapital(view, isComma(view, and - 1) ? and - 2 : and - 1)) return false
  for (let token = sentence.opening; token < and; token += 1)
    if (isWord(view, token) && !isCapital(view, token) && !lists(view, token, PARTICLES)) return false
  return particle(view, sentence.opening, 'preposition') === null
}

/** Behind "and", where somebody and one capitalised word stand before the phrase: "Governor Dorle and Harbour [Secretary Pell]". */
function beforeNames(view: TextView, sentence: Sentence, start: number): number {
  const at = start - 1
  if (!isWord(view, at) || !isCapital(view, at) || !isParticle(view, at - 1, 'and')) return start
  return sentence.phraseEndingAt(at - 1)?.kind === 'person' ? at : start
}

function unreadOf(phrase: Phrase): Subject {
  return { ...ofPhrase(phrase, false), phrase: null, gender: null, number: 3, unread: true }
}

/** "X, the head of Y, said": the office set behind the name is closed by a comma. */
function hasApposition(view: TextView, phrase: Phrase): boolean {
  for (let token = phrase.start; token < phrase.end; token += 1) if (isComma(view, token)) return true
  return false
}

/** "with the President reiterating": the preposition leads a clause. */
function isWithSubject(view: TextView, sentence: Sentence, phrase: Phrase): boolean {
  return (
    isParticle(view, phrase.start - 1, 'with') &&
    isComma(view, phrase.start - 2) &&
    phrase.start - 2 > sentence.start
  )
}

function ofPhrase(phrase: Phrase, relative: boolean): Subject {
  return {
    phrase,
    pronoun: false,
    first: false,
    gender: phrase.gender,
    number: phrase.number,
    start: phrase.start,
    relative,
  }
}

/** "Lavrov, who said": the clause set behind a phrase is about it. */
function relativeBefore(view: TextView, sentence: Sentence, at: number): Subject | null {
  const start = particleBefore(view, at, 'relative')
  if (start < 0) return null
  const end = isComma(view, start - 1) ? start - 1 : start
  const phrase = sentence.phraseEndingAt(end)
  if (phrase === null || isOfThing(view, phrase, start)) return null
  return { ...ofPhrase(phrase, true), start: end }
}

/** "the decision of Ramlan, which recognizes": the decision, for all one knows; "the citizens of Ramlan who condemned": its citizens. */
function isOfThing(view: TextView, phrase: Phrase, relative: number): boolean {
  const article = particleBefore(view, phrase.start, 'article')
  if (spells(view, relative, 'who')) return phrase.kind === 'state' || phrase.kind === 'body'
  return spells(view, (article < 0 ? phrase.start : article) - 1, 'of')
}

/** "if X denies", "whether X supports", "had X said": no words of X. */
export function isSupposed(view: TextView, sentence: Sentence, { start }: Subject): boolean {
  const article = particleBefore(view, start, 'article')
  const before = (article < 0 ? start : article) - 1
  return view.isAmong(before, SUPPOSING) || (before === sentence.start && spells(view, before, 'had'))
}

const SUPPOSING: ReadonlySet<string> = new Set(['if', 'unless', 'whether'])

/** Where the words that join the verb to the clause before it begin: "and", ", but also"; -1 where nothing joins it. */
export function joinedAt(view: TextView, sentence: Sentence, match: Match): number {
  const at = backOverAdverbials(view, sentence, match.start)
  const joiner = particleBefore(view, at, 'conjunction')
  if (joiner >= sentence.start && JOINERS.has(view.word(joiner)))
    return isComma(view, joiner - 1) ? joiner - 1 : joiner
  const before = at - 1
  if (isComma(view, before) || isOneOf(view, before, DASHES)) return before
  if (isClosingQuote(view, before)) return at
  return at <= sentence.opening ? at : -1
}

/** Where a clause begins whose verb stands at `verb`: with its subject and the word or comma before it. */
export function clauseStart(
  view: TextView,
  sentence: Sentence,
  subject: Subject | null,
  joined: number,
  verb: number,
): number {
  if (subject === null) return joined < 0 ? verb : joined
  const owned = ownerStart(view, sentence, subject.start)
  const article = particleBefore(view, owned, 'article')
  let start = article < 0 ? owned : article
  const joiner = particleBefore(view, start, 'conjunction')
  if (joiner >= sentence.start) start = joiner
  return start > sentence.start && (isComma(view, start - 1) || isMark(view, start - 1, ';'))
    ? start - 1
    : start
}

/** Where the possessive before a phrase begins: "Kordavia's Nino Lariva". */
function ownerStart(view: TextView, sentence: Sentence, start: number): number {
  for (const size of [1, 2]) {
    const owner = possessiveEnd(view, start - size) === start ? sentence.phraseEndingAt(start - size) : null
    if (owner !== null) return owner.start
  }
  return start
}

const JOINERS: ReadonlySet<string> = new Set(['and', 'but', 'while', 'yet', 'then', 'as'])

/** Whether a preposition or "to" right before the word makes it no finite verb. */
export function isGoverned(view: TextView, token: number): boolean {
  return particleBefore(view, token, 'preposition') >= 0
}

/** Auxiliaries right before a verb, nearest first. */
export function auxiliariesBefore(view: TextView, sentence: Sentence, token: number): readonly string[] {
  const found: string[] = []
  for (let at = token; at > sentence.start; ) {
    const shortened = shortenedBefore(view, at)
    if (shortened !== null) {
      found.push(shortened)
      break
    }
    if (view.next(Math.max(0, at - LONGEST), VERBAL, at) === at) break
    const auxiliary = particleBefore(view, at, 'auxiliary')
    const passed =
      auxiliary >= 0
        ? auxiliary
        : Math.max(particleBefore(view, at, 'adverb'), particleBefore(view, at, 'negation'))
    if (passed < sentence.start) break
    if (auxiliary >= 0) found.push(view.word(auxiliary))
    at = passed
  }
  return found
}

/** Whether "not" or "never" stands among the auxiliaries. */
export function isNegated(view: TextView, token: number): boolean {
  for (let at = token - 1; at >= Math.max(0, token - 3); at -= 1) {
    if (particle(view, at, 'negation') !== null) return true
    if (particle(view, at, 'auxiliary') === null && particle(view, at, 'adverb') === null) return false
  }
  return false
}
