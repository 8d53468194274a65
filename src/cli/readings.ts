/** Texts in, readings out; no archive, no network. */
import { type Knowledge, sharedKnowledge } from '../knowledge.ts'
import type { Reading } from '../model.ts'
import { type ReadInput, type ReadOutcome, readTexts as readAll, readText } from '../pipeline.ts'
import { readingToJson } from '../report/reading-json.ts'
import type { OutputForm, Surroundings } from './command.ts'
import { tuneForReading, tuneForStreams } from './engine.ts'
import { openSource, readBytes } from './files.ts'
import { type Line, readLines } from './lines.ts'
import { type ErrorLine, parseLine, refuse } from './ndjson.ts'
import { defaultsOf, type ReadingOptions } from './provenance.ts'
import { openResults, type Results } from './results.ts'

/** One text's reading, or why there is none. */
type Outcome = { readonly reading: Reading } | { readonly refusal: ErrorLine }

/** How many were read, and how many could not be. */
interface Tally {
  read: number
  refused: number
}

/** Does the work of `mahdar read`: reads `files`, and writes what they say. */
export async function readTexts(
  files: readonly string[],
  options: ReadingOptions,
  around: Surroundings,
): Promise<void> {
  if (options.from === 'ndjson') await readNdjson(files, options, around)
  else await readFiles(files, options, around)
}

async function readFiles(
  files: readonly string[],
  options: ReadingOptions,
  around: Surroundings,
): Promise<void> {
  if (files.length === 0) {
    around.tell('no file is named. Name text files, give - for standard input, or use --from ndjson.')
    return around.setStatus(1)
  }
  const knowledge = sharedKnowledge()
  const results = await openReadings(options.to ?? 'terminal', around)
  const tally: Tally = { read: 0, refused: 0 }
  for (const file of files) {
    const outcome = await readFile(file, options, around, knowledge)
    // A file that cannot be read has no line of its own in the output: a person named it, a person is told.
    if ('reading' in outcome) await pass(outcome, results, tally)
    else {
      tally.refused += 1
      around.tell(outcome.refusal.error.message)
    }
    await results.flush()
  }
  await results.end()
  if (tally.refused > 0) around.setStatus(tally.read === 0 ? 1 : 2)
}

async function readFile(
  file: string,
  options: ReadingOptions,
  around: Surroundings,
  knowledge: Knowledge,
): Promise<Outcome> {
  try {
    const bytes = await readBytes(file, around.input)
    const input = { bytes, externalId: file === '-' ? null : file, ...defaultsOf(options) }
    return { reading: readText(input, { knowledge, now: around.now() }) }
  } catch (error) {
    return { refusal: refuse(file, error) }
  }
}

async function readNdjson(
  files: readonly string[],
  options: ReadingOptions,
  around: Surroundings,
): Promise<void> {
  const knowledge = sharedKnowledge()
  tuneForReading()
  tuneForStreams()
  const results = await openReadings(options.to ?? 'ndjson', around)
  const tally: Tally = { read: 0, refused: 0 }
  for (const file of files.length === 0 ? ['-'] : files) {
    const read = lineReader(file, options, around, knowledge)
    for await (const lines of readLines(openSource(file, around.input))) {
      for (const outcome of read(lines)) await pass(outcome, results, tally)
      await results.flush()
    }
  }
  await results.end()
  if (tally.refused === 0) return
  around.tell(`${tally.refused} of ${tally.refused + tally.read} lines could not be read; each says why.`)
  around.setStatus(2)
}

async function openReadings(form: OutputForm, around: Surroundings): Promise<Results<Reading>> {
  if (form !== 'terminal') return openResults(form, around, () => '', readingToJson)
  const { showReading } = await import('../report/terminal/reading.ts')
  return openResults(form, around, (reading) => `${showReading(reading, around)}\n`)
}

/** Reads the lines of `file`, as many at a time as have come. */
function lineReader(
  file: string,
  options: ReadingOptions,
  around: Surroundings,
  knowledge: Knowledge,
): (lines: readonly Line[]) => readonly Outcome[] {
  const name = file === '-' ? 'standard input' : file
  const defaults = defaultsOf(options)
  let number = 0
  return (lines) => {
    const parsed = lines.map((line) => {
      number += 1
      return parseLine(line, `Line ${number} of ${name}`, defaults)
    })
    const inputs = parsed.flatMap((one) => ('input' in one ? [one.input] : []))
    const readings = readAll(inputs, { knowledge, now: around.now() })[Symbol.iterator]()
    return parsed.map((one) => ('input' in one ? outcomeOf(one.input, readings.next().value) : one))
  }
}

function outcomeOf({ externalId }: ReadInput, read: ReadOutcome | undefined): Outcome {
  if (read !== undefined && 'reading' in read) return read
  return { refusal: refuse(externalId ?? null, read?.error) }
}

async function pass(outcome: Outcome, results: Results<Reading>, tally: Tally): Promise<void> {
  if ('reading' in outcome) {
    tally.read += 1
    await results.add(outcome.reading)
  } else {
    tally.refused += 1
    await results.refuse(outcome.refusal)
  }
}
