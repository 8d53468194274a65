/** Who was only present: «حضر الاستقبال …» of the contact told before, «بحضور …» inside its clause. */
import type { Match, Phrase, TextView, TokenRange } from '../../pack.ts'
import { GOVERNING, hasClitic, isComma } from './particles.ts'
import type { Sentence } from './sentence.ts'

const VERBS: readonly string[] = ['encounter-verbs']

/** The form of «حضر» at `token` in one of `shapes`. */
function attended(view: TextView, token: number, shape: string): Match | null {
  if (!view.has(token, VERBS)) return null
  for (const match of view.matches(token))
    for (const entry of match.entries)
      if (entry.kind === 'encounter-verbs' && entry.payload.id === 'hadara' && entry.payload.shape === shape)
        return match
  return null
}

/** «بحضور» at `token`: where the list behind it begins, else -1. */
export function presenceAt(view: TextView, token: number): number {
  const match = attended(view, token, 'masdar')
  return match !== null && hasClitic(match.bits, 'by') && match.suffix === null ? match.end : -1
}

/** «حضر الاستقبال A، وB»: the words that say it, and who they were; null where the sentence begins otherwise. */
export function attendanceOf(
  view: TextView,
  sentence: Sentence,
): { readonly trigger: TokenRange; readonly present: readonly Phrase[] } | null {
  const further = otherSide(view, sentence)
  if (further !== null) return further
  for (let token = sentence.start; token < Math.min(sentence.end, sentence.start + 3); token += 1) {
    const verb = attended(view, token, 'past')
    if (verb === null || (verb.bits & GOVERNING) !== 0) continue
    const noun =
      verb.suffix === null ? (contactNoun(view, verb.end) ?? contactNoun(view, verb.end + 1)) : null
    if (noun === null && verb.suffix === null) return null
    const from = noun?.end ?? verb.end
    const present = listFrom(view, sentence, from, sentence.end)
    return present.length === 0 ? null : { trigger: { start: token, end: from }, present }
  }
  return null
}

/** «ومن الجانب السيلفاري A وB»: whether a list of one side begins at `token`. */
export function opensSide(view: TextView, token: number): boolean {
  return behindSide(view, token) > token
}

/** «ومن الجانب السيلفاري A وB» behind the sentence that lists the other side. */
function otherSide(view: TextView, sentence: Sentence): ReturnType<typeof attendanceOf> {
  const { start, end } = sentence
  const from = behindSide(view, start)
  const before = from > start ? sentence.previous() : null
  if (before === null || attendanceOf(view, before) === null) return null
  const present = listFrom(view, sentence, from, end)
  return present.length === 0 ? null : { trigger: { start, end: from }, present }
}

const NOUNS: readonly string[] = ['encounter-nouns', 'encounter-verbs']

/** «الاستقبال», «اللقاء»: a noun of contact with the article. */
function contactNoun(view: TextView, token: number): Match | null {
  if (!view.has(token, NOUNS)) return null
  const found = view
    .matches(token)
    .find(
      (match) =>
        hasClitic(match.bits, 'the') &&
        match.entries.some(({ kind, payload }) => kind === 'encounter-nouns' || payload.shape === 'masdar'),
    )
  return found ?? null
}

/** Whoever the clause names behind «بحضور», «وبحضور». */
export function presentIn(view: TextView, sentence: Sentence, clause: TokenRange): readonly Phrase[] {
  for (let token = view.next(clause.start, VERBS, clause.end); token < clause.end; ) {
    const from = presenceAt(view, token)
    if (from >= 0) {
      const first = sentence.phraseAt(from)
      return first === null ? [] : listFrom(view, sentence, from, clause.end, first.end)
    }
    token = view.next(token + 1, VERBS, clause.end)
  }
  return []
}

/** How many words of no phrase may stand between two of a list: «وعدد من المسؤولين». */
const GAP = 6

/** People and bodies of a list; behind `closed` only what a comma or «و» joins. */
export function listFrom(
  view: TextView,
  sentence: Sentence,
  from: number,
  end: number,
  until = from + 1,
): readonly Phrase[] {
  const found: Phrase[] = []
  let closed = until
  const first = behindSide(view, from)
  for (let token = first, last = first; token < end && token - last <= GAP; ) {
    const side = behindSide(view, token)
    if (side > token) {
      token = side
      closed = side + 1
      last = side
      continue
    }
    const phrase = sentence.phraseAt(token)
    const joined =
      token < closed ||
      token === first ||
      isComma(view, token - 1) ||
      (phrase !== null && hasClitic(phrase.bits, 'and'))
    if (phrase === null || phrase.end > end || !joined) {
      if (phrase !== null && !joined && (token > last || phrase.end > end)) return found
      // A further office of whoever was named last.
      if (phrase !== null && !joined) {
        found.push(...peopleOf(phrase).slice(1))
        token = phrase.end
        last = token
      } else token += 1
      continue
    }
    found.push(...peopleOf(phrase))
    token = phrase.end
    last = token
  }
  return found
}

const SIDES: readonly string[] = ['contact-words']

/** «من الجانب الحضراني»: on whose side those stand who are named behind it. */
function behindSide(view: TextView, from: number): number {
  const found = view.has(from, SIDES) ? view.find(from, 'contact-words') : null
  if (found?.entry.payload.id !== 'on-side') return from
  return view.find(found.match.end, 'nisba')?.match.end ?? from
}

function peopleOf(phrase: Phrase): readonly Phrase[] {
  const members = phrase.members.length > 0 ? phrase.members : [phrase]
  return members.filter((one) => one.kind === 'person' && one.refers !== 'unnamed')
}
