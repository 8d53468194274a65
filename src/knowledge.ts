/** What reading rests on: the compiled lexicon, the language packs and the document stage's tools. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { DOCUMENT_PHRASES } from '../languages/document-phrases.ts'
import { PACKS } from '../languages/index.ts'
import type { LanguagePack, LexiconEntry } from '../languages/pack.ts'
import type { FindListed, Listed } from './document/dateline.ts'
import type { DocumentTools } from './document/document.ts'
import { PhraseTable } from './document/phrases.ts'
import { Tokens } from './document/tokens.ts'
import { type Lexicon, loadLexicon } from './extract/match/lexicon.ts'

/** Everything that one reader needs. */
export interface Knowledge {
  readonly lexicon: Lexicon
  readonly packs: readonly LanguagePack[]
  /** One for each of the texts that are read together: the buffers of each serve one text at a time. */
  readonly tools: readonly DocumentTools[]
}

/**
 * Texts that are read together, step by step: a step that has just run is in the processor's caches, until there are so many
 * texts that they push it out.
 */
const TOGETHER = 8

let shared: Knowledge | undefined

/** The knowledge that the package carries, loaded when it is first asked for. */
export function sharedKnowledge(): Knowledge {
  shared ??= loadKnowledge(lexiconPath())
  return shared
}

/** Knowledge from the lexicon at `path`. Throws `SourceUnavailable` if there is none, `InvalidPack` if it is damaged. */
export function loadKnowledge(path: string): Knowledge {
  const lexicon = loadLexicon(path)
  const phrases = (lexicon.fact(DOCUMENT_PHRASES) ?? []) as readonly LexiconEntry[]
  const shared = {
    characters: lexicon.characters,
    phrases: new PhraseTable(lexicon.characters, phrases),
    listed: findListed(lexicon),
  }
  const tools = Array.from({ length: TOGETHER }, () => new Tools(shared))
  return { lexicon, packs: PACKS, tools }
}

/** The tools for one of the texts that are read together; its buffers are made when a text needs them. */
class Tools implements DocumentTools {
  readonly characters: DocumentTools['characters']
  readonly phrases: DocumentTools['phrases']
  readonly listed: DocumentTools['listed']
  #tokens: Tokens | undefined
  #titleTokens: Tokens | undefined

  constructor({ characters, phrases, listed }: Pick<DocumentTools, 'characters' | 'phrases' | 'listed'>) {
    this.characters = characters
    this.phrases = phrases
    this.listed = listed
  }

  get tokens(): Tokens {
    this.#tokens ??= new Tokens()
    return this.#tokens
  }

  get titleTokens(): Tokens {
    this.#titleTokens ??= new Tokens()
    return this.#titleTokens
  }
}

/** `MAHDAR_LEXICON` if set; else the lexicon beside the built code; in a source tree, the one in `.cache/`. */
function lexiconPath(): string {
  const built = fileURLToPath(new URL('../lexicon.bin', import.meta.url))
  const fromSource = fileURLToPath(new URL('../.cache/lexicon.bin', import.meta.url))
  return process.env.MAHDAR_LEXICON ?? (existsSync(fromSource) && !existsSync(built) ? fromSource : built)
}

function findListed(lexicon: Lexicon): FindListed {
  return (tokens, index, groups) => {
    let found: Listed | null = null
    let node = 0
    for (let at = index; at < tokens.count && node >= 0; at += 1) {
      const { folded, foldStart, hash } = tokens
      const [from, to] = [foldStart[at] as number, foldStart[at + 1] as number]
      const word = lexicon.wordId(folded, from, to, hash[at] as number)
      node = word < 0 ? -1 : lexicon.step(node, word)
      if (node < 0 || !lexicon.isFinal(node)) continue
      const ending = groups.map((kinds) => lexicon.endsOneOf(node, kinds))
      if (ending.includes(true)) found = { end: at + 1, groups: ending }
    }
    return found
  }
}
