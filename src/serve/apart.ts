/** A thread that makes long answers, so that the server goes on answering: it has its own connection to the archive. */
import { constants, setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { InvalidInput } from '../errors.ts'
import { registryOf } from '../extract/registry.ts'
import { sharedKnowledge } from '../knowledge.ts'
import { openArchive } from '../record/archive.ts'
import { type AnswerBytes, bytesOf } from './answer-bytes.ts'
import type { ApartQuestion, ApartReply } from './apart-answers.ts'
import { LONG_ANSWERS } from './long-answers.ts'

const { directory } = workerData as { readonly directory: string }
const knowledge = sharedKnowledge()
const archive = await openArchive({ directory, mode: 'read', keepsMeetings: true })
const around = { archive, knowledge, registry: registryOf(knowledge.lexicon) }

let givesWay = false

parentPort?.on('message', async ({ number, name, question }: ApartQuestion) => {
  const reply = await replyTo(number, () => LONG_ANSWERS[name](around, question))
  const bytes = 'made' in reply ? buffersOf(reply.made) : []
  parentPort?.postMessage(reply, bytes)
  giveWay()
})

/** From the first answer on, before which everybody waits, whoever waits for a short one goes first. */
function giveWay(): void {
  // On Linux this is the thread's own.
  if (!givesWay && process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
  givesWay = true
}

function buffersOf({ json, brotli }: AnswerBytes): ArrayBuffer[] {
  return brotli === null ? [json.buffer] : [json.buffer, brotli.buffer]
}

async function replyTo(number: number, make: () => Promise<unknown>): Promise<ApartReply> {
  try {
    return { number, made: bytesOf(JSON.stringify(await make())) }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { number, failure: { message, isInput: error instanceof InvalidInput } }
  }
}
