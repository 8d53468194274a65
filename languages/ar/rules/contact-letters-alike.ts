/** Letters like those told before: «كما بعث ولي العهد ورئيس الوزراء برقيتي تهنئة مماثلتين», and letters of several, one each. */
import type { Phrase, TextView, TokenRange } from '../../pack.ts'
import { type ContactFrame, canMeet, membersOf } from './contact-frame.ts'
import { isOfSeveral } from './contact-many.ts'

const WORDS = 'contact-words'
const NOUNS: readonly string[] = ['encounter-nouns']

/** The frame of a letter that only «مماثلة» behind its noun says to whom it went; null of any other. */
export function alikeLetter(
  view: TextView,
  frame: ContactFrame,
  rest: TokenRange,
  subject: Phrase | null,
): ContactFrame | null {
  const senders = membersOf(subject).filter(canMeet)
  if (
    !isAlike(view, rest) ||
    senders.length === 0 ||
    frame.format !== 'letter' ||
    frame.subjectRole !== 'sender'
  )
    return null
  const count = countOf(view, rest)
  return { ...frame, object: [], alike: count > Math.max(1, senders.length) ? 'all' : 'last' }
}

/** «برقيات مماثلة», «برقيات تعزية مماثلة». */
function isAlike(view: TextView, { end }: TokenRange): boolean {
  return [end, end + 1].some(
    (token) => view.has(token, WORDS) && view.find(token, WORDS)?.entry.payload.id === 'alike',
  )
}

/** As many letters as the noun tells of: three of more than two. */
function countOf(view: TextView, { start }: TokenRange): number {
  if (!view.has(start, NOUNS)) return 1
  return Number(view.find(start, 'encounter-nouns')?.entry.payload.number ?? 1)
}

/** «بعث A وB برقيات إلى C»: a telling for each who sent one; of any other contact the telling itself. */
export function ofEachSender(view: TextView, frame: ContactFrame): readonly ContactFrame[] {
  if (frame.format !== 'letter' || frame.subjectRole !== 'sender' || frame.subject.length < 2) return [frame]
  const isMore = frame.alike !== undefined || (frame.rest !== undefined && isOfSeveral(view, frame.rest))
  return isMore ? frame.subject.map((sender) => ({ ...frame, subject: [sender] })) : [frame]
}
