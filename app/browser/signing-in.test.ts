import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bringAxe, violationsIn } from './axe.ts'
import { startChromium } from './chromium.ts'
import { openPage } from './open.ts'
import { startServer, type TestServer } from './server.ts'

let server: TestServer
let browser: Browser

beforeAll(async () => {
  server = await startServer('0.0.0.0')
  browser = await startChromium()
})
afterAll(async () => {
  await browser.close()
  server.stop()
})

test('where tokens are asked for, a page shows nothing but the way in, and goes on where it was', async () => {
  const { page, close, settle } = await openPage(
    browser,
    `${server.address}/en/encounter/2022-08-05-cn-ru-meeting`,
  )
  const title = page.getByRole('heading', { level: 1 })
  expect(await title.textContent()).toBe('Sign in')
  await bringAxe(page)
  expect(await violationsIn(page)).toEqual([])
  await page.getByLabel('Your token').fill('mahdar_000000000000_wrong')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('alert').waitFor()
  await page.getByLabel('Your token').fill(server.token)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForSelector('article h1')
  await settle()
  expect(await title.textContent()).toContain('Wang Yi')
  expect(await page.evaluate(() => document.cookie)).toBe('')
  await close()
})

test('a change is made with the proof of the session, and signing out ends it', async () => {
  const { page, close } = await openPage(browser, `${server.address}/ar/review`)
  await page.getByLabel('رمزك').fill(server.token)
  await page.getByRole('button', { name: 'دخول' }).click()
  await page.waitForSelector('.card')
  const words = await page.locator('.card blockquote').textContent()
  const kept = page.waitForResponse((response) => response.url().endsWith('/api/decisions'))
  await page.keyboard.press('a')
  expect((await kept).status()).toBe(201)
  await expect.poll(() => page.locator('.card blockquote').textContent()).not.toBe(words)
  await page.goto(`${server.address}/ar/settings`)
  await page.getByRole('button', { name: 'خروج' }).waitFor()
  await bringAxe(page)
  expect(await violationsIn(page)).toEqual([])
  await page.getByRole('button', { name: 'خروج' }).click()
  await page.getByLabel('رمزك').waitFor()
  await close()
})
