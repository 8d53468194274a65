/** Attributions in the published form, each with its speakers, its stance and what it is about. */
import type { AttributionWords, TokenRange } from '../../../languages/pack.ts'
import type {
  ActorId,
  Cue,
  EncounterId,
  Evidence,
  Polarity,
  Resolution,
  Source,
  Span,
  SpeechAct,
  Statement,
  StatementId,
} from '../../model.ts'
import type { Undertaking } from '../commitments/commitments.ts'
import type { Contact } from '../encounters/contact.ts'
import { Told } from '../encounters/told.ts'
import type { Lists } from '../lists.ts'
import { addMention } from '../mentions/actors.ts'
import { spanOf } from '../mentions/context.ts'
import type { Passage } from '../passage.ts'
import { aboutIn } from '../topics/topics.ts'
import { behalfOf } from './behalf.ts'
import { nameHeadline } from './headlines.ts'
import type { Speaker } from './speaker.ts'
import { findSpeakers, speakerNamed } from './speakers.ts'

const ACTS: Readonly<Record<string, SpeechAct>> = {
  'call-for': 'directive',
  ask: 'directive',
  warn: 'directive',
  pledge: 'commissive',
  ready: 'commissive',
  agree: 'commissive',
  thank: 'expressive',
  condemn: 'expressive',
  condole: 'expressive',
  congratulate: 'expressive',
  concern: 'expressive',
  express: 'expressive',
  announce: 'declaration',
}

/** Shares of statements that were right on gold, by how the speaker was found. */
const CONFIDENCE: Readonly<Record<Resolution, number>> = {
  explicit: 0.95,
  collective: 0.85,
  description: 0.8,
  carried: 0.8,
  cataphoric: 0.8,
  inferred: 0.5,
  unresolved: 0.5,
}

/** The statements of a document, what they bind somebody to do, and those that tell what an encounter was about. */
export interface Spoken {
  readonly statements: readonly Statement[]
  readonly undertakings: readonly Undertaking[]
  readonly discussed: readonly Statement[]
}

/** The statements of a document, `s1`, `s2` … in the order of the text; `ids` are of the encounters that `contacts` are told in. */
export function publishStatements(
  passages: readonly Passage[],
  contacts: readonly Contact[],
  ids: readonly EncounterId[],
  lists: Lists,
): Spoken {
  const statements: Statement[] = []
  const undertakings: Undertaking[] = []
  const discussed: Statement[] = []
  const told = new Told(contacts)
  const found = speakersOf(passages, told)
  for (const [place, passage] of passages.entries()) {
    const { attributions } = passage
    const speakers = found[place] ?? []
    const numbers = numbered(attributions, speakers, statements.length)
    for (let index = 0; index < attributions.length; index += 1) {
      const words = attributions[index] as AttributionWords
      const speaker = speakers[index] as Speaker
      const id = numbers[index] ?? null
      if (id === null) continue
      noteDropped(passage, words, speaker)
      const place = told.indexAt(words.sentence)
      const encounter = ids[place] ?? null
      const within = words.within < 0 ? null : (numbers[words.within] ?? null)
      const statement = publishOne(passage, words, speaker, lists, { id, encounter, within })
      statements.push(statement)
      noteUndertakings(words, statement, undertakings)
      if (isAbout(words, contacts[place]) && statement.topics.length > 0) discussed.push(statement)
    }
  }
  return { statements, undertakings, discussed }
}

/** Talks are about what their parties discuss, a letter about all that it says. */
function isAbout({ cueClass }: AttributionWords, contact: Contact | undefined): boolean {
  return cueClass === 'discuss' || contact?.format === 'letter'
}

function noteUndertakings({ stances }: AttributionWords, statement: Statement, noted: Undertaking[]): void {
  for (let index = 0; index < stances.length; index += 1) {
    const kind = stances[index]?.undertaking ?? null
    const target = statement.stances[index]?.target
    if (kind !== null && target !== undefined) noted.push({ statement, kind, target })
  }
}

/** The speakers of each passage; of a title, with the help of the text in its language. */
function speakersOf(passages: readonly Passage[], told: Told): readonly (readonly Speaker[])[] {
  const found = passages.map(({ context, view, attributions }) =>
    findSpeakers(context, attributions, told, () => authorIn(passages, view.language)),
  )
  return passages.map((passage, place) => {
    const speakers = found[place] ?? []
    if (passage.context.field !== 'title' || speakers.length === 0) return speakers
    const below = passages.findIndex(
      ({ context, view }) => context.field === 'text' && view.language === passage.view.language,
    )
    const [text, spoken] = [passages[below], found[below]]
    return text === undefined || spoken === undefined
      ? speakers
      : nameHeadline(passage, speakers, text, spoken)
  })
}

