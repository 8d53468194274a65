/** `mahdar serve`: the archive as a site for people and as an interface for programs. */
import { InvalidArgumentError } from 'commander'
import { InvalidInput, SourceUnavailable } from '../errors.ts'
import { archiveOption } from './archive.ts'
import type { AddCommand, Surroundings } from './command.ts'

interface ServeOptions {
  readonly archive: string
  readonly port: number
  readonly host: string
  readonly log: boolean
}

/** Adds `mahdar serve`, which offers the archive to browsers and programs. */
export const addServe: AddCommand = (program, around) => {
  program
    .command('serve')
    .description(
      'Offer the archive to browsers and to programs, on this machine alone unless told otherwise.',
    )
    .addOption(archiveOption())
    .option('--port <number>', 'the port to listen on; 0 takes a free one', portOption, 8340)
    .option('--host <address>', 'the address to listen on', '127.0.0.1')
    .option('--log', 'a line of JSON for each request, on standard error')
    .action((options: ServeOptions) => serve(options, around, program.version() ?? 'unknown'))
}

function portOption(value: string): number {
  if (/^\d{1,5}$/.test(value) && Number(value) < 65_536) return Number(value)
  throw new InvalidArgumentError('Give a number from 0 to 65535.')
}

async function serve(options: ServeOptions, around: Surroundings, version: string): Promise<void> {
  const { isLoopback, startServer } = await import('../serve/start.ts')
  if (!isLoopback(options.host))
    throw new InvalidInput(
      `${options.host} is no address of this machine alone, and there are no tokens yet by which others are known. Listen on 127.0.0.1.`,
    )
  const signal = around.takeInterrupts()
  const { url, close, documents } = await startServer({ ...options, version, now: around.now }).catch(
    (error: unknown) => {
      throw whyNot(error, options)
    },
  )
  await around.output.write(
    `Serving ${options.archive} (${documents} ${documents === 1 ? 'document' : 'documents'}) at ${url}\nCtrl-C ends it.\n`,
  )
  await new Promise<void>((settle) => {
    if (signal.aborted) settle()
    else signal.addEventListener('abort', () => settle(), { once: true })
  })
  await close()
}

function whyNot(error: unknown, { host, port }: ServeOptions): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'EADDRINUSE')
    return new SourceUnavailable(`Another program listens on port ${port} already. Name another with --port.`)
  if (code === 'EACCES' || code === 'EADDRNOTAVAIL')
    return new SourceUnavailable(
      `${host}:${port} cannot be listened on (${code}). Name another --host or --port.`,
    )
  return error
}
