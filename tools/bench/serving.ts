/** How long a server's answers take under fifty connections, while documents are added to its archive. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { analyserOf } from '../../src/cli/entries.ts'
import { Tokens } from '../../src/document/tokens.ts'
import { sharedKnowledge } from '../../src/knowledge.ts'
import { openArchive } from '../../src/record/archive.ts'
import { type Asked, askAll } from './asking.ts'
import type { IngestText } from './ingest.ts'
import { entryOf } from './readings.ts'
import { seededRandom } from './rounds.ts'
import { makeWorld, makeWriter, toldOf } from './world.ts'

/** What fifty connections were given. */
export interface ServingResult extends Asked {
  readonly encounters: number
  readonly seconds: number
  /** Documents that were added meanwhile. */
  readonly added: number
}

const BATCH = 500
const SECOND_ACCOUNT = 0.3

/** Fills an archive with so many invented encounters, a third of them told twice. */
export async function fillEncounters(
  directory: string,
  languages: string,
  encounters: number,
): Promise<void> {
  const knowledge = sharedKnowledge()
  const random = seededRandom(encounters)
  const writer = makeWriter(languages, random)
  const world = makeWorld(knowledge, writer)
  const maker = { knowledge, analyser: analyserOf(knowledge), tokens: new Tokens(), writer }
  const archive = await openArchive({ directory, mode: 'write' })
  for (let start = 0; start < encounters; start += BATCH) {
    const entries = Array.from({ length: Math.min(BATCH, encounters - start) }, (_, place) => {
      const told = toldOf(start + place, encounters, world, random)
      const accounts = random() < SECOND_ACCOUNT ? [0, 1] : [0]
      return accounts.map((account) => entryOf(told, account, maker))
    })
    await archive.add(entries.flat())
  }
  await archive.close()
}

/** Serves `directory`, or an archive of its own with so many encounters, and asks for so many seconds. */
export async function measureServing(
  command: string,
  languages: string,
  texts: readonly IngestText[],
  { encounters = 50_000, seconds = 60, directory = null as string | null } = {},
): Promise<ServingResult> {
  const archive = directory ?? mkdtempSync(join(tmpdir(), 'mahdar-bench-'))
  if (directory === null) await fillEncounters(archive, languages, encounters)
  const server = spawn(process.execPath, [command, 'serve', '--archive', archive, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const adder = spawn(process.execPath, [command, 'add', '--from', 'ndjson', '--archive', archive], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  try {
    const address = await addressOf(server)
    const added = feed(adder, texts)
    return { encounters, seconds, ...(await askAll(address, seconds)), added: added() }
  } finally {
    adder.kill()
    server.kill()
    if (directory === null) rmSync(archive, { recursive: true, force: true })
  }
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let said = ''
    server.stdout?.on('data', (words: Buffer) => {
      said += words.toString('utf8')
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0]
      if (address !== undefined) found(address)
    })
    server.once('exit', (code) => failed(new Error(`mahdar serve ended with ${code}: ${said}`)))
  })
}

/** Gives texts as they are taken, each with a line of its own; tells how many were kept. */
function feed({ stdin, stdout }: ChildProcess, texts: readonly IngestText[]): () => number {
  let kept = 0
  let given = 0
  stdout?.on('data', (bytes: Buffer) => {
    kept += bytes.toString('utf8').split('\n').length - 1
  })
  const give = (): void => {
    let takes = true
    while (takes && stdin?.writable === true) {
      const { text = '', published = null } = texts[given % texts.length] ?? {}
      takes = stdin.write(
        `${JSON.stringify({ id: `bench-${given}`, text: `${text}\n${given}`, published })}\n`,
      )
      given += 1
    }
    stdin?.once('drain', give)
  }
  stdin?.on('error', () => {})
  give()
  return () => kept
}
