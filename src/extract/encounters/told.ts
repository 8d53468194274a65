/** The contacts of a document by where they are told: asked at every statement, each time as fast in a long text. */
import type { ContactWords } from '../../../languages/pack.ts'
import type { MentionContext } from '../mentions/context.ts'
import type { Contact } from './contact.ts'

/** A contact that was told by some sentence, and no contact behind it was by then. */
interface Step {
  readonly sentence: number
  readonly index: number
}

/** Guards the indexes over `contacts`. */
export class Told {
  readonly #contacts: readonly Contact[]
  /** The contact told last, from each sentence on at which that changes. */
  readonly #steps: readonly Step[]
  readonly #first: number
  /** Tellings by the first token of their trigger, in its order, each token once. */
  readonly #triggers = new Map<
    MentionContext,
    { readonly starts: number[]; readonly words: ContactWords[] }
  >()

  constructor(contacts: readonly Contact[]) {
    this.#contacts = contacts
    const held = [...contacts.keys()].filter((index) => contacts[index]?.status !== 'mentioned')
    this.#first = held[0] ?? -1
    this.#steps = stepsOf(held.map((index) => ({ index, sentence: firstSentence(contacts[index]) })))
    for (const [context, words] of byTrigger(contacts)) {
      const triggers = this.#triggers.get(context) ?? { starts: [], words: [] }
      this.#triggers.set(context, triggers)
      const { start } = words.trigger
      if (triggers.starts[triggers.starts.length - 1] === start) continue
      triggers.starts.push(start)
      triggers.words.push(words)
    }
  }

  /** The place in the list of the contact told last up to a sentence; the first one's where none was told yet; -1 without any. */
  indexAt(sentence: number): number {
    const step = lastAtMost(this.#steps.length, (index) => (this.#steps[index] as Step).sentence, sentence)
    return this.#steps[step]?.index ?? this.#first
  }

  /** That contact. */
  at(sentence: number): Contact | null {
    return this.#contacts[this.indexAt(sentence)] ?? null
  }

  /** The telling whose trigger begins last before token `at` of a text, and behind `since`. */
  lastBetween(context: MentionContext, since: number, at: number): ContactWords | null {
    const triggers = this.#triggers.get(context)
    if (triggers === undefined) return null
    const index = lastAtMost(triggers.starts.length, (place) => triggers.starts[place] as number, at - 1)
    const words = triggers.words[index]
    return words === undefined || words.trigger.start <= since ? null : words
  }
}

/** A telling in the title comes before every sentence. */
function firstSentence(contact: Contact | undefined): number {
  const sentences = contact?.tellings.map(({ context, words }) =>
    context.field === 'title' ? Number.NEGATIVE_INFINITY : words.sentence,
  )
  return (sentences ?? []).reduce((least, sentence) => Math.min(least, sentence), Number.POSITIVE_INFINITY)
}

function stepsOf(contacts: readonly Step[]): readonly Step[] {
  const steps: Step[] = []
  for (const step of [...contacts].sort((a, b) => a.sentence - b.sentence || a.index - b.index)) {
    const last = steps[steps.length - 1]
    if (last === undefined || step.index > last.index) steps.push(step)
  }
  return steps
}

/** Of tellings at one token, the first of the list comes first. */
function byTrigger(contacts: readonly Contact[]): readonly (readonly [MentionContext, ContactWords])[] {
  return contacts
    .flatMap(({ tellings }) => tellings)
    .map(({ context, words }) => [context, words] as const)
    .sort(([, a], [, b]) => a.trigger.start - b.trigger.start)
}

/** The last of `count` places, whose values never fall, with a value of at most `limit`; -1 if there is none. */
export function lastAtMost(count: number, valueAt: (place: number) => number, limit: number): number {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >> 1
    if (valueAt(middle) <= limit) low = middle + 1
    else high = middle
  }
  return low - 1
}
