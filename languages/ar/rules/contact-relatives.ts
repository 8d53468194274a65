/** Contacts whose noun is said by a clause behind it to have been held: «المباحثات التي أجراها A مع B», «الاجتماع الذي عقد بين A وB». */
import type { ContactWords, Entry, Match, Phrase, TextView } from '../../pack.ts'
import { calledOff } from './contact-called-off.ts'
import { membersOf, objectBehind, subjectBehind } from './contact-frame.ts'
import { honouredBehind } from './contact-honoured.ts'
import { isOccasion, isTime } from './contact-noun-status.ts'
import { subjectOfClause } from './contact-slots.ts'
import { GOVERNING, hasClitic, isComma, isDefinite, isWord, particle } from './particles.ts'
import type { Sentence } from './sentence.ts'

/** Who held it, and whether that is what the text reports. */
export interface HeldBy {
  /** Null where it is whom the text goes on with. */
  readonly subject: Phrase | null
  readonly object: Phrase | null
  readonly status: ContactWords['status']
}

/** «اتصال تلقاه الملك من الرئيس»: whoever called stands behind «من». */
const RECEIVING = 'talaqqa'
/** «مأدبة أقامها الرئيس على شرف ضيفه»: given for somebody. */
const GIVING = 'aqama'
/** Verbs of holding a meeting or a call, by their ids. */
const HOLDING: ReadonlySet<unknown> = new Set(['ajra', 'aqada', GIVING, 'jara', 'tamma', RECEIVING])
const VERBS: readonly string[] = ['reporting-verbs', 'encounter-verbs']
const SHAPES: ReadonlySet<unknown> = new Set(['past', 'present', 'passive-past', 'passive-present'])
/** «قام بها»: its object is a pronoun behind «ب». */
const DOING = 'qama'
const WITH_THEM: ReadonlySet<unknown> = new Set(['by-him', 'by-her'])
const OF_THEM = { person: 3, gender: null, number: 1 } as const
/** Adjectives between a noun and the clause that says more of it: «الاجتماع الأخير الموسع الذي …». */
const MOST_ADJECTIVES = 3
/** Words that no rule knows between the verb and who held it. */
const STRAYS = 3

/** «خلال اتصال أجراه أمس بالرئيس», «في مؤتمر صحفي عقده مع نظيره»: whoever the clause before is about held it. */
function heldWith(
  view: TextView,
  sentence: Sentence,
  noun: Match,
  verb: Match,
  status: HeldBy['status'],
): HeldBy | null {
  const codes = isOfReceiving(verb) ? FROM : WITH_OR_BY
  const object = joinedTo(sentence, verb) ?? partnerOf(view, sentence, verb, codes)
  if (object === null || view.next(verb.end, NOUNS, object.start) < object.start) return null
  const said = status === 'mentioned' && isOccasion(view, noun) ? 'held' : status
  return { subject: subjectOfClause(view, sentence, noun.start), object, status: said }
}

/** «مؤتمر صحفي عقده ونظيره», «خلال لقائه ونظيره»: whoever «و» joins to the pronoun's man, right behind the verb or noun. */
export function joinedTo(sentence: Sentence, { end }: Match): Phrase | null {
  const other = sentence.phraseAt(end)
  return other !== null && other.kind === 'person' && hasClitic(other.bits, 'and') ? other : null
}

/** «عقده برئاسة الجمهورية مع نظيره»: the body that «بـ» joins is where, if «مع» names somebody behind it. */
function partnerOf(
  view: TextView,
  sentence: Sentence,
  verb: Match,
  codes: ReadonlySet<string>,
): Phrase | null {
  const first = objectBehind(view, sentence, verb.end, codes, STRAYS)
  if (first === null || first.kind !== 'body' || !hasClitic(first.bits, 'by')) return first
  return objectBehind(view, sentence, first.end, WITH, STRAYS) ?? first
}

const WITH_OR_BY: ReadonlySet<string> = new Set(['maa', 'bi'])
const NOUNS: readonly string[] = ['encounter-nouns']
const BETWEEN: ReadonlySet<string> = new Set(['bayna'])
const WITH: ReadonlySet<string> = new Set(['maa'])
const FROM: ReadonlySet<string> = new Set(['min'])

/** Where the clause behind a noun begins, behind its adjectives and its relative word; -1 where none follows. */
export function clauseBehind(view: TextView, sentence: Sentence, noun: Match): number {
  const limit = Math.min(sentence.end, noun.end + MOST_ADJECTIVES + 1)
  for (let token = noun.end; token < limit && isWord(view, token); token += 1) {
    const relative = particle(view, token, 'relative')
    if (relative !== null) return relative.match.end
    if (token <= noun.end + 1 && !hasClitic(noun.bits, 'the') && isHolding(view, token)) return token
    if (sentence.phraseAt(token) !== null || (isDefinite(view, noun.start) && !isDefinite(view, token)))
      return -1
  }
  return -1
}

/** «سوف» stands apart from its verb. */
export function behindFuture(view: TextView, token: number): number {
  const will = particle(view, token, 'auxiliary')
  return will?.entry.payload.id === 'will' ? will.match.end : token
}

