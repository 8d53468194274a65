/** Whether two spellings of names are of one person, as readers and merging decide it. */
import type { NameSpelling } from '../../languages/pack.ts'
import { readTsv } from '../../languages/tsv.ts'
import { InvalidPack } from '../../src/errors.ts'
import { compareAcrossScripts } from '../../src/merge/scripts.ts'
import type { GoldMeasure, GoldScore } from './gold-suite.ts'
import { EMPTY, type Point, tally } from './tally.ts'

/** Two spellings of names, and whether they are one person's. */
export interface NamePair {
  readonly id: string
  readonly one: string
  readonly other: string
  readonly same: boolean
}

/** What names are compared with. */
export interface NameTools {
  readonly isNative: (key: string) => boolean
  readonly spelling: NameSpelling
}

const SUITE = 'gold/names'

/** Reads a table of pairs with the columns `id one other same`; refuses what is neither `yes` nor `no`, and ids out of order. */
export function readNamePairs(path: string): readonly NamePair[] {
  let last = ''
  return readTsv(path).map(({ id = '', one = '', other = '', same = '' }) => {
    if (same !== 'yes' && same !== 'no')
      throw new InvalidPack(`${path}: ${id} has '${same}' under 'same'. Write 'yes' or 'no'.`)
    if (id <= last) throw new InvalidPack(`${path}: ${id} stands behind ${last}. Sort by id, each id once.`)
    if (one === '' || other === '' || one === other)
      throw new InvalidPack(`${path}: ${id} needs two names that are written differently.`)
    last = id
    return { id, one, other, same: same === 'yes' }
  })
}

/** Precision and recall of what is taken for one person, in Arabic script, across scripts, and of both. */
export function scoreNames(pairs: readonly NamePair[], tools: NameTools): GoldScore {
  const points = pairs.flatMap((pair) => comparePair(pair, tools))
  return {
    suite: SUITE,
    documents: pairs.length,
    heldBackDocuments: 0,
    measures: [...tally(points.map(({ point }) => point))].map(
      ([measure, all]): GoldMeasure => ({ measure, all, open: all, heldBack: EMPTY }),
    ),
    failures: points
      .filter(({ point }) => point.measure !== ALL && point.wanted !== point.got)
      .map(({ row, point: { measure, wanted, got } }) => ({
        suite: SUITE,
        measure,
        row,
        expected: wanted,
        got,
      })),
  }
}

const ALL = 'all pairs'
const LATIN = /\p{Script=Latin}/u

function comparePair(
  { id, one, other, same }: NamePair,
  tools: NameTools,
): readonly { readonly row: string; readonly point: Point }[] {
  const isAcross = LATIN.test(one) !== LATIN.test(other)
  const isTaken = isAcross ? compareAcrossScripts(one, other) === 'same' : isOneName(one, other, tools)
  const point = {
    right: same && isTaken ? 1 : 0,
    found: isTaken ? 1 : 0,
    expected: same ? 1 : 0,
    wanted: wordFor(same),
    got: wordFor(isTaken),
  }
  const measure = isAcross ? 'across scripts' : 'in Arabic script'
  const row = `${id} ${one} / ${other}`
  return [measure, ALL].map((name) => ({ row, point: { ...point, measure: name } }))
}

function wordFor(same: boolean): string {
  return same ? 'one person' : 'not known to be one'
}

/** Whether the reader would take the one for a spelling of the other. */
function isOneName(one: string, other: string, { spelling, isNative }: NameTools): boolean {
  return spelling.key(one) === spelling.key(other) || spelling.isAlike(one, other, isNative)
}
