/** Compiles the registry and the languages' tables into the one lexicon that the reader loads. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DOCUMENT_PHRASES, readDocumentPhrases } from '../languages/document-phrases.ts'
import type { LexiconEntry } from '../languages/pack.ts'
import { TABLES } from '../languages/tables.ts'
import { readTerms } from '../languages/terms.ts'
import { registryEntries, registryFacts } from '../registry/compile.ts'
import { loadRegistry } from '../registry/load.ts'
import { spellingFacts } from '../registry/spellings.ts'
import { buildCharacterTable } from '../src/document/characters.ts'
import { compileLexicon } from '../src/extract/match/compile.ts'
import { pack } from '../src/extract/match/container.ts'

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..')

/** Registry folders to compile, in any order; the real one alone unless others are named. */
export interface LexiconOptions {
  readonly registries?: readonly string[]
}

/** The bytes of the lexicon. The same tables give the same bytes, whatever the order of their rows. */
export function buildLexicon(options: LexiconOptions = {}): Uint8Array {
  const tables = loadRegistry(options.registries ?? [resolve(ROOT, 'registry')])
  return pack(
    compileLexicon({
      characters: buildCharacterTable(TABLES.map((language) => language.folds)),
      entries: withApostrophes([
        ...registryEntries(tables),
        ...TABLES.flatMap((language) => language.entries()),
      ]),
      words: TABLES.flatMap((language) => language.words()),
      facts: new Map([
        ...registryFacts(tables),
        ...spellingFacts(tables, TABLES),
        [DOCUMENT_PHRASES, readDocumentPhrases()],
        ...TABLES.map((language) => [`clitics/${language.code}`, language.clitics()] as const),
        ...TABLES.map(({ code }) => [`terms/${code}`, readTerms(code)] as const),
      ]),
    }),
  )
}

/** Forms with an apostrophe in the sign that print sets too: "People's" and "People’s". */
function withApostrophes(entries: readonly LexiconEntry[]): readonly LexiconEntry[] {
  const curly = entries
    .filter(({ form }) => form.includes("'"))
    .map((entry) => ({ ...entry, form: entry.form.replaceAll("'", '’') }))
  const listed = new Set(entries.map(keyOf))
  return [...entries, ...curly.filter((entry) => !listed.has(keyOf(entry)))]
}

function keyOf({ language, kind, form, payload }: LexiconEntry): string {
  return `${language} ${kind} ${String(payload.id)} ${form}`
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const target = resolve(ROOT, process.argv[2] ?? 'dist/lexicon.bin')
  const bytes = buildLexicon()
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, bytes)
  process.stdout.write(`${target}: ${bytes.length} bytes\n`)
}
