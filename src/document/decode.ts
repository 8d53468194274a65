/** Bytes in, text out: the text is the bytes' own, but for a byte-order mark at the head. */
import { Buffer, isUtf8, transcode } from 'node:buffer'
import { InvalidInput } from '../errors.ts'
import { guessUtf16, swapped } from './utf16.ts'

/** A text, and what had to be said about its bytes. */
export interface Decoded {
  readonly text: string
  /** Sentences for a person: bytes that are no characters were replaced. */
  readonly warnings: readonly string[]
}

const NONE: readonly string[] = []
const REPLACEMENT = '\uFFFD'
/** More replaced characters than one in this many: the bytes are in another encoding, not damaged. */
const DAMAGED = 20
/** Bytes that are looked at for controls before a text is believed. */
const HEAD = 512
const SIGNATURES: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF'],
  ['PK\u0003\u0004', 'a ZIP archive (or an Office document)'],
  ['\u001f\u008b', 'gzip-compressed'],
  ['\u0089PNG', 'a PNG picture'],
  ['\u00ff\u00d8\u00ff', 'a JPEG picture'],
]
const FIRST_BYTES: readonly number[] = SIGNATURES.map(([signature]) => signature.charCodeAt(0))
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

declare global {
  // In Node since 20, in TypeScript's library for es2024 only.
  interface String {
    isWellFormed(): boolean
  }
}

/**
 * The text of `bytes`: UTF-8, or UTF-16 of either order, with or without a byte-order mark. `name` is what messages
 * call the input. Throws `InvalidInput` for an empty input, binary data and other encodings; damaged characters are
 * read as U+FFFD and said so in `warnings`.
 */
export function decode(bytes: Uint8Array, name: string): Decoded {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (buffer.length === 0)
    throw new InvalidInput(`${name} is empty: it holds no bytes. Give a file with text in it.`)
  refuseKnownBinary(buffer, name)
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return decodeUtf16(buffer.subarray(2), name)
  if (buffer[0] === 0xfe && buffer[1] === 0xff) return decodeUtf16(swapped(buffer.subarray(2)), name)
  const body = hasUtf8Mark(buffer) ? buffer.subarray(3) : buffer
  return isUtf8(body) ? decodeUtf8(body, name) : decodeOther(body, name)
}

function hasUtf8Mark(buffer: Buffer): boolean {
  return buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf
}

function refuseKnownBinary(buffer: Buffer, name: string): void {
  if (!FIRST_BYTES.includes(buffer[0] as number)) return
  const head = buffer.toString('latin1', 0, 8)
  const known = SIGNATURES.find(([signature]) => head.startsWith(signature))
  if (known !== undefined)
    throw new InvalidInput(`${name} is ${known[1]}, not text. Give its text as a UTF-8 file.`)
}

function decodeUtf8(body: Buffer, name: string): Decoded {
  // The first bytes of UTF-16 and of binary data hold controls.
  if (body.includes(0) || countControls(body, HEAD) > 0) return decodeOther(body, name)
  // Six times as fast on Arabic as `toString('utf8')`; it takes valid UTF-8 only.
  return {
    text: body.length === 0 ? '' : transcode(body, 'utf8', 'utf16le').toString('utf16le'),
    warnings: NONE,
  }
}

/** Control characters but tab, line ends, form feed and escape in the first `limit` bytes: no text holds them. */
function countControls(body: Uint8Array, limit: number): number {
  let count = 0
  for (let index = Math.min(limit, body.length) - 1; index >= 0; index -= 1) {
    const byte = body[index] as number
    if (byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1b) count += 1
  }
  return count
}

function decodeOther(body: Buffer, name: string): Decoded {
  const order = guessUtf16(body)
  if (order !== null) return decodeUtf16(order === 'le' ? body : swapped(body), name)
  const text = body.toString('utf8')
  refuseBinary(body, name)
  return isUtf8(body) ? { text, warnings: [] } : { text, warnings: [damage(text, body, name)] }
}

function refuseBinary(body: Buffer, name: string): void {
  const zero = body.indexOf(0)
  const controls = countControls(body, body.length)
  if (zero < 0 && controls * 100 <= body.length) return
  const what = zero >= 0 ? `byte ${zero} is zero` : `it holds ${controls} control characters`
  throw new InvalidInput(`${name} is not text: ${what}. Give a text file in UTF-8 or UTF-16.`)
}

/** What to say of bytes that are not UTF-8. Throws `InvalidInput` where they are another encoding. */
function damage(text: string, body: Buffer, name: string): string {
  const { count, first } = replaced(text, body)
  const line = body.subarray(0, first).toString('latin1').split('\n').length
  if (count === 1 && text.endsWith(REPLACEMENT))
    return `${name} ends in the middle of a character (byte ${first}, line ${line}); it was read as U+FFFD. The file may be cut off.`
  if (count * DAMAGED > text.length)
    throw new InvalidInput(
      `${name} is not UTF-8: byte ${first} (line ${line}) begins no character (there are ${count} such places). ` +
        'If it is in an older encoding, convert it first: iconv -f WINDOWS-1256 -t UTF-8.',
    )
  const where = `byte ${first} (line ${line})`
  const what =
    count === 1
      ? `a place that is not UTF-8, at ${where}; it was read as U+FFFD`
      : `${count} places that are not UTF-8, the first at ${where}; they were read as U+FFFD`
  return `${name} has ${what}. Check how the file was saved.`
}

/** How many characters of `text` stand for bytes that are none, and the offset of the first such byte. */
function replaced(text: string, body: Buffer): { count: number; first: number } {
  let count = 0
  let first = 0
  let offset = 0
  let last = 0
  for (let at = text.indexOf(REPLACEMENT); at >= 0; at = text.indexOf(REPLACEMENT, at + 1)) {
    if (count > 0) count += 1
    else {
      offset += Buffer.byteLength(text.slice(last, at))
      last = at
      const genuine = body[offset] === 0xef && body[offset + 1] === 0xbf && body[offset + 2] === 0xbd
      if (!genuine) {
        count = 1
        first = offset
      }
    }
  }
  return { count, first }
}

function decodeUtf16(units: Buffer, name: string): Decoded {
  const whole = units.length - (units.length % 2)
  const text = units.toString('utf16le', 0, whole)
  if (text.includes('\u0000'))
    throw new InvalidInput(
      `${name} is not text: it holds zero characters. Give a text file in UTF-8 or UTF-16.`,
    )
  const halves = halfCharacters(text, name)
  if (whole === units.length) return { text, warnings: halves }
  const warning = `${name} ends in the middle of a character (UTF-16 with an odd number of bytes); it was read as U+FFFD. The file may be cut off.`
  return { text: text + REPLACEMENT, warnings: [warning, ...halves] }
}

/** What to say of half a character in a text that was not decoded from UTF-8, which cannot hold one. */
export function halfCharacters(text: string, name: string): readonly string[] {
  if (text.isWellFormed()) return NONE
  const at = text.search(LONE_SURROGATE)
  return [
    `${name} holds half a character (a lone surrogate) at unit ${at}; it was kept as it is and read as a blank. Check how the text was cut.`,
  ]
}
