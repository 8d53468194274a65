/** A process of its own for tests: opens an archive, does one thing and says what came of it, a line each. */
import { writeSync } from 'node:fs'
import { openArchive } from './archive.ts'
import { openDriver } from './driver.ts'
import { entriesOf } from './readings.suite.ts'

const [action, directory = '', first = '0', count = '1'] = process.argv.slice(2)

function say(line: string): void {
  writeSync(1, `${line}\n`)
}

/** In batches of ten, each told once it is stored. */
async function add(): Promise<void> {
  const archive = await openArchive({ directory, mode: 'write' })
  for (let done = 0; done < Number(count); done += 10) {
    const added = await archive.add(entriesOf(10, Number(first) + done))
    say(added.map(({ id }) => id).join(' '))
  }
  await archive.close()
}

async function list(): Promise<void> {
  const archive = await openArchive({ directory, mode: 'read' })
  say(String((await archive.listDocuments()).length))
  say(String((await archive.doctor()).length))
  await archive.close()
}

/** Holds the write lock until it is ended. */
function hold(): void {
  const driver = openDriver(`${directory}/mahdar.sqlite`, 0)
  driver.exec('BEGIN IMMEDIATE')
  say('held')
  // A connection that nobody knows any more is collected, and its lock with it.
  setInterval(() => driver, 1000)
}

const actions: Readonly<Record<string, () => unknown>> = { add, list, hold }

try {
  await actions[action ?? '']?.()
} catch (error) {
  say(String(error))
  process.exitCode = 1
}
