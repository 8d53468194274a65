/** Light verbs with a noun of contact: «أجرى اتصالا هاتفيا», «قام بزيارة», «وكان في استقباله». */
import type { Entry, Match, Phrase, TextView } from '../../pack.ts'
import { skipAdverbials } from './adverbials.ts'
import { placeBehindHeads } from './circumstances.ts'
import { ambassadorsListed } from './contact-ambassadors.ts'
import { amongThem } from './contact-among.ts'
import { RESTS, type Rest, restAt, restBehind } from './contact-carried-nouns.ts'
import { presentedTo } from './contact-credentials.ts'
import { isDenied } from './contact-denied.ts'
import { placeBehind } from './contact-destinations.ts'
import { subjectAhead, subjectPast } from './contact-far-slots.ts'
import { isFuture } from './contact-finite.ts'
import {
  bareFrame,
  type ContactFrame,
  canMeet,
  isOfStates,
  membersOf,
  objectBehind,
  subjectBehind,
} from './contact-frame.ts'
import { furtherObjects } from './contact-further.ts'
import { honouredBehind } from './contact-honoured.ts'
import { isToVisit } from './contact-invitations.ts'
import { behindDirected, directedTo } from './contact-letter-directed.ts'
import { broughtLetter } from './contact-letter-received.ts'
import { bearersBehind, borneLetter } from './contact-letters.ts'
import { alikeLetter } from './contact-letters-alike.ts'
import { areSomeMembers, isAtOnce, isOfBoth, isOfSeveral } from './contact-many.ts'
import { withPronoun } from './contact-met-again.ts'
import { onSides } from './contact-sides.ts'
import {
  agrees,
  antecedent,
  goingOn,
  isContact,
  isNounThere,
  isOfAnother,
  isOfTwo,
  isRelative,
  subjectBefore,
} from './contact-slots.ts'
import { statusOf } from './contact-status.ts'
import { isLightVerb } from './contact-triggers.ts'
import { visitorLast } from './contact-visitor-last.ts'
import { GOVERNING, hasClitic } from './particles.ts'
import type { Sentence } from './sentence.ts'

/** «أجرى وزير الخارجية اتصالا هاتفيا بنظيره»: a light verb, its subject and the noun of contact. */
export function lightContactAt(view: TextView, sentence: Sentence, token: number): ContactFrame | null {
  if (view.next(token + 1, RESTS, sentence.end) === sentence.end) return null
  for (const match of view.matches(token)) {
    if ((match.bits & GOVERNING) !== 0 || hasClitic(match.bits, 'the') || isDenied(view, match)) continue
    if (isNounThere(view, match) || isHedgedMasdar(view, match) || isCalledFor(view, sentence, match))
      continue
    for (const isLate of [false, true])
      for (const verb of match.entries) {
        if (!isLightVerb(verb) || isRare(verb) !== isLate || !carries(view, sentence, match, verb)) continue
        const frame = fillLight(view, sentence, match, verb)
        if (frame === null) continue
        if (isAheadOfBoth(frame)) return { ...frame, subject: [], dropped: true, both: true }
        return isDone(verb, match, frame) ? { ...frame, past: true } : frame
      }
  }
  return null
}

/** «وسيعقد الجانبان اجتماعا»: a further one; what they held is the one told before. */
function isAheadOfBoth({ status, subject, object }: ContactFrame): boolean {
  if (status !== 'planned' || object.length > 0 || subject.length === 0) return false
  return subject.every(({ refers }) => refers === 'sides')
}

/** Told in the past, and its noun not right behind the verb: «سيتم عقد لقاء» is spelled alike. */
function isDone({ payload }: Entry, { end }: Match, { rest }: ContactFrame): boolean {
  return payload.shape === 'past' && (rest?.start ?? end) > end
}

/** «إمكان عقد لقاء»: spelled like the verb, and a noun behind a noun. */
function isHedgedMasdar(view: TextView, { bits, start }: Match): boolean {
  return bits === 0 && view.has(start - 1, HEDGES)
}

/** What holding a meeting may be the object of, without having been. */
const UNDONE: ReadonlySet<unknown> = new Set(['call-for', 'deny', 'oppose'])

/** «اقترح الوزير عقد لقاء», «نفى الوزير عقد أي لقاء»: the object of a verb of wishing or denial, spelled like the verb. */
function isCalledFor(view: TextView, sentence: Sentence, { bits, start }: Match): boolean {
  const subject = bits === 0 ? sentence.phraseEndingAt(start) : null
  const verb = subject === null ? null : view.find(subject.start - 1, 'reporting-verbs')
  return UNDONE.has(verb?.entry.payload.class) || verb?.entry.payload.id === 'arada'
}

