/** Who speaks: the clause's own subject, else whoever goes on speaking, by agreement and by level. */
import type { AttributionWords, Phrase } from '../../../languages/pack.ts'
import type { Evidence, Resolution, Side } from '../../model.ts'
import type { Contact } from '../encounters/encounters.ts'
import type { Known } from '../mentions/actors.ts'
import { type MentionContext, spanOf } from '../mentions/context.ts'
import { describedLocal, resolvePhrase } from '../mentions/resolve.ts'

/** The sources of one attribution, and how they were found. */
export interface Speaker {
  readonly actors: readonly Known[]
  /** Known to be unnamed: the words stand for the source. */
  readonly unnamed: boolean
  /** Of an unnamed source, where the words give it. */
  readonly side?: Side | null
  readonly resolution: Resolution
  readonly evidence: Evidence | null
  /** 1, 2 or 3 for more. */
  readonly number: number
  readonly gender: 'm' | 'f' | null
}

const NOBODY: Speaker = {
  actors: [],
  unnamed: false,
  resolution: 'unresolved',
  evidence: null,
  number: 1,
  gender: null,
}

/** The speakers of `attributions`, one for each, in order. */
export function findSpeakers(
  context: MentionContext,
  attributions: readonly AttributionWords[],
  contacts: readonly Contact[],
): readonly Speaker[] {
  const speakers: Speaker[] = []
  attributions.forEach((words, index) => {
    const named = fromClause(context, words, contacts)
    const speaker = named ?? carried(context, attributions, speakers, index, contacts)
    speakers.push(words.partner === null ? speaker : withPartner(context, words.partner, speaker))
  })
  return speakers
}

/** «بحث X مع Y …»: both are sources. */
function withPartner(context: MentionContext, partner: Phrase, speaker: Speaker): Speaker {
  const others = resolvePhrase(context, partner).filter((known) => !speaker.actors.includes(known))
  if (others.length === 0 || speaker.actors.length === 0) return speaker
  const actors = [...speaker.actors, ...others]
  return { ...speaker, actors, resolution: 'collective', number: actors.length }
}

/** The subject that the clause itself gives; null where it leaves one out. */
function fromClause(
  context: MentionContext,
  words: AttributionWords,
  contacts: readonly Contact[],
): Speaker | null {
  if (words.place === 'unknown') return NOBODY
  if (words.source === null) return null
  const phrase = words.source
  const evidence = evidenceOf(context, phrase.start, phrase.end, phrase.prefixLength, words.rule)
  const found = resolvePhrase(context, phrase)
  const actors =
    found.length > 0 ? found : settleGroup(context, phrase.refers, phrase.number, contacts, words)
  const number = Math.max(phrase.number, actors.length > 1 ? 2 : 1)
  if (phrase.refers === 'unnamed')
    return {
      actors: [],
      unnamed: true,
      side: phrase.sides[0] ?? null,
      resolution: 'explicit',
      evidence,
      number,
      gender: null,
    }
  if (actors.length === 0) {
    const described = describedLocal(context, phrase)
    return described === null
      ? { ...NOBODY, evidence, number, gender: phrase.gender }
      : {
          actors: [described],
          unnamed: false,
          resolution: 'description',
          evidence,
          number,
          gender: phrase.gender,
        }
  }
  return {
    actors,
    unnamed: false,
    resolution: resolutionOf(words, actors.length),
    evidence,
    number,
    gender: phrase.gender ?? actors[0]?.gender ?? null,
  }
}

function resolutionOf(words: AttributionWords, count: number): Resolution {
  const phrase = words.source
  if (phrase === null) return 'carried'
  if (count > 1)
    return phrase.kind === 'group' &&
      phrase.members.length > 0 &&
      phrase.members.every((member) => member.name !== null)
      ? 'explicit'
      : 'collective'
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
    ? sides.map((side) => context.actors.country(side))
    : []
}

