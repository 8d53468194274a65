/** The root of every error that Mahdar raises on purpose. Its message says what was wrong, where, and what to do. */
export class MahdarError extends Error {
  override get name(): string {
    return this.constructor.name
  }
}

/** The caller's document or query is at fault. */
export class InvalidInput extends MahdarError {}

/** A language table, a rule or the registry is at fault. */
export class InvalidPack extends MahdarError {}

/** A file or the network is at fault; trying again may help. */
export class SourceUnavailable extends MahdarError {}

/** The archive's database is at fault. */
export class StoreFailed extends MahdarError {}
