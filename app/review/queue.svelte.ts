/** What waits for a reviewer, and what they have just decided: shown at once, taken back where it was not kept. */
import type { Page, Queued } from '../api/answers.ts'
import { api, fetchJson, Problem } from '../api/fetch.ts'

/** What can be decided of a statement. */
export type Verdict = 'accept' | 'reject' | 'speaker'

/** A decision that can be taken back; `id` is there once the server has kept it. */
interface Decision {
  readonly item: Queued
  readonly kept: Promise<string | null>
}

const AT_ONCE = 30

/** A reviewer's queue. */
export class ReviewQueue {
  items = $state.raw<readonly Queued[]>([])
  isLoading = $state(true)
  problem = $state.raw<Problem | null>(null)
  /** What was done last, for those who cannot see it. */
  said = $state<Verdict | 'undo' | null>(null)
  #next: string | null = null
  #decided: Decision[] = []

  get current(): Queued | null {
    return this.items[0] ?? null
  }

  /** Loads the queue, or more of it. */
  async load(): Promise<void> {
    this.isLoading = true
    try {
      const { items, next } = await fetchJson<Page<Queued>>(
        api(['review'], { limit: AT_ONCE, cursor: this.#next }),
      )
      this.items = [...this.items, ...items.filter(({ spoken }) => spoken !== null)]
      this.#next = next
      this.problem = null
    } catch (error) {
      this.problem = problemOf(error)
    }
    this.isLoading = false
  }

  /** Decides on the statement in front. */
  decide(verdict: Verdict, speaker: string | null = null): void {
    const item = this.#take()
    if (item === null) return
    const body = {
      verdict,
      document: item.document,
      statement: item.id.slice(item.id.lastIndexOf('/') + 1),
      ...(speaker === null ? {} : { speaker }),
    }
    this.said = verdict
    this.problem = null
    const kept = fetchJson<{ id: string }>(api(['decisions']), { method: 'POST', body })
      .then(({ id }) => id)
      .catch((error: unknown) => {
        this.#bringBack(item, problemOf(error))
        return null
      })
    this.#decided.push({ item, kept })
  }

  /** Puts the statement in front at the end. */
  skip(): void {
    const item = this.#take()
    if (item !== null) this.items = [...this.items, item]
  }

  /** Takes the last decision back. */
  async undo(): Promise<void> {
    const last = this.#decided.pop()
    if (last === undefined) return
    const id = await last.kept
    if (id === null) return
    try {
      await fetchJson<null>(api(['decisions', id]), { method: 'DELETE' })
      this.#bringBack(last.item, null)
      this.said = 'undo'
    } catch (error) {
      this.#decided.push(last)
      this.problem = problemOf(error)
    }
  }

  #take(): Queued | null {
    const [first, ...rest] = this.items
    if (first === undefined) return null
    this.items = rest
    if (rest.length < 5 && this.#next !== null && !this.isLoading) void this.load()
    return first
  }

  #bringBack(item: Queued, problem: Problem | null): void {
    this.items = [item, ...this.items]
    this.problem = problem
    if (problem !== null) this.said = null
  }
}

function problemOf(error: unknown): Problem {
  return error instanceof Problem ? error : new Problem(String(error), 0)
}
