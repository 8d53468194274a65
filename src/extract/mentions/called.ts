/** Whom a text has called so before: "the Secretary", and the surname that its headline gives behind an office. */
import type { NameWords, Phrase, TitleWords } from '../../../languages/pack.ts'
import type { MentionContext } from './context.ts'
import { type Known, withOne } from './known.ts'

/** Whom the text calls so, in these words or with more; of several, the one of the publisher's state. */
export function calledSo(
  context: MentionContext,
  phrase: Phrase,
  { called, sides }: TitleWords,
): Known | null {
  if (called === undefined) return null
  const people = [...namedBefore(context, phrase)].filter(
    (known) => sides.length === 0 || sides.includes(known.side ?? ''),
  )
  for (const fits of CALLED) {
    const fitting = people.filter((known) => known.called.some((words) => fits(words, called)))
    const home = fitting.filter((known) => known.side !== null && known.side === context.home)
    const [one, another] = home.length > 0 ? home : fitting
    if (one !== undefined) return another === undefined ? one : null
  }
  return null
}

/** Of a title, people named anywhere in the document may be meant; of its text, those named before. */
function namedBefore(context: MentionContext, phrase: Phrase): Iterable<Known> {
  return context.field === 'title' ? people(context) : context.trail.before(phrase.start)
}

function people(context: MentionContext): readonly Known[] {
  return context.actors.all().filter((known) => known.kind === 'person')
}

/** How a title may repeat another: whole, by its first words, by its last. */
const CALLED: readonly ((words: string, called: string) => boolean)[] = [
  (words, called) => words === called,
  (words, called) => words.startsWith(`${called} `),
  (words, called) => words.endsWith(` ${called}`) && !OTHERS.test(words.slice(0, -called.length)),
]

/** "the President" is not the vice president, "the Secretary" no deputy secretary: these words before an office make another of it. */
const OTHERS = /(?:^| )(?:vice|deputy|assistant|under|former|prime) $/

/** The short name behind a title that a headline gives: the one person whom the text below it names in full, of the same side. */
export function namedInText(context: MentionContext, phrase: Phrase, name: NameWords): Known | null {
  if (context.field !== 'title' || phrase.titles.every((title) => title.called === undefined)) return null
  const words = context.trail.wordsOf(name)
  const [known, another] = people(context).filter(
    ({ side, named }) =>
      (phrase.sides.length === 0 || phrase.sides.includes(side ?? '')) &&
      named.some((full) => full.endsWith(` ${words}`) || full.startsWith(`${words} `)),
  )
  return another === undefined ? (known ?? null) : null
}

/** Remembers what the text calls `known`. */
export function noteCalled(context: MentionContext, phrase: Phrase, known: Known): void {
  for (const { called } of phrase.titles)
    if (called !== undefined) {
      known.called = withOne(known.called, called)
      if (phrase.name !== null) known.named = withOne(known.named, context.trail.wordsOf(phrase.name))
    }
}
