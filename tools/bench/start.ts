/** Cold start: whole processes, against a Node that does nothing. */
import { spawnSync } from 'node:child_process'
import { compare, isQuiet, type Ratio, runRounds, seededRandom } from './rounds.ts'

/** How much longer than bare Node the command takes from nothing to its first output and its end. */
export interface StartResult {
  readonly version: Ratio
  readonly firstRecord: Ratio
  readonly againstItself: Ratio
  readonly quiet: boolean
}

/** Measures `mahdar --version` and the reading of one short file. `command` is the script that Node runs. */
export function measureStart(command: string, sample: string, rounds = 21): StartResult {
  const bare = runNode(['-e', '0'])
  const contestants = [
    { name: 'bare', run: bare },
    { name: 'bare again', run: bare },
    { name: 'version', run: runNode([command, '--version']) },
    { name: 'first record', run: runNode([command, 'read', sample, '--to', 'ndjson']) },
  ]
  const now = () => performance.now()
  const times = runRounds(contestants, { rounds, warmups: 2, now, random: seededRandom(Date.now()) })
  const againstItself = compare(times, 'bare again', 'bare')
  return {
    version: compare(times, 'version', 'bare'),
    firstRecord: compare(times, 'first record', 'bare'),
    againstItself,
    quiet: isQuiet(againstItself),
  }
}

function runNode(args: readonly string[]): () => void {
  return () => {
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
    if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`)
  }
}
