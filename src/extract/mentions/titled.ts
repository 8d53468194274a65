/** People by the words of the titles that the text gives them: the words are read only when somebody asks for them. */
import type { TextView, TitleWords, TokenRange } from '../../../languages/pack.ts'
import type { Known } from './known.ts'
import { bareWord } from './trail.ts'

interface Given {
  readonly known: Known
  readonly view: TextView
  readonly title: TitleWords
}

/** The titles of one document. Guards the index over their words. */
export class Titled {
  #unread: Given[] = []
  readonly #wordsOf = new Map<Known, Set<string>>()
  readonly #people = new Map<string, Known[]>()

  /** The text gives `known` the title. */
  add(known: Known, view: TextView, title: TitleWords): void {
    if (known.kind === 'person') this.#unread.push({ known, view, title })
  }

  /** Whether nobody was given a title. */
  get isEmpty(): boolean {
    return this.#unread.length === 0 && this.#people.size === 0
  }

  /** Whether the titles of `known` hold all of `words`. */
  holds(known: Known, words: readonly string[]): boolean {
    this.#read()
    const own = this.#wordsOf.get(known)
    return own !== undefined && words.every((word) => own.has(word))
  }

  /** How many words all titles of `known` have together. */
  count(known: Known): number {
    this.#read()
    return this.#wordsOf.get(known)?.size ?? 0
  }

  /** The people whose titles hold all of `words`, at least one: two at most. */
  holding(words: readonly string[]): readonly Known[] {
    this.#read()
    let fewest: readonly Known[] | undefined
    for (const word of words) {
      const people = this.#people.get(word)
      if (people === undefined) return []
      if (fewest === undefined || people.length < fewest.length) fewest = people
    }
    const found: Known[] = []
    for (const known of fewest ?? []) {
      if (this.holds(known, words)) found.push(known)
      if (found.length > 1) break
    }
    return found
  }

  #read(): void {
    if (this.#unread.length === 0) return
    for (const { known, view, title } of this.#unread)
      for (const word of titleWordsOf(view, title)) this.#addWord(known, word)
    this.#unread = []
  }

  #addWord(known: Known, word: string): void {
    const own = this.#wordsOf.get(known) ?? new Set<string>()
    if (own.has(word)) return
    this.#wordsOf.set(known, own.add(word))
    const people = this.#people.get(word)
    if (people === undefined) this.#people.set(word, [known])
    else people.push(known)
  }
}

const LAM = 0x0644

/** The words of a title without «و», the article and «ل», but for single letters. */
export function titleWordsOf(view: TextView, title: TitleWords): readonly string[] {
  return bareWordsOf(view, title)
}

/** Words without «و», the article and «ل», but for single letters and signs. */
export function bareWordsOf(view: TextView, { start, end }: TokenRange): readonly string[] {
  const words: string[] = []
  for (let token = start; token < end; token += 1) {
    const word = withoutFor(bareWord(view, token))
    if (word.length > 1) words.push(word)
  }
  return words
}

/** «لحقوق» and «للحقوق» beside «حقوق»: what is left has three letters or more. */
function withoutFor(word: string): string {
  if (word.charCodeAt(0) !== LAM || word.length < 4) return word
  return word.slice(word.charCodeAt(1) === LAM && word.length > 4 ? 2 : 1)
}
