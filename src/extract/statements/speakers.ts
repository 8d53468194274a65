/** Who speaks: the clause's own subject, else whoever goes on speaking, by agreement and by level. */

import type { AttributionWords, Phrase } from '../../../languages/pack.ts'
import type { Told } from '../encounters/told.ts'
import type { MentionContext } from '../mentions/context.ts'
import { describedLocal, hasTitleWords } from '../mentions/described.ts'
import type { Known } from '../mentions/known.ts'
import { calledAlone } from '../mentions/named.ts'
import { isOfRank } from '../mentions/references.ts'
import { resolvePhrase } from '../mentions/resolve.ts'
import { bareWord } from '../mentions/trail.ts'
import { namedAgain, unnamedAgain } from './called-again.ts'
import { Earlier, isCredit } from './earlier.ts'
import { isDocumentAlone, issuerOf, knownSource } from './issuers.ts'
import { hasMetSince } from './met-since.ts'
import { evidenceOf, fromClause } from './own-subject.ts'
import { withOthers } from './partners.ts'
import { senderOf } from './senders.ts'
import { isOfMany, lastSeveral } from './several.ts'
import { foundAs, NOBODY, type Speaker } from './speaker.ts'
import { BY_PRONOUN, isOne, toldGender } from './told-gender.ts'

const NONE: readonly Speaker[] = []
const noAuthor = (): null => null

/** The speakers of `attributions`, one for each, in order; `author`: whoever the title gives the text to. */
export function findSpeakers(
  context: MentionContext,
  attributions: readonly AttributionWords[],
  contacts: Told,
  author: () => Speaker | null = noAuthor,
): readonly Speaker[] {
  if (attributions.length === 0) return NONE
  const earlier = new Earlier(attributions)
  return attributions.map((words, index) => {
    const own =
      words.place === 'author' && words.source === null
        ? ofAuthor(context, words.leader, author)
        : (lastSaid(context, words, earlier) ??
          calledLast(context, words, earlier) ??
          senderOf(context, words, contacts) ??
          ofClause(context, words, contacts, earlier, author))
    const next = nextOf(attributions, index)
    const isCited = attributions[words.within]?.shape === 'adverbial'
    const named = own ?? carriedOn({ context, words, next, isCited, earlier, contacts })
    const whole = withOthers(context, words, named, contacts)
    const gender = toldGender(context.view, words, whole)
    const speaker = gender === null ? whole : { ...whole, gender }
    // Whoever says "I" is not the "he" of a later sentence, nor is a thing.
    const isThing = words.place === 'thing' && speaker.actors.length === 0
    if (words.place !== 'author' && !isThing) earlier.add(words, speaker, whole === named ? speaker : named)
    return speaker
  })
}

/** The attribution behind that at `index`, unless it is told within it: «وأضافت أن فلانا أكد» is no word of his. */
function nextOf(attributions: readonly AttributionWords[], index: number): AttributionWords | undefined {
  const next = attributions[index + 1]
  return next?.within === index ? undefined : next
}

/** "We condemn … and call on …": whoever said the first clause, else whoever the title gives the text to. */
function ofAuthor(context: MentionContext, phrase: Phrase | null, author: () => Speaker | null): Speaker {
  if (phrase === null) return author() ?? NOBODY
  const named = speakerNamed(context, phrase)
  return named === null ? NOBODY : foundAs(named, 'carried')
}

/** Whoever `phrase` names, as a speaker; null where nobody can be told. */
export function speakerNamed(context: MentionContext, phrase: Phrase): Speaker | null {
  const actors = resolvePhrase(context, phrase)
  if (actors.length === 0) return null
  const evidence = evidenceOf(context, phrase.start, phrase.end, phrase.prefixLength, AUTHOR)
  const gender = actors.length === 1 ? (actors[0]?.gender ?? phrase.gender) : null
  const number = actors.length
  const resolution = number > 1 ? 'collective' : 'explicit'
  return { actors, unnamed: false, side: null, resolution, evidence, number, gender }
}

