#!/usr/bin/env node
/** The command line. `--version` answers before anything else is loaded. */
import { existsSync, readFileSync, realpathSync, writeSync } from 'node:fs'
import { isatty } from 'node:tty'
import { fileURLToPath } from 'node:url'
import type { AddCommand, Surroundings } from './cli/command.ts'
import { openMessages } from './cli/messages.ts'
import { ClosedPipe, type Output, openOutput } from './cli/output.ts'
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

/** Every command by its name, in the order of the help; loaded when it is asked for. */
const COMMANDS: Readonly<Record<string, () => Promise<AddCommand>>> = {
  read: async () => (await import('./cli/read.ts')).addRead,
  add: async () => (await import('./cli/add.ts')).addAdd,
  list: async () => (await import('./cli/list.ts')).addList,
  show: async () => (await import('./cli/show.ts')).addShow,
  search: async () => (await import('./cli/search.ts')).addSearch,
  remove: async () => (await import('./cli/remove.ts')).addRemove,
  reread: async () => (await import('./cli/reread.ts')).addReread,
  backup: async () => (await import('./cli/backup.ts')).addBackup,
  doctor: async () => (await import('./cli/doctor.ts')).addDoctor,
  dates: async () => (await import('./cli/dates.ts')).addDates,
}

/** Runs one command line; gives the exit status: 0 all done, 1 usage or nothing done, 2 some of it, 130 interrupted. */
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
  for (const add of await loadCommands(words[0]))
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
    around.progress.clear()
    if (error instanceof CommanderError) return error.exitCode
    return statusOf(error, around)
  }
}

/** The one command that is named; every command where it is none, for help and for hints. */
async function loadCommands(name: string | undefined): Promise<readonly AddCommand[]> {
  const named = Object.entries(COMMANDS).filter(([known]) => known === name)
  const wanted = named.length === 1 ? named : Object.entries(COMMANDS)
  return Promise.all(wanted.map(([, load]) => load()))
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
  const interruption = openInterruption(output)
  const terminal = isatty(1)
  const status = await runCommand(words, {
    ...openMessages(writeToStandardError, isatty(2), () => process.stderr.columns ?? 80),
    input: { [Symbol.asyncIterator]: () => process.stdin[Symbol.asyncIterator]() },
    output,
    width: Number(process.env.COLUMNS) || (terminal ? process.stdout.columns : 0) || 80,
    colour: terminal && (process.env.NO_COLOR ?? '') === '',
    now: Date.now,
    takeInterrupts: interruption.take,
    setStatus: () => undefined,
  })
  // A standard input that is still open would keep the process waiting.
  if (interruption.signal.aborted) process.exit(status)
  process.exitCode = status
}

/** Nobody may listen: what cannot be said there cannot be said at all. */
function writeToStandardError(text: string): void {
  if (process.stderr.listenerCount('error') === 0) process.stderr.on('error', () => undefined)
  process.stderr.write(text)
}

/** Ctrl-C: the first one, where a command has taken it, only aborts the signal. */
function openInterruption(output: Output): {
  readonly signal: AbortSignal
  readonly take: Surroundings['takeInterrupts']
} {
  const controller = new AbortController()
  let taken = false
  process.on('SIGINT', () => {
    if (!taken || controller.signal.aborted || output.isWaiting()) endOnInterrupt(output.isWaiting())
    else controller.abort()
  })
  const take = (): AbortSignal => {
    taken = true
    return controller.signal
  }
  return { signal: controller.signal, take }
}

/** Ctrl-C ends with 130. While a write waits for its reader, only the signal itself can end the process (130 to a shell). */
function endOnInterrupt(isWaiting: boolean): void {
  if (!isWaiting) process.exit(130)
  process.removeAllListeners('SIGINT')
  process.kill(process.pid, 'SIGINT')
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url))
  await main()
