import { describe, expect, test } from 'vitest'
import { buildCharacterTable } from '../document/characters.ts'
import { readingOf, TEXT } from '../record/readings.suite.ts'
import { displayWidth } from '../report/terminal/text.ts'
import { highlight } from './highlight.ts'
import { passagesOf } from './passages.ts'
import { compileQuery, type QueryTools } from './query/compile.ts'
import { showHit } from './show-hits.ts'
import { createAnalyser } from './terms.ts'

const analyser = createAnalyser(buildCharacterTable([[{ from: '\u0640', to: '' }]]))
const tools: QueryTools = { analyser, findNames: () => [], isKnown: () => false, isSide: () => false }
const LONG = `${TEXT}\n${'ونهر '.repeat(60)}المرسى${' ونهر'.repeat(60)}\nالمرسى`

function found(query: string, text = TEXT) {
  const reading = readingOf({ text, title: '' })
  const highlights = highlight(reading, compileQuery(query, tools).sought, analyser)
  return { reading, highlights, passages: passagesOf(reading, highlights) }
}

function shown(query: string, text = TEXT, options = { width: 80, colour: false }): string {
  const { reading, highlights } = found(query, text)
  const { id, title, publisher, publishedAt: published, language } = reading.document
  const whole = { document: id, title, publisher, published, language, statements: [], highlights }
  const place = { kind: 'document', encounter: null, record: null, statement: null, why: [] } as const
  const hit = { ...whole, ...place }
  return showHit(hit, reading, options).replace(/[\u2066-\u2069]/g, '')
}

describe('a passage', () => {
  test('is a slice of the document with every word that was found, each once', () => {
    for (const query of ['زمردا', 'المرسى', 'النوار', 'ترحب']) {
      const { reading, highlights, passages } = found(query, LONG)
      expect(passages.flatMap((passage) => passage.highlights)).toEqual(highlights)
      expect(highlights.length).toBeGreaterThan(0)
      for (const passage of passages) {
        expect(reading.document.text.slice(passage.start, passage.end)).toBe(passage.quote)
        for (const word of passage.highlights) {
          expect(word.start).toBeGreaterThanOrEqual(passage.start)
          expect(word.end).toBeLessThanOrEqual(passage.end)
        }
      }
    }
  })

  test('is the whole content of the statement that holds the word', () => {
    expect(found('للتعاون').passages).toMatchObject([
      { statement: 's1', quote: 'زمردا مستعدة للتعاون في مجال المياه' },
    ])
  })

  test('begins and ends between words, and stays in its line', () => {
    const [, second, third] = found('المرسى', LONG).passages
    expect(second?.quote).toMatch(/^(ونهر )+المرسى( ونهر)+$/)
    expect(second?.quote.length).toBeLessThan(160)
    expect(third?.quote).toBe('المرسى')
  })

  test('is shared by words near each other', () => {
    expect(found('وزير نظيرته').passages).toHaveLength(1)
  })
})

describe('a hit on a page', () => {
  test('says whose words they are, and marks those that were looked for', () => {
    expect(shown('مستعدة')).toContain(
      `  s1  Salim Nawwar · سالم النوار (Zambia)\n      «زمردا *مستعدة* للتعاون في مجال المياه»\n`,
    )
  })

  test('shows that the line goes on', () => {
    expect(shown('المرسى', LONG)).toContain('… ونهر')
  })

  test('is painted where there are colours, and nowhere wider than the page', () => {
    const painted = shown('المرسى', LONG, { width: 60, colour: true })
    expect(painted).toContain('\u001b[33mالمرسى')
    expect(painted).not.toContain('*')
    for (const line of shown('المرسى', LONG, { width: 60, colour: false }).split('\n'))
      expect(displayWidth(line)).toBeLessThanOrEqual(60)
  })
})
