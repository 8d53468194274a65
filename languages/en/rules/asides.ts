/** What is set between commas behind a subject and before its verb: "Dorsay, who is in Ordin, said", "X, heading a delegation, left", "X, a pilot, said". */
import type { Phrase, TextView } from '../../pack.ts'
import { isCapital, isComma, isParticle, isWord, particle, particleBefore } from './particles.ts'
import { isFree, type Sentence } from './sentence.ts'

/** Words between the two commas, at most. */
const MOST = 26
const VERBS: readonly string[] = ['reporting-verbs', 'encounter-verbs', 'talk-verbs']

/** The comma that opens the aside which the comma right before `at` closes; `at` itself where none is set there. */
export function behindAside(view: TextView, sentence: Sentence, at: number): number {
  if (!isComma(view, at - 1)) return at
  for (let start = at - 2; start > Math.max(sentence.start, at - MOST); start -= 1) {
    if (!isComma(view, start - 1)) continue
    const subject = sentence.phraseEndingAt(start - 1)
    if (subject === null || !isFirst(view, sentence, subject)) continue
    return isAside(view, start) || isWhatHeIs(view, subject, start) ? start - 1 : at
  }
  return at
}

/** Nobody acts before the subject, and nothing governs it. */
function isFirst(view: TextView, sentence: Sentence, subject: Phrase): boolean {
  if (subject.refers === 'unnamed' || !isFree(view, subject)) return false
  const article = particleBefore(view, subject.start, 'article')
  const start = article < 0 ? subject.start : article
  return start <= sentence.opening || view.next(sentence.opening, VERBS, start) >= start
}

/** Opened by a relative, a preposition or a participle: not by another of a row of names. */
function isAside(view: TextView, start: number): boolean {
  if (particle(view, start, 'relative') !== null) return true
  if (isCapital(view, start) || !isWord(view, start) || isParticle(view, start, 'including')) return false
  return particle(view, start, 'preposition') !== null || view.ends(start, 'ing') || LED.has(view.word(start))
}

/** "Jane Miller, a professor of law in Ordin, said", "Jane Miller, director of the port, said": what somebody named is. */
function isWhatHeIs(view: TextView, { kind, name, members }: Phrase, start: number): boolean {
  if (kind !== 'person' || name === null || members.length > 0 || isCapital(view, start + 1)) return false
  const article = particle(view, start, 'article')
  const noun = article?.match.end ?? start
  return (
    !isCapital(view, noun) && isWord(view, noun) && (article !== null || isParticle(view, noun + 1, 'of'))
  )
}

/** Participles of who is with the subject, has asked for it or leads to it. */
const LED: ReadonlySet<string> = new Set(['accompanied', 'invited', 'joined', 'flanked', 'speaking'])

/** Capitalised words of an institution or a place behind somebody's name, at most. */
const LONGEST_ORIGIN = 8

/** "Dr. Jane Miller of the Ordin Institute said", "Senator Miller of Ordin said": the "of" behind the name of whoever speaks at `at`; `at` itself without. */
export function behindOrigin(view: TextView, sentence: Sentence, at: number): number {
  let start = at
  while (
    start > sentence.start &&
    at - start < LONGEST_ORIGIN &&
    isWord(view, start - 1) &&
    isCapital(view, start - 1)
  )
    start -= 1
  if (start === at) return at
  const article = particleBefore(view, start, 'article')
  const of = (article < 0 ? start : article) - 1
  if (!isParticle(view, of, 'of')) return at
  const subject = sentence.phraseEndingAt(of)
  if (subject?.kind !== 'person' || subject.name === null || !isFirst(view, sentence, subject)) return at
  return subject.titles.length > 0 || subject.honorific !== null ? of : at
}
