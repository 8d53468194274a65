/** The browser that tests and screenshots are made with: Chromium as Debian installs it. */
import { existsSync } from 'node:fs'
import { type Browser, type BrowserServer, chromium } from 'playwright-core'
import { findShared } from './shared.ts'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** It asks nobody for anything but the pages that it is sent to. */
const FLAGS: string[] = [
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

/** Starts the browser, or joins the one that all files of tests share. Throws where there is none. */
export async function startChromium(): Promise<Browser> {
  const shared = findShared()
  return shared === null ? chromium.launch(starting()) : chromium.connect(shared.browser)
}

/** Starts a browser that other processes join. Throws where there is none. */
export async function launchForOthers(): Promise<BrowserServer> {
  return chromium.launchServer(starting())
}

function starting(): { readonly executablePath: string; readonly args: string[] } {
  const executablePath = findChromium()
  if (executablePath === null)
    throw new Error('There is no Chromium here. Install it (Debian: apt-get install chromium).')
  return { executablePath, args: FLAGS }
}
