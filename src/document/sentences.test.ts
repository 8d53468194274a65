import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { prepare, sentencesOf, wordsOf } from './tools.suite.ts'

describe('where a sentence ends', () => {
  test.each([
    [
      'a full stop',
      'بحث الوزيران التعاون. واتفقا على اللقاء.',
      ['بحث الوزيران التعاون.', 'واتفقا على اللقاء.'],
    ],
    ['an Arabic question mark', 'هل التقيا؟ نعم التقيا.', ['هل التقيا؟', 'نعم التقيا.']],
    ['no sentence ends at an Arabic semicolon', 'زار العاصمة؛ ثم عاد.', ['زار العاصمة؛ ثم عاد.']],
    ['an ellipsis', 'انتظر طويلا… ثم تكلم.', ['انتظر طويلا…', 'ثم تكلم.']],
    ['three stops', 'انتظر طويلا... ثم تكلم.', ['انتظر طويلا...', 'ثم تكلم.']],
    [
      'a stop without a blank behind it',
      'وافق الجانبان .ويمكن اللقاء قريبا.',
      ['وافق الجانبان .', 'ويمكن اللقاء قريبا.'],
    ],
    ['a line end', 'عنوان أول\nعنوان ثان', ['عنوان أول', 'عنوان ثان']],
    ['a line end of Windows', 'عنوان أول\r\nعنوان ثان', ['عنوان أول', 'عنوان ثان']],
    [
      'a stop inside quotation marks',
      'قال: «نحن مستعدون.» وغادر القاعة.',
      ['قال: «نحن مستعدون.»', 'وغادر القاعة.'],
    ],
    ['a stop behind a bracket', 'التقيا (أمس). وتحدثا.', ['التقيا (أمس).', 'وتحدثا.']],
    ['an era behind a number', 'في عام 1436 هـ. وقال الوزير.', ['في عام 1436 هـ.', 'وقال الوزير.']],
    [
      'the hyphen of an item whose line is lost',
      'It opened the port. -   The ministry met. -   “Ships came.” -   Norvin agreed',
      ['It opened the port.', '-   The ministry met.', '-   “Ships came.”', '-   Norvin agreed'],
    ],
    ['an English stop', 'The two met. They agreed.', ['The two met.', 'They agreed.']],
  ])('%s', (_, text, expected) => {
    expect(sentencesOf(text)).toEqual(expected)
  })
})

describe('where none ends', () => {
  test.each([
    ['a decimal', 'بلغت 3.5 مليار دولار.'],
    ['a decimal in Arabic-Indic digits', 'بلغت ٣.٥ مليار دولار.'],
    ['an initial', 'زار د. سالم المقر.'],
    ['initials joined', 'نشأت في القرن الخامس ق.م في المدينة.'],
    ['an agency', 'نقلت ا.ف.ب عن مصدر.'],
    ['a listed abbreviation', 'زار أد. سالم المقر.'],
    ['an English title', 'He met Dr. Salem there.'],
    ['initials in English', 'The U.S. envoy met him.'],
    ['an address', 'نشر على www.example.org الخبر.'],
    ['a dash behind a stop', 'The port was opened. - the last of five.'],
    ['a dash between two words', 'The sanctions -  to be clear - remain.'],
    ['a number of a list', '1. بحث التعاون'],
    ['an open quotation', 'قال: «نحن مستعدون. نريد السلم. لا غير» أمام المجلس.'],
    ['curly quotation marks', 'قال “نحن مستعدون. نريد السلم” أمام المجلس.'],
    ['straight quotation marks', 'قال "نحن مستعدون. نريد السلم" أمام المجلس.'],
    ['a question that its speaker follows', '"Why not?" he asked.'],
    ['a stop before a comma', 'قال "نعم."، ثم غادر.'],
  ])('%s', (_, text) => {
    expect(sentencesOf(text)).toEqual([text])
  })
})