const AUTHOR = 'title/author'

/** An attribution without a subject of its own, and what it may be read by. */
interface Place {
  readonly context: MentionContext
  readonly words: AttributionWords
  /** The attribution behind it, outside of its words. */
  readonly next: AttributionWords | undefined
  /** Whether the clause is what somebody else is cited for: «بحثا الوضع، وفق بيان الوزارة». */
  readonly isCited: boolean
  readonly earlier: Earlier
  readonly contacts: Told
}

/** «وأضاف البيان»: whoever issued it, a report no man and no state; «وأضاف المسؤول»: the last speaker, where the words fit him. */
function lastSaid(context: MentionContext, words: AttributionWords, earlier: Earlier): Speaker | null {
  const phrase = words.source
  if (phrase === null || phrase.members.length > 0) return null
  const isReport = phrase.name?.listed === 'group-report'
  const document = isReport ? phrase.end - phrase.start === 1 : isDocumentAlone(context, phrase)
  const issuer = document && !isReport ? issuerOf(context, phrase, earlier) : null
  if (issuer !== null)
    return ofEither(
      foundAs(
        issuer,
        'description',
        evidenceOf(context, phrase.start, phrase.end, phrase.prefixLength, words.rule),
      ),
    )
  const isShared = (earlier.last?.actors.length ?? 0) > 1
  const last = document && isShared ? earlier.single(words.within) : earlier.last
  const actor = last?.actors[0]
  if (last === null || actor === undefined || last.actors.length > 1) return null
  if (isReport && actor.kind !== 'organization') return null
  if (phrase.refers === 'honorific' && isHe(context, phrase, actor))
    return foundAs(
      last,
      'description',
      evidenceOf(context, phrase.start, phrase.end, phrase.prefixLength, words.rule),
    )
  if (!document && !fitsLast(context, phrase, actor) && !isHeadOf(context, phrase, actor)) return null
  const evidence = evidenceOf(context, phrase.start, phrase.end, phrase.prefixLength, words.rule)
  if (document) return ofEither(foundAs(last, 'description', evidence))
  return foundAs(last, isSameNoun(context, phrase, actor) ? 'explicit' : 'description', evidence)
}

/** «وأضاف البيان …، مشيرا إلى» of «الوزارة»: what follows agrees with either noun. */
function ofEither(speaker: Speaker): Speaker {
  return { ...speaker, gender: null }
}

/** «وقال العربي» after «قال أشرف العربي»: an adjective too, and the last word of the last speaker's name. */
function calledLast({ view }: MentionContext, words: AttributionWords, { last }: Earlier): Speaker | null {
  const [actor, ...others] = last?.actors ?? []
  if (last === null || words.place !== 'unknown' || words.cue === null || others.length > 0) return null
  if (actor?.kind !== 'person' || words.number !== 1) return null
  const called = words.cue.start + 1
  const isLast = called < view.count && (actor.names[view.language] ?? '').endsWith(` ${view.word(called)}`)
  return isLast ? foundAs(last, 'carried') : null
}

/** «وقال المرصد» after «المرصد الدرفاني»: the very noun, with its article. */
function isSameNoun({ view, spelling }: MentionContext, phrase: Phrase, { names }: Known): boolean {
  const the = spelling?.article.alone
  if (the === undefined || phrase.kind !== 'body') return false
  return (names[view.language] ?? '').startsWith(`${the}${nounOf(view, phrase)} `)
}

/** The noun of a body without its article, and without «ل» in «وفقا للهيئة». */
function nounOf(view: MentionContext['view'], { start, prefixLength, bits }: Phrase): string {
  return bits !== 0 && prefixLength > 1 ? view.word(start).slice(prefixLength) : bareWord(view, start)
}

