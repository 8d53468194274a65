/** The times and numbers of texts, line by line. */
import { InvalidInput } from '../errors.ts'
import { parseLocal } from '../extract/dates/civil.ts'
import type { DucklingValue, RecognizersValue } from '../extract/dates/suite-shape.ts'
import { type ReadTimes, timesReader } from '../extract/dates/times.ts'
import { sharedKnowledge } from '../knowledge.ts'
import type { Surroundings } from './command.ts'
import { openSource } from './files.ts'
import { type Line, readLines } from './lines.ts'
import { type ErrorLine, parseObject, readId, readOptional, readText, refuse } from './ndjson.ts'
import { openResults } from './results.ts'

/** The options of `mahdar dates`. */
export interface DatesOptions {
  /** Whether a bare weekday lies behind the reference or ahead of it. */
  readonly mode: 'news' | 'assistant'
}

/** One line out: the same times in two shapes, and the numbers, in the order of the text. */
type Answer =
  | {
      readonly id: string | null
      readonly duckling: readonly DucklingValue[]
      readonly recognizers: readonly RecognizersValue[]
    }
  | { readonly id: string | null; readonly error: ErrorLine['error'] }

/** Does the work of `mahdar dates`: answers each line of `files` with one line. */
export async function answerLines(
  files: readonly string[],
  { mode }: DatesOptions,
  around: Surroundings,
): Promise<void> {
  const { lexicon, packs } = sharedKnowledge()
  const readers = packs.map((pack) => timesReader(lexicon, pack))
  const results = openResults<Answer>('ndjson', around, () => '')
  const tally = { lines: 0, refused: 0 }
  for (const file of files.length === 0 ? ['-'] : files) {
    const name = file === '-' ? 'standard input' : file
    let number = 0
    for await (const lines of readLines(openSource(file, around.input))) {
      for (const line of lines) {
        number += 1
        const answer = answerLine(line, `Line ${number} of ${name}`, mode, readers)
        tally.refused += 'error' in answer ? 1 : 0
        await results.add(answer)
      }
      tally.lines += lines.length
      await results.flush()
    }
  }
  await results.end()
  if (tally.refused === 0) return
  around.tell(`${tally.refused} of ${tally.lines} lines could not be read; each says why.`)
  around.setStatus(2)
}

function answerLine(
  line: Line,
  where: string,
  mode: DatesOptions['mode'],
  readers: readonly ReadTimes[],
): Answer {
  let id: string | null = null
  try {
    const fields = parseObject(line, where)
    id = readId(fields, where)
    const text = readText(fields, where)
    const reference = checkReference(readOptional(fields, 'reference', where), where)
    const answers = readers.map((read) => read(text, { reference, mode }))
    return {
      id,
      duckling: answers.flatMap(({ duckling }) => duckling),
      recognizers: answers.flatMap(({ recognizers }) => recognizers),
    }
  } catch (error) {
    return { id, error: refuse(id, error).error }
  }
}

function checkReference(reference: string | undefined, where: string): string | null {
  if (reference === undefined || parseLocal(reference) !== null) return reference ?? null
  throw new InvalidInput(
    `${where}: "reference" is no date (${reference}). Give YYYY-MM-DD, or a time such as 2022-08-05T10:30:00+03:00, or leave it out.`,
  )
}
