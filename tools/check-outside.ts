/**
 * `npm run check:outside -- DIR`: the seeds and suites of a folder, held against the figures that a release must show.
 * They are nobody's gold of ours, so they have no floors that rise: these limits stand.
 */
import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'
import { InvalidInput } from '../src/errors.ts'

const ROOT = resolve(import.meta.dirname, '..')

/** One measure as `npm run score -- --to json` prints it. */
export interface Measured {
  readonly suite: string
  readonly measure: string
  readonly right: number
  readonly total: number
}

/** What a measure must reach: a share, or at most so many wrong. */
interface Limit {
  readonly suite: string
  readonly measure: string
  readonly share: number
  readonly wrong?: number
}

const LIMITS: readonly Limit[] = [
  { suite: 'seeds', measure: 'facts with publication date', share: 1 },
  { suite: 'seeds', measure: 'facts without publication date', share: 1 },
  { suite: 'seeds', measure: 'statements', share: 40 / 43 },
  { suite: 'seeds', measure: 'statements that are not extra', share: 0, wrong: 4 },
  { suite: 'duckling-ar-time', measure: 'value in days, weeks, months or years', share: 0.9 },
  { suite: 'recognizers-ar-datetime-core', measure: 'value', share: 0.85 },
  { suite: 'ud-pud-words', measure: 'word with clitics', share: 0.97 },
]

/** Measures below their limit, and limits that nothing was measured for, in words. */
export function findShortfalls(measured: readonly Measured[]): readonly string[] {
  return LIMITS.flatMap((limit) => {
    const name = `${limit.suite}, ${limit.measure}`
    const found = measured.find(({ suite, measure }) => suite === limit.suite && measure === limit.measure)
    if (found === undefined || found.total === 0) return [`${name}: not measured`]
    const { right, total } = found
    if (limit.wrong !== undefined && total - right > limit.wrong)
      return [`${name}: ${total - right} wrong, at most ${limit.wrong} may be`]
    if (right / total >= limit.share) return []
    return [
      `${name}: ${right} of ${total} (${(right / total).toFixed(3)}), must be ${limit.share.toFixed(3)}`,
    ]
  })
}

/** The measures among the lines that `npm run score -- --to json` prints; its other lines tell of failing rows. */
export function readMeasures(lines: string): readonly Measured[] {
  return lines
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Partial<Measured>)
    .filter((value): value is Measured => typeof value.total === 'number')
}

function score(option: string, folder: string): readonly Measured[] {
  const args = ['tools/score.ts', option, folder, '--to', 'json']
  const lines = execFileSync('tsx', args, {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return readMeasures(lines)
}

function main(folder: string | undefined): void {
  if (folder === undefined) throw new InvalidInput('Name the folder in which seeds/ and suites/ lie.')
  const measured = [
    ...score('--seeds', resolve(folder, 'seeds')),
    ...score('--suites', resolve(folder, 'suites')),
  ]
  for (const { suite, measure, right, total } of measured)
    process.stdout.write(`${suite}, ${measure}: ${right} of ${total} (${(right / total).toFixed(3)})\n`)
  const shortfalls = findShortfalls(measured)
  for (const shortfall of shortfalls) process.stderr.write(`${shortfall}\n`)
  process.exitCode = shortfalls.length === 0 ? 0 : 1
}

if (import.meta.filename === process.argv[1]) main(process.argv[2])
