/** «وتناول اللقاء …», «ودار الحديث عن …»: the meeting is the subject, and both sides are the source. */
import type { Match, TextView } from '../../pack.ts'
import { OF_TALK } from '../talk-kinds.ts'
import { isCoordinated } from './clause.ts'
import { behindRelative } from './contact-slots.ts'
import { type Complement, complementAt } from './governed.ts'
import { hasClitic, isComma, isDefinite, isWord, particle } from './particles.ts'
import { complementOf, nounOfTalkAt, talkCue } from './passives.ts'
import type { Sentence } from './sentence.ts'
import { SPEECH_WORDS, speechWordAt } from './speech-words.ts'
import { skipContact } from './standing-contact.ts'
import { type Cue, type VerbForm, verbsOf } from './verb-forms.ts'

const MEETINGS = 'encounter-nouns'
/** What the subject of such a verb begins with. */
const SUBJECTS: readonly string[] = [MEETINGS, SPEECH_WORDS]

/** «وتناول هذا اللقاء»: a demonstrative may stand before it. */
const AHEAD: readonly string[] = [...SUBJECTS, 'demonstrative']

/** The cue that begins at `token` with a past verb of talk whose subject is a meeting, or null. */
export function meetingCueAt(view: TextView, sentence: Sentence, token: number): Cue | null {
  if (!view.has(token + 1, AHEAD))
    return talkInItAt(view, sentence, token) ?? talkOfItAt(view, sentence, token)
  for (const match of view.matches(token)) {
    // «والدرس والبحث» are nouns.
    if (match.suffix !== null || match.end >= sentence.end || hasClitic(match.bits, 'the')) continue
    const form = verbsOf(match).find(isDiscussing)
    if (form === undefined || !opens(view, sentence, match)) continue
    const subject = meetingEnd(view, particle(view, match.end, 'demonstrative')?.match.end ?? match.end)
    if (subject < 0) return null
    const at = behindComma(view, sentence, skipContact(view, sentence, subject))
    if (at < 0) return null
    const noun = nounOfTalkAt(view, at)
    const complement =
      noun === null ? complementAt(view, sentence, at, form.governs) : complementOf(view, sentence, noun)
    return talkedOver(match, form, complement)
  }
  return null
}

/** Both talked over `complement`; null where there is none, or quoted words, which no meeting says. */
function talkedOver(match: Match, { id }: VerbForm, complement: Complement | null): Cue | null {
  if (complement === null || complement.kind === 'quote') return null
  const range = { start: match.start, end: match.end }
  const rule = 'ar/attribution/meeting-talk'
  return talkCue({ rule, id, cueClass: 'discuss', range, complement, tense: 'past' })
}

/** «اتصال مع نظيره، بحث فيه أمن الحدود», «لقاء مع نظيره تناول خلاله حصص المياه»: the talk of the contact that the sentence tells, whoever the verb is of. */
function talkInItAt(view: TextView, sentence: Sentence, token: number): Cue | null {
  if (!view.has(token + 1, PRONOUNS) || !IN_IT.has(particle(view, token + 1, PRONOUN)?.entry.payload.id))
    return null
  if (view.next(sentence.start, NOUNS, token) === token || isOnVisit(view, sentence, token)) return null
  for (const match of view.matches(token)) {
    const form = match.suffix === null && match.bits === 0 ? verbsOf(match).find(isDiscussing) : undefined
    if (form === undefined || form.cueClass !== 'discuss' || SHOWING.has(form.id)) continue
    const complement = complementAt(view, sentence, match.end + 1, form.governs)
    return talkedOver(match, form, complement)
  }
  return null
}

/** «زيارة استغرقت يومين، تناول خلالها التجارة مع قادتها»: on a visit the visitor talks, with whoever is told there. */
function isOnVisit(view: TextView, sentence: Sentence, token: number): boolean {
  for (let at = token - 1; at >= sentence.start; at -= 1) {
    const found = view.has(at, MEETINGS) ? view.find(at, MEETINGS) : null
    if (found !== null && found.match.start === at) return found.entry.payload.format === 'visit'
  }
  return false
}

