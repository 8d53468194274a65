import { expect, test } from 'vitest'
import { visited } from './visits.ts'

const at = (time: string) => new Date(`2026-11-21T${time}:00.000Z`)

test('on a first visit nothing is new', () => {
  expect(visited({ visited: '', since: '' }, at('09:00'))).toEqual({
    visited: '2026-11-21T09:00:00.000Z',
    since: '',
  })
})

test('who comes back after a while is on another visit, and what came since the last is new', () => {
  const last = { visited: '2026-11-21T09:00:00.000Z', since: '' }
  expect(visited(last, at('11:00'))).toEqual({
    visited: '2026-11-21T11:00:00.000Z',
    since: '2026-11-21T09:00:00.000Z',
  })
})

test('a page that is opened again soon is of the same visit', () => {
  const last = { visited: '2026-11-21T11:00:00.000Z', since: '2026-11-20T09:00:00.000Z' }
  expect(visited(last, at('11:10'))).toEqual({
    visited: '2026-11-21T11:10:00.000Z',
    since: '2026-11-20T09:00:00.000Z',
  })
})
