/** `npm test`: everything that a bare machine can check. `npm run check` stops short of what takes long. */
import { spawn } from 'node:child_process'
import { parseArgs } from 'node:util'

/** One check: a program with its arguments, right if it ends with 0. */
export interface Check {
  readonly name: string
  readonly command: readonly [string, ...string[]]
  /** Left out by `--quick`. */
  readonly long?: true
  /** Keeps all cores busy: nothing else runs beside it. */
  readonly alone?: true
}

/** How one check went. */
export interface Outcome {
  readonly name: string
  readonly passed: boolean
  readonly seconds: number
}

const CHECKS: readonly Check[] = [
  { name: 'format', command: ['biome', 'format', '.'], alone: true },
  {
    name: 'lint',
    command: ['biome', 'check', '--formatter-enabled=false', '--error-on-warnings', '.'],
    alone: true,
  },
  {
    name: 'types',
    command: ['tsc', '--noEmit', '--incremental', '--tsBuildInfoFile', '.cache/ts.buildinfo'],
  },
  { name: 'types of the application', command: ['npm', 'run', '--silent', 'check:app'] },
  { name: 'layers', command: ['tsx', 'tools/check-layers.ts'] },
  { name: 'unused code', command: ['knip'] },
  { name: 'measures', command: ['tsx', 'tools/measure.ts'] },
  { name: 'data', command: ['tsx', 'tools/check-data.ts'] },
  { name: 'read by eye', command: ['tsx', 'tools/read-by-eye.ts', '--check'] },
  { name: 'unit and gold', command: ['vitest', 'run'], alone: true, long: true },
  { name: 'build', command: ['npm', 'run', '--silent', 'build'], long: true },
  { name: 'floors', command: ['npm', 'run', '--silent', 'score'], long: true },
  { name: 'docs', command: ['tsx', 'tools/check-docs.ts'] },
  { name: 'in a browser', command: ['tsx', 'tools/browser.ts', '--built'], alone: true, long: true },
  { name: 'package', command: ['tsx', 'tools/check-package.ts', '--built'], long: true },
]

/** So many checks run at a time, except those that keep a machine busy by themselves. */
const AT_ONCE = 2

/**
 * Runs all checks, even where one fails, and gives their outcomes in their order. None begins before one that runs alone has
 * ended, nor that one before all in front of it have. What a check prints is seen when it ends, or at once where it runs alone.
 */
export async function runChecks(
  checks: readonly Check[],
  print: (line: string) => void,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = []
  for (let place = 0; place < checks.length; ) {
    const next = checks.findIndex(({ alone }, index) => index >= place && alone)
    const end = next === place ? place + 1 : next === -1 ? checks.length : next
    outcomes.push(...(await runTogether(checks.slice(place, end), print)))
    place = end
  }
  return outcomes
}

async function runTogether(
  checks: readonly Check[],
  print: (line: string) => void,
): Promise<readonly Outcome[]> {
  const waiting = [...checks.entries()]
  const outcomes = new Map<number, Outcome>()
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      outcomes.set(next[0], await runCheck(next[1], print))
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return checks.flatMap((_, place) => outcomes.get(place) ?? [])
}

function runCheck(
  { name, command: [program, ...args], alone }: Check,
  print: (line: string) => void,
): Promise<Outcome> {
  if (alone) print(`\n== ${name}`)
  const before = performance.now()
  const output = alone ? 'inherit' : 'pipe'
  const check = spawn(program, args, { stdio: ['ignore', output, output] })
  const said: Buffer[] = []
  for (const stream of [check.stdout, check.stderr]) stream?.on('data', (bytes: Buffer) => said.push(bytes))
  return new Promise((ended) => {
    const end = (status: number | null, fault = ''): void => {
      if (!alone) print(`\n== ${name}\n${Buffer.concat(said).toString('utf8')}`.trimEnd())
      if (fault !== '') print(fault)
      ended({ name, passed: status === 0, seconds: (performance.now() - before) / 1000 })
    }
    check.on('error', ({ message }) =>
      end(null, `${program} cannot be run: ${message}. Run \`npm ci\` first.`),
    )
    check.on('close', (status) => end(status))
  })
}

/** One line for each check and one that counts them. */
export function renderOutcomes(outcomes: readonly Outcome[]): string {
  const failed = outcomes.filter(({ passed }) => !passed).length
  const lines = outcomes.map(
    ({ name, passed, seconds }) => `${passed ? 'ok  ' : 'FAIL'}  ${name} (${seconds.toFixed(1)} s)`,
  )
  return ['', ...lines, `${outcomes.length - failed} passed, ${failed} failed`].join('\n')
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } })
  const print = (line: string): void => {
    process.stdout.write(`${line}\n`)
  }
  const outcomes = await runChecks(
    CHECKS.filter(({ long }) => !values.quick || long === undefined),
    print,
  )
  print(renderOutcomes(outcomes))
  process.exitCode = outcomes.every(({ passed }) => passed) ? 0 : 1
}

if (import.meta.filename === process.argv[1]) await main()
