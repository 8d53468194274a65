import { expect, test } from 'vitest'
import { areCopies, shareOfRuns, sketchOf } from './copies.ts'

const words = (count: number, seed: number) =>
  Int32Array.from({ length: count }, (_, at) => Math.imul(at + 1 + seed * 1000, 0x45d9f3b) | 0)

test('a text is its own copy', () => {
  const sketch = sketchOf(words(300, 1), 300)
  expect(shareOfRuns(sketch, sketch)).toBe(1)
  expect(areCopies(sketch, sketch)).toBe(true)
})

test('a text with a few words changed is a copy, one with half of them is none', () => {
  const original = words(300, 1)
  const edited = original.map((word, at) => (at % 60 === 0 ? word + 1 : word))
  const rewritten = original.map((word, at) => (at % 4 === 0 ? word + 1 : word))
  expect(areCopies(sketchOf(original, 300), sketchOf(edited, 300))).toBe(true)
  expect(areCopies(sketchOf(original, 300), sketchOf(rewritten, 300))).toBe(false)
})

test('the share is near what the texts have in common', () => {
  const original = words(2000, 1)
  const half = Int32Array.from([...original.subarray(0, 1000), ...words(1000, 9)])
  const share = shareOfRuns(sketchOf(original, 2000), sketchOf(half, 2000))
  expect(share).toBeGreaterThan(0.2)
  expect(share).toBeLessThan(0.47)
})

test('texts of a few words tell too little', () => {
  expect(areCopies(sketchOf(words(8, 1), 8), sketchOf(words(8, 1), 8))).toBe(false)
  expect(areCopies(null, sketchOf(words(300, 1), 300))).toBe(false)
})
