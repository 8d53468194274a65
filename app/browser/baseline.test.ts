import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Baseline, cellsBetween, look, MOST_CELLS, movesBetween, readBaseline } from './baseline.ts'
import { startChromium } from './chromium.ts'
import { startServer, type TestServer } from './server.ts'

let server: TestServer
let browser: Browser
let now: Baseline

beforeAll(async () => {
  server = await startServer()
  browser = await startChromium()
  now = await look(browser, server.address)
}, 300_000)
afterAll(async () => {
  await browser.close()
  server.stop()
})

const HINT = 'Look at it (npm run screenshots); where it is right, `npm run baseline` makes it anew.'

test('the parts of twelve views stand where they stood, as large as they were', () => {
  const before = readBaseline()
  expect(Object.keys(now.views)).toHaveLength(12)
  const moved = Object.entries(now.views).flatMap(([name, after]) => {
    const old = before.views[name]
    return old === undefined ? [`${name} is new`] : movesBetween(old, after).map((line) => `${name}: ${line}`)
  })
  expect(moved, HINT).toEqual([])
})

test('under the Chromium that made the baseline, hardly a part of a picture differs', () => {
  const before = readBaseline()
  const differ = Object.entries(now.views).flatMap(([name, after]) => {
    const old = before.views[name]
    const share = old === undefined ? 1 : cellsBetween(old, after)
    return share > MOST_CELLS ? [`${name}: ${(share * 100).toFixed(1)} %`] : []
  })
  // Another version may draw letters otherwise: there, positions alone are compared.
  expect(before.chromium === now.chromium ? differ : [], HINT).toEqual([])
})

test('what moves by more than a hair, comes or goes is told, and so is a picture that changed', () => {
  const before = {
    parts: { 'h1 1': [0, 0, 100, 40], 'h2 1': [0, 50, 100, 30] },
    picture: 'f'.repeat(64 * 45),
  } as const
  const after = {
    parts: { 'h1 1': [1, 2, 100, 40], 'h3 1': [0, 50, 9, 9] },
    picture: 'f'.repeat(64 * 44) + '0'.repeat(64),
  } as const
  expect(movesBetween(before, after)).toEqual(['h2 1 went: 0 50 100 30', 'h3 1 came: 0 50 9 9'])
  expect(movesBetween(before, { ...before, parts: { ...before.parts, 'h1 1': [9, 0, 100, 40] } })).toEqual([
    'h1 1 was 0 0 100 40, is 9 0 100 40',
  ])
  expect(cellsBetween(before, after)).toBeCloseTo(1 / 45)
  expect(cellsBetween(before, before)).toBe(0)
})
