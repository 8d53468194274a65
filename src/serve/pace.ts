/** Whether documents keep coming in from elsewhere, so that an answer from before the last of them will do for a while. */
import type { Archive } from '../record/archive.ts'

/** What an archive was when an answer began to be made. */
export interface Moment {
  /** As `Archive.state` has it. */
  readonly state: string
  /** As `Archive.takenBack` has it. */
  readonly takenBack: number
}

/** Milliseconds within which two changes are taken for one stream of them. */
const STREAM = 300_000

/** Watches an archive. */
export class Pace {
  readonly #archive: Pick<Archive, 'state' | 'takenBack'>
  #last: Moment | null = null
  /** When another process was last seen to have written, and when before that. */
  #changed: readonly [number, number] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]

  constructor(archive: Pick<Archive, 'state' | 'takenBack'>) {
    this.#archive = archive
  }

  /** What the archive is now. */
  async moment(): Promise<Moment> {
    const state = await this.#archive.state()
    if (this.#last?.state === state) return this.#last
    const moment = { state, takenBack: await this.#archive.takenBack() }
    if (this.#last !== null && othersOf(this.#last) !== othersOf(moment))
      this.#changed = [performance.now(), this.#changed[0]]
    this.#last = moment
    return moment
  }

  /** Whether nothing but documents of other processes came since, and these keep coming. The first of them is told at once. */
  isStream(since: Moment, now: Moment): boolean {
    const [last, before] = this.#changed
    return isBehind(since, now) && last - before < STREAM
  }
}

/** Whether nothing but documents of other processes came since. */
export function isBehind(since: Moment, now: Moment): boolean {
  return since.takenBack === now.takenBack && ownOf(since) === ownOf(now)
}

function othersOf({ state }: Moment): string {
  return state.slice(0, state.indexOf('.') + 1)
}

function ownOf({ state }: Moment): string {
  return state.slice(state.indexOf('.') + 1)
}
