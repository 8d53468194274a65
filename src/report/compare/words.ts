/** How many words stand where. */
import type { Evidence, Span } from '../../model.ts'

const WORD = /[\p{L}\p{M}\p{N}]+/gu

/** Words of letters or digits in `text`. */
export function countWords(text: string): number {
  return text.match(WORD)?.length ?? 0
}

/** Words in all of `evidences`, each once however many of them hold it. */
export function wordsIn(evidences: readonly Evidence[]): number {
  return sharesOf(evidences).reduce((sum, words) => sum + words, 0)
}

/** Words of each of `evidences`; what two of them hold counts for the first alone. */
export function sharesOf(evidences: readonly Evidence[]): readonly number[] {
  const taken: Record<Evidence['in'], Span[]> = { text: [], title: [] }
  return evidences.map(({ in: field, spans }) => {
    let words = 0
    for (const span of spans) {
      for (const part of without(span, taken[field])) words += countWords(part.quote)
      taken[field].push(span)
    }
    return words
  })
}

/** What is left of `span` where `taken` have had their parts. */
export function without(span: Span, taken: readonly Pick<Span, 'start' | 'end'>[]): readonly Span[] {
  return taken.reduce<readonly Span[]>(
    (parts, other) =>
      parts.flatMap((part) => {
        if (other.end <= part.start || other.start >= part.end) return [part]
        const before = cut(part, part.start, other.start)
        const behind = cut(part, other.end, part.end)
        return [before, behind].filter(({ start, end }) => start < end)
      }),
    [span],
  )
}

function cut({ start, quote }: Span, from: number, to: number): Span {
  return { start: from, end: to, quote: quote.slice(Math.max(0, from - start), Math.max(0, to - start)) }
}
