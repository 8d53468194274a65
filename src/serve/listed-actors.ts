/** Everyone whom the archive holds encounters of, with the words that their names are found by. */
import type { ActorEntry } from '../record/archive.ts'
import type { Analyser } from '../search/terms.ts'
import type { LongAnswers } from './kept-answers.ts'

/** Someone of the archive. */
export interface ListedActor extends ActorEntry {
  /** Of their names, folded, and the parts of their id. */
  readonly words: readonly string[]
}

/** Gives all of them, who met most first; a list of an archive that others add to may be a minute old. */
export type ListActors = () => Promise<readonly ListedActor[]>

/** The words of so many names are kept. */
const MOST_NAMES = 100_000

/** Lists them from the long answer of this name, and again only when that is another. */
export function actorLister(long: LongAnswers, analyser: Analyser): ListActors {
  const known = new Map<string, readonly string[]>()
  const wordsOf = (name: string): readonly string[] => {
    const words = known.get(name) ?? analyser.terms(name).map(({ word }) => word)
    if (known.size < MOST_NAMES) known.set(name, words)
    return words
  }
  let last: { readonly json: Buffer; readonly actors: readonly ListedActor[] } | null = null
  return async () => {
    const { json } = await long('actors', {})
    if (last?.json === json) return last.actors
    const entries = JSON.parse(json.toString('utf8')) as readonly ActorEntry[]
    const actors = entries.map((entry) => ({
      ...entry,
      words: [...Object.values(entry.names).flatMap(wordsOf), ...entry.actor.split('-')],
    }))
    last = { json, actors }
    return actors
  }
}

/** Those with a word in one of their names, or an id, that begins with what was typed; who met most comes first. */
export function completions(
  actors: readonly ListedActor[],
  typed: string,
  analyser: Analyser,
): readonly ListedActor[] {
  const wanted = analyser.terms(typed).map(({ word, others }) => [word, ...others])
  if (wanted.length === 0) return typed.trim() === '' ? actors : []
  return actors.filter(({ words }) =>
    wanted.every((ways) => ways.some((way) => words.some((word) => word.startsWith(way)))),
  )
}
