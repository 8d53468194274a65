/** Putting right what was read of a text: kept at once where the text is in the record, else together with it. */
import type { Decided, Page } from '../api/answers.ts'
import { api, fetchJson, Problem } from '../api/fetch.ts'
import { heldWith, heldWithout, type StatementVerdict } from './reviews.ts'

/** What people judged of the statements of a text, and judging them. */
export class Judging {
  /** The latest first. */
  items = $state.raw<readonly Decided[]>([])
  problem = $state.raw<Problem | null>(null)
  #document: string | null

  /** `document` is null for a text that is not in the record. */
  constructor(document: string | null) {
    this.#document = document
    if (document !== null) void this.#guard(() => this.#load(document))
  }

  /** Says that a statement is right, wrong, or somebody else's. */
  decide(statement: string, verdict: StatementVerdict, speaker: string | null = null): Promise<void> {
    return this.#guard(async () => {
      const document = this.#document
      if (document === null) {
        this.items = heldWith(this.items, { statement, verdict, speaker, at: new Date().toISOString() })
        return
      }
      await post(document, { statement, verdict, speaker })
      await this.#load(document)
    })
  }

  /** Takes the latest judgement of a statement back. */
  undo(statement: string): Promise<void> {
    return this.#guard(async () => {
      const document = this.#document
      const last = this.items.find((one) => one.statement === statement)
      if (last === undefined) return
      if (document === null) {
        this.items = heldWithout(this.items, statement)
        return
      }
      await fetchJson<null>(api(['decisions', last.id]), { method: 'DELETE' })
      await this.#load(document)
    })
  }

  /** Keeps what was judged of a text that is in the record from now on. */
  keep(document: string): Promise<void> {
    return this.#guard(async () => {
      this.#document = document
      for (const { statement, verdict, speaker } of this.items.toReversed())
        if (statement != null) await post(document, { statement, verdict, speaker: speaker ?? null })
      await this.#load(document)
    })
  }

  async #load(document: string): Promise<void> {
    this.items = (await fetchJson<Page<Decided>>(api(['decisions'], { document }))).items
  }

  async #guard(work: () => Promise<void>): Promise<void> {
    try {
      await work()
      this.problem = null
    } catch (error) {
      this.problem = error instanceof Problem ? error : new Problem(String(error), 0)
    }
  }
}

interface Judged {
  readonly statement: string
  readonly verdict: Decided['verdict']
  readonly speaker: string | null
}

async function post(document: string, { statement, verdict, speaker }: Judged): Promise<void> {
  const body = { verdict, document, statement, ...(speaker === null ? {} : { speaker }) }
  await fetchJson<unknown>(api(['decisions']), { method: 'POST', body })
}
