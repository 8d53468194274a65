import type { Reading } from '../../src/model.ts'
import { compare } from './compare.ts'
import { isHeldBack, type Measured } from './floors.ts'
import type { GoldDocument } from './gold-types.ts'
import type { FailingRow } from './suite.ts'
import { EMPTY, isFailure, type Point, type Scores, scoresOf, type Tally, tally } from './tally.ts'

/** Reads a gold document with the real reader. */
export type ReadGold = (gold: GoldDocument) => Reading

/** The score of all documents of one language. */
export interface GoldScore {
  /** `gold/ar`. */
  readonly suite: string
  readonly documents: number
  readonly heldBackDocuments: number
  readonly measures: readonly GoldMeasure[]
  /** Of the documents that may be looked at; of the others too where that was asked for. */
  readonly failures: readonly FailingRow[]
}

/** One measure over all documents, and over the two parts that are held against each other. */
export interface GoldMeasure {
  readonly measure: string
  readonly all: Tally
  /** Documents that rules may be written on. */
  readonly open: Tally
  readonly heldBack: Tally
}

/** Open and held-back scores may differ by this much before the difference is flagged. */
export const WIDEST_GAP = 0.05

/** What came of one gold file. */
export interface Compared {
  readonly id: string
  readonly points: readonly Point[]
}

/** Scores every language's documents; failures of held-back ones are kept out unless `showHeldBack`. */
export function scoreGold(
  documents: readonly GoldDocument[],
  read: ReadGold,
  showHeldBack = false,
): readonly GoldScore[] {
  const languages = [...new Set(documents.map((gold) => gold.language))].sort()
  return languages.map((language) => {
    const compared = documents
      .filter((gold) => gold.language === language)
      .map((gold) => ({ id: gold.id, points: compare(gold, read(gold)) }))
    return scoreTogether(`gold/${language}`, compared, showHeldBack)
  })
}

/** The score of one suite over its files; failures of held-back ones are kept out unless `showHeldBack`. */
export function scoreTogether(
  suite: string,
  compared: readonly Compared[],
  showHeldBack: boolean,
): GoldScore {
  const held = compared.filter(({ id }) => isHeldBack(id))
  const open = compared.filter(({ id }) => !isHeldBack(id))
  const [all, openSums, heldSums] = [compared, open, held].map((part) =>
    tally(part.flatMap(({ points }) => points)),
  )
  return {
    suite,
    documents: compared.length,
    heldBackDocuments: held.length,
    measures: [...(all ?? [])].map(([measure, sum]) => ({
      measure,
      all: sum,
      open: openSums?.get(measure) ?? EMPTY,
      heldBack: heldSums?.get(measure) ?? EMPTY,
    })),
    failures: (showHeldBack ? compared : open).flatMap(({ id, points }) =>
      points.filter(isFailure).map((point) => toRow(suite, id, point)),
    ),
  }
}

function toRow(suite: string, id: string, { measure, wanted, got }: Point): FailingRow {
  return { suite, measure, row: id, expected: wanted, got }
}

/** Precision, recall and F1 of every measure, as floors are kept. */
export function measuredScores(scores: readonly GoldScore[]): Measured {
  return Object.fromEntries(
    scores.map(({ suite, measures }) => [
      suite,
      Object.fromEntries(measures.map(({ measure, all }): [string, Scores] => [measure, scoresOf(all)])),
    ]),
  )
}

/** Whether the documents that were looked at score better, by more than is allowed, than those that were not. */
export function hasGap({ open, heldBack }: GoldMeasure): boolean {
  if (heldBack.expected + heldBack.found === 0 || open.expected + open.found === 0) return false
  return scoresOf(open).f1 - scoresOf(heldBack).f1 > WIDEST_GAP
}
