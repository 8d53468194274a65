/** Who speaks by the words of the clause itself: a name, an office, a body, an unnamed source, the sides of the contact. */
import type { AttributionWords, Phrase } from '../../../languages/pack.ts'
import type { Evidence, Resolution } from '../../model.ts'
import type { Contact } from '../encounters/contact.ts'
import type { Told } from '../encounters/told.ts'
import { bodyOfUnnamed } from '../mentions/bodies.ts'
import { type MentionContext, spanOf } from '../mentions/context.ts'
import { describedLocal } from '../mentions/described.ts'
import type { Known } from '../mentions/known.ts'
import { calledAlone } from '../mentions/named.ts'
import { holdsKind } from '../mentions/offices.ts'
import { isAlone, resolvePhrase } from '../mentions/resolve.ts'
import { NOBODY, type Speaker } from './speaker.ts'
import { BY_PRONOUN } from './told-gender.ts'

/** The subject that the clause itself gives, `author` whoever the title gives the text to; null where it leaves one out. */
export function fromClause(
  context: MentionContext,
  words: AttributionWords,
  contacts: Told,
  author: () => Speaker | null,
): Speaker | null {
  if (words.place === 'unknown' || words.place === 'cited') return NOBODY
  if (words.source === null) return null
  const phrase = words.source
  const evidence = evidenceOf(context, phrase.start, phrase.end, phrase.prefixLength, words.rule)
  const found =
    eachCalled(context, phrase) ??
    withCounterparts(context, phrase, words, contacts) ??
    partiesCalled(phrase, words, contacts) ??
    ofWhich(context, phrase, words, contacts) ??
    pairIn(context, phrase, contacts.at(words.sentence))
  const actors =
    found.length > 0 ? found : settleGroup(context, phrase.refers, phrase.number, contacts, words, author)
  const number = Math.max(phrase.number, actors.length > 1 ? 2 : 1)
  const { gender } = phrase
  if (phrase.refers === 'unnamed') {
    const body = bodyOfUnnamed(context, phrase)
    const side = phrase.sides[0] ?? body?.side ?? null
    return {
      actors: body === null ? [] : [body],
      unnamed: true,
      side,
      resolution: 'explicit',
      evidence,
      number,
      gender: number > 1 || !BY_PRONOUN.has(context.view.language) ? gender : null,
    }
  }
  if (actors.length > 0) {
    const resolution = resolutionOf(words, actors.length)
    const known = gender ?? actors[0]?.gender ?? null
    return { actors, unnamed: false, side: null, resolution, evidence, number, gender: known }
  }
  const described = describedLocal(context, phrase) ?? calledAlone(context, phrase)
  return {
    actors: described === null ? [] : [described],
    unnamed: false,
    side: null,
    resolution: described === null ? 'unresolved' : 'description',
    evidence,
    number,
    gender,
  }
}

/** «أكد درسكوف وبرانوف» of whom the text names one alone: both, the other as somebody of this text. */
function eachCalled(context: MentionContext, { members }: Phrase): readonly Known[] | null {
  if (!members.some(isAlone)) return null
  const each = members.map((member) => resolvePhrase(context, member)[0] ?? calledAlone(context, member))
  return each.every((known) => known !== null) ? [...new Set(each)] : null
}

/** "the Secretary and her counterparts": all parties of the contact where it is theirs; nobody where it is not. */
function withCounterparts(
  context: MentionContext,
  { members }: Phrase,
  words: AttributionWords,
  contacts: Told,
): readonly Known[] | null {
  const [first, other, third] = members
  if (first === undefined || other === undefined || third !== undefined || !isTheirs(other)) return null
  if (resolvePhrase(context, other).length > 0) return null
  const [one] = resolvePhrase(context, first)
  const parties = (contacts.at(words.sentence)?.parties ?? []).flatMap(({ role, known }) =>
    role === 'party' ? [known] : [],
  )
  const fits = other.number === 1 ? parties.length === 2 : parties.length > 2
  return one !== undefined && fits && parties.includes(one) ? parties : []
}

/** "her counterpart", "his counterparts", of no state that is named. */
function isTheirs({ refers, name, sides }: Phrase): boolean {
  return refers === 'counterpart' && name === null && sides.length === 0
}

/** "the call between A and B in which the leaders discussed": those of the contact that the sentence tells right before. */
function ofWhich(
  context: MentionContext,
  phrase: Phrase,
  words: AttributionWords,
  contacts: Told,
): readonly Known[] | null {
  const { view } = context
  if (!OF_CONTACT.has(phrase.refers) || !view.isAmong(phrase.start - 1, WHICH)) return null
  const told = contacts.lastBetween(context, (view.sentences[words.sentence]?.start ?? 0) - 1, phrase.start)
  if (told === null) return null
  const actors = [...told.subject, ...told.object].flatMap((party) => resolvePhrase(context, party))
  return actors.length < 2 || (phrase.number === 2 && actors.length > 2) ? null : actors
}

const WHICH: ReadonlySet<string> = new Set(['which'])

