/** The one file that knows which SQLite binding is in use: `node:sqlite` fits behind the same four functions. */
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import Libsql from 'libsql'

/** What SQLite stores. A boolean or an object ends the whole process inside the binding, so none may reach it. */
export type SqlValue = string | number | bigint | null | Uint8Array

/** A prepared statement, in the shape that Kysely's SQLite dialect asks for. */
export interface Statement {
  /** Whether it gives rows. */
  readonly reader: boolean
  all(parameters: readonly unknown[]): unknown[]
  run(parameters: readonly unknown[]): { changes: number; lastInsertRowid: number | bigint }
  iterate(parameters: readonly unknown[]): IterableIterator<unknown>
}

/** An open database. Everything is synchronous. */
export interface Driver {
  prepare(sql: string): Statement
  exec(sql: string): void
  all<Row>(sql: string, parameters?: readonly SqlValue[]): readonly Row[]
  close(): void
}

/** Opens `path`, a file name or a `file:` URI, waiting up to `timeout` milliseconds for another process's lock. */
export function openDriver(path: string, timeout: number): Driver {
  const database = new Libsql(path, { timeout })
  const statements = new Map<string, Statement>()
  const prepare = (sql: string): Statement => {
    const known = statements.get(sql) ?? wrap(database.prepare(sql))
    if (statements.size < MOST_STATEMENTS) statements.set(sql, known)
    return known
  }
  return {
    prepare,
    exec: (sql) => void database.exec(sql),
    all: (sql, parameters = []) => prepare(sql).all(parameters) as never,
    close: () => void database.close(),
  }
}

const MOST_STATEMENTS = 200

/** What a thread of its own does: no file, so that it is found however the code is packed. */
const APART = `
  const { parentPort, workerData } = require('node:worker_threads')
  const { binding, path, sql, parameters, timeout } = workerData
  try {
    new (require(binding))(path, { timeout }).prepare(sql).run(parameters)
    parentPort.postMessage({})
  } catch ({ message, code, rawCode }) {
    parentPort.postMessage({ failure: { message, code, rawCode } })
  }
`

/** Runs one statement on a connection and in a thread of its own, so that this thread can go on. Rejects as it would throw. */
export function runApart(
  path: string,
  sql: string,
  parameters: readonly SqlValue[],
  timeout: number,
): Promise<void> {
  const binding = fileURLToPath(import.meta.resolve('libsql'))
  return new Promise((settle, reject) => {
    const worker = new Worker(APART, { eval: true, workerData: { binding, path, sql, parameters, timeout } })
    worker.once('error', reject)
    worker.once('message', ({ failure }: { readonly failure?: { readonly message: string } }) => {
      if (failure === undefined) settle()
      else reject(Object.assign(new Error(failure.message), failure))
    })
  })
}

function wrap(statement: Libsql.Statement): Statement {
  // Not `iterate` or `get`: a statement left before its last row keeps its lock.
  const all = (parameters: readonly unknown[]) => statement.all(bind(parameters)).map(withBytes)
  return {
    reader: statement.reader,
    all,
    run: (parameters) => statement.run(bind(parameters)),
    iterate: (parameters) => all(parameters).values(),
  }
}

function bind(parameters: readonly unknown[]): unknown[] {
  for (const value of parameters)
    if (!isSqlValue(value)) throw new TypeError(`SQLite cannot store a value of type ${typeof value}.`)
  return parameters as unknown[]
}

function isSqlValue(value: unknown): value is SqlValue {
  if (typeof value === 'object') return value === null || value instanceof Uint8Array
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint'
}

/** The binding gives a blob as an `ArrayBuffer`. */
function withBytes(row: unknown): unknown {
  const cells = row as Record<string, unknown>
  for (const name in cells) if (cells[name] instanceof ArrayBuffer) cells[name] = new Uint8Array(cells[name])
  return cells
}
