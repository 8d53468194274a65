/** Readings on their way out: for people, as one JSON array, or as lines. */
import type { Reading } from '../model.ts'
import type { OutputForm, Surroundings } from './command.ts'
import type { ErrorLine } from './ndjson.ts'

/** Text that waits is written when it is this long, in UTF-16 units. */
const ENOUGH = 1 << 16

/** Takes results in order and writes them in one form. */
export interface Results {
  readonly add: (reading: Reading) => Promise<void>
  /** Lines alone carry errors; in the other forms a person is told. */
  readonly refuse: (line: ErrorLine) => Promise<void>
  /** Writes what waits: before more input is waited for, and at the end. */
  readonly flush: () => Promise<void>
  readonly end: () => Promise<void>
}

/** Opens the output in `form`. */
export async function openResults(form: OutputForm, around: Surroundings): Promise<Results> {
  const waiting = openBuffer(around)
  const tell = async (line: ErrorLine): Promise<void> => around.tell(line.error.message)
  if (form === 'ndjson')
    return {
      add: (reading) => waiting.add(`${JSON.stringify(reading)}\n`),
      refuse: (line) => waiting.add(`${JSON.stringify(line)}\n`),
      flush: waiting.flush,
      end: waiting.flush,
    }
  return form === 'json' ? openArray(waiting, tell) : openTerminal(waiting, tell, around)
}

interface Waiting {
  readonly add: (text: string) => Promise<void>
  readonly flush: () => Promise<void>
}

function openBuffer({ output }: Surroundings): Waiting {
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

function openArray(waiting: Waiting, refuse: Results['refuse']): Results {
  let count = 0
  return {
    add: async (reading) => {
      count += 1
      const text = JSON.stringify(reading, null, 2).replaceAll('\n', '\n  ')
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

async function openTerminal(
  waiting: Waiting,
  refuse: Results['refuse'],
  { width, colour }: Surroundings,
): Promise<Results> {
  const { showReading } = await import('../report/terminal/reading.ts')
  return {
    add: (reading) => waiting.add(`${showReading(reading, { width, colour })}\n`),
    refuse,
    flush: waiting.flush,
    end: waiting.flush,
  }
}