const HEDGES: readonly string[] = ['contact-hedges']

/** «تسلم» is "he received" sooner than "she hands over", and «يبدأ» one man's sooner than that of two. */
function isRare({ payload }: Entry): boolean {
  return (payload.gender === 'f' && payload.shape === 'present') || Number(payload.number) === 2
}

/** Whether a noun that the verb carries stands behind it at all. */
function carries(view: TextView, { end }: Sentence, match: Match, { payload }: Entry): boolean {
  const lemma = String(payload.id)
  for (let token = view.next(match.end, RESTS, end); token < end; token = view.next(token + 1, RESTS, end))
    if (restAt(view, lemma, token) !== null) return true
  return false
}

function fillLight(view: TextView, sentence: Sentence, match: Match, verb: Entry): ContactFrame | null {
  const before = subjectBefore(view, sentence, match, verb) ?? subjectAhead(view, sentence, match)
  const relative = isRelative(view, match)
  const behind = before === null ? ownBehind(view, sentence, match, verb, relative) : null
  const subject = relative
    ? (antecedent(view, sentence, match) ?? behind)
    : (before ?? behind ?? goingOn(view, sentence, match) ?? visitorLast(view, sentence, match, verb))
  if (subject === null && relative) return null
  const rest = restBehind(view, sentence, String(verb.payload.id), behind?.end ?? match.end)
  if (rest === null || isOfNounBefore(match, rest)) return null
  if (isInvitation(rest) && isToVisit(view, sentence, rest.end)) return null
  const brought = broughtLetter(view, sentence, match, rest)
  if (brought !== null) return isFuture(view, match) ? { ...brought, status: 'planned' } : brought
  if (named(before, behind) === null && !relative && isOfUnread(view, sentence, match, rest)) return null
  const codes = new Set(String(rest.entry.payload.complement).split(' '))
  const settled = rest.entry.payload.format === 'signing' && subject !== null && subject.members.length > 1
  const object = settled
    ? withRest(view, sentence, rest, WITH)
    : partnerOf(view, sentence, behind?.end ?? match.end, rest, codes)
  const toPlace = rest.entry.payload.object === 'place'
  const place = toPlace ? placeGoneTo(view, sentence, rest, codes) : null
  const own = named(before, behind)
  if (own !== null && !agrees(verb, own)) return null
  const borne =
    rest.entry.payload.subject === 'envoy' ? borneLetter(view, sentence, match, subject, rest) : null
  if (borne !== null) return { ...borne, status: statusOf(view, sentence, match, verb) }
  const greets = rest.entry.payload.verb === 'kana' && object !== null
  if (greets && (own === null || subject === null || rest.suffixed))
    return receivedBy(view, sentence, match, rest, object)
  const signed = settled || object !== null ? null : signedOnSides(view, sentence, match, rest, own)
  if (signed !== null) return signed
  const isTold = isContact(view, rest.entry, subject, object, place !== null)
  if (isOfSeveral(view, rest) && areSomeMembers(view, object)) return null
  const receiver = isReceived(rest) ? directedTo(view, sentence, rest.end, subject, object) : null
  const frame: ContactFrame = {
    rule: 'ar/encounter/light-verb',
    format: String(rest.entry.payload.format),
    status: statusOf(view, sentence, match, verb),
    trigger: { start: match.start, end: subject === behind && behind !== null ? match.end : rest.end },
    rest,
    both:
      isOfTwo(verb) && object === null && (subject === null || (subject !== behind && subject.number === 1)),
    subject: membersOf(receiver ?? subject).filter(canMeet),
    object:
      toPlace && isOfStates(object)
        ? []
        : [object, ...furtherObjects(view, sentence, object, codes)].flatMap(membersOf).filter(canMeet),
    subjectRole: String(rest.entry.payload.subject),
    objectRole: String(rest.entry.payload.object),
    attendees: [],
    dropped: subject === null && !isOfBoth(view, object),
    together: isAtOnce(view, rest, subject, object, furtherObjects(view, sentence, object, codes)),
    place,
    ...(isExpanded(view, rest) ? { another: true } : {}),
    ...(isReceived(rest) && object !== null ? { bearers: bearersBehind(view, sentence, object.end) } : {}),
  }
  if (isTold || object !== null || isOfMany(view, rest)) return isTold || isOfMany(view, rest) ? frame : null
  return withHim(view, frame, match, rest, own) ?? alikeLetter(view, frame, rest, subject)
}

