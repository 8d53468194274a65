import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { layerNamed, setNamed } from './figures.ts'

test('every figure that is shown has a name in both languages, Arabic ones in Arabic', () => {
  const { floors } = JSON.parse(readFileSync('gold/floors.json', 'utf8')) as {
    readonly floors: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  }
  const sets = Object.keys(floors)
  const layers = [...new Set(Object.values(floors).flatMap((figures) => Object.keys(figures)))]
  expect(sets.length * layers.length).toBeGreaterThan(100)
  const without = [
    ...sets.filter((set) => setNamed(set, 'en') === null),
    ...layers.filter((layer) => layerNamed(layer, 'en') === null),
    ...sets.filter((set) => !/\p{Script=Arabic}/u.test(setNamed(set, 'ar') ?? '')),
    ...layers.filter((layer) => !/\p{Script=Arabic}/u.test(layerNamed(layer, 'ar') ?? '')),
  ]
  expect(without).toEqual([])
})
