import type { EncounterId, Reading } from '../model.ts'

/** The reading with one encounter alone, what was said at it, and what was promised there; lists of ids stay whole. */
export function narrowTo(reading: Reading, encounter: EncounterId): Reading {
  const statements = reading.statements.filter((statement) => statement.encounter === encounter)
  const ids = new Set(statements.map(({ id }) => id))
  return {
    ...reading,
    encounters: reading.encounters.filter(({ id }) => id === encounter),
    statements,
    commitments: reading.commitments.filter(({ statement }) => ids.has(statement)),
  }
}
