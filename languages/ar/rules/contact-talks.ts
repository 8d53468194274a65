/** Talk whose manner or verb tells a contact: «بحث X مع Y هاتفيا», «تحادث الوزيران هاتفيا», «تحدث X مع Y». */
import type { Match, Phrase, TextView } from '../../pack.ts'
import {
  bareFrame,
  type ContactFrame,
  canMeet,
  isTogether,
  manyAt,
  membersOf,
  subjectBehind,
} from './contact-frame.ts'
import { furtherObjects } from './contact-further.ts'
import { subjectBefore } from './contact-slots.ts'
import { talkAheadOf } from './contact-talks-ahead.ts'
import { isSpeaking, isTalk } from './contact-triggers.ts'
import { GOVERNING, hasClitic, isComma, particle } from './particles.ts'
import type { Sentence } from './sentence.ts'
import { behindWhenAndWhere, placeInside } from './when-and-where.ts'

/** What a verb of talk alone tells of the format. */
const UNTOLD = 'talk'
/** The last sentence, behind a dateline, whose bare talk is what the text is about. */
const LEAD = 1

/** The manner stands near its verb, in tokens. */
const REACH = 25
const MANNERS: readonly string[] = ['encounter-nouns']

/** The telling whose verb of talk stands at `token`, where its clause says «هاتفيا» or the like, or it leads the text; null if not. */
export function talkContactAt(view: TextView, sentence: Sentence, token: number): ContactFrame | null {
  for (const match of view.matches(token)) {
    const ahead = talkAheadOf(view, sentence, match)
    if (ahead !== null) return ahead
  }
  const isLead = isInLead(view, sentence.index)
  if (!isLead && view.next(token + 1, MANNERS, sentence.end) === sentence.end) return null
  for (const match of view.matches(token)) {
    if (
      !match.entries.some(isTalk) ||
      isOtherExchange(view, sentence, match) ||
      (match.bits & GOVERNING) !== 0 ||
      hasClitic(match.bits, 'the')
    )
      continue
    const isSpoken = match.entries.some((entry) => isTalk(entry) && isSpeaking(entry))
    const subject = subjectOf(view, sentence, match, isSpoken)
    if (subject === null || !canMeet(subject)) continue
    const from = Math.max(subject.end, match.end)
    const partner = partnerBehind(view, sentence, from)
    if (partner === null && (isSpoken || subject.members.length < 2)) continue
    if (isSpoken && !isCall(view, sentence, match.end, partner)) continue
    const untold = isSpoken ? spokenBy(view, sentence, from) : UNTOLD
    const format = mannerBehind(view, sentence, from) ?? (isLead ? untold : null)
    if (format === null) continue
    const others = furtherObjects(view, sentence, partner, WITH)
    return {
      ...bareFrame('ar/encounter/talk', format, { start: match.start, end: match.end }),
      subject: membersOf(subject).filter(canMeet),
      object: [partner, ...others].flatMap(membersOf).filter(canMeet),
      // «تحدث A هاتفيا مع B، ومع C».
      together: others.length === 0 && isTogether(view, partner),
    }
  }
  return null
}

/** Lines above the lead that tell nothing: captions, «كتب فلان», the section. */
const MOST_LINES = 4
const TOLD: readonly string[] = ['encounter-verbs', 'reporting-verbs']

/** Whether a verb of talk alone tells a contact in the sentence: no more than one that tells something stands before it. */
export function isInLead(view: TextView, index: number): boolean {
  if (index <= LEAD) return true
  if (index > LEAD + MOST_LINES) return false
  let told = 0
  for (let back = 0; back < index; back += 1) {
    const range = view.sentences[back]
    if (range !== undefined && view.next(range.start, TOLD, range.end) < range.end) told += 1
  }
  return told <= LEAD
}

/** «تحادث الوزير بالمدينة مع نظيره»: where it is told, they met; else they telephoned. */
function spokenBy(view: TextView, sentence: Sentence, from: number): string {
  if (behindWhenAndWhere(view, sentence, from).isPlaced) return 'meeting'
  // «عقد A مباحثات مع B. وتحادث A مع B»: what the sentence before tells says how.
  const before = sentence.previous()
  const isTold = before !== null && view.next(before.start, MANNERS, before.end) < before.end
  return isTold ? UNTOLD : 'phone-call'
}

/** «تحدث X أمس مع Y», «أن X تحدث أمس مع Y»: who discusses stands behind his verb alone. */
function subjectOf(view: TextView, sentence: Sentence, match: Match, isSpoken: boolean): Phrase | null {
  const behind = subjectBehind(view, sentence, match.end)
  const verb = behind === null ? match.entries.find(isSpoken ? isSpeaking : isTalk) : undefined
  return verb === undefined ? behind : subjectBefore(view, sentence, match, verb)
}

/** Whether one official speaks with another and the sentence tells of no other occasion: «تحدث X في مؤتمر مع Y», «تحدث مع الصحفيين». */
function isCall(view: TextView, sentence: Sentence, from: number, partner: Phrase | null): boolean {
  if (partner === null || membersOf(partner).some(({ kind }) => kind !== 'person')) return false
  if (placeInside(view, partner.end) !== null) return false
  // «تحادث A مع B، الذي يقوم بزيارة»: who B is.
  const behind = isComma(view, partner.end) ? partner.end + 1 : partner.end
  const end = particle(view, behind, 'relative') === null ? sentence.end : behind
  for (let token = view.next(from, MANNERS, end); token < end; token = view.next(token + 1, MANNERS, end)) {
    const format = view.find(token, 'encounter-nouns')?.entry.payload.format
    if (format !== 'phone-call' && format !== 'video-call') return false
  }
  return true
}

const WITH: ReadonlySet<string> = new Set(['maa'])

const EXCHANGE = 'tabadala'
const EXCHANGED: readonly string[] = ['light-rests']

/** «تبادلا إصدار قرارين»: of what is exchanged only views, news and talk are talk. */
function isOtherExchange(view: TextView, { end }: Sentence, match: Match): boolean {
  if (!match.entries.some(({ payload }) => payload.id === EXCHANGE)) return false
  const limit = Math.min(end, match.end + REACH)
  const noun = view.next(match.end, MANNERS, limit)
  // «تبادلا برقيات التهنئة» are letters.
  if (noun < limit && view.find(noun, 'encounter-nouns')?.entry.payload.format === 'letter') return true
  return view.next(match.end, EXCHANGED, limit) === limit && noun === limit
}

function mannerBehind(view: TextView, sentence: Sentence, from: number): string | null {
  const end = Math.min(sentence.end, from + REACH)
  for (let token = view.next(from, MANNERS, end); token < end; token = view.next(token + 1, MANNERS, end)) {
    const format = mannerAt(view, token)
    if (format !== null) return format
  }
  return null
}

/** «هاتفيا», «عبر الاتصال المرئي» at `token`: the format that it tells; null where no words of manner begin. */
export function mannerAt(view: TextView, token: number): string | null {
  const noun = view.has(token, MANNERS) ? view.find(token, 'encounter-nouns') : null
  return noun?.entry.payload.state === 'manner' ? String(noun.entry.payload.format) : null
}

/** «مع B», behind a day, a place and commas too: «، أمس، في المدينة، مع B». */
function partnerBehind(view: TextView, sentence: Sentence, from: number): Phrase | null {
  const found = particle(view, behindWhenAndWhere(view, sentence, from).end, 'preposition')
  if (found?.entry.payload.id !== 'with') return null
  return manyAt(view, sentence, found.match.end) ?? sentence.phraseAt(found.match.end)
}
