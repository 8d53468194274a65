/** Who took part in a contact that was told without them: "Participants in the call included A and B", "Joining X on the call were A and B". */
import type { Found, Phrase, TextView } from '../../pack.ts'
import { bareFrame, type ContactFrame, canMeet } from './contact-frame.ts'
import { isComma, isMark, isParticle, spells } from './particles.ts'
import { phraseAt } from './phrases.ts'
import type { Sentence } from './sentence.ts'

const NOUNS: readonly string[] = ['encounter-nouns']
const PARTICIPANTS: ReadonlySet<string> = new Set(['participants', 'leaders', 'attendees'])
const HELD: ReadonlySet<string> = new Set(['in', 'on', 'of', 'at', 'for'])
const INCLUDED: ReadonlySet<string> = new Set(['included', 'include', 'were'])
/** Words behind the noun: "the call today were". */
const MOST_BEHIND = 2

/** The telling whose noun stands at `token`, in a sentence that lists several people as its participants; else null. */
export function participantsAt(view: TextView, sentence: Sentence, token: number): ContactFrame | null {
  const noun = view.find(token, 'encounter-nouns')
  if (noun === null || !isParticle(view, token - 1, 'the')) return null
  let verb = noun.match.end
  while (verb < noun.match.end + MOST_BEHIND && !view.isAmong(verb, INCLUDED)) verb += 1
  if (!view.isAmong(verb, INCLUDED)) return null
  const people = listBehind(view, sentence, verb + 1)
  if (people === null) return null
  const first = firstNoun(view, noun.match.end - 1) ?? noun
  const subject =
    beside(view, sentence, token - 1) ??
    (areParticipants(view, sentence, token - 2) ? holderOf(view, first.match.start) : null)
  if (subject === null) return null
  return {
    ...bareFrame('en/encounter/participants', String(first.entry.payload.format), noun.match),
    subject: [subject],
    object: people,
  }
}

/** Several people, and nobody else. */
function listBehind(view: TextView, sentence: Sentence, from: number): readonly Phrase[] | null {
  const list = sentence.phraseAt(isMark(view, from, ':') ? from + 1 : from)
  const people = list?.members ?? []
  return people.length > 1 && people.every((one) => one.kind === 'person' && canMeet(one)) ? people : null
}

/** "Participants in the call", right at the head of the sentence. */
function areParticipants(view: TextView, { opening }: Sentence, before: number): boolean {
  return before === opening + 1 && view.isAmong(opening, PARTICIPANTS) && HELD.has(view.word(before))
}

/** "Joining X on the call", "In addition to X, the call": the one beside whom the others are told. */
function beside(view: TextView, sentence: Sentence, the: number): Phrase | null {
  const { start } = sentence
  const isJoining = spells(view, start, 'joining')
  const isAddition = spells(view, start + 1, 'addition') && spells(view, start + 2, 'to')
  if (!isJoining && !isAddition) return null
  const one = sentence.phraseEndingAt(the - 1)
  const from = start + (isJoining ? 1 : 3)
  const starts =
    one !== null && (one.start === from || (one.start === from + 1 && isParticle(view, from, 'the')))
  if (one === null || !starts || one.kind !== 'person' || !canMeet(one)) return null
  return isJoining ? (HELD.has(view.word(the - 1)) ? one : null) : isComma(view, the - 1) ? one : null
}

/** "the call" of a text that opens with "a secure video call": the first words of the text for what this noun names. */
function firstNoun(view: TextView, last: number): Found | null {
  for (let token = view.next(0, NOUNS); token < last; token = view.next(token + 1, NOUNS)) {
    const found = view.find(token, 'encounter-nouns')
    if (found !== null && view.word(found.match.end - 1) === view.word(last)) return found
  }
  return null
}

/** "President X held a video call today": whoever opens the sentence in which the contact is first told. */
function holderOf(view: TextView, noun: number): Phrase | null {
  const range = view.sentences.find(({ start, end }) => start <= noun && noun < end)
  const one = range === undefined ? null : phraseAt(view, range.start)
  return one !== null && one.kind === 'person' && one.members.length === 0 && canMeet(one) ? one : null
}
