import { expect, test } from 'vitest'
import { readOptions, USAGE } from './options.ts'

test('without options the own gold is scored for a terminal', () => {
  expect(readOptions([])).toEqual({
    failures: false,
    heldBack: false,
    raise: false,
    lower: null,
    seeds: null,
    suites: null,
    documents: null,
    json: false,
  })
})

test('every option is said in the usage and read', () => {
  const args = [
    '--failures',
    '--held-back',
    '--raise',
    '--lower',
    'x',
    '--seeds',
    'a',
    '--suites',
    'b',
    '--documents',
    'c',
    '--to',
    'json',
  ]
  for (const option of args.filter((arg) => arg.startsWith('--'))) expect(USAGE).toContain(option)
  expect(readOptions(args)).toEqual({
    failures: true,
    heldBack: true,
    raise: true,
    lower: 'x',
    seeds: 'a',
    suites: 'b',
    documents: 'c',
    json: true,
  })
})

test('--help asks for the usage', () => {
  expect(readOptions(['--help'])).toBeNull()
})

test.each([
  ['an unknown output', ['--to', 'xml'], '--to xml is no output'],
  ['lowering without a reason', ['--lower', ' '], 'needs the reason'],
  ['an unknown option', ['--rise'], "Unknown option '--rise'"],
  ['a folder that is not named', ['--seeds'], '--seeds'],
])('%s is refused', (_, args, fault) => {
  expect(() => readOptions(args)).toThrow(fault)
})
