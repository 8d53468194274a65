/** `npm test`: everything that a bare machine can check, in this order. `npm run check` stops short of what takes long. */
import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'

/** One check: a program with its arguments, right if it ends with 0. */
export interface Check {
  readonly name: string
  readonly command: readonly [string, ...string[]]
  /** Left out by `--quick`. */
  readonly long?: true
}

/** How one check went. */
export interface Outcome {
  readonly name: string
  readonly passed: boolean
  readonly seconds: number
}

const CHECKS: readonly Check[] = [
  { name: 'format', command: ['biome', 'format', '.'] },
  { name: 'lint', command: ['biome', 'check', '--formatter-enabled=false', '--error-on-warnings', '.'] },
  { name: 'types', command: ['tsc', '--noEmit'] },
  {
    name: 'types of the application',
    command: ['npm', 'run', '--silent', 'check:app'],
  },
  { name: 'layers', command: ['tsx', 'tools/check-layers.ts'] },
  { name: 'unused code', command: ['knip'] },
  { name: 'measures', command: ['tsx', 'tools/measure.ts'] },
  { name: 'data', command: ['tsx', 'tools/check-data.ts'] },
  { name: 'read by eye', command: ['tsx', 'tools/read-by-eye.ts', '--check'] },
  { name: 'unit and gold', command: ['vitest', 'run'], long: true },
  { name: 'in a browser', command: ['tsx', 'tools/browser.ts'], long: true },
  { name: 'floors', command: ['npm', 'run', '--silent', 'score'], long: true },
  { name: 'docs', command: ['tsx', 'tools/check-docs.ts'] },
  { name: 'package', command: ['tsx', 'tools/check-package.ts'], long: true },
]

/** Runs the checks one after the other, all of them even where one fails; what they print is seen. */
export function runChecks(checks: readonly Check[], print: (line: string) => void): readonly Outcome[] {
  return checks.map(({ name, command: [program, ...args] }) => {
    print(`\n== ${name}`)
    const before = performance.now()
    const { status, error } = spawnSync(program, args, { stdio: ['ignore', 'inherit', 'inherit'] })
    if (error !== undefined) print(`${program} cannot be run: ${error.message}. Run \`npm ci\` first.`)
    return { name, passed: status === 0, seconds: (performance.now() - before) / 1000 }
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

function main(): void {
  const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } })
  const print = (line: string): void => {
    process.stdout.write(`${line}\n`)
  }
  const outcomes = runChecks(
    CHECKS.filter(({ long }) => !values.quick || long === undefined),
    print,
  )
  print(renderOutcomes(outcomes))
  process.exitCode = outcomes.every(({ passed }) => passed) ? 0 : 1
}

if (import.meta.filename === process.argv[1]) main()
