/** What a search found, for people. */
import type { EncounterRecord } from '../encounter-record.ts'
import type { Reading, Statement, StatementId } from '../model.ts'
import { counted, shortId } from '../report/terminal/lists.ts'
import { type Names, namesIn } from '../report/terminal/names.ts'
import { Page, type PageOptions } from '../report/terminal/page.ts'
import { showRecordEntry } from '../report/terminal/record.ts'
import { speakersOf } from '../report/terminal/statements.ts'
import { isolate, plainLine } from '../report/terminal/text.ts'
import { type FoundPassage, passagesOf } from './passages.ts'
import type { Hit } from './search.ts'

/** As many passages of one document as are shown. */
const PASSAGES = 4
/** Stand for the begin and end of a found word while lines are laid out: private use, one column each. */
const BEGIN = '\ue000'
const END = '\ue001'
const MARKS = /[\ue000\ue001]/g

/** What was found: a document, a statement, or the encounter of `record`, with the words in it and who says them. */
export function showHit(hit: Hit, reading: Reading, options: PageOptions, record?: EncounterRecord): string {
  if (hit.kind === 'statement') return showStatement(hit, reading, options)
  if (record !== undefined) return showEncounter(hit, reading, options, record)
  return showDocument(hit, reading, options)
}

/** An encounter as it is listed, and where the words stand in the account that they were found in. */
function showEncounter(hit: Hit, reading: Reading, options: PageOptions, record: EncounterRecord): string {
  const page = new Page(options)
  showPassages(page, hit, reading)
  page.blank()
  return `${showRecordEntry(record, options).trimEnd()}\n${page.toString()}`
}

/** A statement: who says it, in which document, and its words. */
function showStatement(hit: Hit, reading: Reading, options: PageOptions): string {
  const page = new Page(options)
  const names = namesIn(reading)
  const { title, id, publishedAt, publisher, language } = reading.document
  const said = reading.statements.filter((statement) => statement.id === hit.statement)
  page.heading(speakersOf(said, reading, names), `${shortId(id)} ${hit.statement ?? ''}`)
  const stances = said.flatMap((one) => one.stances.map(({ polarity }) => polarity))
  const facts = [
    ...(title === '' ? [] : [isolate(plainLine(title))]),
    publishedAt === null ? 'date of publication not given' : `published ${publishedAt}`,
    ...(publisher === null ? [] : [isolate(plainLine(publisher))]),
    `language ${language}`,
    ...stances,
  ]
  page.text(facts.join(' · '), 2, 'dim')
  for (const passage of contentsOf(said, hit))
    page.passage(`«${plainLine(marked(passage))}»`, 2, (line) => paintLine(page, line))
  page.blank()
  return page.toString()
}

/** The contents of a statement, each with the words found in it. */
function contentsOf(said: readonly Statement[], { highlights }: Hit): readonly FoundPassage[] {
  return said.flatMap(({ id, content }) =>
    content.spans.map((span) => ({
      ...span,
      in: content.in,
      statement: id,
      highlights: highlights.filter(
        (one) => one.in === content.in && span.start <= one.start && one.end <= span.end,
      ),
    })),
  )
}

/** A document: what it is, and the passages with the words in it, each with who says it. */
function showDocument(hit: Hit, reading: Reading, options: PageOptions): string {
  const page = new Page(options)
  const { title, externalId, url, id, publishedAt, publisher, language } = reading.document
  const name = title !== '' ? title : (externalId ?? url ?? `document ${id}`)
  page.heading(isolate(plainLine(name)), shortId(id))
  const facts = [
    publishedAt === null ? 'date of publication not given' : `published ${publishedAt}`,
    ...(publisher === null ? [] : [isolate(plainLine(publisher))]),
    `language ${language}`,
    counted(hit.highlights.length, 'word'),
  ]
  page.text(facts.join(' · '), 2, 'dim')
  showPassages(page, hit, reading)
  page.blank()
  return page.toString()
}

function showPassages(page: Page, { highlights }: Hit, reading: Reading): void {
  const names = namesIn(reading)
  const passages = passagesOf(reading, highlights)
  for (const passage of passages.slice(0, PASSAGES)) showPassage(page, passage, reading, names)
  if (passages.length > PASSAGES)
    page.text(`and ${counted(passages.length - PASSAGES, 'passage')} more`, 2, 'dim')
}

function showPassage(page: Page, passage: FoundPassage, reading: Reading, names: Names): void {
  if (passage.statement !== null) page.text(speakerOf(passage.statement, reading, names), 2, 'cyan')
  const words = plainLine(marked(passage))
  const inside = passage.statement === null ? ellipsed(words, passage, reading) : `«${words}»`
  page.passage(inside, passage.statement === null ? 2 : 6, (line) => paintLine(page, line))
}

/** Dots where the line of the document begins before the passage, or goes on behind it. */
function ellipsed(words: string, { start, end, in: place }: FoundPassage, { document }: Reading): string {
  const source = place === 'title' ? document.title : document.text
  const before = /\S[^\n]*$/.test(source.slice(Math.max(0, start - 20), start)) ? '… ' : ''
  const behind = /^[^\n]*\S/.test(source.slice(end, end + 20)) ? ' …' : ''
  return before + words + behind
}

function speakerOf(id: StatementId, reading: Reading, names: Names): string {
  const statements = reading.statements.filter((statement) => statement.id === id)
  return `${id}  ${speakersOf(statements, reading, names)}`
}

/** The passage with a mark before and behind every word of what was found, so that lines may break between them. */
function marked({ quote, start, highlights }: FoundPassage): string {
  const plain = (from: number, to: number): string => quote.slice(from, to).replace(MARKS, '\ufffd')
  let text = ''
  let at = 0
  for (const highlight of highlights) {
    const [from, to] = [highlight.start - start, highlight.end - start]
    text += plain(at, from) + plain(from, to).replace(/\S+/g, (word) => BEGIN + word + END)
    at = to
  }
  return text + plain(at, quote.length)
}

/** Colours where there are any; else asterisks, so that the words can be seen on paper too. */
function paintLine(page: Page, line: string): string {
  return line.replace(/\ue000([^\ue001]*)\ue001?/g, (_, word: string) => page.mark(word)).replace(MARKS, '')
}
