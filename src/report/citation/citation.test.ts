import { describe, expect, test } from 'vitest'
import { type Citation, toBibtex, toCitationText, toCsl, toRis } from './citation.ts'

const CITATION: Citation = {
  id: 'd4d38e4e00000000ffff',
  title: 'Talks & {water} 100%\r\nTY  - BOOK',
  publisher: 'Sada',
  published: '2022-08-06T10:00:00+03:00',
  url: 'https://example.org/a_b',
  language: 'en',
  sourceHash: 'abc',
  event: {
    id: '2022-08-05-wq-zm-meeting',
    title: { ar: 'لقاء: سالم النوار، هالة الصياد', en: 'Meeting: Salim Nawwar, Hala Sayyad' },
    date: '2022-08-05',
    place: { en: 'Marsa', ar: 'المرسى' },
  },
}
const UNTITLED: Citation = { ...CITATION, title: '', publisher: null, published: null, url: null }

describe('citations', () => {
  test('CSL-JSON says what, where, when and of which encounter', () => {
    expect(toCsl([CITATION, UNTITLED])).toMatchObject([
      {
        type: 'article-newspaper',
        title: 'Talks & {water} 100% TY  - BOOK',
        'container-title': 'Sada',
        issued: { 'date-parts': [[2022, 8, 6]] },
        'event-date': { 'date-parts': [[2022, 8, 5]] },
        'event-place': 'Marsa',
        URL: 'https://example.org/a_b',
      },
      { type: 'webpage', title: 'Meeting: Salim Nawwar, Hala Sayyad' },
    ])
  })

  test('BibTeX keeps signs that mean something to it from meaning it', () => {
    const written = toBibtex([CITATION])
    expect(written).toContain('title = {Talks \\& \\{water\\} 100\\% TY  - BOOK}')
    expect(written.startsWith('@misc{mahdar-d4d38e4e00000000,\n')).toBe(true)
    expect(toBibtex([UNTITLED])).not.toContain('year')
  })

  test('no title begins a line of RIS', () => {
    const lines = toRis([CITATION]).split('\r\n')
    expect(lines.filter((line) => line.startsWith('TY'))).toEqual(['TY  - NEWS'])
    expect(lines).toContain('DA  - 2022/08/06/')
    expect(toRis([UNTITLED])).toContain('TY  - ELEC\r\n')
  })

  test('text is in the language that is asked for, with names kept apart from it', () => {
    expect(toCitationText([UNTITLED], 'ar')).toBe('«\u2068لقاء: سالم النوار، هالة الصياد\u2069».\n')
    expect(toCitationText([{ ...CITATION, title: 'Talks' }], 'en')).toBe(
      '\u2068Sada\u2069, “\u2068Talks\u2069”, 6 August 2022, \u2068Meeting: Salim Nawwar, Hala Sayyad\u2069, \u2068https://example.org/a_b\u2069.\n',
    )
    expect(toCitationText([CITATION], 'ar')).toContain('6 أغسطس 2022')
  })
})
