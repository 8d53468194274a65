/**
 * `npx tsx app/browser/speed.ts http://127.0.0.1:4870`: how soon the largest part of each view is painted, and how soon a
 * view answers to what people do in it, of a server that runs.
 */
import type { Browser, Page } from 'playwright-core'
import { startChromium } from './chromium.ts'

/** Of one view, in milliseconds. */
interface ViewSpeed {
  readonly name: string
  /** Largest contentful paint. */
  readonly lcp: number
  /** The longest of its interactions, from the key or click to the next paint; null where nothing could be done. */
  readonly inp: number | null
  /** What the page's main thread computed until then: others at work on the machine do not lengthen it. */
  readonly work: number
}

/** A view to be measured. */
interface MeasuredView {
  readonly name: string
  /** Behind the server's address. */
  readonly path: string
  /** Answered instead of the server, by path. */
  readonly answers?: Readonly<Record<string, unknown>>
  /** What people do there. */
  readonly act: (page: Page) => Promise<void>
}

const SETTLED = 60_000

/** Keeps what the browser tells of paints and of interactions. */
function watch(): void {
  const told = { lcp: 0, inp: 0, shift: 0 }
  Object.assign(window, { told })
  new PerformanceObserver((list) => {
    told.lcp = list.getEntries().at(-1)?.startTime ?? told.lcp
  }).observe({ type: 'largest-contentful-paint', buffered: true })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if ((entry as PerformanceEventTiming).interactionId > 0) told.inp = Math.max(told.inp, entry.duration)
  }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit)
}

/** Answers requests for a path of `answers` in the page itself: what goes through the browser's driver takes longer than a server. */
function answerFromHere(answers: Readonly<Record<string, unknown>>): void {
  const bodies = new Map(Object.entries(answers).map(([path, json]) => [path, JSON.stringify(json)]))
  const asked = window.fetch.bind(window)
  window.fetch = async (input, init) => {
    const body = bodies.get(new URL(String(input), location.href).pathname)
    return body === undefined
      ? asked(input, init)
      : new Response(body, { headers: { 'content-type': 'application/json' } })
  }
}

/** Opens a view as somebody does who has been here before, waits until it shows all, and does something in it. */
async function measureView(browser: Browser, address: string, view: MeasuredView): Promise<ViewSpeed> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  await page.addInitScript(watch)
  await page.addInitScript(answerFromHere, view.answers ?? {})
  const session = await context.newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  await page.goto(`${address}${view.path}`)
  await page.waitForFunction(
    () =>
      document.querySelector('main h1, main h2') !== null &&
      document.querySelector('[aria-busy="true"]') === null,
    null,
    { timeout: SETTLED },
  )
  await page.waitForTimeout(300)
  const { lcp } = await toldIn(page)
  await view.act(page)
  await page.waitForTimeout(500)
  const { inp } = await toldIn(page)
  const { metrics } = await session.send('Performance.getMetrics')
  const work = (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
  await context.close()
  return { name: view.name, lcp, inp: inp === 0 ? null : inp, work }
}

/** What it takes to open a view by a link in another one: until it is painted, and of that what the page computed, in milliseconds. */
async function measureOpening(browser: Browser, address: string, view: MeasuredView): Promise<string> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  await page.addInitScript(answerFromHere, view.answers ?? {})
  const session = await context.newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const computed = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
  }
  const times: string[] = []
  for (let round = 0; round < 3; round += 1) {
    await page.goto(`${address}/en/documents`)
    await page.waitForSelector('main h1')
    await page.waitForTimeout(2000)
    const before = await computed()
    const shown = await page.evaluate(openByLink, view.path)
    times.push(`${shown.toFixed(0)} (${((await computed()) - before).toFixed(0)} of computing)`)
  }
  await context.close()
  return times.join(', ')
}

/**
 * Follows a link to `path` as a click does; gives the milliseconds until the text of a document is painted. Nothing in it
 * has a name of its own: it runs in the page, where what compiled this file keeps no names.
 */
async function openByLink(path: string): Promise<number> {
  const link = document.createElement('a')
  link.href = path
  document.querySelector('main')?.append(link)
  const start = performance.now()
  link.click()
  while (location.pathname !== path || CSS.highlights.size === 0)
    await new Promise((resolve) => requestAnimationFrame(resolve))
  await new Promise((resolve) => requestAnimationFrame(resolve))
  return performance.now() - start
}

function toldIn(page: Page): Promise<{ readonly lcp: number; readonly inp: number }> {
  return page.evaluate(() => (window as unknown as { told: { lcp: number; inp: number } }).told)
}

/** A document of five hundred statements, which is read and not kept. */
async function longDocument(address: string): Promise<MeasuredView> {
  const said = Array.from(
    { length: 500 },
    (_, place) => `Wang Yi said that trade grew by ${place + 2} percent.`,
  )
  const answer = await fetch(`${address}/api/read`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text: said.join('\n') }),
  })
  const reading = (await answer.json()) as { readonly document: { readonly id: string } }
  const path = `/document/${reading.document.id}`
  return {
    name: 'a document of 500 statements',
    path: `/en${path}`,
    answers: { [`/api/documents/${reading.document.id}`]: reading },
    act: press,
  }
}

const press = (page: Page): Promise<void> => page.keyboard.press('Tab')

async function main(address: string): Promise<void> {
  const answer = await fetch(`${address}/api/encounters?limit=1&status=held`)
  const { items } = (await answer.json()) as { readonly items: readonly { readonly id: string }[] }
  const id = encodeURIComponent(items[0]?.id ?? '')
  const paths = [
    ...[
      'week',
      'search?q=format:meeting',
      `encounter/${id}`,
      `compare/${id}`,
      'network',
      'calendar',
      'map',
      'review',
    ],
    ...['documents', 'formulations'],
  ]
  const browser = await startChromium()
  const views = paths.map((path): MeasuredView => ({ name: path, path: `/en/${path}`, act: press }))
  for (const view of [...views, await longDocument(address)]) {
    const { name, lcp, inp, work } = await measureView(browser, address, view)
    const shown = inp === null ? 'below 16' : inp.toFixed(0)
    process.stdout.write(
      `${name}: LCP ${lcp.toFixed(0)} ms, INP ${shown} ms, ${work.toFixed(0)} ms of computing\n`,
    )
  }
  const opened = await measureOpening(browser, address, await longDocument(address))
  process.stdout.write(`a document of 500 statements, from inside: ${opened} ms\n`)
  await browser.close()
}

await main(process.argv[2] ?? 'http://127.0.0.1:4870')
