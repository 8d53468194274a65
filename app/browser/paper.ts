/** What is wrong with a view on paper. */
import type { Page } from 'playwright-core'

/** A4 without its margins, in pixels. */
const SHEET = { width: 718, height: 1000 } as const
const CONTROLS = 'button, input, select, textarea, nav, .no-print'
/** Whoever prints one of these prints what is filled in. */
const FORMS: readonly string[] = ['add', 'settings']

/** Controls that are printed, a ground that is not white, pale letters, parts wider than the sheet; of a dark screen too. */
export async function faultsOnPaper(page: Page, view: string): Promise<readonly string[]> {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await page.setViewportSize(SHEET)
  return page.evaluate(
    (controls) => {
      const shown = [...document.querySelectorAll(controls)].filter(
        (one) => one.checkVisibility() && one.closest('.unseen') === null,
      )
      const title = document.querySelector('main h1') ?? document.querySelector('main h2')
      const letters = title === null ? '' : getComputedStyle(title).color
      const light = Math.max(0, ...(letters.match(/\d+/g) ?? []).slice(0, 3).map(Number))
      const ground = getComputedStyle(document.body).backgroundColor
      return [
        ...shown.map((one) => `on paper: ${one.outerHTML.slice(0, 80)}`),
        ...(title?.checkVisibility() ? [] : ['on paper: no title']),
        ...(light < 128 ? [] : [`on paper: pale letters, ${letters}`]),
        ...(['rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)'].includes(ground)
          ? []
          : [`on paper: ground ${ground}`]),
        ...(document.documentElement.scrollWidth <= document.documentElement.clientWidth
          ? []
          : ['on paper: wider than the sheet']),
      ]
    },
    FORMS.includes(view) ? 'nav, .no-print' : CONTROLS,
  )
}
