import type { Browser, Page } from 'playwright-core'
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

const open = (path: string) => openPage(browser, `${server.address}${path}`)
const asked = (page: Page, name: string) => new URL(page.url()).searchParams.get(name)

test('the network is gone through by keyboard: a name of the table, its counterparts, the ends of the period', async () => {
  const { page, faults, settle, close } = await open('/en/network')
  await page.getByRole('link', { name: 'China', exact: true }).focus()
  await page.keyboard.press('Enter')
  await settle()
  expect(asked(page, 'node')).toBe('cn')
  expect(await page.getByRole('heading', { name: 'China' }).isVisible()).toBe(true)
  const whom = page.locator('section[aria-live] tbody tr')
  const before = await whom.count()
  expect(before).toBeGreaterThan(2)
  await page.getByRole('slider', { name: 'From' }).focus()
  for (let step = 0; step < 26; step += 1) await page.keyboard.press('ArrowRight')
  await expect.poll(() => asked(page, 'from')).toBe('2023-03')
  expect(await whom.count()).toBeLessThan(before)
  await page.reload()
  await settle()
  expect(await page.getByRole('slider', { name: 'From' }).getAttribute('aria-valuetext')).toBe('March 2023')
  expect(faults).toEqual([])
  await close()
})

/** A network of so many who met at random, the same each time. */
function inventedNetwork(count: number) {
  let state = 7
  const random = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state % below
  }
  const nodes = Array.from({ length: count }, (_, index) => ({
    id: `p${String(index).padStart(5, '0')}`,
    kind: 'person',
    names: { en: `Person ${index}`, ar: `شخص ${index}` },
    side: ['cn', 'ru', 'eg', 'us', 'fr'][index % 5],
    encounters: 1 + random(20),
    degree: 3,
  }))
  const edges = Array.from({ length: count * 3 }, (_, index) => {
    const day = `20${14 + random(10)}-${String(1 + random(12)).padStart(2, '0')}-11`
    const [source, target] = [random(count), random(Math.max(1, Math.floor(count / 10)))]
    return {
      source: nodes[source]?.id,
      target: nodes[target]?.id,
      encounters: 1,
      formats: [],
      first: day,
      last: day,
      records: [`r${index}`],
      days: [day],
      example: null,
    }
  })
  const asked = { of: 'people', from: null, to: null, formats: null, statuses: ['held'] }
  return { ...asked, encounters: edges.length, nodes, edges, notes: [] }
}

/** Of a step of the slider, in milliseconds of the page's own time: others may be at work on the machine. */
const MOST_WORK = 100

/** So much has the page worked until now, in milliseconds. */
async function workOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const { metrics } = await session.send('Performance.getMetrics')
  await session.detach()
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
}

test('four thousand people are laid out while the page answers to the slider', async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  const network = JSON.stringify(inventedNetwork(4000))
  await page.route('**/api/network*', (route) =>
    route.fulfill({ contentType: 'application/json', body: network }),
  )
  await page.goto(`${server.address}/en/network?of=people`)
  await page.waitForSelector('canvas')
  const worked = await workOf(page)
  const steps = await page.evaluate(async () => {
    const slider = document.querySelector<HTMLInputElement>('input[type=range]')
    let steps = 0
    for (let step = 1; step <= 20 && slider !== null; step += 1) {
      slider.value = String(step)
      slider.dispatchEvent(new Event('input', { bubbles: true }))
      await new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown)))
      steps += 1
    }
    return steps
  })
  expect(steps).toBe(20)
  expect(((await workOf(page)) - worked) / steps).toBeLessThan(MOST_WORK)
  await page.waitForSelector('.picture [aria-busy]', { state: 'detached', timeout: 240_000 })
  const painted = await page.evaluate(() => {
    const canvas = document.querySelector('canvas')
    const data = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data
    return data?.filter((value, place) => place % 4 === 3 && value > 0).length ?? 0
  })
  expect(painted).toBeGreaterThan(20_000)
  await context.close()
})

