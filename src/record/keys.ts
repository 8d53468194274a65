/** Who may ask an archive for what, and who changed what in it. */
import type { AuditEntry, TokenEntry } from './contract-review.ts'
import type { Driver } from './driver.ts'
import { storable } from './identity.ts'
import type { AuditTable, TokenTable } from './schema.ts'
import { insertRows } from './transaction.ts'

/** Keeps a token, of whose secret only the sum is known. */
export function insertToken(driver: Driver, token: TokenEntry): void {
  const row = { ...token, name: storable(token.name), scopes: token.scopes.join(' ') }
  insertRows<TokenTable>(driver, 'tokens', [row])
}

/** Every token, or the one with this id, the oldest first. */
export function listTokens(driver: Driver, id: string | null = null): readonly TokenEntry[] {
  return driver
    .all<TokenTable>('SELECT * FROM tokens WHERE ?1 IS NULL OR id = ?1 ORDER BY created, id', [id])
    .map((row) => ({ ...row, scopes: row.scopes.split(' ') }))
}

/** Whether there was such a token that was not revoked before. */
export function revokeToken(driver: Driver, id: string, at: string): boolean {
  const { changes } = driver
    .prepare('UPDATE tokens SET revoked = ? WHERE id = ? AND revoked IS NULL')
    .run([at, id])
  return changes > 0
}

/** Keeps who changed what. */
export function noteChange(driver: Driver, { at, who, action, target }: Omit<AuditEntry, 'number'>): void {
  driver
    .prepare('INSERT INTO audit (at, who, action, target) VALUES (?, ?, ?, ?)')
    .run([at, storable(who), action, storable(target.slice(0, 500))])
}

/** The latest changes first. */
export function listChanges(driver: Driver, limit: number, before: number | null): readonly AuditEntry[] {
  return driver.all<AuditTable>(
    'SELECT * FROM audit WHERE ?1 IS NULL OR number < ?1 ORDER BY number DESC LIMIT ?2',
    [before, limit],
  )
}
