/** What assistive technology could not use, as axe finds it. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Puts axe into a page as the browser's own: a policy against inline script holds for tests too. */
export async function bringAxe(page: Page): Promise<void> {
  await page.evaluate(AXE)
}

/** What axe finds wrong in a page, with the parts that it finds it in; `rules` are all, or those named. */
export async function violationsIn(page: Page, rules: readonly string[] = []): Promise<readonly string[]> {
  return page.evaluate(
    async ([tags, named]) => {
      const { axe } = globalThis as unknown as {
        axe: { run: (where: Document, what: object) => Promise<AxeResults> }
      }
      const runOnly = named.length === 0 ? tags : { type: 'rule', values: named }
      const { violations } = await axe.run(document, {
        runOnly,
        resultTypes: ['violations'],
        // Rules read the styles as they are computed, not as they were written.
        preload: { assets: ['media'] },
      })
      return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html }) => `${id}: ${html}`))
    },
    [TAGS, [...rules]] as const,
  )
}
