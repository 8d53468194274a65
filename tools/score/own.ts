import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { arSpelling } from '../../languages/ar/name-likeness.ts'
import { PACKS } from '../../languages/index.ts'
import type { Clitics, TextView } from '../../languages/pack.ts'
import { loadRegistry, type RegistryTables } from '../../registry/load.ts'
import { type ResolveOptions, resolveDate } from '../../src/extract/dates/resolve.ts'
import { viewSentence } from '../../src/extract/dates/times.ts'
import { cliticTable } from '../../src/extract/match/clitics.ts'
import { registryOf as registryOfLexicon } from '../../src/extract/registry.ts'
import { readText } from '../../src/pipeline.ts'
import { readGoldComparisons } from './comparison-gold.ts'
import { scoreComparisons } from './comparison-suite.ts'
import { hashGold, type Measured } from './floors.ts'
import { readGoldDocuments } from './gold.ts'
import { checkGoldIds } from './gold-ids.ts'
import { type GoldScore, measuredScores, scoreGold } from './gold-suite.ts'
import type { GoldDocument } from './gold-types.ts'
import { scoreMerging } from './merging.ts'
import { type KnownActors, readMergingGold } from './merging-gold.ts'
import { readNamePairs, scoreNames } from './names.ts'
import { readPackGold, scorePackGold } from './pack-gold.ts'
import { goldKnowledge, goldReader, sourceReader } from './reader.ts'
import type { ScoreReport } from './report.ts'
import type { SuiteResult } from './suite.ts'

import type { Scores } from './tally.ts'

/** Everything that is scored on the repository's own gold. */
export interface OwnScore {
  readonly report: ScoreReport
  readonly measured: Measured
  /** Of the gold that it was measured on. */
  readonly hash: string
}

/** Reads all gold of the repository at `root`; the failures of held-back documents are shown only on demand. */
export function scoreOwnGold(root: string, showHeldBack: boolean): OwnScore {
  const documents = readChecked(root, join(root, 'gold/documents'))
  const knowledge = goldKnowledge(root)
  const { lexicon } = knowledge
  const view = (language: string, text: string) =>
    viewSentence(lexicon, text, cliticTable(lexicon.fact(`clitics/${language}`) as Clitics), language)
  const suites = scorePackGold(readPackGold(join(root, 'languages')), {
    view,
    read: (language, text) => readText({ text, language }, { knowledge }),
    dates: (language, text, options) => datesOf(text, language, view(language, text), options),
  })
  const merging = readMergingGold(join(root, 'gold/merging'), knownActors(root))
  const gold = [
    ...scoreGold(documents, goldReader(knowledge), showHeldBack),
    scoreMerging(merging, sourceReader(knowledge)),
    scoreComparisons(readGoldComparisons(join(root, 'gold/comparisons')), knowledge, showHeldBack),
    scoreNames(readNamePairs(join(root, 'gold/names/pairs.tsv')), {
      isNative: (key) => registryOfLexicon(lexicon).isNativeName('ar', key),
      spelling: arSpelling,
    }),
  ]
  return {
    report: { gold, suites },
    measured: { ...measuredScores(gold), ...Object.assign({}, ...suites.map(suiteScores)) },
    hash: hashGold(goldFiles(root)),
  }
}

/** Scores the gold documents of another folder, which may speak of whatever the registry and the gold's hold. */
export function scoreDocumentFolder(folder: string, root: string): readonly GoldScore[] {
  return scoreGold(readChecked(root, folder), goldReader(goldKnowledge(root)), true)
}

function knownActors(root: string): KnownActors {
  const { people, bodies, states } = registryOf(root)
  return new Set([...people, ...bodies, ...states].map(({ id }) => id))
}

function registryOf(root: string): RegistryTables {
  return loadRegistry([join(root, 'registry'), join(root, 'gold/registry')])
}

function readChecked(root: string, folder: string): readonly GoldDocument[] {
  const documents = readGoldDocuments(folder)
  checkGoldIds(documents, registryOf(root))
  return documents
}

function datesOf(text: string, language: string, view: TextView, options: ResolveOptions): readonly string[] {
  const dates = PACKS.find(({ code }) => code === language)?.findDates(view) ?? []
  return dates.flatMap((date) => {
    const value = resolveDate(date, options)
    return value === null ? [] : [`${text.slice(date.start, date.end)} = ${value.edtf}`]
  })
}

/** A suite of rows that are right or wrong: precision, recall and F1 are one figure. */
function suiteScores({ measures }: SuiteResult): Measured {
  const scores = (right: number, total: number): Scores => {
    const share = right / total
    return { precision: share, recall: share, f1: share }
  }
  const [first] = measures
  if (first === undefined) return {}
  return {
    [first.suite]: Object.fromEntries(
      measures.map(({ measure, right, total }) => [measure, scores(right, total)]),
    ),
  }
}

/** The documents, the invented registry and the packs' gold, as they lie on the disk. */
function goldFiles(root: string): readonly { readonly path: string; readonly content: string }[] {
  const packs = PACKS.map(({ code }) => `languages/${code}/gold`)
  return ['gold/comparisons', 'gold/documents', 'gold/merging', 'gold/names', 'gold/registry', ...packs]
    .flatMap((folder) => namesBelow(join(root, folder)).map((name) => `${folder}/${name}`))
    .filter((path) => /\.(?:tsv|txt)$/.test(path))
    .map((path) => ({ path, content: readFileSync(join(root, path), 'utf8') }))
}

function namesBelow(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
      name.replaceAll('\\', '/'),
    )
  } catch (error) {
    // A language without gold of its own has no such folder.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}
