import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { COLUMNS, type TableName } from '../registry/columns.ts'
import { dataFaults } from './check-data.ts'
import { guardForms } from './guard-forms.ts'

/** A registry of one state, two people and what they hold; without a fault. */
const SOUND: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  states: ['cn|الصين|China|s', 'ru|روسيا|Russia|s'],
  'state-forms': ['cn|ar|name|الصين||s', 'ru|ar|name|روسيا||s'],
  people: ['one-a|cn|وانغ ألف|One A||s', 'two-b|cn|وانغ باء|Two B||s'],
  'people-forms': ['one-a|ar|full|وانغ ألف||s', 'two-b|ar|full|وانغ باء||s'],
  offices: ['cn/deputy|cn|other|نائب|Deputy|shared|s', 'cn/minister|cn|other|وزير|Minister||s'],
  tenures: [
    'one-a|cn/deputy|2010|2012||high||s',
    'one-a|cn/minister|2013-03-16|2018-03-19||high||s',
    'two-b|cn/deputy|2010|2012||high||s',
    'two-b|cn/minister|2018-03-19||2025-06|high||s',
  ],
}

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'mahdar-data-'))
})

afterEach(() => {
  rmSync(root, { recursive: true, force: true })
})

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

/** Writes all tables of a registry, `|` for tabs: those named, the sound ones for the rest. */
function writeRegistry(changed: Readonly<Partial<Record<TableName, readonly string[]>>>): void {
  for (const [table, columns] of Object.entries(COLUMNS)) {
    const rows = changed[table as TableName] ?? SOUND[table as TableName] ?? []
    const lines = [columns.join('\t'), ...rows.map((row) => row.replaceAll('|', '\t'))]
    write(`registry/${table}.tsv`, `${lines.join('\n')}\n`)
  }
}

test('a sound registry has no fault', () => {
  writeRegistry({})
  expect(dataFaults(root)).toEqual([])
})

test.each([
  ['a presentation form', 'a\t\uFEEDزير', 'presentation form (U+FEED)'],
  ['a tatweel', 'a\tو\u0640زير', 'tatweel (U+0640)'],
  ['a bidi control', 'a\t\u200Fوزير', 'bidi control (U+200F)'],
  ['a bidi isolate', 'a\tوزير\u2069', 'bidi control (U+2069)'],
  ['a zero-width joiner', 'a\tوز\u200Dير', 'zero-width character (U+200D)'],
  ['a byte-order mark', 'a\tوزير\uFEFF', 'zero-width character (U+FEFF)'],
  ['a no-break space', 'a\tوزير\u00A0خارجية', 'no-break space (U+00A0)'],
  ['a carriage return', 'a\tوزير\r', 'control character (U+000D)'],
  ['a hamza that stands apart', 'a\tا\u0654حمد', 'not in NFC'],
  ['a cell too many', 'a\tوزير\tx', 'has 3 cells, expected 2'],
  ['a space too many', 'a\tوزير ', 'a space too many'],
  ['an id that is not ASCII', 'ألف\tوزير', 'The first cell is an ASCII id'],
  ['an empty line', '\na\tوزير', ':2 is empty'],
])('%s in a lexicon is a fault that names file and line', (_, row, message) => {
  write('languages/xx/lexicon/titles.tsv', `id\tform\n${row}\n`)
  const faults = dataFaults(root)
  expect(faults).toHaveLength(1)
  expect(faults[0]).toMatch(/^languages\/xx\/lexicon\/titles\.tsv:2 /)
  expect(faults[0]).toContain(message)
})

test('a row below one that sorts after it, and a row that stands twice, are faults of a lexicon', () => {
  write('languages/xx/lexicon/titles.tsv', 'id\tform\nb\tباء\n# a comment\na\tألف\nb\tباء\n')
  expect(dataFaults(root)).toEqual([
    expect.stringContaining('titles.tsv:4 is out of order: «a» stands below «b»'),
    expect.stringContaining('titles.tsv:5 repeats line 2'),
  ])
})

test('gold keeps its own order and its vowel marks, but no hidden letters', () => {
  write('languages/xx/gold/titles.tsv', '# expect\ttext\nb\tقالَ\na\tقال\n')
  write('gold/seed.tsv', 'b\tx\na\tوـزير\n')
  expect(dataFaults(root)).toEqual([expect.stringContaining('gold/seed.tsv:2 holds a tatweel')])
})

test('a vowel mark in the registry is a fault', () => {
  writeRegistry({ states: ['cn|الصِين|China|s', 'ru|روسيا|Russia|s'] })
  expect(dataFaults(root)).toEqual([
    expect.stringMatching(/^registry\/states\.tsv:2 holds a vowel mark \(U\+0650\)/),
  ])
})

