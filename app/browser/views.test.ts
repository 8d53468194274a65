import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bringAxe, violationsIn } from './axe.ts'
import { startChromium } from './chromium.ts'
import { openPage } from './open.ts'
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
