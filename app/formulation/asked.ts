/** What set phrases are asked for, as an address has it. */
import { lastDayOf, readRange } from '../show/months.ts'

/** The query of the server for an address: whole months as days, and whose words. */
export function askedOf(
  query: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> {
  const { from, to } = readRange(query)
  return {
    ...(from === null ? {} : { from: `${from}-01` }),
    ...(to === null ? {} : { to: lastDayOf(to) }),
    ...(query.speaker === undefined ? {} : { speaker: query.speaker }),
  }
}
