import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Tokens, tokenize } from '../../src/document/tokens.ts'
import { type Knowledge, loadKnowledge } from '../../src/knowledge.ts'
import { sketchOf } from '../../src/merge/copies.ts'
import type { Reading } from '../../src/model.ts'
import { readText } from '../../src/pipeline.ts'
import { buildLexicon } from '../build-lexicon.ts'
import { hashInputs } from '../fresh-lexicon.ts'
import type { ReadGold } from './gold-suite.ts'
import type { ReadSource } from './merging.ts'
import type { ReadSeed } from './seeds.ts'

/** Long after every date of publication in the gold, so that no run depends on the day on which it is made. */
const NOW = Date.UTC(2025, 0, 1)

/** Reads gold with the real reader, which knows the invented registry beside the real one. */
export function goldReader(knowledge: Knowledge): ReadGold {
  return (gold) => readPublished(gold, knowledge)
}

/** A text of the gold as it was published; without a language, the reader tells it by itself. */
export interface Published {
  readonly id: string
  readonly text: string
  /** Empty where it has none. */
  readonly title: string
  readonly published: string | null
  readonly publisher: string | null
  readonly country: string | null
  readonly language?: string
}

/** Reads one text of the gold with the real reader, under its id. */
export function readPublished(gold: Published, knowledge: Knowledge): Reading {
  const { id, text, title, published, publisher, country, language } = gold
  return readText(
    {
      text,
      externalId: id,
      ...(language === undefined ? {} : { language }),
      ...(title === '' ? {} : { title }),
      ...(published === null ? {} : { published }),
      ...(publisher === null ? {} : { publisher }),
      ...(country === null ? {} : { publisherCountry: country }),
    },
    { knowledge, now: NOW },
  )
}

/** Reads gold of merging with the real reader, and makes the sketch of its words. */
export function sourceReader(knowledge: Knowledge): ReadSource {
  const tokens = new Tokens()
  return ({ id, text, language, published, publisher }) => {
    const given = {
      ...(published === null ? {} : { published }),
      ...(publisher === null ? {} : { publisher }),
    }
    tokenize(text, knowledge.lexicon.characters, tokens)
    return {
      reading: readText({ text, language, externalId: id, ...given }, { knowledge, now: NOW }),
      sketch: sketchOf(tokens.hash, tokens.count),
    }
  }
}

/** Reads a seed with the real reader as it is installed. */
export function seedReader(knowledge: Knowledge): ReadSeed {
  return (text, published) =>
    readText({ text, ...(published === null ? {} : { published }) }, { knowledge, now: NOW })
}

/** Knowledge of the real and the invented registry together, compiled again only when one of them has changed. */
export function goldKnowledge(root: string): Knowledge {
  const invented = join(root, 'gold/registry')
  const hash = createHash('sha256').update(hashInputs(root))
  for (const name of readdirSync(invented).sort())
    hash.update(`${name}\n`).update(readFileSync(join(invented, name)))
  const digest = hash.digest('hex')
  const path = join(root, '.cache/gold-lexicon.bin')
  const digestPath = join(root, '.cache/gold-lexicon.sha256')
  const last = existsSync(path) && existsSync(digestPath) ? readFileSync(digestPath, 'utf8') : ''
  if (last !== digest) {
    mkdirSync(join(root, '.cache'), { recursive: true })
    replace(path, buildLexicon({ registries: [join(root, 'registry'), invented] }))
    replace(digestPath, digest)
  }
  return loadKnowledge(path)
}

/** Two runs may compile at once, and neither may see half a file. */
function replace(path: string, content: Uint8Array | string): void {
  const unfinished = `${path}.${process.pid}`
  writeFileSync(unfinished, content)
  renameSync(unfinished, path)
}
