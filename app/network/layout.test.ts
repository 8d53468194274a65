import { expect, test } from 'vitest'
import { type Laid, layOut } from './layout.ts'

const LAYABLE = {
  nodes: 6,
  ends: Uint32Array.from([0, 1, 1, 2, 2, 0, 3, 4]),
  weights: Float32Array.from([1, 5, 1, 2]),
}

function laid(isTime = () => false): readonly Laid[] {
  const told: Laid[] = []
  layOut(LAYABLE, (one) => told.push(one), isTime)
  return told
}

test('the same network is always laid out alike', () => {
  const [one] = laid()
  expect(laid()).toEqual([one])
  expect(one?.positions).toHaveLength(12)
  expect([...(one?.positions ?? [])].every(Number.isFinite)).toBe(true)
})

test('those who meet lie nearer to each other than those who do not', () => {
  const positions = laid()[0]?.positions ?? new Float32Array()
  const apart = (a: number, b: number) =>
    Math.hypot(
      (positions[a * 2] ?? 0) - (positions[b * 2] ?? 0),
      (positions[a * 2 + 1] ?? 0) - (positions[b * 2 + 1] ?? 0),
    )
  expect(apart(0, 1)).toBeLessThan(apart(0, 3))
  expect(apart(3, 4)).toBeLessThan(apart(2, 3))
})

test('where nodes lie is told on the way, and that it is done once', () => {
  let step = 0
  const told = laid(() => {
    step += 1
    return step % 100 === 0
  })
  expect(told.map(({ isDone }) => isDone)).toEqual([false, false, false, true])
})
