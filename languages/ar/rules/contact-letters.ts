/** Letters and cables: told by a noun («برقية من A إلى B», «رسالة A إلى B»), and with whoever carries them («نقل X رسالة من A إلى B»). */
import type { Match, Phrase, TextView, TokenRange } from '../../pack.ts'
import {
  bareFrame,
  type ContactFrame,
  canMeet,
  isOfStates,
  objectBehind,
  subjectBehind,
} from './contact-frame.ts'
import { behindDirected, isTakenOver } from './contact-letter-directed.ts'
import { frame, ownerOf, subjectLater, TALK } from './contact-noun-frame.ts'
import { near } from './contact-noun-partner.ts'
import { isOccasion } from './contact-noun-status.ts'
import { antecedent } from './contact-slots.ts'
import { GOVERNING, isComma, JOINING, particle } from './particles.ts'
import type { Sentence } from './sentence.ts'

const SENDER: ReadonlySet<string> = new Set(['min'])

/** «برقية من A إلى B», «رسالة A إلى B»: who sends and who receives must both be told. */
export function letter(view: TextView, sentence: Sentence, match: Match): ContactFrame | null {
  const owner = match.suffix === null ? ownerOf(sentence, match) : null
  const sent = sentEnd(view, match.end)
  const told =
    owner ??
    near(view, sentence, behindDirected(view, match.end), SENDER) ??
    (sent > match.end ? askingBefore(view, sentence, match) : null) ??
    (isOfUnread(view, match)
      ? null
      : (subjectRightBefore(view, sentence, match) ?? sentence.subjectBefore(match.start)))
  const sender = told ?? writerBehind(view, sentence, match)
  const from = Math.max(
    behindDirected(view, match.end),
    told !== null && told.start > match.end ? told.end : 0,
  )
  const named = sent > from ? near(view, sentence, sent, RECIPIENT) : near(view, sentence, from, TOWARDS)
  // «دعوة إلى الرئيس في رسالة حملها إلى العاصمة الوزير» is where somebody took it.
  const isTaken = isOfStates(named) && named !== null && named.start > from + ADJECTIVES
  const recipient = isTaken && sender !== null ? addressedBefore(view, sentence, sender, match) : named
  if (sender === null || recipient === null || sender === recipient) return null
  if (isOfPeoples(view, recipient)) return null
  return frame(view, sentence, match, 'letter', [sender], recipient, {
    subject: 'sender',
    object: 'recipient',
  })
}

/** «رسالة بعثها للرئيس», «رسالة خطية بعث بها إلى الرئيس»: behind the verb that says who sent it, if only by a pronoun; -1 without. */
function sentEnd(view: TextView, from: number): number {
  for (let token = from; token <= from + 1; token += 1) {
    if (view.isAmong(token, SENT_IT)) return token + 1
    if (view.isAmong(token, SENT) && view.isAmong(token + 1, WITH_IT)) return token + 2
  }
  return -1
}

const SENT_IT: ReadonlySet<string> = new Set(['بعثها', 'بعثتها', 'ارسلها', 'ارسلتها', 'وجهها', 'وجهتها'])
const SENT: ReadonlySet<string> = new Set(['بعث', 'بعثت'])
const WITH_IT: ReadonlySet<string> = new Set(['بها'])

const VERBS: readonly string[] = [TALK, 'encounter-verbs']

/** «تقدم الرئيس برسالة إلى الملك»: the subject that stands between its verb and the letter. */
function subjectRightBefore(view: TextView, sentence: Sentence, { start }: Match): Phrase | null {
  const person = sentence.phraseEndingAt(start)
  if (person === null || person.kind !== 'person' || (person.bits & (GOVERNING | JOINING)) !== 0) return null
  return canMeet(person) && view.has(person.start - 1, VERBS) ? person : null
}

/** «أعلن التحالف هدنة بطلب من الرئيس في رسالة وجهها إلى الملك»: of a body that does something and the man named right before the letter, he wrote it. */
function askingBefore(view: TextView, sentence: Sentence, { start }: Match): Phrase | null {
  if (particle(view, start - 1, 'preposition')?.entry.payload.id !== 'in') return null
  const person = sentence.phraseEndingAt(start - 1)
  if (person === null || person.kind !== 'person' || person.number !== 1 || !canMeet(person)) return null
  return sentence.subjectBefore(start)?.kind === 'body' ? person : null
}

/** «وفي رسالة إلى الأمين العام، أشار الوزير إلى …»: the subject of the verb that the letter which opens a sentence stands before. */
function writerBehind(view: TextView, sentence: Sentence, match: Match): Phrase | null {
  if (match.start > sentence.start + OPENING || !isOccasion(view, match)) return null
  const recipient = near(view, sentence, match.end, TOWARDS)
  const writer = recipient === null ? null : subjectLater(view, sentence, match, recipient.end)
  return writer !== null && writer.start > (recipient?.end ?? 0) && canMeet(writer) ? writer : null
}