/**
 * Whoever `phrase` names. "A spoke with B about his exchanges with C. The two Presidents agreed": where one of two office
 * holders named last is a party to the contact, its two parties, if they hold such offices too.
 */
function pairIn(context: MentionContext, phrase: Phrase, contact: Contact | null): readonly Known[] {
  const named = resolvePhrase(context, phrase)
  const { refers } = phrase
  if (contact === null || named.length !== 2 || refers === null || FITTING[refers] === undefined) return named
  const parties = contact.parties.flatMap(({ role, known }) => (role === 'party' ? [known] : []))
  const isOne = named.filter((known) => parties.includes(known)).length === 1
  const isPair = parties.length === 2 && parties.every((party) => fits(context, party, refers))
  return isOne && isPair ? parties : named
}

const OF_CONTACT: ReadonlySet<unknown> = new Set([
  'sides',
  'participants',
  'leaders',
  'ministers',
  'presidents',
  'officials',
])

/** "the Secretary and President": two bare titles behind a contact of two people are theirs. */
function partiesCalled(phrase: Phrase, words: AttributionWords, contacts: Told): readonly Known[] | null {
  const { members } = phrase
  if (members.length !== 2 || !members.every(isBareTitle)) return null
  const people = (contacts.at(words.sentence)?.parties ?? []).filter(({ role }) => role === 'party')
  const [one, other, third] = people.map(({ known }) => known)
  if (one === undefined || other === undefined || third !== undefined) return null
  const [first, second] = members.map((member) => member.titles[0]?.called ?? '')
  const fits = (known: Known, called = ''): boolean =>
    known.called.some((full) => ` ${full} `.includes(` ${called} `))
  if (fits(one, first) && fits(other, second)) return [one, other]
  return fits(one, second) && fits(other, first) ? [other, one] : null
}

function isBareTitle({ refers, sides }: Phrase): boolean {
  return refers === 'title' && sides.length === 0
}

function resolutionOf(words: AttributionWords, count: number): Resolution {
  const phrase = words.source
  if (phrase === null) return 'carried'
  if (count > 1) return 'collective'
  return phrase.name === null ? 'description' : 'explicit'
}

/** The words of a range of tokens as evidence. */
export function evidenceOf(
  context: MentionContext,
  start: number,
  end: number,
  prefixLength: number,
  rule: string,
): Evidence {
  return { in: context.field, spans: [spanOf(context.view, start, end, prefixLength)], rule }
}

/** «الجانبان», «البلدان»: the parties of the contact that is told here, or their states. */
function statesOf(context: MentionContext, parties: readonly Known[]): readonly Known[] {
  const sides = [...new Set(parties.flatMap((party) => (party.side === null ? [] : [party.side])))]
  return sides.every((side) => context.registry.state(side) !== null)
    ? sides.map((side) => context.actors.side(side))
    : []
}

/** "The two sides" of a joint statement that tells no contact: those whose it is. */
function authorsOf(number: number, author: () => Speaker | null): readonly Known[] {
  const actors = author()?.actors ?? []
  return actors.length < 2 || (number === 2 && actors.length !== 2) ? [] : actors
}

/** References to all who took part. */
const ALL: ReadonlySet<string> = new Set(['sides', 'participants'])

function settleGroup(
  context: MentionContext,
  refers: string | null,
  number: number,
  contacts: Told,
  words: AttributionWords,
  author: () => Speaker | null,
): readonly Known[] {
  if (refers === null) return []
  const contact = contacts.at(words.sentence)
  if (contact === null && refers === 'countries') return statesOf(context, authorsOf(number, author))
  if (contact === null) return ALL.has(refers) ? authorsOf(number, author) : []
  const parties = contact.parties
    .filter((party) => party.role !== 'attendee' && party.role !== 'mediator')
    .map((party) => party.known)
  const states = refers === 'sides' && context.isJoint ? statesOf(context, parties) : []
  if (states.length > 1 && (number !== 2 || states.length === 2)) return states
  if (number === 2 && parties.length !== 2) return []
  if (ALL.has(refers)) return parties
  if (refers === 'countries') return statesOf(context, parties)
  if (
    refers === 'ministers' ||
    refers === 'officials' ||
    refers === 'leaders' ||
    refers === 'presidents' ||
    refers === 'monarchs'
  )
    return parties.every((party) => party.kind === 'person' && fits(context, party, refers)) ? parties : []
  return []
}

const FITTING: Readonly<Record<string, RegExp>> = {
  ministers: /minister/,
  presidents: /president|head-of-state/,
  leaders: /president|head-of|monarch|emir|crown-prince/,
  monarchs: /monarch|emir|head-of-state/,
  officials: /./,
}

/** By an office that the text gives him, else by the one that he holds on the day of the report. */
function fits({ registry, day }: MentionContext, known: Known, refers: string): boolean {
  const kinds = FITTING[refers]
  if (kinds === undefined) return false
  return known.officeKinds.some((kind) => kinds.test(kind)) || holdsKind(registry, known.id, kinds, day)
}