describe('damage is bounded', () => {
  test('a quotation that nobody closes holds back no stop', () => {
    expect(sentencesOf('قال: «نحن مستعدون. وغادر القاعة.')).toHaveLength(2)
  })

  test('nor does one that closes too far away', () => {
    const text = `قال: «${'نحن مستعدون للقاء. '.repeat(60)}» ثم غادر.`
    expect(sentencesOf(text).length).toBeGreaterThan(50)
  })

  test('a text without a full stop is cut into ranges that cover it', () => {
    const prepared = prepare('كلمة '.repeat(10_000))
    const lengths = prepared.sentences.map(({ start, end }) => end - start)
    expect(Math.max(...lengths)).toBeLessThanOrEqual(400)
    expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(10_000)
  })

  test('the cut falls behind a comma where there is one', () => {
    const first = sentencesOf(`${'كلمة '.repeat(350)}، ${'كلمة '.repeat(350)}`)[0]
    expect(first?.endsWith('،')).toBe(true)
  })
})

describe('lines that are wrapped', () => {
  const wrapped = [
    'The Secretary met the Foreign Minister of Ruritania today in the',
    'capital. The Secretary underscored the importance of the treaty and',
    'thanked the Foreign Minister for the hospitality of his government',
    'and people during the visit.',
  ].join('\n')

  test('are no sentences of their own', () => {
    expect(sentencesOf(wrapped)).toEqual([
      'The Secretary met the Foreign Minister of Ruritania today in the\ncapital.',
      'The Secretary underscored the importance of the treaty and\nthanked the Foreign Minister for the hospitality of his government\nand people during the visit.',
    ])
  })

  test('leave no line end among the tokens, so that a phrase runs on', () => {
    const { tokens } = prepare(wrapped)
    const words = Array.from({ length: tokens.count }, (_, index) => tokens.word(index))
    expect(words).not.toContain('\n')
    expect(words.slice(10, 13)).toEqual(['the', 'capital', '.'])
  })

  test('are told by the width of most of them: what the author ends himself stays', () => {
    const list = ['Attending were:', 'Ruritania', 'Graustark', 'Freedonia']
    const address = `See https://example.org/${'a'.repeat(180)}`
    const sentences = sentencesOf(
      [wrapped, '', wrapped, '', ...list, '', address, 'and the annex.'].join('\n'),
    )
    expect(sentences).toContain(
      'The Secretary underscored the importance of the treaty and\nthanked the Foreign Minister for the hospitality of his government\nand people during the visit.',
    )
    expect(sentences.slice(4, 8)).toEqual(list)
  })

  test('two spaces before a line end make it the author’s', () => {
    const marked = wrapped.replace('in the\n', 'in the  \n')
    expect(sentencesOf(marked)[0]).toBe('The Secretary met the Foreign Minister of Ruritania today in the')
    expect(sentencesOf(marked)).toHaveLength(3)
  })

  test('a list of short lines is not wrapped', () => {
    const text = 'بحث التعاون في الطاقة\nلقاء\nتوقيع اتفاق للتجارة بين الجانبين\nزيارة\nمؤتمر صحفي'
    expect(sentencesOf(text)).toHaveLength(5)
  })
})

test('sentences, boilerplate and dateline stand in order and never overlap, whatever the text', () => {
  const piece = fc.constantFrom(
    ...['قال', 'وانغ', ' ', '.', '\n', '\n\n', '«', '»', '"', '؟', '…', '3', 'هـ', '،', '\r\n', '#', '_'],
    ...[
      'بيان الخصوصية',
      'ملفات تعريف الارتباط',
      'أوافق',
      'اقرأ أيضا',
      '// انتهى //',
      '\ud800',
      '😀',
      '\u200f',
      'مـــ',
    ],
  )
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 60 }), (pieces) => {
      const text = `كلمة${pieces.join('')}`
      const prepared = prepare({ text, externalId: 'a' })
      const { document, tokens } = prepared
      let last = 0
      for (const sentence of prepared.sentences) {
        expect(sentence.start).toBeGreaterThanOrEqual(last)
        expect(sentence.end).toBeGreaterThan(sentence.start)
        last = sentence.end
        const [from, to] = [tokens.start[sentence.start] as number, tokens.end[sentence.end - 1] as number]
        expect(document.boilerplate.some(({ start, end }) => start < to && end > from)).toBe(false)
        expect(wordsOf(prepared, sentence)).toBe(text.slice(from, to))
      }
      for (const span of [...document.boilerplate, ...document.passages.map((passage) => passage.span)])
        expect(text.slice(span.start, span.end)).toBe(span.quote)
      expect(document.text).toBe(text)
    }),
  )
})
