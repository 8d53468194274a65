import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CLITIC_BITS } from './clitics.ts'
import { allFound, found, nameEntry, smallLexicon, termEntry, viewOf } from './small-lexicon.suite.ts'

const NAMES = ['وانغ', 'وانغ يي', 'بوتين', 'الصين', 'اللجنة الدولية', 'روسيا', 'لي كه تشيانغ', 'كين', 'بكين']
const TERMS = ['وزير', 'وزير الخارجية المصري', 'وزير خارجية', 'لقاء', 'يلتقي', 'زيارة', 'على هامش']
const PLAIN = ['ولي', 'بحر', 'على', 'الوزير']
const LEXICON = smallLexicon(
  [...NAMES.map((form) => nameEntry(form)), ...TERMS.map((form) => termEntry(form)), nameEntry('حر')],
  PLAIN,
)

test.each([
  ['a name', 'زار بوتين', ['بوتين: بوتين']],
  ['a longer name before the shorter', 'وانغ يي', ['وانغ يي: وانغ يي', 'وانغ: وانغ']],
  ['a whole word before its parts', 'بكين', ['بكين: بكين', 'كين: كين']],
  ['a name behind clitics', 'وبوتين', ['بوتين: بوتين']],
  ['a name that lost its article', 'للصين', ['صين: الصين']],
  ['a name whose own ل is written once', 'للجنة الدولية', ['لجنة الدولية: اللجنة الدولية']],
  ['a word with the article', 'والوزير', ['وزير: وزير']],
  ['a verb in the future', 'سيلتقي', ['يلتقي: يلتقي']],
  ['a word with a pronoun', 'زيارته', ['زيارته: زيارة']],
  ['a word with a pronoun that changed its last letter', 'لقائه', ['لقائه: لقاء']],
  ['clitics on both sides', 'وبلقائها', ['لقائها: لقاء']],
  ['another spelling of the last letter', 'زياره', ['زياره: زيارة']],
  [
    'another spelling inside a phrase',
    'وزير الخارجية المصرى',
    ['وزير الخارجية المصرى: وزير الخارجية المصري', 'وزير: وزير'],
  ],
  ['a pronoun at the end of a phrase', 'وزير خارجيتها', ['وزير خارجيتها: وزير خارجية', 'وزير: وزير']],
  ['a phrase over marks and tatweel', 'وَزير خـارجيّة', ['وَزير خـارجيّة: وزير خارجية', 'وَزير: وزير']],
])('%s is found', (_, text, expected) => {
  expect(allFound(LEXICON, text)).toEqual(expected)
})

test.each([
  ['a plain word is not taken apart', 'بحر'],
  ['a plain word is not respelled', 'محمد على الكتاب'],
  ['a phrase does not go over a line end', 'على\nهامش'],
  ['a phrase does not go over a comma', 'على، هامش'],
  ['س is not read before a noun', 'سلقاء'],
  ['a definite word takes no pronoun', 'الزيارتها'],
  ['a name takes no pronoun', 'بوتينه'],
])('%s', (_, text) => {
  expect(allFound(LEXICON, text)).toEqual([])
})

test('a plain word is taken apart before a longer name', () => {
  expect(allFound(LEXICON, 'ولي كه تشيانغ')).toEqual(['لي كه تشيانغ: لي كه تشيانغ'])
})

test('a match says which clitics and which pronoun it left off', () => {
  const [match] = viewOf(LEXICON, 'وبلقائها').matches(0)
  expect(match).toMatchObject({
    bits: CLITIC_BITS.and | CLITIC_BITS.by,
    prefixLength: 2,
    suffix: { person: 3, gender: 'f', number: 1 },
  })
})

test('entries of another language do not count, names do', () => {
  expect(allFound(LEXICON, 'وزير بوتين', 'en')).toEqual(['بوتين: بوتين'])
})

test('one form may be several things', () => {
  const lexicon = smallLexicon([nameEntry('كوريا', 'kp'), nameEntry('كوريا', 'kr')])
  expect(allFound(lexicon, 'كوريا')).toEqual(['كوريا: kp, kr'])
})

test('the same thing under two spellings that fold to one counts once', () => {
  const lexicon = smallLexicon([nameEntry('إيران', 'ir'), nameEntry('ايران', 'ir')])
  expect(allFound(lexicon, 'أيران')).toEqual(['أيران: ir'])
})

