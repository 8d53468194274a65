/** Who receives and who is received in a sentence: «استقبل A B». */
import type { Entry, Phrase, TextView } from '../../pack.ts'
import { canMeet } from './contact-frame.ts'
import { GOVERNING, isComma, JOINING } from './particles.ts'
import type { Sentence } from './sentence.ts'

const VERBS: readonly string[] = ['encounter-verbs']

/** «استقبل الرئيس، وزير درفان، ووزير رملان»: the host before the first comma and the guests behind it, where a verb of receiving has no other object; null of one who is told with «و», and of other verbs. */
export function hostAndGuests(
  { payload }: Entry,
  subject: Phrase | null,
): { readonly host: Phrase; readonly guests: Phrase } | null {
  if (subject === null || payload.object !== 'guest' || Number(payload.number) !== 1) return null
  const [host, first, ...others] = subject.members
  if (host === undefined || first === undefined || others.length === 0) return null
  if ((first.bits & JOINING) !== 0 || host.kind !== 'person' || first.kind !== 'person') return null
  return { host, guests: { ...subject, start: first.start, members: [first, ...others] } }
}

/** The host and the guest of the one reception, or whom somebody met and he himself, that the sentence tells before `end`: the only two people named there; null without. */
export function receivedBefore(
  view: TextView,
  sentence: Sentence,
  end: number,
): readonly [Phrase, Phrase] | null {
  const verb = view.next(sentence.start, VERBS, end)
  const isMeeting = verb < end && isOfMeeting(view, verb)
  if (verb === end || !(isMeeting || isReception(view, verb))) return null
  const people: Phrase[] = []
  for (let token = sentence.start; token < end; ) {
    const phrase = sentence.phraseAt(token)
    if (phrase?.kind === 'person' && phrase.end <= end) people.push(phrase)
    token = Math.max(token + 1, phrase?.end ?? 0)
  }
  const [host, guest, another] = people
  if (host === undefined || guest === undefined || another !== undefined) return null
  const areFree = people.every(
    (one) => (one.bits & (GOVERNING | JOINING)) === 0 && one.members.length === 0 && canMeet(one),
  )
  const last = isComma(view, end - 1) ? end - 1 : end
  if (isMeeting) {
    // «التقى الوزير بالرئيس، حيث سلمه رسالة»: who went to meet him hands it over.
    const areTwo = people.every((one) => one.members.length === 0 && canMeet(one)) && host.bits === 0
    return areTwo && guest.start > verb && guest.end === last ? [guest, host] : null
  }
  return areFree && guest.start > verb && guest.end <= last ? [host, guest] : null
}

/** The host and the guest of the one reception, in the past, that the sentence tells before `end`; null without. */
export function receptionBefore(
  view: TextView,
  sentence: Sentence,
  end: number,
): readonly [Phrase, Phrase] | null {
  const verb = view.next(sentence.start, VERBS, end)
  if (verb === end || isOfMeeting(view, verb) || !isPast(view, verb)) return null
  return receivedBefore(view, sentence, end)
}

function isPast(view: TextView, token: number): boolean {
  return view
    .matches(token)
    .some(({ entries }) =>
      entries.some(({ kind, payload }) => VERBS.includes(kind) && payload.shape === 'past'),
    )
}

/** «التقى» */
function isOfMeeting(view: TextView, token: number): boolean {
  return view
    .matches(token)
    .some(({ entries }) =>
      entries.some(({ kind, payload }) => VERBS.includes(kind) && payload.id === 'iltaqa'),
    )
}

/** «استقبل»: a verb whose object is a guest. */
function isReception(view: TextView, token: number): boolean {
  return view
    .matches(token)
    .some(
      ({ bits, entries }) =>
        (bits & GOVERNING) === 0 &&
        entries.some(({ kind, payload }) => VERBS.includes(kind) && payload.object === 'guest'),
    )
}