/** «وأضاف معاليه»: where nothing tells which of several is meant, whoever spoke last and is of that rank. */
function isHe(context: MentionContext, phrase: Phrase, actor: Known): boolean {
  return resolvePhrase(context, phrase).length === 0 && isOfRank(phrase, actor)
}

/** A bare «المسؤول», «الوزير الدرفاني» whom nothing else tells: each of its words is of the last speaker's titles or side. */
function fitsLast(context: MentionContext, phrase: Phrase, actor: Known): boolean {
  if (phrase.kind !== 'person' || phrase.refers !== 'title' || actor.kind !== 'person') return false
  if (resolvePhrase(context, phrase).length > 0) return false
  const title = phrase.titles[0]
  if (title === undefined || (title.sides.length > 0 && !title.sides.includes(actor.side ?? ''))) return false
  return title.office === ANY_OFFICIAL || hasTitleWords(context, title, actor)
}

/** «وأضافت اللجنة» after «قالت لجنة الصيد»: the noun that the last speaker's name begins with, and nobody else's. */
function isHeadOf(context: MentionContext, phrase: Phrase, actor: Known): boolean {
  const { view } = context
  const { kind, names } = actor
  if (phrase.kind !== 'body' || phrase.end - phrase.start > 1 || kind !== 'organization') return false
  if (phrase.name !== null && phrase.name.ids.length > 0) return false
  const isHead = (names[view.language] ?? '').startsWith(`${nounOf(view, phrase)} `)
  return isHead || isSameNoun(context, phrase, actor)
}

const ANY_OFFICIAL = 'any-official'

/** The subject of the clause; «وأضاف المصدر»: the source that was left unnamed before, of the side that was said then. */
function ofClause(
  context: MentionContext,
  words: AttributionWords,
  contacts: Told,
  earlier: Earlier,
  author: () => Speaker | null,
): Speaker | null {
  const again =
    unnamedAgain(context, words, earlier) ??
    namedAgain(context, words, earlier) ??
    knownSource(context, words, earlier)
  if (again !== null) return again
  const named = fromClause(context, words, contacts, author)
  if (named === null || !named.unnamed || named.side !== null || words.source === null) return named
  const before = earlier.unnamed
  const the = context.spelling?.article.alone
  if (before === null || the === undefined || !context.view.word(words.source.start).startsWith(the))
    return named
  return { ...named, actors: before.actors, side: before.side, resolution: 'description' }
}

/** No person, named or not, of whom a word for things goes on: "It also instructs". */
function carriedOn(place: Place): Speaker {
  const found = carried(place)
  const isPerson = found.unnamed || found.actors.some(({ kind }) => kind === 'person')
  return place.words.place === 'thing' && isPerson ? NOBODY : found
}

/** A clause without a subject of its own. */
function carried(place: Place): Speaker {
  const { context, words, earlier, contacts } = place
  // «ودعيا الله أن» is spelled as the passive.
  const two = words.shape === 'passive' && words.number === 2 ? earlier.several() : null
  if (two !== null && two.actors.length === 2) return foundAs(two, 'carried')
  if (words.shape === 'passive') return ofContact(words, contacts)
  const ahead = opensSentence(context, words) ? cataphoric(place) : null
  if (ahead !== null) return ahead
  const led = ledBy(place)
  if (led !== null) return led
  if (words.place === 'led') return NOBODY
  const told = words.shape === 'none' ? null : toldSubject(place)
  if (told !== null) return told
  if (words.place === 'apart') return NOBODY
  if (words.turn && words.shape === 'finite' && !earlier.hasCueIn(words.sentence))
    return cataphoric(place) ?? NOBODY
  const other = words.number === 1 ? otherParty(context, words, place) : null
  if (other !== null) return other
  if (earlier.endsBefore(words) || earlier.goesOnCiting(words)) return NOBODY
  const isOfPair =
    BY_PRONOUN.has(context.view.language) && hasMetSince(context, words, earlier.lastEnd, contacts)
  if (isOfPair) return ofContact(words, contacts)
  const antecedent =
    earlier.floorOf(words) ??
    (words.number >= 2 ? lastSeveral(words, earlier) : lastSingle(context, words, earlier))
  if (antecedent !== null && words.shape === 'none') return foundAs(antecedent, 'inferred')
  if (antecedent !== null) return foundAs(antecedent, isKnown(antecedent) ? 'carried' : 'unresolved')
  if (words.number >= 2) return ofContact(words, contacts)
  return cataphoric(place) ?? NOBODY
}

