/** Nouns of contact that a light verb carries: the «اتصالا هاتفيا» of «أجرى وزير الخارجية اتصالا هاتفيا بنظيره». */
import type { Entry, Match, TextView } from '../../pack.ts'
import { isTime } from './contact-noun-status.ts'
import { isRound } from './contact-visits.ts'
import { hasClitic, isDefinite, particle } from './particles.ts'
import type { Sentence } from './sentence.ts'

/** The table of such nouns. */
export const RESTS: readonly string[] = ['encounter-verbs-rests']
/** No further behind its verb, in tokens. */
const FARTHEST_REST = 24

/** The noun of contact that a light verb carries, where it stands. */
export interface Rest {
  /** A pronoun is joined behind it: «في استقباله». */
  readonly suffixed: boolean
  readonly entry: Entry
  readonly start: number
  readonly end: number
}

/** The noun of the light verb `lemma` in its clause, from `from` on; null where none stands there, or it is another verb's. */
export function restBehind(view: TextView, sentence: Sentence, lemma: string, from: number): Rest | null {
  const end = Math.min(sentence.end, from + FARTHEST_REST)
  for (let token = view.next(from, RESTS, end); token < end; token = view.next(token + 1, RESTS, end)) {
    const rest = restAt(view, lemma, token)
    if (rest !== null && isTour(rest) && stopBehind(view, lemma, rest.end, end)) continue
    if (rest !== null)
      return isInClause(view, from, token) && !(lemma === 'kana' && isOfLaterVerb(view, from, token))
        ? rest
        : null
  }
  return null
}

/** «يختتم جولته»: of which a visit may be told behind it. */
function isTour({ entry: { payload } }: Rest): boolean {
  return payload.rest === 'جولة'
}

/** «جولته الخليجية بزيارة درفان»: a visit that the same verb has with a preposition. */
function stopBehind(view: TextView, lemma: string, from: number, end: number): boolean {
  for (let token = view.next(from, RESTS, end); token < end; token = view.next(token + 1, RESTS, end)) {
    const rest = restAt(view, lemma, token)
    if (rest !== null) return rest.entry.payload.link === 'bi'
  }
  return false
}

/** The noun of the light verb `lemma` at `token`; null of others. */
export function restAt(view: TextView, lemma: string, token: number): Rest | null {
  for (const match of view.matches(token)) {
    const fitting = match.entries.filter(
      (one) =>
        one.kind === 'encounter-verbs-rests' &&
        one.payload.verb === lemma &&
        isLinked(view, match, one) &&
        !isTime(view, match) &&
        !isRound(view, match) &&
        !isEnded(view, match) &&
        !isInside(view, match, one),
    )
    // «استهل جولته بزيارة درفان»: the noun with the preposition that the verb may have.
    const entry = fitting.find(({ payload }) => payload.link === 'bi') ?? fitting[0]
    if (entry !== undefined)
      return { entry, start: match.start, end: match.end, suffixed: match.suffix !== null }
  }
  return null
}

/** «بعد انتهاء زيارة»: what the noun is of stands in a time of its own. */
function isEnded(view: TextView, { start }: Match): boolean {
  return !view.listed(start - 1) && isTime(view, { start: start - 1 })
}

/** «عشرين شهرا من المفاوضات»: a preposition has the noun, and not the verb. */
function isInside(view: TextView, match: Match, { payload }: Entry): boolean {
  if (String(payload.link ?? '') !== '') return false
  const before = particle(view, match.start - 1, 'preposition')
  // «يعقد الرئيسان في ختام المباحثات مؤتمرا»
  if (before === null)
    return view.isAmong(match.start - 1, PARTS) && particle(view, match.start - 2, 'preposition') !== null
  // «جولة من المحادثات» is what was held.
  return before.entry.payload.id !== 'from' || view.has(match.start - 2, 'date-units')
}

const PARTS: ReadonlySet<string> = new Set(['بداية', 'ختام', 'مستهل', 'نهاية', 'هامش'])

/** «قام بزيارة»: the noun has the preposition that the verb needs. */
function isLinked(view: TextView, match: Match, { payload }: Entry): boolean {
  return payload.link !== 'bi' || hasClitic(match.bits, 'by') || view.begins(match.start - 1, BY)
}

/** «قام بأول زيارة», «قام بعدة زيارات». */
const BY = 'ب'

const AUXILIARIES: readonly string[] = ['auxiliary']

/** «وكان الوزير وصل أمس حيث كان في استقباله»: the noun is of the second «كان». */
function isOfLaterVerb(view: TextView, from: number, to: number): boolean {
  for (
    let token = view.next(from, AUXILIARIES, to);
    token < to;
    token = view.next(token + 1, AUXILIARIES, to)
  )
    if (particle(view, token, 'auxiliary')?.entry.payload.id === 'was') return true
  return false
}

const PERSON = 'person'
const PEOPLE: readonly string[] = [PERSON]
const ENDING: readonly string[] = ['complementiser', 'negation']

/** Whether no «أن» or «لم» of another clause stands between, and a definite noun is not of a clause on the subject. */
function isInClause(view: TextView, from: number, to: number): boolean {
  const definite = isDefinite(view, to)
  for (let token = from; token < to; token += 1) {
    if (token > from && ENDING.some((kind) => view.has(token, kind))) {
      // «بان كي مون» begins as «بأن» does.
      const person = view.has(token, PEOPLE) ? view.find(token, PERSON) : null
      if (person === null || person.match.end < token + 2) return false
      token = person.match.end - 1
      continue
    }
    if (definite && particle(view, token, 'relative') !== null) return false
  }
  return true
}
