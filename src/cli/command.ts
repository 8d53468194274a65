/** What every command is given, and how it is put into the program. */
import type { Command } from 'commander'
import type { ProgressLine } from './messages.ts'
import type { Output } from './output.ts'

/** The world outside, as a command sees it. */
export interface Surroundings {
  readonly input: AsyncIterable<Uint8Array>
  readonly output: Output
  /** One line for a person, on standard error. */
  readonly tell: (line: string) => void
  /** How far long work has come, on standard error. */
  readonly progress: ProgressLine
  /** Columns of the terminal that output goes to; 80 where it goes elsewhere. */
  readonly width: number
  readonly colour: boolean
  /** Milliseconds since 1970. */
  readonly now: () => number
  /**
   * From here on Ctrl-C aborts the signal. Then the command ends in order, with 130; `at once`, for work that nothing
   * can stop, the process ends as soon as those who listen to the signal are done.
   */
  readonly takeInterrupts: (ending?: 'at once') => AbortSignal
  /** From here on whoever waits for an answer goes first: the work takes the time that nobody else asks for. */
  readonly giveWay: () => void
  /** The exit status, should the command end without an error: 0 all done, 1 nothing, 2 some, 130 interrupted. */
  readonly setStatus: (status: 0 | 1 | 2 | 130) => void
}

/** Adds one command to the program. A new command is a file in this folder, and a line in `commands.ts`. */
export type AddCommand = (program: Command, around: Surroundings) => void

/** The forms in which results are written. */
export const OUTPUT_FORMS = ['terminal', 'json', 'ndjson'] as const
/** One of them. */
export type OutputForm = (typeof OUTPUT_FORMS)[number]