/** Known, if only as one who is left unnamed. */
function isKnown(speaker: Speaker): boolean {
  return speaker.actors.length > 0 || speaker.unnamed
}

/** A participle at the head of a sentence looks ahead before it looks back. */
function opensSentence(context: MentionContext, words: AttributionWords): boolean {
  return words.shape === 'participle' && words.cue?.start === context.view.sentences[words.sentence]?.start
}

/** The first cue of a sentence without a subject of its own: whom the sentence is about speaks. */
function ledBy({ context, words, earlier, contacts }: Place): Speaker | null {
  if (words.leader === null || words.within >= 0 || earlier.hasCueIn(words.sentence)) return null
  if (words.leader.refers === 'unnamed')
    return fromClause(context, { ...words, source: words.leader, place: 'clause' }, contacts, noAuthor)
  const found = resolvePhrase(context, words.leader)
  const described =
    found.length > 0 ? null : (describedLocal(context, words.leader) ?? calledBefore(context, words))
  const actors = described === null ? found : [described]
  if (actors.length === 0 || (words.number === 1) !== (actors.length === 1)) return null
  const gender = actors.length === 1 ? (actors[0]?.gender ?? null) : null
  if (words.gender !== null && gender !== null && words.gender !== gender) return null
  const evidence = evidenceOf(
    context,
    words.leader.start,
    words.leader.end,
    words.leader.prefixLength,
    words.rule,
  )
  return {
    actors,
    unnamed: false,
    side: null,
    resolution: 'carried',
    evidence,
    number: actors.length,
    gender,
  }
}

/** «واختتم العطية زيارته، وقال»: a listed family's name alone may be that of somebody named before. */
function calledBefore(context: MentionContext, { place, leader }: AttributionWords): Known | null {
  return place === 'led' && leader !== null ? calledAlone(context, leader) : null
}

/** «التقى X نظيره، وأشاد بـ»: the subject of a contact that was told since the last cue goes on. */
function toldSubject({ context, words, isCited, earlier, contacts }: Place): Speaker | null {
  if (words.within >= 0 && !isCited) return null
  const told = contacts.lastBetween(context, earlier.lastEnd, words.cue?.start ?? 0)
  if (told === null || told.subject.length === 0) return null
  const both = words.number === 2 && told.subject.length === 1 && told.object.length === 1
  const parties = both ? [...told.subject, ...told.object] : told.subject
  const actors = parties.flatMap((phrase) => resolvePhrase(context, phrase))
  const [first, ...others] = told.subject
  if (first === undefined || actors.length === 0 || (words.number === 1) !== (actors.length === 1))
    return null
  const gender = actors.length === 1 ? (actors[0]?.gender ?? first.gender) : null
  if (words.gender !== null && gender !== null && gender !== words.gender) return null
  const last = others[others.length - 1] ?? first
  const evidence = evidenceOf(
    context,
    first.start,
    Math.max(first.end, last.end),
    first.prefixLength,
    words.rule,
  )
  return {
    actors: [...new Set(actors)],
    unnamed: false,
    side: null,
    resolution: both ? 'collective' : 'carried',
    evidence,
    number: actors.length,
    gender,
  }
}

