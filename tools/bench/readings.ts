/** Readings of invented encounters, as many as are asked for, the same every time: an archive's worth, without reading a text. */
import { createHash } from 'node:crypto'
import type { Tokens } from '../../src/document/tokens.ts'
import { tokenize } from '../../src/document/tokens.ts'
import { type Knowledge, sharedKnowledge } from '../../src/knowledge.ts'
import { sketchOf } from '../../src/merge/copies.ts'
import type {
  Actor,
  DocumentId,
  Encounter,
  EncounterId,
  Evidence,
  FormulationId,
  Participant,
  PlaceId,
  Reading,
  Span,
  Statement,
  StatementId,
  TopicId,
} from '../../src/model.ts'
import type { ArchiveEntry } from '../../src/record/archive.ts'
import { searchTextOf } from '../../src/search/indexed.ts'
import type { Analyser } from '../../src/search/terms.ts'
import { nameIn, type Told, tellerOf, type Writer } from './world.ts'

/** What makes entries of what is told. */
export interface EntryMaker {
  readonly knowledge?: Knowledge
  readonly analyser: Analyser
  readonly tokens: Tokens
  readonly writer: Writer
}

const WORDS_SAID = 14

/** One account of an encounter, as an archive takes it; `account` tells those of one encounter apart. */
export function entryOf(told: Told, account: number, maker: EntryMaker): ArchiveEntry {
  const { knowledge = sharedKnowledge(), analyser, tokens } = maker
  const reading = readingOf(told, account, maker.writer)
  const { text } = reading.document
  tokenize(text, knowledge.lexicon.characters, tokens)
  return {
    reading,
    original: Buffer.from(text),
    given: { form: 'text' },
    rules: 'bench',
    search: searchTextOf(reading, analyser),
    sketch: sketchOf(tokens.hash, tokens.count),
  }
}

/** A text that grows, and gives the place of what it is given. */
class Text {
  whole = ''

  add(words: string): Span {
    const start = this.whole.length
    this.whole += words
    return { start, end: this.whole.length, quote: words }
  }
}

function readingOf(told: Told, account: number, writer: Writer): Reading {
  const language = (told.number + account) % 2 === 0 ? 'ar' : 'en'
  const text = new Text()
  const teller = tellerOf(told, account)
  const first = told.people.map((one) => {
    const span = text.add(nameIn(one, language))
    text.add(` ${writer.words(language, 3)} `)
    return span
  })
  const day = text.add(told.day)
  text.add(' ')
  const place = text.add(told.place.names[language] ?? told.place.id)
  text.add(`. ${writer.words(language, 20)}.\n`)
  const evidenceOfAll: Evidence = evidence({
    start: 0,
    end: place.end,
    quote: text.whole.slice(0, place.end),
  })
  const statements = told.said.map((said, index) => statementOf(said, index, told, language, text, writer))
  const document = {
    ...NO_PROVENANCE,
    id: idOf(`${told.number}/${account}`) as DocumentId,
    language,
    title: `${told.people.map((one) => nameIn(one, language)).join(' ')} ${told.day} ${account}`,
    text: text.whole,
    publisher: teller.publisher,
    publisherCountry: null,
    publishedAt: told.published,
    sourceHash: createHash('sha256').update(text.whole).digest('hex'),
    passages: [{ span: { start: 0, end: text.whole.length, quote: text.whole }, language }],
  }
  return {
    ...NOTHING_ELSE,
    document,
    actors: told.people.map((one, index): Actor => {
      const span = first[index] ?? day
      const mention = { in: 'text', span, form: 'name', candidates: [] } as const
      return { ...one, offices: [], mentions: [mention] }
    }),
    encounters: [encounterOf(told, evidenceOfAll, evidence(day), evidence(place))],
    statements,
  }
}

const NO_PROVENANCE = { externalId: null, url: null, retrievedAt: null, boilerplate: [] } as const
const NOTHING_ELSE = {
  kind: 'news-report',
  issuedBy: null,
  offices: [],
  places: [],
  topics: [],
  formulations: [],
  commitments: [],
  warnings: [],
} as const

function evidence(span: Span): Evidence {
  return { in: 'text', spans: [span], rule: 'bench' }
}

/** SHA-256, as ids of documents are. */
function idOf(name: string): string {
  return createHash('sha256').update(name).digest('hex')
}

function encounterOf(told: Told, all: Evidence, day: Evidence, place: Evidence): Encounter {
  return {
    id: 'e1' as EncounterId,
    format: told.format,
    status: told.status,
    participants: told.people.map(
      ({ id }): Participant => ({
        actor: id,
        office: null,
        onBehalfOf: null,
        role: 'party',
        evidence: [all],
      }),
    ),
    partOfDay: null,
    date: {
      value: { edtf: told.day, stated: ['year', 'month', 'day'], implied: [], basis: [] },
      evidence: [day],
    },
    place: {
      value: {
        id: told.place.id as PlaceId,
        kind: 'city',
        names: told.place.names,
        country: told.place.country,
        city: told.place.id as PlaceId,
        geonames: null,
      },
      evidence: [place],
    },
    requestedBy: null,
    onSidelinesOf: null,
    partOf: null,
    topics: told.topics as readonly TopicId[],
    evidence: [all],
    confidence: 0.9,
  }
}

function statementOf(
  { speaker, topic, formulation, polarity, confidence }: Told['said'][number],
  index: number,
  told: Told,
  language: string,
  text: Text,
  writer: Writer,
): Statement {
  const one = told.people[speaker % told.people.length] as Told['people'][number]
  const name = text.add(nameIn(one, language))
  text.add(' ')
  const cue = text.add(writer.words(language, 1))
  text.add(' ')
  const content = text.add(writer.words(language, WORDS_SAID))
  text.add('.\n')
  return {
    id: `s${index + 1}` as StatementId,
    encounter: 'e1' as EncounterId,
    sources: [{ actor: one.id, side: one.side, onBehalfOf: null, evidence: evidence(name) }],
    resolution: 'explicit',
    cue: { lemma: 'en/say', act: 'assertive', evidence: evidence(cue) },
    content: evidence(content),
    manner: 'indirect',
    stances: polarity === null ? [] : [{ polarity, target: evidence(content) }],
    topics: [topic as TopicId],
    formulations: formulation === null ? [] : [formulation as FormulationId],
    within: null,
    confidence,
  }
}
