/** Scores the reader on the gold, the packs' gold, and on seeds and suites that lie elsewhere; fails below the floors. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { loadKnowledge } from '../src/knowledge.ts'
import { freshLexicon } from './fresh-lexicon.ts'
import { type Floors, judgeFloors, NO_FLOORS } from './score/floors.ts'
import { type Options, readOptions, USAGE } from './score/options.ts'
import { scoreSeedFolder, scoreSuiteFolder } from './score/outside.ts'
import { scoreDocumentFolder, scoreOwnGold } from './score/own.ts'
import { type ScoreReport, toJsonLines, toTerminal } from './score/report.ts'

const ROOT = resolve(import.meta.dirname, '..')
const FLOORS = join(ROOT, 'gold/floors.json')

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2))
  if (options === null) {
    process.stdout.write(USAGE)
    return 0
  }
  if (options.documents !== null) {
    print({ gold: scoreDocumentFolder(options.documents, ROOT), suites: [] }, options)
    return 0
  }
  if (options.seeds === null && options.suites === null) return scoreOwn(options)
  const knowledge = loadKnowledge(await freshLexicon())
  const seeds = options.seeds === null ? [] : [scoreSeedFolder(options.seeds, ROOT, knowledge)]
  const suites = options.suites === null ? [] : scoreSuiteFolder(options.suites, ROOT, knowledge)
  print({ gold: [], suites: [...seeds, ...suites] }, options)
  return 0
}

function scoreOwn(options: Options): number {
  const { report, measured, hash } = scoreOwnGold(ROOT, options.heldBack)
  print(report, options)
  const verdict = judgeFloors(readFloors(), { measured, hash, raise: options.raise, lower: options.lower })
  if (verdict.floors !== null) writeFileSync(FLOORS, `${JSON.stringify(verdict.floors, null, 2)}\n`)
  for (const fault of verdict.faults) process.stderr.write(`${fault}\n`)
  return verdict.faults.length === 0 ? 0 : 1
}

function readFloors(): Floors {
  try {
    return JSON.parse(readFileSync(FLOORS, 'utf8')) as Floors
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return NO_FLOORS
    throw error
  }
}

function print(report: ScoreReport, options: Options): void {
  const lines = options.json ? toJsonLines(report) : toTerminal(report, options.failures)
  process.stdout.write(lines.map((line) => `${line}\n`).join(''))
}

try {
  process.exitCode = await main()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
