/** The document stage: one text as received becomes a `Document`, with what the reader needs of it. */
import { hash as digest } from 'node:crypto'
import type { TokenRange } from '../../languages/pack.ts'
import { type Header, readHeader } from '../collect/header.ts'
import { InvalidInput } from '../errors.ts'
import type { Document, DocumentId, LanguageTag, Passage, Span } from '../model.ts'
import { findBoilerplate, without } from './boilerplate.ts'
import { type FindListed, findDateline } from './dateline.ts'
import { type Decoded, decode, halfCharacters } from './decode.ts'
import { withHeader } from './from-header.ts'
import { findHead, type Head } from './heads.ts'
import { findLanguages, type LanguageRange, mainLanguage } from './language.ts'
import { dropTokens, findLines, findWraps } from './lines.ts'
import type { PhraseTable } from './phrases.ts'
import { type Provenance, type SettledProvenance, settleProvenance } from './provenance.ts'
import { type Scan, scanPhrases } from './scan.ts'
import { splitSentences } from './sentences.ts'
import { findTitle } from './title.ts'
import { type CharacterTable, LINE, type Tokens, tokenize } from './tokens.ts'

/** A text to read: its bytes as received, or the text itself where there are none. */
export type DocumentInput = Provenance & ({ readonly bytes: Uint8Array } | { readonly text: string })

/** What the document stage works with; the two token buffers are filled anew by each document. */
export interface DocumentTools {
  readonly characters: CharacterTable
  readonly phrases: PhraseTable
  readonly listed: FindListed
  readonly tokens: Tokens
  readonly titleTokens: Tokens
}

/** A sentence, or what is left of one between boilerplate, with its language. */
export interface Sentence extends TokenRange {
  readonly language: LanguageTag
}

/** A document, and its tokens: good until the next document is made with the same tools. */
export interface PreparedDocument {
  readonly document: Document
  readonly tokens: Tokens
  /** Tokens of `document.title`; none where no title was given apart. */
  readonly titleTokens: Tokens
  /** Of `document.title`; the document's own where the title tells nothing. */
  readonly titleLanguage: LanguageTag
  /** The lines of the text, wrapped ones joined, boilerplate among them. */
  readonly paragraphs: readonly TokenRange[]
  /** In order, without boilerplate and dateline; the title line is the first. */
  readonly sentences: readonly Sentence[]
  /** The title that stands in the text itself. */
  readonly titleLine: TokenRange | null
  /** «بكين 5 أغسطس 2022 (شينخوا) --»: place, day and agency, for those who resolve them. */
  readonly dateline: TokenRange | null
  /** What its title, or a line at its head, says that it is. */
  readonly head: Head | null
  readonly warnings: readonly string[]
}

/**
 * Makes the document of `given`; a date of publication is held against `now`, in milliseconds since 1970. Throws
 * `InvalidInput` where there is no text in it.
 */
export function makeDocument(given: DocumentInput, tools: DocumentTools, now = Date.now()): PreparedDocument {
  const name = given.externalId ?? given.url ?? 'The text'
  const { text, warnings } = textOf(given, name)
  const header = readHeader(text)
  const said = withHeader(settleProvenance(given, now), header, now)
  const { tokens, titleTokens } = tools
  tokenize(said.title ?? '', tools.characters, titleTokens)
  tokenize(text, tools.characters, tokens)
  const body = firstOfBody(tokens, header)
  refuseEmpty(tokens, body, name)
  dropTokens(tokens, findWraps(tokens, body))
  const scan = scanPhrases(tokens, tools.phrases)
  const parts = divide(tools, scan, body)
  const ranges = findLanguages(tokens, parts.lines, scan, said.language)
  const language = said.language ?? mainLanguage(ranges)
  const hash = digest('sha256', 'bytes' in given ? given.bytes : given.text)
  return {
    document: {
      externalId: said.externalId,
      title: said.title ?? '',
      publisher: said.publisher,
      publisherCountry: said.publisherCountry,
      url: said.url,
      publishedAt: said.published,
      retrievedAt: said.retrievedAt,
      id: documentId(hash, said),
      language,
      text,
      sourceHash: hash,
      boilerplate: parts.boilerplate.map((range) => spanOf(tokens, range)),
      passages: passages(tokens, ranges),
    },
    tokens,
    titleTokens,
    titleLanguage: titleLanguage(tools, language),
    paragraphs: parts.lines,
    sentences: withLanguages(parts.sentences, ranges),
    titleLine: parts.titleLine,
    dateline: parts.dateline,
    head: findHead({ tokens, titleTokens, lines: parts.lines, phrases: tools.phrases }),
    warnings: [...said.warnings, ...warnings],
  }
}

function textOf(given: DocumentInput, name: string): Decoded {
  if ('bytes' in given) return decode(given.bytes, name)
  return { text: given.text, warnings: halfCharacters(given.text, name) }
}

