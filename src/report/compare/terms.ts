import type { Clitics } from '../../../languages/pack.ts'
import { type CharacterTable, Tokens, tokenize } from '../../document/tokens.ts'

/** A word of diplomacy that has the same id in every language: `languages/<code>/lexicon/terms.tsv`. */
export interface Term {
  readonly id: string
  /** `thing`, `weak`, `mark`, `idle`, or the class of its contraries. */
  readonly class: string
}

/** A row of that table as the lexicon keeps it. */
export interface TermRow extends Term {
  readonly form: string
}

/** A term found: tokens `[start, end)`. */
export interface FoundTerm {
  readonly terms: readonly Term[]
  readonly start: number
  readonly end: number
}

/** Classes of terms that say little of the subject. */
export const LITTLE: ReadonlySet<string> = new Set(['weak', 'mark', 'when', 'idle'])

/** What these say is said of the words behind them; what other marks say, of the words before them too. */
const FORWARD: ReadonlySet<string> = new Set(['aim', 'attempt', 'concern', 'consider', 'may', 'not'])

/** Whether it is a mark on the words behind it alone. */
export function isForward({ terms }: { readonly terms: readonly Term[] }): boolean {
  return terms.some(({ id }) => FORWARD.has(id))
}

/** Beyond this many, what was found is forgotten. */
const MOST_KNOWN = 1 << 16

interface Node {
  readonly next: Map<string, Node>
  readonly terms: Term[]
}

/** The terms of one language, found at the beginning of words as written and without the letters joined to them. */
export class Terms {
  readonly #root: Node = { next: new Map(), terms: [] }
  readonly #prefixes: readonly { readonly form: string; readonly restore: string }[]
  readonly #suffixes: Clitics['suffixes']
  /** Every word of every form. */
  readonly #words = new Set<string>()
  /** By word, what `#hosts` found. */
  readonly #known = new Map<string, readonly string[]>()

  constructor(rows: readonly TermRow[], clitics: Clitics, characters: CharacterTable) {
    this.#prefixes = clitics.prefixes.toSorted((a, b) => a.form.length - b.form.length)
    this.#suffixes = clitics.suffixes
    const tokens = new Tokens()
    for (const { form, ...term } of rows) {
      tokenize(form, characters, tokens)
      let node = this.#root
      for (let at = 0; at < tokens.count; at += 1) {
        this.#words.add(tokens.word(at))
        const next = node.next.get(tokens.word(at)) ?? { next: new Map(), terms: [] }
        node.next.set(tokens.word(at), next)
        node = next
      }
      node.terms.push(term)
    }
  }

  /** Whether a form begins with this very word: «وقف» is no "and" before «قف». */
  has(word: string): boolean {
    return this.#root.next.has(word)
  }

  /** The longest term that begins at token `at` of `words`; null where none does. */
  find(words: readonly string[], at: number): FoundTerm | null {
    let best: FoundTerm | null = null
    for (const word of this.#hosts(words[at] ?? '')) {
      const found = this.#walk(words, at, word)
      if (found !== null && (best === null || found.end > best.end)) best = found
    }
    return best
  }

  #walk(words: readonly string[], at: number, first: string): FoundTerm | null {
    let node = this.#root.next.get(first)
    let found: FoundTerm | null = null
    for (let end = at + 1; node !== undefined; end += 1) {
      if (node.terms.length > 0) found = { terms: node.terms, start: at, end }
      const children = node.next
      const word = words[end]
      if (word === undefined) break
      node = this.#hosts(word)
        .map((host) => children.get(host))
        .find((child) => child !== undefined)
    }
    return found
  }

  /** The word as written, then without prefixes, then without a pronoun behind it too; only what some term has. */
  #hosts(word: string): readonly string[] {
    const known = this.#known.get(word)
    if (known !== undefined) return known
    const hosts = this.#makeHosts(word).filter((host) => this.#words.has(host))
    if (this.#known.size >= MOST_KNOWN) this.#known.clear()
    this.#known.set(word, hosts)
    return hosts
  }

  #makeHosts(word: string): readonly string[] {
    const bare = [word]
    for (const { form, restore } of this.#prefixes)
      if (word.startsWith(form) && word.length > form.length + 1) bare.push(restore + word.slice(form.length))
    return bare.flatMap((host) => [host, ...this.#withoutPronoun(host), ...withoutAccusative(host)])
  }

  #withoutPronoun(word: string): readonly string[] {
    return this.#suffixes.flatMap(({ form, restore }) => {
      if (!word.endsWith(form) || word.length < form.length + 3) return []
      const host = word.slice(0, -form.length)
      return [
        host,
        ...restore.flatMap(({ from, to }) => (host.endsWith(from) ? [host.slice(0, -1) + to] : [])),
      ]
    })
  }
}

/** «مراقبا»: of an indefinite object. */
const ACCUSATIVE = 'ا'
/** Shorter words may end in that letter by themselves. */
const LEAST_INDEFINITE = 4

function withoutAccusative(word: string): readonly string[] {
  return word.length > LEAST_INDEFINITE && word.endsWith(ACCUSATIVE) ? [word.slice(0, -1)] : []
}
