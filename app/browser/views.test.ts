import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startChromium } from './chromium.ts'
import { type OpenedPage, openPage } from './open.ts'
import { startServer, type TestServer } from './server.ts'
import { type ShownView, urlOf, viewsOf } from './views.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

let server: TestServer
let browser: Browser
let views: readonly ShownView[]

beforeAll(async () => {
  server = await startServer()
  browser = await startChromium()
  views = await viewsOf(server.address)
})
afterAll(async () => {
  await browser.close()
  server.stop()
})

/** What axe finds wrong in a page, with the parts that it finds it in; `rules` are all, or those named. */
async function violationsIn(page: Page, rules: readonly string[] = []): Promise<readonly string[]> {
  return page.evaluate(
    async ([tags, named]) => {
      const { axe } = globalThis as unknown as {
        axe: { run: (where: Document, what: object) => Promise<AxeResults> }
      }
      const runOnly = named.length === 0 ? tags : { type: 'rule', values: named }
      const { violations } = await axe.run(document, { runOnly, resultTypes: ['violations'] })
      return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html }) => `${id}: ${html}`))
    },
    [TAGS, [...rules]] as const,
  )
}

/** All that is wrong with a view: for axe in both colour schemes, in what it asks for, and on a narrow screen. */
async function faultsOf({ page, faults }: OpenedPage, { name }: ShownView): Promise<readonly string[]> {
  // A policy against inline script holds for tests too: axe is put in as the browser's own.
  await page.evaluate(AXE)
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
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 1280, height: 900 })
  // The browser itself says on its console that an encounter is not there, and that a query is wrong.
  const expected = { gone: '404', 'search-wrong': '400' }[name]
  const unexpected = faults.filter((fault) => expected === undefined || !fault.includes(expected))
  return [...inLight, ...inDark, ...targets, ...unexpected, ...(fits ? [] : ['wider than 320 pixels'])]
}

for (const locale of ['ar', 'en'] as const)
  test(`every view in ${locale} is accessible, fits a phone and goes without a fault`, async () => {
    const wrong: string[] = []
    for (const view of views) {
      const opened = await openPage(browser, urlOf(server.address, locale, view))
      wrong.push(...(await faultsOf(opened, view)).map((fault) => `${view.name}: ${fault}`))
      await opened.close()
    }
    expect(wrong).toEqual([])
  })
