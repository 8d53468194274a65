import { expect, test } from 'vitest'
import type { DocumentId, EncounterId } from '../../model.ts'
import type { DocumentEntry, EncounterEntry } from '../../record/archive.ts'
import { INVENTED } from '../invented-reading.suite.ts'
import { narrowTo } from '../narrow.ts'
import { showDocumentEntry, showEncounterEntry } from './lists.ts'
import { displayWidth } from './text.ts'

const OPTIONS = { width: 60, colour: false }
const ID = '0123456789abcdef0123456789abcdef' as DocumentId

const ENCOUNTER: EncounterEntry = {
  id: `${ID}/e1`,
  document: ID,
  encounter: 'e1' as EncounterId,
  format: 'phone-call',
  status: 'held',
  date: '2022-08-05',
  place: { ar: 'ستريلساو', en: 'Strelsau' },
  country: 'rr',
  participants: [
    {
      actor: 'sanhuri',
      names: { ar: 'السنهوري', en: 'al-Sanhuri' },
      side: 'cn',
      role: 'party',
      office: null,
    },
    { actor: 'un', names: { en: 'United Nations' }, side: 'un', role: 'host', office: null },
    { actor: 'local:1', names: {}, side: null, role: 'party', office: null },
  ],
  statements: 1,
  title: 'لقاء',
  publisher: null,
  published: '2022-08-06T10:00:00+02:00',
}

const DOCUMENT: DocumentEntry = {
  id: ID,
  title: '',
  language: 'ar',
  kind: 'news-report',
  publisher: 'وكالة',
  url: 'https://example.org/1',
  externalId: 'a.txt',
  published: null,
  encounters: 1,
  statements: 2,
  carriers: ['fedcba98'.repeat(4) as DocumentId],
}

const bare = (text: string): string => text.replace(/[\u2066-\u2069]/g, '')

test('an encounter is when, what, who, where and how much was said', () => {
  expect(
    bare(showEncounterEntry(ENCOUNTER, OPTIONS)),
  ).toBe(`2022-08-05 · Phone call · held                   01234567/e1
  al-Sanhuri (China), United Nations (host), not named
  in Strelsau · ستريلساو, RR · 1 statement · لقاء

`)
})

test('an encounter without a date says when it was reported, without anybody that nobody is named', () => {
  const undated = { ...ENCOUNTER, date: null, participants: [], place: null, statements: 0, title: '' }
  expect(
    showEncounterEntry(undated, OPTIONS),
  ).toBe(`reported 2022-08-06 · Phone call · held          01234567/e1
  nobody named

`)
  expect(showEncounterEntry({ ...undated, published: null }, OPTIONS)).toMatch(/^no date · Phone call/)
})

test('a document is its name, where it came from, and who carries the same text', () => {
  expect(
    bare(showDocumentEntry(DOCUMENT, { width: 110, colour: false })),
  ).toBe(`a.txt${' '.repeat(97)}01234567
  date of publication not given · وكالة · https://example.org/1 · language ar · 1 encounter · 2 statements ·
  same text: fedcba98

`)
})

test('a list takes no orders from a document', () => {
  const shown = showDocumentEntry({ ...DOCUMENT, title: 'a\u001b[2J\u202eb' }, OPTIONS)
  expect(shown).not.toMatch(/[\u202e]/)
  expect(shown).not.toContain('\u001b')
  for (const line of shown.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(60)
})

test('one encounter alone keeps what was said at it', () => {
  const [first] = INVENTED.encounters
  const narrowed = narrowTo(INVENTED, 'e1' as EncounterId)
  expect(narrowed.encounters).toEqual([first])
  expect(narrowed.statements.every(({ encounter }) => encounter === 'e1')).toBe(true)
  expect(narrowed.statements.length).toBeGreaterThan(0)
  expect(narrowTo(INVENTED, 'e9' as EncounterId)).toMatchObject({
    encounters: [],
    statements: [],
    commitments: [],
  })
})
