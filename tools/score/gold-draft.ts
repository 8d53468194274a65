import type { Span } from '../../src/model.ts'
import { faultIn, type GoldLine } from './gold-lines.ts'
import type { GoldActor, GoldCommitment, GoldDocument, GoldEncounter, GoldStatement } from './gold-types.ts'
import type { Found } from './quote.ts'

/** What has been read of a gold file so far; its lists grow line by line. */
export interface Draft {
  /** What quotations are looked for in. */
  readonly source: Pick<GoldDocument, 'text' | 'title'>
  readonly actors: GoldActor[]
  readonly encounters: GoldEncounter[]
  readonly statements: GoldStatement[]
  readonly commitments: GoldCommitment[]
  /** Why nothing is to be found, where it is said. */
  nothing: GoldLine | null
}

/** A reference to an actor: a registry id as written, or an `@name` that a line above defines. */
export function actorRef(ref: string, line: GoldLine, draft: Draft): string {
  if (ref.startsWith('@') && !draft.actors.some((actor) => actor.ref === ref))
    throw faultIn(line, `speaks of ${ref}, whom no «actor» line above names`)
  if (!/^@?[a-z0-9][a-z0-9-]*$/.test(ref))
    throw faultIn(line, `speaks of «${ref}», expected a registry id or @name`)
  return ref
}

/** The cells of a line, of which there are so many and none is empty. */
export function cells(line: GoldLine, least: number, most: number): readonly string[] {
  const { length } = line.cells
  if (length < least || length > most || line.cells.includes(''))
    throw faultIn(
      line,
      `has ${length} cells, expected ${least === most ? least : `${least} to ${most}`}, none of them empty. Separate cells with a tab`,
    )
  return line.cells
}

/** The place of a quotation, or an error about the line. */
export function located(found: Found, line: GoldLine): Span {
  if ('fault' in found) throw faultIn(line, found.fault)
  return found.span
}

/** A value of a closed list. */
export function oneOf<T extends string>(value: string, values: readonly T[], line: GoldLine): T {
  const known = values.find((candidate) => candidate === value)
  if (known === undefined) throw faultIn(line, `says «${value}», expected one of ${values.join(', ')}`)
  return known
}

/** `-` says that there is nothing. */
export function orNull(value: string): string | null {
  return value === '-' ? null : value
}

/** The parts of a cell that `+` joins. */
export function split(cell: string): readonly string[] {
  return cell === '-' ? [] : cell.split('+')
}
