import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startChromium } from './chromium.ts'
import { type HardView, hardViews } from './hard.ts'
import { openPage } from './open.ts'
import { startServer, type TestServer } from './server.ts'
import { ENCOUNTER, urlOf } from './views.ts'

let server: TestServer
let browser: Browser
let views: readonly HardView[]

beforeAll(async () => {
  server = await startServer()
  browser = await startChromium()
  views = await hardViews(server.address, ENCOUNTER)
})
afterAll(async () => {
  await browser.close()
  server.stop()
})

const open = (path: string) => openPage(browser, `${server.address}${path}`)

function openHard(name: string, locale: 'ar' | 'en', width = 1280) {
  const view = views.find((one) => one.name === name)
  if (view === undefined) throw new Error(`There is no view ${name}.`)
  return openPage(browser, urlOf(server.address, locale, view), { width, answers: view.answers })
}

/** The words of what sticks out of the page. */
async function outside(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main :is(h1, h2, h3, p, li, td, th, dd, bdi, button)')].flatMap(
      (element) => {
        if (element.closest('.unseen, .wide') !== null) return []
        const { left, right, width } = element.getBoundingClientRect()
        const sticksOut = left < -1 || right > document.documentElement.clientWidth + 1
        return width > 0 && sticksOut ? [`${element.tagName} ${element.textContent?.slice(0, 40)}`] : []
      },
    ),
  )
}

for (const locale of ['ar', 'en'] as const)
  test(`in ${locale}, a name of 300 characters, one in another language and a statement of 20,000 stay within the page`, async () => {
    const { page, faults, close } = await openHard('hard-names', locale)
    expect((await page.locator('h1 bdi').first().textContent())?.length).toBe(300)
    expect(await page.locator('h1 bdi[lang="ru"]').textContent()).toBe('Сергей Лавров')
    expect((await page.locator('blockquote').first().textContent())?.length).toBeGreaterThanOrEqual(20_000)
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 900 })
      expect(await outside(page), String(width)).toEqual([])
    }
    // What stands behind a title that turns around is where it would be behind any other.
    await page.setViewportSize({ width: 1280, height: 900 })
    const [title, below] = await page
      .locator('aside ol > li')
      .first()
      .evaluate((item) => [...item.querySelectorAll('p')].map((one) => one.getBoundingClientRect()))
    const start = (box: DOMRect | undefined) => Math.round((locale === 'ar' ? box?.right : box?.left) ?? -1)
    expect(start(title)).toBe(start(below))
    expect(await page.locator('aside ol > li p').nth(1).textContent()).not.toContain('\u202e')
    expect(
      await page
        .locator('aside ol > li a bdi')
        .first()
        .evaluate((one) => getComputedStyle(one).unicodeBidi),
    ).toMatch(/isolate/)
    expect(faults).toEqual([])
    await close()
  })

test('of 400 who took part a few are shown until all are asked for; 200 accounts are listed', async () => {
  for (const locale of ['ar', 'en'] as const) {
    const { page, faults, close } = await openHard('hard-many', locale, 390)
    expect(await outside(page)).toEqual([])
    expect((await page.locator('h1').textContent())?.length).toBeLessThan(300)
    const people = page.locator('.story > section:nth-of-type(2) > ul > li')
    expect(await people.count()).toBe(12)
    await page.getByRole('button', { name: /400/ }).click()
    expect(await people.count()).toBe(400)
    expect(await page.locator('aside ol > li').count()).toBe(200)
    const words = page.locator('.story dl dd').first().locator('li')
    expect(await words.count()).toBe(6)
    await page.getByRole('button', { name: /194/ }).first().click()
    expect(await words.count()).toBe(200)
    expect(faults).toEqual([])
    await close()
  }
})

test('of 200 accounts beside each other, a row shows those that tell something, and a document may tell twice', async () => {
  for (const locale of ['ar', 'en'] as const) {
    const { page, faults, close } = await openHard('hard-compare', locale, locale === 'ar' ? 390 : 1280)
    expect(await outside(page)).toEqual([])
    expect(await page.locator('main ol.n4 > li').count()).toBe(12)
    expect(await page.locator('.rows .cell').count()).toBeLessThan(200)
    expect(await page.locator('.filters button').count()).toBeLessThan(10)
    await page.locator('.filters select').selectOption('only-7')
    expect(await page.locator('.rows > li').count()).toBe(1)
    expect(faults).toEqual([])
    await close()
  }
})

test('of 500 statements all come to be listed, those first that are seen, and any is shown at once', async () => {
  for (const locale of ['ar', 'en'] as const) {
    const { page, faults, close } = await openHard('hard-said', locale)
    expect(await page.locator('aside section blockquote').count()).toBe(1)
    const entries = page.locator('aside ol > li > button')
    expect(await entries.count()).toBeGreaterThanOrEqual(30)
    await expect.poll(() => entries.count(), { timeout: 30_000 }).toBe(500)
    await entries.nth(498).focus()
    await page.keyboard.press('Tab')
    expect(await entries.nth(499).evaluate((one) => one === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => location.search)).toContain('fact=s500')
    expect(faults).toEqual([])
    await close()
  }
})

test('a document full of script and markup is text, in its title and its names too', async () => {
  for (const locale of ['ar', 'en'] as const) {
    const { page, faults, close } = await openHard('hard-document', locale)
    const text = (await page.locator('article').first().textContent()) ?? ''
    for (const words of ['<script>', 'onerror=', '<style>body', '{{constructor', '<b onclick=x>Title</b>'])
      expect(text).toContain(words)
    expect(await page.locator('main :is(script, img, style, b, i)').count()).toBe(0)
    expect(await page.locator('a[href^="javascript"]').count()).toBe(0)
    expect(await page.evaluate(() => 'broken' in globalThis)).toBe(false)
    expect(await outside(page)).toEqual([])
    expect(faults).toEqual([])
    await close()
  }
})

