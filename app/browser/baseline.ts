/**
 * How twelve views looked when somebody last looked at them: where their parts stand and how large they are, and a small
 * picture in grey. `npm run baseline` makes it anew and prints what moved; look before it is committed.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { startChromium } from './chromium.ts'
import { openPage } from './open.ts'
import { startServer } from './server.ts'
import { NOW, type ShownView, urlOf, viewsOf } from './views.ts'

const FILE = join(import.meta.dirname, 'baseline.json')
const SIZE = { width: 1280, height: 900 } as const
/** What is compared: six views on a desk, in both directions. */
const SHOWN = ['year', 'encounter', 'compare', 'document', 'search', 'calendar'] as const
const LOCALES = ['ar', 'en'] as const
/** A picture is so many cells wide and high; each is as bright as its part of the page. */
const CELLS = { across: 64, down: 45 } as const
/** A part that moved by no more than this, in pixels, did not move: fonts are laid out a little otherwise elsewhere. */
const STAYS = 2
/** Cells that differ by no more than this, of 15, do not differ. */
const SAME = 1
/** So many of the cells may differ. */
export const MOST_CELLS = 0.01

/** Left, top, width and height in pixels. */
type Box = readonly [left: number, top: number, width: number, height: number]

/** How a view looks. */
export interface Look {
  readonly parts: Readonly<Record<string, Box>>
  /** A hexadecimal digit for each cell, row after row: 0 is black. */
  readonly picture: string
}

/** How all of them look, and the browser that showed them. */
export interface Baseline {
  /** `156`. */
  readonly chromium: string
  readonly views: Readonly<Record<string, Look>>
}

/** The baseline as it was committed. */
export function readBaseline(): Baseline {
  return JSON.parse(readFileSync(FILE, 'utf8')) as Baseline
}

/** How the twelve views look on the server at `address`. */
export async function look(browser: Browser, address: string): Promise<Baseline> {
  const views = await viewsOf(address)
  const looks: [string, Look][] = []
  for (const name of SHOWN)
    for (const locale of LOCALES) {
      const view = views.find((one) => one.name === name)
      if (view !== undefined) looks.push([`${name}-${locale}`, await lookAt(browser, address, locale, view)])
    }
  return { chromium: majorOf(browser), views: Object.fromEntries(looks) }
}

function majorOf(browser: Browser): string {
  return browser.version().split('.')[0] ?? ''
}

async function lookAt(
  browser: Browser,
  address: string,
  locale: (typeof LOCALES)[number],
  view: ShownView,
): Promise<Look> {
  const { page, settle, close } = await openPage(browser, urlOf(address, locale, view), { ...SIZE, now: NOW })
  await page.evaluate(() => scrollTo(0, 0))
  await settle()
  const look = { parts: await partsOf(page), picture: await pictureOf(page) }
  await close()
  return look
}

/** The parts of a page that lie on its first screens, named by what they are and, of several alike, by their number. */
async function partsOf(page: Page): Promise<Look['parts']> {
  return page.evaluate(() => {
    const wanted =
      'header, nav, main, h1, h2, h3, section, aside, article, table, form, input, .choice, .kicker, .cell'
    const counts = new Map<string, number>()
    const found: [string, [number, number, number, number]][] = []
    for (const element of document.querySelectorAll(wanted)) {
      const { left, top, width, height } = element.getBoundingClientRect()
      if (width < 2 || height < 2 || top > 900) continue
      const kind = `${element.tagName.toLowerCase()}${[...element.classList]
        .filter((name) => !name.startsWith('svelte-'))
        .slice(0, 1)
        .map((name) => `.${name}`)
        .join('')}`
      const count = (counts.get(kind) ?? 0) + 1
      counts.set(kind, count)
      found.push([
        `${kind} ${count}`,
        [left, top, width, height].map(Math.round) as [number, number, number, number],
      ])
    }
    return Object.fromEntries(found)
  })
}

/** A browser is at hand to read a PNG with: the page itself may not, by its policy, so an empty one does. */
async function pictureOf(page: Page): Promise<string> {
  const png = (await page.screenshot()).toString('base64')
  const other = await page.context().newPage()
  const cells = await other.evaluate(
    async ([png, across, down]) => {
      const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0))
      const bitmap = await createImageBitmap(new Blob([bytes]), {
        resizeWidth: across,
        resizeHeight: down,
        resizeQuality: 'high',
      })
      const context = new OffscreenCanvas(across, down).getContext('2d')
      context?.drawImage(bitmap, 0, 0)
      const { data } = context?.getImageData(0, 0, across, down) ?? { data: [] }
      return Array.from({ length: across * down }, (_, cell) => {
        const [red = 0, green = 0, blue = 0] = [data[cell * 4], data[cell * 4 + 1], data[cell * 4 + 2]]
        return Math.round((red * 0.3 + green * 0.59 + blue * 0.11) / 17).toString(16)
      }).join('')
    },
    [png, CELLS.across, CELLS.down] as const,
  )
  await other.close()
  return cells
}

/** What moved, came or went between two looks at a view, a line each. */
export function movesBetween(before: Look, after: Look): readonly string[] {
  const names = [...new Set([...Object.keys(before.parts), ...Object.keys(after.parts)])]
  return names.flatMap((name) => {
    const [old, now] = [before.parts[name], after.parts[name]]
    if (old === undefined) return [`${name} came: ${now?.join(' ')}`]
    if (now === undefined) return [`${name} went: ${old.join(' ')}`]
    const isSame = old.every((value, place) => Math.abs(value - (now[place] ?? 0)) <= STAYS)
    return isSame ? [] : [`${name} was ${old.join(' ')}, is ${now.join(' ')}`]
  })
}

/** The share of cells that differ, 0 to 1. */
export function cellsBetween(before: Look, after: Look): number {
  const cells = [...before.picture].filter(
    (cell, place) =>
      Math.abs(Number.parseInt(cell, 16) - Number.parseInt(after.picture[place] ?? '0', 16)) > SAME,
  )
  return cells.length / (CELLS.across * CELLS.down)
}

async function main(): Promise<void> {
  const server = await startServer()
  const browser = await startChromium()
  const after = await look(browser, server.address)
  await browser.close()
  server.stop()
  const before = existsSync(FILE) ? readBaseline() : null
  for (const [name, now] of Object.entries(after.views)) {
    const old = before?.views[name]
    if (old === undefined) process.stdout.write(`${name}: new\n`)
    else
      for (const line of [
        ...movesBetween(old, now),
        `${(cellsBetween(old, now) * 100).toFixed(1)} % of its cells differ`,
      ])
        process.stdout.write(`${name}: ${line}\n`)
  }
  writeFileSync(
    FILE,
    `${JSON.stringify(after, null, 2).replaceAll(/\[\s+(-?\d+),\s+(-?\d+),\s+(\d+),\s+(\d+)\s+\]/g, '[$1, $2, $3, $4]')}\n`,
  )
}

if (import.meta.filename === process.argv[1]) await main()
