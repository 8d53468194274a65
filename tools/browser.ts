/**
 * The tests that need a browser, after building what they open (`--built`: that was done). On a machine without one they are left out, which is
 * said; where `CI=true` that is a failure.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const BUILD = ['npm', ['run', '--silent', 'build']] as const
const TESTS = ['vitest', ['run', '--config', 'app/browser/vitest.config.ts']] as const

/** What to do about the browser tests on a machine with this browser (`null`: none) and in these surroundings. */
export function planBrowserTests(
  browser: string | null,
  { CI }: { readonly CI?: string | undefined },
): { readonly runs: boolean; readonly fails: boolean; readonly says: string | null } {
  if (browser !== null) return { runs: true, fails: false, says: null }
  const says =
    'There is no Chromium here (Debian: apt-get install chromium): the tests in a browser were left out.'
  return { runs: false, fails: CI === 'true', says }
}

function main(): void {
  const named = process.env.MAHDAR_CHROMIUM
  const browser =
    [...(named === undefined ? [] : [named]), ...PLACES].find((path) => existsSync(path)) ?? null
  const { runs, fails, says } = planBrowserTests(browser, process.env)
  if (says !== null) process.stdout.write(`${says}\n`)
  process.exitCode = fails ? 1 : 0
  const steps = process.argv.includes('--built') ? [TESTS] : [BUILD, TESTS]
  for (const [program, args] of runs ? steps : []) {
    const { status } = spawnSync(program, args, { stdio: ['ignore', 'inherit', 'inherit'] })
    if (status !== 0) {
      process.exitCode = 1
      return
    }
  }
}

if (import.meta.filename === process.argv[1]) main()
