import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startChromium } from './chromium.ts'
import { openPage } from './open.ts'
import { startServer, type TestServer } from './server.ts'

let server: TestServer
let browser: Browser

beforeAll(async () => {
  server = await startServer()
  browser = await startChromium()
})
afterAll(async () => {
  await browser.close()
  server.stop()
})

test('the samples are marked as such, and gone at a click, but for what somebody added', async () => {
  const { page, settle, faults, close } = await openPage(browser, `${server.address}/ar`)
  const notice = page.getByRole('complementary', { name: 'بيانات للعرض' })
  expect(await notice.isVisible()).toBe(true)
  const body = { text: 'Salim Nawwar met Hala Sayyad in Amman on 3 March 2024.' }
  const kept = await page.evaluate(async (body) => {
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch('/api/documents', { method: 'POST', headers, body: JSON.stringify(body) })
    return (await answer.json()) as { id: string }
  }, body)
  await notice.getByRole('button').click()
  await notice.waitFor({ state: 'detached' })
  await page.goto(`${server.address}/ar/documents`)
  await settle()
  const links = page.locator('main a[href^="/ar/document/"]')
  expect(await links.count()).toBe(1)
  expect(await links.getAttribute('href')).toContain(kept.id)
  expect(faults).toEqual([])
  await close()
})
