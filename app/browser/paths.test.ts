import { text } from 'node:stream/consumers'
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startChromium } from './chromium.ts'
import { openPage } from './open.ts'
import { startServer, type TestServer } from './server.ts'

/** JavaScript of the first view, compressed, in bytes. */
const MOST_SCRIPT = 120 * 1024
const ENCOUNTER = '2022-08-05-cn-ru-meeting'

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

const open = (path: string, width?: number) =>
  openPage(browser, `${server.address}${path}`, width === undefined ? {} : { width })

/** The horizontal middle of the first element that `selector` finds. */
async function middleOf(page: Page, selector: string): Promise<number> {
  const box = await page.locator(selector).first().boundingBox()
  if (box === null) throw new Error(`${selector} is not shown`)
  return box.x + box.width / 2
}

test('the first view asks for no more script than a slow connection bears', async () => {
  const context = await browser.newContext()
  const page = await context.newPage()
  const bodies: Promise<Buffer>[] = []
  page.on('response', (response) => {
    if (response.url().endsWith('.js')) bodies.push(response.body())
  })
  await page.goto(`${server.address}/ar`)
  await page.waitForSelector('main article h3')
  const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body).length)
  expect(sizes.length).toBeGreaterThan(2)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(MOST_SCRIPT)
  await context.close()
})

test('Arabic runs from the right: the name, the first column and the facts stand there, in English at the left', async () => {
  const arabic = await open(`/ar/compare/${ENCOUNTER}`)
  const english = await open(`/en/compare/${ENCOUNTER}`)
  for (const selector of ['.wordmark', '.kind', '.kicker a', 'h1 bdi'])
    expect(await middleOf(arabic.page, selector), selector).toBeGreaterThan(640)
  for (const selector of ['.wordmark', '.kind', '.kicker a', 'h1 bdi'])
    expect(await middleOf(english.page, selector), selector).toBeLessThan(640)
  const first = '.rows .cell:nth-child(1)'
  const second = '.rows .cell:nth-child(2)'
  expect(await middleOf(arabic.page, first)).toBeGreaterThan(await middleOf(arabic.page, second))
  expect(await middleOf(english.page, first)).toBeLessThan(await middleOf(english.page, second))
  await arabic.close()
  await english.close()
})

test('a quotation begins where its own language begins, on a page of either', async () => {
  for (const locale of ['ar', 'en']) {
    const { page, close } = await open(`/${locale}/compare/${ENCOUNTER}`)
    const edges = (language: string) =>
      page
        .locator(`.rows blockquote a[lang="${language}"]`)
        .first()
        .evaluate((link) => {
          const range = document.createRange()
          range.selectNodeContents(link)
          const words = range.getBoundingClientRect()
          const line = link.getBoundingClientRect()
          return { before: words.left - line.left, after: line.right - words.right }
        })
    const arabic = await edges('ar')
    const english = await edges('en')
    expect(arabic.after).toBeLessThan(2)
    expect(arabic.before).toBeGreaterThan(20)
    expect(english.before).toBeLessThan(2)
    expect(english.after).toBeGreaterThan(20)
    await close()
  }
})

test('from the front page to a compared encounter, its export and a citation, with nothing in the way', async () => {
  const { page, faults, settle, close } = await open('/en')
  await page.getByRole('link', { name: 'Compare two accounts' }).click()
  await settle()
  expect(await page.locator('.rows > li').count()).toBeGreaterThan(4)
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Markdown' }).click(),
  ])
  expect(await text(await file.createReadStream())).toContain('Wang Yi')
  await page.locator('.kicker a').click()
  await settle()
  await page.getByRole('button', { name: 'In Arabic' }).click()
  expect(await page.locator('textarea').inputValue()).toContain('وانغ يي')
  await page.getByRole('button', { name: 'BibTeX' }).click()
  expect(await page.locator('textarea').inputValue()).toMatch(/^@online\{/)
  expect(faults).toEqual([])
  await close()
})

test('a click on words in the text explains them, and so does the keyboard; the address holds it', async () => {
  const { page, settle, close } = await open(`/en/encounter/${ENCOUNTER}`)
  await page.locator('blockquote a[lang="ar"]').first().click()
  await settle()
  expect(new URL(page.url()).searchParams.get('fact')).toMatch(/^s\d+$/)
  expect(await page.locator('.chosen h3').textContent()).toContain('Wang Yi')
  const painted = await page.evaluate(() =>
    [...(CSS.highlights.get('current') ?? [])].map(({ startContainer, startOffset, endOffset }) =>
      startContainer.textContent?.slice(startOffset, endOffset),
    ),
  )
  expect(painted.join(' ')).toContain('موقف بلاده من قضية تايوان')
  await page.locator('.entry[aria-pressed="false"]').nth(1).focus()
  await page.keyboard.press('Enter')
  const chosen = new URL(page.url()).searchParams.get('fact')
  await page.reload()
  await page.waitForSelector('.entry[aria-pressed="true"]')
  expect(new URL(page.url()).searchParams.get('fact')).toBe(chosen)
  await close()
})

