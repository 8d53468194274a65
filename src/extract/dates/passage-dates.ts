/** The dates of a passage by where they stand: asked at every telling of a contact, each time as fast in a long text. */
import type {
  AttributionWords,
  DateExpression,
  LanguagePack,
  Phrase,
  TextView,
  TokenRange,
} from '../../../languages/pack.ts'
import { lastAtMost } from '../encounters/told.ts'

/** Tokens that share one list of what is said there. */
const STRETCH = 64

interface Said {
  readonly content: TokenRange
  readonly by: AttributionWords
}

/** Guards what was found so far, sentence by sentence, and the index over what is said in the passage. */
export class PassageDates {
  readonly #pack: Pick<LanguagePack, 'findDates'>
  readonly #view: TextView
  readonly #phrases: readonly Phrase[]
  #all: readonly DateExpression[] | null = null
  /** By place of the sentence; undefined where nobody has asked yet. */
  readonly #bySentence: (readonly DateExpression[] | undefined)[] = []
  readonly #said = new Map<number, Said[]>()

  constructor(
    pack: Pick<LanguagePack, 'findDates'>,
    view: TextView,
    attributions: readonly AttributionWords[],
    phrases: readonly Phrase[],
  ) {
    this.#pack = pack
    this.#view = view
    this.#phrases = phrases
    for (const by of attributions) for (const content of by.content) this.#addSaid({ content, by })
  }

  /** All dates, in the order of the text. */
  get all(): readonly DateExpression[] {
    this.#all ??= this.#unnamed(this.#pack.findDates(this.#view))
    return this.#all
  }

  #addSaid(said: Said): void {
    const { start, end } = said.content
    for (let stretch = Math.floor(start / STRETCH); stretch * STRETCH < end; stretch += 1) {
      const others = this.#said.get(stretch)
      if (others === undefined) this.#said.set(stretch, [said])
      else others.push(said)
    }
  }

  /** The dates that lie within a range of tokens; only sentences that are asked for are read. */
  within({ start, end }: TokenRange): readonly DateExpression[] {
    const { sentences } = this.#view
    const startOf = (place: number): number => (sentences[place] as TokenRange).start
    const found: DateExpression[] = []
    let place = Math.max(0, lastAtMost(sentences.length, startOf, start))
    for (; place < sentences.length && startOf(place) < end; place += 1)
      for (const date of this.#datesOf(place))
        if (date.tokens.start >= start && date.tokens.end <= end) found.push(date)
    return found
  }

  #datesOf(place: number): readonly DateExpression[] {
    const known = this.#bySentence[place]
    if (known !== undefined) return known
    const found = this.#unnamed(this.#pack.findDates(this.#view, this.#view.sentences[place]))
    this.#bySentence[place] = found
    return found
  }

  /** Without those that are words of a name: «الشيخ صباح الخالد», «لويجي دي مايو», "Theresa May". */
  #unnamed(dates: readonly DateExpression[]): readonly DateExpression[] {
    return dates.some(({ tokens }) => this.#isNamed(tokens))
      ? dates.filter(({ tokens }) => !this.#isNamed(tokens))
      : dates
  }

  #isNamed(date: TokenRange): boolean {
    const phrases = this.#phrases
    const startOf = (place: number): number => (phrases[place] as Phrase).start
    const phrase = phrases[lastAtMost(phrases.length, startOf, date.start)]
    return (
      phrase !== undefined && phrase.end >= date.end && namesOf(phrase).some((name) => covers(name, date))
    )
  }

  /** Whether a range lies in what somebody says by another cue than the one at `trigger`, which stands outside of it. */
  isSaidApart(range: TokenRange, trigger: TokenRange): boolean {
    const near = this.#said.get(Math.floor(range.start / STRETCH)) ?? []
    return near.some(
      ({ content, by }) =>
        by.cue?.start !== trigger.start && covers(content, range) && !covers(content, trigger),
    )
  }

  /** Whether a range stands outside of what somebody says of the contact at `trigger`: "…, the ministry said on Wednesday". */
  isOfSaying(range: TokenRange, trigger: TokenRange): boolean {
    const near = this.#said.get(Math.floor(trigger.start / STRETCH)) ?? []
    return near.some(
      ({ content, by: { cue } }) =>
        cue !== null &&
        covers(content, trigger) &&
        !covers(content, range) &&
        (cue.end <= range.start || range.end <= cue.start),
    )
  }
}

/** The names of the people whom a phrase names. */
function namesOf({ kind, name, members }: Phrase): readonly TokenRange[] {
  if (members.length > 0) return members.flatMap(namesOf)
  return kind === 'person' && name !== null ? [name] : []
}

function covers(outer: TokenRange, inner: TokenRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}
