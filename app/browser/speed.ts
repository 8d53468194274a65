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
}

/** A view to be measured. */
interface MeasuredView {
  readonly name: string
  /** Behind the server's address. */
  readonly path: string
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

/** Opens a view as somebody does who has been here before, waits until it shows all, and does something in it. */
async function measureView(browser: Browser, address: string, view: MeasuredView): Promise<ViewSpeed> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  await page.addInitScript(watch)
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
  await context.close()
  return { name: view.name, lcp, inp: inp === 0 ? null : inp }
}

function toldIn(page: Page): Promise<{ readonly lcp: number; readonly inp: number }> {
  return page.evaluate(() => (window as unknown as { told: { lcp: number; inp: number } }).told)
}

async function main(address: string): Promise<void> {
  const answer = await fetch(`${address}/api/encounters?limit=1&status=held`)
  const { items } = (await answer.json()) as { readonly items: readonly { readonly id: string }[] }
  const id = encodeURIComponent(items[0]?.id ?? '')
  const press = (page: Page): Promise<void> => page.keyboard.press('Tab')
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
  for (const path of paths) {
    const { name, lcp, inp } = await measureView(browser, address, {
      name: path,
      path: `/en/${path}`,
      act: press,
    })
    process.stdout.write(
      `${name}: LCP ${lcp.toFixed(0)} ms, INP ${inp === null ? 'below 16' : inp.toFixed(0)} ms\n`,
    )
  }
  await browser.close()
}

await main(process.argv[2] ?? 'http://127.0.0.1:4870')
