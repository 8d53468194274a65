/** The text of a file. */

/** What Arabic files are in that are not UTF-8. */
const OLD = 'windows-1256'
const MARKS = [
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
] as const

/** The text of bytes: by their mark, as UTF-8, else as older Arabic files are; `null` for what is no text. */
export function textOf(bytes: Uint8Array): string | null {
  const marked = MARKS.find((mark) => mark.bytes.every((byte, place) => bytes[place] === byte))
  if (marked !== undefined) return new TextDecoder(marked.encoding).decode(bytes)
  if (bytes.subarray(0, 4096).includes(0)) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder(OLD).decode(bytes)
  }
}
