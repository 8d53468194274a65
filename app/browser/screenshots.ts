/** `npm run screenshots`: every view, in both languages and colour schemes, on a phone and a desk, into a folder. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { startChromium } from './chromium.ts'
import { openPage } from './open.ts'
import { startServer } from './server.ts'
import { urlOf, viewsOf } from './views.ts'

const WIDTHS = { phone: 390, desk: 1280 } as const
const TALLEST = 5000

async function main(folder: string, wanted: readonly string[]): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const server = await startServer()
  const browser = await startChromium()
  const views = (await viewsOf(server.address)).filter(
    ({ name }) => wanted.length === 0 || wanted.includes(name),
  )
  for (const view of views)
    for (const locale of ['ar', 'en'] as const)
      for (const [device, width] of Object.entries(WIDTHS))
        for (const scheme of ['light', 'dark'] as const) {
          const { page, settle, close } = await openPage(browser, urlOf(server.address, locale, view), {
            scheme,
            width,
          })
          // What lies below the screen is laid out when it comes near: the whole page is made a screen.
          const height = await page.evaluate(() => document.documentElement.scrollHeight)
          await page.setViewportSize({ width, height: Math.min(height, TALLEST) })
          await settle()
          const path = join(folder, `${view.name}-${locale}-${device}-${scheme}.png`)
          await page.screenshot({ path, fullPage: true })
          await close()
        }
  await browser.close()
  server.stop()
  process.stdout.write(`Screenshots of ${views.length} views are in ${folder}.\n`)
}

await main('.cache/screenshots', process.argv.slice(2))
