import type { Document, Passage, Reading } from '../model.ts'

/** A reading as it is kept: nothing in it stands twice that the original bytes hold already. */
export interface Encoded {
  /** The reading as JSON, without the document's text and without the quotes of its passages, which are all of it. */
  readonly json: string
  /** The text, as JSON, where it is not just the original bytes as UTF-8; else `null`. */
  readonly text: string | null
}

interface Kept extends Omit<Reading, 'document'> {
  readonly document: Omit<Document, 'text' | 'passages'> & {
    readonly passages: readonly { readonly language: string; readonly start: number; readonly end: number }[]
  }
}

/** `original` holds the bytes that the document was made of. */
export function encodeReading(reading: Reading, original: Uint8Array): Encoded {
  const { text, passages, ...document } = reading.document
  const kept: Kept = {
    ...reading,
    document: {
      ...document,
      passages: passages.map(({ language, span: { start, end } }) => ({ language, start, end })),
    },
  }
  return { json: JSON.stringify(kept), text: isUtf8Of(original, text) ? null : JSON.stringify(text) }
}

/** The reading again; throws a `SyntaxError` where what is kept is damaged. `original` is asked for only when needed. */
export function decodeReading({ json, text }: Encoded, original: () => Uint8Array): Reading {
  const { document, ...rest } = JSON.parse(json) as Kept
  const whole: string = text === null ? Buffer.from(original()).toString('utf8') : JSON.parse(text)
  const passages = document.passages.map(
    ({ language, start, end }): Passage => ({
      span: { start, end, quote: whole.slice(start, end) },
      language,
    }),
  )
  return { ...rest, document: { ...document, text: whole, passages } }
}

/** Half of a surrogate pair has no UTF-8: the text would not come back. */
function isUtf8Of(bytes: Uint8Array, text: string): boolean {
  return Buffer.from(text).equals(bytes) && !/\p{Cs}/u.test(text)
}
