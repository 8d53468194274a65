/** What V8 is asked to do otherwise in a command that reads. */
import { setFlagsFromString } from 'node:v8'

/**
 * How much of other functions may be put into one that is compiled for good, in units of their bytecode (V8's own: 920).
 * The reader is hundreds of small functions that call one another: with a third of it a thousand texts are read in a fifth
 * less of all threads' time, most of which compiles, and thirteen thousand too.
 */
const LESS_INLINED = '--max-inlined-bytecode-size-cumulative=300'

/**
 * Between two full collections V8 lets the heap grow to four times what lives, and what a stream leaves behind fills it:
 * to twice takes a quarter less memory and a thirtieth more time.
 */
const SMALL_HEAP = '--heap-growing-percent=100'

/**
 * For a process that reads many texts. Not before the code is loaded: code compiled ahead is refused under other options,
 * and what is compiled ahead, while a few files are read, under these. They are options of V8: one that no longer knows them goes on without.
 */
export function tuneForReading(): void {
  setFlagsFromString(LESS_INLINED)
}

/** For a process through which more texts go than fit its memory; beside `tuneForReading`. */
export function tuneForStreams(): void {
  setFlagsFromString(SMALL_HEAP)
}
