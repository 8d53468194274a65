import { expect, test } from 'vitest'
import { chunksOf, linesOf, parseLines, run, Workplace } from './run.suite.ts'

/** A Friday. */
const REFERENCE = '2022-08-05T10:30:00+03:00'

async function dates(lines: string, ...words: readonly string[]) {
  const ended = await run(['dates', ...words], { input: chunksOf(lines) })
  return { ...ended, answers: parseLines(ended) }
}

test('each line is answered in its place, in the shapes of both suites', async () => {
  const { status, answers } = await dates(
    linesOf(
      { id: 'a', text: 'وصل أمس', reference: REFERENCE },
      { id: 'b', text: 'من 7 إلى 9 سبتمبر 2021' },
      { id: 'c', text: 'لا شيء' },
    ),
    ...['--from', 'ndjson', '--to', 'ndjson'],
  )
  expect(status).toBe(0)
  expect(answers.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  expect(answers[0]).toEqual({
    id: 'a',
    duckling: [{ kind: 'point', start: '2022-08-04T00:00:00', grain: 'day' }],
    recognizers: [
      {
        type: 'date',
        text: 'أمس',
        start: 4,
        end: 7,
        future: { date: '2022-08-04' },
        past: { date: '2022-08-04' },
      },
    ],
  })
  expect(answers[2]).toEqual({ id: 'c', duckling: [], recognizers: [] })
})

test('a bare weekday lies behind the reference in news, and ahead of it for an assistant', async () => {
  const line = linesOf({ id: 'a', text: 'الأربعاء', reference: REFERENCE })
  const start = async (...words: readonly string[]) => (await dates(line, ...words)).answers[0]?.duckling
  expect(await start('--mode', 'assistant')).toMatchObject([{ start: '2022-08-10T00:00:00' }])
  expect(await start('--mode', 'news')).toMatchObject([{ start: '2022-08-03T00:00:00' }])
  expect(await start()).toEqual(await start('--mode', 'news'))
})

test('lengths and numbers need no reference', async () => {
  const { answers } = await dates(linesOf({ id: 1, text: 'أربعة أشهر' }, { id: 2, text: 'ثلاثمائة وخمسين' }))
  expect(answers[0]).toMatchObject({ id: '1' })
  expect(answers[0]?.duckling).toContainEqual({ kind: 'duration', value: 4, unit: 'month' })
  expect(answers[1]?.duckling).toContainEqual({ kind: 'number', value: 350 })
})

test('a line that cannot be read says why, and the others are read', async () => {
  const { status, answers, told } = await dates(
    `${linesOf({ id: 'a', text: 'أمس', reference: '5 August' }, { id: 'b' })}no JSON\n${linesOf({ id: 'd', text: 'غدا', reference: '2022-08-05' })}`,
  )
  expect(status).toBe(2)
  expect(answers.map(({ id }) => id)).toEqual(['a', 'b', null, 'd'])
  expect(answers[0]?.error).toMatchObject({
    type: 'InvalidInput',
    message: expect.stringContaining('Line 1 of standard input: "reference" is no date (5 August).'),
  })
  expect(answers[1]?.error).toMatchObject({ message: expect.stringContaining('"text" is missing') })
  expect(answers[3]?.duckling).toMatchObject([{ start: '2022-08-06T00:00:00' }])
  expect(told).toEqual(['3 of 4 lines could not be read; each says why.'])
})

test('files of lines are read one after the other', async () => {
  const place = new Workplace()
  const names = ['a', 'b'].map((id) => place.file(id, linesOf({ id, text: 'غدا', reference: '2022-08-05' })))
  const { status, answers } = await dates('', ...names)
  place.clear()
  expect(status).toBe(0)
  expect(answers.map(({ id }) => id)).toEqual(['a', 'b'])
})

test('a mode that is none is refused', async () => {
  const { status, told } = await dates('', '--mode', 'guess')
  expect(status).toBe(1)
  expect(told.join('\n')).toContain('news, assistant')
})
