/** Sketches of texts as bytes. */
import { endianness } from 'node:os'
import type { Sketch } from '../merge/copies.ts'

/** A sketch as it is kept, back in numbers. */
export function sketchFrom(bytes: Uint8Array | null): Sketch | null {
  if (bytes === null) return null
  if (endianness() === 'LE') return new Int32Array(new Uint8Array(bytes).buffer)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Int32Array.from({ length: bytes.byteLength / 4 }, (_, at) => view.getInt32(at * 4, true))
}

/** A sketch as bytes, little-endian whatever the machine. */
export function sketchBytes(sketch: Sketch | null): Uint8Array | null {
  if (sketch === null) return null
  const bytes = new DataView(new ArrayBuffer(sketch.length * 4))
  sketch.forEach((value, at) => {
    bytes.setInt32(at * 4, value, true)
  })
  return new Uint8Array(bytes.buffer)
}
