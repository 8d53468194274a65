import { InvalidInput } from '../../src/errors.ts'
import type { SuiteAnswers } from '../../src/extract/dates/suite-shape.ts'
import { countVerdicts, type SuiteResult, type Verdict } from './suite.ts'
import type { SuiteFile, SuiteRow } from './suite-rows.ts'

/** A number with its place in the text. */
export interface PlacedNumber {
  readonly start: number
  readonly end: number
  readonly value: number
}

/** What the reader says of a text in the shapes of the outside suites. */
export interface SuiteTools {
  readonly answer: (text: string, reference: string | null) => SuiteAnswers
  readonly numbers: (text: string) => readonly PlacedNumber[]
  readonly segment: (word: string) => readonly string[]
}

type Judge = (row: SuiteRow, tools: SuiteTools) => readonly Verdict[]

type Fields = Readonly<Record<string, unknown>>

const JUDGES: ReadonlyMap<string, Judge> = new Map<string, Judge>([
  ['duckling-ar-time', judgeTime],
  ['duckling-ar-number', judgeDuckling(['number'])],
  ['duckling-ar-ordinal', judgeDuckling(['ordinal'])],
  ['duckling-ar-duration', judgeDuckling(['duration'])],
  ['recognizers-ar-datetime-core', judgeValue],
  ['recognizers-ar-datetime', judgeSpans],
  ['recognizers-ar-number', judgeNumbers],
  ['ud-pud-words', judgeWords],
  ['google-ar2en', judgeName],
])

const CALENDAR_GRAINS: ReadonlySet<unknown> = new Set(['day', 'week', 'month', 'year'])

/** One suite's measures. Throws `InvalidInput` on a suite that nobody knows how to score, or of which no row can be. */
export function scoreSuite(
  { name, rows }: SuiteFile,
  tools: SuiteTools,
  skips: ReadonlySet<string>,
): SuiteResult {
  const judge = JUDGES.get(name)
  if (judge === undefined)
    throw new InvalidInput(`${name} is no suite that is known: ${[...JUDGES.keys()].join(', ')}.`)
  const verdicts = rows.filter((row) => !skips.has(row.source)).flatMap((row) => judge(row, tools))
  if (verdicts.length === 0) throw new InvalidInput(`${name} has no row that can be scored.`)
  return countVerdicts(name, verdicts)
}

function judgeDuckling(kinds: readonly string[]): Judge {
  return (row, tools) => {
    const found = tools.answer(row.text, row.reference).duckling.filter((value) => kinds.includes(value.kind))
    const right =
      row.expected === null
        ? found.length === 0
        : found.some((value) => sameFields(fieldsOf(row.expected), value))
    return [verdict('value', row, { right, got: found })]
  }
}

/** Duckling's times; the cases in days, weeks, months and years are counted apart too. */
function judgeTime(row: SuiteRow, tools: SuiteTools): readonly Verdict[] {
  const verdicts = judgeDuckling(['point', 'interval'])(row, tools)
  if (row.expected !== null && !CALENDAR_GRAINS.has(fieldsOf(row.expected).grain)) return verdicts
  return [
    ...verdicts,
    ...verdicts.map((one) => ({ ...one, measure: 'value in days, weeks, months or years' })),
  ]
}

/** A bare weekday points forward for an assistant, so `future` is what counts; a case without a value counts by its span. */
function judgeValue(row: SuiteRow, tools: SuiteTools): readonly Verdict[] {
  const { future, span, type } = fieldsOf(row.expected)
  const found = tools.answer(row.text, row.reference).recognizers
  const valueless = Object.keys(fieldsOf(future)).length === 0
  const right = found.some((value) =>
    valueless ? value.text === span : value.type === type && sameFields(fieldsOf(future), value.future),
  )
  return [verdict('value', row, { right, got: found })]
}

/** Spans that were validated upstream, in number and place; every span of a row has to be found, and no other. */
function judgeSpans(row: SuiteRow, tools: SuiteTools): readonly Verdict[] {
  if (row.unvalidated) return []
  const found = tools.answer(row.text, row.reference).recognizers
  const expected = listOf(row.expected)
  if (expected.length === 0) return [verdict('nothing found', row, { right: found.length === 0, got: found })]
  return expected.map((span) => {
    const right = found.some(({ start, end }) => start === span.start && end === span.end)
    return verdict('validated span', row, { right, got: found, expected: span })
  })
}

/** Whole and decimal numbers in their place; fractions, powers, percentages and ranges are another task. */
function judgeNumbers(row: SuiteRow, tools: SuiteTools): readonly Verdict[] {
  const expected = listOf(row.expected)
  const plain = expected.every(({ type, value }) => type === 'number' && isPlainNumber(fieldsOf(value)))
  if (row.unvalidated || !plain) return []
  const found = tools.numbers(row.text)
  return expected.map((number) => {
    const value = Number(fieldsOf(number.value).value)
    const right = found.some(
      (one) => one.start === number.start && one.end === number.end && one.value === value,
    )
    return verdict('value in its place', row, { right, got: found, expected: number })
  })
}

function isPlainNumber({ subtype, value }: Fields): boolean {
  return (subtype === 'integer' || subtype === 'decimal') && Number.isFinite(Number(value))
}

function judgeWords(row: SuiteRow, tools: SuiteTools): readonly Verdict[] {
  return listOf(row.expected)
    .filter(({ form }) => /\p{Script=Arabic}/u.test(String(form)))
    .flatMap(({ form, segments }) => {
      const expected = Array.isArray(segments) ? segments.map(String) : []
      const got = tools.segment(String(form))
      const right = expected.join('+') === got.join('+')
      const one = { ...verdict('word', row, { right, got: got.join('+'), expected: expected.join('+') }) }
      return expected.length > 1 ? [one, { ...one, measure: 'word with clitics' }] : [one]
    })
}

/** A foreign name that stands alone is one word: no letter of it is a clitic. */
function judgeName(row: SuiteRow, tools: SuiteTools): readonly Verdict[] {
  return row.text.split(/[^\p{L}\p{M}]+/u).flatMap((word) => {
    if (word === '') return []
    const got = tools.segment(word)
    return [verdict('name left whole', row, { right: got.length === 1, got: got.join('+'), expected: word })]
  })
}

function verdict(
  measure: string,
  row: SuiteRow,
  result: { readonly right: boolean; readonly got: unknown; readonly expected?: unknown },
): Verdict {
  const words = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))
  return {
    measure,
    row: `${row.source}: ${row.text}`,
    right: result.right,
    expected: words('expected' in result ? result.expected : row.expected),
    got: words(result.got),
  }
}

/** Whether every field that is expected is there and the same; the name of a holiday is not asked for. */
function sameFields(expected: Fields, got: object): boolean {
  const fields = fieldsOf(got)
  return Object.entries(expected).every(([key, value]) => key === 'holiday' || fields[key] === value)
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {}
}

function listOf(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value : []
}
