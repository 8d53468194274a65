/** Long answers, made once for all who ask, and kept while the archive stays as it is. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Archive } from '../record/archive.ts'
import type { KeptAnswer } from './answer-bytes.ts'
import type { LongName, LongQuestion } from './long-answers.ts'
import { isBehind, type Moment, Pace } from './pace.ts'
import { Refusal } from './problems.ts'

/** Makes an answer. */
export type MakeAnswer = (name: LongName, question: LongQuestion) => Promise<KeptAnswer>

/** An answer as it is given. */
export interface GivenAnswer extends KeptAnswer {
  /** Whole seconds for which the archive may have held more than the answer tells; 0 where it tells all. */
  readonly age: number
}

/** Gives an answer, kept or made. */
export type LongAnswers = (name: LongName, question: LongQuestion) => Promise<GivenAnswer>

interface Entry {
  readonly answer: KeptAnswer
  readonly moment: Moment
  /** When it began to be made. */
  readonly begun: number
  /** Milliseconds that it took. */
  readonly cost: number
}

/** Bytes of all answers that are kept. */
const MOST_BYTES = 96 * 1024 * 1024
/** While documents come in, an answer that took longer than this (milliseconds) is given again for a while; while they keep coming, any. */
const DEAR = 150
/** The same of documents that another process added. */
const DEAR_BEHIND = 50
const LONGEST_AGE = 60_000
/** It is made anew behind the scenes when it is so many times as old as it took to make. */
const PATIENCE = 10

/** Milliseconds that anybody waits: then they are told to ask again, and by then it may be made. */
const LONGEST_WAIT = 45_000

/** What keeps answers. */
export interface Keeping {
  readonly long: LongAnswers
  /** Lets all go, because somebody decided something: what they look at next is to show it. */
  readonly forget: () => void
}

/** Keeps what `make` makes, by what was asked. */
export function keepAnswers(
  archive: Pick<Archive, 'state' | 'takenBack'>,
  make: MakeAnswer,
  wait = LONGEST_WAIT,
): Keeping {
  const pace = new Pace(archive)
  const entries = new Map<string, Entry>()
  const running = new Map<string, { readonly moment: Moment; readonly work: Promise<Entry> }>()
  let turn = 0
  const makeNow = (key: string, name: LongName, question: LongQuestion, moment: Moment): Promise<Entry> => {
    const other = running.get(key)
    if (other !== undefined && (other.moment.state === moment.state || pace.isStream(other.moment, moment)))
      return other.work
    const begun = performance.now()
    const begunIn = turn
    const work = make(name, question).then((answer) => {
      const entry = { answer, moment, begun, cost: performance.now() - begun }
      if (turn === begunIn) keep(entries, key, entry)
      return entry
    })
    const one = { moment, work }
    running.set(key, one)
    const end = (): void => {
      if (running.get(key) === one) running.delete(key)
    }
    work.then(end, end)
    return work
  }
  const long: LongAnswers = async (name, question) => {
    const key = `${name} ${keyOf(question)}`
    const moment = await pace.moment()
    const known = entries.get(key)
    if (known?.moment.state === moment.state) return { ...known.answer, age: 0 }
    const age = known === undefined ? 0 : performance.now() - known.begun
    const isGood =
      known !== undefined &&
      age <= LONGEST_AGE &&
      known.moment.takenBack === moment.takenBack &&
      (known.cost >= DEAR ||
        (known.cost >= DEAR_BEHIND && isBehind(known.moment, moment)) ||
        pace.isStream(known.moment, moment))
    if (!isGood) {
      const made = await waitFor(makeNow(key, name, question, moment), wait)
      return { ...made.answer, age: made.moment.state === moment.state ? 0 : ageOf(made) }
    }
    if (age > known.cost * PATIENCE) makeNow(key, name, question, moment).catch(() => {})
    return { ...known.answer, age: ageOf(known) }
  }
  return {
    long,
    forget: () => {
      turn += 1
      entries.clear()
      running.clear()
    },
  }
}

/** In seconds. */
function ageOf({ begun }: Entry): number {
  return Math.ceil((performance.now() - begun) / 1000)
}

/** Work that goes on behind whoever waited for it too long. */
function waitFor<Made>(work: Promise<Made>, wait: number): Promise<Made> {
  return new Promise((settle, reject) => {
    const tooLong = setTimeout(
      () => reject(new Refusal(503, 'This takes long, and is still being made. Ask again in a moment.')),
      wait,
    )
    work.then(settle, reject).finally(() => clearTimeout(tooLong))
  })
}

/** The same for the same question, in whatever order it is put. */
function keyOf(question: LongQuestion): string {
  const told = Object.entries(question).filter(([, value]) => value !== undefined)
  return JSON.stringify(told.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** The oldest go when there are too many bytes. */
function keep(entries: Map<string, Entry>, key: string, entry: Entry): void {
  entries.delete(key)
  entries.set(key, entry)
  let bytes = 0
  for (const { answer } of entries.values()) bytes += answer.json.length
  for (const [other, { answer }] of entries) {
    if (bytes <= MOST_BYTES || other === key) return
    bytes -= answer.json.length
    entries.delete(other)
  }
}

/** Sends an answer as small as the client takes it, and nothing where it has it already. */
export async function sendKept(
  request: FastifyRequest,
  reply: FastifyReply,
  { json, tag, brotli, age }: GivenAnswer,
): Promise<FastifyReply> {
  // The age is told each time: of what a browser keeps, it would otherwise be that of the first.
  void reply.headers({ etag: tag, 'cache-control': 'no-cache', vary: 'accept-encoding', age })
  if (request.headers['if-none-match']?.split(/\s*,\s*/).includes(tag) === true) return reply.code(304).send()
  void reply.type('application/json; charset=utf-8')
  const small = /\bbr\b/.test(String(request.headers['accept-encoding'] ?? '')) ? await brotli() : null
  return small === null ? reply.send(json) : reply.header('content-encoding', 'br').send(small)
}
