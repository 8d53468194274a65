/** Opens a view and waits until it shows what it has. */
import type { Browser, BrowserContext, Page } from 'playwright-core'

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
  /** Goes on to another address in the same page, past whose faults it looks. */
  readonly go: (url: string) => Promise<void>
  /** Closes the page and forgets what it kept. */
  readonly close: () => Promise<void>
}

/** Where pages of one present keep what they loaded before, so that only the first waits for all of it. */
const common = new WeakMap<Browser, Map<string | undefined, Promise<BrowserContext>>>()

/** Opens `url`. Requests to another host, failed requests, errors and console messages are faults. */
export async function openPage(
  browser: Browser,
  url: string,
  { scheme = 'light', width = 1280, height = 900, now, answers = {} }: Opening = {},
): Promise<OpenedPage> {
  const context = await commonContext(browser, now)
  const page = await context.newPage()
  await page.emulateMedia({ colorScheme: scheme })
  await page.setViewportSize({ width, height })
  await answer(page, answers)
  const faults = watchFaults(page, new URL(url).origin)
  const settle = settling(page)
  const go = async (next: string): Promise<void> => {
    faults.length = 0
    await page.goto(next)
    await settle()
    await page.evaluate(() => document.fonts.ready.then(() => null))
  }
  const close = async (): Promise<void> => {
    await page.evaluate(() => localStorage.clear())
    await context.clearCookies()
    await page.close()
  }
  await go(url)
  return { page, faults, settle, go, close }
}

function commonContext(browser: Browser, now: string | undefined): Promise<BrowserContext> {
  const contexts = common.get(browser) ?? new Map<string | undefined, Promise<BrowserContext>>()
  common.set(browser, contexts)
  const made = contexts.get(now) ?? newContext(browser, now)
  contexts.set(now, made)
  return made
}

/** A clock belongs to all pages of a context. */
async function newContext(browser: Browser, now: string | undefined): Promise<BrowserContext> {
  const context = await browser.newContext()
  if (now !== undefined) await context.clock.setFixedTime(now)
  return context
}

/** Gathers what goes wrong in a page from now on. */
function watchFaults(page: Page, origin: string): string[] {
  const faults: string[] = []
  page.on('console', (message) => faults.push(`console ${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`))
  page.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`)) faults.push(`request to another host: ${request.url()}`)
  })
  page.on('requestfailed', (request) => {
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') faults.push(`failed request: ${request.url()}`)
  })
  return faults
}

/** Counts the requests of a page from now on, and gives what waits until none is under way. */
function settling(page: Page): () => Promise<void> {
  let pending = 0
  page.on('request', () => {
    pending += 1
  })
  const ended = (): void => {
    pending -= 1
  }
  page.on('requestfinished', ended)
  page.on('requestfailed', ended)
  return async () => {
    await page.waitForFunction(isShown)
    for (let quiet = 0; quiet < 3; quiet = pending === 0 ? quiet + 1 : 0) await page.waitForTimeout(30)
    await page.waitForFunction(isShown)
  }
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
