/** Verbs of contact: «التقى», «استقبل», «زار». */
import type { Entry, Match, Phrase, TextView } from '../../pack.ts'
import { skipAdverbials } from './adverbials.ts'
import { companyEnd, isOneByOne, isWithOneDelegation } from './company.ts'
import { agentBehind, behindAgency } from './contact-agents.ts'
import { isObjectAlone } from './contact-alone.ts'
import { arrivedAt, isArriving } from './contact-arrivals.ts'
import { subjectOfSaid } from './contact-carried.ts'
import { isDenied } from './contact-denied.ts'
import { placeBehind } from './contact-destinations.ts'
import { subjectPast } from './contact-far-slots.ts'
import {
  type ContactFrame,
  canMeet,
  formatOf,
  isOfStates,
  isTogether,
  membersOf,
  objectBehind,
  subjectBehind,
} from './contact-frame.ts'
import { besideObject, furtherObjects } from './contact-further.ts'
import { assembling } from './contact-gatherings.ts'
import { joinedPronoun, type MetAgain, withPronoun } from './contact-met-again.ts'
import { hasVerb } from './contact-noun-frame.ts'
import { isTitled, objectNext, objectPast } from './contact-object-past.ts'
import { hostAndGuests } from './contact-received.ts'
import { isSending, sentThere } from './contact-sent.ts'
import { isEachObject, isSeenOff, isSetFor } from './contact-set-for.ts'
import {
  agrees,
  antecedent,
  behindRelative,
  goingOn,
  isContact,
  isNounThere,
  isOfAnother,
  isOfTwo,
  isRelative,
  subjectBefore,
} from './contact-slots.ts'
import { isWished, statusOf } from './contact-status.ts'
import { isOnTour } from './contact-stops.ts'
import { isContactVerb } from './contact-triggers.ts'
import { isMeetingUnread, isOfUnreadSubject, meetsMany } from './contact-unread.ts'
import { GOVERNING, hasClitic, hasTanwin, isComma, isOpeningQuote, particle } from './particles.ts'
import type { Sentence } from './sentence.ts'

/** The telling whose finite verb stands at `token`, or null. */
export function verbContactAt(view: TextView, sentence: Sentence, token: number): ContactFrame | null {
  for (const match of view.matches(token)) {
    if ((match.bits & GOVERNING) !== 0 || hasClitic(match.bits, 'the') || match.end > sentence.end) continue
    // «وقابلاً للتحقق» is a participle, as it is written.
    if (isNounThere(view, match) || hasTanwin(view, match.end - 1)) continue
    // «هاتفي» is said of a call: a report does not tell of "me".
    if (match.suffix?.person === 1 || isDenied(view, match)) continue
    for (const entry of match.entries) {
      if (!isContactVerb(entry) || isWished(view, sentence, match, entry)) continue
      // «مما استدعى الجيش إلى التدخل»
      if (entry.payload.id === CALLING && view.isAmong(match.start - 1, WHICH)) continue
      const fillIn = isSending(entry) ? sentThere : isArriving(entry) ? arrivedAt : fill
      const frame = fillIn(view, sentence, match, entry)
      if (frame !== null) return entry.payload.shape === 'past' ? { ...frame, past: true } : frame
    }
  }
  return null
}

const CALLING = 'istadaa'
const WHICH: ReadonlySet<string> = new Set(['ما', 'مما'])

