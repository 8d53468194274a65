/** People of several sides at one gathering, of whom each sentence may tell one: who led it, took part, came to it. */
import type { Entry, Match, Phrase, TextView } from '../../pack.ts'
import { hostCity } from './circumstances.ts'
import { bareFrame, type ContactFrame, canMeet, membersOf, subjectBehind } from './contact-frame.ts'
import { statusOfNoun } from './contact-noun-status.ts'
import { listFrom, presenceAt } from './contact-presence.ts'
import { isToTakePart } from './contact-purpose.ts'
import { statusOf } from './contact-status.ts'
import { isTakingPart } from './contact-triggers.ts'
import { summitOf } from './member-groups.ts'
import { GOVERNING, hasClitic, isComma, JOINING, particle } from './particles.ts'
import type { Sentence } from './sentence.ts'

const GATHERINGS: readonly string[] = ['series', 'encounter-nouns']

/** The telling whose verb of taking part stands at `token`, with two speakers or more; null if none. */
export function gatheringContactAt(view: TextView, sentence: Sentence, token: number): ContactFrame | null {
  if (view.next(token + 1, GATHERINGS, sentence.end) === sentence.end) return null
  for (const match of view.matches(token)) {
    if ((match.bits & GOVERNING) !== 0 || hasClitic(match.bits, 'the') || !match.entries.some(isTakingPart))
      continue
    const subject = subjectBehind(view, sentence, match.end)
    const gathering = gatheringIn(view, sentence, match.end)
    if (subject === null || gathering === null || membersOf(subject).length < 2) continue
    return gathered(match, gathering.format, sentence.index === 0 ? 'held' : 'mentioned', [subject], null)
  }
  return null
}

function gathered(
  match: Match,
  format: string,
  status: ContactFrame['status'],
  parties: readonly Phrase[],
  gathering: string | null,
): ContactFrame {
  return {
    ...bareFrame('ar/encounter/gathering', format, { start: match.start, end: match.end }),
    status,
    subject: parties.flatMap(membersOf).filter(canMeet),
    ...(gathering === null ? {} : { gathering }),
  }
}

/** The gathering behind «في», and what it is called. */
function gatheringIn(view: TextView, sentence: Sentence, from: number): { readonly format: string } | null {
  for (let token = from; token < sentence.end; token += 1) {
    const phrase: Phrase | null = sentence.phraseAt(token)
    if (phrase !== null && phrase.kind !== 'body') token = phrase.end
    if (particle(view, token - 1, 'preposition')?.entry.payload.id !== 'in') continue
    for (let noun = token; noun < Math.min(sentence.end, token + 6); noun += 1) {
      if (view.has(noun, 'series')) return { format: 'conference' }
      const named = view.find(noun, 'encounter-nouns')?.entry.payload.format
      if (named === 'summit' || (named === 'conference' && noun === token)) return { format: named }
      if (named === 'meeting' && noun === token && view.isAmong(noun + 1, OF_MINISTERS))
        return { format: 'conference' }
    }
  }
  return null
}

/** «في الاجتماع الوزاري» */
const OF_MINISTERS: ReadonlySet<string> = new Set(['الوزاري'])

/** The gathering whose noun stands at `token`, with whoever the sentence puts in it; null where that is nobody. */
export function gatheringNounAt(view: TextView, sentence: Sentence, token: number): ContactFrame | null {
  const noun = nounAt(view, token)
  if (noun === null || noun.match.end > sentence.end || view.isAmong(noun.match.end, OF_ANOTHER)) return null
  if (noun.match.suffix !== null && !isHeldUnder(view, sentence, noun.match)) return null
  const members =
    membersBehind(view, sentence, noun.match) ??
    membersBefore(view, sentence, noun.match) ??
    summitAhead(view, sentence, noun)
  if (noun.format === null && members === null && !isLed(view, sentence, noun.match)) return null
  const parties = [
    ...leaders(view, sentence, noun.match),
    ...(members === null ? [] : [members]),
    ...among(view, sentence, Math.max(members?.end ?? 0, noun.match.end)),
  ]
  if (parties.length < (noun.format === null && members === null ? 2 : 1)) return null
  const format = noun.format ?? 'conference'
  const status =
    isHeldAhead(view, sentence, noun.match) || isBoundFor(view, sentence, noun.match)
      ? 'planned'
      : statusOfNoun(view, sentence, noun.match, true)
  const told = gathered(noun.match, format, status, parties, format)
  return { ...told, place: hostCity(view, sentence, noun.match.start) }
}

/** «عقب قمة مماثلة عقدت قبل أيام»: not the gathering that the text is about. */
const OF_ANOTHER: ReadonlySet<string> = new Set([
  'مماثل',
  'مماثلة',
  'مشابه',
  'مشابهة',
  'اخر',
  'اخرى',
  'سابق',
  'سابقة',
])

const ASSEMBLING = 'ijtamaa'

