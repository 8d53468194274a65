/** The browser that tests and screenshots are made with: Chromium as Debian installs it. */
import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** It asks nobody for anything but the pages that it is sent to. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The path of the browser of this machine; `MAHDAR_CHROMIUM` names another. `null` where there is none. */
export function findChromium(): string | null {
  const named = process.env.MAHDAR_CHROMIUM
  return [...(named === undefined ? [] : [named]), ...PLACES].find((path) => existsSync(path)) ?? null
}

/** Starts the browser. Throws where there is none. */
export async function startChromium(): Promise<Browser> {
  const executablePath = findChromium()
  if (executablePath === null)
    throw new Error('There is no Chromium here. Install it (Debian: apt-get install chromium).')
  return chromium.launch({ executablePath, args: FLAGS })
}