test('a word without its clitics is said to be listed', () => {
  const view = viewOf(LEXICON, 'وبوتين جديد')
  expect([view.listed(0), view.listed(1)]).toEqual([true, false])
})

test('the next token of a kind is found, in a longer form too, and nothing where the text has none', () => {
  const view = viewOf(LEXICON, 'في اللجنة الدولية مع وزير خارجية وبوتين')
  expect(view.next(0, ['person'])).toBe(1)
  expect(view.next(2, ['person'])).toBe(6)
  expect(view.next(0, ['term'])).toBe(4)
  expect(view.next(0, ['term'], 3)).toBe(3)
  expect(view.next(5, ['term', 'nothing'])).toBe(view.count)
  expect(viewOf(LEXICON, 'بوتين').next(0, ['term'])).toBe(1)
  expect([view.has(-1, 'person'), view.has(view.count, 'person'), view.has(6, 'person')]).toEqual([
    false,
    false,
    true,
  ])
})

const CLITICS = ['', 'و', 'ب', 'ل', 'وب']
const DAMAGE = ['\u064e', '\u0651', '\u0640', '\u200f', '\u202b', '\u200c', '\ufeff']
const BREAKS = [' ', '\r\n', '، ', ' \u00a0', '\ud83d', '. ']

/** A form as texts have it: clitics before, marks and controls between its letters, controls behind it. */
const written = fc.record({
  clitic: fc.constantFrom(...CLITICS),
  form: fc.constantFrom(...NAMES, ...TERMS),
  damage: fc.array(fc.constantFrom('', '', '', ...DAMAGE), { minLength: 24, maxLength: 24 }),
  gap: fc.constantFrom(...BREAKS),
})

function spoil(form: string, damage: readonly string[]): string {
  return [...form].map((letter, index) => `${letter}${damage[index] ?? ''}`).join('')
}

test('what is written with clitics, marks and controls is found, and its words fold to the form', () => {
  fc.assert(
    fc.property(fc.array(written, { minLength: 1, maxLength: 6 }), (items) => {
      const text = items
        .map(({ clitic, form, damage, gap }) => `${spoil(`${clitic}${form}`, damage)}${gap}`)
        .join('')
      const everything = allFound(LEXICON, text)
      for (const { form } of items) expect(everything.some((one) => one.endsWith(`: ${form}`))).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('the words of every match, read alone, give that match', () => {
  fc.assert(
    fc.property(fc.array(written, { maxLength: 6 }), (items) => {
      const text = items
        .map(({ clitic, form, damage, gap }) => `${spoil(`${clitic}${form}`, damage)}${gap}`)
        .join('')
      for (const one of allFound(LEXICON, text)) {
        const alone = viewOf(LEXICON, one.slice(0, one.lastIndexOf(': ')))
        expect(alone.matches(0).map((match) => found(alone, match))).toContain(one)
      }
    }),
    { numRuns: 500 },
  )
})

test.each([
  ['its last letters', 'وزيارتنا', 'تنا', true],
  ['all of its letters', 'لنا', 'لنا', true],
  ['its folded letters', 'زيارتنَا', 'نا', true],
  ['other letters', 'زيارتها', 'نا', false],
  ['more letters than it has', 'نا', 'تنا', false],
])('a word is asked for %s at its end', (_, text, letters, expected) => {
  expect(viewOf(LEXICON, `وزير ${text} وزير`).ends(1, letters)).toBe(expected)
})

test.each([
  ['its first letters', 'والوزير', 'وال', true],
  ['all of its letters', 'لنا', 'لنا', true],
  ['its folded letters', 'أمير', 'ا', true],
  ['other letters', 'وزيارة', 'وال', false],
  ['more letters than it has', 'نا', 'نار', false],
])('a word is asked for %s at its beginning', (_, text, letters, expected) => {
  expect(viewOf(LEXICON, `وزير ${text} وزير`).begins(1, letters)).toBe(expected)
})

test('a word is one of a set as it is folded, and what is no token is none', () => {
  const words = new Set(['بن', 'ابو'])
  const view = viewOf(LEXICON, 'بِن أبو بنت')
  expect([-1, 0, 1, 2, 3].map((token) => view.isAmong(token, words))).toEqual([
    false,
    true,
    true,
    false,
    false,
  ])
})