function settleGroup(
  context: MentionContext,
  refers: string | null,
  number: number,
  contacts: readonly Contact[],
  words: AttributionWords,
): readonly Known[] {
  if (refers === null) return []
  const contact = contactAt(contacts, words.sentence)
  if (contact === null) return []
  const parties = contact.parties
    .filter((party) => party.role !== 'attendee' && party.role !== 'mediator')
    .map((party) => party.known)
  if (number === 2 && parties.length !== 2) return []
  if (refers === 'sides') return parties
  if (refers === 'countries') return statesOf(context, parties)
  if (
    refers === 'ministers' ||
    refers === 'officials' ||
    refers === 'leaders' ||
    refers === 'presidents' ||
    refers === 'monarchs'
  )
    return parties.every((party) => party.kind === 'person' && fits(party, refers)) ? parties : []
  return []
}

const FITTING: Readonly<Record<string, RegExp>> = {
  ministers: /minister/,
  presidents: /president|head-of-state/,
  leaders: /president|head-of|monarch|emir|crown-prince/,
  monarchs: /monarch|emir|head-of-state/,
  officials: /./,
}

function fits(known: Known, refers: string): boolean {
  return [...known.officeKinds].some((kind) => FITTING[refers]?.test(kind) === true)
}

/** The contact told last up to a sentence; the first of the text where none was told yet. */
export function contactAt(contacts: readonly Contact[], sentence: number): Contact | null {
  const held = contacts.filter((contact) => contact.status !== 'mentioned')
  const told = held.filter((contact) =>
    contact.tellings.some(
      (telling) => telling.context.field === 'title' || telling.words.sentence <= sentence,
    ),
  )
  return told[told.length - 1] ?? held[0] ?? null
}

/** A clause without a subject of its own. */
function carried(
  context: MentionContext,
  attributions: readonly AttributionWords[],
  speakers: readonly Speaker[],
  index: number,
  contacts: readonly Contact[],
): Speaker {
  const words = attributions[index]
  if (words === undefined) return NOBODY
  if (words.shape === 'passive') return ofContact(words, contacts)
  const ahead = opensSentence(context, words) ? cataphoric(context, attributions, index, contacts) : null
  if (ahead !== null) return ahead
  const led = ledBy(context, attributions, index)
  if (led !== null) return led
  const told = words.shape === 'none' ? null : toldSubject(context, attributions, index, contacts)
  if (told !== null) return told
  const antecedent =
    words.number >= 2
      ? lastSeveral(attributions, speakers, index)
      : lastSingle(attributions, speakers, index, words)
  if (antecedent !== null && words.shape === 'none') return { ...antecedent, resolution: 'inferred' }
  if (antecedent !== null)
    return { ...antecedent, resolution: antecedent.actors.length === 0 ? 'unresolved' : 'carried' }
  if (words.number >= 2) return ofContact(words, contacts)
  return cataphoric(context, attributions, index, contacts) ?? NOBODY
}

/** A participle at the head of a sentence looks ahead before it looks back. */
function opensSentence(context: MentionContext, words: AttributionWords): boolean {
  return words.shape === 'participle' && words.cue?.start === context.view.sentences[words.sentence]?.start
}

/** The first cue of a sentence without a subject of its own: whom the sentence is about speaks. */
function ledBy(
  context: MentionContext,
  attributions: readonly AttributionWords[],
  index: number,
): Speaker | null {
  const words = attributions[index]
  if (words === undefined || words.leader === null || words.within >= 0) return null
  if (attributions.slice(0, index).some((other) => other.sentence === words.sentence && other.within < 0))
    return null
  const actors = resolvePhrase(context, words.leader)
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
  return { actors, unnamed: false, resolution: 'carried', evidence, number: actors.length, gender }
}

