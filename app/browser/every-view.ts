/** Whether every view of a language is as it should be: one page goes from one to the next. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Locale } from '../place/place.ts'
import { bringAxe, violationsIn } from './axe.ts'
import { startChromium } from './chromium.ts'
import { type OpenedPage, openPage } from './open.ts'
import { faultsOnPaper } from './paper.ts'
import { startServer, type TestServer } from './server.ts'
import { type ShownView, urlOf, viewsOf } from './views.ts'

/** What the browser itself says on its console: that an encounter is not there, that a query is wrong. */
const EXPECTED: Readonly<Record<string, string>> = { gone: '404', 'search-wrong': '400' }

/** All that is wrong with a view: for axe in both colour schemes, in what it asks for, on a narrow screen and on paper. */
async function faultsOf({ page, faults }: OpenedPage, { name }: ShownView): Promise<readonly string[]> {
  await bringAxe(page)
  const inLight = await violationsIn(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  const inDark = await violationsIn(page, ['color-contrast'])
  await page.setViewportSize({ width: 320, height: 9000 })
  // What came near is laid out in the frames that follow.
  await page.evaluate(
    () => new Promise((laid) => requestAnimationFrame(() => requestAnimationFrame(() => laid(null)))),
  )
  const fits = await page.evaluate(
    () => document.documentElement.scrollWidth <= document.documentElement.clientWidth,
  )
  const targets = await violationsIn(page, ['target-size'])
  const onPaper = await faultsOnPaper(page, name)
  const expected = EXPECTED[name]
  const unexpected = faults.filter((fault) => expected === undefined || !fault.includes(expected))
  const wide = fits ? [] : ['wider than 320 pixels']
  return [...inLight, ...inDark, ...targets, ...wide, ...onPaper, ...unexpected]
}

/** Back to a desk in daylight, on an empty page: nothing is laid out anew that nobody looks at. */
async function leave({ page }: OpenedPage): Promise<void> {
  await page.goto('about:blank')
  await page.emulateMedia({ media: 'screen', colorScheme: 'light' })
  await page.setViewportSize({ width: 1280, height: 900 })
}

/** Defines the test of every view in `locale`. */
export function testEveryView(locale: Locale): void {
  let server: TestServer
  beforeAll(async () => {
    server = await startServer()
  })
  afterAll(() => server.stop())

  test(`every view in ${locale} is accessible, fits a phone and paper and goes without a fault`, async () => {
    const browser = await startChromium()
    const [first, ...others] = await viewsOf(server.address)
    if (first === undefined) throw new Error('There is no view.')
    const opened = await openPage(browser, urlOf(server.address, locale, first))
    const wrong = [...(await faultsOf(opened, first))]
    for (const view of others) {
      await leave(opened)
      await opened.go(urlOf(server.address, locale, view))
      wrong.push(...(await faultsOf(opened, view)).map((fault) => `${view.name}: ${fault}`))
    }
    await browser.close()
    expect(wrong).toEqual([])
  })
}
