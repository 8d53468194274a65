import { expect, test } from 'vitest'
import { kept } from './kept.ts'

test('what is made of the same is made once', () => {
  const made: string[] = []
  const make = kept((first: string, { second }: { second: number }) => {
    made.push(`${first} ${second}`)
    return { first, second }
  })
  expect(make('a', { second: 1 })).toBe(make('a', { second: 1 }))
  expect(make('a', { second: 2 })).not.toBe(make('a', { second: 1 }))
  expect(made).toEqual(['a 1', 'a 2'])
})
