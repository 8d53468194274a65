/** Long answers made in threads of their own. */
import { Worker } from 'node:worker_threads'
import { InvalidInput, StoreFailed } from '../errors.ts'
import { type AnswerBytes, type KeptAnswer, keptFrom } from './answer-bytes.ts'
import type { MakeAnswer } from './kept-answers.ts'
import type { LongName, LongQuestion } from './long-answers.ts'

/** What the thread is asked. */
export interface ApartQuestion {
  readonly number: number
  readonly name: LongName
  readonly question: LongQuestion
}

/** What it replies. */
export type ApartReply = { readonly number: number } & (
  | { readonly made: AnswerBytes }
  | { readonly failure: { readonly message: string; readonly isInput: boolean } }
)

/** Someone who makes answers until they are told to stop. */
export interface Apart {
  readonly make: MakeAnswer
  readonly close: () => Promise<void>
}

interface Waiting {
  readonly asked: ApartQuestion
  /** Whether a thread has ended over it already. */
  isSecond: boolean
  readonly settle: (answer: KeptAnswer) => void
  readonly reject: (error: Error) => void
}

/** One thread, and who waits for it. */
interface Line extends Apart {
  /** How many answers it has not made yet. */
  readonly waiting: () => number
}

/** These rest on all encounters, which one thread keeps in memory: no other makes them, so that they are held once. */
const OF_ALL_ENCOUNTERS: ReadonlySet<LongName> = new Set(['network', 'places', 'anniversaries'])

/**
 * So many threads at most, each started when all before it are at work: a short answer does not wait behind a long one. `file` is
 * their code, `directory` the archive's.
 */
export function answersApart(file: string, directory: string, threads = 1): Apart {
  const lines = Array.from({ length: threads }, () => lineOf(file, directory))
  const [first, ...others] = lines
  // In the first nobody waits behind what another could make, but it does not stand idle where all others are at work.
  const shortest = (): Line | undefined => {
    const other = others.toSorted((a, b) => a.waiting() - b.waiting())[0]
    return other === undefined || (other.waiting() > 0 && first?.waiting() === 0) ? first : other
  }
  return {
    make: (name, question) =>
      (OF_ALL_ENCOUNTERS.has(name) ? first : shortest())?.make(name, question) ??
      Promise.reject(new StoreFailed('No thread makes long answers.')),
    close: async () => void (await Promise.all(lines.map(({ close }) => close()))),
  }
}

/** Starts the thread when it is first asked, and again where it ended. */
function lineOf(file: string, directory: string): Line {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | null = null
  let number = 0
  let isClosed = false
  /** It ended over the first of them, as it takes them in turn: that one is asked once more, the others as often as it takes. */
  const askAgain = (ended: Worker, why: string): void => {
    // One that failed also exits: by then another may be at work.
    if (worker !== ended) return
    worker = null
    const [first] = waiting.values()
    if (first === undefined || isClosed) return
    if (first.isSecond) {
      waiting.delete(first.asked.number)
      first.reject(new StoreFailed(`The thread that makes long answers has ended (${why}). Ask again.`))
    }
    first.isSecond = true
    for (const { asked } of waiting.values()) started().postMessage(asked)
  }
  const started = (): Worker => {
    if (worker !== null) return worker
    const thread = new Worker(file, { workerData: { directory } })
    worker = thread
    thread.unref()
    thread.on('message', (reply: ApartReply) => {
      const one = waiting.get(reply.number)
      waiting.delete(reply.number)
      if ('made' in reply) one?.settle(keptFrom(reply.made))
      else one?.reject(new (reply.failure.isInput ? InvalidInput : StoreFailed)(reply.failure.message))
    })
    thread.on('error', ({ message }: Error) => askAgain(thread, message))
    thread.on('exit', (code) => askAgain(thread, `code ${code}`))
    return thread
  }
  return {
    make: (name, question) =>
      new Promise((settle, reject) => {
        number += 1
        const asked: ApartQuestion = { number, name, question }
        waiting.set(number, { asked, isSecond: false, settle, reject })
        started().postMessage(asked)
      }),
    waiting: () => waiting.size,
    close: async () => {
      isClosed = true
      await worker?.terminate()
    },
  }
}
