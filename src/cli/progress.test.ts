import { expect, test } from 'vitest'
import { openMessages } from './messages.ts'
import { describeProgress, openProgress } from './progress.ts'

test.each([
  [1, null, 10, '1 document added'],
  [1200, null, 4000, '1,200 documents added · 300/s'],
  [3, 0.5, 2000, '3 documents added · 1.5/s · 2 s left'],
  [10_000, 0.25, 100_000, '10,000 documents added · 100/s · 5 min left'],
  [10_000, 0.01, 100_000, '10,000 documents added · 100/s · 2 h 45 min left'],
  [10, 1, 2000, '10 documents added · 5.0/s · 0 s left'],
])('%i documents, %s of all, after %i ms: %s', (count, share, elapsed, line) => {
  expect(describeProgress('added', count, share, elapsed)).toBe(line)
})

test.each([
  [true, 50],
  [false, 1],
])('on a terminal (%s) the line comes often, elsewhere seldom', (live, shown) => {
  let clock = 0
  const lines: string[] = []
  const line = { live, show: (text: string) => void lines.push(text), clear: () => undefined }
  const progress = openProgress('added', { progress: line, now: () => clock })
  for (; clock <= 10_000; clock += 100) progress.advance(clock, null)
  expect(lines).toHaveLength(shown)
})

test('on a terminal a message takes the place of the line of progress, which is cut where it would wrap', () => {
  const written: string[] = []
  const { tell, progress } = openMessages(
    (text) => void written.push(text),
    true,
    () => 10,
  )
  progress.show('12345678901234')
  tell('stop')
  progress.clear()
  expect(written.map((text) => text.replace('\r\u001b[K', '<'))).toEqual([
    '<123456789',
    '<',
    'mahdar: stop\n',
  ])
})

test('elsewhere everything is a line of its own', () => {
  const written: string[] = []
  const { tell, progress } = openMessages(
    (text) => void written.push(text),
    false,
    () => 10,
  )
  progress.show('12345678901234')
  progress.clear()
  tell('stop')
  expect(written).toEqual(['mahdar: 12345678901234\n', 'mahdar: stop\n'])
})
