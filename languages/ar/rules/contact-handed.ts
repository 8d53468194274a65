/** Who brought a letter that was told before: «وقام بتسليم الرسالة X», «سلم الرسالة X», «وتسلم الرسالة Y خلال استقباله X». */
import type { Match, Phrase, TextView } from '../../pack.ts'
import { bareFrame, type ContactFrame, canMeet, subjectBehind } from './contact-frame.ts'
import { GOVERNING, hasClitic, particle } from './particles.ts'
import type { Sentence } from './sentence.ts'

const NOUNS = 'encounter-nouns'
const NOUNS_KIND: readonly string[] = [NOUNS]
const TALK: readonly string[] = ['reporting-verbs']
/** Words before the letter at the head of its sentence: «وقد قام بتسليم الرسالة». */
const OPENING = 4
const BEARING: ReadonlySet<unknown> = new Set(['hammala', 'naqala', 'sallama'])
/** «قام بنقل الرسالة» */
const DID = 'qama'
/** «تسلم الرسالة»: whoever receives it for another. */
const TAKING: ReadonlySet<unknown> = new Set(['tasallama', 'istalama'])

/** The further telling of the letter before, with whoever handed it over; `told` is what else the sentence tells. */
export function handedOver(
  view: TextView,
  sentence: Sentence,
  told: readonly ContactFrame[],
): readonly ContactFrame[] {
  const letter = letterAt(view, sentence)
  if (letter === null) return []
  const bearer = bearerOf(view, sentence, letter, told)
  if (bearer === null || bearer.kind !== 'person' || bearer.number !== 1 || !canMeet(bearer)) return []
  const trigger = { start: sentence.start, end: letter.end }
  return [{ ...bareFrame('ar/encounter/again', 'letter', trigger), bearers: [bearer], clause: trigger }]
}

/** «الرسالة» near the head of the sentence. */
function letterAt(view: TextView, { start, end }: Sentence): Match | null {
  const limit = Math.min(end, start + OPENING)
  for (
    let token = view.next(start, NOUNS_KIND, limit);
    token < limit;
    token = view.next(token + 1, NOUNS_KIND, limit)
  ) {
    const found = view.find(token, NOUNS)
    if (found?.entry.payload.format !== 'letter' || !hasClitic(found.match.bits, 'the')) continue
    return (found.match.bits & GOVERNING) === 0 && found.match.suffix === null ? found.match : null
  }
  return null
}

function bearerOf(
  view: TextView,
  sentence: Sentence,
  letter: Match,
  told: readonly ContactFrame[],
): Phrase | null {
  if (isVerb(view, sentence, letter.start - 1, BEARING))
    return subjectBehind(view, sentence, behindTo(view, letter.end))
  if (!isVerb(view, sentence, letter.start - 1, TAKING)) return null
  const [meeting, another] = told
  const [guest, second] = meeting?.object ?? []
  return meeting?.format === 'meeting' && another === undefined && second === undefined
    ? (guest ?? null)
    : null
}

/** «سلم الرسالة إليه الوزير». */
function behindTo(view: TextView, token: number): number {
  return particle(view, token, 'preposition-pronoun')?.match.end ?? token
}

/** Whether the verb right before the letter is one of `ids`, finite or as what somebody did: «قام بتسليم». */
function isVerb(view: TextView, { start }: Sentence, token: number, ids: ReadonlySet<unknown>): boolean {
  if (token < start || !view.has(token, TALK)) return false
  return view.matches(token).some(({ bits, suffix, entries }) =>
    entries.some(({ kind, payload }) => {
      if (!TALK.includes(kind) || !ids.has(payload.id) || suffix !== null) return false
      if (payload.shape === 'masdar') return hasClitic(bits, 'by') && isDone(view, token - 1)
      return payload.shape === 'past' && (bits & GOVERNING) === 0
    }),
  )
}

function isDone(view: TextView, token: number): boolean {
  return view.find(token, 'reporting-verbs')?.entry.payload.id === DID
}
