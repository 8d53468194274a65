/** Waiting in a way that lets something else happen. */

/** Milliseconds of work after which signals are let in. */
const BREATH = 50

/** A function that, called between two pieces of work, lets signals in now and then. */
export function breather(): () => Promise<void> {
  let last = performance.now()
  return async () => {
    if (performance.now() - last < BREATH) return
    await new Promise((resume) => setImmediate(resume))
    last = performance.now()
  }
}

/**
 * `items` as they come, and `null` once whenever none has come for `pause` milliseconds; ends with its source, or when
 * `signal` is aborted.
 */
export async function* withPauses<Item>(
  items: AsyncIterable<Item>,
  pause: number,
  signal: AbortSignal,
): AsyncGenerator<Item | null> {
  const iterator = items[Symbol.asyncIterator]()
  try {
    while (!signal.aborted) {
      const next = iterator.next()
      let first = await settled(next, signal, pause)
      if (first === 'later') {
        yield null
        first = await settled(next, signal, null)
      }
      if (first === 'later' || first === 'aborted' || first.done === true) return
      yield first.value
    }
  } finally {
    // It may wait for more itself, and nobody waits for it any more.
    iterator.return?.().catch(() => undefined)
  }
}

/** `chunks` until `signal` is aborted: what was read by then. */
export async function* untilAborted<Item>(
  chunks: AsyncIterable<Item>,
  signal: AbortSignal,
): AsyncGenerator<Item> {
  for await (const chunk of withPauses(chunks, LONGEST_PAUSE, signal)) if (chunk !== null) yield chunk
}

/** The longest that a timer can run. */
const LONGEST_PAUSE = 2 ** 31 - 1

/** Not `Promise.race`: a promise that never settles would keep every result that it was raced against. */
function settled<Result>(
  next: Promise<Result>,
  signal: AbortSignal,
  pause: number | null,
): Promise<Result | 'later' | 'aborted'> {
  return new Promise((resolve, reject) => {
    const timer = pause === null ? undefined : setTimeout(() => end(() => resolve('later')), pause)
    const abort = (): void => end(() => resolve('aborted'))
    const end = (settle: () => void): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', abort)
      settle()
    }
    signal.addEventListener('abort', abort)
    if (signal.aborted) abort()
    next.then(
      (result) => end(() => resolve(result)),
      (error) => end(() => reject(error)),
    )
  })
}
