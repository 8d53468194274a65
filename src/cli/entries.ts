/** Texts as the archive keeps them, and kept ones read anew. */
import { Tokens, tokenize } from '../document/tokens.ts'
import { registryOf } from '../extract/registry.ts'
import { type Knowledge, sharedKnowledge } from '../knowledge.ts'
import { type Sketch, sketchOf } from '../merge/copies.ts'
import type { Reading } from '../model.ts'
import { type ReadInput, readText, readTexts } from '../pipeline.ts'
import type { ArchiveEntry, StoredOriginal } from '../record/archive.ts'
import type { SearchText } from '../record/full-text.ts'
import { lexiconHosts } from '../search/hosts.ts'
import { searchTextOf } from '../search/indexed.ts'
import type { QueryTools } from '../search/query/compile.ts'
import { nameFinder } from '../search/query/names.ts'
import { type Analyser, createAnalyser } from '../search/terms.ts'
import { tuneForReading } from './engine.ts'

/** What became of one of several texts. */
export type EntryOutcome = { readonly entry: ArchiveEntry } | { readonly error: unknown }

/** Reads texts for an archive. */
export interface Reader {
  /** Throws `InvalidInput` where there is no text to read. */
  readonly entryOf: (input: ReadInput) => ArchiveEntry
  /** Those of several texts, in less time; what `entryOf` throws for one of them stands in its place. */
  readonly entriesOf: (inputs: readonly ReadInput[]) => readonly EntryOutcome[]
  /** The same text, read as it would be today. */
  readonly readAgain: (stored: StoredOriginal) => ArchiveEntry
}

/** What a caller says of a text, in the order in which it is kept. */
const SAID = [
  'externalId',
  'title',
  'url',
  'published',
  'publisher',
  'publisherCountry',
  'language',
] as const satisfies readonly (keyof ReadInput)[]

/** `rules` names the version of the rules; `now` gives milliseconds since 1970. */
export function openReader(rules: string, now: () => number): Reader {
  const knowledge = sharedKnowledge()
  tuneForReading()
  const analyser = analyserOf(knowledge)
  const tokens = new Tokens()
  const sketch = (text: string): Sketch => {
    tokenize(text, knowledge.lexicon.characters, tokens)
    return sketchOf(tokens.hash, tokens.count)
  }
  const entryFor = (input: ReadInput, reading: Reading): ArchiveEntry => ({
    reading,
    original: 'bytes' in input ? input.bytes : Buffer.from(input.text),
    given: givenOf(input),
    rules,
    search: searchTextOf(reading, analyser),
    // Only who tells of an encounter, or gives somebody's words, is ever compared.
    sketch:
      reading.encounters.length + reading.statements.length === 0 ? null : sketch(reading.document.text),
  })
  const entryOf = (input: ReadInput): ArchiveEntry =>
    entryFor(input, readText(input, { knowledge, now: now() }))
  const entriesOf = (inputs: readonly ReadInput[]): readonly EntryOutcome[] =>
    readTexts(inputs, { knowledge, now: now() }).map((read, index) =>
      'error' in read ? read : { entry: entryFor(inputs[index] as ReadInput, read.reading) },
    )
  return { entryOf, entriesOf, readAgain: (stored) => entryOf(inputOf(stored)) }
}

/** Makes words of texts and queries as the package's own lexicon knows them. */
export function analyserOf({ lexicon, packs }: Knowledge): Analyser {
  return createAnalyser(
    lexicon.characters,
    lexiconHosts(
      lexicon,
      packs.map(({ code }) => code),
    ),
  )
}

/** What queries are understood by: the package's own lexicon and registry. */
export function queryToolsOf(knowledge: Knowledge): QueryTools {
  const { lexicon, packs } = knowledge
  const registry = registryOf(lexicon)
  const isSide = (id: string): boolean => registry.state(id) !== null || registry.body(id) !== null
  const doors = [registry.person, registry.office, registry.topic, registry.place, registry.formulation]
  return {
    analyser: analyserOf(knowledge),
    findNames: nameFinder(
      lexicon,
      packs.map(({ code }) => code),
    ),
    isSide,
    isKnown: (id) => isSide(id) || doors.some((door) => door(id) !== null),
  }
}

/** What an archive of an earlier version is brought up to date with. */
export function searchTexts(): (reading: Reading) => SearchText {
  const analyser = analyserOf(sharedKnowledge())
  return (reading) => searchTextOf(reading, analyser)
}

/** All that reading depended on beside the bytes: what was said, and whether it was bytes that came, or a text. */
function givenOf(input: ReadInput): ArchiveEntry['given'] {
  const said = SAID.flatMap((field) => (input[field] == null ? [] : [[field, input[field]] as const]))
  const warnings = input.warnings ?? []
  return {
    form: 'bytes' in input ? 'bytes' : 'text',
    ...Object.fromEntries(said),
    ...(warnings.length === 0 ? {} : { warnings: JSON.stringify(warnings) }),
  }
}

function inputOf({ given, original, text }: StoredOriginal): ReadInput {
  const { form, warnings, ...said } = given
  const provenance = {
    ...Object.fromEntries(SAID.map((field) => [field, said[field] ?? null])),
    ...(warnings == null ? {} : { warnings: JSON.parse(warnings) as readonly string[] }),
  }
  return form === 'text' ? { ...provenance, text } : { ...provenance, bytes: original }
}
