/** What is said to a person on standard error. */

/** A line that tells how far work has come. */
export interface ProgressLine {
  /** Whether it is written over the one before, as on a terminal; else each is a line of its own. */
  readonly live: boolean
  readonly show: (line: string) => void
  /** Takes a live line away. */
  readonly clear: () => void
}

/** Standard error: messages, and one line of progress below them. */
export interface Messages {
  readonly tell: (line: string) => void
  readonly progress: ProgressLine
}

const TO_LINE_START = '\r\u001b[K'

/** Messages through `write`; `live` where that is a terminal of `width()` columns. */
export function openMessages(write: (text: string) => void, live: boolean, width: () => number): Messages {
  let shown = false
  const clear = (): void => {
    if (shown) write(TO_LINE_START)
    shown = false
  }
  return {
    tell: (line) => {
      clear()
      write(`mahdar: ${line}\n`)
    },
    progress: {
      live,
      clear,
      show: (line) => {
        // A line that wraps could not be taken back.
        write(live ? `${TO_LINE_START}${line.slice(0, width() - 1)}` : `mahdar: ${line}\n`)
        shown = live
      },
    },
  }
}