function fill(view: TextView, sentence: Sentence, match: Match, entry: Entry): ContactFrame | null {
  const codes = new Set(String(entry.payload.complement).split(' '))
  const before = subjectBefore(view, sentence, match, entry)
  const toPlace = entry.payload.object === 'place'
  // «أنه سيزور الدولة»: the state right behind is where, if the clause has a subject before.
  const next = subjectBehind(view, sentence, match.end)
  const isGoal = toPlace && isOfStates(next) && goingOn(view, sentence, match) !== null
  const behind = isGoal ? null : next
  const relative = isRelative(view, match)
  const isFirst = toPlace && before === null && !relative && codes.has('obj') && isOfStates(next)
  const late = isFirst ? arriving(view, sentence, match, entry, codes, 0) : null
  if (late !== null) return late
  const far =
    before === null && next === null && !relative ? withFar(view, sentence, match, entry, codes) : null
  if (far !== null) return far
  const told = relative ? null : receivedBy(view, sentence, match, entry, before, next)
  if (told !== null) return told
  const subject = relative
    ? (antecedent(view, sentence, match) ?? behind)
    : (chooseSubject(behind, before, entry) ??
      (toPlace ? goingThere(view, sentence, match) : goingFurther(view, sentence, match)))
  if (subject === null && (relative || isOfUnread(view, sentence, match, entry))) return null
  const direct = subject !== null && subject === behind ? companyEnd(view, subject.end) : match.end
  const aside = direct === match.end ? direct : behindRelative(view, sentence, direct)
  const from = Math.max(direct, aside)
  if (subject === null && toPlace)
    return arriving(view, sentence, match, entry, codes) ?? goingNext(view, sentence, match, entry, codes)
  const object =
    pronounObject(sentence, match, subject, codes) ??
    (aside === direct
      ? objectBehind(view, sentence, from, codes, MOST_STRAYS)
      : (objectNext(view, sentence, aside, codes) ?? objectPast(view, sentence, direct, codes)))
  const place = toPlace ? placeBehind(view, sentence, from, codes) : null
  const meetsOther = behind !== null && subject === behind && isMeetingUnread(view, sentence, behind)
  const isCarried = behind === null && before === null && !relative
  if (isCarried && object !== null && isOfUnreadSubject(view, sentence, match, object)) return null
  // «يلتقي فلان جنودا …، لتدريب القوات الدرفانية»: whom he meets is told, and is nobody further on.
  if (meetsOther && behind !== null && object !== null && meetsMany(view, sentence, behind, object))
    return null
  const taken =
    object === null && place === null && codes.has('obj') && subject === behind && !meetsOther
      ? goingFurther(view, sentence, match)
      : null
  if (taken !== null && behind !== null) return filled(view, sentence, match, entry, taken, behind, null)
  // «ووصل الوزير إلى مطار أوردين»: of an unread place; «وزار الوزير» has him for its object.
  const isAlone = object === null && place === null && subject === behind && !(toPlace && codes.has('ila'))
  const alone = isAlone ? ofOnePhrase(view, sentence, match, entry, behind, meetsOther) : null
  if (alone !== null) return alone
  const all = object === null && place === null ? assembling(view, sentence, match, entry, subject) : null
  if (all !== null) return all
  if (!isContact(view, entry, subject, object, place !== null) || areTeams(entry, subject, object))
    return null
  return object !== null && subject === behind && isSeenOff(view, entry.payload.id, behind)
    ? filled(view, sentence, match, entry, object, behind, place)
    : filled(view, sentence, match, entry, subject, object, place)
}

/** Where one phrase stands behind the verb and nothing else: whom somebody met whom the text goes on with, or who met whom a pronoun tells. */
function ofOnePhrase(
  view: TextView,
  sentence: Sentence,
  match: Match,
  entry: Entry,
  behind: Phrase | null,
  meetsOther: boolean,
): ContactFrame | null {
  if (behind === null || (behind.kind === 'group' && behind.members.length === 0)) return null
  const codes = new Set(String(entry.payload.complement).split(' '))
  const isHers = entry.payload.gender === 'f' && behind.kind === 'body'
  const isNext =
    isFurther(view, match) ||
    isEachObject(view, behind) ||
    isSetFor(view, sentence, match, behind) ||
    isObjectAlone(view, sentence, behind)
  if (!isHers && !meetsOther && codes.has('obj') && isNext)
    return filled(view, sentence, match, entry, null, behind, null)
  const listed = hostAndGuests(entry, behind)
  if (listed !== null) return filled(view, sentence, match, entry, listed.host, listed.guests, null)
  const again = metAgain(view, match, behind, codes)
  return again.met === undefined
    ? null
    : { ...filled(view, sentence, match, entry, behind, null, null), ...again }
}

const NOBODY: MetAgain = {}

/** «واجتمع وزير الخارجية معه», «وقد استقبله الرئيس». */
function metAgain(
  view: TextView,
  match: Match,
  subject: Phrase | null,
  codes: ReadonlySet<string>,
): MetAgain {
  const joined = codes.has('obj') ? joinedPronoun(match, subject) : NOBODY
  return joined.met === undefined && codes.has('maa')
    ? withPronoun(view, subject, [match.end, subject?.end ?? match.end])
    : joined
}

/** Words between a passive verb and whoever did it: «استقبل لدى وصوله إلى مطار المدينة من قبل». */
const AGENT_REACH = 16

/** «أن الوزير استقبل لدى وصوله من قبل نائب الوزير»: behind «من قبل» stands who received him; null without. */
function receivedBy(
  view: TextView,
  sentence: Sentence,
  match: Match,
  entry: Entry,
  before: Phrase | null,
  next: Phrase | null,
): ContactFrame | null {
  if (entry.payload.object !== 'guest' || match.suffix !== null) return null
  if (next !== null) {
    const agent = next.kind === 'person' ? agentBehind(view, sentence, next.end) : null
    return agent === null ? null : filled(view, sentence, match, entry, agent, next, null)
  }
  const end = Math.min(sentence.end, match.end + AGENT_REACH)
  for (let token = match.end; token < end; token += 1) {
    if (behindAgency(view, token) < 0) continue
    const host = sentence.phraseAt(token + 2)
    const guest = before ?? goingFurther(view, sentence, match)
    if (host === null || guest === null || host.bits !== 0 || !canMeet(host) || !canMeet(guest)) return null
    return filled(view, sentence, match, entry, host, guest, null)
  }
  return null
}

