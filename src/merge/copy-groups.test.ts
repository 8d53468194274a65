import { expect, test } from 'vitest'
import { sketchOf } from './copies.ts'
import { copyGroups } from './copy-groups.ts'

/** Hashes of `count` words, those of another text from another `seed` on. */
function words(seed: number, count = 300): number[] {
  return Array.from({ length: count }, (_, at) => Math.imul(seed * 100_000 + at + 1, 0x9e3779b1))
}

const sketch = (hashes: readonly number[]) => sketchOf(hashes, hashes.length)

test('copies and lightly edited copies are in the group of the first, other texts by themselves', () => {
  const edited = words(1).map((word, at) => (at % 60 === 0 ? word + 1 : word))
  expect(
    copyGroups([sketch(words(1)), sketch(words(2)), sketch(edited), sketch(words(1)), null, null]),
  ).toEqual([0, 1, 0, 0, 4, 5])
})

test("a text that says too little is nobody's copy", () => {
  expect(copyGroups([sketch(words(1, 8)), sketch(words(1, 8))])).toEqual([0, 1])
})

test('ten thousand texts are parted in seconds', () => {
  const sketches = Array.from({ length: 10_000 }, (_, seed) => sketch(words(seed >> 1, 60)))
  const groups = copyGroups(sketches)
  expect(new Set(groups).size).toBe(5_000)
}, 20_000)
