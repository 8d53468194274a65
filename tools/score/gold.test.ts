import { expect, test } from 'vitest'
import { InvalidPack } from '../../src/errors.ts'
import { parseGoldDocument } from './gold.ts'

const TEXT =
  'التقى وزير الخارجية سفير الجارة يوم الأحد.\nوقال الوزير إن التعاون مستمر. وأضاف أن التعاون يتسع.'

const CLAIMS = [
  'actor\t@envoy\txb\tperson\tسفير الجارة',
  'encounter\te1\tmeeting\theld',
  'party\tvale-minister\txa/foreign-minister',
  'party\t@envoy',
  'date\t2021-03-07',
  'place\txa\tport-vale',
  'statement\ts1\tvale-minister\tdescription\t-\t-\tقال\tالتعاون مستمر',
  'statement\ts2\tvale-minister\tcarried/mixed\tsupports+welcomes\ts1\tأضاف\tالتعاون … يتسع #2',
  'commitment\ts1\tvale-minister+@envoy\tpledge\tالتعاون مستمر\t2022',
]

function goldFile(claims: readonly string[], header = ['published\t2021-03-08', 'shows\tmeeting']): string {
  return [...header, '', 'text', TEXT, '---', '', '# what is in it', ...claims, ''].join('\n')
}

function parse(source: string): ReturnType<typeof parseGoldDocument> {
  return parseGoldDocument(source, { path: 'gold/documents/ar/sample.txt', language: 'ar' })
}

test('a gold file gives its text unit for unit and its id from its name', () => {
  const gold = parse(goldFile(CLAIMS))
  expect(gold.text).toBe(TEXT)
  expect(gold.id).toBe('sample')
  expect(gold.published).toBe('2021-03-08')
})

test('a dash for the day of publication is no day', () => {
  expect(parse(goldFile(CLAIMS, ['published\t-', 'shows\tmeeting'])).published).toBeNull()
})

test('an encounter gathers the lines below it', () => {
  const [encounter] = parse(goldFile(CLAIMS)).encounters
  expect(encounter).toMatchObject({
    format: 'meeting',
    status: 'held',
    date: '2021-03-07',
    city: 'port-vale',
  })
  expect(encounter?.participants.map((participant) => participant.actor)).toEqual(['vale-minister', '@envoy'])
})

test('content and cue are found where they stand', () => {
  const gold = parse(goldFile(CLAIMS))
  for (const statement of gold.statements)
    for (const span of [...statement.content.spans, ...(statement.cue === null ? [] : [statement.cue])])
      expect(TEXT.slice(span.start, span.end)).toBe(span.quote)
  expect(gold.statements[1]?.content.spans[0]?.quote).toBe('التعاون يتسع')
  expect(gold.statements[1]).toMatchObject({ resolution: 'carried', manner: 'mixed', within: 's1' })
})

test('a commitment names its parties and when it falls due', () => {
  expect(parse(goldFile(CLAIMS)).commitments[0]).toMatchObject({
    parties: ['vale-minister', '@envoy'],
    instrument: 'pledge',
    due: '2022',
  })
})

test('an unnamed source keeps its side', () => {
  const claims = [...CLAIMS.slice(0, 6), 'statement\ts1\tunnamed:xb\texplicit\t-\t-\tقال\tالتعاون مستمر']
  expect(parse(goldFile(claims)).statements[0]?.speakers).toEqual([{ actor: null, side: 'xb' }])
})

test.each([
  ['an unknown key', 'meeting\te1\theld', 'begins with «meeting»'],
  ['an unknown format', 'encounter\te2\tlunch\theld', 'says «lunch»'],
  ['an encounter out of order', 'encounter\te7\tmeeting\theld', 'expected e2'],
  ['an actor whom nobody names', 'party\t@nobody', 'no «actor» line above'],
  ['a wrong number of cells', 'date\t2021\t2022', 'has 3 cells, expected 2'],
  ['a day that is no EDTF', 'date\t7 March', 'expected EDTF'],
  ['a quotation that is not there', 'statement\ts3\t-\tunresolved\t-\t-\tقال\tالحرب', 'is not in the text'],
  [
    'a quotation that is there twice',
    'statement\ts3\t-\tunresolved\t-\t-\tقال\tالتعاون',
    'is in the text 2 times',
  ],
  [
    'a cue that is not there',
    'statement\ts3\t-\tunresolved\t-\t-\tزعم\tالتعاون يتسع',
    'does not stand in the text',
  ],
  [
    'nesting in nothing',
    'statement\ts3\t-\tunresolved\t-\ts9\tقال\tالتعاون يتسع',
    'which is no other statement',
  ],
  ['a commitment without a statement', 'commitment\ts9\txa\tpledge\tيتسع', 'which is no statement above'],
  ['being part of a later encounter', 'part-of\te1', 'which is no earlier encounter'],
])('%s is an error that names file and line', (_, line, fault) => {
  const act = () => parse(goldFile([...CLAIMS, line]))
  expect(act).toThrow(InvalidPack)
  expect(act).toThrow(fault)
  expect(act).toThrow('gold/documents/ar/sample.txt:19')
})

test('a file without an encounter must say why', () => {
  expect(() => parse(goldFile(['statement\ts1\t-\tunresolved\t-\t-\tقال\tيتسع']))).toThrow('«no-encounter»')
  expect(parse(goldFile(['no-encounter\tdomestic'])).encounters).toEqual([])
})

test('a header without the day of publication is an error', () => {
  expect(() => parse(goldFile(CLAIMS, ['shows\tmeeting']))).toThrow('without «published»')
})

test('a file without the line that ends the text is an error', () => {
  expect(() => parse('published\t-\nshows\tx\ntext\nلا شيء\n')).toThrow('lacks a line')
})