test.each<[string, Partial<Record<TableName, readonly string[]>>, string]>([
  [
    'a form of nobody',
    { 'people-forms': ['three-c|ar|full|وانغ جيم||s'] },
    'people-forms.tsv:2 names «three-c»',
  ],
  [
    'a tenure of no office',
    { tenures: ['one-a|cn/king|2010|2012||high||s'] },
    'tenures.tsv:2 names «cn/king»',
  ],
  ['a person of no side', { people: ['one-a|zz|أ|A||s', 'two-b|cn|ب|B||s'] }, 'people.tsv:2 names «zz»'],
  [
    'a code that ISO does not know',
    { states: ['cn|ا|China|s', 'ru|ر|Russia|s', 'xq|ع|Else|s'] },
    'states.tsv:4 has the code «xq»',
  ],
  [
    'a day that is none',
    { tenures: ['one-a|cn/minister|2013-02-29|||high||s'] },
    'tenures.tsv:2 has «2013-02-29» for a date',
  ],
  [
    'a tenure that ends before it begins',
    { tenures: ['one-a|cn/minister|2014|2013||high||s'] },
    'which is backwards',
  ],
])('%s is a fault', (_, changed, message) => {
  writeRegistry(changed)
  expect(dataFaults(root)).toEqual([expect.stringContaining(message)])
})

test('two people in a one-person office at once are a fault, unless a note says why', () => {
  const first = 'one-a|cn/minister|2013-03-16|2018-03-19||high||s'
  writeRegistry({ tenures: [first, 'two-b|cn/minister|2018-03||2025-06|high||s'] })
  expect(dataFaults(root)).toEqual([])
  writeRegistry({ tenures: [first, 'two-b|cn/minister|2018-02||2025-06|high||s'] })
  expect(dataFaults(root)).toEqual([
    expect.stringMatching(
      /^registry\/tenures\.tsv:3 has two-b in cn\/minister while one-a \(line 2\) holds it/,
    ),
  ])
  writeRegistry({ tenures: [first, 'two-b|cn/minister|2018-02||2025-06|high|rival claimant|s'] })
  expect(dataFaults(root)).toEqual([])
})

test('a form of two people must be flagged, a flag without a second person dropped', () => {
  const full = ['one-a|ar|full|وانغ ألف||s', 'two-b|ar|full|وانغ باء|shared|s']
  const family = ['one-a|ar|family|وانغ||s', 'two-b|ar|family|وانغ|word|s']
  writeRegistry({ 'people-forms': [family[0], full[0], family[1], full[1]].map(String) })
  expect(dataFaults(root)).toEqual([
    expect.stringMatching(/^registry\/people-forms\.tsv:2 has «وانغ», which names something else too/),
    expect.stringMatching(/^registry\/people-forms\.tsv:5 has «وانغ باء» as shared, but nothing else/),
  ])
  guardForms([join(root, 'registry')])
  expect(dataFaults(root)).toEqual([])
})

test.each<[string, string, string, number]>([
  ['a nisba with its article must be flagged', 'nisba-ms|صيني', 'الصيني', 1],
  ['a people, spelled without its hamza, must be flagged', 'people|الأفغان', 'الافغان', 1],
  ['nothing else need not be flagged', 'nisba-ms|صيني', 'الصينيي', 0],
])('a surname that is also %s', (_, stateForm, surname, faults) => {
  writeRegistry({
    'state-forms': [`cn|ar|${stateForm}||s`, 'ru|ar|name|روسيا||s'],
    'people-forms': [`one-a|ar|family|${surname}||s`],
  })
  expect(dataFaults(root)).toHaveLength(faults)
})

test('an invented state has an invented code, and its forms are judged beside the real ones', () => {
  writeRegistry({})
  write('gold/registry/states.tsv', `${COLUMNS.states.join('\t')}\nus\tدرفان\tDarvan\ts\n`)
  expect(dataFaults(root)).toEqual([
    expect.stringMatching(/^gold\/registry\/states\.tsv:2 has the code «us»/),
  ])
  write('gold/registry/states.tsv', `${COLUMNS.states.join('\t')}\nx-darvan\tدرفان\tDarvan\ts\n`)
  write('gold/registry/people.tsv', `${COLUMNS.people.join('\t')}\nthree-c\tx-darvan\tروسيا\tThree\t\ts\n`)
  write(
    'gold/registry/people-forms.tsv',
    `${COLUMNS['people-forms'].join('\t')}\nthree-c\tar\tfull\tروسيا\t\ts\n`,
  )
  expect(dataFaults(root)).toEqual([
    expect.stringMatching(/^gold\/registry\/people-forms\.tsv:2 has «روسيا»/),
  ])
})
