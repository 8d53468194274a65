/** Where within a content words begin that are not part of it: a turn to somebody else, the reporter's circumstance or comment. */
import { CLITIC_BITS, type TextView, type TokenRange } from '../../pack.ts'
import { BREAKS, FRAMES } from '../talk-kinds.ts'
import { isComma, particle } from './particles.ts'
import { quotationAround } from './quotations.ts'
import type { Sentence } from './sentence.ts'
import { type Cue, FINITE, VERB_TABLE } from './verb-forms.ts'

/** «، وهو ما …», «، الأمر الذي …»: the reporter's comment on what was said, unless a clause behind «أن» holds it. */
export function commentStart(
  view: TextView,
  { end }: Sentence,
  cue: Cue | undefined,
  start: number,
): number | null {
  if (cue === undefined || cue.complement?.kind === 'that') return null
  const from = start + 1
  for (
    let token = view.next(from, RELATIVES, end);
    token < end;
    token = view.next(token + 1, RELATIVES, end)
  ) {
    if (!isComma(view, token - 1)) continue
    const id = particle(view, token, 'relative')?.entry.payload.id
    if (id === 'which-is' || id === 'thing-which') return token - 1
  }
  return null
}

const RELATIVES: readonly string[] = ['relative']

/** Where before `end` a turn, or the reporter's own circumstance, begins in the middle of the content; else `end`. */
export function turnStart(
  view: TextView,
  start: number,
  end: number,
  quotations: readonly TokenRange[],
  isClause: boolean,
): number {
  const limit = frameStart(view, start + 3, end, quotations)
  const last = limit + 1
  for (
    let token = view.next(start + 2, TURNS, last);
    token < last;
    token = view.next(token + 1, TURNS, last)
  ) {
    const comma = token - 1
    if (isComma(view, comma) && isTurn(view, token, isClause) && quotationAround(quotations, comma) === null)
      return comma
  }
  return limit
}

/** «أعرب عن شكره له، وغادر المدينة»: where behind a noun phrase whoever speaks is told to have done something more; else the end. */
export function deedStart(
  view: TextView,
  cue: Cue,
  { start, end }: TokenRange,
  quotations: readonly TokenRange[],
): number {
  const { complement, gender, number, shape, tense } = cue
  const isNoun = complement?.kind === 'obj' || complement?.kind === 'prep'
  if (!isNoun || shape !== 'finite' || tense !== 'past' || number > 1) return end
  const last = view.next(start, RELATIVES, end)
  for (
    let token = view.next(start + 2, DEEDS, last);
    token < last;
    token = view.next(token + 1, DEEDS, last)
  ) {
    const isAgreeing = view.ends(token, 'ت') === (gender === 'f')
    if (!isComma(view, token - 1) || !isAgreeing || isShort(view, token) || !isDone(view, token)) continue
    if (quotationAround(quotations, token) === null) return token - 1
  }
  return end
}

const DEEDS: readonly string[] = ['encounter-verbs', VERB_TABLE]

/** «ورفع», «وعقد»: of three letters the past is spelled as the noun of what is to be done. */
function isShort(view: TextView, token: number): boolean {
  return view.word(token).length < FEWEST_LETTERS
}

const FEWEST_LETTERS = 5

/** «وغادر»: joined, and in the past. */
function isDone(view: TextView, token: number): boolean {
  return view
    .matches(token)
    .some(
      ({ bits, suffix, entries }) =>
        bits === CLITIC_BITS.and &&
        suffix === null &&
        entries.some(({ payload }) => payload.shape === 'past' && payload.person !== 1),
    )
}

/** «، ومن جهته نوه …», «، وذلك خلال …», «، لكن …»; a clause behind «أن» goes on over «لكن». */
function isTurn(view: TextView, token: number, isClause: boolean): boolean {
  if (view.find(token, 'turn-shifts')?.entry.payload.kind === 'turn-shift') return true
  if (view.word(token) === 'وذلك' || isStanding(view, token)) return true
  return !isClause && particle(view, token, 'conjunction')?.entry.payload.id === 'but'
}

const TURNS: readonly string[] = ['turn-shifts', BREAKS]

/** Where between `from` and `end` words of the reporter or of another side follow without a comma; else `end`. */
function frameStart(view: TextView, from: number, end: number, quotations: readonly TokenRange[]): number {
  for (let token = view.next(from, FRAMING, end); token < end; token = view.next(token + 1, FRAMING, end))
    if ((isFrame(view, token) || isOtherSide(view, token)) && quotationAround(quotations, token) === null)
      return token
  return end
}

const FRAMING: readonly string[] = [FRAMES]

/** «جاء ذلك خلال …» behind the words, even without a stop. */
function isFrame(view: TextView, token: number): boolean {
  const found = view.find(token, 'reporting-phrases')
  return found !== null && found.match.bits === 0 && found.entry.payload.id === 'jaa-dhalik'
}

/** «بينما يقول الآخر …», «، فيما أعلن …»: a conjunction that a verb of talk follows at once. */
function isOtherSide(view: TextView, token: number): boolean {
  // Such a conjunction is of one word or two.
  if (!view.has(token + 1, VERBS) && !view.has(token + 2, VERBS)) return false
  const found = particle(view, token, 'conjunction')
  if (found === null || found.entry.payload.id !== 'while' || view.word(token).endsWith(WHERE)) return false
  const verb = view.has(found.match.end, VERBS) ? view.find(found.match.end, VERB_TABLE) : null
  return (
    verb !== null &&
    FINITE.has(String(verb.entry.payload.shape)) &&
    TOLD.has(String(verb.entry.payload.class))
  )
}

/** Classes of verbs that open words of their own. */
const TOLD: ReadonlySet<string> = new Set([
  'say',
  'announce',
  'emphasise',
  'point-out',
  'add',
  'express',
  'call-for',
  'thank',
  'condemn',
  'warn',
  'deny',
])

const VERBS: readonly string[] = [VERB_TABLE]
/** «حيث» and «بحيث» go on with what was said. */
const WHERE = 'حيث'

/** «، خلال لقاء مع نظيره …»: where it was said. */
function isStanding(view: TextView, token: number): boolean {
  const found = particle(view, token, 'preposition')
  if (found === null || !STANDING.has(String(found.entry.payload.id))) return false
  const noun = view.find(found.match.end, 'encounter-nouns')
  return noun !== null && !view.has(noun.match.end, RELATIVE_TIME)
}

const STANDING: ReadonlySet<string> = new Set(['during', 'at'])
const RELATIVE_TIME: readonly string[] = ['weekdays']
