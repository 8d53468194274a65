/** Letters: who sends one, and who receives it. */
import type { Match, Phrase, TextView } from '../../pack.ts'
import { actorBefore } from './contact-actors.ts'
import type { ContactFrame } from './contact-frame.ts'
import { frame, near, overlaps, ownerOf } from './contact-noun-slots.ts'
import { isParticle, particleBefore, spells } from './particles.ts'
import type { Sentence } from './sentence.ts'

/** "sent a letter to X", "a message from A to B": who sends and who receives must both be told. */
export function letter(view: TextView, sentence: Sentence, match: Match): ContactFrame | null {
  if (isSignal(view, match)) return null
  const from = near(view, sentence, match.end, new Set(['from']))
  const to = near(view, sentence, match.end, TO) ?? dative(view, sentence, match)
  const owner = ownerOf(view, sentence, match.start)
  const actor = actorBefore(view, sentence, match.start)
  // "The spokesman said X received a letter from Y": X, who had it.
  const subject = actor === 'open' ? sentence.subjectBefore(match.start) : actor
  const sender = from ?? owner.phrase ?? subject
  const recipient = to ?? (from === null || !isReceived(view, sentence, match.start) ? null : subject)
  if (from !== null && to === null && (recipient !== null || isReceivedByHim(view, sentence, match.start)))
    return received(view, sentence, match, from, recipient)
  if (sender === null || recipient === null || overlaps(sender, recipient)) return null
  return {
    ...frame(view, sentence, match, 'letter', sender, recipient),
    subjectRole: 'sender',
    objectRole: 'recipient',
  }
}

/** "sends a clear message to the palace", "what is your message to the palace?": what a deed tells or a question asks for, and nobody wrote it. */
function isSignal(view: TextView, { start, end }: Match): boolean {
  if (end - start > 1 || !spells(view, start, 'message')) return false
  if (isAskedFor(view, start)) return true
  const article = isParticle(view, start - 1, 'a') ? start - 1 : start - 2
  return view.isAmong(start - 1, PLAIN) || view.isAmong(article - 1, SENDING)
}

/** Words between "what" and the noun: "what’s your". */
const MOST_ASKED = 5

/** "What is your message", "do you have a message". */
function isAskedFor(view: TextView, noun: number): boolean {
  if (isParticle(view, noun - 1, 'a') && spells(view, noun - 2, 'have')) return true
  if (!spells(view, noun - 1, 'your')) return false
  for (let at = noun - 2; at >= Math.max(0, noun - MOST_ASKED); at -= 1)
    if (spells(view, at, 'what')) return true
  return false
}

const PLAIN: ReadonlySet<string> = new Set(['clear', 'firm', 'powerful', 'strong', 'unified', 'unmistakable'])
const SENDING: ReadonlySet<string> = new Set(['send', 'sends', 'sending'])

/** "sent President X a letter". */
function dative(view: TextView, sentence: Sentence, match: Match): Phrase | null {
  const article = particleBefore(view, match.start, 'article')
  const phrase = article < 0 ? null : sentence.phraseEndingAt(article)
  return phrase !== null && view.word(phrase.start - 1) === 'sent' ? phrase : null
}

function isReceived(view: TextView, sentence: Sentence, before: number): boolean {
  for (let token = sentence.start; token < before; token += 1)
    if (view.word(token) === 'received') return true
  return false
}

/** "X received a letter from Y": it is told of X. */
function received(
  view: TextView,
  sentence: Sentence,
  match: Match,
  from: Phrase,
  recipient: Phrase | null,
): ContactFrame | null {
  if (recipient !== null && overlaps(from, recipient)) return null
  return {
    ...frame(view, sentence, match, 'letter', recipient, from),
    subjectRole: 'recipient',
    objectRole: 'sender',
  }
}

/** "she received a letter from X": the pronoun is whom the text told of before. */
function isReceivedByHim(view: TextView, sentence: Sentence, before: number): boolean {
  for (let token = sentence.start + 1; token < before; token += 1)
    if (view.word(token) === 'received') return view.find(token - 1, 'pronouns') !== null
  return false
}

const TO: ReadonlySet<string> = new Set(['to'])
