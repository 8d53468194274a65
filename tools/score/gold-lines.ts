import { InvalidPack } from '../../src/errors.ts'

/** A line of a gold file, cut at its tabs. */
export interface GoldLine {
  readonly path: string
  /** Counted from 1. */
  readonly number: number
  readonly cells: readonly string[]
}

/** An error about one line, which names the file and the line. */
export function faultIn(line: Pick<GoldLine, 'path' | 'number'>, fault: string): InvalidPack {
  return new InvalidPack(`${line.path}:${line.number} ${fault}.`)
}
