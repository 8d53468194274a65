import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openReader, queryToolsOf, type Reader } from '../cli/entries.ts'
import { type Registry, registryOf } from '../extract/registry.ts'
import { type Knowledge, sharedKnowledge } from '../knowledge.ts'
import type { Archive } from '../record/archive.ts'
import type { QueryTools } from '../search/query/compile.ts'
import type { Analyser } from '../search/terms.ts'
import { keptOf } from './answer-bytes.ts'
import { keepAnswers, type LongAnswers, type MakeAnswer } from './kept-answers.ts'
import { actorLister, type ListActors } from './listed-actors.ts'
import { LONG_ANSWERS } from './long-answers.ts'

/** What every route works with. */
export interface Serving {
  readonly archive: Archive
  readonly knowledge: Knowledge
  readonly registry: Registry
  readonly analyser: Analyser
  readonly queryTools: QueryTools
  readonly reader: Reader
  /** What looks through the whole archive. */
  readonly long: LongAnswers
  /** Everyone whom the archive holds encounters of. */
  readonly actors: ListActors
  /** Lets go of what was kept of that, after a decision. */
  readonly forget: () => void
  /** Of this program: `0.1.0`. */
  readonly version: string
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** The SHA-256 of every text that comes with the package: by these a document is known as a sample. */
  readonly samples: ReadonlySet<string>
}

/** Everything that routes work with, from the archive and the package's own knowledge; `makeApart` makes long answers elsewhere. */
export function openServing(
  archive: Archive,
  version: string,
  now: () => number,
  makeApart?: MakeAnswer,
): Serving {
  const knowledge = sharedKnowledge()
  const queryTools = queryToolsOf(knowledge)
  const registry = registryOf(knowledge.lexicon)
  const makeHere: MakeAnswer = async (name, question) =>
    keptOf(JSON.stringify(await LONG_ANSWERS[name]({ archive, knowledge, registry }, question)))
  const kept = keepAnswers(archive, makeApart ?? makeHere)
  return {
    archive,
    knowledge,
    registry,
    ...kept,
    actors: actorLister(kept.long, queryTools.analyser),
    analyser: queryTools.analyser,
    queryTools,
    reader: openReader(`mahdar ${version}`, now),
    version,
    now,
    samples: sampleHashes(),
  }
}

/** A file or folder of the package, from the source tree or from the built code; null where it is not there. */
export function packagePath(name: string): string | null {
  for (const up of ['../..', '../../..', '..']) {
    const path = fileURLToPath(new URL(`${up}/${name}`, import.meta.url))
    if (existsSync(path)) return path
  }
  return null
}

function sampleHashes(): ReadonlySet<string> {
  const folder = packagePath('samples')
  if (folder === null) return new Set()
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'))
  return new Set(
    files.map((name) =>
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ),
  )
}