/** «يلتقي على هامش القمة الوزير نظيره», «يزور في الخريف الوزير درفان»: subject and object, or place, behind circumstances. */
function withFar(
  view: TextView,
  sentence: Sentence,
  match: Match,
  entry: Entry,
  codes: ReadonlySet<string>,
): ContactFrame | null {
  if (match.suffix !== null || goingFurther(view, sentence, match) !== null) return null
  const subject = chooseSubject(subjectPast(view, sentence, match.end), null, entry)
  if (subject === null || isEachObject(view, subject)) return null
  const place = entry.payload.object === 'place' ? placeBehind(view, sentence, subject.end, codes) : null
  const next = place === null ? objectNext(view, sentence, subject.end, codes) : null
  // «اجتمع في أوردين فلان الوزير المكلف بالمياه، مع نظيره».
  const isAfar = place === null && next === null && codes.has('maa')
  const object = isAfar ? objectBehind(view, sentence, subject.end, WITH, APPOSED) : next
  // «اجتمع في أوردين الوزير ونظيره».
  const areBoth = object === null && subject.members.length > 1
  if (place === null && (object === null ? !areBoth : !canMeet(object))) return null
  if (areBoth && !isContact(view, entry, subject, null, place !== null)) return null
  return filled(view, sentence, match, entry, subject, object, place)
}

const WITH: ReadonlySet<string> = new Set(['maa'])
/** Words of an office that no rule knows, between whoever holds it and «مع». */
const APPOSED = 4

/** «تلتقي مصالح الدولتين»: of a woman's verb, what no rule knows right behind is sooner its subject than a man told before. */
function isOfUnread(view: TextView, sentence: Sentence, match: Match, { payload }: Entry): boolean {
  if (payload.gender !== 'f' || payload.shape !== 'present' || !isOfAnother(view, sentence, match))
    return false
  // «وستلتقي عددا من المسؤولين»: an object, as it is spelled.
  return !view.word(skipAdverbials(view, sentence, match.end)).endsWith('ا')
}

/** Of a verb without its subject: of the clause that it goes on from, else of the sentence before. */
function goingFurther(view: TextView, sentence: Sentence, match: Match): Phrase | null {
  // «واتصلت «الصحيفة» بالوزير»: what stands in marks is the subject.
  if (isOpeningQuote(view, match.end)) return null
  return goingOn(view, sentence, match) ?? subjectOfSaid(view, sentence, match)
}

/** The same of a verb of going: nobody where somebody that no rule knows stands right behind it; a body is told again. */
function goingThere(view: TextView, sentence: Sentence, match: Match): Phrase | null {
  if (isOfAnother(view, sentence, match)) return null
  const subject = goingFurther(view, sentence, match)
  if (subject === null || subject.kind === 'person' || subject.kind === 'group') return subject
  // «أن وفدا من الحركة، برئاسة فلان، قد زار رملان».
  return particle(view, match.start - 1, 'auxiliary')?.entry.payload.id === 'had' ? subject : null
}

/** «تلتقي درفان مع رملان»: states that meet by their names alone are teams. */
function areTeams({ payload }: Entry, subject: Phrase | null, object: Phrase | null): boolean {
  return payload.id === 'iltaqa' && subject?.kind === 'state' && isOfStates(object) && object !== null
}

/** Words that no rule knows between a verb and its object. */
const MOST_STRAYS = 12

/** «كما استقبل السفير», «والتقى الوزير»: with one phrase only, it is whom the subject of the contact before met next. */
function isFurther(view: TextView, match: Match): boolean {
  return hasClitic(match.bits, 'and') || particle(view, match.start - 1, 'conjunction') !== null
}

/** Words between a verb and its place where nobody stands between them: «إلى مطار», «إلى العاصمة». */
const HEADS = 3

/** Words that no rule knows between where somebody arrives and who he is. */
const ARRIVING_STRAYS = 2

/** «وفي المساء يصل إلى المدينة الوزير», «زار درفان أمس الوزير»: the place comes before whoever goes there. */
function arriving(
  view: TextView,
  sentence: Sentence,
  match: Match,
  entry: Entry,
  codes: ReadonlySet<string>,
  strays = ARRIVING_STRAYS,
): ContactFrame | null {
  // «عالقون يصلون إلى المدينة»: whoever is many stands before.
  if (Number(entry.payload.number) !== 1) return null
  const place = placeBehind(view, sentence, match.end, codes)
  if (place === null || place.start > skipAdverbials(view, sentence, match.end) + HEADS) return null
  // «سفينة تصل إلى المدينة، تنفيذا لتوجيهات الملك» is about no king.
  const from = isComma(view, place.end) ? behindDay(view, sentence, place.end) : place.end
  if (from < 0) return null
  const subject = objectBehind(view, sentence, from, new Set(['obj']), strays)
  if (subject === null || isOfStates(subject) || !canMeet(subject)) return null
  if (!agrees(entry, subject)) return null
  return filled(view, sentence, match, entry, subject, null, place)
}

