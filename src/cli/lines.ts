/** Lines of bytes out of a stream of chunks. */

/** One line without its end, or the length of one that was too long to keep. */
export type Line = { readonly bytes: Buffer } | { readonly tooLong: number }

/** Bytes that one line may have: longer ones cannot be held as one string. */
export const LONGEST_LINE = 256 * 1024 * 1024
const LINE_FEED = 0x0a

/** The lines of each chunk together, so that a caller can answer what has come before it waits for more. */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
  longest = LONGEST_LINE,
): AsyncGenerator<readonly Line[]> {
  const open = new OpenLine(longest)
  for await (const chunk of chunks) {
    const lines: Line[] = []
    let start = 0
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      open.add(chunk.subarray(start, end))
      lines.push(open.take())
      start = end + 1
    }
    open.add(chunk.subarray(start))
    if (lines.length > 0) yield lines
  }
  if (!open.isEmpty()) yield [open.take()]
}

/** The line that has begun and not ended. */
class OpenLine {
  readonly #longest: number
  #parts: Uint8Array[] = []
  #length = 0

  constructor(longest: number) {
    this.#longest = longest
  }

  isEmpty(): boolean {
    return this.#length === 0
  }

  add(part: Uint8Array): void {
    if (part.length === 0) return
    this.#length += part.length
    if (this.#length > this.#longest) this.#parts = []
    else this.#parts.push(part)
  }

  take(): Line {
    const line =
      this.#length > this.#longest ? { tooLong: this.#length } : { bytes: Buffer.concat(this.#parts) }
    this.#parts = []
    this.#length = 0
    return line
  }
}
