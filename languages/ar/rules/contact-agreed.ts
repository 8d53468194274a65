/** Meetings that somebody agreed on or means to hold: «اتفق A وB على عقد لقاء», «واتفق الجانبان على الاجتماع مجددا», «يعتزم A لقاء B». */
import type { Entry, Match, Phrase, TextView } from '../../pack.ts'
import { isDenied } from './contact-denied.ts'
import { finiteAt } from './contact-finite.ts'
import {
  bareFrame,
  type ContactFrame,
  canMeet,
  membersOf,
  objectBehind,
  subjectBehind,
} from './contact-frame.ts'
import { isOfTwo, subjectBefore } from './contact-slots.ts'
import { hasClitic, isComma, isDefinite, isWord, particle } from './particles.ts'
import type { Sentence } from './sentence.ts'

const NOUN = 'ar/encounter/noun'
const TALK: readonly string[] = ['reporting-verbs']
const MODALS: readonly string[] = ['modals']
const AGREEING = 'ittafaqa'
const MEANING: ReadonlySet<unknown> = new Set(['itazama', 'nawa', 'azama'])
/** Words from «على» to what was agreed on: «على عقد جولة جديدة من المباحثات». */
const ON_REACH = 5
/** Words from the verb of agreement to «على», with who agreed. */
const VERB_REACH = 24
/** Words behind the noun in which its own parties or whose it is may stand. */
const OWN_REACH = 5

/** The meeting to come whose noun stands at `token`; null where nobody known agreed on it or means to hold it. */
export function agreedAt(view: TextView, sentence: Sentence, token: number): ContactFrame | null {
  for (const match of view.matches(token)) {
    const entry = match.entries.find(isMeeting)
    if (entry === undefined || match.suffix !== null) continue
    const told = meantAt(view, sentence, match) ?? settledAt(view, sentence, match)
    if (told !== null) return told
  }
  return null
}

function isMeeting({ kind, payload }: Entry): boolean {
  if (kind === 'encounter-verbs' && payload.shape !== 'masdar') return false
  return (kind === 'encounter-nouns' || kind === 'encounter-verbs') && payload.format === 'meeting'
}

function planned({ start, end }: Match, subject: readonly Phrase[], object: readonly Phrase[]): ContactFrame {
  return { ...bareFrame(NOUN, 'meeting', { start, end }), status: 'planned', subject, object }
}

/** «يعتزم A لقاء B»: the masdar with its object, right behind who means to. */
function meantAt(view: TextView, sentence: Sentence, match: Match): ContactFrame | null {
  const subject = match.bits === 0 ? sentence.phraseEndingAt(match.start) : null
  if (subject === null || subject.kind !== 'person' || !canMeet(subject)) return null
  if (!view.has(subject.start - 1, MODALS)) return null
  const verb = finiteAt(view, subject.start - 1)
  if (verb === null || !verb.entries.some(({ payload }) => MEANING.has(payload.id)) || isDenied(view, verb))
    return null
  const object = sentence.phraseAt(match.end)
  if (object === null || object.bits !== 0 || !membersOf(object).every(isPerson)) return null
  return planned(match, membersOf(subject), membersOf(object))
}

function isPerson(phrase: Phrase): boolean {
  return phrase.kind === 'person' && canMeet(phrase)
}

/** «اتفق A مع B على عقد لقاء», «واتفقا على اللقاء»: held by those who agreed, where the noun names nobody else. */
function settledAt(view: TextView, sentence: Sentence, match: Match): ContactFrame | null {
  const on = onBefore(view, sentence, match.start)
  if (on < 0 || isOfOthers(view, sentence, match)) return null
  const verb = agreeingBefore(view, sentence, on)
  const entry = verb?.entries.find(isAgreeing)
  if (verb === null || entry === undefined || isDenied(view, verb)) return null
  const behind = subjectBehind(view, sentence, verb.end)
  const subject = behind ?? (isOfTwo(entry) ? null : subjectBefore(view, sentence, verb, entry))
  if (isBoth(behind) || (subject === null && isOfTwo(entry)))
    return { ...planned(match, [], []), dropped: true, both: true }
  const parties = membersOf(subject).filter(isPerson)
  const partner = objectBehind(view, sentence, Math.max(subject?.end ?? 0, verb.end), WITH)
  const others = membersOf(partner).filter(isPerson)
  return parties.length > 0 && parties.length + others.length > 1 ? planned(match, parties, others) : null
}

const WITH: ReadonlySet<string> = new Set(['maa'])

/** «الجانبان», «الوزيران»: those of whom the text tells. */
function isBoth(phrase: Phrase | null): boolean {
  if (phrase === null || phrase.name !== null || phrase.members.length > 0 || phrase.sides.length > 0)
    return false
  return phrase.refers === 'sides' || phrase.number === 2
}

/** «على» that what was agreed on stands behind, by its masdar or not; -1 without. */
function onBefore(view: TextView, { start }: Sentence, noun: number): number {
  for (let token = noun - 1; token >= Math.max(start, noun - ON_REACH); token -= 1) {
    const found = particle(view, token, 'preposition')
    if (found?.entry.payload.id === 'on') return token
    if (isComma(view, token) || particle(view, token, 'complementiser') !== null) return -1
    if (found !== null && found.entry.payload.id !== 'from') return -1
  }
  return -1
}

function agreeingBefore(view: TextView, { start }: Sentence, on: number): Match | null {
  for (let token = on - 1; token >= Math.max(start, on - VERB_REACH); token -= 1) {
    if (isComma(view, token)) return null
    const verb = view.has(token, TALK) ? finiteAt(view, token) : null
    if (verb?.entries.some(isAgreeing) === true) return verb
  }
  return null
}

function isAgreeing({ kind, payload }: Entry): boolean {
  return kind === 'reporting-verbs' && payload.id === AGREEING && payload.shape === 'past'
}

/** «اجتماع اللجنة», «اجتماع لخبراء البلدين», «لقاء بين رجال الأعمال»: a meeting of others. */
function isOfOthers(view: TextView, sentence: Sentence, { end, bits }: Match): boolean {
  if (!hasClitic(bits, 'the') && end < sentence.end && isWord(view, end) && isDefinite(view, end)) return true
  for (
    let token = end;
    token < Math.min(sentence.end, end + OWN_REACH) && !isComma(view, token);
    token += 1
  ) {
    const id = particle(view, token, 'preposition')?.entry.payload.id
    if (id === 'between' || id === 'with') return true
    if (token <= end + 2 && view.matches(token).some((one) => hasClitic(one.bits, 'to') && !isTalkNoun(one)))
      return true
  }
  return false
}

/** «لبحث», «لمناقشة»: what it is for. */
function isTalkNoun({ entries }: Match): boolean {
  return entries.some(({ payload }) => payload.shape === 'masdar')
}