/** «غادر أوردين، اليوم، الوزير»: behind a day between commas, right before an official; -1 where none stands so. */
function behindDay(view: TextView, sentence: Sentence, comma: number): number {
  const end = skipAdverbials(view, sentence, comma + 1)
  if (end === comma + 1) return -1
  const at = isComma(view, end) ? end + 1 : end
  const official = view.has(at, GROUPS) ? null : sentence.phraseAt(at)
  return official !== null && official.bits === 0 && isTitled(official) ? at : -1
}

const GROUPS: readonly string[] = ['groups']

/** Words before the verb of a sentence that goes on with whoever the text is about: «ومن المقرر أن يتوجه». */
const NEXT_REACH = 4

/** «ومن المقرر أن يتوجه بعدها إلى رملان», «ويزور غدا درفان»: where one man goes next; who it is the text has told before. */
function goingNext(
  view: TextView,
  sentence: Sentence,
  match: Match,
  entry: Entry,
  codes: ReadonlySet<string>,
): ContactFrame | null {
  if (sentence.index === 0 || match.start > sentence.start + NEXT_REACH || match.suffix !== null) return null
  if (entry.payload.gender === 'f' || Number(entry.payload.number) !== 1) return null
  if (sentence.subjectBefore(match.start) !== null || isOfAnother(view, sentence, match)) return null
  // «وذكر الحارس أنه زار درفان» is of whoever says it.
  if (hasVerb(view, sentence.start, match.start)) return null
  const place = placeBehind(view, sentence, match.end, codes)
  const at = skipAdverbials(view, sentence, match.end)
  return place === null || place.start > at + HEADS
    ? null
    : filled(view, sentence, match, entry, null, null, place)
}

function filled(
  view: TextView,
  sentence: Sentence,
  match: Match,
  entry: Entry,
  subject: Phrase | null,
  object: Phrase | null,
  place: ContactFrame['place'],
): ContactFrame {
  const codes = new Set(String(entry.payload.complement).split(' '))
  const toPlace = entry.payload.object === 'place'
  const parties = membersOf(subject).filter(canMeet)
  return {
    rule: 'ar/encounter/verb',
    format: formatOf(String(entry.payload.format), String(entry.payload.subject), parties, membersOf(object)),
    status: statusOf(view, sentence, match, entry),
    trigger: { start: match.start, end: match.end },
    subject: parties,
    object:
      toPlace && isOfStates(object)
        ? []
        : [object, besideObject(view, sentence, object), ...furtherObjects(view, sentence, object, codes)]
            .flatMap(membersOf)
            .filter(canMeet),
    subjectRole: String(entry.payload.subject),
    objectRole: String(entry.payload.object),
    attendees: [],
    dropped: subject === null,
    both: isOfTwo(entry) && object === null && (subject === null || subject.number === 1),
    together:
      (isTogether(view, object) || isWithOneDelegation(view, object)) &&
      !isOneByOne(view, object) &&
      !isOnTour(view, sentence, match, object) &&
      furtherObjects(view, sentence, object, codes).length === 0,
    place,
    ...(isOnTour(view, sentence, match, object) ? { dated: 'first-stop' as const } : {}),
  }
}

/** «ثم استقبله الرئيس»: the pronoun joined to the verb is whom the sentence was about. */
function pronounObject(
  sentence: Sentence,
  match: Match,
  subject: Phrase | null,
  codes: ReadonlySet<string>,
): Phrase | null {
  if (match.suffix === null || match.suffix.person !== 3 || !codes.has('obj')) return null
  const object = sentence.subjectBefore(match.start)
  if (object === null || object.start === subject?.start) return null
  // «اللاجئون الذين استقبلتهم المنظمة» are not the man named before.
  return match.suffix.number === 3 && object.kind === 'person' && object.number === 1 ? null : object
}

/** The verb's own phrase, unless it is the object of a subject that stands before. */
function chooseSubject(behind: Phrase | null, before: Phrase | null, entry: Entry): Phrase | null {
  if (before !== null) return before
  if (behind === null) return null
  const feminine = entry.payload.gender === 'f'
  const single = Number(entry.payload.number) === 1
  if (Number(entry.payload.number) > 1) return null
  if (
    single &&
    behind.number === 1 &&
    behind.gender !== null &&
    behind.kind === 'person' &&
    (behind.gender === 'f') !== feminine
  )
    return null
  return behind
}