async function send(
  page: Page,
  method: 'POST' | 'DELETE',
  path: string,
  body?: object,
): Promise<Record<string, unknown>> {
  return page.evaluate(
    async ([method, path, body]) => {
      const headers = { 'content-type': 'application/json' }
      const answer = await fetch(path, {
        method,
        ...(body === null ? {} : { headers, body: JSON.stringify(body) }),
      })
      return answer.status === 204 ? {} : await answer.json()
    },
    [method, path, body ?? null] as const,
  )
}

test('the link of an encounter that went into another leads there, that of a removed text says so', async () => {
  const { page, settle, close } = await open(`/en/encounter/${ENCOUNTER}`)
  const document = await page.locator('aside ol > li a').first().getAttribute('href')
  const id = document?.split('/').at(-1) ?? ''
  const body = { verdict: 'split', encounter: ENCOUNTER, documents: [id], because: 'Another day.' }
  const split = await send(page, 'POST', '/api/decisions', body)
  const apart = (split.records as string[]).find((one) => one !== ENCOUNTER) ?? ''
  await page.goto(`${server.address}/en/encounter/${apart}?order=topic`)
  await settle()
  expect(await page.locator('aside ol > li').count()).toBe(1)
  await send(page, 'DELETE', `/api/decisions/${split.id}`)
  await page.goto(`${server.address}/en/encounter/${apart}`)
  await page.waitForURL(`**/en/encounter/${ENCOUNTER}`)
  await settle()
  expect(await page.locator('aside ol > li').count()).toBe(2)
  const text = { text: 'Salim Nawwar met Hala Sayyad in Amman on 3 March 2024.' }
  const kept = await send(page, 'POST', '/api/documents', text)
  await send(page, 'DELETE', `/api/documents/${kept.id}`)
  for (const [locale, title] of [
    ['ar', 'هذا غير موجود في السجل'],
    ['en', 'This is not in the record'],
  ]) {
    await page.goto(`${server.address}/${locale}/document/${kept.id}`)
    await page.getByRole('alert').waitFor()
    expect(await page.locator('h1').textContent()).toBe(title)
  }
  await close()
})

const waiting = (page: Page) => page.locator('.card blockquote').textContent()

test('two reviewers decide on one item: both decisions are kept, the later holds, neither queue has it any more', async () => {
  const [first, second] = [await open('/en/review'), await open('/ar/review')]
  const words = (await waiting(first.page)) ?? ''
  expect(await waiting(second.page)).toBe(words)
  await first.page.keyboard.press('a')
  await expect.poll(() => waiting(first.page)).not.toBe(words)
  await expect.poll(() => first.page.locator('section ol > li').count()).toBe(1)
  await second.page.keyboard.press('x')
  await expect.poll(() => waiting(second.page)).not.toBe(words)
  await expect.poll(() => second.page.locator('section ol > li').count()).toBe(2)
  expect(await second.page.locator('section ol > li strong').allTextContents()).toEqual(['مرفوض', 'مقبول'])
  await first.page.reload()
  await first.settle()
  expect(await waiting(first.page)).not.toBe(words)
  await second.page.keyboard.press('Backspace')
  await expect.poll(() => second.page.locator('section ol > li').count()).toBe(1)
  expect([...first.faults, ...second.faults]).toEqual([])
  await first.close()
  await second.close()
})

test('a decision that the connection loses is said, stands in front again, and is kept when it is made once more', async () => {
  const { page, close } = await open('/ar/review')
  const words = await waiting(page)
  await page.route('**/api/decisions', (route) =>
    route.request().method() === 'POST' ? route.abort('internetdisconnected') : route.fallback(),
  )
  await page.keyboard.press('a')
  await page.getByRole('alert').waitFor()
  expect(await page.getByRole('alert').textContent()).toContain('الخادم لا يجيب')
  expect(await waiting(page)).toBe(words)
  await page.unroute('**/api/decisions')
  await page.keyboard.press('a')
  await expect.poll(() => waiting(page)).not.toBe(words)
  expect(await page.getByRole('alert').count()).toBe(0)
  await close()
})

test('what somebody judged is marked in the encounter, the comparison and the text, with who and when', async () => {
  const { page, settle, close } = await open(`/en/encounter/${ENCOUNTER}`)
  const href = await page.locator('aside ol > li a').first().getAttribute('href')
  const document = href?.split('/').at(-1) ?? ''
  const judge = (verdict: string, statement: string) =>
    send(page, 'POST', '/api/decisions', { verdict, document, statement, because: 'Read twice.' })
  const made = [await judge('accept', 's1'), await judge('reject', 's2')]
  for (const view of ['encounter', 'compare']) {
    await page.goto(`${server.address}/en/${view}/${ENCOUNTER}`)
    await settle()
    expect(await page.locator('.reviewed.accept').textContent()).toMatch(
      /Checked by .*this computer.*: Read twice\./,
    )
    await page.getByText('1 statement was rejected on review').click()
    expect(await page.locator('details .reviewed.reject').textContent()).toContain('Rejected by')
  }
  await page.goto(`${server.address}/ar/document/${document}?fact=s2`)
  await settle()
  expect(await page.locator('.chosen .reviewed.reject').textContent()).toContain('رفضه')
  expect(await page.locator('.entry .reviewed').allTextContents()).toEqual(['مقبول', 'مرفوض'])
  for (const { id } of made) await send(page, 'DELETE', `/api/decisions/${id}`)
  await close()
})
