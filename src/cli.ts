#!/usr/bin/env node
/** The command line. `--version` answers before anything else is loaded. */
import { existsSync, readFileSync, realpathSync, writeSync } from 'node:fs'
import { isatty } from 'node:tty'
import { fileURLToPath } from 'node:url'
import type { AddCommand, Surroundings } from './cli/command.ts'
import { ClosedPipe, openOutput } from './cli/output.ts'
import { MahdarError } from './errors.ts'

/** The version of this package. */
export function packageVersion(): string {
  const [path] = ['../package.json', '../../package.json']
    .map((relative) => fileURLToPath(new URL(relative, import.meta.url)))
    .filter((candidate) => existsSync(candidate))
  return path === undefined
    ? 'unknown'
    : (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version
}

/** Runs one command line; gives the exit status: 0 all done, 1 usage or nothing done, 2 some of it. */
export async function runCommand(words: readonly string[], around: Surroundings): Promise<number> {
  const { Command, CommanderError } = await import('commander')
  let status = 0
  const program = new Command('mahdar')
    .description(
      'Turns diplomatic news and official readouts into a record that can be searched, compared and cited.',
    )
    .version(packageVersion())
    .exitOverride()
    .configureOutput({ writeErr: (text) => around.tell(text.trimEnd().replace(/^error: /, '')) })
    .configureHelp({ helpWidth: around.width })
    .showSuggestionAfterError()
  for (const add of await loadCommands())
    add(program, {
      ...around,
      setStatus: (next) => {
        status = next
      },
    })
  try {
    await program.parseAsync(words, { from: 'user' })
    return status
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode
    return statusOf(error, around)
  }
}

/** Every command, in the order of the help. */
async function loadCommands(): Promise<readonly AddCommand[]> {
  const { addRead } = await import('./cli/read.ts')
  return [addRead]
}

function statusOf(error: unknown, { tell, output }: Surroundings): number {
  if (error instanceof ClosedPipe) return 0
  if (error instanceof MahdarError) tell(error.message)
  else
    tell(
      `Something unexpected went wrong. Please report it.\n${error instanceof Error ? error.stack : error}`,
    )
  return output.hasWritten() ? 2 : 1
}

async function main(): Promise<void> {
  const words = process.argv.slice(2)
  if (words[0] === '--version' || words[0] === '-V') {
    writeSync(1, `${packageVersion()}\n`)
    return
  }
  const output = openOutput(1, 'Standard output')
  process.on('SIGINT', () => endOnInterrupt(output.isWaiting()))
  const terminal = isatty(1)
  process.exitCode = await runCommand(words, {
    input: { [Symbol.asyncIterator]: () => process.stdin[Symbol.asyncIterator]() },
    output,
    tell: (line) => process.stderr.write(`mahdar: ${line}\n`),
    width: Number(process.env.COLUMNS) || (terminal ? process.stdout.columns : 0) || 80,
    colour: terminal && (process.env.NO_COLOR ?? '') === '',
    now: Date.now,
    setStatus: () => undefined,
  })
}

/** Ctrl-C ends with 130. While a write waits for its reader, only the signal itself can end the process (130 to a shell). */
function endOnInterrupt(isWaiting: boolean): void {
  if (!isWaiting) process.exit(130)
  process.removeAllListeners('SIGINT')
  process.kill(process.pid, 'SIGINT')
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url))
  await main()
