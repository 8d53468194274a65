/** Phrases that come again and again, by several speakers or in several years, far more than their words predict. */
import type { FormulationId, Span } from '../../model.ts'
import type { SaidStatement } from '../../record/contract-over-time.ts'
import type { DiscoveredPhrase, Discovery } from './discovery.ts'
import type { PhraseUse } from './formulations.ts'
import { phraseUseOf } from './phrase-use.ts'
import type { FindPhrases } from './phrases.ts'
import { type Run, recurringRuns, type Stretch } from './recurring.ts'
import type { RolesOf, RoleWord } from './roles.ts'
import { eachOnce, type Kept, keyOfSpeaker, speakersOf } from './told.ts'
import type { WordsOf } from './words.ts'

/** What discovering rests on. */
export interface DiscoveryTools {
  readonly wordsOf: WordsOf
  readonly rolesOf: RolesOf
  readonly findPhrases: FindPhrases
}

/** What is asked. */
export interface DiscoveryQuestion extends Pick<Discovery, 'of' | 'from' | 'to' | 'leastDays'> {
  /** The most phrases to give. */
  readonly limit: number
}

/** One in a thousand by chance. */
const LEAST_LIKELIHOOD = 10.83
/** Four times as often as its parts predict. */
const LEAST_INFORMATION = 2
/** A run that stands within a longer one so often is a piece of it. */
const PIECE = 0.7
const MOST_EXAMPLES = 3
const DAY = 86_400_000

/** The phrases in `said`. */
export function discover(
  said: readonly SaidStatement[],
  question: DiscoveryQuestion,
  tools: DiscoveryTools,
): Discovery {
  const { limit, ...asked } = question
  const kept = eachOnce(
    said.filter(({ day }) => day !== null),
    tools.wordsOf,
  )
  const vocabulary = new Vocabulary()
  const pieces = kept.flatMap((one) => piecesOf(one, vocabulary, tools.rolesOf))
  const runs = recurringRuns(pieces, question.leastDays).filter((run) => isPhrase(run, vocabulary))
  const found = usesOf(runs, pieces).flatMap(({ run, uses }) => phraseOf(run, uses, tools))
  const ranked = found.toSorted((a, b) => weightOf(b) - weightOf(a) || (a.words < b.words ? -1 : 1))
  return {
    ...asked,
    statements: kept.length,
    phrases: ranked.slice(0, limit),
    found: ranked.length,
    notes:
      ranked.length === 0
        ? [`No phrase is said on ${question.leastDays} days by several speakers, or in several years.`]
        : [],
  }
}

/** Words of all languages as numbers; what a word does is what it does first. */
class Vocabulary {
  readonly #numbers = new Map<string, number>()
  readonly roles: RoleWord['role'][] = []

  numberOf({ stem, role }: RoleWord, language: string): number {
    const key = `${language}/${stem}`
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    this.#numbers.set(key, this.roles.length)
    this.roles.push(role)
    return this.roles.length - 1
  }
}

/** A stretch, and where it stands. */
interface Piece extends Stretch {
  readonly kept: Kept
  readonly spans: readonly Span[]
}

function piecesOf(kept: Kept, vocabulary: Vocabulary, rolesOf: RolesOf): readonly Piece[] {
  const { document, statement, day } = kept.said
  const language = document.language.split('-')[0] ?? ''
  return statement.content.spans.flatMap((span) => {
    const parts: RoleWord[][] = []
    for (const word of rolesOf(span, document.language)) {
      const last = parts.at(-1)
      if (last === undefined || word.isParted) parts.push([word])
      else last.push(word)
    }
    return parts
      .filter((words) => words.length > 1)
      .map((words) => ({
        words: Int32Array.from(words, (word) => vocabulary.numberOf(word, language)),
        day: Date.parse(day ?? '') / DAY,
        kept,
        spans: words,
      }))
  })
}

