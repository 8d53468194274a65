/** `npm run screenshots -- --readme`: the four pictures that README shows, made anew. */
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import type { Locale, Target } from '../place/place.ts'
import { openPage } from './open.ts'
import { NOW, type ShownView, urlOf } from './views.ts'

const SIZE = { width: 1100, height: 820 } as const
const CALL = '2021-02-04-cn-ru-phone-call'

interface Shown {
  readonly file: string
  readonly locale: Locale
  readonly target: Target
}

/** Takes them on the server at `address`, of which `views` are, into `folder`. */
export async function takeForReadme(
  browser: Browser,
  address: string,
  views: readonly ShownView[],
  folder: string,
): Promise<void> {
  const document = views.find(({ name }) => name === 'document')?.target ?? { view: 'documents' }
  const shown: readonly Shown[] = [
    {
      file: 'week-en.png',
      locale: 'en',
      target: { view: 'week', query: { period: 'year', at: '2022-08-05' } },
    },
    { file: 'encounter-ar.png', locale: 'ar', target: { view: 'encounter', subject: CALL } },
    { file: 'compare-en.png', locale: 'en', target: { view: 'compare', subject: CALL } },
    { file: 'document-ar.png', locale: 'ar', target: document },
  ]
  for (const { file, locale, target } of shown) {
    const url = urlOf(address, locale, { name: file, target })
    const { page, settle, close } = await openPage(browser, url, { ...SIZE, now: NOW })
    // Without the tour, as whoever has seen it once finds the page.
    await page.evaluate(
      (kept) => localStorage.setItem('mahdar', kept),
      JSON.stringify({ locale, tour: 'done' }),
    )
    await page.reload()
    await settle()
    await page.evaluate(() => scrollTo(0, 0))
    await page.screenshot({ path: join(folder, file) })
    await close()
  }
}