/** «التقى X نظيره، وأشاد بـ»: the subject of a contact that was told since the last cue goes on. */
function toldSubject(
  context: MentionContext,
  attributions: readonly AttributionWords[],
  index: number,
  contacts: readonly Contact[],
): Speaker | null {
  const words = attributions[index]
  const at = words?.cue?.start ?? 0
  const since = attributions
    .slice(0, index)
    .reduce((last, one) => Math.max(last, one.within < 0 ? (one.cue?.start ?? 0) : 0), -1)
  if (words === undefined || words.within >= 0) return null
  const told = contacts
    .flatMap((contact) => contact.tellings)
    .filter(
      (telling) =>
        telling.context === context &&
        telling.words.trigger.start < at &&
        telling.words.trigger.start > since,
    )
    .sort((a, b) => b.words.trigger.start - a.words.trigger.start)[0]
  if (told === undefined || told.words.subject.length === 0) return null
  const actors = told.words.subject.flatMap((phrase) => resolvePhrase(context, phrase))
  const [first, ...others] = told.words.subject
  if (first === undefined || actors.length === 0 || (words.number === 1) !== (actors.length === 1))
    return null
  const gender = actors.length === 1 ? (actors[0]?.gender ?? null) : null
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
    resolution: 'carried',
    evidence,
    number: actors.length,
    gender,
  }
}

/** Talk in the passive, or by two whom nothing names: both parties of the contact. */
function ofContact(words: AttributionWords, contacts: readonly Contact[]): Speaker {
  const contact = contactAt(contacts, words.sentence)
  const telling = contact?.tellings[0]
  if (contact === null || telling === undefined) return NOBODY
  const actors = contact.parties.filter((party) => party.role !== 'attendee').map((party) => party.known)
  if (words.number === 2 && actors.length !== 2) return NOBODY
  const { trigger } = telling.words
  const evidence = evidenceOf(telling.context, trigger.start, trigger.end, 0, words.rule)
  return { actors, unnamed: false, resolution: 'collective', evidence, number: actors.length, gender: 'm' }
}

/** A dual or plural verb goes on from the last speakers of that number, at any level. */
function lastSeveral(
  attributions: readonly AttributionWords[],
  speakers: readonly Speaker[],
  index: number,
): Speaker | null {
  for (let before = index - 1; before >= 0; before -= 1) {
    const speaker = speakers[before]
    const words = attributions[before]
    if (speaker === undefined || words === undefined || speaker.number < 2) continue
    return speaker
  }
  return null
}

/** A singular verb goes on from the last single speaker of its own level who agrees in gender. */
function lastSingle(
  attributions: readonly AttributionWords[],
  speakers: readonly Speaker[],
  index: number,
  words: AttributionWords,
): Speaker | null {
  for (let before = index - 1; before >= 0; before -= 1) {
    const speaker = speakers[before]
    const other = attributions[before]
    if (
      speaker === undefined ||
      other === undefined ||
      other.shape === 'passive' ||
      other.shape === 'headline'
    )
      continue
    if (other.within !== words.within && other.within >= 0) continue
    if (speaker.number >= 2 && speaker.actors.length !== 1) continue
    if (words.gender !== null && speaker.gender !== null && speaker.gender !== words.gender)
      return opposite(words, speaker) ? null : NOBODY
    return speaker
  }
  return null
}

/** A participle or verb that disagrees with the last speaker is somebody else's: abstain. */
function opposite(words: AttributionWords, speaker: Speaker): boolean {
  return speaker.actors.length === 0 && words.gender === null
}

/** «ومشيرا إلى …، أوضح لافروف أن»: the next cue of the sentence names the speaker. */
function cataphoric(
  context: MentionContext,
  attributions: readonly AttributionWords[],
  index: number,
  contacts: readonly Contact[],
): Speaker | null {
  const words = attributions[index]
  const next = attributions[index + 1]
  if (words === undefined || next === undefined || next.sentence !== words.sentence || next.source === null)
    return null
  const named = fromClause(context, next, contacts)
  return named === null || named.actors.length === 0 ? null : { ...named, resolution: 'cataphoric' }
}
