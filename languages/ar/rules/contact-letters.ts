/** Letters and cables told by a noun: «برقية من A إلى B», «رسالة A إلى B». */
import type { Match, Phrase, TextView } from '../../pack.ts'
import { type ContactFrame, isOfStates, objectBehind } from './contact-frame.ts'
import { frame, ownerOf } from './contact-noun-frame.ts'
import { near } from './contact-noun-partner.ts'
import type { Sentence } from './sentence.ts'

/** «برقية من A إلى B», «رسالة A إلى B»: who sends and who receives must both be told. */
export function letter(view: TextView, sentence: Sentence, match: Match): ContactFrame | null {
  const owner = match.suffix === null ? ownerOf(sentence, match) : null
  const sender =
    owner ?? near(view, sentence, match.end, new Set(['min'])) ?? sentence.subjectBefore(match.start)
  const from = Math.max(match.end, sender !== null && sender.start > match.end ? sender.end : 0)
  const named = near(view, sentence, from, TOWARDS)
  // «دعوة إلى الرئيس في رسالة حملها إلى العاصمة الوزير» is where somebody took it.
  const isTaken = isOfStates(named) && named !== null && named.start > from + ADJECTIVES
  const recipient = isTaken && sender !== null ? addressedBefore(view, sentence, sender, match) : named
  if (sender === null || recipient === null || sender === recipient) return null
  // «رسالة قوية إلى الشعبين» is a figure of speech.
  if (view.find(recipient.start, 'collectives')?.entry.payload.id === 'peoples') return null
  return frame(view, sentence, match, 'letter', [sender], recipient, {
    subject: 'sender',
    object: 'recipient',
  })
}

/** Words between a letter and the preposition of who receives it: «رسالة خطية إلى». */
const ADJECTIVES = 3

const TOWARDS: ReadonlySet<string> = new Set(['ila'])

/** «وجه A دعوة إلى B في رسالة»: to whom the sender turns before the letter is named. */
function addressedBefore(
  view: TextView,
  sentence: Sentence,
  sender: Phrase,
  { start }: Match,
): Phrase | null {
  const phrase = objectBehind(view, sentence, sender.end, TOWARDS)
  return phrase !== null && phrase.kind === 'person' && phrase.end <= start ? phrase : null
}
