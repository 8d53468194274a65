/**
 * `npm run bench`: speed as a ratio to work that Node does alone, so that it means the same on every machine.
 * `--texts FILE` reads the lines of a file in place of samples and generated texts, `--start` measures cold starts,
 * `--stream` the memory of 20,000 documents, `--growth` how time grows with the length of a text, `--merging` how it
 * grows with the number of tellings that are merged, `--search` searches among `--size` documents, `--ingest` how long
 * texts take to be found, `--serve` what 50 connections are given for `--seconds` from an archive of `--size` encounters,
 * `--archive DIR` or one that is there; `--to json` prints the figures for machines. `--lower` lets the ceilings of `tools/bench/ceilings.json` fall to what was measured,
 * `--raise REASON` sets them to it.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import type { Reading } from '../src/model.ts'
import { ingestFigures, searchFigures, servingFigures } from './bench/archives.ts'
import { type Ceilings, isPast, lowerCeilings, NO_CEILINGS, raiseCeilings } from './bench/ceilings.ts'
import { type ExtractionResult, measureExtraction, type ReadTexts } from './bench/extraction.ts'
import type { Figure } from './bench/figure.ts'
import { renderFigures } from './bench/figures.ts'
import { measureGrowth } from './bench/growth.ts'
import { isPlausible, measureMerging } from './bench/merging.ts'
import { measureStart } from './bench/start.ts'
import { measureStream } from './bench/stream.ts'
import {
  type BenchText,
  generateTexts,
  isArabic,
  onDaysOfTheirOwn,
  sampleTexts,
  readTexts as textsOfFile,
} from './bench/texts.ts'

const ROOT = resolve(import.meta.dirname, '..')
const COMMAND = join(ROOT, 'dist/src/cli.js')
const SAMPLE = join(ROOT, 'samples/01-wang-lavrov-cambodia.ar.txt')
const GENERATED = 600
const STREAMED = 20_000
/** More than are added while a server is asked. */
const SERVED = 6000
/** Of the shorter text whose growth is measured: some 120,000 letters in one line. */
const GROWN = 50
/** So many times as long is the longer one: the noise of one time weighs less in the exponent, the more it is. */
const GROWN_BY = 16
const QUIET_ATTEMPTS = 4
/** How often a part is measured until it keeps to its limits: other work on the machine only ever adds. */
const ATTEMPTS = 3
const GROWTH_GOAL = 1.2
/** Of ten times as many tellings. */
const MERGING_GOAL = 14
const CEILINGS = join(ROOT, 'tools/bench/ceilings.json')

interface Measured {
  readonly figures: readonly Figure[]
  readonly quiet: boolean
}

async function extraction(texts: string | undefined): Promise<Measured> {
  const { readTexts } = await loadPipeline()
  const named =
    texts === undefined ? bundledTexts() : [{ name: 'texts of the file', texts: textsOfFile(texts) }]
  const results = named.map(({ name, texts }) => ({
    name,
    ...untilQuiet(() => measureExtraction(readTexts, texts)),
  }))
  return {
    figures: results.flatMap((result) => extractionFigures(result.name, result)),
    quiet: results.every(({ quiet }) => quiet),
  }
}

function bundledTexts(): readonly { readonly name: string; readonly texts: readonly BenchText[] }[] {
  const samples = sampleTexts(join(ROOT, 'samples'))
  const asBytes = (texts: readonly string[]) =>
    texts.map((text) => ({ bytes: Buffer.from(text), published: '2022-08-06' }))
  return [
    { name: 'samples', texts: asBytes(samples) },
    { name: 'generated texts', texts: asBytes(generateTexts(samples, GENERATED)) },
  ]
}

