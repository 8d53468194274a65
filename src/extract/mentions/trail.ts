/** Who was named where in one text: asked at every phrase, so that each answer must take no longer in a longer text. */
import type { NameWords, Phrase, TextView, TitleWords } from '../../../languages/pack.ts'
import type { Known } from './actors.ts'

/** One phrase that names or describes somebody. */
export interface Step {
  /** The phrase's first. */
  readonly token: number
  readonly known: Known
  readonly phrase: Phrase
}

/** How many mentions of people lie between a word that points back and whom it points to, at most. */
const REACH = 2000
const BITS = 32

/** People, states and bodies as one text names them. Guards the indexes over them. */
export class Trail {
  readonly #view: TextView
  readonly #steps: Step[] = []
  /** Steps since the others were put in the order of the text. */
  readonly #late = new Set<Step>()
  #isSettled = false
  readonly #met = new Set<string>()
  /** Everybody named so far, each once. */
  readonly people = new Set<Known>()
  /** Mentions of people by token, with a bit for each token that has some. */
  readonly #peopleAt = new Map<number, Step[]>()
  readonly #marks: Uint32Array
  /** By part of a full name: who bears it, and where first. */
  readonly #parts = new Map<string, Map<Known, number>>()
  /** By name and part of one: whom the registry does not know and is called so first. */
  #strangers = new Map<string, Known>()
  /** By the noun that an unlisted body's name begins with: the bodies, and where first. */
  readonly #strangeBodies = new Map<string, Map<Known, number>>()
  /** By title in words: the people and bodies named with it, and where first. */
  readonly #titles = new Map<string, Map<Known, number>>()
  /** Bodies of the registry: the words that they were called by, and where first. */
  readonly #bodies = new Map<Known, Map<string, number>>()

  constructor(view: TextView) {
    this.#view = view
    this.#marks = new Uint32Array(Math.ceil(view.count / BITS))
  }

