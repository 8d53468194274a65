/** Who was named where in one text: asked at every phrase, so that each answer must take no longer in a longer text. */
import type { NameWords, Phrase, TextView, TitleWords } from '../../../languages/pack.ts'
import type { Known } from './known.ts'
import { FirstMentions, People, type Step, Strangers } from './trail-index.ts'

/** The words of a name, or of a part of it. */
type Words = Pick<NameWords, 'start' | 'end'>

const NOBODY: readonly Known[] = []
const NO_LINKS: ReadonlySet<string> = new Set()

/** People, states and bodies as one text names them. Guards the list of its steps, which the indexes over them follow. */
export class Trail {
  readonly #view: TextView
  readonly #links: ReadonlySet<string>
  readonly #glued: ReadonlySet<string>
  readonly #steps: Step[] = []
  #isSettled = false
  /** Everybody named so far, each once. */
  readonly people = new Set<Known>()
  /** First and last words of the names so far: no part of a name begins and ends with others. */
  readonly #ends = new Set<string>()
  /** The indexes, each made when it is first asked. */
  #places: People | null = null
  #met: FirstMentions | null = null
  #parts: FirstMentions | null = null
  #strangers: Strangers | null = null
  #strangeBodies: FirstMentions | null = null
  #titles: FirstMentions | null = null
  #bodies: FirstMentions | null = null

  /** `links`: words of a name behind which another's name stands; `glued`: words that some write as one with the next. */
  constructor(view: TextView, links: ReadonlySet<string> = NO_LINKS, glued: ReadonlySet<string> = NO_LINKS) {
    this.#view = view
    this.#links = links
    this.#glued = glued
  }

  /** Adds what `phrase` names. */
  add(phrase: Phrase, known: Known): void {
    this.#steps.push({ token: phrase.start, known, phrase, isLate: this.#isSettled })
    if (known.kind === 'person') this.people.add(known)
    if (phrase.name === null || (known.kind !== 'person' && !isStranger(known))) return
    for (const word of this.#endsOf(phrase.name)) this.#ends.add(word)
  }

  /** From now on what was added so far counts in the order of the text, before what is added later. */
  settle(): void {
    this.#isSettled = true
  }

  /** Whether `id` was named. */
  has(id: string): boolean {
    this.#met ??= new FirstMentions(this.#steps, ({ known }) => [known.id])
    return this.#met.has(id)
  }

  /** The words of a name. */
  wordsOf(name: Words): string {
    return name.end - name.start === 1 ? this.#view.word(name.start) : this.#words(name).join(' ')
  }

  /** All phrases that name or describe `known`: looks at every step, for a headline alone. */
  *phrasesOf(known: Known): Generator<Phrase, undefined> {
    for (const step of this.#steps) if (step.known === known) yield step.phrase
    return undefined
  }

  /** Everybody named before `token`, the last one first, each once. */
  before(token: number): Generator<Known, undefined> {
    this.#places ??= new People(this.#steps, this.#view.count)
    return this.#places.before(token)
  }

  /** Mentions of people at the tokens of `[start, end)`. */
  peopleIn(start: number, end: number): readonly Step[] {
    this.#places ??= new People(this.#steps, this.#view.count)
    return this.#places.between(start, end)
  }

  /** Whoever was named before `token` with a longer name that begins or ends with the words of `name`. */
  bearersOf(name: Words, token: number): readonly Known[] {
    if (this.#isNew(name)) return NOBODY
    this.#parts ??= new FirstMentions(this.#steps, ({ known, phrase }) =>
      known.kind === 'person' && phrase.name !== null
        ? partsOf(this.#words(phrase.name), this.#links)
        : NO_KEYS,
    )
    return this.#parts.before(this.wordsOf(this.#withLink(name)), token)
  }

  /** Whoever was named before `token` with this title in the same words, whatever is joined before them. */
  titled(title: TitleWords, token: number): readonly Known[] {
    this.#titles ??= new FirstMentions(this.#steps, ({ phrase }) =>
      phrase.name === null ? NO_KEYS : phrase.titles.map((one) => this.#titleOf(one)),
    )
    return this.#titles.before(this.#titleOf(title), token)
  }

  /** Whether anybody who `fits` was named before `token`: looks at every step, for the head of a text alone. */
  someBefore(token: number, fits: (known: Known) => boolean): boolean {
    return this.#steps.some((step) => step.token < token && fits(step.known))
  }

  /** Whom the registry does not know and whose name these words are, begin or end. */
  stranger(name: Words): Known | null {
    if (this.#isNew(name)) return null
    this.#strangers ??= new Strangers(this.#steps, ({ known, phrase }) =>
      isStranger(known) && phrase.name !== null
        ? [this.wordsOf(phrase.name), ...partsOf(this.#words(phrase.name), this.#links)]
        : NO_KEYS,
    )
    return this.#strangers.called(this.wordsOf(this.#withLink(name)), this.#isSettled)
  }

  /** Bodies that the registry does not know, named before `token` with a name that begins with the noun `head`. */
  strangeBodies(head: string, token: number): readonly Known[] {
    this.#strangeBodies ??= new FirstMentions(this.#steps, ({ known, phrase }) =>
      known.kind === 'organization' && isStranger(known) && phrase.name !== null
        ? [bareWord(this.#view, phrase.name.start)]
        : NO_KEYS,
    )
    return this.#strangeBodies.before(head, token)
  }

  /** Bodies of the registry that were named before `token`; with `word`, those whose names began with it, of one word or two. */
  bodies(token: number, word = ANY): readonly Known[] {
    this.#bodies ??= new FirstMentions(this.#steps, ({ known, phrase }) =>
      known.kind === 'person' || isStranger(known) ? NO_KEYS : [ANY, ...this.#beginningsOf(phrase)],
    )
    return this.#bodies.before(word, token)
  }

  /** What a longer name of a body is called by again: its noun, and the noun with the word behind it. */
  #beginningsOf({ start, end }: Phrase): readonly string[] {
    const noun = bareWord(this.#view, start)
    return end - start > 2 ? [noun, `${noun} ${this.#view.word(start + 1)}`] : [noun]
  }

  /** Whether no name so far begins or ends as this one does. */
  #isNew(name: Words): boolean {
    return !this.#endsOf(name).some((word) => this.#ends.has(word))
  }

  /** The first and the last word of a name. */
  #endsOf({ start, end }: Words): readonly string[] {
    const isOne = end - start > 1 && this.#isGlued(start)
    const first = isOne ? this.#pair(start) : this.#view.word(start)
    const last = end - start > 1 && this.#isGlued(end - 2) ? this.#pair(end - 2) : this.#view.word(end - 1)
    return [first, last]
  }

  #isGlued(token: number): boolean {
    return this.#glued.size > 0 && this.#glued.has(this.#view.word(token))
  }

  #pair(token: number): string {
    return this.#view.word(token) + this.#view.word(token + 1)
  }

  /** «بن مساعد»: who is called by his father's name is called so with the link. */
  #withLink(name: Words): Words {
    const { start, end } = name
    return start > 0 && end - start === 1 && this.#links.has(this.#view.word(start - 1))
      ? { start: start - 1, end }
      : name
  }

  #titleOf({ office, start, end }: TitleWords): string {
    return `${office} ${this.#view.word(start).slice(-HEAD)} ${this.wordsOf({ start: start + 1, end })}`
  }

