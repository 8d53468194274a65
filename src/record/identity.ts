import { createHash } from 'node:crypto'
import type { Document, DocumentId } from '../model.ts'

/** What a document is known by: its bytes, and where they came from. */
export type Provenance = Pick<Document, 'sourceHash' | 'url' | 'externalId' | 'publisher'>

/** Where a document came from, as one string: its address, else the caller's own name for it, else its publisher. */
export function originOf(document: Provenance): string {
  if (document.url !== null) return storable(`url ${document.url}`)
  if (document.externalId !== null) return storable(`id ${document.externalId}`)
  return document.publisher === null ? '' : storable(`publisher ${document.publisher}`)
}

/** A text that SQLite gives back as it was given: it ends one at a NUL, and cannot hold half of a surrogate pair. */
export function storable(text: string): string {
  return text.replaceAll('\0', '\ufffd').replace(/\p{Cs}/gu, '\ufffd')
}

/** The id that follows from a document's bytes and origin: the same document always gets the same one. */
export function documentId(document: Provenance): DocumentId {
  const identity = `${document.sourceHash}\n${originOf(document)}`
  return createHash('sha256').update(identity).digest('hex').slice(0, 16) as DocumentId
}
