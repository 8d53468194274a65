/** The parts of the bench that need an archive: searching, keeping, serving. */
import type { Figure } from './figure.ts'
import { type IngestText, measureIngest } from './ingest.ts'
import { measureSearching, type QueryTimes } from './searching.ts'
import { measureServing } from './serving.ts'

/** At this size a limit in milliseconds is meant. */
const MANY = 1_000_000
/** An archive and a time as the limit of a server's answers means them. */
const ENCOUNTERS = 50_000
const SECONDS = 60
/** So many failures are told one by one. */
const MOST_TOLD = 20

/** How long searches take among so many documents: in milliseconds, and ranked against SQLite's own ranking. */
export async function searchFigures(languages: string, documents: number): Promise<readonly Figure[]> {
  const { newest, ranked, naive } = await measureSearching(languages, documents)
  const among = `${documents.toLocaleString('en')} documents`
  const goal = documents >= MANY ? 20 : null
  return [
    ...newest.map((times) => ({
      name: `search, newest first: ${times.kind}, p95`,
      // A search that finds nothing is no fast one; two words that never stand together are.
      value: times.found > 0 || times.kind.startsWith('a phrase') ? times.p95 : Number.NaN,
      paired: null,
      goal,
      unit: 'ms',
      note: noteOf(times, among),
    })),
    {
      name: 'search: a common word ranked ÷ by SQLite, p95',
      value: ranked.found > 0 ? ranked.p95 / naive.p95 : Number.NaN,
      paired: ranked.p50 / naive.p50,
      goal: documents >= 50_000 ? 1 / 3 : null,
      unit: '×',
      note: `${noteOf(ranked, among)}; by SQLite ${naive.p50.toFixed(1)} and ${naive.p95.toFixed(1)} ms`,
    },
  ]
}

function noteOf({ p50, p95, queries, found }: QueryTimes, among: string): string {
  return `p50 ${p50.toFixed(2)}, p95 ${p95.toFixed(2)} ms of computing; ${queries} queries, ${found} found; ${among}`
}

/** How long texts take to be kept and found, against rows and an index of SQLite's own making. */
export async function ingestFigures(texts: readonly IngestText[]): Promise<readonly Figure[]> {
  const { keeping, whole, documents, bytes, speeds, found } = await measureIngest(texts)
  const [plain, kept, read] = speeds.map((speed) => speed.toFixed(0))
  const note = `${documents} documents, ${bytes} bytes; ${plain} a second plainly; ${found.join(' and ')} found`
  const isFound = found[1] >= found[0] * 0.95
  const figure = (
    name: string,
    { ofMinima, pairedMedian }: typeof keeping,
    speed: string | undefined,
  ): Figure => ({
    name,
    value: isFound ? ofMinima : Number.NaN,
    paired: pairedMedian,
    goal: 3,
    unit: '×',
    note: `${speed} a second; ${note}`,
  })
  return [
    figure('ingest: reading kept until it is found ÷ plain insert', keeping, kept),
    figure('ingest: text read and kept until it is found ÷ plain insert', whole, read),
  ]
}

/** What fifty connections are given beside a running ingest: `directory` is an archive that is there already. */
export async function servingFigures(
  command: string,
  languages: string,
  texts: readonly IngestText[],
  options: { readonly encounters: number; readonly seconds: number; readonly directory: string | null },
): Promise<readonly Figure[]> {
  const result = await measureServing(command, languages, texts, options)
  const { answers, errors, failures, p50, p99, added, seconds, kinds } = result
  const given = `${answers} answers in ${seconds} s, ${(answers / seconds).toFixed(1)} a second`
  const note = `${given}, beside ${added} documents that were added; p50 ${p50.toFixed(0)} ms`
  const slowest = kinds.map((one) => `${one.kind} ${one.p50.toFixed(0)} and ${one.p99.toFixed(0)}`).join(', ')
  const isWhole = options.encounters >= ENCOUNTERS && seconds >= SECONDS
  return [
    // Nothing answered, or nothing added, is no server under load.
    {
      name: 'serve: errors under 50 connections',
      value: answers > 0 && added > 0 ? errors : Number.NaN,
      paired: null,
      goal: 0,
      unit: '',
      note: [note, ...failures.slice(0, MOST_TOLD)].join('; '),
    },
    {
      name: 'serve: p99 under 50 connections',
      value: p99,
      paired: null,
      goal: isWhole ? 250 : null,
      unit: 'ms',
      note: `${options.encounters} encounters; p50 and p99 of each kind: ${slowest}`,
    },
  ]
}
