/** Fifty connections that ask a server what the views of the application ask. */
import { Agent, get } from 'node:http'
import { seededRandom } from './rounds.ts'

/** How one kind of question was answered. */
export interface KindTimes {
  readonly kind: string
  readonly answers: number
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
}

/** What the connections were given. */
export interface Asked {
  readonly answers: number
  /** Answers that failed, and connections that broke. */
  readonly errors: number
  /** Milliseconds, of waiting too: the machine is shared by the server, the clients and whoever adds. */
  readonly p50: number
  readonly p99: number
  /** The slowest first. */
  readonly kinds: readonly KindTimes[]
  /** What went wrong, each as `410 an encounter` or `ECONNRESET network`. */
  readonly failures: readonly string[]
}

interface Question {
  readonly kind: string
  readonly path: string
}

interface Answer extends Question {
  /** Of HTTP, or the code of what broke the connection. */
  readonly status: number | string
  readonly milliseconds: number
}

const CONNECTIONS = 50
/** Somebody looks at what they got before they ask again: a second, on average. */
const PAUSE = 1000
/** So many of the newest encounters and documents, and of the most frequent actors, are looked at. */
const LOOKED_AT = 20

/** Asks for so many seconds. */
export async function askAll(address: string, seconds: number): Promise<Asked> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  const questions = await questionsFor(address, agent)
  const answers: Answer[] = []
  const until = performance.now() + seconds * 1000
  const ask = async (connection: number): Promise<void> => {
    const random = seededRandom(connection)
    while (performance.now() < until) {
      await new Promise((settle) => setTimeout(settle, 2 * PAUSE * random()))
      const question = questions[Math.floor(random() * questions.length)] as Question
      const before = performance.now()
      const { status } = await answerTo(`${address}${question.path}`, agent).catch(brokenBy)
      answers.push({ ...question, status, milliseconds: performance.now() - before })
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, (_, connection) => ask(connection)))
  agent.destroy()
  const kinds = [...new Set(questions.map(({ kind }) => kind))].map((kind) => ({
    kind,
    ...timesOf(answers.filter((answer) => answer.kind === kind)),
  }))
  const failed = answers.filter(({ status }) => status !== 200)
  return {
    errors: failed.length,
    failures: failed.map(({ status, kind }) => `${status} ${kind}`),
    ...timesOf(answers),
    kinds: kinds.toSorted((a, b) => b.p99 - a.p99),
  }
}

function brokenBy(error: NodeJS.ErrnoException): { readonly status: string } {
  return { status: error.code ?? error.message }
}

function timesOf(answers: readonly Answer[]): Pick<Asked, 'answers' | 'p50' | 'p99'> {
  const times = answers.map(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b)
  const at = (part: number): number => times[Math.floor(times.length * part)] ?? Number.NaN
  return { answers: times.length, p50: at(0.5), p99: at(0.99) }
}

/** Half of what is asked is of an encounter, the rest lists, searches, documents, actors and what looks through the archive. */
async function questionsFor(address: string, agent: Agent): Promise<readonly Question[]> {
  const idsOf = async (path: string): Promise<readonly string[]> => {
    const { text } = await answerTo(`${address}${path}`, agent, 'identity')
    return (JSON.parse(text) as { readonly items: readonly { readonly id: string }[] }).items.map(
      ({ id }) => id,
    )
  }
  const encounters = await idsOf(`/api/encounters?limit=${LOOKED_AT}`)
  const documents = await idsOf(`/api/documents?limit=${LOOKED_AT}`)
  const actors = (await idsOf(`/api/actors?limit=${LOOKED_AT}`)).map(encodeURIComponent)
  const of = (kind: string, paths: readonly string[]): readonly Question[] =>
    paths.map((path) => ({ kind, path: `/api/${path}` }))
  return [
    ...['', '/statements', '/comparison', '/around'].flatMap((part) =>
      of(
        `an encounter${part}`,
        encounters.map((id) => `encounters/${id}${part}`),
      ),
    ),
    ...of(
      'a document',
      documents.map((id) => `documents/${id}`),
    ),
    ...of(
      'encounters',
      ENCOUNTERS.map((query) => `encounters?${query}`),
    ),
    ...of(
      'search',
      SEARCHES.map((query) => `search?limit=20&q=${encodeURIComponent(query)}`),
    ),
    ...of(
      'an actor',
      actors.slice(0, LOOKED_AT / 2).map((id) => `actors/${id}`),
    ),
    ...of('timeline', TIMELINES),
    ...of('network', ['network?words=0', 'network?words=0&from=2026-01-01']),
    ...of('places', ['places', 'places?from=2026-01-01']),
    ...of('days ahead', ['anniversaries?from=2026-11-01&days=30']),
    ...of('other lists', [
      'documents?limit=20',
      'actors?q=bench',
      'complete?q=to',
      'topics',
      'review?limit=20',
      'about',
    ]),
  ]
}

const ENCOUNTERS = [
  'from=2026-11-15&to=2026-11-21&limit=50',
  'q=format:visit&limit=20',
  'limit=20',
  'status=planned&limit=20',
]
const SEARCHES = ['topic:taiwan', 'format:summit', 'con*', 'status:planned -format:visit', 'the', 'to con*']
/** Of states that meet often, and of two of them with each other. */
const TIMELINES = [
  'timeline?actor=ae&from=2026-06-01',
  'timeline?actor=al&from=2026-01-01',
  'pairs/ae-af',
  'pairs/al-am',
]

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