/** It begins and ends with what says something or names somebody, and two of its words at least, and half of them, say something. */
function isPhrase({ words, association, count, longest }: Run, { roles }: Vocabulary): boolean {
  const [first, last] = [roles[words[0] ?? -1], roles[words.at(-1) ?? -1]]
  if (first === 'joins' || last === 'joins') return false
  const telling = words.filter((word) => roles[word] === 'says').length
  if (telling < 2 || telling * 2 < words.length) return false
  if (longest >= PIECE * count) return false
  return association.logLikelihood >= LEAST_LIKELIHOOD && association.information >= LEAST_INFORMATION
}

/** Where a run stands. */
interface Occurrence {
  readonly kept: Kept
  readonly span: Span
}

interface Found {
  readonly run: Run
  readonly uses: Occurrence[]
}

function usesOf(runs: readonly Run[], pieces: readonly Piece[]): readonly Found[] {
  const byFirst = new Map<number, Found[]>()
  const found = runs.map((run): Found => ({ run, uses: [] }))
  for (const one of found) {
    const [first = -1] = one.run.words
    byFirst.set(first, [...(byFirst.get(first) ?? []), one])
  }
  for (const { words, spans, kept } of pieces)
    words.forEach((word, at) => {
      for (const { run, uses } of byFirst.get(word) ?? [])
        if (run.words.every((own, next) => words[at + next] === own))
          uses.push({ kept, span: joined(spans[at], spans[at + run.words.length - 1], kept) })
    })
  return found
}

function joined(first: Span | undefined, last: Span | undefined, { said }: Kept): Span {
  const [start, end] = [first?.start ?? 0, last?.end ?? 0]
  const whole = said.statement.content.spans.find((span) => span.start <= start && end <= span.end)
  return { start, end, quote: whole?.quote.slice(start - whole.start, end - whole.start) ?? '' }
}

function phraseOf(
  { association, words }: Run,
  uses: readonly Occurrence[],
  { findPhrases }: DiscoveryTools,
): readonly DiscoveredPhrase[] {
  const speakers = new Set(
    uses.flatMap(({ kept }) => speakersOf(kept.said).filter(isNamed).map(keyOfSpeaker)),
  )
  const years = [...new Set(uses.map(({ kept }) => Number(kept.said.day?.slice(0, 4))))].sort((a, b) => a - b)
  const [first, last] = [uses[0], uses.at(-1)]
  if (first === undefined || last === undefined || (speakers.size < 2 && years.length < 2)) return []
  const { language } = first.kept.said.document
  const known = findPhrases(first.span, language)[0]?.id ?? null
  return [
    {
      language,
      words: mostWritten(uses),
      length: words.length,
      days: new Set(uses.map(({ kept }) => kept.said.day)).size,
      statements: new Set(uses.map(({ kept }) => kept)).size,
      speakers: speakers.size,
      years,
      association: {
        logLikelihood: rounded(association.logLikelihood),
        information: rounded(association.information),
      },
      formulation: known as FormulationId | null,
      first: useOf(first),
      last: useOf(last),
      examples: examplesOf(uses).map(useOf),
    },
  ]
}

function isNamed({ actor, names }: ReturnType<typeof speakersOf>[number]): boolean {
  return actor !== null || Object.keys(names).length > 0
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}

function mostWritten(uses: readonly Occurrence[]): string {
  const counts = new Map<string, number>()
  for (const { span } of uses) counts.set(span.quote, (counts.get(span.quote) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? ''
}

/** The first of each speaker. */
function examplesOf(uses: readonly Occurrence[]): readonly Occurrence[] {
  const bySpeaker = new Map<string, Occurrence>()
  for (const use of uses) {
    const key = speakersOf(use.kept.said).map(keyOfSpeaker).join('+')
    if (!bySpeaker.has(key)) bySpeaker.set(key, use)
  }
  return [...bySpeaker.values()].slice(0, MOST_EXAMPLES)
}

function useOf({ kept, span }: Occurrence): PhraseUse {
  return phraseUseOf(kept, span)
}

/** How striking: how far its words belong together, on how many days, by how many, and how much of it there is. */
function weightOf({ association, days, speakers, years, length }: DiscoveredPhrase): number {
  const spread = Math.log2(1 + days) + Math.log2(speakers + years.length)
  return association.information * spread * Math.sqrt(length)
}
