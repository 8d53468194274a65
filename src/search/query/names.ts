/** Who and what the registry knows by the words of a query, in whatever script they are typed. */
import { Tokens, tokenize } from '../../document/tokens.ts'
import type { Lexicon } from '../../extract/match/lexicon.ts'

/** Words of a text that are a name in the registry. */
export interface KnownName {
  readonly start: number
  readonly end: number
  /** Everyone and everything that is called so. */
  readonly ids: readonly string[]
}

/** Finds names of some kinds in a text, the longest at each place. */
export type FindNames = (text: string, kinds: readonly string[]) => readonly KnownName[]

/** Whom and what a word can stand for, wherever it is spelled otherwise. */
export const SPELLED_OTHERWISE: readonly string[] = ['person', 'state', 'body']
/** More bearers of one name than these tell nobody apart. */
const MOST_BEARERS = 12

/** A finder over the compiled names of the registry. */
export function nameFinder(lexicon: Lexicon, languages: readonly string[]): FindNames {
  const tokens = new Tokens()
  const listed = languages.map((language) => lexicon.entriesIn(language))
  const idsAt = (node: number, kinds: readonly string[]): readonly string[] => {
    const entries = listed.flatMap((entriesIn) => entriesIn(node))
    const named = entries.filter(({ kind, payload }) => kinds.includes(kind) && !isGuarded(payload))
    return [...new Set(named.map(({ payload }) => String(payload.id)))].sort()
  }
  return (text, kinds) => {
    tokenize(text, lexicon.characters, tokens)
    const found: KnownName[] = []
    for (let index = 0; index < tokens.count; index += 1) {
      let node = 0
      let best: KnownName | null = null
      let last = index
      for (let at = index; at < tokens.count; at += 1) {
        node = stepTo(lexicon, tokens, node, at)
        if (node < 0) break
        if (!lexicon.isFinal(node)) continue
        const ids = idsAt(node, kinds)
        if (ids.length === 0 || ids.length > MOST_BEARERS) continue
        best = { start: tokens.start[index] as number, end: tokens.end[at] as number, ids }
        last = at
      }
      if (best !== null) found.push(best)
      index = last
    }
    return found
  }
}

function isGuarded(payload: Readonly<Record<string, unknown>>): boolean {
  return typeof payload.guarded === 'string' && payload.guarded !== ''
}

function stepTo(lexicon: Lexicon, { folded, foldStart, hash }: Tokens, node: number, at: number): number {
  const [from, to] = [foldStart[at] as number, foldStart[at + 1] as number]
  const word = lexicon.wordId(folded, from, to, hash[at] as number)
  return word < 0 ? -1 : lexicon.step(node, word)
}
