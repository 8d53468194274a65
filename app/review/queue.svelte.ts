/** What waits for a reviewer, and what they have just decided: shown at once, taken back where it was not kept. */
import type { Page, Queued } from '../api/answers.ts'
import { api, fetchJson, Problem } from '../api/fetch.ts'

/** What can be decided of a statement. */
export type Verdict = 'accept' | 'reject' | 'speaker'

/** What is decided of encounters. */
export type Grouping =
  | { readonly verdict: 'merge'; readonly encounters: readonly string[]; readonly because: string }
  | {
      readonly verdict: 'split'
      readonly encounter: string
      readonly documents: readonly string[]
      readonly because: string
    }

/** Decisions that are taken back together; the id of each is there once the server has kept it. */
interface Decision {
  readonly items: readonly Queued[]
  readonly kept: readonly Promise<string | null>[]
}

const AT_ONCE = 30

/** A reviewer's queue. */
export class ReviewQueue {
  items = $state.raw<readonly Queued[]>([])
  isLoading = $state(true)
  problem = $state.raw<Problem | null>(null)
  /** What was done last, for those who cannot see it. */
  said = $state<Verdict | Grouping['verdict'] | 'undo' | null>(null)
  /** Goes up with everything that was kept or taken back. */
  changes = $state(0)
  #next: string | null = null
  #decided: Decision[] = []

  get current(): Queued | null {
    return this.items[0] ?? null
  }

  /** Those in the queue by the same speakers of the same text, the one in front among them. */
  get alike(): readonly Queued[] {
    const { current } = this
    return current === null ? [] : this.items.filter((item) => nameOf(item) === nameOf(current))
  }

  /** Loads the queue, or more of it. */
  async load(): Promise<void> {
    this.isLoading = true
    try {
      const { items, next } = await fetchJson<Page<Queued>>(
        api(['review'], { limit: AT_ONCE, cursor: this.#next }),
      )
      const known = new Set(this.items.map(({ id }) => id))
      this.items = [...this.items, ...items.filter(({ id, spoken }) => spoken !== null && !known.has(id))]
      this.#next = next
      this.problem = null
    } catch (error) {
      this.problem = problemOf(error)
    }
    this.isLoading = false
  }

  /** Decides on the statement in front. */
  decide(verdict: Verdict, speaker: string | null = null): void {
    this.#decideOn(this.items.slice(0, 1), verdict, speaker)
  }

  /** Decides on all that is by the same speakers of the same text. */
  decideAlike(verdict: Verdict, speaker: string | null = null): void {
    this.#decideOn(this.alike, verdict, speaker)
  }

  /** Decides on which accounts are of one encounter; whether it was kept. */
  async group(grouping: Grouping): Promise<boolean> {
    const kept = this.#send(grouping, [])
    const id = await kept
    if (id === null) return this.problem === null
    this.#decided.push({ items: [], kept: [kept] })
    this.said = grouping.verdict
    return true
  }

  /** Puts the statement in front at the end. */
  skip(): void {
    const [first, ...rest] = this.items
    if (first !== undefined) this.items = [...rest, first]
  }

  /** Takes the last decision back. */
  async undo(): Promise<void> {
    const last = this.#decided.pop()
    if (last === undefined) return
    const ids = (await Promise.all(last.kept)).filter((id) => id !== null)
    try {
      for (const id of ids) await fetchJson<null>(api(['decisions', id]), { method: 'DELETE' })
      this.#bringBack(last.items, null)
      this.said = 'undo'
      this.changes += 1
    } catch (error) {
      this.#decided.push(last)
      this.problem = problemOf(error)
    }
  }

  #decideOn(items: readonly Queued[], verdict: Verdict, speaker: string | null): void {
    if (items.length === 0) return
    this.items = this.items.filter((item) => !items.includes(item))
    if (this.items.length < 5 && this.#next !== null && !this.isLoading) void this.load()
    this.said = verdict
    this.problem = null
    const kept = items.map((item) => this.#send(bodyOf(item, verdict, speaker), [item]))
    this.#decided.push({ items, kept })
  }

  /** The id under which the server keeps it; null where it does not, and the items are back in the queue. */
  async #send(body: object, items: readonly Queued[]): Promise<string | null> {
    this.problem = null
    try {
      const { id } = await fetchJson<{ id: string | null }>(api(['decisions']), { method: 'POST', body })
      this.changes += 1
      return id
    } catch (error) {
      this.#bringBack(items, problemOf(error))
      return null
    }
  }

  #bringBack(items: readonly Queued[], problem: Problem | null): void {
    this.items = [...items, ...this.items]
    this.problem = problem
    if (problem !== null) this.said = null
  }
}

function bodyOf({ document, id }: Queued, verdict: Verdict, speaker: string | null): object {
  const statement = id.slice(id.lastIndexOf('/') + 1)
  return { verdict, document, statement, ...(speaker === null ? {} : { speaker }) }
}

/** What tells apart whose words items are. */
function nameOf({ document, spoken }: Queued): string {
  return [document, ...(spoken?.speakers ?? []).map(({ actor }) => actor ?? '?')].join(' ')
}

function problemOf(error: unknown): Problem {
  return error instanceof Problem ? error : new Problem(String(error), 0)
}
