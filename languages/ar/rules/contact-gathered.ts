/** Nouns of contact whose verb names who took part: «لقاء جمع A بـB», «اجتماع ضم A وB», «مؤتمر يحضره A». */
import type { Entry, Match, Phrase, TextView } from '../../pack.ts'
import { placeAt } from './circumstances.ts'
import { onlyBefore } from './contact-carried.ts'
import { type ContactFrame, manyAt, objectBehind } from './contact-frame.ts'
import { frame, PARTIES, TOLD } from './contact-noun-frame.ts'
import { NEAR, near, WITH } from './contact-noun-partner.ts'
import { subjectOfClause } from './contact-slots.ts'
import { hasClitic, particle } from './particles.ts'
import type { Sentence } from './sentence.ts'

/** Verbs behind a noun of contact that name who took part: «جمع A بـB», «جمعه مع B», «ضم A وB», «شارك فيها A وB», «حضرها A». */
const GATHERING_VERBS: ReadonlySet<string> = new Set(['jamaa', 'damma', 'sharaka', 'hadara'])
const HEADS = 'place-heads'
const GATHERED: readonly string[] = ['encounter-verbs', 'contact-words']

/** The telling of the verb behind the noun that names those who were there; null without one. */
export function gatheredBy(
  view: TextView,
  sentence: Sentence,
  match: Match,
  format: string,
): ContactFrame | null {
  const before = broughtTogether(view, sentence, match, format)
  if (before !== null) return before
  const end = Math.min(sentence.end, match.end + NEAR)
  for (
    let token = view.next(match.end, GATHERED, end);
    token < end;
    token = view.next(token + 1, GATHERED, end)
  ) {
    if (isSaidOfAnother(view, sentence, match.end, token) || isOfFeminine(view, match, token)) return null
    for (const verb of view.matches(token)) {
      const him = verb.entries.some(({ payload }) => payload.id === 'gathered-him')
      const gathers = him ? undefined : verb.entries.find(isGatheringVerb)
      if (!him && gathers === undefined) continue
      const first =
        verb.suffix === null && !him
          ? objectBehind(view, sentence, verb.end, new Set(['obj', 'bayna']))
          : gatheredPerson(view, sentence, match)
      if (first === null) return null
      const guest = him || verb.suffix === null ? null : attending(view, sentence, verb, gathers)
      if (guest !== null) return frame(view, sentence, match, 'conference', [first], guest, PARTIES)
      const many = him ? null : manyAt(view, sentence, first.end)
      const second =
        many ?? (first.members.length > 1 ? null : near(view, sentence, Math.max(first.end, verb.end), WITH))
      if (first.members.length < 2 && second === null) return null
      const made = frame(view, sentence, match, format, [first], second, PARTIES)
      const isAhead = gathers?.payload.shape === 'present' && made?.status === 'held'
      return isAhead ? { ...made, status: 'planned' } : made
    }
  }
  return null
}

/** Adjectives and days between what brought two together and the first of them. */
const STRAYS = 2
const BRINGING = 'jamaa'
const OBJECT: ReadonlySet<string> = new Set(['obj', 'bayna'])
const SECOND: ReadonlySet<string> = new Set(['bi', 'maa'])

/** «جمعت مكالمة هاتفية A بB», «جمع اتصال أمس A وB»: the noun is the subject of the verb right before it; null without. */
function broughtTogether(
  view: TextView,
  sentence: Sentence,
  match: Match,
  format: string,
): ContactFrame | null {
  if (match.start === sentence.start || !view.has(match.start - 1, GATHERED)) return null
  const isVerb = view
    .matches(match.start - 1)
    .some(
      ({ suffix, entries }) =>
        suffix === null && entries.some((one) => isGatheringVerb(one) && one.payload.id === BRINGING),
    )
  if (!isVerb) return null
  const first = objectBehind(view, sentence, match.end, OBJECT, STRAYS)
  if (first === null || first.kind !== 'person') return null
  if (first.members.length > 1) return frame(view, sentence, match, format, [first], null, PARTIES)
  const next = sentence.phraseAt(first.end)
  const isJoined = next?.kind === 'person' && hasClitic(next.bits, 'and')
  const second = isJoined ? next : objectBehind(view, sentence, first.end, SECOND, 0)
  return second === null ? null : frame(view, sentence, match, format, [first], second, PARTIES)
}

/** Of «جمعه», whoever the clause is about; where that is a state or a body, sooner the one person named before: «تحفظات المملكة التي أبداها الملك في اللقاء الذي جمعه مع …». */
function gatheredPerson(view: TextView, sentence: Sentence, noun: Match): Phrase | null {
  const subject = subjectOfClause(view, sentence, noun.start)
  if (subject?.kind === 'person' || subject?.kind === 'group') return subject
  return onlyBefore(view, sentence, noun) ?? (subject?.kind === 'body' ? subject : null)
}

/** «يتحدث في اجتماع يحضره الوزير»: whoever came too. */
function attending(
  view: TextView,
  sentence: Sentence,
  verb: Match,
  gathers: Entry | undefined,
): Phrase | null {
  if (gathers?.payload.id !== 'hadara') return null
  const guest = objectBehind(view, sentence, verb.end, new Set(['obj']), 0)
  return guest?.kind === 'person' ? guest : null
}

/** «اجتماع مع المجلس الذي يضم A وB», «أشاد خلال اللقاء بالعلاقات التي تجمع بين A وB»: the clause is on somebody or something that stands between. */
function isSaidOfAnother(view: TextView, sentence: Sentence, from: number, to: number): boolean {
  for (let token = from; token < to; token += 1) {
    if (view.begins(token, 'بال') && placeAt(view, token) === null && !view.has(token, HEADS)) return true
    const between = sentence.phraseAt(token)
    if (between !== null && between.kind === 'body') return true
  }
  return false
}

/** «كان اللقاء فرصة لتأكيد العلاقات التي تجمع A وB»: «التي» is of no noun in the masculine singular. */
function isOfFeminine(view: TextView, { start }: Match, verb: number): boolean {
  if (particle(view, verb - 1, 'relative')?.entry.payload.id !== 'which-f') return false
  return !FEMININE.some((ending) => view.ends(start, ending))
}

/** «القمة», «المباحثات». */
const FEMININE: readonly string[] = ['ة', 'ت']

function isGatheringVerb(entry: Entry): boolean {
  return (
    entry.kind === 'encounter-verbs' &&
    GATHERING_VERBS.has(String(entry.payload.id)) &&
    TOLD.has(entry.payload.shape)
  )
}
