import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { InvalidPack } from '../src/errors.ts'
import { COLUMNS, type TableName } from './columns.ts'
import { loadRegistry, type RegistryTables } from './load.ts'

const REAL = fileURLToPath(new URL('.', import.meta.url))
const INVENTED = fileURLToPath(new URL('../gold/registry', import.meta.url))

let real: RegistryTables
let scratch: string

beforeAll(() => {
  real = loadRegistry([REAL])
  scratch = mkdtempSync(join(tmpdir(), 'mahdar-registry-'))
  cpSync(INVENTED, join(scratch, 'world'), { recursive: true })
  for (const table of ['topics', 'topic-terms', 'formulations'] as const) write(table, [])
})

afterAll(() => {
  rmSync(scratch, { recursive: true, force: true })
})

/** Writes a table of the scratch world, `|` for tabs. */
function write(table: TableName, rows: readonly string[], directory = 'world'): void {
  const lines = [COLUMNS[table].join('\t'), ...rows.map((row) => row.replaceAll('|', '\t'))]
  writeFileSync(join(scratch, directory, `${table}.tsv`), `${lines.join('\n')}\n`)
}

function tenuresOf(person: string, office: string): readonly string[] {
  return real.tenures
    .filter((tenure) => tenure.person === person && tenure.office === office)
    .map(({ from, to }) => `${from ?? ''}/${to ?? ''}`)
}

function formsOf(
  forms: readonly { id: string; language: string; form: string }[],
  id: string,
): readonly string[] {
  return forms.filter((form) => form.id === id && form.language === 'ar').map((form) => form.form)
}

describe('what the registry knows', () => {
  test.each([
    ['wang-yi', 'cn/foreign-minister', ['2013-03-16/2022-12-30', '2023-07-25/']],
    ['wang-yi', 'cn/state-councilor', ['2018-03-19/2023-03-12']],
    ['lavrov-sergey', 'ru/foreign-minister', ['2004-03-09/']],
    ['qin-gang', 'cn/foreign-minister', ['2022-12-30/2023-07-25']],
  ])('%s in %s', (person, office, tenures) => {
    expect(tenuresOf(person, office)).toEqual(tenures)
  })

  test.each([
    ['cn-ru-treaty-2001', '2001-07-16'],
    ['un-charter', '1945-06-26'],
    ['asean-outlook', '2019-06-23'],
    ['greater-eurasian-partnership', '2016-06-17'],
    ['belt-and-road', '2013'],
    ['one-china', null],
  ])('the date of %s', (id, date) => {
    expect(real.instruments.find((instrument) => instrument.id === id)?.date).toBe(date)
  })

  test.each([
    ['davos-agenda-2021', 'davos-agenda', '2021-01-25', '2021-01-29', 'ch', 'Davos'],
    [
      'east-asia-cooperation-foreign-ministers-2022',
      'east-asia-cooperation-foreign-ministers',
      '2022-08-03',
      '2022-08-05',
      'kh',
      'Phnom Penh',
    ],
  ])('the days of %s', (id, series, start, end, country, city) => {
    const gathering = real.gatherings.find((row) => row.id === id)
    expect(gathering).toMatchObject({ series, start, end, country, city })
  })

  test('bodies, series, topics and places are found under their Arabic names', () => {
    expect(formsOf(real.bodyForms, 'brics')).toContain('البريكس')
    expect(formsOf(real.bodyForms, 'asean')).toContain('الآسيان')
    expect(formsOf(real.bodyForms, 'eaeu')).toContain('الاتحاد الاقتصادي الأوراسي')
    expect(formsOf(real.bodyForms, 'wef')).toContain('المنتدى الاقتصادي العالمي')
    expect(formsOf(real.seriesForms, 'east-asia-cooperation-foreign-ministers')).toContain(
      'اجتماعات وزراء الخارجية بشأن التعاون في شرق آسيا',
    )
    expect(formsOf(real.topicTerms, 'covid')).toContain('كوفيد-19')
    expect(formsOf(real.placeForms, 'phnom-penh')).toContain('بنوم بنه')
  })

  test('nothing said before the last day of 2019 is about COVID-19', () => {
    expect(real.topics.find((topic) => topic.id === 'covid')?.since).toBe('2019-12-31')
  })

  test('every state has a name and every person one to be shown, in Arabic and in English', () => {
    const nameless = [...real.states, ...real.people].filter(
      ({ names }) => (names.ar ?? '') === '' || (names.en ?? '') === '',
    )
    expect(nameless).toEqual([])
  })

  test.each([
    ['a particle that is a surname', 'ما', 'word'],
    ['a preposition when folded', 'علي', 'word'],
    ['a surname of several people', 'تشانغ', 'shared'],
    ['a nisba that is a surname', 'السوداني', 'shared'],
    ['a surname of one person', 'لافروف', ''],
  ])('%s is guarded as it must be', (_, form, guarded) => {
    const rows = real.personForms.filter((row) => row.language === 'ar' && row.form === form)
    expect(rows.length).toBeGreaterThan(0)
    expect(new Set(rows.map((row) => row.guarded))).toEqual(new Set([guarded]))
  })
})

