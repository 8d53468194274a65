/** `mahdar token`: keys to a server that others reach. */
import { InvalidArgumentError } from 'commander'
import { InvalidInput } from '../errors.ts'
import type { TokenEntry } from '../record/archive.ts'
import { type ArchiveOptions, archiveOption, outputOption, withArchive } from './archive.ts'
import type { AddCommand, Surroundings } from './command.ts'
import { openResults } from './results.ts'

interface TokenOptions extends ArchiveOptions {
  readonly name?: string
  readonly scopes: readonly string[]
  readonly days: number
}

const SCOPES = ['read', 'review', 'collect', 'admin']
const DAYS = 90

/** Adds `mahdar token`, which makes, lists and revokes tokens. */
export const addToken: AddCommand = (program, around) => {
  program
    .command('token')
    .description('Make, list or revoke the tokens by which a server knows who asks.')
    .argument('<action>', 'create, list or revoke')
    .argument('[id]', 'which to revoke, as `mahdar token list` has it')
    .option('--name <name>', 'of create: whose it is')
    .option('--scopes <list>', `of create: ${SCOPES.join(', ')}, with commas between`, scopesOption, ['read'])
    .option('--days <count>', 'of create: how long it is good for', daysOption, DAYS)
    .addOption(archiveOption())
    .addOption(outputOption())
    .action((action: string, id: string | undefined, options: TokenOptions) =>
      act(action, id, options, around),
    )
}

function scopesOption(value: string): readonly string[] {
  const scopes = value.split(',')
  if (scopes.every((scope) => SCOPES.includes(scope))) return scopes
  throw new InvalidArgumentError(`Take some of ${SCOPES.join(', ')}, with commas between.`)
}

function daysOption(value: string): number {
  if (/^[1-9]\d{0,3}$/.test(value)) return Number(value)
  throw new InvalidArgumentError('Give a number of days from 1 to 9999.')
}

async function act(
  action: string,
  id: string | undefined,
  options: TokenOptions,
  around: Surroundings,
): Promise<void> {
  if (action === 'create') return create(options, around)
  if (action === 'list') return list(options, around)
  if (action === 'revoke') return revoke(id, options, around)
  throw new InvalidInput(`"${action}" is nothing that can be done with tokens: create, list or revoke.`)
}

async function create(options: TokenOptions, around: Surroundings): Promise<void> {
  const name = options.name?.trim() ?? ''
  if (name === '') throw new InvalidInput('Say whose token it is with --name NAME.')
  const { makeToken, SCOPES: known } = await import('../serve/tokens.ts')
  const scopes = known.filter((scope) => options.scopes.includes(scope))
  const { entry, secret } = makeToken(name, scopes, options.days, around.now())
  await withArchive(options.archive, 'write', async (archive) => {
    await archive.addToken(entry)
    await archive.note({ at: entry.created, who: 'this machine', action: 'create token', target: entry.id })
  })
  const { hash: _hash, ...shown } = entry
  const results = openResults<typeof shown & { readonly token: string }>(
    options.to,
    around,
    ({ token, expires }) => `${token}\nIt is shown this once, and is good until ${expires?.slice(0, 10)}.\n`,
  )
  await results.add({ ...shown, token: secret })
  await results.end()
}

async function list(options: TokenOptions, around: Surroundings): Promise<void> {
  const tokens = await withArchive(options.archive, 'read', (archive) => archive.tokens())
  const { isolate, plainLine } = await import('../report/terminal/text.ts')
  type Shown = Omit<TokenEntry, 'hash'>
  const results = openResults<Shown>(options.to, around, ({ id, name, scopes, expires, revoked }) => {
    const state =
      revoked === null ? `until ${expires?.slice(0, 10) ?? 'for ever'}` : `revoked ${revoked.slice(0, 10)}`
    return `${id} · ${isolate(plainLine(name))} · ${scopes.join(', ')} · ${state}\n`
  })
  for (const { hash: _hash, ...token } of tokens) await results.add(token)
  await results.end()
}

async function revoke(id: string | undefined, options: TokenOptions, around: Surroundings): Promise<void> {
  if (id === undefined) throw new InvalidInput('Say which token, by the id that `mahdar token list` has.')
  const at = new Date(around.now()).toISOString()
  const done = await withArchive(options.archive, 'write', async (archive) => {
    const revoked = await archive.revokeToken(id, at)
    if (revoked) await archive.note({ at, who: 'this machine', action: 'revoke token', target: id })
    return revoked
  })
  if (!done)
    throw new InvalidInput(`There is no token ${id} that is not revoked. \`mahdar token list\` has all.`)
  const results = openResults(options.to, around, () => `Token ${id} is revoked.\n`)
  await results.add({ id, result: 'revoked' })
  await results.end()
}
