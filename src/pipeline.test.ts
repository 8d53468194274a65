import { resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readTsv } from '../languages/tsv.ts'
import type { Reading } from './model.ts'
import { readText } from './pipeline.ts'
import { checkReading } from './report/check-reading.ts'

const VERBS = resolve(import.meta.dirname, '../languages/ar/lexicon/reporting-verbs.tsv')
/** Verbs that take a clause with أن or إن: «وأكد الوزير أن …». */
const PAST = readTsv(VERBS)
  .map((row) => row.past ?? '')
  .filter((form) => form !== '' && !form.includes(' '))

const MARKS = ['\u064e', '\u064f', '\u0650', '\u0651', '\u0652', '\u064b']
const CONTROLS = ['\u200f', '\u200e', '\u202b', '\u202c', '\u2067', '\u2069', '\u200b', '\u00ad', '\ufeff']
/** Letters that join on both sides: a tatweel may stand behind them. */
const JOINING = new Set('بتثجحخسشصضطظعغفقكلمنهي')

/** Isolated presentation forms, by letter: what text copied out of a PDF holds. */
const PRESENTATION = new Map(
  Array.from({ length: 0xfefc - 0xfe80 + 1 }, (_, index) => String.fromCharCode(0xfe80 + index))
    .map((form) => [form.normalize('NFKC'), form] as const)
    .filter(([letter]) => letter.length === 1),
)

/** How a letter is disturbed: by nothing, a vowel mark, a tatweel, a control, or its presentation form. */
type Noise = 'none' | 'mark' | 'tatweel' | 'control' | 'presentation'

function disturb(text: string, noise: readonly Noise[], choice: number): string {
  return [...text]
    .map((letter, at) => letter + behind(letter, noise[at % noise.length] ?? 'none', choice + at))
    .join('')

  function behind(letter: string, kind: Noise, seed: number): string {
    if (!/[\u0621-\u064a]/.test(letter)) return ''
    if (kind === 'mark') return MARKS[seed % MARKS.length] ?? ''
    if (kind === 'tatweel') return JOINING.has(letter) ? 'ـ' : ''
    return kind === 'control' ? (CONTROLS[seed % CONTROLS.length] ?? '') : ''
  }
}

function present(text: string, noise: readonly Noise[]): string {
  return [...text]
    .map((letter, at) =>
      noise[at % noise.length] === 'presentation' ? (PRESENTATION.get(letter) ?? letter) : letter,
    )
    .join('')
}

const noises = fc.array(
  fc.constantFrom<Noise>('none', 'none', 'none', 'mark', 'tatweel', 'control', 'presentation'),
  {
    minLength: 1,
    maxLength: 12,
  },
)

const report = fc.record({
  verb: fc.constantFrom(...PAST),
  and: fc.constantFrom('', 'و', 'ف'),
  people: fc.constantFrom('وزير الخارجية الصيني', 'الرئيس المصري', 'وزيرة الخارجية الألمانية'),
  end: fc.constantFrom('\n', '\r\n', '\n\n', '\r\n\r\n', ' '),
  strange: fc.constantFrom('', '😀', '\ud83d', '٣٫٥', '«', '”', '\u2028', 'ﷺ', '\u0000'),
  noise: noises,
  choice: fc.nat(50),
  title: fc.boolean(),
})

/** What a reading says, without where it stands. */
function gist({ encounters, statements }: Reading): unknown {
  return {
    encounters: encounters.map(({ format, participants, place }) => [
      format,
      participants.map(({ actor }) => actor),
      place?.value.id,
    ]),
    statements: statements.map(({ cue, sources }) => [cue.lemma, sources.map(({ actor }) => actor)]),
  }
}

const LEAD = 'التقى وزير الخارجية الروسي وزير الخارجية الصيني في بكين أمس.'

describe('a report into which marks, controls and other forms of letters are put', () => {
  test('is read to the same effect, and every quote stands where the reading says', () => {
    fc.assert(
      fc.property(report, ({ verb, and, people, end, strange, noise, choice, title }) => {
        const said = `${and}${verb} ${people} أن المحادثات مع الصين وروسيا تتقدم.`
        const disturbed = (plain: string): string => present(disturb(plain, noise, choice), noise)
        const text = `${strange}${end}${disturbed(`${LEAD}${end}${said}`)}${end}${strange}`
        const heading = title ? disturbed(LEAD) : ''
        const reading = readText({ text, title: heading, published: '2022-08-06' })
        expect(reading.document.text).toBe(text)
        expect(reading.document.title).toBe(heading)
        expect(checkReading(reading)).toEqual([])
        expect(reading.encounters.length).toBeGreaterThan(0)
        const plain = readText({
          text: `${LEAD}${end}${said}`,
          title: title ? LEAD : '',
          published: '2022-08-06',
        })
        expect(gist(reading)).toEqual(gist(plain))
      }),
      { numRuns: 120 },
    )
  })
})
