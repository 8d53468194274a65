import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readTsv } from '../languages/tsv.ts'
import { loadRegistry } from '../registry/load.ts'
import { InvalidInput } from './errors.ts'
import type { Reading } from './model.ts'
import { readText, readTexts } from './pipeline.ts'
import { checkReading } from './report/check-reading.ts'

const ROOT = resolve(import.meta.dirname, '..')

type Row = Readonly<Record<string, string>>

/** The pasts of one word in a table of verbs. */
function pasts(table: string, wanted: (row: Row) => boolean): readonly string[] {
  return readTsv(join(ROOT, 'languages/ar/lexicon', `${table}.tsv`))
    .filter(wanted)
    .map((row) => row.past ?? '')
    .filter((form) => form !== '' && !form.includes(' '))
}

/** Verbs that take a clause with أن: «وأكد الوزير أن …». */
const SAY = pasts(
  'reporting-verbs',
  ({ govern = '', needs = '', class: kind }) =>
    govern.split(' ').includes('an') && needs === '' && kind !== 'light',
)
/** Verbs whose subject met their object. */
const MEET = pasts(
  'encounter-verbs',
  ({ format, complement = '', rest, subject }) =>
    format === 'meeting' && complement.startsWith('obj') && rest === '' && subject !== 'gathering',
)
const MONTHS = readTsv(join(ROOT, 'languages/ar/lexicon/months.tsv'))
  .filter(({ weak }) => weak === '')
  .map(({ form = '' }) => form)

interface Form {
  readonly id: string
  readonly language: string
  readonly kind: string
  readonly form: string
  readonly guarded: string
}

/** Arabic spellings of a table that stand alone, with whom or what they name. */
function formsOf(rows: readonly Form[], kind: string): readonly Form[] {
  return rows.filter((row) => row.language === 'ar' && row.kind === kind && row.guarded === '')
}

const registry = loadRegistry([join(ROOT, 'registry')])
const NISBAS = formsOf(registry.stateForms, 'nisba-ms').filter(({ form }) => !form.startsWith('ال'))
const STATES = formsOf(registry.stateForms, 'name').map(({ form }) => form)
const CITIES = formsOf(registry.stateForms, 'capital').map(({ form }) => form)
const PEOPLE = formsOf(registry.personForms, 'full')

/** The word with letters joined before it: «ل» and «الصين» are «للصين». */
function joined(letters: string, word: string): string {
  return letters.endsWith('ل') && word.startsWith('ال') ? `${letters}ل${word.slice(2)}` : letters + word
}

/** Vowel marks that any letter may have; a damma and a tanwin tell of a passive and of a noun where a verb is spelled alike, and are read. */
const MARKS = ['\u064e', '\u0650', '\u0651', '\u0652']
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
    .map((letter, at) => disturbed(letter, noise[at % noise.length] ?? 'none', choice + at))
    .join('')
}

function disturbed(letter: string, noise: Noise, seed: number): string {
  if (!/[\u0621-\u064a]/.test(letter)) return letter
  if (noise === 'mark') return letter + (MARKS[seed % MARKS.length] ?? '')
  if (noise === 'tatweel') return JOINING.has(letter) ? `${letter}ـ` : letter
  if (noise === 'control') return letter + (CONTROLS[seed % CONTROLS.length] ?? '')
  return noise === 'presentation' ? (PRESENTATION.get(letter) ?? letter) : letter
}

const noises = fc.array(
  fc.constantFrom<Noise>('none', 'none', 'none', 'mark', 'tatweel', 'control', 'presentation'),
  { minLength: 1, maxLength: 12 },
)

/** Spellings of two of them. */
function two(forms: readonly Form[]): fc.Arbitrary<readonly string[]> {
  const pair = fc.uniqueArray(fc.constantFrom(...forms), {
    minLength: 2,
    maxLength: 2,
    selector: ({ id }) => id,
  })
  return pair.map((chosen) => chosen.map(({ form }) => form))
}