test('a place of the list opens what was held there, and the address holds it', async () => {
  const { page, faults, settle, close } = await open('/en/map?area=arab')
  await page.getByRole('link', { name: 'Riyadh', exact: true }).click()
  await settle()
  expect([asked(page, 'place'), asked(page, 'area')]).toEqual(['riyadh', 'arab'])
  expect(await page.locator('section[aria-live] article').count()).toBe(1)
  expect(await page.locator('circle.chosen').count()).toBe(1)
  expect(faults).toEqual([])
  await close()
})

test('a month begins at the side where its language does, and a day shows what falls on it alone', async () => {
  const arabic = await open('/ar/calendar?month=2022-12')
  const english = await open('/en/calendar?month=2022-12')
  const middle = async (page: Page): Promise<number> => {
    const box = await page.locator('thead th').first().boundingBox()
    return (box?.x ?? 0) + (box?.width ?? 0) / 2
  }
  expect(await middle(arabic.page)).toBeGreaterThan(1000)
  expect(await middle(english.page)).toBeLessThan(280)
  const { page, settle } = english
  const days = await page.locator('.day').count()
  await page.locator('td a[aria-label^="Wednesday, 7 December 2022"]').click()
  await settle()
  expect(asked(page, 'day')).toBe('2022-12-07')
  expect(days).toBeGreaterThan(1)
  expect(await page.locator('.day').count()).toBe(1)
  await page.getByRole('button', { name: 'Later' }).click()
  await settle()
  expect([asked(page, 'month'), asked(page, 'day')]).toEqual(['2023-01', null])
  await arabic.close()
  await english.close()
})

test('positions of both sides stand beside each other once a topic is chosen', async () => {
  const { page, faults, settle, close } = await open('/en/pair/cn-ru?show=positions')
  await page.getByRole('button', { name: /^Taiwan/ }).click()
  await settle()
  expect(asked(page, 'topic')).toBe('taiwan')
  expect(await page.locator('h3.who').allTextContents()).toEqual(['China', 'Russia'])
  expect(await page.locator('.both blockquote').count()).toBeGreaterThan(0)
  expect(faults).toEqual([])
  await close()
})

test('several files are read, then kept, and each says how far it is', async () => {
  const { page, settle, close } = await open('/en/add')
  const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
  await page
    .locator('input[type=file]')
    .setInputFiles([
      file('one.txt', 'Wang Yi met Sergey Lavrov in Moscow on 4 March 2024. Wang said that trade grew.'),
      file('two.txt', 'اجتمع وانغ يي مع سيرغي لافروف في بكين يوم 9 أبريل 2024.'),
      { name: 'three.txt', mimeType: 'text/plain', buffer: Buffer.from([137, 80, 78, 71, 0, 0]) },
    ])
  await page.waitForSelector('li.failed')
  await expect.poll(() => page.locator('li.read').count()).toBe(2)
  expect(await page.locator('li.read').first().textContent()).toContain('1 encounter')
  await page.getByRole('button', { name: 'Keep 2 texts' }).click()
  await expect.poll(() => page.locator('li.kept').count()).toBe(2)
  await page.locator('li.kept a').first().click()
  await settle()
  expect(await page.locator('.body').textContent()).toContain('Wang Yi met')
  await close()
})

test('what came since the last visit stands on the front page until it was seen', async () => {
  const { page, settle, close } = await open('/en')
  await page.evaluate(() => {
    const before = { locale: 'en', tour: 'done', visited: '2020-01-01T00:00:00.000Z' }
    localStorage.setItem('mahdar', JSON.stringify(before))
  })
  await page.reload()
  await settle()
  expect(await page.getByRole('heading', { name: 'New since your last visit' }).isVisible()).toBe(true)
  await page.getByRole('button', { name: 'Seen' }).click()
  await settle()
  expect(await page.getByRole('heading', { name: 'New since your last visit' }).count()).toBe(0)
  await close()
})
