import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Piece, pieceFinder } from './pieces.ts'

const PIECES: readonly Piece[] = [
  { in: 'title', start: 0, length: 8 },
  { in: 'text', start: 0, length: 10 },
  { in: 'text', start: 11, length: 5 },
  { in: 'text', start: 20, length: 10 },
]

function found(where: 'text' | 'title', start: number, end: number) {
  return pieceFinder(PIECES)({ in: where, start, end }).map(({ piece, ...part }) => [
    PIECES.indexOf(piece),
    part.start,
    part.end,
  ])
}

test('a stretch is found in every piece that it touches, and in no other', () => {
  expect(found('title', 2, 5)).toEqual([[0, 2, 5]])
  expect(found('text', 2, 5)).toEqual([[1, 2, 5]])
  expect(found('text', 8, 23)).toEqual([
    [1, 8, 10],
    [2, 0, 5],
    [3, 0, 3],
  ])
  expect(found('text', 16, 20)).toEqual([])
  expect(found('text', 3, 3)).toEqual([])
  expect(found('text', 30, 40)).toEqual([])
})

test('however the pieces lie, what is found is what is found by looking at each', () => {
  const gaps = fc.array(fc.record({ gap: fc.nat(3), length: fc.nat(6) }), { maxLength: 12 })
  fc.assert(
    fc.property(gaps, fc.nat(60), fc.nat(30), (rows, start, length) => {
      let at = 0
      const pieces = rows.map((row): Piece => {
        const own = at + row.gap
        at = own + row.length
        return { in: 'text', start: own, length: row.length }
      })
      const end = start + length
      const letters = pieces.flatMap((piece) =>
        Array.from({ length: piece.length }, (_, place) => piece.start + place).filter(
          (place) => place >= start && place < end,
        ),
      )
      const parts = pieceFinder(pieces)({ in: 'text', start, end })
      expect(
        parts.flatMap((part) =>
          Array.from({ length: part.end - part.start }, (_, place) => part.piece.start + part.start + place),
        ),
      ).toEqual(letters)
    }),
  )
})
