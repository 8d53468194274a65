import { expect, test } from 'vitest'
import { Page } from './page.ts'

test('a label that is longer than its column stands above its text', () => {
  const page = new Page({ width: 40, colour: false })
  page.row('2015-02-01~/2015-02-10~', 'Meeting')
  page.row('2015-03-05', 'Visit')
  expect(page.toString()).toBe('  2015-02-01~/2015-02-10~\n             Meeting\n  2015-03-05 Visit\n')
})
