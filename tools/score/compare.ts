import type { Reading } from '../../src/model.ts'
import { compareEncounters } from './compare-encounters.ts'
import { compareStatements } from './compare-statements.ts'
import type { GoldDocument } from './gold-types.ts'
import type { Point } from './tally.ts'

/** Everything that is counted when a gold document is laid beside what was read out of it. */
export function compare(gold: GoldDocument, reading: Reading): readonly Point[] {
  const comparison = { gold, reading }
  return [...compareEncounters(comparison), ...compareStatements(comparison)]
}