/** Words before a letter that opens a sentence. */
const OPENING = 2

/** «حمل الوزير رسالة من أهل القرية إلى الرئيس»: from somebody whom no rule knows. */
function isOfUnread(view: TextView, { end }: Match): boolean {
  return particle(view, end, 'preposition')?.entry.payload.id === 'from'
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

/** «رسالة قوية إلى الشعبين» is a figure of speech. */
function isOfPeoples(view: TextView, { start }: Phrase): boolean {
  return view.find(start, 'collectives')?.entry.payload.id === 'peoples'
}

const RECIPIENT: ReadonlySet<string> = new Set(['ila', 'li'])
const HANDED: ReadonlySet<string> = new Set(['obj'])

/** «نقل X رسالة من A إلى B», «سلم X B رسالة من A», «الذي سلمه رسالة من A»: a verb of carrying, its subject and its noun; null unless both A and B are told. */
export function borneLetter(
  view: TextView,
  sentence: Sentence,
  verb: Match,
  subject: Phrase | null,
  rest: TokenRange,
): ContactFrame | null {
  const behind = behindDirected(view, rest.end)
  const told = near(view, sentence, behind, SENDER)
  if (told === null || !canMeet(told)) return null
  const isOfBearer = verb.suffix !== null && particle(view, verb.start - 1, 'relative') !== null
  const bearer = isOfBearer ? antecedent(view, sentence, verb) : subject
  const sender = senderOf(sentence, told, bearer)
  const recipient =
    near(view, sentence, behind, RECIPIENT) ??
    near(view, sentence, told.end, RECIPIENT) ??
    (isOfBearer ? sentence.subjectBefore(verb.start) : handedTo(view, sentence, verb, subject, rest))
  if (recipient === null || !canMeet(recipient) || isOfPeoples(view, recipient)) return null
  if (recipient === sender || recipient === bearer || bearer === sender) return null
  return {
    ...handedLetter(verb, rest, sender, recipient),
    bearers: bearer === null || bearer.kind !== 'person' ? [] : [bearer],
    // It was handed over when its bearer was received.
    ...(isOfBearer ? { clause: { start: sentence.start, end: sentence.end } } : {}),
  }
}

/** The letter of `sender` that `verb` hands to `recipient`. */
export function handedLetter(verb: Match, rest: TokenRange, sender: Phrase, recipient: Phrase): ContactFrame {
  return {
    ...bareFrame('ar/encounter/light-verb', 'letter', { start: verb.start, end: rest.end }),
    rest,
    subject: [sender],
    object: [recipient],
    subjectRole: 'sender',
    objectRole: 'recipient',
  }
}

/** «سلم مبعوث الملك فلان، الوزير فلان، رسالة من جلالته»: by his style alone, the one whose envoy hands it over. */
function senderOf(sentence: Sentence, told: Phrase, bearer: Phrase | null): Phrase {
  if (told.name !== null || told.titles.length > 0 || told.kind !== 'person') return told
  const served = bearer?.titles.find(({ office, under }) => office === 'special-envoy' && under !== null)
  return (served?.under == null ? null : sentence.phraseAt(served.under.start)) ?? told
}

/** «سلم السفير الرئيس رسالة»: between the one who hands it over and the letter. */
function handedTo(
  view: TextView,
  sentence: Sentence,
  verb: Match,
  subject: Phrase | null,
  rest: TokenRange,
): Phrase | null {
  if (subject === null) return null
  // «إن الوزير سيسلم الرئيس رسالة»
  const object = objectBehind(view, sentence, Math.max(verb.end, subject.end), HANDED, 0)
  return object !== null && object.kind === 'person' && object.end <= rest.start ? object : null
}

const BEARING: ReadonlySet<unknown> = new Set(['hammala', 'naqala', 'sallama'])

/** «رسالة من A نقلها X», «رسالة من A، سلمها له X»: whoever is told behind a letter to have brought it. */
export function bearersBehind(view: TextView, sentence: Sentence, from: number): readonly Phrase[] {
  const at = isComma(view, from) ? from + 1 : from
  const clause = particle(view, at, 'relative')?.match.end ?? at
  const verb = view.has(clause, TALK) ? view.find(clause, TALK) : null
  if (isTakenOver(view, clause)) return []
  if (verb === null || !BEARING.has(verb.entry.payload.id) || verb.match.suffix?.person !== 3) return []
  const to = particle(view, verb.match.end, 'preposition-pronoun')
  const bearer = subjectBehind(view, sentence, to?.match.end ?? verb.match.end)
  return bearer !== null && bearer.kind === 'person' && bearer.number === 1 && canMeet(bearer) ? [bearer] : []
}
