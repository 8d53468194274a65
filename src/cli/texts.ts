/** Texts on their way into an archive: files, or lines. */
import { statSync } from 'node:fs'
import { StoreFailed } from '../errors.ts'
import type { ReadInput } from '../pipeline.ts'
import type { ArchiveEntry } from '../record/archive.ts'
import type { Surroundings } from './command.ts'
import type { EntryOutcome, Reader } from './entries.ts'
import { openSource, readBytes } from './files.ts'
import { findTextFiles } from './folders.ts'
import type { Keeper } from './keeper.ts'
import { type Line, readLines } from './lines.ts'
import { type ErrorLine, type ParsedLine, parseLine, refuse } from './ndjson.ts'
import { breather, untilAborted, withPauses } from './pauses.ts'
import type { Progress } from './progress.ts'
import { defaultsOf, type ReadingOptions } from './provenance.ts'

/** What texts are kept with. */
export interface Adding {
  readonly options: ReadingOptions
  readonly reader: Reader
  readonly keeper: Keeper
  readonly progress: Progress
  /** Aborted by Ctrl-C: what was read by then is kept. */
  readonly signal: AbortSignal
}

/** A source without a line for so long, in milliseconds, is not waited for: what came of it is stored. */
const PAUSE = 200

/** Keeps the text of every file that `paths` name. A file that cannot be read is told of. */
export async function keepFiles(
  paths: readonly string[],
  adding: Adding,
  around: Surroundings,
): Promise<void> {
  const { keeper, progress, signal } = adding
  const { files, problems } = findTextFiles(paths)
  const breathe = breather()
  const tellOf = (error: unknown): void => {
    keeper.tally.refused += 1
    around.tell(refuse(null, error).error.message)
  }
  for (const problem of problems) tellOf(problem)
  for (const [index, file] of files.entries()) {
    try {
      const entry = await readFile(file, adding, around)
      // Of standard input, only a part may have come.
      if (!signal.aborted) await keeper.keep(entry)
    } catch (error) {
      if (error instanceof StoreFailed) throw error
      tellOf(error)
    }
    progress.advance(index + 1, (index + 1) / files.length)
    await breathe()
    if (signal.aborted) return
  }
}

async function readFile(
  file: string,
  { options, reader, signal }: Adding,
  { input }: Surroundings,
): Promise<ArchiveEntry> {
  const bytes = await readBytes(file, untilAborted(input, signal))
  return reader.entryOf({ bytes, externalId: file === '-' ? null : file, ...defaultsOf(options) })
}

/** Keeps the text of every line of `paths`, of standard input where there are none. */
export async function keepLines(
  paths: readonly string[],
  adding: Adding,
  around: Surroundings,
): Promise<void> {
  const { keeper, signal } = adding
  const sources = paths.length === 0 ? ['-'] : paths
  const bytes = countBytes(sources)
  for (const source of sources) {
    const keep = lineKeeper(source, adding, bytes)
    const chunks = bytes.watch(openSource(source, around.input))
    for await (const lines of withPauses(readLines(chunks), PAUSE, signal)) {
      if (lines === null) await keeper.flush()
      else await keepSome(lines, keep, signal)
    }
  }
}

/** Lines that are read together, before Ctrl-C is heard again. */
const TOGETHER = 16

async function keepSome(
  lines: readonly Line[],
  keep: (lines: readonly Line[]) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  for (let start = 0; start < lines.length && !signal.aborted; start += TOGETHER)
    await keep(lines.slice(start, start + TOGETHER))
}

/** Keeps the next lines of `source`. */
function lineKeeper(
  source: string,
  { options, reader, keeper, progress }: Adding,
  bytes: CountedBytes,
): (lines: readonly Line[]) => Promise<void> {
  const name = source === '-' ? 'standard input' : source
  const said = defaultsOf(options)
  const breathe = breather()
  let number = 0
  return async (lines) => {
    const parsed = lines.map((line) => {
      number += 1
      return parseLine(line, `Line ${number} of ${name}`, said)
    })
    for (const entry of readParsed(parsed, reader)) {
      await ('error' in entry ? keeper.refuse(entry) : keeper.keep(entry))
      progress.advance(keeper.count(), bytes.share())
    }
    await breathe()
  }
}

function readParsed(parsed: readonly ParsedLine[], reader: Reader): readonly (ArchiveEntry | ErrorLine)[] {
  const inputs = parsed.flatMap((one) => ('input' in one ? [one.input] : []))
  const read = reader.entriesOf(inputs)[Symbol.iterator]()
  return parsed.map((one) => ('input' in one ? entryOrError(one.input, read.next().value) : one.refusal))
}

function entryOrError({ externalId }: ReadInput, read: EntryOutcome | undefined): ArchiveEntry | ErrorLine {
  if (read !== undefined && 'entry' in read) return read.entry
  return refuse(externalId ?? null, read?.error)
}

/** How much of all sources has come. */
interface CountedBytes {
  readonly watch: (chunks: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>
  /** 0 to 1; `null` where standard input is among the sources. */
  readonly share: () => number | null
}

function countBytes(sources: readonly string[]): CountedBytes {
  const whole = sources.reduce((sum, source) => sum + sizeOf(source), 0)
  let come = 0
  return {
    share: () => (Number.isFinite(whole) && whole > 0 ? Math.min(1, come / whole) : null),
    watch: async function* (chunks) {
      for await (const chunk of chunks) {
        come += chunk.length
        yield chunk
      }
    },
  }
}

/** In bytes; what has no end that is known is infinite. */
function sizeOf(source: string): number {
  const status = source === '-' ? undefined : statSync(source, { throwIfNoEntry: false })
  return status?.isFile() === true ? status.size : Number.POSITIVE_INFINITY
}
