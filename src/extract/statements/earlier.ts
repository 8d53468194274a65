/** What was said before an attribution: asked at every one, each time as fast in a long text. */
import type { AttributionWords } from '../../../languages/pack.ts'
import { NOBODY, type Speaker } from './speaker.ts'

interface Numbered {
  readonly speaker: Speaker
  readonly number: number
}

/** An attribution with its speaker. */
export interface Said {
  readonly words: AttributionWords
  readonly speaker: Speaker
}

/** Attributions with their speakers, in order. Guards the indexes over them. */
export class Earlier {
  #count = 0
  #several: Speaker | null = null
  /** The last single speaker at the top level, and within each attribution. */
  #top: Numbered | null = null
  readonly #within = new Map<number, Numbered>()
  /** Sentences with a cue at the top level. */
  readonly #sentences = new Set<number>()
  #lastEnd = -1
  /** The verb that scripture or verse was led to by, until anybody is known to speak again. */
  #citing: string | null = null
  #last: Speaker | null = null
  #tense: AttributionWords['tense'] = null
  #unnamed: Speaker | null = null
  #floor: { readonly rule: string; readonly speaker: Speaker } | null = null
  readonly #said: Said[] = []
  readonly #all: readonly AttributionWords[]

  /** `all`: every attribution of the text, of which some stand within one that is told behind them. */
  constructor(all: readonly AttributionWords[]) {
    this.#all = all
  }

  /** `subject`: the speaker without whomever it was said with («بحث X مع Y»): a verb in the singular goes on from it. */
  add(words: AttributionWords, speaker: Speaker, subject: Speaker): void {
    if (words.within < 0) this.#addCue(words)
    if (words.place === CITED) this.#citing = words.lemma
    else if (speaker !== NOBODY) this.#citing = null
    if (
      words.place === CITED ||
      (speaker === NOBODY && (this.goesOnCiting(words) || this.endsBefore(words)))
    ) {
      this.#count += 1
      return
    }
    const outer = this.#all[words.within]
    const isHandedOn = outer !== undefined && isHandingOn(outer)
    const isOnTop = words.within < 0 || words.shape === 'adverbial' || isHandedOn
    if (isOnTop && !isCredit(words)) this.#last = speaker
    if (speaker.unnamed) this.#unnamed = speaker
    if (speaker.number >= 2) this.#several = speaker
    if (opensTurn(words)) this.#floor = { rule: words.rule, speaker }
    // Whoever is quoted goes on speaking, not who handed his words on.
    const within = isHandedOn ? -1 : words.within
    if (isSingle(words, subject)) this.#addSingle(within, { speaker: subject, number: this.#count })
    if (words.within < 0) {
      this.#tense = words.tense ?? this.#tense
      this.#said.push({ words, speaker })
    }
    this.#count += 1
  }

  #addCue({ sentence, cue, content }: AttributionWords): void {
    this.#sentences.add(sentence)
    this.#lastEnd = Math.max(this.#lastEnd, cue?.start ?? 0, (content.at(-1)?.end ?? 0) - 1)
  }

  #addSingle(within: number, single: Numbered): void {
    if (within < 0) this.#top = single
    else this.#within.set(within, single)
  }

  /** The speaker of the attribution before, but for those of whom another one tells. */
  get last(): Speaker | null {
    return this.#last
  }

  /** All attributions at the top level, in the order of the text. */
  get said(): readonly Said[] {
    return this.#said
  }

  /** The last who was left unnamed. */
  get unnamed(): Speaker | null {
    return this.#unnamed
  }

  /** The last who were several. */
  several(): Speaker | null {
    return this.#several
  }

  /** Who has the floor where a paragraph of `words` goes on with a turn; null where it goes on with none. */
  floorOf({ shape, rule }: AttributionWords): Speaker | null {
    return shape === 'none' && this.#floor?.rule === rule ? this.#floor.speaker : null
  }

  /** The last single speaker at the top level or within attribution `within`; a passive and a headline have none. */
  single(within: number): Speaker | null {
    const [top, own] = [this.#top, this.#within.get(within) ?? null]
    if (top === null || own === null) return (top ?? own)?.speaker ?? null
    return top.number > own.number ? top.speaker : own.speaker
  }

  /** «ويتوقع فلان …، كما يقول»: who speaks within the attribution that comes now. */
  get inside(): Speaker | null {
    return this.#within.get(this.#count)?.speaker ?? null
  }

  /** «قال فلان …، وتخشى الشركات منافسة»: behind words of the past, the present of a noun is no further talk of the same man. */
  endsBefore({ tense, complement }: AttributionWords): boolean {
    const isOfClause = complement === 'that' || complement === 'quote'
    return tense === 'present' && this.#tense === 'past' && !isOfClause
  }

  /** Whether the sentence has a cue at its top level already. */
  hasCueIn(sentence: number): boolean {
    return this.#sentences.has(sentence)
  }

  /** «قال تعالى: …. وقال: …»: words of old that go on, or of whoever cites them. */
  goesOnCiting({ lemma, shape }: AttributionWords): boolean {
    return shape === 'finite' && lemma === this.#citing
  }

  /** The last token of what was said so far at the top level, cues and contents; -1 before anything was. */
  get lastEnd(): number {
    return this.#lastEnd
  }
}

/** Scripture and verse take no floor. */
const CITED = 'cited'

/** The class of a cue that hands on what another said: «نقلت الوكالة عن فلان قوله». */
const RELAY = 'relay'
/** «بحسب الوكالة، قال فلان إن …»: by whom the telling is known. */
const CREDIT = /^[a-z]+\/attribution\/according-to$/

/** «حسب «المرجان»»: whoever handed it on is nobody of whom more is told. */
export function isCredit({ cueClass }: AttributionWords): boolean {
  return cueClass === CREDITED
}

/** The class of its cue. */
const CREDITED = 'credit'

/** Whether an attribution only hands on what another said. */
function isHandingOn({ cueClass, rule }: AttributionWords): boolean {
  return cueClass === RELAY || CREDIT.test(rule)
}

/** "SECRETARY X: …": whoever is told of in his turn does not take the floor. */
function opensTurn({ cue, source, manner, within }: AttributionWords): boolean {
  return cue === null && source !== null && manner === 'direct' && within < 0
}

/** «مصادر» is several, and its verbs are in the singular. */
function isSingle({ shape, cueClass }: AttributionWords, { number, actors, unnamed }: Speaker): boolean {
  if (cueClass === RELAY || cueClass === CREDITED) return false
  return shape !== 'passive' && shape !== 'headline' && (number < 2 || actors.length === 1 || unnamed)
}
