/** A letter that a guest hands over where he is received: «استقبل A B الذي سلم جلالته رسالة من C», «… حيث سلمه رسالة من C». */
import type { Entry, Match, TextView, TokenRange } from '../../pack.ts'
import { type ContactFrame, canMeet } from './contact-frame.ts'
import { behindDirected, directedTo } from './contact-letter-directed.ts'
import { handedLetter } from './contact-letters.ts'
import { frame } from './contact-noun-frame.ts'
import { near } from './contact-noun-partner.ts'
import { receivedBefore, receptionBefore } from './contact-received.ts'
import { hasClitic, particle } from './particles.ts'
import type { Sentence } from './sentence.ts'

const SENDER: ReadonlySet<string> = new Set(['min'])
const TO: ReadonlySet<unknown> = new Set(['to', 'for'])

/** Words of a good wish behind a style: «حفظه الله ورعاه». */
const WISHED = 3

/** The noun of a letter behind its verb. */
interface Noun extends TokenRange {
  readonly entry: Entry
}

/** The letter that `verb` hands over with `rest` in a clause on the guest of a reception; null where host, guest and sender are not all told. */
export function broughtLetter(
  view: TextView,
  sentence: Sentence,
  verb: Match,
  rest: Noun,
): ContactFrame | null {
  if (rest.entry.payload.subject !== 'envoy') return null
  const clause = clauseStart(view, verb)
  if (clause < 0 || !isToHost(view, sentence, verb, rest)) return null
  const received = receivedBefore(view, sentence, clause)
  const directed = behindDirected(view, rest.end)
  const sender = received === null ? null : near(view, sentence, directed, SENDER)
  if (received === null || sender === null || !canMeet(sender) || sender.members.length > 0) return null
  const [host, guest] = received
  return {
    ...handedLetter(verb, rest, sender, directedTo(view, sentence, rest.end, host, sender) ?? host),
    bearers: [guest],
    clause: { start: sentence.start, end: sentence.end },
  }
}

/** As they are folded: with a letter that somebody brings. */
const CARRYING: ReadonlySet<string> = new Set(['حامل', 'حاملا', 'حاملة', 'حامله', 'محملا', 'محملة', 'محمله'])

/** «استقبل A B، حاملا رسالة من C»: the letter that the guest brings to whoever receives him, or to whom it is said to be; null without all three. */
export function carriedLetter(view: TextView, sentence: Sentence, noun: Match): ContactFrame | null {
  if (noun.suffix !== null || !view.isAmong(noun.start - 1, CARRYING)) return null
  const received = receptionBefore(view, sentence, noun.start - 1)
  const sender = received === null ? null : near(view, sentence, behindDirected(view, noun.end), SENDER)
  if (received === null || sender === null || !canMeet(sender) || sender.members.length > 0) return null
  const [host, guest] = received
  const recipient = directedTo(view, sentence, noun.end, host, sender) ?? host
  const roles = { subject: 'sender', object: 'recipient' }
  const made = frame(view, sentence, noun, 'letter', [sender], recipient, roles)
  return made === null ? null : { ...made, bearers: [guest], status: 'held' }
}

/** Where the clause on the guest begins: at «الذي», «حيث» or the verb with its «و»; -1 for no such clause. */
function clauseStart(view: TextView, { start, bits }: Match): number {
  const isWhere = particle(view, start - 1, 'conjunction')?.entry.payload.id === 'while'
  if (isWhere || particle(view, start - 1, 'relative') !== null) return start - 1
  return hasClitic(bits, 'and') ? start : -1
}

/** «نقل رسالة», «قام بنقل رسالة» of a relative clause. */
function isRightBehind(view: TextView, { start, end }: Match, rest: Noun): boolean {
  return rest.start === end && particle(view, start - 1, 'relative') !== null
}

const OTHERS: ReadonlySet<string> = new Set(['ila', 'li'])

const BEARING = 'hamala-risala'

/** «سلمه رسالة», «سلم سموه رسالة», «نقل إلى جلالته رسالة»: to whoever received him, by a pronoun or a style alone. */
function isToHost(view: TextView, sentence: Sentence, verb: Match, rest: Noun): boolean {
  // «الذي حمل رسالة من الرئيس»
  if (rest.entry.payload.id === BEARING && particle(view, verb.start - 1, 'relative') !== null) return true
  if (verb.suffix !== null) return verb.suffix.person === 3 && verb.suffix.number === 1
  if (particle(view, verb.end, 'preposition-pronoun') !== null) return verb.end + 1 === rest.start
  const led = particle(view, verb.end, 'preposition')
  // «الذي نقل رسالة من الملك»: whoever receives him, where nobody else is told.
  if (isRightBehind(view, verb, rest)) return near(view, sentence, rest.end, OTHERS) === null
  const phrase = sentence.phraseAt(led !== null && TO.has(led.entry.payload.id) ? led.match.end : verb.end)
  if (phrase === null || phrase.refers !== 'honorific') return false
  // «سلم سموه حفظه الله رسالة».
  return phrase.end <= rest.start && rest.start - phrase.end <= WISHED
}
