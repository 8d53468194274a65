import { expect, test } from 'vitest'
import { moved, nodeAt, placeOn, whole, zoomed } from './sight.ts'

const POSITIONS = Float32Array.from([0, 0, 100, 0, 100, 50])
const SIZE = { width: 400, height: 200 }
const ALL = whole(POSITIONS, [0, 1, 2], SIZE, 50)

test('all is in sight, in the middle, within the margin', () => {
  expect(ALL).toMatchObject({ x: 50, y: 25, scale: 2 })
  for (const node of [0, 1, 2]) {
    const [x, y] = placeOn(ALL, POSITIONS, node)
    expect(Math.min(x, 400 - x, y, 200 - y)).toBeGreaterThanOrEqual(50)
  }
  expect(whole(POSITIONS, [], SIZE).scale).toBeGreaterThan(0)
})

test('what is under the pointer stays there when it comes nearer', () => {
  const at = placeOn(ALL, POSITIONS, 1)
  const near = zoomed(ALL, 2, at)
  expect(near.scale).toBe(4)
  expect(placeOn(near, POSITIONS, 1)[0]).toBeCloseTo(at[0])
  expect(zoomed(ALL, 1000, at).scale).toBe(6)
})

test('the picture follows the pointer', () => {
  const [x, y] = placeOn(ALL, POSITIONS, 0)
  const [x2, y2] = placeOn(moved(ALL, 30, -20), POSITIONS, 0)
  expect([x2 - x, y2 - y].map(Math.round)).toEqual([30, -20])
})

test('the node that is pointed at is the nearest in reach', () => {
  const [x, y] = placeOn(ALL, POSITIONS, 2)
  expect(nodeAt(ALL, POSITIONS, [0, 1, 2], [x + 3, y], () => 8)).toBe(2)
  expect(nodeAt(ALL, POSITIONS, [0, 1, 2], [x + 9, y], () => 8)).toBeNull()
})
