/** Participles that go on from somebody's words: ", adding that", "while noting", "with the President reiterating". */
import type { Entry, Match, TextView } from '../../pack.ts'
import { joinedAt, subjectOf } from './clause.ts'
import { complementBehind } from './complements.ts'
import { cueOf } from './cue-of.ts'
import { isClosingQuote, isComma, isParticle, isWord, lists, particle, particleBefore } from './particles.ts'
import type { Sentence } from './sentence.ts'
import { type Before, type Cue, type Subject, VERB_TABLE } from './verb-forms.ts'

/** ", adding that", "while noting", "with the President reiterating". */
export function participleCue(
  view: TextView,
  sentence: Sentence,
  match: Match,
  entry: Entry,
  { lead, talked }: Before,
): Cue | null {
  // "the Republicans, led by X, are proposing": a verb whose subject no rule knows.
  if (view.isAmong(match.start - 1, COPULAS)) return null
  const subject = withSubject(view, sentence, match)
  const joined = subject === null ? joinedAt(view, sentence, match) : -1
  if (subject === null && (joined < 0 || !leadsCircumstance(view, sentence, match, joined))) return null
  if (subject === null && lead === null && isAdrift(view, sentence, match)) return null
  const behind = complementBehind(view, sentence, match, entry)
  if (behind === null) return null
  if (behind.complement.kind !== 'that' && DEEDS.has(String(entry.payload.id))) return null
  const says = SAYING.has(String(entry.payload.class)) && TOLD.has(behind.complement.kind) && lead !== null
  if (subject === null && !says && !isOfTalk(view, sentence, match, talked)) return null
  return {
    ...cueOf(match, entry, subject ?? lead),
    rule: 'en/attribution/participle',
    shape: 'participle',
    range: { start: match.start, end: Math.max(match.end, behind.cueEnd) },
    cueClass: behind.cueClass ?? String(entry.payload.class),
    subject: subject?.phrase ?? null,
    complement: behind.complement,
    partner: behind.partner,
    clauseStart: subject === null ? joined : subject.start - 2,
    opens: joined >= 0 && joined <= sentence.start + 1 && match.start <= sentence.start + 2,
    leader: subject === null ? (lead?.phrase ?? null) : null,
  }
}

/** "The session is a step in …, calling for calm": in a sentence about a thing, nobody's of the sentence before. */
function isAdrift(view: TextView, sentence: Sentence, { start }: Match): boolean {
  return start > sentence.start + 2 && !isClosingQuote(view, start - 1)
}

const COPULAS: ReadonlySet<string> = new Set(['am', 'are', 'is', 'was', 'were'])

/** Classes whose participle before "that" or a quotation is talk, whatever its sentence tells: "opened the fair, saying that". */
const SAYING: ReadonlySet<string> = new Set(['say', 'add', 'emphasise', 'warn'])
const TOLD: ReadonlySet<string> = new Set(['that', 'quote'])

/** "with the President reiterating …, and the King noting": the second goes on behind "and". */
function withSubject(view: TextView, sentence: Sentence, match: Match): Subject | null {
  const subject = subjectOf(view, sentence, match)
  if (subject?.phrase == null) return null
  const article = particleBefore(view, subject.start, 'article')
  const before = (article < 0 ? subject.start : article) - 1
  if (isParticle(view, before, 'with')) return subject
  return isParticle(view, before, 'and') && opensWith(view, sentence, before) ? subject : null
}

/** Whether "with" and somebody before a participle of talk stand between the sentence's head and `end`. */
function opensWith(view: TextView, sentence: Sentence, end: number): boolean {
  for (let token = sentence.start; token < end; token += 1) {
    if (!isParticle(view, token, 'with')) continue
    const from = isParticle(view, token + 1, 'the') ? token + 2 : token + 1
    const phrase = sentence.phraseAt(from)
    if (phrase !== null && lists(view, phrase.end, VERBS) && view.ends(phrase.end, 'ing')) return true
  }
  return false
}

const VERBS: readonly string[] = [VERB_TABLE]

/** A participle is a circumstance behind a comma or quotation, at the head of the sentence, or behind "while". */
function leadsCircumstance(view: TextView, sentence: Sentence, match: Match, joined: number): boolean {
  if (match.start === sentence.start) return true
  const word = view.word(match.start - 1)
  if (word === 'and' && goesOn(view, sentence, match.start - 1)) return true
  return isComma(view, joined) || word === 'while' || word === 'as' || isClosingQuote(view, match.start - 1)
}

/** ", reaffirming … and calling on …": behind another participle of talk, and no noun of the first ("the need for saving and sharing"). */
function goesOn(view: TextView, sentence: Sentence, and: number): boolean {
  for (let token = and - 1; token > sentence.start; token -= 1) {
    if (particle(view, token, 'relative') !== null || isParticle(view, token, 'that')) return false
    if (!isWord(view, token) || !view.ends(token, 'ing')) continue
    if (lists(view, token, VERBS) && isComma(view, token - 1)) return true
    if (particle(view, token - 1, 'preposition') !== null || lists(view, token, VERBS)) return false
  }
  return false
}

/** Verbs of deeds as much as of words: "offering a reward", "supporting jobs". */
export const DEEDS: ReadonlySet<string> = new Set([
  'accept',
  'celebrate',
  'cover',
  'deny',
  'direct',
  'explore',
  'extend',
  'follow-up',
  'offer',
  'oppose',
  'present',
  'raise',
  'share',
  'support',
])

const CONTACTS: readonly string[] = ['encounter-verbs']

/** A participle goes on from talk or a contact that its sentence tells, or leads to it: else it tells of a deed. */
function isOfTalk(view: TextView, sentence: Sentence, { start }: Match, talked: boolean): boolean {
  if (start <= sentence.start + 2 || isClosingQuote(view, start - 1)) return true
  return talked || view.next(sentence.start, CONTACTS, start) < start
}
