import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { queryToolsOf } from '../../cli/entries.ts'
import { sharedKnowledge } from '../../knowledge.ts'
import { toFts5, type Wanted } from '../../record/full-text.ts'
import { compileQuery, type QueryTools } from './compile.ts'
import { FIELDS } from './fields.ts'
import { parseQuery, QueryFault, type QueryPart } from './syntax.ts'

const tools: QueryTools = queryToolsOf(sharedKnowledge())

/** The tree in short: `all(a, not(b))`. */
function shape(part: QueryPart): string {
  switch (part.kind) {
    case 'word':
      return part.text
    case 'phrase':
      return `"${part.text}"`
    case 'field':
      return `${part.field}=${part.value}`
    case 'not':
      return `not(${shape(part.part)})`
    default:
      return `${part.kind}(${part.parts.map(shape).join(', ')})`
  }
}

/** What is asked for in short. */
function sense(wanted: Wanted): string {
  switch (wanted.kind) {
    case 'phrase':
      return wanted.words.join('_')
    case 'beginning':
      return `${wanted.word}*`
    case 'tag':
      return wanted.tag
    case 'not':
      return `not(${sense(wanted.part)})`
    default:
      return wanted.parts.length === 1 && wanted.parts[0] !== undefined
        ? sense(wanted.parts[0])
        : `${wanted.kind}(${wanted.parts.map(sense).join(' ')})`
  }
}

const senseOf = (query: string, expand = true) => sense(compileQuery(query, tools, expand).wanted)

function faultOf(query: string): QueryFault {
  try {
    compileQuery(query, tools)
  } catch (error) {
    if (error instanceof QueryFault) return error
    throw error
  }
  throw new Error(`${query} has no fault.`)
}

describe('the tree of a query', () => {
  test.each([
    ['water treaty', 'all(water, treaty)'],
    ['"water treaty" sea', 'all("water treaty", sea)'],
    ['«مياه زمردا»', '"مياه زمردا"'],
    ['“water treaty”', '"water treaty"'],
    ['water −"deep sea" –x', 'all(water, not("deep sea"), not(x))'],
    ['a OR b c', 'any(a, all(b, c))'],
    ['(a | b) c', 'all(any(a, b), c)'],
    ['-(a OR -b)', 'not(any(a, not(b)))'],
    ['sea"side"', 'all(sea, "side")'],
    ['COVID-19', 'COVID-19'],
    ['ORDER or Or', 'all(ORDER, or, Or)'],
    ['speaker:lavrov-sergey', 'speaker=lavrov-sergey'],
    ['Speaker:"Sergey Lavrov" x', 'all(speaker=Sergey Lavrov, x)'],
    ['-topic:water', 'not(topic=water)'],
    ['10:30 https://example.org/a', 'all(10:30, https://example.org/a)'],
    ['  - ! ', 'all(-, !)'],
    ['', 'all()'],
  ])('%j', (query, expected) => {
    expect(shape(parseQuery(query))).toBe(expected)
  })

  test('every part stands where it says', () => {
    const query = 'وزير -(topic:"water" OR «مياه زمردا»)'
    const places: string[] = []
    const visit = (part: QueryPart): void => {
      places.push(query.slice(part.start, part.end))
      if ('parts' in part) part.parts.forEach(visit)
      if (part.kind === 'not') visit(part.part)
    }
    visit(parseQuery(query))
    expect(places).toContain('topic:"water"')
    expect(places).toContain('«مياه زمردا»')
    expect(places).toContain('وزير')
  })
})

describe('a fault is told with its place', () => {
  test.each([
    ['a (b', 2, /never closed/],
    ['a b)', 3, /closes none/],
    ['a ()', 2, /nothing in these brackets/],
    ['"never closed', 0, /never closed/],
    ['a OR', 2, /nothing behind/],
    ['OR a', 0, /nothing before/],
    ['a -)', 3, /closes none/],
    ['(a -', 0, /never closed/],
    ['-OR a', 0, /leaves out nothing/],
    ['a speeker:lavrov', 2, /Did you mean speaker/],
    ['a colour:red', 2, /The fields are speaker/],
    ['format:meting', 7, /Did you mean meeting/],
    ['stance:unknown', 7, /Take one of supports/],
    ['from:yesterday', 5, /is no date/],
    ['to:2022-02-30', 3, /is no date/],
    ['pair:cn-xx', 5, /is no pair/],
    ['speaker:"no such person"', 8, /nothing is known as/],
    ['topic:""', 6, /has no value/],
    ['x'.repeat(100_000), 4000, /4000 characters at most/],
    [`${'('.repeat(100)}a`, 21, /deep at most/],
    [`${'-'.repeat(100)}a`, 21, /deep at most/],
    ['a b*', 3, /2 letters at least before a star/],
    ['a '.repeat(101), 200, /100 words and fields at most/],
  ])('faulty query %#', (query, at, message) => {
    const fault = faultOf(query)
    expect(fault.at).toBe(at)
    expect(fault.message).toMatch(message)
  })
})

