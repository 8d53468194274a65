import { join } from 'node:path'
import { loadRegistry, type RegistryTables } from '../../registry/load.ts'
import type { Knowledge } from '../../src/knowledge.ts'
import { seedReader } from './reader.ts'
import { readSeeds } from './seed-files.ts'
import { type NameToIds, scoreSeeds } from './seeds.ts'
import type { SuiteResult } from './suite.ts'
import { readSkips, readSuites } from './suite-rows.ts'
import { arabicSuiteTools } from './suite-tools.ts'
import { scoreSuite } from './suites.ts'

/** The seeds of `directory`, read with what the package knows and nothing invented. */
export function scoreSeedFolder(directory: string, root: string, knowledge: Knowledge): SuiteResult {
  const seeds = readSeeds(directory, join(root, 'gold/seed-facts.tsv'))
  return scoreSeeds(seeds, seedReader(knowledge), englishNames(loadRegistry([join(root, 'registry')])))
}

/** Every suite of `directory`; rows of `gold/suite-skips.tsv` are left out. */
export function scoreSuiteFolder(
  directory: string,
  root: string,
  knowledge: Knowledge,
): readonly SuiteResult[] {
  const skips = readSkips(join(root, 'gold/suite-skips.tsv'))
  const tools = arabicSuiteTools(knowledge.lexicon)
  return readSuites(directory).map((suite) => scoreSuite(suite, tools, skips))
}

/** Whom an English name means in the registry: people and states by any spelling that stands alone. */
export function englishNames(registry: RegistryTables): NameToIds {
  const ids = new Map<string, Set<string>>()
  const add = (name: string | undefined, id: string) => {
    if (name !== undefined) ids.set(name, (ids.get(name) ?? new Set()).add(id))
  }
  for (const { id, names } of [...registry.people, ...registry.states, ...registry.bodies]) add(names.en, id)
  for (const { id, language, form } of [...registry.personForms, ...registry.stateForms])
    if (language === 'en') add(form, id)
  return (name) => ids.get(name) ?? new Set()
}
