/** UTF-16 that carries no byte-order mark. */
import { Buffer } from 'node:buffer'

const SAMPLE = 8192
/** Share of units that must be ordinary text in one byte order for it to be believed. */
const BELIEVED = 0.97
/** Tab and line ends, Latin, Greek, Cyrillic, Hebrew, Arabic, general punctuation, Arabic presentation forms. */
const ORDINARY: readonly (readonly [number, number])[] = [
  [0x09, 0x0d],
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x370, 0x52f],
  [0x590, 0x6ff],
  [0x750, 0x77f],
  [0x2000, 0x206f],
  [0xfb50, 0xfdff],
  [0xfe70, 0xfeff],
]

/** The byte order of `bytes` if they read as UTF-16 text of a script that diplomacy is reported in; else `null`. */
export function guessUtf16(bytes: Uint8Array): 'le' | 'be' | null {
  if (bytes.length < 4) return null
  const little = ordinaryShare(bytes, 0)
  const big = ordinaryShare(bytes, 1)
  if (Math.max(little, big) < BELIEVED || little === big) return null
  return little > big ? 'le' : 'be'
}

/** Share of ordinary units when the low byte stands at `low` (0 or 1) of each pair. */
function ordinaryShare(bytes: Uint8Array, low: 0 | 1): number {
  const units = Math.floor(Math.min(bytes.length, SAMPLE) / 2)
  let ordinary = 0
  for (let index = 0; index < units; index += 1) {
    const unit = (bytes[index * 2 + low] ?? 0) + (bytes[index * 2 + 1 - low] ?? 0) * 256
    if (ORDINARY.some(([from, to]) => unit >= from && unit <= to)) ordinary += 1
  }
  return ordinary / units
}

/** A copy with the bytes of each pair exchanged; a last odd byte stays. */
export function swapped(bytes: Uint8Array): Buffer {
  const copy = Buffer.from(bytes)
  copy.subarray(0, copy.length - (copy.length % 2)).swap16()
  return copy
}