/** Whoever the title in the text's language gives the text to. */
function authorIn(passages: readonly Passage[], language: string): Speaker | null {
  const title = passages.find(({ author, view }) => author !== null && view.language === language)
  return title?.author == null ? null : speakerNamed(title.context, title.author)
}

/** Ids of the attributions that are kept, null for those that are not. */
function numbered(
  attributions: readonly AttributionWords[],
  speakers: readonly Speaker[],
  from: number,
): readonly (StatementId | null)[] {
  let count = from
  return attributions.map((words, index) => {
    if (isPutTo(words) || isNarration(words, speakers[index])) return null
    count += 1
    return `s${count}` as StatementId
  })
}

/** Classes of verbs that are of speech alone: what they govern was said, whoever said it. */
const SPEAKING: ReadonlySet<string> = new Set(['emphasise', 'express', 'thank', 'condemn', 'warn', 'deny'])

/** «سئل الوزير عن رأيه»: a question is of whoever put it, and whoever it was put to has said nothing yet. */
function isPutTo({ shape, cueClass }: AttributionWords): boolean {
  return shape === 'passive' && cueClass === 'ask'
}

/** A verb with a plain object whose subject nobody knows is the reporter's own telling more often than speech. */
function isNarration(words: AttributionWords, speaker: Speaker | undefined): boolean {
  if (speaker === undefined || speaker.resolution !== 'unresolved') return false
  if (words.place === 'author') return true
  if (words.shape !== 'finite') return false
  const { cueClass } = words
  if (words.source !== null && (SPEAKING.has(cueClass) || cueClass === 'discuss')) return false
  if (cueClass === 'discuss' && words.number >= 2) return false
  return words.complement === 'obj' || (words.complement === 'prep' && !SPEAKING.has(words.cueClass))
}

function publishOne(
  passage: Passage,
  words: AttributionWords,
  speaker: Speaker,
  lists: Lists,
  place: Pick<Statement, 'id' | 'encounter' | 'within'>,
): Statement {
  const content = words.content[0]
  if (content === undefined) throw new Error(`The rule ${words.rule} made an attribution without a content.`)
  const { topics, formulations } = aboutIn(passage.view, content, lists.registry, passage.context.day)
  return {
    sources: sourcesOf(speaker, behalfOf(passage, words, speaker)),
    resolution: speaker.resolution,
    cue: cueOf(passage, words),
    content: contentOf(passage, words),
    manner: words.manner,
    stances: words.stances.length === 0 ? NO_STANCES : stancesOf(passage, words),
    topics,
    formulations,
    confidence: CONFIDENCE[speaker.resolution],
    id: place.id,
    encounter: place.encounter,
    within: place.within,
  }
}

const NO_STANCES: Statement['stances'] = []

function stancesOf(passage: Passage, { stances, rule }: AttributionWords): Statement['stances'] {
  return stances.map(({ polarity, target }) => ({
    polarity: polarity as Polarity,
    target: evidenceOf(passage, target, rule),
  }))
}

function sourcesOf(speaker: Speaker, onBehalfOf: ActorId | null): readonly Source[] {
  const { evidence } = speaker
  if (evidence === null) return []
  if (speaker.unnamed)
    return [{ actor: speaker.actors[0]?.id ?? null, side: speaker.side, onBehalfOf: null, evidence }]
  return speaker.actors.map(({ id, side }) => ({ actor: id, side, onBehalfOf, evidence }))
}

/** The colon of a headline is no word. */
function cueOf(passage: Passage, words: AttributionWords): Cue {
  return {
    lemma: words.lemma,
    act: ACTS[words.cueClass] ?? 'assertive',
    evidence:
      words.cue === null || words.shape === 'headline' ? null : evidenceOf(passage, words.cue, words.rule),
  }
}

function contentOf({ context, view }: Passage, { content, rule }: AttributionWords): Evidence {
  const spans = content.map(({ start, end }) => spanOf(view, start, end))
  return { in: context.field, spans: spans as [Span, ...Span[]], rule }
}

function evidenceOf({ context, view }: Passage, { start, end }: TokenRange, rule: string): Evidence {
  return { in: context.field, spans: [spanOf(view, start, end)], rule }
}

/** A subject that Arabic leaves out is a mention: an empty span at the verb. */
function noteDropped(passage: Passage, words: AttributionWords, speaker: Speaker): void {
  if (words.cue === null || words.source !== null || speaker.resolution !== 'carried') return
  const at = passage.view.start(words.cue.start)
  for (const known of speaker.actors)
    addMention(known, passage.context.field, { start: at, end: at, quote: '' }, 'dropped')
}
