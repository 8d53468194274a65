/** Names that people gave a speaker to, as proposals for the registry. */
import type { Judgement } from '../record/archive.ts'
import { lastOf } from './gold-rows.ts'
import type { Serving } from './serving.ts'

/** Words that stand for a speaker in a text, and who a person says that is. */
export interface AliasRow {
  /** An id of the registry. */
  readonly actor: string
  readonly form: string
  readonly language: string
  readonly document: string
  readonly start: number
  readonly end: number
}

/** What the last judgement of each statement proposes, where the text has words for its speaker that mean another, or nobody. */
export async function aliasesOf(
  judgements: readonly Judgement[],
  { archive }: Pick<Serving, 'archive'>,
): Promise<readonly AliasRow[]> {
  const rows: AliasRow[] = []
  for (const { document, statement, verdict, speaker } of lastOf(judgements)) {
    if (verdict !== 'speaker' || speaker === null) continue
    const [shown] = await archive.show(document)
    const read = shown?.reading.statements.find(({ id }) => id === statement)
    const language = shown?.reading.document.language ?? 'und'
    // Words that are carried from elsewhere, or of several people, say nothing of this one's name.
    if (read?.resolution !== 'explicit' || read.sources.length !== 1) continue
    const [source] = read.sources
    if (source === undefined || source.actor === speaker) continue
    for (const { start, end, quote } of source.evidence.spans)
      rows.push({ actor: speaker, form: quote.replace(/\s+/g, ' '), language, document, start, end })
  }
  return rows
}
