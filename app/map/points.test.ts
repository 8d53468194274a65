import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { pointOf } from './points.ts'

const rowsOf = (path: string) =>
  readFileSync(resolve(import.meta.dirname, '../..', path), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => row.split('\t'))
const places = rowsOf('registry/places.tsv')
const states = rowsOf('registry/states.tsv')
const points = rowsOf('app/map/points.tsv')

test('every point is one of a place or a state, on the globe, given once', () => {
  const known = new Set([...places, ...states].map(([id]) => id))
  expect(points.filter(([id]) => !known.has(id))).toEqual([])
  expect(new Set(points.map(([id]) => id)).size).toBe(points.length)
  expect(
    points.filter(([, north, east]) => Math.abs(Number(north)) > 90 || Math.abs(Number(east)) > 180),
  ).toEqual([])
  expect(
    points.filter(
      ([, , , source]) => !['GeoNames', 'world-atlas', 'general knowledge'].includes(source ?? ''),
    ),
  ).toEqual([])
})

test('every state, every city and every palace in one has a point', () => {
  const wanted = [
    ...states,
    ...places.filter(([, kind, , , , city]) => kind === 'city' || kind === 'capital' || city !== ''),
  ]
  expect(wanted.flatMap(([id = '']) => (pointOf(id) === null ? [id] : []))).toEqual([])
})

test('a city is in its state: none is farther from its middle than the farthest that we know', () => {
  const far = places.flatMap(([id = '', kind, , , country = '', city]) => {
    if (city !== '' || (kind !== 'city' && kind !== 'capital')) return []
    const [point, middle] = [pointOf(id), pointOf(country)]
    if (point === null || middle === null) return []
    const degrees = Math.hypot(
      point[1] - middle[1],
      (point[0] - middle[0]) * Math.cos((point[1] * Math.PI) / 180),
    )
    return degrees > (FARTHEST.get(country) ?? 16) ? [`${id} ${country} ${degrees.toFixed(0)}`] : []
  })
  expect(far).toEqual([])
})

/** States whose cities lie far from their middle. */
const FARTHEST = new Map([
  ['ru', 60],
  ['us', 60],
  ['cn', 25],
  ['ca', 40],
  ['br', 25],
  ['au', 25],
  ['cd', 18],
  // On both sides of the line where degrees begin anew.
  ['ki', 360],
])
