/** Which pieces of a text a stretch of it lies in. */
import type { Stretch } from './facts.ts'

/** A paragraph of a text, or its title, and where it begins. */
export interface Piece {
  readonly in: 'text' | 'title'
  readonly start: number
  readonly length: number
}

/** A part of a piece: from `start` to before `end`, counted in it. */
export interface PieceOf<Of extends Piece> {
  readonly piece: Of
  readonly start: number
  readonly end: number
}

/** Finds the parts of `pieces` that stretches lie in; the pieces of a text are in their order, and do not overlap. */
export function pieceFinder<Of extends Piece>(
  pieces: readonly Of[],
): (stretch: Omit<Stretch, 'layer'>) => readonly PieceOf<Of>[] {
  const [titles, texts] = [
    pieces.filter((piece) => piece.in === 'title'),
    pieces.filter((piece) => piece.in === 'text'),
  ]
  return ({ in: where, start, end }) => {
    const within = where === 'title' ? titles : texts
    const found: PieceOf<Of>[] = []
    for (let at = firstBehind(within, start); at < within.length; at += 1) {
      const piece = within[at]
      if (piece === undefined || piece.start >= end) break
      const part = {
        piece,
        start: Math.max(0, start - piece.start),
        end: Math.min(piece.length, end - piece.start),
      }
      if (part.start < part.end) found.push(part)
    }
    return found
  }
}

/** The place of the first piece that ends behind `start`. */
function firstBehind(pieces: readonly Piece[], start: number): number {
  let [low, high] = [0, pieces.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const piece = pieces[middle]
    if (piece !== undefined && piece.start + piece.length > start) high = middle
    else low = middle + 1
  }
  return low
}
