/** Results on their way out: for people, as one JSON array, or as lines. */
import type { OutputForm, Surroundings } from './command.ts'
import type { ErrorLine } from './ndjson.ts'

/** Text that waits is written when it is this long, in UTF-16 units. */
const ENOUGH = 1 << 16

/** Takes results in order and writes them in one form. */
export interface Results<Item> {
  readonly add: (item: Item) => Promise<void>
  /** Lines alone carry errors; in the other forms a person is told. */
  readonly refuse: (line: ErrorLine) => Promise<void>
  /** Writes what waits: before more input is waited for, and at the end. */
  readonly flush: () => Promise<void>
  readonly end: () => Promise<void>
}

/** Opens the output in `form`; `page` shows an item to people, with the line end behind it; `toJson` writes it in a line. */
export function openResults<Item>(
  form: OutputForm,
  around: Pick<Surroundings, 'output' | 'tell'>,
  page: (item: Item) => string,
  toJson: (item: Item) => string = JSON.stringify,
): Results<Item> {
  const waiting = openBuffer(around)
  const tell = async (line: ErrorLine): Promise<void> => around.tell(line.error.message)
  if (form === 'json') return openArray(waiting, tell)
  const plain = { flush: waiting.flush, end: waiting.flush }
  if (form === 'terminal') return { ...plain, add: (item) => waiting.add(page(item)), refuse: tell }
  const line = (json: string): Promise<void> => waiting.add(`${json}\n`)
  return { ...plain, add: (item) => line(toJson(item)), refuse: (refusal) => line(JSON.stringify(refusal)) }
}

interface Waiting {
  readonly add: (text: string) => Promise<void>
  readonly flush: () => Promise<void>
}

function openBuffer({ output }: Pick<Surroundings, 'output'>): Waiting {
  let parts: string[] = []
  let length = 0
  const flush = async (): Promise<void> => {
    if (length === 0) return
    const text = parts.join('')
    parts = []
    length = 0
    await output.write(text)
  }
  return {
    flush,
    add: async (text) => {
      parts.push(text)
      length += text.length
      if (length >= ENOUGH) await flush()
    },
  }
}

function openArray<Item>(waiting: Waiting, refuse: Results<Item>['refuse']): Results<Item> {
  let count = 0
  return {
    add: async (item) => {
      count += 1
      const text = JSON.stringify(item, null, 2).replaceAll('\n', '\n  ')
      await waiting.add(`${count === 1 ? '[' : ','}\n  ${text}`)
    },
    refuse,
    flush: waiting.flush,
    end: async () => {
      await waiting.add(count === 0 ? '[]\n' : '\n]\n')
      await waiting.flush()
    },
  }
}
