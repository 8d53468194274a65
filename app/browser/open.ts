/** Opens a view and waits until it shows what it has. */
import type { Browser, Page } from 'playwright-core'

/** How a page is opened. */
export interface Opening {
  readonly scheme?: 'light' | 'dark'
  readonly width?: number
  readonly height?: number
  /** What the page takes the present for, so that it shows the same on every day. */
  readonly now?: string
  /** What is answered instead of the server, by the path of what is asked for. */
  readonly answers?: Readonly<Record<string, Answer>>
}

/** An answer of the server, made up. */
export interface Answer {
  readonly status?: number
  readonly json: unknown
}

/** A page, and everything that went wrong in it. */
export interface OpenedPage {
  readonly page: Page
  readonly faults: readonly string[]
  /** Waits until nothing is loading any more: no request is under way, no part of the page says that it waits. */
  readonly settle: () => Promise<void>
  readonly close: () => Promise<void>
}

/** Opens `url`. Requests to another host, failed requests, errors and console messages are faults. */
export async function openPage(
  browser: Browser,
  url: string,
  { scheme = 'light', width = 1280, height = 900, now, answers = {} }: Opening = {},
): Promise<OpenedPage> {
  const context = await browser.newContext({ colorScheme: scheme, viewport: { width, height } })
  const page = await context.newPage()
  if (now !== undefined) await page.clock.setFixedTime(now)
  await answer(page, answers)
  const faults: string[] = []
  const { origin } = new URL(url)
  page.on('console', (message) => faults.push(`console ${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`))
  page.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`)) faults.push(`request to another host: ${request.url()}`)
  })
  page.on('requestfailed', (request) => {
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') faults.push(`failed request: ${request.url()}`)
  })
  let pending = 0
  page.on('request', () => {
    pending += 1
  })
  const ended = (): void => {
    pending -= 1
  }
  page.on('requestfinished', ended)
  page.on('requestfailed', ended)
  const settle = async (): Promise<void> => {
    await page.waitForFunction(isShown)
    for (let quiet = 0; quiet < 3; quiet = pending === 0 ? quiet + 1 : 0) await page.waitForTimeout(30)
    await page.waitForFunction(isShown)
  }
  await page.goto(url)
  await settle()
  await page.evaluate(() => document.fonts.ready.then(() => null))
  return { page, faults, settle, close: () => context.close() }
}

async function answer(page: Page, answers: Readonly<Record<string, Answer>>): Promise<void> {
  if (Object.keys(answers).length === 0) return
  await page.route('**/api/**', (route) => {
    const made = answers[new URL(route.request().url()).pathname]
    return made === undefined ? route.fallback() : route.fulfill(made)
  })
}

/** In the page: whether a view is there and no part of it says that it is busy. */
function isShown(): boolean {
  return (
    document.querySelector('main h1, main h2') !== null &&
    document.querySelector('[aria-busy="true"]') === null
  )
}
