import type { Document } from '../model.ts'

/** Where a document came from, in its own words. */
export type Origin = Pick<Document, 'url' | 'externalId' | 'publisher'>

/** Where a document came from, as one string: its address, else the caller's own name for it, else its publisher. */
export function originOf(document: Origin): string {
  if (document.url !== null) return storable(`url ${document.url}`)
  if (document.externalId !== null) return storable(`id ${document.externalId}`)
  return document.publisher === null ? '' : storable(`publisher ${document.publisher}`)
}

/** A text that SQLite gives back as it was given: it ends one at a NUL, and cannot hold half of a surrogate pair. */
export function storable(text: string): string {
  return text.replaceAll('\0', '\ufffd').replace(/\p{Cs}/gu, '\ufffd')
}
