/** Sheets of many screenshots beside each other, so that somebody can look at all of them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'

/** A screenshot, and the sheet that it stands on. */
export interface Picture {
  readonly path: string
  readonly name: string
  readonly sheet: string
}

const ON_A_SHEET = 8
const HEIGHT = 1400
/** Devices and how wide their pictures stand on a sheet, in pixels. */
const SHOWN_WIDE: Readonly<Record<string, number>> = { phone: 240, desk: 480, paper: 420 }

/** Puts pictures on sheets in `folder`; how many sheets there are. */
export async function makeSheets(
  browser: Browser,
  pictures: readonly Picture[],
  folder: string,
): Promise<number> {
  const page = await browser.newPage()
  const named = new Map<string, Picture[]>()
  for (const picture of pictures) named.set(picture.sheet, [...(named.get(picture.sheet) ?? []), picture])
  let made = 0
  for (const [sheet, all] of named)
    for (let first = 0; first < all.length; first += ON_A_SHEET) {
      const width = SHOWN_WIDE[sheet.split('-')[1] ?? ''] ?? 480
      await page.setViewportSize({ width: (width + 12) * 4 + 12, height: 600 })
      await page.setContent(sheetOf(all.slice(first, first + ON_A_SHEET), width))
      await page.screenshot({
        path: join(folder, `sheet-${sheet}-${first / ON_A_SHEET + 1}.png`),
        fullPage: true,
      })
      made += 1
    }
  await page.close()
  return made
}

/** Tall pages are shown down to a certain height: what is below is in their own picture. */
function sheetOf(pictures: readonly Picture[], width: number): string {
  const figures = pictures.map(({ path, name }) => {
    const source = `data:image/png;base64,${readFileSync(path).toString('base64')}`
    return `<figure><figcaption>${name}</figcaption><div><img alt="" src="${source}"></div></figure>`
  })
  const style = `body{margin:12px;display:grid;grid-template-columns:repeat(4,${width}px);gap:12px;font:13px monospace;background:#888}
    figure{margin:0} div{max-height:${HEIGHT}px;overflow:hidden} img{width:100%;display:block}`
  return `<!doctype html><style>${style}</style>${figures.join('')}`
}
