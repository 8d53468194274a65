/** Several files on their way into the record: read first, kept when that is asked for. */
import type { Reading } from '../../src/model.ts'
import { api, fetchJson, Problem } from '../api/fetch.ts'
import { textOf } from './decode.ts'

/** How far a file is. */
export type Step = 'waiting' | 'reading' | 'read' | 'keeping' | 'kept' | 'known' | 'failed'

/** A file, and what came of it. */
export interface BatchFile {
  readonly name: string
  readonly file: File
  readonly step: Step
  readonly text: string
  readonly encounters: number
  readonly statements: number
  /** The id of the document, once it is kept. */
  readonly id: string | null
  /** What went wrong, as the server says it; empty where it did not answer. */
  readonly problem: string | null
}

/** So many are under way at once. */
const AT_ONCE = 2
const LARGEST = 2_000_000
const DONE: ReadonlySet<Step> = new Set(['read', 'kept', 'known', 'failed'])

/** The server's two ways with a text; tests give their own. */
export interface Doors {
  readonly read: (body: object) => Promise<Reading>
  readonly keep: (body: object) => Promise<{ readonly id: string; readonly created: boolean }>
}

const SERVER: Doors = {
  read: (body) => fetchJson<Reading>(api(['read']), { method: 'POST', body }),
  keep: (body) => fetchJson(api(['documents']), { method: 'POST', body }),
}

/** Files and how far each of them is. */
export class Batch {
  files = $state.raw<readonly BatchFile[]>([])
  readonly #doors: Doors

  constructor(doors: Doors = SERVER) {
    this.#doors = doors
  }

  /** How many are not under way any more. */
  get done(): number {
    return this.files.filter(({ step }) => DONE.has(step)).length
  }

  get isBusy(): boolean {
    return this.done < this.files.length
  }

  /** How many are read and could be kept. */
  get keepable(): number {
    return this.files.filter(({ step }) => step === 'read').length
  }

  /** Takes files and reads them; nothing is kept. */
  async take(files: readonly File[]): Promise<void> {
    const start = this.files.length
    const fresh = files.map((file) => ({
      name: file.name,
      file,
      step: 'waiting' as const,
      text: '',
      encounters: 0,
      statements: 0,
      id: null,
      problem: null,
    }))
    this.files = [...this.files, ...fresh]
    await this.#each(
      fresh.map((_, place) => start + place),
      (place) => this.#read(place),
    )
  }

  /** Keeps all that are read, with what is said of them. */
  async keep(given: Readonly<Record<string, string>>): Promise<void> {
    const places = this.files.flatMap(({ step }, place) => (step === 'read' ? [place] : []))
    for (const place of places) this.#change(place, { step: 'waiting' })
    await this.#each(places, (place) => this.#keep(place, given))
  }

  /** Lets all go. */
  clear(): void {
    this.files = []
  }

  async #each(places: readonly number[], work: (place: number) => Promise<void>): Promise<void> {
    const queue = [...places]
    const worker = async (): Promise<void> => {
      for (let place = queue.shift(); place !== undefined; place = queue.shift()) await work(place)
    }
    await Promise.all(Array.from({ length: AT_ONCE }, worker))
  }

  async #read(place: number): Promise<void> {
    const { file } = this.files[place] ?? {}
    if (file === undefined) return
    this.#change(place, { step: 'reading' })
    await this.#guard(place, async () => {
      const text = textOf(new Uint8Array(await file.arrayBuffer()))
      if (text === null || text.trim() === '') throw new Problem('no text', 0)
      if (text.length > LARGEST) throw new Problem('too long', 0)
      const { encounters, statements } = await this.#doors.read({ text })
      this.#change(place, {
        step: 'read',
        text,
        encounters: encounters.length,
        statements: statements.length,
      })
    })
  }

  async #keep(place: number, given: Readonly<Record<string, string>>): Promise<void> {
    const { text, name } = this.files[place] ?? {}
    this.#change(place, { step: 'keeping' })
    await this.#guard(place, async () => {
      const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value.trim() !== ''))
      const { id, created } = await this.#doors.keep({ ...said, text, externalId: name })
      this.#change(place, { step: created ? 'kept' : 'known', id })
    })
  }

  async #guard(place: number, work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      const problem = error instanceof Problem ? error.message : String(error)
      this.#change(place, { step: 'failed', problem })
    }
  }

  #change(place: number, change: Partial<BatchFile>): void {
    this.files = this.files.map((file, at) => (at === place ? { ...file, ...change } : file))
  }
}
