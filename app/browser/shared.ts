/** What all files of tests share: a browser, and an archive of the samples that each copies. */
import type { Archived } from './archive.ts'

const NAME = 'MAHDAR_BROWSER_TESTS'

/** Of the tests that run. */
export interface Shared {
  /** Where the browser is reached. */
  readonly browser: string
  readonly archived: Archived
}

/** Lets the processes that this one starts find what they share. */
export function share(shared: Shared): void {
  process.env[NAME] = JSON.stringify(shared)
}

/** What this process shares; `null` outside of tests. */
export function findShared(): Shared | null {
  const said = process.env[NAME]
  return said === undefined ? null : (JSON.parse(said) as Shared)
}
