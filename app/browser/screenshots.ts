/**
 * `npm run screenshots [-- VIEW …]`: every view, in both languages and colour schemes, on a phone, a desk and paper, into
 * a folder, and on sheets of many, so that all of them can be looked at; `--readme`: the four of README.
 */
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { startChromium } from './chromium.ts'
import { hardViews } from './hard.ts'
import { type OpenedPage, openPage } from './open.ts'
import { takeForReadme } from './readme.ts'
import { startServer } from './server.ts'
import { makeSheets, type Picture } from './sheets.ts'
import { ENCOUNTER, NOW, type ShownView, urlOf, viewsOf } from './views.ts'

const WIDTHS = { phone: 390, desk: 1280, paper: 718 } as const
const TALLEST = 5000
const LOCALES = ['ar', 'en'] as const

async function main(folder: string, wanted: readonly string[]): Promise<void> {
  if (wanted.length === 0) rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const server = await startServer()
  const browser = await startChromium()
  const all = [...(await viewsOf(server.address)), ...(await hardViews(server.address, ENCOUNTER))]
  const views = all.filter(({ name }) => wanted.length === 0 || wanted.includes(name))
  const taken: Picture[] = []
  for (const view of views) taken.push(...(await take(view, { browser, address: server.address, folder })))
  const sheets = await makeSheets(browser, taken, folder)
  await browser.close()
  server.stop()
  process.stdout.write(
    `${taken.length} screenshots of ${views.length} views, and ${sheets} sheets of them, are in ${folder}.\n`,
  )
}

async function forReadme(folder: string): Promise<void> {
  const server = await startServer()
  const browser = await startChromium()
  await takeForReadme(browser, server.address, await viewsOf(server.address), folder)
  await browser.close()
  server.stop()
}

interface Taking {
  readonly browser: Browser
  readonly address: string
  readonly folder: string
}

/** The pictures of one view. */
async function take(view: ShownView, { browser, address, folder }: Taking): Promise<readonly Picture[]> {
  const taken: Picture[] = []
  for (const locale of LOCALES)
    for (const [device, width] of Object.entries(WIDTHS)) {
      const opened = await openPage(browser, urlOf(address, locale, view), { width, now: NOW, ...view })
      await layOut(opened, width)
      for (const scheme of device === 'paper' ? (['print'] as const) : (['light', 'dark'] as const)) {
        await opened.page.emulateMedia(scheme === 'print' ? { media: 'print' } : { colorScheme: scheme })
        const path = join(folder, `${view.name}-${locale}-${device}-${scheme}.png`)
        await shoot(opened, width, path)
        taken.push({ path, name: view.name, sheet: `${locale}-${device}-${scheme}` })
      }
      await opened.close()
    }
  return taken
}

/** What lies below the screen is laid out when it comes near: the whole page is made a screen. */
async function layOut({ page, settle }: OpenedPage, width: number): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ width, height: Math.min(height, TALLEST) })
  await settle()
}

/** Down to where the page ends, though the screen may go on. */
async function shoot({ page }: OpenedPage, width: number, path: string): Promise<void> {
  const height = await page.evaluate(() => Math.ceil(document.body.getBoundingClientRect().bottom + scrollY))
  await page.screenshot({ path, fullPage: true, clip: { x: 0, y: 0, width, height } })
}

if (process.argv.includes('--readme')) await forReadme('docs/pictures')
else await main('.cache/screenshots', process.argv.slice(2))