function extractionFigures(name: string, result: ExtractionResult): readonly Figure[] {
  const { ratio, againstItself, counts, floorSpeed, readSpeed } = result
  const found = `${counts.actors} actors, ${counts.encounters} encounters, ${counts.statements} statements`
  const mb = (speed: number): string => `${speed.toFixed(1)} MB/s`
  return [
    {
      name: `${name}: bytes to record ÷ plain floor`,
      value: ratio.ofMinima,
      paired: ratio.pairedMedian,
      goal: 5,
      unit: '×',
      note: `${mb(readSpeed)}; floor ${mb(floorSpeed)}`,
    },
    {
      name: `${name}: floor ÷ itself`,
      value: againstItself.ofMinima,
      paired: againstItself.pairedMedian,
      goal: null,
      unit: '×',
      note: 'void outside 0.95 to 1.05',
    },
    {
      name: `${name}: found`,
      value: counts.documents,
      paired: null,
      goal: null,
      unit: 'documents',
      note: `${counts.bytes} bytes, ${counts.words} words; ${found}`,
    },
  ]
}

function start(): Measured {
  const result = untilQuiet(() => measureStart(COMMAND, SAMPLE))
  const figure = (name: string, ratio: typeof result.version, goal: number | null): Figure => ({
    name,
    value: ratio.ofMinima,
    paired: ratio.pairedMedian,
    goal,
    unit: '×',
    note: '',
  })
  return {
    figures: [
      figure('start: `mahdar --version` ÷ bare Node', result.version, 1.5),
      figure('start: first record ÷ bare Node', result.firstRecord, 3),
      figure('start: bare Node ÷ itself', result.againstItself, null),
    ],
    quiet: result.quiet,
  }
}

async function stream(): Promise<Measured> {
  const texts = generateTexts(sampleTexts(join(ROOT, 'samples')), STREAMED / 10)
  const lines = function* (): Generator<string> {
    for (let line = 0; line < STREAMED; line += 1)
      yield JSON.stringify({ id: `${line}`, text: texts[line % texts.length], published: '2022-08-06' })
  }
  const result = await measureStream([COMMAND, 'read', '--from', 'ndjson', '--to', 'ndjson'], lines())
  const rate = `${(result.documents / result.seconds).toFixed(0)} documents/s, one process`
  const peak = { name: 'stream: peak memory', value: result.peak ?? Number.NaN, paired: null, goal: 250 }
  return { figures: [{ ...peak, unit: 'MB', note: `${result.documents} documents; ${rate}` }], quiet: true }
}

async function growth(): Promise<Measured> {
  const { readText } = await loadPipeline()
  const texts = generateTexts(sampleTexts(join(ROOT, 'samples')).filter(isArabic), GROWN)
  const read = (text: string): number => readText({ text, published: '2022-08-06' }).statements.length
  const line = texts.join(' ').replaceAll('\n', ' ')
  const { exponent, characters, statements } = measureGrowth(read, line, { factor: GROWN_BY })
  return {
    figures: [
      {
        name: 'growth: exponent of time by length, one line',
        // A reader that finds nothing in a long text is no fast one.
        value: statements[0] > 0 && statements[1] >= statements[0] ? exponent : Number.NaN,
        paired: null,
        goal: GROWTH_GOAL,
        unit: '',
        note: `${characters.join(' and ')} characters; ${statements.join(' and ')} statements`,
      },
    ],
    quiet: true,
  }
}

function merging(): Measured {
  const result = measureMerging()
  const [fewer, more] = result.tellings.map((count) => count.toLocaleString('en'))
  const [short, long] = result.seconds.map((seconds) => seconds.toFixed(1))
  const [merged, made] = result.encounters[1]
  return {
    figures: [
      {
        name: `merging: time of ${more} tellings ÷ that of ${fewer}`,
        value: isPlausible(result) ? result.growth : Number.NaN,
        paired: null,
        goal: MERGING_GOAL,
        unit: '×',
        note: `${long} s and ${short} s of computing; ${merged} encounters of ${made}`,
      },
    ],
    quiet: true,
  }
}

