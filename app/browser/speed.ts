/** How soon the largest part of a view is painted, and how soon a view answers to what people do in it. */
import type { Browser, Page } from 'playwright-core'

/** Of one view, in milliseconds. */
export interface ViewSpeed {
  readonly name: string
  /** Largest contentful paint. */
  readonly lcp: number
  /** The longest of its interactions, from the key or click to the next paint; null where nothing could be done. */
  readonly inp: number | null
}

/** A view to be measured. */
export interface MeasuredView {
  readonly name: string
  /** Behind the server's address. */
  readonly path: string
  /** What people do there. */
  readonly act: (page: Page) => Promise<void>
}

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
export async function measureView(browser: Browser, address: string, view: MeasuredView): Promise<ViewSpeed> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  await page.addInitScript(watch)
  await page.goto(`${address}${view.path}`)
  await page.waitForFunction(
    () =>
      document.querySelector('main h1, main h2') !== null &&
      document.querySelector('[aria-busy="true"]') === null,
    null,
    { timeout: 60_000 },
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
