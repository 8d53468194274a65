import { expect, test } from 'vitest'
import { type Check, renderOutcomes, runChecks } from './checks.ts'

function node(name: string, code: string, alone?: true): Check {
  const command = [process.execPath, '-e', code] as const
  return alone === undefined ? { name, command } : { name, command, alone }
}

test('every check runs, also behind one that fails', async () => {
  const printed: string[] = []
  const outcomes = await runChecks(
    [node('first', ''), node('second', 'process.exit(3)'), node('third', '')],
    (line) => printed.push(line),
  )
  expect(outcomes.map(({ name, passed }) => [name, passed])).toEqual([
    ['first', true],
    ['second', false],
    ['third', true],
  ])
  expect([...printed].sort()).toEqual(['\n== first', '\n== second', '\n== third'])
})

test('a program that is not there, or is killed, has not passed', async () => {
  const printed: string[] = []
  const checks: readonly Check[] = [
    { name: 'absent', command: ['mahdar-no-such-program'] },
    node('killed', 'process.kill(process.pid, "SIGKILL")'),
  ]
  const outcomes = await runChecks(checks, (line) => printed.push(line))
  expect(outcomes.map(({ passed }) => passed)).toEqual([false, false])
  expect(printed.join('\n')).toContain('mahdar-no-such-program cannot be run')
})

test('checks run beside each other, one that runs alone after those before it and before those behind it', async () => {
  const wait = (name: string) => node(name, `console.log('says ${name}'); setTimeout(() => {}, 300)`)
  const printed: string[] = []
  const outcomes = await runChecks(
    [wait('a'), wait('b'), node('alone', '', true), wait('c'), node('d', 'process.exit(1)')],
    (line) => printed.push(line),
  )
  expect(outcomes.map(({ name, passed }) => `${name} ${passed}`)).toEqual([
    'a true',
    'b true',
    'alone true',
    'c true',
    'd false',
  ])
  expect(printed.slice(0, 2).sort()).toEqual(['\n== a\nsays a', '\n== b\nsays b'])
  expect(printed[2]).toBe('\n== alone')
  expect(printed.slice(3).sort()).toEqual(['\n== c\nsays c', '\n== d'])
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
