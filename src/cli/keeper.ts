/** Keeps what was read, batch by batch, and says so once it is stored. */
import type { DocumentId } from '../model.ts'
import type { Added, Archive, ArchiveEntry } from '../record/archive.ts'
import { changesHere } from './archive.ts'
import type { Surroundings } from './command.ts'
import type { ErrorLine } from './ndjson.ts'
import type { Results } from './results.ts'

/** What is said of a document that the archive holds. */
export interface Acknowledgement {
  readonly externalId: string | null
  readonly id: DocumentId
  readonly result: Added['result']
}

/** How many documents were added, were there already, or could not be read. */
export interface Tally {
  added: number
  unchanged: number
  refused: number
}

/** As many as the archive takes in one transaction, and as many units of text as are held at once. */
const MOST_ENTRIES = 500
const MOST_UNITS = 8_000_000

/** Gathers entries; whatever was acknowledged is stored. */
export class Keeper {
  readonly tally: Tally = { added: 0, unchanged: 0, refused: 0 }
  readonly #open: () => Promise<Archive>
  readonly #results: Results<Acknowledgement>
  readonly #around: Pick<Surroundings, 'now'>
  #archive: Archive | null = null
  #waiting: (ArchiveEntry | ErrorLine)[] = []
  #units = 0

  /** The archive is opened when there is something for it: a wrong name on the command line makes none. */
  constructor(
    open: () => Promise<Archive>,
    results: Results<Acknowledgement>,
    around: Pick<Surroundings, 'now'>,
  ) {
    this.#open = open
    this.#results = results
    this.#around = around
  }

  async keep(entry: ArchiveEntry): Promise<void> {
    this.#archive ??= await this.#open()
    this.#waiting.push(entry)
    this.#units += entry.reading.document.text.length
    if (this.#waiting.length >= MOST_ENTRIES || this.#units >= MOST_UNITS) await this.flush()
  }

  /** A line that could not be read is told of in its place. */
  async refuse(line: ErrorLine): Promise<void> {
    this.#waiting.push(line)
    if (this.#waiting.length >= MOST_ENTRIES) await this.flush()
  }

  /** How many came so far. */
  count(): number {
    const { added, unchanged, refused } = this.tally
    return added + unchanged + refused + this.#waiting.length
  }

  /** Stores what waits, and acknowledges it. */
  async flush(): Promise<void> {
    const waiting = this.#waiting
    this.#waiting = []
    this.#units = 0
    const entries = waiting.filter((one) => 'reading' in one)
    const added = await this.#store(entries)
    for (const { result } of added) this.tally[result] += 1
    const ids = added[Symbol.iterator]()
    for (const one of waiting) {
      if ('error' in one) {
        this.tally.refused += 1
        await this.#results.refuse(one)
      } else {
        const { value } = ids.next()
        if (value !== undefined)
          await this.#results.add({ externalId: one.reading.document.externalId, ...value })
      }
    }
    await this.#results.flush()
  }

  /** What is new is in the audit log with it. */
  async #store(entries: readonly ArchiveEntry[]): Promise<readonly Added[]> {
    if (this.#archive === null || entries.length === 0) return []
    return this.#archive.add(entries, undefined, (added) => {
      const fresh = added.flatMap(({ id, result }) => (result === 'added' ? [id] : []))
      return changesHere('add document', fresh, this.#around)
    })
  }

  async close(): Promise<void> {
    await this.#archive?.close()
  }
}
