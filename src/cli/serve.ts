/** `mahdar serve`: the archive as a site for people and as an interface for programs. */
import { InvalidArgumentError } from 'commander'
import { InvalidInput, SourceUnavailable } from '../errors.ts'
import { archiveOption, withArchive } from './archive.ts'
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
  if (!isLoopback(options.host)) await needTokens(options, around)
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

/** Where others reach the server, somebody must be able to ask. */
async function needTokens({ archive, host }: ServeOptions, { now }: Surroundings): Promise<void> {
  const { isValid } = await import('../serve/tokens.ts')
  const tokens = await withArchive(archive, 'read', (open) => open.tokens())
  if (tokens.some((token) => isValid(token, now()))) return
  throw new InvalidInput(
    `${host} can be reached from other machines, and ${archive} has no token by which they are known. Make one with \`mahdar token create --name NAME\`, or listen on 127.0.0.1.`,
  )
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