/** The first token behind the header; 0 where there is none. */
function firstOfBody(tokens: Tokens, header: Header | null): number {
  let token = 0
  if (header !== null) while (token < tokens.count && (tokens.start[token] as number) < header.end) token += 1
  return token
}

function refuseEmpty(tokens: Tokens, body: number, name: string): void {
  for (let index = body; index < tokens.count; index += 1) if (tokens.kind[index] !== LINE) return
  const blank = body > 0 ? 'holds only a header' : 'holds only white space'
  const what = tokens.text === '' ? 'is empty' : blank
  throw new InvalidInput(`${name} ${what}: there is nothing to read. Give a text.`)
}

/** The same bytes from the same address are the same document; from another address or publisher, another. */
function documentId(sourceHash: string, said: SettledProvenance): DocumentId {
  const key = `${sourceHash}${originOf(said)}`
  return digest('sha256', key).slice(0, 32) as DocumentId
}

function originOf({ url, externalId, publisher }: SettledProvenance): string {
  if (url !== null) return `\nurl\n${url}`
  if (externalId !== null) return `\nid\n${externalId}`
  return publisher === null ? '' : `\npublisher\n${publisher}`
}

interface Parts {
  readonly lines: readonly TokenRange[]
  readonly sentences: readonly TokenRange[]
  readonly boilerplate: readonly TokenRange[]
  readonly titleLine: TokenRange | null
  readonly dateline: TokenRange | null
}

function divide({ tokens, titleTokens, listed }: DocumentTools, scan: Scan, body: number): Parts {
  const all = findLines(tokens)
  const head = body === 0 ? [] : all.filter(({ start }) => start < body)
  const lines = body === 0 ? all : all.slice(head.length)
  const whole: TokenRange[] = []
  const paragraphs = lines.map((line) => {
    const own = splitSentences(tokens, line, scan.abbreviations)
    whole.push(...own)
    return { line, sentences: own }
  })
  const filed = lines[1] === undefined ? null : findDateline(tokens, lines[1], listed)
  const { title, copies } = findTitle(
    tokens,
    lines,
    titleTokens.count > 0 ? titleTokens : null,
    filed !== null,
  )
  const hits = body === 0 ? scan.boilerplate : scan.boilerplate.filter(({ start }) => start >= body)
  const boilerplate = [...spanning(head), ...findBoilerplate(tokens, paragraphs, hits, copies)]
  const sentences = without(whole, boilerplate)
  const lead = sentences.find(({ start }) => start !== title?.start)
  const line = lead && lines.find(({ start, end }) => start <= lead.start && lead.start < end)
  const dateline = lead && line ? findDateline(tokens, { start: lead.start, end: line.end }, listed) : null
  return {
    lines,
    boilerplate,
    sentences: dateline === null ? sentences : without(sentences, [dateline]),
    titleLine: title !== null && sentences.some(({ start }) => start === title.start) ? title : null,
    dateline,
  }
}

/** The one range from the first to the last of `ranges`, if there are any. */
function spanning(ranges: readonly TokenRange[]): readonly TokenRange[] {
  const [first, last] = [ranges[0], ranges[ranges.length - 1]]
  return first === undefined || last === undefined ? [] : [{ start: first.start, end: last.end }]
}

function spanOf(tokens: Tokens, { start, end }: TokenRange): Span {
  const from = tokens.start[start] as number
  const to = tokens.end[end - 1] as number
  return { start: from, end: to, quote: tokens.text.slice(from, to) }
}

/** Neighbouring lines in one language are one passage. */
function passages(tokens: Tokens, ranges: readonly LanguageRange[]): readonly Passage[] {
  const joined: Passage[] = []
  let first = ranges[0]
  let last = first
  for (const range of [...ranges.slice(1), undefined]) {
    if (first === undefined || last === undefined) break
    if (range === undefined || range.language !== first.language) {
      joined.push({
        span: spanOf(tokens, { start: first.start, end: last.end }),
        language: first.language,
      })
      first = range
    }
    last = range
  }
  return joined
}

function withLanguages(
  sentences: readonly TokenRange[],
  ranges: readonly LanguageRange[],
): readonly Sentence[] {
  let next = 0
  return sentences.map((sentence) => {
    while ((ranges[next]?.end ?? Number.POSITIVE_INFINITY) <= sentence.start) next += 1
    return { start: sentence.start, end: sentence.end, language: ranges[next]?.language ?? 'und' }
  })
}

function titleLanguage({ titleTokens, phrases }: DocumentTools, language: LanguageTag): LanguageTag {
  if (titleTokens.count === 0) return language
  const line = { start: 0, end: titleTokens.count }
  const [range] = findLanguages(titleTokens, [line], scanPhrases(titleTokens, phrases), language)
  return range?.language ?? language
}
