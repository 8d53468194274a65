/** A query as what the archive is asked for, and as what is marked in what was found. */
import type { SearchPhrase, Wanted } from '../../record/full-text.ts'
import { tag } from '../../record/tags.ts'
import type { Analyser, SearchTerm } from '../terms.ts'
import { type FieldTools, meaningOf, OF_STATEMENTS } from './fields.ts'
import { SPELLED_OTHERWISE } from './names.ts'
import { parseQuery, QueryFault, type QueryPart } from './syntax.ts'

/** What queries are compiled with. */
export interface QueryTools extends FieldTools {
  readonly analyser: Analyser
}

/** A word, a phrase or a field that something was found by. */
export interface Sought {
  /** As it was typed. */
  readonly typed: string
  /** How it can stand in a text. */
  readonly phrases: readonly SearchPhrase[]
  /** Whether the phrases are beginnings of words: `negot*`. */
  readonly begins: boolean
  /** Whom it names, however they are spelled. */
  readonly actors: readonly string[]
  /** For a field, its name. */
  readonly field: string | null
}

/** A query that can be asked. */
export interface CompiledQuery {
  readonly wanted: Wanted
  /** Whether it asks for what only statements have. */
  readonly asksForStatements: boolean
  /** What must be there, in the order of the query; what is to be left out is not among it. */
  readonly sought: readonly Sought[]
}

/** Compiles a query; `expand` lets names be found in whatever script and spelling. Throws a `QueryFault`. */
export function compileQuery(query: string, tools: QueryTools, expand = true): CompiledQuery {
  const sought: Sought[] = []
  let asksForStatements = false
  const compile = (part: QueryPart, isWanted: boolean): Wanted => {
    switch (part.kind) {
      case 'word':
      case 'phrase':
        return words([part])(isWanted)
      case 'field':
        if (OF_STATEMENTS.has(part.field)) asksForStatements = true
        if (isWanted)
          sought.push({
            typed: query.slice(part.start, part.end),
            phrases: [],
            begins: false,
            actors: [],
            field: part.field,
          })
        return meaningOf(part, tools)
      case 'not':
        return { kind: 'not', part: compile(part.part, !isWanted) }
      case 'any':
        return { kind: 'any', parts: part.parts.map((one) => compile(one, isWanted)) }
      case 'all':
        return {
          kind: 'all',
          parts: runsOf(part.parts).map((run) =>
            'kind' in run ? compile(run, isWanted) : words(run.words)(isWanted),
          ),
        }
    }
  }
  const words = (parts: readonly Written[]) => (isWanted: boolean) => {
    const found = soughtIn(parts, query, tools, expand)
    if (isWanted) sought.push(...found)
    return { kind: 'all' as const, parts: found.map(wantedOf) }
  }
  const wanted = compile(parseQuery(query), true)
  return { wanted, asksForStatements, sought }
}

type Written = Extract<QueryPart, { kind: 'word' | 'phrase' }>

/** Words that stand side by side may be one name. */
function runsOf(
  parts: readonly QueryPart[],
): readonly (QueryPart | { readonly words: readonly Written[] })[] {
  const runs: (QueryPart | { readonly words: Written[] })[] = []
  for (const part of parts) {
    const last = runs.at(-1)
    if (part.kind !== 'word') runs.push(part)
    else if (last !== undefined && 'words' in last) last.words.push(part)
    else runs.push({ words: [part] })
  }
  return runs
}

function soughtIn(
  parts: readonly Written[],
  query: string,
  { analyser, findNames }: QueryTools,
  expand: boolean,
): readonly Sought[] {
  const base = parts[0]?.start ?? 0
  const text = query.slice(base, parts.at(-1)?.end ?? base)
  const names = expand ? findNames(text, SPELLED_OTHERWISE) : []
  const found: Sought[] = []
  let free = base
  for (const part of parts) {
    if (part.start < free) continue
    const name = names.find(({ start, end }) => covers(part, base + start, base + end))
    free = name === undefined ? part.end : Math.max(part.end, base + name.end)
    const inName = parts.filter(({ start, end }) => start >= part.start && end <= free)
    const phrases = inName.length > 1 ? [] : phrasesOf(part, analyser)
    const typed = query.slice(part.start, free)
    const begins = isBeginning(part, phrases)
    if (name !== undefined && !begins) {
      const spelled = inName.length > 1 ? [analyser.terms(typed).map(({ word }) => word)] : phrases
      found.push({ typed, phrases: spelled, begins, actors: name.ids, field: null })
    } else if (phrases.length > 0) found.push({ typed, phrases, begins, actors: [], field: null })
  }
  return found
}

/** Letters of a beginning, at least: one letter begins a tenth of all words. */
const SHORTEST_BEGINNING = 2

/** `negot*`: one word with a star behind it. */
function isBeginning({ kind, text, end }: Written, [only, ...others]: readonly SearchPhrase[]): boolean {
  if (kind !== 'word' || !/[\p{L}\p{M}\p{N}]\*$/u.test(text) || only === undefined || only.length > 1)
    return false
  if ([only, ...others].some(([word = '']) => word.length < SHORTEST_BEGINNING))
    throw new QueryFault(
      end - 1,
      `write ${SHORTEST_BEGINNING} letters at least before a star, which stands for the rest of a word.`,
    )
  return true
}

/** A phrase is a name only as a whole; of words, the first begins it. */
function covers(part: Written, start: number, end: number): boolean {
  if (part.kind === 'word') return start <= part.start + 1 && end >= part.end && start >= part.start - 1
  return start === part.start + 1 && end === part.end - 1
}

/** A word may stand in any of its ways; a phrase as the likeliest hosts of its words, which keep their order in the index. */
function phrasesOf({ text }: Written, analyser: Analyser): readonly SearchPhrase[] {
  const terms: readonly SearchTerm[] = analyser.terms(text)
  const [only] = terms
  if (only === undefined) return []
  if (terms.length > 1) return [terms.map(({ word }) => word)]
  return [only.word, ...only.others].map((way) => [way])
}

function wantedOf({ phrases, begins, actors }: Sought): Wanted {
  return {
    kind: 'any',
    parts: [
      ...phrases.map(
        (words): Wanted => (begins ? { kind: 'beginning', word: words[0] ?? '' } : { kind: 'phrase', words }),
      ),
      ...actors.map((actor): Wanted => ({ kind: 'tag', tag: tag('mention', actor) })),
    ],
  }
}