/** «اجتمع وزراء خارجية دول المجلس في المدينة»: all members of a body, by a verb of coming together with nobody else; null of any other. */
export function assembling(
  view: TextView,
  sentence: Sentence,
  match: Match,
  entry: Entry,
  subject: Phrase | null,
): ContactFrame | null {
  const all = subject?.kind === 'body' ? sentence.phraseEndingAt(subject.end) : null
  if (entry.payload.id !== ASSEMBLING || all?.kind !== 'body' || all.number !== 3) return null
  const told = statusOf(view, sentence, match, entry)
  // «وعندما اجتمع وزراء خارجية المجلس اقترحوا» is no news.
  const isBefore = told === 'held' && particle(view, match.start - 1, 'conjunction') !== null
  return gathered(match, 'conference', isBefore ? 'mentioned' : told, [all], 'conference')
}

/** Verbs that lead a gathering, verbs whose subject is where it is, and words before who was there, by their ids. */
const WORDS = 'gathering-words'
const LISTED: readonly string[] = [WORDS]

const MEETINGS: readonly string[] = ['ijtima', 'liqa', 'jalsa']

/** A summit or conference, or (`format` null) a meeting, which is a gathering only of a body's members. */
function nounAt(
  view: TextView,
  token: number,
): { readonly match: Match; readonly format: 'summit' | 'conference' | null } | null {
  for (const match of view.matches(token)) {
    if (match.entries.some(({ payload }) => payload.format === 'press-conference')) return null
    for (const { kind, payload } of match.entries) {
      if (kind !== 'encounter-nouns') continue
      const { format, id } = payload
      if ((format === 'summit' || format === 'conference') && match.suffix === null) return { match, format }
      if (format === 'meeting' && MEETINGS.some((name) => String(id).startsWith(name)))
        return { match, format: null }
    }
  }
  return null
}

/** «لعقد قمة عربية»: a summit of all members of a body that is still to come; one that was is named for its decisions. */
function summitAhead(
  view: TextView,
  sentence: Sentence,
  { match, format }: NonNullable<ReturnType<typeof nounAt>>,
): Phrase | null {
  const whose = format === 'summit' ? summitOf(view, match.end) : null
  return whose !== null && statusOfNoun(view, sentence, match) === 'planned' ? whose : null
}

/** Words between a gathering and whose it is: «التشاوري», «الوزاري الثلاثين». */
const ADJECTIVES = 4

/** «القمة التشاورية لقادة دول المجلس», «لوزراء خارجية المجلس ووزير الخارجية الدرفاني»: the members of a body, and who is joined to them. */
function membersBehind(view: TextView, sentence: Sentence, noun: Match): Phrase | null {
  for (let token = noun.end; token < Math.min(sentence.end, noun.end + ADJECTIVES); token += 1) {
    if (isComma(view, token) || particle(view, token, 'preposition') !== null) return null
    if (!view.has(token, MEMBERS)) continue
    const phrase = sentence.phraseAt(token)
    return phrase !== null && membersOf(phrase).some(isOfAll) ? phrase : null
  }
  return null
}

function isOfAll({ kind, number }: Phrase): boolean {
  return kind === 'body' && number === 3
}

const MEMBERS = 'member-heads'
const HOLDING: readonly string[] = ['reporting-verbs']

/** The verb of holding whose object the noun is: «تعقد اللجنة غدا اجتماعا»; -1 without one. */
function holdingBefore(view: TextView, sentence: Sentence, noun: Match): number {
  const from = Math.max(sentence.start, noun.start - REACH)
  let last = -1
  for (let token = view.next(from, HOLDING, noun.start); token < noun.start; ) {
    if (view.find(token, 'reporting-verbs')?.entry.payload.id === 'aqada') last = token
    token = view.next(token + 1, HOLDING, noun.start)
  }
  return last
}

/** «عقد وزراء خارجية المجلس اجتماعا»: the members of a body who hold it. */
function membersBefore(view: TextView, sentence: Sentence, noun: Match): Phrase | null {
  const verb = holdingBefore(view, sentence, noun)
  const subject = verb < 0 ? null : subjectBehind(view, sentence, verb + 1)
  const all = subject?.kind === 'body' ? sentence.phraseEndingAt(subject.end) : null
  return all?.kind === 'body' && all.number === 3 ? all : null
}

/** «عقدت اللجنة اجتماعها برئاسة A وB»: a session of whoever holds it, which its leaders tell. */
function isHeldUnder(view: TextView, sentence: Sentence, noun: Match): boolean {
  return holdingBefore(view, sentence, noun) >= 0 && isLed(view, sentence, noun)
}

/** «اجتماعا برئاسة X ومشاركة Y»: it is told by who led it and who took part, and not by whom somebody met. */
function isLed(view: TextView, sentence: Sentence, noun: Match): boolean {
  let led = false
  for (let token = view.next(noun.end, LISTED, sentence.end); token < sentence.end; ) {
    led ||= view.find(token, WORDS)?.entry.payload.id === 'frame'
    token = view.next(token + 1, LISTED, sentence.end)
  }
  return led && !isWithSomebody(view, noun, sentence)
}