test('a pasted text is read at once and kept only when that is asked for; markup in it is text', async () => {
  const { page, settle, close } = await open('/en/add')
  const before = await count(page)
  await page
    .locator('#text')
    .fill(
      '<b>Wang Yi</b> met Sergey Lavrov in Moscow on 3 March 2024. Wang said that <script>trade</script> grew.',
    )
  await page.getByRole('button', { name: 'Read it' }).click()
  await page.waitForSelector('.bar')
  expect(await page.locator('.body').textContent()).toContain('<b>Wang Yi</b>')
  expect(await count(page)).toBe(before)
  // What is wrong is put right before the text is kept, and kept with it.
  await page.locator('.entry', { hasText: 'grew' }).click()
  await page.keyboard.press('x')
  await page.locator('.chosen .reviewed.reject').waitFor()
  await page.getByRole('button', { name: 'Keep it' }).click()
  await page.getByRole('link', { name: 'Open it' }).click()
  await settle()
  expect(await page.locator('.body').textContent()).toContain('<script>')
  expect(await count(page)).toBe(before + 1)
  await page.locator('.entry .rejected').click()
  await page.locator('.chosen .reviewed.reject').waitFor()
  await page.keyboard.press('Backspace')
  await expect.poll(() => page.locator('.reviewed').count()).toBe(0)
  await close()
})

async function count(page: Page): Promise<number> {
  return page.evaluate(
    async () => ((await (await fetch('/api/about')).json()) as { documents: number }).documents,
  )
}

test('the review queue is worked through by the keyboard alone, and a decision is taken back', async () => {
  const { page, faults, close } = await open('/ar/review')
  const shown = () => page.locator('.card blockquote').textContent()
  const decided = async () =>
    page.evaluate(
      async () =>
        ((await (await fetch('/api/decisions')).json()) as { items: readonly unknown[] }).items.length,
    )
  await page.waitForSelector('.card')
  const first = await shown()
  await page.keyboard.press('a')
  await expect.poll(shown).not.toBe(first)
  await expect.poll(decided).toBe(1)
  const second = await shown()
  await page.keyboard.press('x')
  await expect.poll(shown).not.toBe(second)
  await page.keyboard.press('Backspace')
  await expect.poll(shown).toBe(second)
  await expect.poll(decided).toBe(1)
  await page.keyboard.press('Space')
  await expect.poll(shown).not.toBe(second)
  expect(faults).toEqual([])
  await close()
})

test('what one speaker said in a text is judged at once, an account is split off by the keyboard, and all of it taken back', async () => {
  const { page, faults, close } = await open('/en/review')
  const waiting = () => page.locator('.card blockquote').textContent()
  const decisions = async () =>
    page.evaluate(
      async () =>
        ((await (await fetch('/api/decisions')).json()) as { items: readonly unknown[] }).items.length,
    )
  await page.waitForSelector('.card')
  const before = await decisions()
  const all = page.getByRole('button', { name: 'Accept all' })
  for (let turn = 0; turn < 40 && !(await all.isVisible()); turn += 1) await page.keyboard.press('Space')
  const first = await waiting()
  await page.keyboard.press('Shift+A')
  await expect.poll(decisions).toBeGreaterThan(before + 1)
  await page.keyboard.press('Backspace')
  await expect.poll(decisions).toBe(before)
  await expect.poll(waiting).toBe(first)
  const split = page.getByRole('button', { name: 'Split', exact: false })
  for (let turn = 0; turn < 40 && !(await split.isVisible()); turn += 1) await page.keyboard.press('Space')
  await page.keyboard.press('s')
  await page.getByRole('checkbox').first().check()
  await page.getByLabel('Why, in a sentence').fill('Another day.')
  await page.keyboard.press('Enter')
  await expect.poll(decisions).toBe(before + 1)
  await expect.poll(() => page.locator('section ol').textContent()).toContain('Another day.')
  await page.keyboard.press('Backspace')
  await expect.poll(decisions).toBe(before)
  expect(faults).toEqual([])
  await close()
})
