import { expect, test } from 'vitest'
import { planBrowserTests } from './browser.ts'

test('where there is a browser, its tests run', () => {
  expect(planBrowserTests('/usr/bin/chromium', { CI: 'true' })).toEqual({
    runs: true,
    fails: false,
    says: null,
  })
})

test('where there is none, that is said, and in CI it is a failure', () => {
  expect(planBrowserTests(null, {})).toMatchObject({
    runs: false,
    fails: false,
    says: expect.stringContaining('left out'),
  })
  expect(planBrowserTests(null, { CI: 'true' })).toMatchObject({ runs: false, fails: true })
})