function isWithSomebody(view: TextView, noun: Match, { end }: Sentence): boolean {
  for (let token = noun.end; token < Math.min(end, noun.end + REACH); token += 1) {
    const id = particle(view, token, 'preposition')?.entry.payload.id
    if (id === 'with' || id === 'between') return true
  }
  return false
}

const DAYS: readonly string[] = ['date-words']

/** «تعقد اللجنة غدا اجتماعا»: the verb is of the present, and a day to come stands between. */
function isHeldAhead(view: TextView, sentence: Sentence, noun: Match): boolean {
  const verb = holdingBefore(view, sentence, noun)
  const shape = verb < 0 ? null : view.find(verb, 'reporting-verbs')?.entry.payload.shape
  if (shape !== 'present' && shape !== 'passive-present') return false
  for (let token = view.next(verb, DAYS, noun.start); token < noun.start; ) {
    const day = view.find(token, 'date-words')?.entry.payload
    if (day?.class === 'day' && Number(day.value) > 0) return true
    token = view.next(token + 1, DAYS, noun.start)
  }
  return false
}

/** «غادر الوزير إلى P للمشاركة في القمة», «تسلم دعوة للمشاركة في القمة»: whoever has left for it, or is asked to come, has not been there. */
function isBoundFor(view: TextView, sentence: Sentence, { start }: Match): boolean {
  if (!isToTakePart(view, { start })) return false
  const from = Math.max(sentence.start, start - REACH)
  for (let token = view.next(from, JOURNEYS, start); token < start; ) {
    if (view.has(token, INVITING) || LEAVING.has(view.find(token, 'encounter-verbs')?.entry.payload.id))
      return true
    token = view.next(token + 1, JOURNEYS, start)
  }
  return false
}

const INVITING: readonly string[] = ['invitations']
const JOURNEYS: readonly string[] = ['encounter-verbs', ...INVITING]
const LEAVING: ReadonlySet<unknown> = new Set(['ghadara', 'intaqala', 'safara', 'tawajjaha'])
const VERBS: readonly string[] = [WORDS, 'encounter-verbs']

/** «ترأس X القمة», «شارك في القمة X»: the subject of a verb of leading or taking part that stands before the noun. */
function leaders(view: TextView, sentence: Sentence, noun: Match): readonly Phrase[] {
  const from = Math.max(sentence.start, noun.start - REACH)
  for (
    let token = view.next(from, VERBS, noun.start);
    token < noun.start;
    token = view.next(token + 1, VERBS, noun.start)
  ) {
    const verb = view
      .matches(token)
      .find(
        ({ bits, suffix, entries }) =>
          (bits & GOVERNING) === 0 &&
          suffix === null &&
          entries.some((one) => isLeading(one) || isTakingPart(one)),
      )
    if (verb === undefined) continue
    const behind = subjectBehind(view, sentence, verb.end)
    if (behind !== null && behind.kind !== 'state') return [behind]
    const late = sentence.phraseAt(noun.end)
    if (late !== null && late.kind === 'person' && (late.bits & (GOVERNING | JOINING)) === 0) return [late]
    const before = sentence.subjectBefore(verb.start)
    return before === null || before.kind === 'state' ? [] : [before]
  }
  return []
}

function isLeading({ kind, payload }: Entry): boolean {
  return kind === WORDS && payload.id === 'lead'
}

/** A verb of leading stands so many tokens before its gathering at most. */
const REACH = 30

/** «برئاسة X», «بمشاركة X وY», «بحضور X», «مع نظيرهم X»: whoever stands behind such words. */
function among(view: TextView, sentence: Sentence, from: number): readonly Phrase[] {
  const found: Phrase[] = []
  for (let token = from; token < sentence.end; token += 1) {
    if (view.isAmong(token, OF_ANOTHER) && view.has(token - 1, NOUN)) return found
    const start = listAt(view, token)
    if (start < 0 || isWithAnother(view, from, token)) continue
    const first = sentence.phraseAt(start)
    if (first === null || first.kind === 'state') continue
    found.push(...listFrom(view, sentence, start, sentence.end, first.end))
    token = first.end - 1
  }
  return found
}

/** «اجتماعا للتحضير لاجتماع مع X»: whoever stands behind «مع» meets at what the gathering prepares. */
function isWithAnother(view: TextView, from: number, token: number): boolean {
  if (particle(view, token, 'preposition')?.entry.payload.id !== 'with') return false
  const before = view.has(token - 1, NOUN) ? view.find(token - 1, NOUN) : null
  return token - 1 > from && before !== null && hasClitic(before.match.bits, 'to')
}

const NOUN = 'encounter-nouns'

/** Where a list of those who were there begins behind such words at `token`; -1 if there are none. */
function listAt(view: TextView, token: number): number {
  const present = presenceAt(view, token)
  if (present >= 0) return present
  const led = view.has(token, WORDS) ? view.find(token, WORDS) : null
  if (led !== null && led.entry.payload.id === 'frame') return led.match.end
  const found = particle(view, token, 'preposition')
  return found?.entry.payload.id === 'with' ? found.match.end : -1
}
