import type { Span } from '../../src/model.ts'

/** What stands between the first and the last words of a passage that is quoted in part. */
export const GAP = ' … '

/** Where a quotation of a gold file stands in the text, or what is wrong with it. */
export type Found = { readonly span: Span } | { readonly fault: string }

/** Offset of every occurrence of `words` in `text`, overlapping ones too. */
export function occurrences(text: string, words: string): readonly number[] {
  const found: number[] = []
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) found.push(at)
  return found
}

/** `words #2` taken apart into the words and the occurrence meant, counted from 1; `null` where none is said. */
export function splitOccurrence(quotation: string): { words: string; occurrence: number | null } {
  const match = /^(?<words>.*) #(?<occurrence>[1-9][0-9]*)$/su.exec(quotation)
  const { words, occurrence } = match?.groups ?? {}
  if (words === undefined || occurrence === undefined) return { words: quotation, occurrence: null }
  return { words, occurrence: Number(occurrence) }
}

/**
 * The one place that a quotation names. `first words … last words` runs from the first words to the next occurrence
 * of the last ones; ` #2` behind it takes the second occurrence of the first words, which is needed when there are
 * several.
 */
export function findQuotation(text: string, quotation: string): Found {
  const { words, occurrence } = splitOccurrence(quotation)
  const [head = '', tail] = words.split(GAP)
  if (head === '') return { fault: 'is empty; quote the words of the text' }
  const places = occurrences(text, head)
  if (places.length === 0) return { fault: `quotes «${head}», which is not in the text` }
  if (occurrence === null && places.length > 1)
    return { fault: `quotes «${head}», which is in the text ${places.length} times; add « #1» or « #2»` }
  const start = places[(occurrence ?? 1) - 1]
  if (start === undefined)
    return { fault: `asks for occurrence ${occurrence} of «${head}», which is there ${places.length} times` }
  return close(text, start, head, tail)
}

function close(text: string, start: number, head: string, tail: string | undefined): Found {
  const headEnd = start + head.length
  if (tail === undefined) return { span: spanAt(text, start, headEnd) }
  const at = text.indexOf(tail, headEnd)
  if (tail === '' || at === -1) return { fault: `ends in «${tail}», which does not follow «${head}»` }
  return { span: spanAt(text, start, at + tail.length) }
}

/**
 * Where a cue stands: said by number, or the last occurrence that ends at or before `content`, else the first one
 * behind it, else (a cue that its content surrounds) the first in it.
 */
export function findCue(text: string, quotation: string, content: Span): Found {
  const { words, occurrence } = splitOccurrence(quotation)
  if (occurrence !== null) return findQuotation(text, quotation)
  const places = occurrences(text, words).filter((at) => isWholeWord(text, at, at + words.length))
  const before = places.filter((at) => at + words.length <= content.start).at(-1)
  const start = before ?? places.find((at) => at >= content.end) ?? places[0]
  if (words === '' || start === undefined)
    return { fault: `has the cue «${words}», which does not stand in the text as whole words` }
  return { span: spanAt(text, start, start + words.length) }
}

function isWholeWord(text: string, start: number, end: number): boolean {
  const letter = /[\p{L}\p{M}]/u
  return !letter.test(text.charAt(end)) && !/\p{L}{2}$/u.test(text.slice(Math.max(0, start - 2), start))
}

function spanAt(text: string, start: number, end: number): Span {
  return { start, end, quote: text.slice(start, end) }
}