/** «تلقى اتصالا هاتفيا من نظيره، تناول أمن الحدود»: a contact without its article, and behind it a verb that contacts alone have. */
function talkOfItAt(view: TextView, sentence: Sentence, token: number): Cue | null {
  if (!isComma(view, token - 1)) return null
  for (const match of view.matches(token)) {
    const form = match.suffix === null && match.bits === 0 ? verbsOf(match).find(isOfContacts) : undefined
    if (form === undefined || !tellsOfContact(view, sentence, token)) continue
    const complement = complementAt(view, sentence, match.end, form.governs)
    return talkedOver(match, form, complement)
  }
  return null
}

function isOfContacts({ id, shape, passive, agreement }: VerbForm): boolean {
  return (
    shape === 'past' && !passive && agreement.number === 1 && agreement.gender !== 'f' && OF_CONTACTS.has(id)
  )
}

/** «تناول», «ركز على», «تطرق إلى» */
const OF_CONTACTS: ReadonlySet<string> = new Set(['tanawala', 'rakkaza', 'tarakkaza', 'tatarraqa'])
/** What people talk in. */
const TALKED_IN: ReadonlySet<unknown> = new Set(['meeting', 'phone-call', 'video-call'])

/** Whether the last noun of contact before `token` in its sentence is one that has not been told of before. */
function tellsOfContact(view: TextView, sentence: Sentence, token: number): boolean {
  for (let at = token - 1; at >= sentence.start; at -= 1) {
    const found = view.has(at, MEETINGS) ? view.find(at, MEETINGS) : null
    if (found !== null && found.match.start === at)
      return !hasClitic(found.match.bits, 'the') && TALKED_IN.has(found.entry.payload.format)
  }
  return false
}

/** «عرض فيه الطلاب أعمالهم», «استعرض فيها حرس الشرف»: things are shown too. */
const SHOWING: ReadonlySet<string> = new Set(['arada', 'istaarada'])
const PRONOUN = 'preposition-pronoun'
const PRONOUNS: readonly string[] = [PRONOUN]
const NOUNS: readonly string[] = [MEETINGS]
const IN_IT: ReadonlySet<unknown> = new Set(['in', 'during-it'])

function isDiscussing({ id, cueClass, shape, passive, agreement }: VerbForm): boolean {
  if (shape !== 'past' || passive || agreement.number !== 1) return false
  return cueClass === 'discuss' || OF_TALK.has(id)
}

/** «وتناول اللقاء، العلاقات», «وتناول اللقاء، الذي حضره فلان، العلاقات»: behind the comma, and what is said of the meeting; -1 where nothing closes that. */
function behindComma(view: TextView, sentence: Sentence, token: number): number {
  if (!isComma(view, token)) return token
  const past = behindRelative(view, sentence, token)
  return past === token ? token + 1 : past
}

function opens(view: TextView, sentence: Sentence, match: Match): boolean {
  return isCoordinated(view, sentence, match) || particle(view, match.start - 1, 'auxiliary') !== null
}

/** Behind «اللقاء», «الحديث», «الاجتماع الثنائي» at `token`; -1 where no definite meeting stands there. */
function meetingEnd(view: TextView, token: number): number {
  if (speechWordAt(view, token, 'talk') !== null)
    return isWord(view, token + 1) && particle(view, token + 1, 'relative') === null ? token + 1 : -1
  if (!view.has(token, MEETINGS)) return -1
  for (const match of view.matches(token)) {
    const noun = match.entries.find((entry) => entry.kind === MEETINGS)
    if (noun === undefined || hasClitic(match.bits, 'by') || hasClitic(match.bits, 'to')) continue
    // «جلسة المباحثات» has the article on its last word.
    const isDefiniteLast = match.end > match.start + 1 && isDefinite(view, match.end - 1)
    if (!hasClitic(match.bits, 'the') && !isDefiniteLast) continue
    // «وتبادل الرسائل،» is of no meeting.
    if (isComma(view, match.end)) return noun.payload.format === 'letter' ? -1 : match.end
    return isWord(view, match.end) && particle(view, match.end, 'relative') === null ? match.end : -1
  }
  return -1
}
