import { describe, expect, test } from 'vitest'
import { buildCharacterTable } from '../document/characters.ts'
import { parseQuery } from './query.ts'
import { createAnalyser } from './terms.ts'

const analyser = createAnalyser(buildCharacterTable([]), (word) => (word === 'وزمردا' ? ['زمردا'] : []))

describe('a query', () => {
  test.each([
    ['water treaty', [[['water']], [['treaty']]], []],
    ['"water treaty" sea', [[['water', 'treaty']], [['sea']]], []],
    ['«مياه زمردا»', [[['مياه', 'زمردا']]], []],
    ['“water treaty”', [[['water', 'treaty']]], []],
    ['water -sea', [[['water']]], [[['sea']]]],
    ['water −"deep sea" –x', [[['water']]], [[['deep', 'sea']], [['x']]]],
    ['COVID-19', [[['covid', '19']]], []],
    ['وزمردا', [[['زمردا'], ['وزمردا']]], []],
    ['"وزمردا"', [[['زمردا'], ['وزمردا']]], []],
    ['"مياه وزمردا"', [[['مياه', 'زمردا']]], []],
    ['"never closed', [[['never', 'closed']]], []],
    ['sea"side"', [[['sea']], [['side']]], []],
    ['  - " " ! ', [], []],
    ['', [], []],
    ['AND (OR) NEAR/2 a*', [[['and']], [['or']], [['near', '2']], [['a']]], []],
  ])('%j', (query, all, none) => {
    expect(parseQuery(query, analyser)).toEqual({ all, none })
  })
})
