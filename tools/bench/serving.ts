/** How long a server's answers take under fifty connections, while documents are added to its archive. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { analyserOf } from '../../src/cli/entries.ts'
import { Tokens } from '../../src/document/tokens.ts'
import { sharedKnowledge } from '../../src/knowledge.ts'
import { openArchive } from '../../src/record/archive.ts'
import { entryOf } from './readings.ts'
import { seededRandom } from './rounds.ts'
import { makeWorld, makeWriter, toldOf } from './world.ts'

/** What fifty connections were given. */
export interface ServingResult {
  readonly encounters: number
  readonly answers: number
  /** Answers that failed, and connections that broke. */
  readonly errors: number
  readonly seconds: number
  /** Milliseconds, of waiting too: the machine is shared by the server, the clients and whoever adds. */
  readonly p50: number
  readonly p99: number
  /** Documents that were added meanwhile. */
  readonly added: number
}

const CONNECTIONS = 50
/** Somebody looks at what they got before they ask again: a second, on average. */
const PAUSE = 1000
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
  texts: readonly string[],
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
function feed({ stdin, stdout }: ChildProcess, texts: readonly string[]): () => number {
  let kept = 0
  let given = 0
  stdout?.on('data', (bytes: Buffer) => {
    kept += bytes.toString('utf8').split('\n').length - 1
  })
  const give = (): void => {
    let takes = true
    while (takes && stdin?.writable === true) {
      const text = `${texts[given % texts.length]}\n${given}`
      takes = stdin.write(`${JSON.stringify({ id: `bench-${given}`, text, published: '2022-08-06' })}\n`)
      given += 1
    }
    stdin?.once('drain', give)
  }
  stdin?.on('error', () => {})
  give()
  return () => kept
}

type Asked = Pick<ServingResult, 'answers' | 'errors' | 'p50' | 'p99'>

async function askAll(address: string, seconds: number): Promise<Asked> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  const paths = await pathsOf(address, agent)
  const times: number[] = []
  let errors = 0
  const until = performance.now() + seconds * 1000
  const ask = async (connection: number): Promise<void> => {
    const random = seededRandom(connection)
    while (performance.now() < until) {
      await new Promise((settle) => setTimeout(settle, 2 * PAUSE * random()))
      const before = performance.now()
      const path = paths[Math.floor(random() * paths.length)] ?? '/'
      const { status } = await answerTo(`${address}${path}`, agent).catch(() => ({ status: 0 }))
      if (status !== 200) errors += 1
      times.push(performance.now() - before)
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, (_, connection) => ask(connection)))
  agent.destroy()
  times.sort((a, b) => a - b)
  const at = (part: number): number => times[Math.floor(times.length * part)] ?? Number.NaN
  return { answers: times.length, errors, p50: at(0.5), p99: at(0.99) }
}

/** What the views of the application ask for. */
async function pathsOf(address: string, agent: Agent): Promise<readonly string[]> {
  const { text } = await answerTo(`${address}/api/encounters?limit=20`, agent, 'identity')
  const ids = (JSON.parse(text) as { readonly items: readonly { readonly id: string }[] }).items.map(
    ({ id }) => id,
  )
  return [
    ...ids.flatMap((id) =>
      ['', '/statements', '/comparison', '/around'].map((part) => `/api/encounters/${id}${part}`),
    ),
    ...[
      '?from=2026-11-15&to=2026-11-21&limit=50',
      '?q=format:visit&limit=20',
      '?limit=20',
      '?status=planned&limit=20',
    ].map((query) => `/api/encounters${query}`),
    ...['topic:taiwan', 'format:summit', 'con*', 'status:planned -format:visit'].map(
      (query) => `/api/search?limit=20&q=${encodeURIComponent(query)}`,
    ),
    '/api/documents?limit=20',
    '/api/actors?q=bench',
    '/api/complete?q=to',
    '/api/topics',
    '/api/network?words=0',
    '/api/places',
    '/api/anniversaries?from=2026-11-01&days=30',
    '/api/review?limit=20',
    '/api/about',
  ]
}

function answerTo(
  url: string,
  agent: Agent,
  encoding = 'br',
): Promise<{ readonly status: number; readonly text: string }> {
  return new Promise((settle, reject) => {
    get(url, { agent, headers: { 'accept-encoding': encoding } }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () =>
        settle({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString('utf8') }),
      )
      response.on('error', reject)
    }).on('error', reject)
  })
}