function placeGoneTo(view: TextView, sentence: Sentence, rest: Rest, codes: ReadonlySet<string>): Place {
  return placeBehindHeads(view, rest.end, false) ?? placeBehind(view, sentence, rest.end, codes)
}

type Place = ReturnType<typeof placeBehind>

/** An invitation; one that is taken over («تسلم دعوة») is told as a letter, whatever it is to. */
function isInvitation({ entry: { payload } }: Rest): boolean {
  return String(payload.rest).endsWith(INVITATION) && payload.verb !== 'tasallama'
}

const INVITATION = 'دعوة'

/** «تسلم أوراق اعتماد عدد من السفراء»: whom a further sentence may name, of whoever received them. */
function isOfMany(view: TextView, { entry: { payload }, end }: Rest): boolean {
  if (payload.object !== 'guest' || !String(payload.complement).split(' ').includes('gen')) return false
  return view.has(end, WORDS) && view.find(end, 'contact-words')?.entry.payload.id === 'before'
}

const WORDS: readonly string[] = ['contact-words']

/** «وعقد وزير الخارجية معه جلسة»: with whom the text goes on; null where no pronoun says so. */
function withHim(
  view: TextView,
  frame: ContactFrame,
  match: Match,
  rest: Rest,
  own: Phrase | null,
): ContactFrame | null {
  if (!String(rest.entry.payload.complement).split(' ').includes('maa')) return null
  const again = withPronoun(view, own, [match.end, own?.end ?? match.end, rest.end])
  return again.met === undefined ? null : { ...frame, ...again }
}

/** «عقد مع X لقاء», «لقاء X», «لقاء مع X», «تلقى من X رسالة»: with whom, wherever the words of the contact leave room for it. */
function partnerOf(
  view: TextView,
  sentence: Sentence,
  from: number,
  rest: Rest,
  codes: ReadonlySet<string>,
): Phrase | null {
  return (
    withBefore(view, sentence, from, rest, codes, 'maa') ??
    (rest.entry.payload.object === 'host' ? presentedTo(view, sentence, rest.end) : null) ??
    ofRest(view, sentence, rest, codes) ??
    withRest(view, sentence, rest, codes) ??
    withBefore(view, sentence, from, rest, codes, 'min')
  )
}

/** «تسلم رسالة من A»: told by whoever receives it. */
function isReceived({ entry: { payload } }: Rest): boolean {
  return payload.format === 'letter' && payload.subject === 'recipient'
}

/** The subject behind its verb; behind circumstances, where nobody stands before them. */
function ownBehind(
  view: TextView,
  sentence: Sentence,
  match: Match,
  { payload }: Entry,
  relative: boolean,
): Phrase | null {
  const near = subjectBehind(view, sentence, match.end)
  // «كان في استقبال الوزير السفير»: the noun stands among the circumstances.
  if (near !== null || relative || match.suffix !== null || payload.id === 'kana') return near
  return goingOn(view, sentence, match) === null ? subjectPast(view, sentence, match.end) : null
}

/** «وقع الاتفاقية عن الجانب الدرفاني A وعن الجانب الرملاني B», «وقع A الاتفاقية، فيما وقعها من جانب رملان B». */
function signedOnSides(
  view: TextView,
  sentence: Sentence,
  match: Match,
  { entry, end }: Rest,
  own: Phrase | null,
): ContactFrame | null {
  if (entry.payload.format !== 'signing') return null
  const acting = onSides(view, sentence, end)
  const parties = [...(own?.kind === 'person' ? membersOf(own) : []), ...acting]
  if (acting.length === 0 || parties.length < 2) return null
  const told = bareFrame('ar/encounter/light-verb', 'signing', { start: match.start, end: match.end })
  return { ...told, subject: parties.filter(canMeet), rest: { start: match.end, end } }
}

/** Whoever stands behind the noun; «اجتماعا للتحضير للقاء مع الوزير» is with somebody else. */
function withRest(
  view: TextView,
  sentence: Sentence,
  { entry, end }: Rest,
  codes: ReadonlySet<string>,
): Phrase | null {
  const honoured = isGiven(entry) ? honouredBehind(view, sentence, end) : null
  if (honoured !== null) return honoured
  const object = objectBehind(view, sentence, behindDirected(view, end), codes, straysOf(entry))
  if (object === null || object.start < end + 2 || !view.has(object.start - 2, NOUNS)) return object
  const between = view.find(object.start - 2, 'encounter-nouns')
  return between !== null && hasClitic(between.match.bits, 'to') ? null : object
}

