/** Positions told by an adjective: "remains committed to", "are deeply concerned about", "was clear that". */
import type { Entry, Match, TextView } from '../../pack.ts'
import { shortenedBefore } from './adverbials.ts'
import { auxiliariesBefore, clauseStart, isNegated, joinedAt, subjectOf } from './clause.ts'
import { complementBehind } from './complements.ts'
import { cueOf } from './cue-of.ts'
import { isComma, isParticle, isWord, lists, particleBefore, spells } from './particles.ts'
import type { Sentence } from './sentence.ts'
import { type Before, type Complement, type Cue, type Subject, UNREAL } from './verb-forms.ts'

const KIND = 'talk-verbs'
const KINDS: readonly string[] = [KIND]

const NOW: ReadonlySet<string> = new Set(['am', 'are', 'is', 'remain', 'remains'])
const THEN: ReadonlySet<string> = new Set(['been', 'remained', 'was', 'were'])
/** What may stand before the adjective and is no adverb by its ending. */
const DEGREES: ReadonlySet<string> = new Set(['very', 'so', 'more', 'most', 'as', 'quite'])

/** The copula before an adjective: where it begins, where the words of the cue begin, and whether it tells of what was. */
interface Copula {
  readonly start: number
  readonly from: number
  readonly past: boolean
}

/** The adjective of position at `token` with its entry; null where none is listed there. */
function predicateAt(view: TextView, token: number): { match: Match; entry: Entry } | null {
  if (!lists(view, token, KINDS)) return null
  for (const match of view.matches(token)) {
    const entry = match.entries.find(({ kind, payload }) => kind === KIND && payload.shape === 'adjective')
    if (entry !== undefined) return { match, entry }
  }
  return null
}

/** The subject of the adjective at `token`; null where none is listed there, or no copula stands before it. */
export function predicateSubject(view: TextView, sentence: Sentence, token: number): Subject | null {
  const found = predicateAt(view, token)
  const copula = found === null ? null : copulaBefore(view, sentence, found.match.start)
  return found === null || copula === null
    ? null
    : subjectOf(view, sentence, { ...found.match, start: copula.start })
}

/** The cue whose adjective stands at `token`; null if none is accepted there. "disappointed and troubled by" is one. */
export function predicateCueAt(
  view: TextView,
  sentence: Sentence,
  token: number,
  { lead }: Before,
): Cue | null {
  const found = predicateAt(view, token)
  if (found === null || found.match.end > sentence.end || isNegated(view, token)) return null
  const { match, entry } = found
  const copula = copulaBefore(view, sentence, match.start)
  if (copula === null || (copula.past && entry.payload.was !== 'yes')) return null
  if (auxiliariesBefore(view, sentence, copula.start).some((helper) => UNREAL.has(helper))) return null
  const verb = { ...match, start: copula.start }
  const subject = subjectOf(view, sentence, verb)
  const joined = subject === null ? joinedAt(view, sentence, verb) : -1
  if (subject === null ? joined < 0 || lead === null : isNobody(view, subject, entry)) return null
  const last = isParticle(view, match.end, 'and') ? predicateAt(view, match.end + 1) : null
  const behind = complementBehind(view, sentence, last?.match ?? match, last?.entry ?? entry)
  if (behind === null || !isClause(view, sentence, behind.complement)) return null
  return {
    ...cueOf(match, entry, subject ?? lead),
    rule: 'en/attribution/predicate',
    range: { start: copula.from, end: (last?.match ?? match).end },
    subject: subject?.phrase ?? null,
    complement: behind.complement,
    clauseStart: clauseStart(view, sentence, subject, joined, copula.start),
    coordinated: subject === null,
    leader: subject === null ? (lead?.phrase ?? null) : null,
    tense: copula.past ? 'past' : 'present',
  }
}

/** "confident that it will", "confident our states will": without "that", whoever acts stands right behind ("proud members", "convinced than ever"). */
function isClause(view: TextView, sentence: Sentence, { kind, start }: Complement): boolean {
  if (kind !== 'that' || isParticle(view, start - 1, 'that') || isComma(view, start - 1)) return true
  if (spells(view, start, 'the') || HEADS.some((one) => lists(view, start, one))) return true
  return sentence.phraseAt(start) !== null
}

const HEADS: readonly string[] = ['pronouns', 'possessive']

/** "who is ready to", "it is clear that": nobody's position is told. */
function isNobody(view: TextView, { relative, pronoun, start }: Subject, entry: Entry): boolean {
  return relative || (pronoun && entry.payload.id === 'clear' && spells(view, start, 'it'))
}

function copulaBefore(view: TextView, sentence: Sentence, token: number): Copula | null {
  const at = beforeDegrees(view, sentence, token) - 1
  if (at < sentence.start || !isWord(view, at)) return null
  if (view.isAmong(at, NOW)) return { start: at, from: at, past: false }
  if (view.isAmong(at, THEN)) return { start: at, from: at, past: true }
  return NOW.has(shortenedBefore(view, at + 1) ?? '') ? { start: at - 1, from: at + 1, past: false } : null
}

/** Before "deeply", "very", "also". */
function beforeDegrees(view: TextView, sentence: Sentence, token: number): number {
  let at = token
  while (at > sentence.start) {
    const adverb = particleBefore(view, at, 'adverb')
    if (adverb >= 0) at = adverb
    else if (isWord(view, at - 1) && (view.ends(at - 1, 'ly') || view.isAmong(at - 1, DEGREES))) at -= 1
    else return at
  }
  return at
}
