import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bringAxe, violationsIn } from './axe.ts'
import { startChromium } from './chromium.ts'
import { type OpenedPage, openPage } from './open.ts'
import { startServer, type TestServer } from './server.ts'
import { ENCOUNTER, type ShownView, urlOf, viewsOf } from './views.ts'

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

/** All that is wrong with a view: for axe in both colour schemes, in what it asks for, and on a narrow screen. */
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

/** What opens within a view: the selector of what is there then. */
const OPENED: readonly (readonly [view: string, open: (page: Page) => Promise<void>, shown: string])[] = [
  ['encounter', (page) => page.locator('section .choice').last().click(), 'aside [role="status"]'],
  ['encounter', (page) => page.getByRole('button', { name: 'BibTeX' }).click(), 'aside textarea'],
  ['review', (page) => page.keyboard.press('e'), '#who'],
  ['review', (page) => page.keyboard.press('m'), 'form #because'],
  ['document', (page) => page.locator('.entry').last().click(), '.chosen dl'],
]

test('what opens within a view is accessible too, in both directions', async () => {
  const wrong: string[] = []
  for (const [index, [name, open, shown]] of OPENED.entries()) {
    const view = views.find((one) => one.name === name)
    if (view === undefined) throw new Error(`There is no view ${name}.`)
    const { page, close } = await openPage(
      browser,
      urlOf(server.address, index % 2 === 0 ? 'ar' : 'en', view),
    )
    await open(page)
    await page.locator(shown).first().waitFor()
    await bringAxe(page)
    wrong.push(...(await violationsIn(page)).map((fault) => `${name}: ${fault}`))
    await close()
  }
  expect(wrong).toEqual([])
})

test('by keyboard: past the head at once, every stop is seen, the menu of a phone opens and closes', async () => {
  const { page, settle, close } = await openPage(browser, `${server.address}/ar`)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('content')
  for (let stop = 0; stop < 30; stop += 1) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const { activeElement } = document
      if (activeElement === null || activeElement === document.body) return null
      const { outlineStyle, outlineWidth } = getComputedStyle(activeElement)
      const { width, height } = activeElement.getBoundingClientRect()
      const isSeen = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && width * height > 0
      return isSeen ? '' : activeElement.outerHTML.slice(0, 120)
    })
    expect(focused ?? '').toBe('')
  }
  await page.setViewportSize({ width: 390, height: 800 })
  const menu = page.getByRole('button', { name: 'القائمة' })
  await menu.focus()
  await page.keyboard.press('Enter')
  expect(await menu.getAttribute('aria-expanded')).toBe('true')
  await bringAxe(page)
  expect(await violationsIn(page)).toEqual([])
  await page.getByRole('link', { name: 'الخريطة' }).press('Enter')
  await settle()
  expect(await menu.getAttribute('aria-expanded')).toBe('false')
  await close()
})

test('who asks for less motion gets none; a page of twice the size needs no moving sideways', async () => {
  const { page, close } = await openPage(browser, `${server.address}/en/compare/${ENCOUNTER}`, { width: 640 })
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const moving = await page.evaluate(
    () =>
      [document.documentElement, ...document.querySelectorAll('*')].filter((element) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element)
        return (
          transitionDuration.split(', ').some((time) => Number.parseFloat(time) > 0) ||
          animationName !== 'none' ||
          scrollBehavior === 'smooth'
        )
      }).length,
  )
  expect(moving).toBe(0)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640)
  await close()
})
