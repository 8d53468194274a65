/** What people judged, as rows to measure the reader by. */
import type { Judgement } from '../record/archive.ts'
import type { Serving } from './serving.ts'

/** A statement that somebody judged: what is right of it. */
export interface GoldRow {
  readonly document: string
  /** Of today's reading; empty where it is read otherwise. */
  readonly statement: string
  readonly verdict: Judgement['verdict']
  /** Who said it, by their ids with commas between; empty where the verdict is `reject`. */
  readonly speaker: string
  readonly start: number
  readonly end: number
  readonly content: string
}

/** The last judgement of each statement; earlier ones were thought better of. */
export function lastOf(judgements: readonly Judgement[]): readonly Judgement[] {
  const last = new Map(judgements.map((one) => [`${one.document} ${one.in} ${one.start} ${one.end}`, one]))
  return [...last.values()]
}

/** A row for each statement that somebody judged. */
export async function goldOf(
  judgements: readonly Judgement[],
  { archive }: Pick<Serving, 'archive'>,
): Promise<readonly GoldRow[]> {
  const rows: GoldRow[] = []
  for (const { document, statement, verdict, speaker, start, end, quote } of lastOf(judgements)) {
    const [shown] = await archive.show(document)
    const read = shown?.reading.statements.find(({ id }) => id === statement)
    const speakers =
      verdict === 'accept' ? (read?.sources.flatMap(({ actor }) => actor ?? []) ?? []) : [speaker ?? '']
    rows.push({
      document,
      statement: statement ?? '',
      verdict,
      speaker: verdict === 'reject' ? '' : speakers.join(','),
      start,
      end,
      content: quote.replace(/\s+/g, ' '),
    })
  }
  return rows
}
