import { expect, test } from 'vitest'
import { pointAt } from './pointing.ts'
import { QueryFault } from './syntax.ts'

const under = (query: string, at: number): readonly string[] =>
  pointAt(query, new QueryFault(at, 'no.')).split('\n')

test('a caret stands under the character', () => {
  expect(under('water )', 6)).toEqual(['At character 7 of the query: no.', '  water )', '        ^'])
  expect(under('water (', 7)).toEqual(['At character 8 of the query: no.', '  water (', '         ^'])
})

test('of a long query only what is around it is shown', () => {
  const [, line = '', caret = ''] = under(`${'a'.repeat(99)})${'b'.repeat(99)}`, 99)
  expect(line.length).toBeLessThan(80)
  expect(line[caret.indexOf('^')]).toBe(')')
})

test('where words run from right to left, they are named instead', () => {
  expect(under('topic:تايوان )', 13)).toEqual(['At character 14 of the query: no.', '  It begins at: )'])
  expect(under('topic:xyzxyz تايوان', 6)[1]).toBe('  It begins at: \u2068xyzxyz تايوان\u2069')
})
