/** Vitest's global set-up of the tests in a browser: makes, once, what all of them share. */
import { rmSync } from 'node:fs'
import { archiveSamples } from './archive.ts'
import { launchForOthers } from './chromium.ts'
import { share } from './shared.ts'

/** Gives back what ends it. */
export async function setup(): Promise<() => Promise<void>> {
  const browser = await launchForOthers()
  const archived = archiveSamples()
  share({ browser: browser.wsEndpoint(), archived })
  return async () => {
    await browser.close()
    rmSync(archived.folder, { recursive: true, force: true })
  }
}
