import { expect, test } from 'vitest'
import { type Check, renderOutcomes, runChecks } from './checks.ts'

function node(name: string, code: string): Check {
  return { name, command: [process.execPath, '-e', code] }
}

test('every check runs, also behind one that fails', () => {
  const printed: string[] = []
  const outcomes = runChecks(
    [node('first', ''), node('second', 'process.exit(3)'), node('third', '')],
    (line) => printed.push(line),
  )
  expect(outcomes.map(({ name, passed }) => [name, passed])).toEqual([
    ['first', true],
    ['second', false],
    ['third', true],
  ])
  expect(printed).toEqual(['\n== first', '\n== second', '\n== third'])
})

test('a program that is not there, or is killed, has not passed', () => {
  const printed: string[] = []
  const checks: readonly Check[] = [
    { name: 'absent', command: ['mahdar-no-such-program'] },
    node('killed', 'process.kill(process.pid, "SIGKILL")'),
  ]
  const outcomes = runChecks(checks, (line) => printed.push(line))
  expect(outcomes.map(({ passed }) => passed)).toEqual([false, false])
  expect(printed.join('\n')).toContain('mahdar-no-such-program cannot be run')
})

test('the last line counts what passed and what failed', () => {
  const outcomes = [
    { name: 'types', passed: true, seconds: 1.24 },
    { name: 'docs', passed: false, seconds: 0.5 },
  ]
  expect(renderOutcomes(outcomes).split('\n')).toEqual([
    '',
    'ok    types (1.2 s)',
    'FAIL  docs (0.5 s)',
    '1 passed, 1 failed',
  ])
})
