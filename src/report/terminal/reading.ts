/** A reading for people, in a terminal. */
import type { Reading } from '../../model.ts'
import { showEncounter } from './encounter.ts'
import { type Names, namesIn } from './names.ts'
import { Page, type PageOptions } from './page.ts'
import { showCommitments, showStatements } from './statements.ts'
import { isolate, plainLine } from './text.ts'

const KINDS: Readonly<Record<Reading['kind'], string>> = {
  readout: 'readout',
  'news-report': 'news report',
  'joint-statement': 'joint statement',
  announcement: 'announcement',
  transcript: 'transcript',
  analysis: 'analysis',
}

/** The page of one reading: document, encounters, statements by speaker, commitments, warnings. */
export function showReading(reading: Reading, options: PageOptions): string {
  const page = new Page(options)
  const names = namesIn(reading)
  showDocument(page, reading, names)
  for (const encounter of reading.encounters) showEncounter(page, encounter, reading, names)
  if (reading.encounters.length === 0) {
    page.gap()
    page.text('No encounter is told of.', 0)
  }
  showStatements(page, reading, names)
  showCommitments(page, reading.commitments, names)
  showWarnings(page, reading.warnings)
  return page.toString()
}

function showDocument(page: Page, { document, kind, issuedBy }: Reading, names: Names): void {
  const name = document.externalId ?? document.url ?? `document ${document.id}`
  page.heading(isolate(plainLine(document.title === '' ? name : document.title)))
  const published =
    document.publishedAt === null ? 'date of publication not given' : `published ${document.publishedAt}`
  const by = [document.publisher, document.publisherCountry?.toUpperCase()].filter((part) => part != null)
  const facts = [
    document.title === '' ? null : name,
    KINDS[kind],
    issuedBy === null ? null : `issued by ${names.actor(issuedBy)}`,
    by.length === 0 ? null : by.map((part) => isolate(plainLine(part))).join(', '),
    published,
    `language ${document.language}`,
  ]
  page.text(facts.filter((fact) => fact !== null).join(' · '), 2, 'dim')
}

function showWarnings(page: Page, warnings: readonly string[]): void {
  if (warnings.length === 0) return
  page.gap()
  for (const warning of warnings) page.text(`Note: ${isolate(plainLine(warning))}`, 0, 'yellow')
}
