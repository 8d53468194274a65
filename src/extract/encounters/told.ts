/** The contacts of a document by where they are told: asked at every statement, each time as fast in a long text. */
import type { ContactWords } from '../../../languages/pack.ts'
import type { MentionContext } from '../mentions/context.ts'
import type { Contact } from './contact.ts'

/** A contact that was told by some sentence, and no contact behind it was by then. */
interface Step {
  readonly sentence: number
  readonly index: number
  readonly contact: Contact
}

/** Tellings by the first token of their trigger, in its order, each token once. */
interface Triggers {
  readonly starts: number[]
  readonly words: ContactWords[]
}

const NOTHING_TOLD: ReadonlyMap<MentionContext, Triggers> = new Map()

/** Guards the indexes over `contacts`. */
export class Told {
  readonly #contacts: readonly Contact[]
  /** The contact told last, from each sentence on at which that changes. */
  readonly #steps: readonly Step[]
  readonly #first: number
  readonly #triggers: ReadonlyMap<MentionContext, Triggers>

  constructor(contacts: readonly Contact[]) {
    this.#contacts = contacts
    this.#steps = contacts.length === 0 ? [] : stepsOf(contacts)
    this.#first = contacts.findIndex(isHeld)
    this.#triggers = contacts.length === 0 ? NOTHING_TOLD : triggersOf(contacts)
  }

  /** The place in the list of the contact told last up to a sentence; the first one's where none was told yet; -1 without any. */
  indexAt(sentence: number): number {
    if (this.#contacts.length === 0) return -1
    const steps = this.#steps
    const step = lastAtMost(steps.length, (place) => (steps[place] as Step).sentence, sentence)
    return step < 0 ? this.#first : (steps[step] as Step).index
  }

  /** That contact. */
  at(sentence: number): Contact | null {
    const index = this.indexAt(sentence)
    return index < 0 ? null : (this.#contacts[index] ?? null)
  }

  /** Whether the words that tell it tell of another contact too: «اتصالات هاتفية مع A وB». */
  isOneOfSeveral(sentence: number): boolean {
    const index = this.indexAt(sentence)
    const own = this.#contacts[index]?.tellings[0]
    const before = this.#contacts[index - 1]?.tellings[0]
    if (own === undefined || before === undefined || own.context !== before.context) return false
    return own.words.trigger.start === before.words.trigger.start
  }

  /** The telling whose trigger begins last before token `at` of a text, and behind `since`. */
  lastBetween(context: MentionContext, since: number, at: number): ContactWords | null {
    const triggers = this.#triggers.get(context)
    if (triggers === undefined) return null
    const index = lastAtMost(triggers.starts.length, (place) => triggers.starts[place] as number, at - 1)
    const words = index < 0 ? undefined : triggers.words[index]
    return words === undefined || words.trigger.start <= since ? null : words
  }
}

/** A telling in the title comes before every sentence. */
function firstSentence({ tellings }: Contact): number {
  let first = Number.POSITIVE_INFINITY
  for (const { context, words } of tellings) {
    if (context.field === 'title') return Number.NEGATIVE_INFINITY
    if (words.sentence < first) first = words.sentence
  }
  return first
}

function isHeld({ status }: Contact): boolean {
  return status !== 'mentioned'
}

function stepsOf(contacts: readonly Contact[]): readonly Step[] {
  const held: Step[] = []
  for (const [index, contact] of contacts.entries())
    if (isHeld(contact)) held.push({ index, sentence: firstSentence(contact), contact })
  const steps: Step[] = []
  for (const step of held.sort((a, b) => a.sentence - b.sentence || a.index - b.index)) {
    const last = steps[steps.length - 1]
    if (last === undefined || (step.index > last.index && !isAside(step, last) && !isYetToCome(step, last)))
      steps.push(step)
  }
  return steps
}

/** «التقى X اليوم Y الذي يزور البلاد»: the sentence is about the meeting. */
function isAside({ contact, sentence }: Step, last: Step): boolean {
  if (contact.format !== 'visit' || last.contact.format === 'visit') return false
  return last.contact.tellings.some(
    ({ context, words }) => context.field === 'text' && words.sentence === sentence,
  )
}

/** "She invited him to visit": what is said behind it is still said at the meeting that was held. */
function isYetToCome({ contact }: Step, last: Step): boolean {
  return contact.status !== 'held' && last.contact.status === 'held'
}

/** Of tellings at one token, the first of the list comes first. */
function triggersOf(contacts: readonly Contact[]): ReadonlyMap<MentionContext, Triggers> {
  const tellings = contacts.flatMap((contact) => contact.tellings)
  const found = new Map<MentionContext, Triggers>()
  for (const { context, words } of tellings.sort(byTrigger)) {
    const triggers = found.get(context) ?? { starts: [], words: [] }
    found.set(context, triggers)
    const { start } = words.trigger
    if (triggers.starts[triggers.starts.length - 1] === start) continue
    triggers.starts.push(start)
    triggers.words.push(words)
  }
  return found
}

function byTrigger(a: Contact['tellings'][number], b: Contact['tellings'][number]): number {
  return a.words.trigger.start - b.words.trigger.start
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