/** The parts that need an archive, as far as they are asked for. */
function archiveParts(values: {
  readonly search: boolean
  readonly ingest: boolean
  readonly serve: boolean
  readonly size?: string
  readonly seconds: string
  readonly archive?: string
  readonly texts?: string
}): readonly (() => Promise<Measured>)[] {
  const languages = join(ROOT, 'languages')
  const texts = (count = GENERATED) =>
    values.texts === undefined
      ? onDaysOfTheirOwn(generateTexts(sampleTexts(join(ROOT, 'samples')), count))
      : textsOfFile(values.texts).map(({ bytes, published }) => ({ text: bytes.toString('utf8'), published }))
  const settings = {
    encounters: Number(values.size ?? 50_000),
    seconds: Number(values.seconds),
    directory: values.archive ?? null,
  }
  const part = (make: () => Promise<readonly Figure[]>) => async (): Promise<Measured> => ({
    figures: await make(),
    quiet: true,
  })
  return [
    ...(values.search ? [part(() => searchFigures(languages, Number(values.size ?? 1_000_000)))] : []),
    ...(values.ingest ? [part(() => ingestFigures(texts()))] : []),
    ...(values.serve ? [part(() => servingFigures(COMMAND, languages, texts(SERVED), settings))] : []),
  ]
}

/** Measures a part again while it is past a limit; the last attempt counts as it is. */
async function steady(measure: () => Measured | Promise<Measured>, ceilings: Ceilings): Promise<Measured> {
  const past = ({ figures }: Measured): boolean => figures.some((figure) => isPast(figure, ceilings))
  let result = await measure()
  for (let attempt = 1; attempt < ATTEMPTS && past(result); attempt += 1) result = await measure()
  return result
}

/** Measures again where the machine was too restless; the last attempt counts as it is. */
function untilQuiet<Result extends { readonly quiet: boolean }>(measure: () => Result): Result {
  let result = measure()
  for (let attempt = 1; attempt < QUIET_ATTEMPTS && !result.quiet; attempt += 1) result = measure()
  return result
}

interface Pipeline {
  readonly readText: (input: { readonly text: string; readonly published: string }) => Reading
  readonly readTexts: ReadTexts
}

/** The pipeline as it is shipped, compiled. */
async function loadPipeline(): Promise<Pipeline> {
  return (await import(pathToFileURL(join(ROOT, 'dist/src/index.js')).href)) as Pipeline
}

function readCeilings(): Ceilings {
  return { ...NO_CEILINGS, ...(JSON.parse(readFileSync(CEILINGS, 'utf8')) as Partial<Ceilings>) }
}

interface Change {
  readonly lower: boolean
  readonly raise?: string
}

/** The ceilings after the change that was asked for, which is written. */
function settleCeilings(figures: readonly Figure[], before: Ceilings, { lower, raise }: Change): Ceilings {
  if (raise === undefined && !lower) return before
  const after = raise === undefined ? lowerCeilings(figures, before) : raiseCeilings(figures, before, raise)
  writeFileSync(CEILINGS, `${JSON.stringify(after, null, 2)}\n`)
  return after
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      texts: { type: 'string' },
      start: { type: 'boolean', default: false },
      stream: { type: 'boolean', default: false },
      growth: { type: 'boolean', default: false },
      merging: { type: 'boolean', default: false },
      search: { type: 'boolean', default: false },
      ingest: { type: 'boolean', default: false },
      serve: { type: 'boolean', default: false },
      size: { type: 'string' },
      seconds: { type: 'string', default: '60' },
      archive: { type: 'string' },
      lower: { type: 'boolean', default: false },
      raise: { type: 'string' },
      to: { type: 'string', default: 'terminal' },
    },
  })
  const ofArchives = archiveParts(values)
  const alone = values.start || values.stream || values.growth || values.merging || ofArchives.length > 0
  const parts = [
    ...(alone ? [] : [() => extraction(values.texts)]),
    ...(values.start ? [start] : []),
    ...(values.stream ? [stream] : []),
    ...(values.growth ? [growth] : []),
    ...(values.merging ? [merging] : []),
    ...ofArchives,
  ]
  const before = readCeilings()
  const measured: Measured[] = []
  for (const part of parts) measured.push(await steady(part, before))
  const figures = measured.flatMap((part) => part.figures)
  const quiet = measured.every((part) => part.quiet)
  const ceilings = quiet ? settleCeilings(figures, before, values) : before
  const shown = values.to === 'json' ? JSON.stringify({ quiet, figures }) : renderFigures(figures, ceilings)
  process.stdout.write(`${shown}\n`)
  if (!quiet)
    process.stderr.write('Void: the same work took two different times. Only limits were looked at.\n')
  process.exitCode = !figures.some((figure) => isPast(figure, ceilings)) ? 0 : 1
}

await main()