  /** Adds what `phrase` names. */
  add(phrase: Phrase, known: Known): void {
    const step = { token: phrase.start, known, phrase }
    this.#steps.push(step)
    if (this.#isSettled) this.#late.add(step)
    this.#met.add(known.id)
    if (known.kind === 'person') this.#addPerson(step)
    else if (!isStranger(known)) this.#addBody(step)
    if (isStranger(known)) this.#addStranger(step)
    if (phrase.name !== null)
      for (const title of phrase.titles) addFirst(this.#titles, this.#titleOf(title), step)
  }

  /** From now on what was added so far counts in the order of the text, before what is added later. */
  settle(): void {
    this.#steps.sort((a, b) => a.token - b.token)
    this.#isSettled = true
    this.#late.clear()
    this.#strangers = new Map()
    for (const step of this.#steps) if (isStranger(step.known)) this.#addStranger(step)
  }

  /** Whether `id` was named. */
  has(id: string): boolean {
    return this.#met.has(id)
  }

  /** The words of a name. */
  wordsOf(name: Pick<NameWords, 'start' | 'end'>): string {
    return this.#words(name).join(' ')
  }

  /** Everybody named before `token`, the last one first, each once. */
  *before(token: number): Generator<Known, undefined> {
    const seen = new Set<Known>()
    let mentions = 0
    for (let at = this.#markBefore(token); at >= 0 && mentions < REACH; at = this.#markBefore(at)) {
      for (const { known } of this.#peopleAt.get(at) ?? []) {
        mentions += 1
        if (seen.has(known)) continue
        seen.add(known)
        yield known
      }
    }
    return undefined
  }

  /** Mentions of people at the tokens of `[start, end)`. */
  peopleIn(start: number, end: number): readonly Step[] {
    const found: Step[] = []
    for (let at = this.#markBefore(end); at >= start; at = this.#markBefore(at))
      found.unshift(...(this.#peopleAt.get(at) ?? []))
    const late = (step: Step): boolean => this.#late.has(step)
    return [...found.filter((step) => !late(step)), ...found.filter(late)]
  }

  /** Whoever was named before `token` with a longer name that begins or ends with these words. */
  bearersOf(words: string, token: number): readonly Known[] {
    return firstBefore(this.#parts.get(words), token)
  }

  /** Whoever was named before `token` with this title in the same words, whatever is joined before them. */
  titled(title: TitleWords, token: number): readonly Known[] {
    return firstBefore(this.#titles.get(this.#titleOf(title)), token)
  }

  /** Whether anybody who `fits` was named before `token`: looks at every step, for the head of a text alone. */
  someBefore(token: number, fits: (known: Known) => boolean): boolean {
    return this.#steps.some((step) => step.token < token && fits(step.known))
  }

  #titleOf({ office, start, end }: TitleWords): string {
    return `${office} ${this.wordsOf({ start: start + 1, end })}`
  }

  /** Whom the registry does not know and whose name these words are, begin or end. */
  stranger(words: string): Known | null {
    return this.#strangers.get(words) ?? null
  }

  /** Bodies of the registry that were named before `token`; with `word`, those that were called so. */
  bodies(token: number, word?: string): readonly Known[] {
    const found: Known[] = []
    for (const [known, words] of this.#bodies) {
      const firsts = word === undefined ? [...words.values()] : [words.get(word) ?? token]
      if (firsts.some((first) => first < token)) found.push(known)
    }
    return found
  }

  #addPerson(step: Step): void {
    const { token, known, phrase } = step
    this.people.add(known)
    const beside = this.#peopleAt.get(token)
    if (beside === undefined) this.#peopleAt.set(token, [step])
    else beside.push(step)
    this.#marks[token >> 5] = (this.#marks[token >> 5] as number) | (1 << (token & 31))
    if (phrase.name === null) return
    for (const part of partsOf(this.#words(phrase.name))) addFirst(this.#parts, part, step)
  }

  /** Bodies that the registry does not know, named before `token` with a name that begins with the noun `head`. */
  strangeBodies(head: string, token: number): readonly Known[] {
    return firstBefore(this.#strangeBodies.get(head), token)
  }

  #addStranger(step: Step): void {
    const { known, phrase } = step
    if (phrase.name === null) return
    const words = this.#words(phrase.name)
    if (known.kind === 'organization')
      addFirst(this.#strangeBodies, bareWord(this.#view, phrase.name.start), step)
    for (const part of [words.join(' '), ...partsOf(words)])
      if (!this.#strangers.has(part)) this.#strangers.set(part, known)
  }

  #addBody({ token, known, phrase }: Step): void {
    const words = this.#bodies.get(known) ?? new Map<string, number>()
    this.#bodies.set(known, words)
    const word = bareWord(this.#view, phrase.start)
    words.set(word, Math.min(token, words.get(word) ?? token))
  }

  #words({ start, end }: Pick<NameWords, 'start' | 'end'>): readonly string[] {
    const words: string[] = []
    for (let token = start; token < end; token += 1) words.push(this.#view.word(token))
    return words
  }

  /** The last token before `token` at which somebody is named; -1 if none. */
  #markBefore(token: number): number {
    let word = token >> 5
    let bits = (this.#marks[word] ?? 0) & ((1 << (token & 31)) - 1)
    while (bits === 0) {
      word -= 1
      if (word < 0) return -1
      bits = this.#marks[word] as number
    }
    return word * BITS + 31 - Math.clz32(bits)
  }
}

function addFirst(index: Map<string, Map<Known, number>>, key: string, { known, token }: Step): void {
  const firsts = index.get(key) ?? new Map<Known, number>()
  index.set(key, firsts)
  firsts.set(known, Math.min(token, firsts.get(known) ?? token))
}

function firstBefore(firsts: ReadonlyMap<Known, number> | undefined, token: number): readonly Known[] {
  return [...(firsts ?? [])].filter(([, first]) => first < token).map(([known]) => known)
}

/** A word without «و» and the article. */
export function bareWord(view: TextView, token: number): string {
  return view.word(token).replace(/^\u0648?(?:\u0627\u0644)?/u, '')
}

function isStranger(known: Known): boolean {
  return known.id.startsWith('local:')
}

/** What a name begins and ends with, without the whole of it, and its first and last word («عمر الجاسر»). */
function partsOf(words: readonly string[]): readonly string[] {
  const parts: string[] = []
  for (let length = 1; length < words.length; length += 1)
    parts.push(words.slice(0, length).join(' '), words.slice(-length).join(' '))
  if (words.length > 2) parts.push(`${words[0]} ${words[words.length - 1]}`)
  return parts
}
