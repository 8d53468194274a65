/** Lists as lines, however long: one JSON object after the other, made as fast as they are taken. */
import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** Whether whoever asks wants lines. */
export function wantsLines({ headers }: FastifyRequest): boolean {
  return /\bapplication\/x-ndjson\b/.test(headers.accept ?? '')
}

/** A part of a list, and how to get the next one. */
export interface StreamPart {
  readonly items: readonly unknown[]
  /** The cursor of the next part; null where there is none. */
  readonly next: string | null
}

/** Sends a list as lines from its first part on; the next is asked for when the one before is taken. */
export function sendLines(
  reply: FastifyReply,
  partAt: (cursor: string) => Promise<StreamPart>,
  first: StreamPart,
): FastifyReply {
  async function* lines(): AsyncGenerator<string> {
    for (let part = first; ; ) {
      if (part.items.length > 0) yield part.items.map((item) => `${JSON.stringify(item)}\n`).join('')
      if (part.next === null) return
      part = await partAt(part.next)
    }
  }
  return reply
    .type('application/x-ndjson; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(Readable.from(lines(), { objectMode: false, highWaterMark: 65_536 }))
}
