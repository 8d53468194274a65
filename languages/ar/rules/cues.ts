/** Cues: the words that say that somebody said something, and who stands as their subject. */
import type { Entry, Match, TextView } from '../../pack.ts'
import { isCoordinated, isRelative, leaderOf, opensClause, subjectBefore } from './clause.ts'
import { complementBehind } from './complements.ts'
import { hasClitic, isComma, isOneOf, JOINING, particle, signs } from './particles.ts'
import type { Sentence } from './sentence.ts'
import { activeFirst, agreementOf, type Cue, FINITE, isPassive, VERB_TABLE } from './verb-forms.ts'

/** The finite or participle cue whose verb stands at `token`; null if none is accepted there. */
export function verbCueAt(view: TextView, sentence: Sentence, token: number): Cue | null {
  if (!view.has(token, VERB_TABLE)) return null
  for (const match of view.matches(token)) {
    if (
      match.end > sentence.end ||
      hasClitic(match.bits, 'the') ||
      hasClitic(match.bits, 'by') ||
      hasClitic(match.bits, 'as')
    )
      continue
    const verbs = activeFirst(match.entries)
    if (verbs.length === 0 || particle(view, token, 'adverb')?.match.end === match.end) continue
    for (const entry of verbs) {
      const cue = acceptVerb(view, sentence, match, entry)
      if (cue !== null) return cue
    }
  }
  return null
}

function acceptVerb(view: TextView, sentence: Sentence, match: Match, entry: Entry): Cue | null {
  const shape = String(entry.payload.shape)
  if (FINITE.has(shape)) return finiteCue(view, sentence, match, entry)
  if (shape === 'participle' && match.suffix === null && !isMasdarToo(match, entry))
    return participleCue(view, sentence, match, entry)
  return null
}

/** «معارضة» is opposition before it is "opposing". */
function isMasdarToo(match: Match, entry: Entry): boolean {
  return match.entries.some(
    (other) =>
      other.kind === VERB_TABLE && other.payload.shape === 'masdar' && other.payload.id === entry.payload.id,
  )
}

function finiteCue(view: TextView, sentence: Sentence, match: Match, entry: Entry): Cue | null {
  if (hasClitic(match.bits, 'to') || isNegatedNoun(view, match)) return null
  if (match.suffix !== null && match.suffix.person !== 3) return null
  const passive = isPassive(entry)
  const agreement = agreementOf(entry)
  const before = subjectBefore(view, sentence, match, agreement)
  if (before === null && !opensClause(view, sentence, match)) return null
  const behind = complementBehind(view, sentence, match, entry, passive || before !== null)
  if (behind === null) return null
  if (passive && behind.complement.kind === 'obj') return null
  if (
    entry.payload.class === 'continue' &&
    behind.complement.kind !== 'that' &&
    behind.complement.kind !== 'quote'
  )
    return null
  const subject = behind.subject ?? before
  if (subject === null && behind.unknownSubject && behind.complement.kind === 'obj') return null
  return {
    rule: passive
      ? 'ar/attribution/passive'
      : subject === null
        ? 'ar/attribution/verb-alone'
        : 'ar/attribution/said-that',
    lemma: `ar/${String(entry.payload.id)}`,
    cueClass: behind.cueClass ?? String(entry.payload.class),
    stance: String(entry.payload.stance ?? ''),
    shape: passive ? 'passive' : 'finite',
    range: { start: match.start, end: behind.cueEnd },
    subject,
    unknownSubject: subject === null && behind.unknownSubject,
    ...agreement,
    complement: behind.complement,
    coordinated: isCoordinated(view, sentence, match),
    relative: isRelative(view, sentence, match.start),
    direction: 'right',
    leader: subject === null ? leaderOf(view, sentence, match, agreement) : null,
    partner: behind.partner,
    tense: String(entry.payload.shape).replace('passive-', ''),
  }
}

/** A noun behind a preposition is no verb: «في بحث», «عن ذكر». */
function isNegatedNoun(view: TextView, match: Match): boolean {
  return (
    match.start > 0 &&
    particle(view, match.start - 1, 'preposition')?.match.end === match.start &&
    (match.bits & JOINING) === 0 &&
    !isRelativeObject(view, match.start - 1)
  )
}

/** «فيه», «عنه» behind a relative: the verb follows it. */
function isRelativeObject(view: TextView, token: number): boolean {
  const word = view.word(token)
  return word.endsWith('ه') || word.endsWith('ها')
}

/** «مضيفا أن», «داعيا إلى», «ومشيرا إلى»: goes on from the clause before it, or leads to the one behind it. */
function participleCue(view: TextView, sentence: Sentence, match: Match, entry: Entry): Cue | null {
  if (!isCircumstance(view, sentence, match)) return null
  const behind = complementBehind(view, sentence, match, entry, true)
  if (behind === null) return null
  return {
    rule: 'ar/attribution/participle',
    lemma: `ar/${String(entry.payload.id)}`,
    cueClass: behind.cueClass ?? String(entry.payload.class),
    stance: String(entry.payload.stance ?? ''),
    shape: 'participle',
    range: { start: match.start, end: behind.cueEnd },
    subject: null,
    unknownSubject: false,
    ...agreementOf(entry),
    complement: behind.complement,
    coordinated: true,
    relative: false,
    direction: 'right',
    leader: leaderOf(view, sentence, match, agreementOf(entry)),
    partner: null,
    tense: '',
  }
}

/** A participle is a circumstance behind a comma, at the head of a sentence, after «و», or right behind a subject. */
function isCircumstance(view: TextView, sentence: Sentence, match: Match): boolean {
  if (match.start === sentence.start || hasClitic(match.bits, 'and')) return true
  const before = match.start - 1
  return isComma(view, before) || isOneOf(view, before, CLOSING)
}

const CLOSING = signs(['"', '»', '”'])