/** Those whom the clause behind `noun` names as having held it; null where it says something else. */
export function heldBy(view: TextView, sentence: Sentence, noun: Match): HeldBy | null {
  const off = calledOff(view, sentence, noun)
  const from = off?.from ?? clauseBehind(view, sentence, noun)
  if (from < 0) return null
  const at = behindFuture(view, from)
  const verb = holdingAt(view, at)
  if (verb === undefined && off === null) return null
  const isSet = off === null && isEveOf(view, noun) && verb !== undefined && isPresent(verb)
  const status = off?.status ?? (isSet ? 'planned' : statusOfClause(view, sentence, from, verb))
  const both = objectBehind(view, sentence, verb?.end ?? from, BETWEEN, STRAYS)
  if (both !== null && (membersOf(both).length > 1 || both.kind === 'group'))
    return { subject: both, object: null, status }
  if (verb?.suffix?.person !== 3) return null
  const subject = subjectBehind(view, sentence, verb.end)
  if (subject === null) return heldWith(view, sentence, noun, verb, status)
  const said = isRightBehind(view, sentence, noun, status) ? 'held' : status
  if (membersOf(subject).length > 1) return { subject, object: null, status: said }
  const object =
    honouredBehind(view, sentence, subject.end) ??
    objectBehind(view, sentence, subject.end, isOfReceiving(verb) ? FROM : WITH, STRAYS)
  if (view.next(verb.end, NOUNS, subject.start) < subject.start) return null
  return object === null ? null : { subject, object, status: said }
}

/** «وجاء ذلك عقب مباحثات أجراها A مع B», «وقال C بعد اجتماع عقده A مع B»: what came right before the news is of it; not behind «كان». */
function isRightBehind(view: TextView, sentence: Sentence, noun: Match, status: HeldBy['status']): boolean {
  if (status !== 'mentioned' || hasClitic(noun.bits, 'the') || !isTime(view, noun)) return false
  return particle(view, sentence.start, 'auxiliary') === null
}

/** «أجراها», «قام بها»: the verb of holding at `token`, with its pronoun. */
function holdingAt(view: TextView, token: number): Match | undefined {
  if (!view.has(token, VERBS)) return undefined
  const matches = view.matches(token)
  const held = matches.find((match) => holds(match))
  if (held !== undefined) return held
  const done = matches.find(({ bits, entries }) => (bits & GOVERNING) === 0 && entries.some(isOfDoing))
  const them = done === undefined ? null : particle(view, done.end, 'preposition-pronoun')
  if (done === undefined || them === null || !WITH_THEM.has(them.entry.payload.id)) return undefined
  return { ...done, end: them.match.end, suffix: OF_THEM }
}

function isOfDoing({ kind, payload }: Entry): boolean {
  return VERBS.includes(kind) && payload.id === DOING && SHAPES.has(payload.shape)
}

/** «عشية محادثات يعقدها مع نظيره»: on the eve of what is to be held. */
function isEveOf(view: TextView, { start }: Match): boolean {
  return view.find(start - 1, 'date-words')?.entry.payload.id === 'eve/before'
}

function isPresent({ entries }: Match): boolean {
  return entries.some((entry) => isOfHolding(entry) && entry.payload.shape === 'present')
}

/** Of a clause that begins at `from`, by its verb: to come, or held, which deep in a text is news only with its day. */
function statusOfClause(
  view: TextView,
  sentence: Sentence,
  from: number,
  verb: Match | undefined,
): HeldBy['status'] {
  if (verb === undefined || verb.start > from || hasClitic(verb.bits, 'will')) return 'planned'
  return sentence.index > 1 && !isDated(view, sentence, verb.end) ? 'mentioned' : 'held'
}

const DAYS: readonly string[] = ['date-words', 'weekdays']
/** Words between a verb and its day. */
const DAY_REACH = 6

/** «الذي عقد أمس»: with its day, it is news. */
function isDated(view: TextView, sentence: Sentence, from: number): boolean {
  const end = Math.min(sentence.end, from + DAY_REACH)
  for (let token = view.next(from, DAYS, end); token < end; token = view.next(token + 1, DAYS, end))
    if (view.has(token, 'weekdays') || view.find(token, 'date-words')?.entry.payload.class === 'day')
      return true
  return false
}

function isHolding(view: TextView, token: number): boolean {
  return view.has(token, VERBS) && view.matches(token).some((match) => holds(match) && match.suffix !== null)
}

function holds(match: Match): boolean {
  return (match.bits & GOVERNING) === 0 && match.entries.some(isOfHolding)
}

function isOfReceiving({ entries }: Match): boolean {
  return entries.some((entry) => isOfHolding(entry) && entry.payload.id === RECEIVING)
}

function isOfHolding({ kind, payload }: Entry): boolean {
  return VERBS.includes(kind) && HOLDING.has(payload.id) && SHAPES.has(payload.shape)
}

/** «بين A، وB»: whoever stands behind «بين», with whom a comma and «و» join. */
export function bothBetween(view: TextView, sentence: Sentence, first: Phrase): readonly Phrase[] {
  if (first.members.length > 1) return [first]
  const second = sentence.phraseAt(isComma(view, first.end) ? first.end + 1 : first.end)
  return second !== null && hasClitic(second.bits, 'and') && second.kind !== 'state'
    ? [first, second]
    : [first]
}