/** «أقام مأدبة»: for a guest. */
function isGiven({ payload }: Entry): boolean {
  return payload.subject === 'host' && payload.complement === 'li'
}

const NOUNS: readonly string[] = ['encounter-nouns']
const WITH: ReadonlySet<string> = new Set(['maa'])

function named(before: Phrase | null, behind: Phrase | null): Phrase | null {
  return before ?? behind
}

/** «مؤتمر صحفي عقده في ختام مباحثات»: the verb has its object in the pronoun, and the noun is of others. */
function isOfNounBefore(match: Match, { entry }: Rest): boolean {
  if (match.suffix === null || entry.payload.format === 'signing') return false
  // «الذي سلمه رسالة»: to him.
  if (entry.payload.subject === 'envoy') return false
  return String(entry.payload.link ?? '') === ''
}

/** «أن يقوم عدد من الأعضاء بزيارة», «وقعت المدينة أمس اتفاقا مع X»: of such a verb, what stands right behind is the subject. */
function isOfUnread(view: TextView, sentence: Sentence, match: Match, rest: Rest): boolean {
  const { link, format } = rest.entry.payload
  return (
    (link === 'bi' || format === 'signing') &&
    !rest.suffixed &&
    isOfAnotherBefore(view, sentence, match, rest)
  )
}

function isOfAnotherBefore(view: TextView, sentence: Sentence, match: Match, { start }: Rest): boolean {
  return skipAdverbials(view, sentence, match.end) < start - 1 && isOfAnother(view, sentence, match)
}

/** Words that no rule knows between a letter and who receives it; further off, another clause has the preposition. */
const LETTER_STRAYS = 4

function straysOf({ payload }: Entry): number | undefined {
  return payload.format === 'letter' ? LETTER_STRAYS : undefined
}

/** «اجتماعا موسعا»: of those who met alone before. */
function isExpanded(view: TextView, { end }: Rest): boolean {
  for (let token = end; token <= end + 1; token += 1)
    if (view.find(token, 'contact-words')?.entry.payload.id === 'expanded') return true
  return false
}

/** «وكان في استقباله ولي العهد، ووزير الخارجية»: the first named receives, the others are present. */
function receivedBy(
  view: TextView,
  sentence: Sentence,
  match: Match,
  rest: Rest,
  guest: Phrase,
): ContactFrame | null {
  const before = rest.suffixed ? sentence.subjectBefore(match.start) : guest
  // «صرح المتحدث بأن الوزير توقف في P، حيث كان في استقباله X»: not whoever tells of it.
  const own = before?.titles[0]?.office === 'spokesperson' ? null : before
  const from = rest.suffixed ? rest.end : guest.end
  const hosts = membersOf(objectBehind(view, sentence, from, new Set(['obj']))).filter(canMeet)
  const [host, ...others] = hosts
  if (host === undefined) return null
  return {
    rule: 'ar/encounter/reception',
    format: 'visit',
    status: isFuture(view, match) ? 'planned' : 'held',
    trigger: { start: match.start, end: rest.end },
    subject: [host],
    object: own === null ? [] : [own],
    attendees: others,
    subjectRole: 'host',
    objectRole: 'guest',
    dropped: own === null,
    together: true,
    place: null,
  }
}

/** «سيعقد مع نظيره مناقشات», «تلقى من نظيره اتصالا»: the other party before the noun, behind the preposition of `code`. */
function withBefore(
  view: TextView,
  sentence: Sentence,
  from: number,
  rest: Rest,
  codes: ReadonlySet<string>,
  code: string,
): Phrase | null {
  if (rest.start === from || !codes.has(code)) return null
  const object = objectBehind(view, sentence, from, new Set([code]))
  return object !== null && object.end <= rest.start ? object : null
}

/** «تسلم أوراق اعتماد السفير», «… أوراق اعتماد عدد من السفراء، هم: A، وB»: whose the papers are. */
function ofRest(
  view: TextView,
  sentence: Sentence,
  { entry, suffixed, end }: Rest,
  codes: ReadonlySet<string>,
): Phrase | null {
  if (suffixed || !codes.has('gen') || entry.payload.object !== 'guest') return null
  const owner = sentence.phraseAt(end)
  if (owner !== null && owner.bits === 0 && (owner.number < 3 || owner.members.length > 0)) return owner
  const listed = amongThem(view, sentence, end, PAPERS_REACH) ?? (owner?.bits === 0 ? owner : null)
  return listed ?? ambassadorsListed(view, end)
}

/** Words between papers and the names of many: «عدد من سفراء الدول الشقيقة والصديقة المعينين لدى المملكة، وهم». */
const PAPERS_REACH = 14
