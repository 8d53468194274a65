/** Readings for tests of the archive: invented people of invented states. */
import { createHash } from 'node:crypto'
import type {
  Actor,
  ActorId,
  Document,
  DocumentId,
  Encounter,
  EncounterId,
  Evidence,
  Reading,
  Span,
  Statement,
  StatementId,
  TopicId,
} from '../model.ts'
import type { ArchiveEntry } from './contract.ts'
import { originOf } from './identity.ts'

export const TEXT =
  'التقى وزير خارجية زمردا سالم النوار نظيرته من ورقاء هالة الصياد في مدينة المرسى. ' +
  'وأكد النوار أن زمردا مستعدة للتعاون في مجال المياه. وقالت الصياد إن ورقاء ترحب بالمبادرة.'

export interface Given {
  readonly text?: string
  readonly title?: string
  readonly url?: string | null
  readonly externalId?: string | null
  readonly publisher?: string | null
  readonly published?: string | null
  readonly language?: string
  /** EDTF; the encounter has no date without. */
  readonly date?: string | null
  readonly topics?: readonly string[]
}

/** A reading of a text about the two ministers; a text that does not name them has no encounter. */
export function readingOf(given: Given = {}): Reading {
  const { text = TEXT, date = null, topics = [] } = given
  const document = documentOf(given, text)
  const evidence = (quote: string) => evidenceOf(text, quote)
  const meets = text.includes('التقى') && text.includes('سالم النوار') && text.includes('هالة الصياد')
  return {
    document,
    kind: 'news-report',
    issuedBy: 'zm' as ActorId,
    actors: meets
      ? [
          person('nawwar-salim', 'zm', { ar: 'سالم النوار', en: 'Salim Nawwar' }, text),
          person('sayyad-hala', 'wq', { ar: 'هالة الصياد' }, text),
        ]
      : [],
    offices: [],
    places: [],
    topics: topics.map((id) => ({ id: id as TopicId, prefLabel: { en: id }, broader: null })),
    formulations: [],
    encounters: meets ? [encounterOf(evidence, date, topics)] : [],
    statements: meets && text.includes('مستعدة') ? statementsOf(evidence) : [],
    commitments: [],
    warnings: [],
  }
}

function documentOf(given: Given, text: string): Document {
  const { url = null, externalId = null, publisher = null } = given
  const sourceHash = sha256(Buffer.from(text))
  const origin = originOf({ url, externalId, publisher })
  return {
    id: sha256(Buffer.from(`${sourceHash} ${origin}`)).slice(0, 32) as DocumentId,
    externalId,
    language: given.language ?? 'ar',
    title: given.title ?? '',
    text,
    publisher,
    publisherCountry: null,
    url,
    publishedAt: given.published ?? null,
    retrievedAt: null,
    sourceHash,
    boilerplate: [],
    passages: [{ span: { start: 0, end: text.length, quote: text }, language: given.language ?? 'ar' }],
  }
}

function encounterOf(
  evidence: (quote: string) => Evidence,
  date: string | null,
  topics: readonly string[],
): Encounter {
  return {
    id: 'e1' as EncounterId,
    format: 'meeting',
    status: 'held',
    participants: [
      participant('nawwar-salim', evidence('سالم النوار')),
      participant('sayyad-hala', evidence('هالة الصياد')),
    ],
    partOfDay: null,
    date:
      date === null
        ? null
        : {
            value: { edtf: date, stated: [], implied: ['day'], basis: [] },
            evidence: [evidence('التقى')],
          },
    place: {
      value: { id: null, kind: 'city', names: { ar: 'المرسى' }, country: 'zm', city: null, geonames: null },
      evidence: [evidence('مدينة المرسى')],
    },
    requestedBy: null,
    onSidelinesOf: null,
    partOf: null,
    topics: topics as readonly TopicId[],
    evidence: [evidence('التقى')],
    confidence: 0.9,
  }
}

function participant(actor: string, evidence: Evidence): Encounter['participants'][number] {
  return { actor: actor as ActorId, office: null, onBehalfOf: null, role: 'party', evidence: [evidence] }
}

function statementsOf(evidence: (quote: string) => Evidence): Statement[] {
  return [
    statement('s1', 'nawwar-salim', evidence('النوار أن'), evidence('زمردا مستعدة للتعاون في مجال المياه')),
    statement('s2', 'sayyad-hala', evidence('الصياد إن'), evidence('ورقاء ترحب بالمبادرة')),
  ]
}

function statement(id: string, speaker: string, source: Evidence, content: Evidence): Statement {
  return {
    id: id as StatementId,
    encounter: 'e1' as EncounterId,
    sources: [{ actor: speaker as ActorId, side: null, onBehalfOf: null, evidence: source }],
    resolution: 'explicit',
    cue: { lemma: 'ar/say', act: 'assertive', evidence: null },
    content,
    manner: 'indirect',
    stances: [],
    topics: [],
    formulations: [],
    within: null,
    confidence: 0.9,
  }
}

function person(id: string, side: string, names: Record<string, string>, text: string): Actor {
  const span = spanOf(text, names.ar ?? '')
  return {
    id: id as ActorId,
    kind: 'person',
    names,
    side,
    offices: [],
    mentions: [{ in: 'text', span, form: 'name', candidates: [] }],
  }
}

function evidenceOf(text: string, quote: string): Evidence {
  return { in: 'text', spans: [spanOf(text, quote)], rule: 'test/quote' }
}

function spanOf(text: string, quote: string): Span {
  const start = text.indexOf(quote)
  if (start < 0) throw new Error(`The test's text has no "${quote}".`)
  return { start, end: start + quote.length, quote }
}

/** An entry as a caller would make it, its words parted at spaces alone. */
export function entryOf(reading: Reading, rules = 'rules-1'): ArchiveEntry {
  const { title, text } = reading.document
  return {
    reading,
    original: Buffer.from(text),
    given: { url: reading.document.url },
    rules,
    search: {
      term: words(text),
      other: '',
      title: words(title),
      encounters: reading.encounters.map(() => ({ term: words(text), other: '' })),
      statements: reading.statements.map(({ content }) => ({
        term: words(content.spans.map(({ quote }) => quote).join(' ')),
        other: '',
      })),
    },
    sketch: null,
  }
}

function words(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')
}

/** `count` different documents, each on a day of its own. */
export function entriesOf(count: number, from = 0): ArchiveEntry[] {
  return Array.from({ length: count }, (_, index) =>
    entryOf(readingOf({ text: `${TEXT} رقم${from + index}`, url: `https://example.org/${from + index}` })),
  )
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