/** "She thanked him. He briefed her": of two who meet, the other one, where the word does not fit the last speaker. */
function otherParty(context: MentionContext, words: AttributionWords, place: Place): Speaker | null {
  const { gender } = words
  if (gender === null || !BY_PRONOUN.has(context.view.language)) return null
  const last = place.earlier.single(words.within)
  if (last !== null && (last.gender === null || last.gender === gender || last.unnamed)) return null
  const contact = place.contacts.at(words.sentence)
  const telling = contact?.tellings[0]
  if (contact === null || telling === undefined) return null
  const people = contact.parties.flatMap(({ role, known }) =>
    role !== 'attendee' && known.kind === 'person' ? [known] : [],
  )
  const fitting = people.filter((known) => known.gender === gender)
  const others = people.filter((known) => known.gender !== gender && !last?.actors.includes(known))
  const [found] = fitting.length === 0 && people.length === 2 && others.length === 1 ? others : fitting
  if (found === undefined || fitting.length > 1) return null
  if (fitting.length === 1 && others.some((known) => known.gender === null)) return null
  if (found.gender !== null && found.gender !== gender) return null
  const { trigger } = telling.words
  const evidence = evidenceOf(telling.context, trigger.start, trigger.end, 0, words.rule)
  return { actors: [found], unnamed: false, side: null, resolution: 'carried', evidence, number: 1, gender }
}

/** Talk in the passive, or by two whom nothing names: both parties of the contact. */
function ofContact(words: AttributionWords, contacts: Told): Speaker {
  const contact = contacts.at(words.sentence)
  const telling = contact?.tellings[0]
  // Whoever writes a letter and whoever receives it did not talk with each other.
  if (contact === null || telling === undefined || contact.format === 'letter') return NOBODY
  // «وتم الاتفاق على»: not at talks that are to come.
  if (words.shape === 'passive' && contact.status === 'planned') return NOBODY
  // «اتصالات هاتفية مع A وB، جرى خلالها بحث»: with each of them, and not with the last alone.
  if (contacts.isOneOfSeveral(words.sentence)) return NOBODY
  const actors = contact.parties.filter((party) => party.role !== 'attendee').map((party) => party.known)
  if (words.number === 2 && actors.length !== 2) return NOBODY
  const { trigger } = telling.words
  const evidence = evidenceOf(telling.context, trigger.start, trigger.end, 0, words.rule)
  return {
    actors,
    unnamed: false,
    side: null,
    resolution: 'collective',
    evidence,
    number: actors.length,
    gender: 'm',
  }
}

/** A singular verb goes on from the last single speaker of its own level who agrees in gender. */
function lastSingle(context: MentionContext, words: AttributionWords, earlier: Earlier): Speaker | null {
  const speaker = (words.shape === 'adverbial' ? earlier.inside : null) ?? earlier.single(words.within)
  if (speaker === null) return null
  if (isOfMany(words, speaker)) return NOBODY
  if (words.gender !== null && speaker.gender !== null && speaker.gender !== words.gender)
    return isLoosely(words, speaker) ? speaker : NOBODY
  if (words.gender === 'f' && isOne(speaker) && !BY_PRONOUN.has(context.view.language)) return NOBODY
  return speaker
}

/** «قال مصدر …، مشيرة إلى»: of a source left unnamed participles agree as they please, and no finite verb does. */
function isLoosely({ shape }: AttributionWords, { unnamed, number }: Speaker): boolean {
  return unnamed && number === 1 && shape === 'participle'
}

/** «ومشيرا إلى …، أوضح لافروف أن»: the next cue of the sentence names the speaker. */
function cataphoric({ context, words, next, contacts }: Place): Speaker | null {
  if (next === undefined || next.sentence !== words.sentence || next.source === null) return null
  if (isCredit(next)) return null
  const named = fromClause(context, next, contacts, noAuthor)
  return named === null || named.actors.length === 0 ? null : foundAs(named, 'cataphoric')
}
