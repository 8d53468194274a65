#!/usr/bin/env node
/** The command line. `--version` answers before anything else is loaded. */
import { existsSync, fstatSync, readFileSync, realpathSync, writeSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Surroundings } from './cli/command.ts'
import { openMessages } from './cli/messages.ts'
import { ClosedPipe, type Output, openOutput } from './cli/output.ts'
import { type PlainRead, parsePlainRead } from './cli/plain-read.ts'
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

/** Runs one command line; gives the exit status: 0 all done, 1 usage or nothing done, 2 some of it, 130 interrupted. */
export async function runCommand(words: readonly string[], around: Surroundings): Promise<number> {
  let status = 0
  const setStatus: Surroundings['setStatus'] = (next) => {
    status = next
  }
  const inside = { ...around, setStatus }
  const plain = words[0] === 'read' ? parsePlainRead(words.slice(1), around.now()) : null
  const run = plain === null ? runProgram(words, inside) : runRead(plain, inside)
  const failed = await run.catch((error: unknown) => {
    around.progress.clear()
    return statusOf(error, around)
  })
  return failed ?? status
}

/** The shortest way to the first record. */
async function runRead({ files, options }: PlainRead, around: Surroundings): Promise<undefined> {
  const { readTexts } = await import('./cli/readings.ts')
  await readTexts(files, options, around)
}

/** Gives a status where the command line asked for help, or cannot be followed. */
async function runProgram(words: readonly string[], around: Surroundings): Promise<number | undefined> {
  const { Command, CommanderError } = await import('commander')
  const { COMMANDS } = await import('./cli/commands.ts')
  const program = new Command('mahdar')
    .description(
      'Turns diplomatic news and official readouts into a record that can be searched, compared and cited.',
    )
    .version(packageVersion())
    .exitOverride()
    .configureOutput({ writeErr: (text) => around.tell(text.trimEnd().replace(/^error: /, '')) })
    .configureHelp({ helpWidth: around.width })
    .showSuggestionAfterError()
  // The one that is named; all of them where it is none, for help and for hints.
  const named = Object.keys(COMMANDS).filter((name) => name === words[0])
  for (const name of named.length === 1 ? named : Object.keys(COMMANDS)) COMMANDS[name]?.(program, around)
  try {
    await program.parseAsync(words, { from: 'user' })
    return undefined
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    around.progress.clear()
    return error.exitCode
  }
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
  const terminal = await isTerminal(1)
  const status = await runCommand(words, {
    ...openMessages(writeToStandardError, await isTerminal(2), () => process.stderr.columns ?? 80),
    input: { [Symbol.asyncIterator]: () => process.stdin[Symbol.asyncIterator]() },
    output,
    width: Number(process.env.COLUMNS) || (terminal ? process.stdout.columns : 0) || 80,
    colour: terminal && (process.env.NO_COLOR ?? '') === '',
    now: Date.now,
    takeInterrupts: interruption.take,
    giveWay,
    setStatus: () => undefined,
  })
  // A standard input that is still open would keep the process waiting.
  if (interruption.signal.aborted) process.exit(status)
  process.exitCode = status
}

/** A server on the same archive answers people; where the system does not let this process wait, it does not. */
function giveWay(): void {
  try {
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {}
}

/** Only a character device can be one, and only then is loaded what knows. */
async function isTerminal(fd: number): Promise<boolean> {
  try {
    return fstatSync(fd).isCharacterDevice() && (await import('node:tty')).isatty(fd)
  } catch {
    // It is closed.
    return false
  }
}

/** Nobody may listen: what cannot be said there cannot be said at all. */
function writeToStandardError(text: string): void {
  if (process.stderr.listenerCount('error') === 0) process.stderr.on('error', () => undefined)
  process.stderr.write(text)
}

/** Milliseconds in which a write is known to have arrived, where somebody reads; a busy machine stays below. */
const WRITE_ARRIVES_WITHIN = 250

/** Ctrl-C: the first one, where a command has taken it, only aborts the signal. */
function openInterruption(output: Output): {
  readonly signal: AbortSignal
  readonly take: Surroundings['takeInterrupts']
} {
  const controller = new AbortController()
  let taken = false
  let atOnce = false
  process.on('SIGINT', () => {
    if (!taken || controller.signal.aborted) endOnInterrupt(output.isWaiting())
    controller.abort()
    if (atOnce) endOnInterrupt(true)
    // What was written may have arrived without this process knowing yet; what nobody reads would keep it for ever.
    setTimeout(() => output.isWaiting() && endOnInterrupt(true), WRITE_ARRIVES_WITHIN).unref()
  })
  const take: Surroundings['takeInterrupts'] = (ending) => {
    taken = true
    atOnce = ending === 'at once'
    return controller.signal
  }
  return { signal: controller.signal, take }
}

/** Ctrl-C ends with 130. While a thread is busy or a write waits, only the signal itself can end the process (130 to a shell). */
function endOnInterrupt(isWaiting: boolean): void {
  if (!isWaiting) process.exit(130)
  process.removeAllListeners('SIGINT')
  process.kill(process.pid, 'SIGINT')
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url))
  await main()