describe('what a query asks for', () => {
  test.each([
    ['format:meeting', 'format:meeting'],
    ['negot*', 'negot*'],
    ['wat* -sea*', 'all(wat* not(sea*))'],
    ['COVID-1*', 'covid_1'],
    ['"wat*"', 'wat'],
    ['pair:cn-ru', 'all(country:cn country:ru)'],
    ['speaker:lavrov-sergey', 'speaker:lavrov-sergey'],
    ['speaker:لافروف', 'speaker:lavrov-sergey'],
    ['speaker:"Sergey Lavrov"', 'speaker:lavrov-sergey'],
    ['country:الصين', 'country:cn'],
    ['actor:un', 'any(actor:un country:un)'],
    ['office:foreign-minister', 'office:foreign-minister'],
    ['from:2022-08-30 to:2022-09', 'all(any(some:2022-08 day:2022-08-30 day:2022-08-31 '],
    ['kind:readout', 'kind:readout'],
    ['publisher:"Sada Press"', 'publisher:sada press'],
  ])('%s', (query, expected) => {
    expect(senseOf(query).startsWith(expected)).toBe(true)
  })

  test.each([['لافروف'], ['Lavrov'], ['"Sergey Lavrov"'], ['سيرغي لافروف']])(
    '%s asks for Lavrov however he is spelled, and only as typed without expansion',
    (query) => {
      expect(senseOf(query)).toContain('mention:lavrov-sergey')
      expect(senseOf(query, false)).not.toContain('mention')
    },
  )

  test('words of a name are one thing to look for, and what stands beside it another', () => {
    const { sought } = compileQuery('talks Sergey Lavrov -"Wang Yi" topic:taiwan', tools)
    expect(sought.map(({ typed, actors }) => [typed, actors])).toEqual([
      ['talks', []],
      ['Sergey Lavrov', ['lavrov-sergey']],
      ['topic:taiwan', []],
    ])
  })

  test('every field has an example in the guide', async () => {
    const { readFileSync } = await import('node:fs')
    const guide = readFileSync('docs/cli/search.md', 'utf8')
    for (const field of Object.keys(FIELDS)) expect(guide).toContain(`${field}:`)
  })
})

describe('whatever is typed', () => {
  const pieces = fc.constantFrom(
    ...[
      '(',
      ')',
      '"',
      '«',
      '-',
      'OR',
      '|',
      ' ',
      ':',
      '*',
      '^',
      '+',
      'NEAR/2',
      '{term}',
      "'; DROP TABLE documents;--",
    ],
    ...[
      'speaker:',
      'from:2022',
      'لافروف',
      'Lavrov',
      '\u202e',
      '\0',
      '\ud800',
      'a'.repeat(300),
      '(a+)+$',
      '%',
      '_',
    ],
  )
  const queries = fc.oneof(
    fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 200 }),
  )

  test('is understood, or refused with a place in it', () => {
    fc.assert(
      fc.property(queries, (query) => {
        try {
          const { wanted } = compileQuery(query, tools)
          expect(toFts5(wanted, 'term').length).toBeGreaterThan(0)
        } catch (error) {
          if (!(error instanceof QueryFault)) throw error
          expect(error.at).toBeGreaterThanOrEqual(0)
          expect(error.at).toBeLessThanOrEqual(query.length)
        }
      }),
      { numRuns: 400 },
    )
  })

  const words = fc.constantFrom('water', 'treaty', '"deep sea"', 'format:visit', 'topic:taiwan')
  const { tree } = fc.letrec<{ tree: string }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      words,
      tie('tree').map((part) => `-(${part})`),
      fc.tuple(tie('tree'), tie('tree')).map(([a, b]) => `(${a} ${b})`),
      fc.tuple(tie('tree'), tie('tree')).map(([a, b]) => `(${a} OR ${b})`),
    ),
  }))

  test('brackets around the whole change nothing', () => {
    fc.assert(
      fc.property(tree, (query) => {
        expect(senseOf(`(${query})`)).toBe(senseOf(query))
      }),
    )
  })
})