/** A meeting, then what one of the two said: words of the packs' own tables, some with letters joined before them. */
const report = fc.record({
  meet: fc.constantFrom(...MEET),
  say: fc.constantFrom(...SAY),
  and: fc.constantFrom('', 'و', 'ف'),
  people: two(PEOPLE),
  nisbas: two(NISBAS),
  at: fc.constantFrom('في ', 'ب'),
  city: fc.constantFrom(...CITIES),
  day: fc.integer({ min: 1, max: 28 }),
  month: fc.constantFrom(...MONTHS),
  to: fc.constantFrom('ل', 'ول', 'ب', 'ك', 'مع '),
  state: fc.constantFrom(...STATES),
})

type Words = Readonly<
  Record<'meet' | 'say' | 'and' | 'at' | 'city' | 'month' | 'to' | 'state', string> & {
    readonly people: readonly string[]
    readonly nisbas: readonly string[]
    readonly day: number
  }
>

function meeting({ meet, people, nisbas, at, city, day, month }: Words): string {
  const [host, guest] = people.map((name, index) => `وزير الخارجية ال${nisbas[index]} ${name}`)
  return `${meet} ${host} ${guest} ${joined(at, city)} في ${day} ${month}.`
}

function saying({ say, and, people, nisbas, to, state }: Words): string {
  const [name] = people
  return `${and}${say} وزير الخارجية ال${nisbas[0]} ${name} أن الدعم ${joined(to, state)} يتواصل.`
}

const setting = fc.record({
  end: fc.constantFrom('\n', '\r\n', '\n\n', '\r\n\r\n', ' '),
  strange: fc.constantFrom('', '😀', '\ud83d', '٣٫٥', '«', '”', '\u2028', 'ﷺ', '\u0000'),
  noise: noises,
  choice: fc.nat(50),
  title: fc.boolean(),
})

/** What a reading says, without where it stands. */
function gist({ encounters, statements }: Reading): unknown {
  return {
    encounters: encounters.map(({ format, participants, place, date }) => [
      format,
      participants.map(({ actor }) => actor),
      place?.value.id,
      date?.value.edtf,
    ]),
    statements: statements.map(({ cue, sources }) => [cue.lemma, sources.map(({ actor }) => actor)]),
  }
}

const GIVEN = { published: '2022-08-06' }

const RUNS = 150

describe('a report in the words of the packs, into which marks, controls and other forms of letters are put', () => {
  test('is read to the same effect, and every quote stands where the reading says', () => {
    let readWhole = 0
    fc.assert(
      fc.property(report, setting, (words, { end, strange, noise, choice, title }) => {
        const lead = meeting(words)
        const plain = `${strange}${end}${lead}${end}${saying(words)}${end}${strange}`
        const text = disturb(plain, noise, choice)
        const heading = title ? disturb(lead, noise, choice) : ''
        const reading = readText({ ...GIVEN, text, title: heading })
        expect(reading.document.text).toBe(text)
        expect(reading.document.title).toBe(heading)
        expect(checkReading(reading)).toEqual([])
        expect(reading.actors.length).toBeGreaterThan(0)
        expect(gist(reading)).toEqual(gist(readText({ ...GIVEN, text: plain, title: title ? lead : '' })))
        readWhole += reading.encounters.length > 0 && reading.statements.length > 0 ? 1 : 0
      }),
      { numRuns: RUNS },
    )
    // A name such as «الصديق الكبير» leaves a sentence open; hardly any does.
    expect(readWhole).toBeGreaterThan(RUNS * 0.9)
  })
})

describe('several texts', () => {
  const texts = Array.from({ length: 20 }, (_, day) => ({
    text: `التقى وزير الخارجية الصيني وانغ يي نظيره الروسي سيرغي لافروف في بكين ${'اليوم '.repeat(day)}.\n`,
    title: day % 3 === 0 ? 'وزير الخارجية الصيني يلتقي نظيره الروسي' : null,
    published: `2022-08-${day + 10}`,
  }))

  test('are read as each of them is by itself', () => {
    const alone = texts.map((text) => ({ reading: readText(text) }))
    expect(readTexts(texts)).toEqual(alone)
  })

  test('one that cannot be read leaves the others as they are, and says why in its place', () => {
    const outcomes = readTexts([texts[0], { text: ' ' }, texts[1]].filter((text) => text !== undefined))
    expect(outcomes.map((outcome) => ('error' in outcome ? outcome.error : null))).toEqual([
      null,
      expect.any(InvalidInput),
      null,
    ])
  })
})
