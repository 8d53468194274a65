/** Whom a headline gives words to, where only the text below it tells: «الشبلي: …», «نائب خادم الحرمين: …». */
import type { AttributionWords, TokenRange } from '../../../languages/pack.ts'
import type { Resolution } from '../../model.ts'
import type { Known } from '../mentions/known.ts'
import { bareWordsOf } from '../mentions/titled.ts'
import type { Passage } from '../passage.ts'
import { evidenceOf } from './own-subject.ts'
import { foundAs, type Speaker } from './speaker.ts'

/** The speakers of a headline, those whom nothing else tells found among the `spoken` of the text below it. */
export function nameHeadline(
  title: Passage,
  speakers: readonly Speaker[],
  text: Passage,
  spoken: readonly Speaker[],
): readonly Speaker[] {
  return speakers.map((speaker, index) => {
    const words = title.attributions[index]
    if (words === undefined || words.shape !== 'headline' || !isOpen(speaker)) return speaker
    return fromText(title, words, speaker, text, spoken) ?? speaker
  })
}

/** Nobody, somebody left unnamed, or one whom nothing but his title makes known. */
function isOpen({ actors, unnamed }: Speaker): boolean {
  const [actor] = actors
  if (actor === undefined || unnamed) return true
  return actors.length === 1 && actor.id.startsWith('local:') && Object.keys(actor.names).length === 0
}

/** The first of the text's speakers to whom all the words before the colon were given, or who is of the side they give. */
function fromText(
  title: Passage,
  words: AttributionWords,
  speaker: Speaker,
  text: Passage,
  spoken: readonly Speaker[],
): Speaker | null {
  const range = labelOf(title, words)
  const label = range === null ? NO_WORDS : fold(bareWordsOf(title.view, range))
  if (range === null || label.length === 0) return null
  const people = new Set(
    spoken.flatMap(({ actors, unnamed }) => (actors.length === 1 && !unnamed ? actors : [])),
  )
  const told = (known: Known, resolution: Resolution): Speaker => {
    const evidence = evidenceOf(title.context, range.start, range.end, 0, words.rule)
    const found = foundAs(speaker, resolution, evidence)
    return { ...found, actors: [known], unnamed: false, side: null, gender: known.gender, number: 1 }
  }
  for (const known of people) {
    const held = heldBy(text, known, label)
    if (held === null && !(speaker.unnamed && isOfSide(known, speaker))) continue
    return told(known, held === 'name' ? 'explicit' : 'description')
  }
  const first = speaker.unnamed ? null : firstOfHead(text, people, label[0] ?? '', speaker)
  return first === null ? null : told(first, 'description')
}

/** «السفير السعودي: …» above «سفير خادم الحرمين فلان»: the first man of the text who speaks, where his office begins with that word. */
function firstOfHead(
  text: Passage,
  people: ReadonlySet<Known>,
  head: string,
  { actors }: Speaker,
): Known | null {
  for (const known of people) {
    if (known.kind !== 'person') continue
    const side = actors[0]?.side ?? known.side
    if (known.side !== null && known.side !== side) return null
    for (const phrase of text.context.trail.phrasesOf(known))
      if (phrase.kind === 'person' && phrase.titles.some((title) => headOf(text, title) === head))
        return known
    return null
  }
  return null
}

const NO_WORDS: readonly string[] = []

/** The words before the colon. */
function labelOf(title: Passage, words: AttributionWords): TokenRange | null {
  const start = title.view.sentences[words.sentence]?.start
  const end = words.cue?.start
  return start === undefined || end === undefined || end <= start ? null : { start, end }
}

/** Whether one phrase of the text for `known` holds all the words: in his name, or beside it. */
function heldBy(text: Passage, known: Known, label: readonly string[]): 'name' | 'title' | null {
  for (const phrase of text.context.trail.phrasesOf(known)) {
    const held = fold(bareWordsOf(text.view, phrase))
    if (!label.every((word) => held.includes(word))) continue
    const name = phrase.name === null ? NO_WORDS : fold(bareWordsOf(text.view, phrase.name))
    if (label.some((word) => name.includes(word))) return 'name'
    if (phrase.kind !== 'person' || phrase.titles.some((title) => headOf(text, title) === label[0]))
      return 'title'
  }
  return null
}

/** «مجلس الضمان» is no man whose title holds these words: the first one is that of his office. */
function headOf(text: Passage, { start }: TokenRange): string | undefined {
  return fold(bareWordsOf(text.view, { start, end: start + 1 }))[0]
}

function isOfSide(known: Known, speaker: Speaker): boolean {
  return known.kind === 'person' && known.side !== null && known.side === speaker.side
}

/** Without the ending by which adjectives agree. */
function fold(words: readonly string[]): readonly string[] {
  return words.map((word) => word.replace(/\u0629$/u, ''))
}
