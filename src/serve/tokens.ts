/** Tokens: made once, shown once, and known from then on by their sum alone. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { TokenEntry } from '../record/archive.ts'

/** What a token can allow, each for itself. */
export const SCOPES = ['read', 'review', 'collect', 'admin'] as const
/** One of them: `review` decides, `collect` adds and removes documents, `admin` sees who changed what, and makes and revokes tokens. */
export type Scope = (typeof SCOPES)[number]

/** A new token: what is kept of it, and what its holder is given. */
export interface NewToken {
  readonly entry: TokenEntry
  readonly secret: string
}

const MARK = 'mahdar'
const DAY = 86_400_000

/** Makes a token that expires after so many days; `now` is in milliseconds since 1970. */
export function makeToken(name: string, scopes: readonly Scope[], days: number, now: number): NewToken {
  const id = randomBytes(6).toString('hex')
  const secret = randomBytes(32).toString('base64url')
  return {
    secret: `${MARK}_${id}_${secret}`,
    entry: {
      id,
      name,
      hash: sumOf(secret),
      scopes: [...new Set(scopes)].sort(),
      created: new Date(now).toISOString(),
      expires: new Date(now + days * DAY).toISOString(),
      revoked: null,
    },
  }
}

/** The id in a token, and its secret; null where it is none of ours. */
export function partsOf(token: string): { readonly id: string; readonly secret: string } | null {
  const { id, secret } = /^mahdar_(?<id>[0-9a-f]{12})_(?<secret>[\w-]{43})$/.exec(token)?.groups ?? {}
  return id === undefined || secret === undefined ? null : { id, secret }
}

/** Whether a secret is that of a token, compared in a time that tells nothing of it. */
export function isSecretOf(secret: string, { hash }: Pick<TokenEntry, 'hash'>): boolean {
  return timingSafeEqual(Buffer.from(sumOf(secret), 'hex'), Buffer.from(hash, 'hex'))
}

/** Whether a token may be used. */
export function isValid({ expires, revoked }: TokenEntry, now: number): boolean {
  return revoked === null && (expires === null || Date.parse(expires) > now)
}

function sumOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
