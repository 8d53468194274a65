/** Lists as lines, however long: made as fast as they are taken. */
import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { BYTE_ORDER_MARK, type Cell, csvLine } from './tables.ts'

/** Whether whoever asks wants lines of JSON. */
export function wantsLines({ headers }: FastifyRequest): boolean {
  return /\bapplication\/x-ndjson\b/.test(headers.accept ?? '')
}

/** Whether whoever asks wants a table. */
export function wantsTable({ headers }: FastifyRequest): boolean {
  return /\btext\/csv\b/.test(headers.accept ?? '')
}

/** A part of a list, and how to get the next one. */
export interface StreamPart<Item = unknown> {
  readonly items: readonly Item[]
  /** The cursor of the next part; null where there is none. */
  readonly next: string | null
}

/** A list from its first part on; the next is asked for when the one before is taken. */
export interface Streamed<Item = unknown> {
  readonly first: StreamPart<Item>
  readonly partAt: (cursor: string) => Promise<StreamPart<Item>>
}

/** The columns of a table by their names, and how an item fills them. */
export type Columns<Item> = Readonly<Record<string, (item: Item) => Cell>>

/** Sends a list as lines of JSON, one object after the other. */
export function sendLines(reply: FastifyReply, list: Streamed): FastifyReply {
  return send(reply, 'application/x-ndjson; charset=utf-8', list, '', (item) => `${JSON.stringify(item)}\n`)
}

/** Sends a list as a table, to be kept under `name`. */
export function sendTable<Item>(
  reply: FastifyReply,
  list: Streamed<Item>,
  columns: Columns<Item>,
  name: string,
): FastifyReply {
  const head = `${BYTE_ORDER_MARK}${csvLine(Object.keys(columns))}`
  const cells = Object.values(columns)
  void reply.header('content-disposition', `attachment; filename="${name}"`)
  return send(reply, 'text/csv; charset=utf-8', list, head, (item) =>
    csvLine(cells.map((cell) => cell(item))),
  )
}

function send<Item>(
  reply: FastifyReply,
  type: string,
  { first, partAt }: Streamed<Item>,
  head: string,
  lineOf: (item: Item) => string,
): FastifyReply {
  async function* lines(): AsyncGenerator<string> {
    if (head !== '') yield head
    for (let part = first; ; ) {
      if (part.items.length > 0) yield part.items.map(lineOf).join('')
      if (part.next === null) return
      part = await partAt(part.next)
    }
  }
  return reply
    .type(type)
    .header('cache-control', 'no-store')
    .send(Readable.from(lines(), { objectMode: false, highWaterMark: 65_536 }))
}
