/** Who reads, where the server asks for it: a session that was made from a token, held by a cookie no script sees. */

/** A session as the server tells of it. */
export interface Session {
  /** False on a machine of one's own, where nobody is asked. */
  readonly needed: boolean
  /** The name of the token; null where nobody has signed in. */
  readonly name: string | null
  readonly scopes: readonly string[] | null
  /** What changes carry, so that no page of another site can make them. */
  readonly csrf?: string | null
}

const ADDRESS = '/api/session'
let current: Promise<Session> | null = null
let stranger = (): void => {
  // Nobody has asked to be told.
}

/** The session of this page, asked for once. */
export function session(): Promise<Session> {
  current ??= ask({})
  return current
}

/** Makes a session from a token; null where the server does not know it. */
export async function signIn(token: string): Promise<Session | null> {
  const made = await ask({
    method: 'POST',
    body: JSON.stringify({ token }),
    headers: { 'content-type': 'application/json' },
  })
  if (made.name === null) return null
  current = Promise.resolve(made)
  return made
}

/** Ends the session. */
export async function signOut(): Promise<void> {
  const { csrf } = await session()
  await ask({ method: 'DELETE', headers: { 'x-csrf-token': csrf ?? '' } })
  tellStranger()
}

/** Is told when the server no longer knows who reads. */
export function onStranger(listener: () => void): void {
  stranger = listener
}

/** Says that an answer was refused because nobody is signed in, or no longer. */
export function tellStranger(): void {
  current = null
  stranger()
}

const NOBODY: Session = { needed: true, name: null, scopes: null }

async function ask(request: RequestInit): Promise<Session> {
  const response = await fetch(ADDRESS, { credentials: 'same-origin', ...request })
  return response.ok && response.status !== 204 ? ((await response.json()) as Session) : NOBODY
}