describe('reading', () => {
  test('an invented world is read beside the real one, in one order whatever comes first', () => {
    const both = loadRegistry([REAL, INVENTED])
    expect(both.states.map((state) => state.id)).toEqual(expect.arrayContaining(['cn', 'x-darvan']))
    expect(both.people.length).toBeGreaterThan(real.people.length)
    expect(both.topics).toEqual(real.topics)
    expect(loadRegistry([INVENTED, REAL])).toEqual(both)
  })

  test('the order of lines in a table changes nothing', () => {
    const world = loadRegistry([join(scratch, 'world')])
    cpSync(join(scratch, 'world'), join(scratch, 'turned'), { recursive: true })
    for (const table of Object.keys(COLUMNS) as TableName[]) {
      const path = join(scratch, 'turned', `${table}.tsv`)
      const [header = '', ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n')
      writeFileSync(path, `${[header, ...lines.reverse()].join('\n')}\n`)
    }
    expect(loadRegistry([join(scratch, 'turned')])).toEqual(world)
  })

  test('a table that no folder holds is named', () => {
    expect(() => loadRegistry([INVENTED])).toThrow(/topics\.tsv is in none of /)
  })

  test('an id that two folders define is refused, and both places are named', () => {
    cpSync(INVENTED, join(scratch, 'copy'), { recursive: true })
    expect(() => loadRegistry([REAL, INVENTED, join(scratch, 'copy')])).toThrow(
      /states\.tsv:2 defines «x-brigonia» again; .*states\.tsv:2 has it/,
    )
  })
})

describe('a fault is refused with its file and line', () => {
  test.each<[string, TableName, string, string]>([
    [
      'too few cells',
      'states',
      'x-a|ألف',
      'states.tsv:2 has 2 cells, expected 4 (id, name_ar, name_en, source)',
    ],
    ['an id in capitals', 'states', 'X-A|ألف|A|s', 'states.tsv:2 has «X-A» for an id'],
    ['no source', 'states', 'x-a|ألف|A|', 'states.tsv:2 has nothing under source'],
    ['no English name', 'bodies', 'b|forum|باء||||s', 'bodies.tsv:2 has nothing under the English name'],
    ['a kind that is none', 'bodies', 'b|club|باء|B|||s', 'bodies.tsv:2 has «club», expected one of'],
    ['a seat nowhere', 'bodies', 'b|forum|باء|B||x-no|s', 'bodies.tsv:2 names «x-no»'],
    [
      'a body with the code of a state',
      'bodies',
      'x-darvan|forum|باء|B|||s',
      'the code of the state «x-darvan»',
    ],
    [
      'a member that is no state',
      'body-members',
      'central-plains-union|x-no|||s',
      'body-members.tsv:2 names «x-no»',
    ],
    [
      'a form without a form',
      'state-forms',
      'x-darvan|ar|name|||s',
      'state-forms.tsv:2 has nothing under form',
    ],
    ['a form of nothing', 'place-forms', 'nowhere|ar|لا مكان||s', 'place-forms.tsv:2 names «nowhere»'],
    [
      'a guard that is none',
      'place-forms',
      'narvil|ar|نارفيل|yes|s',
      'place-forms.tsv:2 has «yes», expected one of',
    ],
    ['a language that is none', 'place-forms', 'narvil|Arabic|نارفيل||s', 'has «Arabic» for a language'],
    [
      'an office that is half shared',
      'offices',
      'x-darvan/x|x-darvan|other|س|X|yes|s',
      'offices.tsv:2 has «yes»',
    ],
    ['a tenure of nobody', 'tenures', 'nobody|x-silvara/king|2001|||high||s', 'tenures.tsv:2 names «nobody»'],
    [
      'an unknown party',
      'instruments',
      'i|treaty|م|I|2001|x-darvan x-no||s',
      'instruments.tsv:2 names «x-no»',
    ],
    ['a 31st of June', 'instruments', 'i|treaty|م|I|2001-06-31|||s', 'has «2001-06-31» for a date'],
    ['an edition without a day', 'gatherings', 'g|tasoria-talks||2001|||n|s', 'has «» for a date'],
    [
      'an edition backwards',
      'gatherings',
      'g|tasoria-talks|2001-02-03|2001-02-01|||n|s',
      'which is backwards',
    ],
    ['a city that is no place', 'places', 'p|palace|قصر|P||no-city|s', 'places.tsv:2 names «no-city»'],
    ['a broader topic that is none', 'topics', 't|no-topic|ت|T|||s', 'topics.tsv:2 names «no-topic»'],
  ])('%s', (_, table, row, message) => {
    const path = join(scratch, 'world', `${table}.tsv`)
    const before = readFileSync(path, 'utf8')
    write(table, [row])
    try {
      expect(() => loadRegistry([join(scratch, 'world')])).toThrow(InvalidPack)
      expect(() => loadRegistry([join(scratch, 'world')])).toThrow(message)
    } finally {
      writeFileSync(path, before)
    }
  })

  test.each<[TableName, string]>([
    ['place-forms', 'narvil|ar|نارفيل||s'],
    ['formulations', 'x/one|ar|صيغة||s'],
  ])('the same row of %s twice', (table, row) => {
    const path = join(scratch, 'world', `${table}.tsv`)
    const before = readFileSync(path, 'utf8')
    write(table, [row, row])
    try {
      expect(() => loadRegistry([join(scratch, 'world')])).toThrow(/repeats «/)
    } finally {
      writeFileSync(path, before)
    }
  })

  test('a header that is not the table’s', () => {
    const path = join(scratch, 'world', 'topics.tsv')
    const before = readFileSync(path, 'utf8')
    writeFileSync(path, 'id\tname\n')
    expect(() => loadRegistry([join(scratch, 'world')])).toThrow(
      /topics\.tsv:1 has the header «id\tname», expected id, /,
    )
    writeFileSync(path, before)
  })
})
