import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { withExample } from './build-example.ts'

const README = readFileSync(join(import.meta.dirname, '..', 'README.md'), 'utf8')

test('the README shows what is read today: `npm run example` writes it', () => {
  expect(README).toBe(withExample(README))
})

test('one paragraph in, one record out, in a screenful', () => {
  const record = /```text\n([^`]*)```/.exec(README)?.[1] ?? ''
  expect(record).toContain('Wang Yi')
  expect(record).toContain('Sergey Lavrov')
  expect(record).toContain('2022-08-05')
  expect(record.split('\n').length).toBeLessThanOrEqual(40)
  expect(README.slice(0, README.indexOf(record)).split('\n').length).toBeLessThanOrEqual(25)
})

test('a page without a paragraph, or without a block for its record, is refused', () => {
  expect(() => withExample('# Mahdar\n')).toThrow(RangeError)
  expect(() => withExample('> التقى وزيران.\n')).toThrow(RangeError)
})
