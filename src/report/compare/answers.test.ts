import { describe, expect, test } from 'vitest'
import { compared, ENGLISH, HADRAN, inBrief, SILVARA } from './compare.suite.ts'

const ASKED = 'Drskov stressed that the undersea cable must be repaired by the end of October at the latest.'
const ANSWERED =
  'Al-Fursawi said that work on the undersea cable could be completed by the end of November, weather permitting.'

function rows(one: string, other: string, publishers = [SILVARA, HADRAN]): readonly string[] {
  const [a, b] = [one, other].map((words, at) => ({ ...publishers[at], text: `${ENGLISH} ${words}` }))
  return a === undefined || b === undefined ? [] : compared([a, b]).rows.map(inBrief)
}

describe('what the one side says of what the other says', () => {
  test('is one row, told otherwise', () => {
    const [row, ...more] = rows(ASKED, ANSWERED)
    expect(more).toEqual([])
    expect(row).toContain('otherwise speaker: x-silvara / x-hadran')
    expect(row).toContain('must be repaired')
  })

  test('is no row of both where it may answer two things', () => {
    const found = rows(`${ASKED} Drskov praised the owners of the undersea cable.`, ANSWERED)
    expect(found.every((row) => !row.includes('x-silvara / x-hadran'))).toBe(true)
  })

  test('is no row of both within the accounts of one side', () => {
    const found = rows(ASKED, ANSWERED, [HADRAN, HADRAN])
    expect(found.every((row) => !row.startsWith('otherwise'))).toBe(true)
  })

  test('is no answer where names alone are in common', () => {
    const found = rows(
      'Drskov stressed that Darvan and Kordavia had built a bridge.',
      'Al-Fursawi said that Kordavia would pay for the harvest of Darvan.',
    )
    expect(found.every((row) => !row.startsWith('otherwise'))).toBe(true)
  })
})
