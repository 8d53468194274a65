/** Whose contact a noun tells of that names nobody before it: the subject of its own clause, which need not be the sentence's. */
import type { Phrase, TextView } from '../../pack.ts'
import { isComma, isParticle, lists, particle, particleBefore, spells } from './particles.ts'
import { isFree, type Sentence } from './sentence.ts'

const VERBS: readonly string[] = ['reporting-verbs', 'encounter-verbs']
const PRONOUNS: readonly string[] = ['pronouns']
/** Verbs that have a contact for their object. */
const HAVING: ReadonlySet<string> = new Set(['held', 'holds', 'paid', 'pays', 'made', 'began', 'concluded'])

/** The subject of the clause that `token` stands in, null where the sentence has none before it; `open` where it may be one of two. */
export function actorBefore(view: TextView, sentence: Sentence, token: number): Phrase | null | 'open' {
  const main = mainBefore(view, sentence, token)
  const nearer = main === null ? null : nearerSubject(view, sentence, main.end, token)
  if (nearer === null) return main
  if (isParticle(view, nearer.start - 1, 'and')) return 'open'
  for (let at = nearer.end; at < token; at += 1)
    if (isComma(view, at) || lists(view, at, PRONOUNS)) return 'open'
  return nearer
}

/** The sentence's subject; "I asked X", "she thanked X" have a pronoun for theirs, "As X stressed during his visit" has X. */
function mainBefore(view: TextView, sentence: Sentence, token: number): Phrase | null {
  const main = sentence.subjectBefore(token)
  if (main === null) return joinedBefore(view, sentence, token)
  if (acts(view, main)) return main
  return view.next(sentence.start, PRONOUNS, main.start) < main.start ? null : main
}

/** Prepositions that join a clause where a verb follows whoever stands behind them. */
const JOINING: ReadonlySet<string> = new Set(['after', 'as', 'before'])

/** Whether somebody stands as the subject of a clause that a word such as "after" joins, for all that his verb follows at once. */
export function isJoinedSubject(view: TextView, phrase: Phrase): boolean {
  const article = particleBefore(view, phrase.start, 'article')
  return view.isAmong((article < 0 ? phrase.start : article) - 1, JOINING) && isActing(view, phrase)
}

/** Such a clause, but for "This came as X received Y": that is what the text tells of. */
export function isAsideSubject(view: TextView, phrase: Phrase): boolean {
  const article = particleBefore(view, phrase.start, 'article')
  const as = (article < 0 ? phrase.start : article) - 1
  const isTold = isParticle(view, as, 'as') && spells(view, as - 1, 'came')
  return !isTold && isJoinedSubject(view, phrase)
}

/** "As X stressed during his visit to P": X, where nothing parts his clause from `token`. */
function joinedBefore(view: TextView, sentence: Sentence, token: number): Phrase | null {
  const found = sentence.peopleBefore(token).filter((one) => isJoinedSubject(view, one))
  const last = found[found.length - 1]
  if (last === undefined) return null
  for (let at = last.end; at < token; at += 1) if (isComma(view, at)) return null
  return last
}

/** "X said that Y had held talks with Z", "X was joined by Y, who ended his visit to Z": Y, whoever X is. */
function nearerSubject(view: TextView, sentence: Sentence, from: number, to: number): Phrase | null {
  let nearest: Phrase | null = null
  for (let at = from; at < to; ) {
    const phrase = sentence.phraseAt(at)
    if (phrase === null) {
      at += 1
      continue
    }
    if (phrase.end <= to && acts(view, phrase)) nearest = phrase
    at = phrase.end
  }
  return nearest
}

function acts(view: TextView, phrase: Phrase): boolean {
  const behind = isComma(view, phrase.end) ? phrase.end + 1 : phrase.end
  if (view.word(behind) === 'who') return true
  return isFree(view, phrase) && isActing(view, phrase)
}

/** Whether a verb follows. */
function isActing(view: TextView, phrase: Phrase): boolean {
  const verb = particle(view, phrase.end, 'adverb')?.match.end ?? phrase.end
  if (verb >= view.count) return false
  return particle(view, verb, 'auxiliary') !== null || view.isAmong(verb, HAVING) || isFiniteVerb(view, verb)
}

function isFiniteVerb(view: TextView, token: number): boolean {
  if (!lists(view, token, VERBS)) return false
  return view
    .matches(token)
    .some(({ entries }) =>
      entries.some(
        ({ kind, payload }) =>
          VERBS.includes(kind) && (payload.shape === 'past' || payload.shape === 'present'),
      ),
    )
}

/** Words between a preposition and its noun: "for his recent bilateral". */
const MOST_ADJECTIVES = 4
/** Classes of verbs whose object does, or is to do, what stands behind its preposition. */
const OF_OBJECT: ReadonlySet<string> = new Set([
  'thank',
  'congratulate',
  'express',
  'call-for',
  'ask',
  'condemn',
])

/** "thanked X for meeting with Y", "congratulated X on his talks with Y": what X did. */
export function isOfAddressee(view: TextView, sentence: Sentence, noun: number): boolean {
  for (let at = noun - 1; at >= Math.max(sentence.start, noun - MOST_ADJECTIVES); at -= 1) {
    if (particle(view, at, 'preposition') === null) continue
    const addressee = sentence.phraseEndingAt(at)
    if (addressee === null) return false
    const article = particleBefore(view, addressee.start, 'article')
    return isVerbOf(view, sentence, article < 0 ? addressee.start : article)
  }
  return false
}

/** A verb is no longer than "would like to congratulate". */
const LONGEST_VERB = 5

function isVerbOf(view: TextView, sentence: Sentence, end: number): boolean {
  for (let at = end - 1; at >= Math.max(sentence.start, end - LONGEST_VERB); at -= 1) {
    const found = lists(view, at, VERBS) ? view.find(at, 'reporting-verbs') : null
    if (found?.match.end === end) return OF_OBJECT.has(String(found.entry.payload.class))
  }
  return false
}
