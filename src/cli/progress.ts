/** How far long work has come: count, rate, time left. */
import type { Surroundings } from './command.ts'

/** Told of every document that is done with; shows it now and then. */
export interface Progress {
  /** `share` is the part of the whole that is done, 0 to 1; `null` where the whole is not known. */
  readonly advance: (count: number, share: number | null) => void
  readonly clear: () => void
}

/** Milliseconds between two lines: on a terminal, where they are written over each other, and elsewhere. */
const LIVE_PAUSE = 200
const PLAIN_PAUSE = 10_000
/** A rate means something after this many milliseconds. */
const SETTLED = 1000

/** Progress on `verb` (`added`) documents, from now on. */
export function openProgress(
  verb: string,
  { progress, now }: Pick<Surroundings, 'progress' | 'now'>,
): Progress {
  const began = now()
  let last = began
  const pause = progress.live ? LIVE_PAUSE : PLAIN_PAUSE
  return {
    clear: progress.clear,
    advance: (count, share) => {
      const at = now()
      if (at - last < pause) return
      last = at
      progress.show(describeProgress(verb, count, share, at - began))
    },
  }
}

/** `1,200 documents added · 340/s · 2 min left`; `elapsed` in milliseconds. */
export function describeProgress(verb: string, count: number, share: number | null, elapsed: number): string {
  const done = `${count.toLocaleString('en')} ${count === 1 ? 'document' : 'documents'} ${verb}`
  if (elapsed < SETTLED) return done
  const rate = (count * 1000) / elapsed
  const speed = `${rate < 10 ? rate.toFixed(1) : Math.round(rate).toLocaleString('en')}/s`
  const left = share === null || share <= 0 ? [] : [`${duration((elapsed / share) * (1 - share))} left`]
  return [done, speed, ...left].join(' · ')
}

/** `45 s`, `3 min`, `2 h 5 min`. */
function duration(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000)
  if (seconds < 120) return `${seconds} s`
  const minutes = Math.round(seconds / 60)
  return minutes < 120 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}
