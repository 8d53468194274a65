/** Answers as they are kept and sent: bytes, what tells them from others, and what is sent in their place. */
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, brotliCompressSync, constants } from 'node:zlib'

/** An answer as it is kept. */
export interface KeptAnswer {
  readonly json: Buffer
  /** As `etag` has it. */
  readonly tag: string
  /** Compressed by Brotli; null for what is short. */
  readonly brotli: () => Promise<Buffer | null>
}

/** An answer as one thread gives it to another: what is in it is handed over, not copied. */
export interface AnswerBytes {
  readonly json: Uint8Array<ArrayBuffer>
  readonly tag: string
  /** Null for what is short. */
  readonly brotli: Uint8Array<ArrayBuffer> | null
}

const compressed = promisify(brotliCompress)
const LONG = 4096
/** 0 to 11: beyond it what is saved costs ever more. */
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }

/** An answer to be kept, which is compressed when it is first asked for. */
export function keptOf(text: string): KeptAnswer {
  const json = Buffer.from(text)
  let brotli: Promise<Buffer> | null = null
  return {
    json,
    tag: tagOf(json),
    brotli: async () => {
      if (json.length < LONG) return null
      brotli ??= compressed(json, QUALITY)
      return brotli
    },
  }
}

/** An answer for another thread, with all that would be work there. */
export function bytesOf(text: string): AnswerBytes {
  const json = new TextEncoder().encode(text)
  // Copied, because short ones share their memory with others.
  const brotli = json.length < LONG ? null : new Uint8Array(brotliCompressSync(json, QUALITY))
  return { json, tag: tagOf(json), brotli }
}

/** What another thread made. */
export function keptFrom({ json, tag, brotli }: AnswerBytes): KeptAnswer {
  const small = brotli === null ? null : Buffer.from(brotli.buffer)
  return { json: Buffer.from(json.buffer), tag, brotli: async () => small }
}

function tagOf(json: Uint8Array): string {
  return `W/"${createHash('sha256').update(json).digest('base64url').slice(0, 22)}"`
}
