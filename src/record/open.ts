import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Kysely, Migrator, SqliteDialect } from 'kysely'
import { InvalidInput, StoreFailed } from '../errors.ts'
import type { OpenOptions } from './contract.ts'
import { type Driver, openDriver } from './driver.ts'
import { cannotWrite, notAnArchive, storeFailure } from './failures.ts'
import { fillTables } from './fill-tables.ts'
import { KnownMeetings } from './known-meetings.ts'
import { migrations } from './migrations/index.ts'
import { APPLICATION_ID, SCHEMA_VERSION, type Schema } from './schema.ts'

/** An open archive's database. */
export interface Store {
  readonly path: string
  /** What SQLite is given to open it: `path`, or a URI that says how. */
  readonly name: string
  readonly driver: Driver
  readonly queries: Kysely<Schema>
  readonly writable: boolean
  /** Where whoever opened it asks for all encounters again and again. */
  readonly known: KnownMeetings | null
}

const FILE_NAME = 'mahdar.sqlite'
const WAIT = 5000

/** Opens or makes the database, and brings its tables up to date. */
export async function openSqlite(options: OpenOptions): Promise<Store> {
  const path = join(resolve(options.directory), FILE_NAME)
  const writable = options.mode === 'write'
  findFile(path, options)
  let driver: Driver | null = null
  try {
    const name = writable ? path : readablePath(path)
    driver = openDriver(name, options.wait ?? WAIT)
    const queries = new Kysely<Schema>({ dialect: new SqliteDialect({ database: driver }) })
    const known = options.keepsMeetings === true ? new KnownMeetings(driver) : null
    const store = { path, name, driver, queries, writable, known }
    await settle(store, options)
    return store
  } catch (error) {
    driver?.close()
    throw storeFailure(error, path)
  }
}

function findFile(path: string, options: OpenOptions): void {
  const { directory, mode, create = true } = options
  if (existsSync(directory) && !statSync(directory).isDirectory())
    throw new InvalidInput(`${directory} is not a directory. An archive is one; name another with --archive.`)
  if (!existsSync(path)) {
    if (mode === 'read' || !create)
      throw new InvalidInput(
        `There is no archive in ${directory}. Make one with \`mahdar add FILE… --archive ${directory}\`.`,
      )
    makeDirectory(directory, path)
  } else if (mode === 'write') {
    if (!mayWrite(path) || !mayWrite(resolve(directory))) throw new StoreFailed(cannotWrite(path))
  }
}

function makeDirectory(directory: string, path: string): void {
  try {
    mkdirSync(directory, { recursive: true })
  } catch (error) {
    throw new StoreFailed(cannotWrite(path), { cause: error })
  }
  if (!mayWrite(resolve(directory))) throw new StoreFailed(cannotWrite(path))
}

function mayWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/**
 * Even to read, SQLite writes beside the file. Where that is not allowed, the file can be read as one that never
 * changes, provided that nothing waits in its log.
 */
function readablePath(path: string): string {
  if (mayWrite(path) && mayWrite(resolve(path, '..'))) return path
  const log = `${path}-wal`
  if (existsSync(log) && statSync(log).size > 0) return path
  return `${pathToFileURL(path).href}?immutable=1`
}

async function settle(store: Store, options: OpenOptions): Promise<void> {
  const { driver, path } = store
  let version = archiveVersion(driver, path)
  if (version > SCHEMA_VERSION)
    throw new StoreFailed(
      `${path} was made by a newer version of Mahdar (its tables are of version ${version}, this program knows ${SCHEMA_VERSION}). Use that version, or a newer one.`,
    )
  driver.exec('PRAGMA foreign_keys = ON')
  if (options.maxPages !== undefined) driver.all(`PRAGMA max_page_count = ${Math.trunc(options.maxPages)}`)
  if (store.writable) {
    driver.all('PRAGMA journal_mode = WAL')
    driver.exec('PRAGMA synchronous = NORMAL; PRAGMA cache_size = -16000')
    if (version < SCHEMA_VERSION) version = await migrate(store, options)
  } else driver.exec('PRAGMA query_only = ON')
  if (version < SCHEMA_VERSION)
    throw new StoreFailed(
      `${path} is not up to date (its tables are of version ${version}, this program needs ${SCHEMA_VERSION}). Open it once for writing, e.g. with \`mahdar reread\`.`,
    )
}

/** 0 for a database that is still empty. */
function archiveVersion(driver: Driver, path: string): number {
  const application = pragma(driver, 'application_id')
  if (application === APPLICATION_ID) return pragma(driver, 'user_version')
  if (application !== 0 || driver.all('SELECT name FROM sqlite_master LIMIT 1').length > 0)
    throw notAnArchive(path, "it is another program's SQLite file")
  return 0
}

function pragma(driver: Driver, name: 'application_id' | 'user_version'): number {
  return driver.all<Record<string, number>>(`PRAGMA ${name}`)[0]?.[name] ?? 0
}

/** All in one transaction, so that an archive is never seen half-made, nor made twice. */
async function migrate(
  { driver, queries, path }: Store,
  { searchTextOf }: Pick<OpenOptions, 'searchTextOf'>,
): Promise<number> {
  driver.exec('BEGIN IMMEDIATE')
  try {
    const from = archiveVersion(driver, path)
    if (from < SCHEMA_VERSION) {
      const provider = { getMigrations: async () => ({ ...migrations }) }
      const { error } = await new Migrator({ db: queries, provider }).migrateToLatest()
      if (error !== undefined) throw error
      if (from > 0) fillTables(driver, from, await searchTextOf?.())
      driver.exec(`PRAGMA application_id = ${APPLICATION_ID}`)
      driver.exec(`PRAGMA user_version = ${SCHEMA_VERSION}`)
    }
    driver.exec('COMMIT')
    return SCHEMA_VERSION
  } catch (error) {
    driver.exec('ROLLBACK')
    throw error
  }
}
