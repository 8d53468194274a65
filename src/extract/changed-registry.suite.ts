import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { DOCUMENT_PHRASES, readDocumentPhrases } from '../../languages/document-phrases.ts'
import { TABLES } from '../../languages/tables.ts'
import { registryEntries, registryFacts } from '../../registry/compile.ts'
import { loadRegistry } from '../../registry/load.ts'
import { spellingFacts } from '../../registry/spellings.ts'
import { buildLexicon } from '../../tools/build-lexicon.ts'
import { buildCharacterTable } from '../document/characters.ts'
import { type Knowledge, loadKnowledge } from '../knowledge.ts'
import { INVENTED } from './invented.suite.ts'
import { compileLexicon } from './match/compile.ts'
import { pack } from './match/container.ts'

const REAL = resolve(import.meta.dirname, '../../registry')

/** A row of the invented registry as it stands, and as a test wants it. */
export interface Change {
  readonly table: string
  readonly from: string
  readonly to: string
}

/** What is known where the invented registry, read alone, has these rows changed and no others. */
export function knowledgeWith(...changes: readonly Change[]): Knowledge {
  return inTemporaryFolder((folder) => {
    for (const name of tablesOf(REAL)) writeFileSync(join(folder, name), changed(name, changes))
    return loaded(buildLexicon({ registries: [folder] }), folder)
  })
}

/** What is known from both registries and all languages with the rows of every table in another order. */
export function knowledgeInAnotherOrder(): Knowledge {
  return inTemporaryFolder((real) =>
    inTemporaryFolder((invented) => {
      for (const name of tablesOf(REAL)) writeFileSync(join(real, name), reversed(join(REAL, name)))
      for (const name of tablesOf(INVENTED))
        writeFileSync(join(invented, name), reversed(join(INVENTED, name)))
      return loaded(compiledBackwards([invented, real]), real)
    }),
  )
}

/** As `buildLexicon`, with the rows of the languages' tables from last to first too. */
function compiledBackwards(registries: readonly string[]): Uint8Array {
  const tables = loadRegistry(registries)
  const languages = [...TABLES].reverse()
  const entries = [...languages.flatMap((language) => language.entries()), ...registryEntries(tables)]
  return pack(
    compileLexicon({
      characters: buildCharacterTable(TABLES.map((language) => language.folds)),
      entries: entries.reverse(),
      words: [...languages.flatMap((language) => language.words())].reverse(),
      facts: new Map([
        ...languages.map((language) => [`clitics/${language.code}`, language.clitics()] as const),
        [DOCUMENT_PHRASES, readDocumentPhrases()],
        ...[...registryFacts(tables)].reverse(),
        ...[...spellingFacts(tables, languages)].reverse(),
      ]),
    }),
  )
}

function inTemporaryFolder<Result>(use: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'mahdar-registry-'))
  try {
    return use(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function loaded(lexicon: Uint8Array, folder: string): Knowledge {
  const path = join(folder, 'lexicon.bin')
  writeFileSync(path, lexicon)
  return loadKnowledge(path)
}

function tablesOf(folder: string): readonly string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.tsv'))
}

/** The invented table with its changes; the head of the real one where nothing was invented for it. */
function changed(name: string, changes: readonly Change[]): string {
  const invented = join(INVENTED, name)
  if (!existsSync(invented)) return `${readFileSync(join(REAL, name), 'utf8').split('\n')[0]}\n`
  const own = changes.filter(({ table }) => `${table}.tsv` === name)
  return own.reduce(
    (text, { from, to }) => {
      if (text.split(`${from}\t`).length !== 2) throw new Error(`${name} has no row «${from}», or several`)
      return text.replace(`${from}\t`, `${to}\t`)
    },
    readFileSync(invented, 'utf8'),
  )
}

function reversed(path: string): string {
  const [head = '', ...rows] = readFileSync(path, 'utf8').trimEnd().split('\n')
  return `${[head, ...rows.reverse()].join('\n')}\n`
}
