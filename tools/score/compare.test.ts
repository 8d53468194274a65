import { expect, test } from 'vitest'
import type { Encounter, Reading, Statement } from '../../src/model.ts'
import { compare } from './compare.ts'
import { parseGoldDocument } from './gold.ts'
import { perfectReading } from './sample-reading.ts'
import { isFailure, scoresOf, tally } from './tally.ts'

const GOLD = parseGoldDocument(
  [
    'published\t2021-03-08',
    'shows\tmeeting',
    'text',
    'التقى الوزير سليم الوردي أمس سفير الجارة على هامش المنتدى، ثم اتصل برئيس الجارة.',
    'وقال الوزير إن التعاون مستمر، داعيا إلى توسيعه. وأكدا أن الحدود آمنة.',
    '---',
    'actor\t@envoy\txb\tperson\tسفير الجارة',
    'encounter\te1\tmeeting\theld',
    'party\twardi-salim\txa/foreign-minister',
    'party\t@envoy',
    'date\t2021-03-07',
    'place\txa\txa-city',
    'request\t@envoy',
    'beside\tالمنتدى',
    'encounter\te2\tphone-call\theld',
    'party\twardi-salim',
    'party\txb-president',
    'statement\ts1\twardi-salim\tdescription\t-\t-\tقال\tالتعاون مستمر',
    'statement\ts2\twardi-salim\tcarried\tcalls-for\t-\tداعيا إلى\tتوسيعه',
    'statement\ts3\twardi-salim+@envoy\tcollective\t-\ts1\tأكدا\tالحدود آمنة',
    'commitment\ts1\twardi-salim\tpledge\tالتعاون مستمر\t2022',
    'behalf\ts1\txa',
    'behalf\twardi-salim\txa-president',
  ].join('\n'),
  { path: 'sample.txt', language: 'ar' },
)

const PERFECT = perfectReading(GOLD)

function f1(reading: Reading, measure: string): number {
  const sum = tally(compare(GOLD, reading)).get(measure)
  return sum === undefined ? Number.NaN : scoresOf(sum).f1
}

function withEncounter(index: number, change: Partial<Encounter>): Reading {
  const encounters = PERFECT.encounters.map((one, at) => (at === index ? { ...one, ...change } : one))
  return { ...PERFECT, encounters }
}

function withStatement(index: number, change: Partial<Statement>): Reading {
  const statements = PERFECT.statements.map((one, at) => (at === index ? { ...one, ...change } : one))
  return { ...PERFECT, statements }
}

test('a reading that says all and nothing else fails nowhere', () => {
  expect(compare(GOLD, PERFECT).filter(isFailure)).toEqual([])
})

test('an empty reading finds nothing', () => {
  const empty = { ...PERFECT, encounters: [], statements: [], commitments: [] }
  for (const measure of ['encounters', 'statements: span', 'statements: span and speaker', 'commitments'])
    expect(f1(empty, measure)).toBe(0)
})

test('a wrong format is a missed and an invented encounter', () => {
  expect(f1(withEncounter(0, { format: 'visit' }), 'encounters')).toBe(0.5)
})

test('an encounter of other people is paired with none', () => {
  const reading = withEncounter(1, { participants: [] })
  expect(f1(reading, 'encounters')).toBe(0.5)
  expect(f1(reading, 'status')).toBe(1)
})

test('the order of encounters and of participants does not matter', () => {
  const turned = PERFECT.encounters.map((one) => ({ ...one, participants: [...one.participants].reverse() }))
  expect(compare(GOLD, { ...PERFECT, encounters: turned.reverse() }).filter(isFailure)).toEqual([])
})

test.each([
  ['status', { status: 'planned' }],
  ['date', { date: null }],
  ['place: country', { place: null }],
  ['request', { requestedBy: null }],
  ['sidelines', { onSidelinesOf: null }],
] as const)('a wrong %s is counted under its own name', (measure, change) => {
  expect(f1(withEncounter(0, change), measure)).toBeLessThan(1)
  expect(f1(withEncounter(0, change), 'encounters')).toBe(1)
})

test('for whom one acts and speaks, and when a commitment falls due, are counted', () => {
  const participants = PERFECT.encounters[1]?.participants.map((one) => ({ ...one, onBehalfOf: null })) ?? []
  expect(f1(withEncounter(1, { participants }), 'on behalf')).toBeCloseTo(2 / 3)
  const sources = PERFECT.statements[0]?.sources.map((one) => ({ ...one, onBehalfOf: null })) ?? []
  expect(f1(withStatement(0, { sources }), 'on behalf')).toBeCloseTo(2 / 3)
  const commitments = PERFECT.commitments.map((one) => ({ ...one, due: null }))
  expect(f1({ ...PERFECT, commitments }, 'commitment: due')).toBe(0)
})

test('a party made a guest is right in person and wrong in role', () => {
  const reading = withEncounter(1, {
    participants:
      PERFECT.encounters[1]?.participants.map((one) => ({ ...one, role: 'guest' as const })) ?? [],
  })
  expect(f1(reading, 'participants')).toBe(1)
  expect(f1(reading, 'participants with role')).toBe(0.5)
})

test('someone unlisted is known by words and side', () => {
  const [envoy] = PERFECT.actors
  if (envoy === undefined) throw new Error('the sample has an unlisted actor')
  const named = { ...PERFECT, actors: [{ ...envoy, names: { ar: 'السفير' } }] }
  const otherSide = { ...PERFECT, actors: [{ ...envoy, side: 'xc' }] }
  expect(f1(named, 'participants')).toBeLessThan(1)
  expect(f1(otherSide, 'participants')).toBeLessThan(1)
})

test('content that shares less than half is another statement', () => {
  const content = { in: 'text' as const, spans: [{ start: 0, end: 5, quote: 'التقى' }] as const, rule: '' }
  expect(f1(withStatement(0, { content }), 'statements: span')).toBeCloseTo(2 / 3)
})

test('a speaker too few is a wrong set of speakers', () => {
  const sources = PERFECT.statements[2]?.sources.slice(0, 1) ?? []
  const reading = withStatement(2, { sources })
  expect(f1(reading, 'statements: span')).toBe(1)
  expect(f1(reading, 'statements: span and speaker')).toBeCloseTo(2 / 3)
})

test('a carried speaker that is left open counts against carried speakers', () => {
  expect(f1(withStatement(1, { sources: [] }), 'carried speaker')).toBe(0)
  expect(f1(withStatement(0, { sources: [] }), 'carried speaker')).toBe(1)
})

test.each([
  ['resolution', 1, { resolution: 'explicit' }],
  ['manner', 0, { manner: 'direct' }],
  ['stance', 1, { stances: [] }],
  ['nesting', 2, { within: null }],
] as const)('a wrong %s is counted under its own name', (measure, index, change) => {
  expect(f1(withStatement(index, change), measure)).toBeLessThan(1)
  expect(f1(withStatement(index, change), 'statements: span and speaker')).toBe(1)
})

test('a document without an encounter must raise none but older ones', () => {
  const quiet = { ...GOLD, encounters: [] }
  const held = tally(compare(quiet, PERFECT)).get('documents without an encounter')
  const mentioned = {
    ...PERFECT,
    encounters: PERFECT.encounters.map((one) => ({ ...one, status: 'mentioned' as const })),
  }
  expect(held).toMatchObject({ right: 0, expected: 1 })
  expect(tally(compare(quiet, mentioned)).get('documents without an encounter')?.right).toBe(1)
})