  #words({ start, end }: Words): readonly string[] {
    const words: string[] = []
    for (let token = start; token < end; token += 1) {
      const isOne = token + 1 < end && this.#isGlued(token)
      words.push(isOne ? this.#pair(token) : this.#view.word(token))
      if (isOne) token += 1
    }
    return words
  }
}

const NO_KEYS: readonly string[] = []

/** As many last letters tell the noun of an office, whatever is joined before it: «لأمير», «أمين». */
const HEAD = 4

/** The key of all bodies: no word has a space. */
const ANY = ' '

const WAW = 0x0648
const ARTICLE = '\u0627\u0644'

/** A word without «و» and the article; «وزارة» begins with its own «و». */
export function bareWord(view: TextView, token: number): string {
  const word = view.word(token)
  const from = word.charCodeAt(0) === WAW && !isWhole(view, token) ? 1 : 0
  return word.slice(word.startsWith(ARTICLE, from) ? from + ARTICLE.length : from)
}

function isWhole(view: TextView, token: number): boolean {
  return view.matches(token).some(({ prefixLength, end }) => prefixLength === 0 && end === token + 1)
}

/** Whether the registry does not know them. */
export function isStranger(known: Known): boolean {
  return known.id.startsWith('local:')
}

/**
 * What a name begins and ends with, without the whole of it, its first and last word («عمر الجاسر»), and its father's with
 * the link («بن سلمان»); not what stands behind one of `links`, which is a father's name or a family's.
 */
function partsOf(words: readonly string[], links: ReadonlySet<string>): readonly string[] {
  const parts: string[] = []
  for (let length = 1; length < words.length; length += 1) {
    parts.push(words.slice(0, length).join(' '))
    if (!links.has(words[words.length - length - 1] ?? '')) parts.push(words.slice(-length).join(' '))
  }
  if (words.length > 2) parts.push(`${words[0]} ${words[words.length - 1]}`)
  if (words.length > 3 && links.has(words[1] ?? '')) parts.push(`${words[1]} ${words[2]}`)
  return parts
}
