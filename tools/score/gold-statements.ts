import type { Commitment, Span, Statement } from '../../src/model.ts'
import { INSTRUMENTS, MANNERS, POLARITIES, RESOLUTIONS } from '../../src/report/values.ts'
import { actorRef, cells, type Draft, located, oneOf, orNull, split } from './gold-draft.ts'
import { faultIn, type GoldLine } from './gold-lines.ts'
import type { GoldContent, GoldSpeaker, GoldStatement } from './gold-types.ts'
import { findCue, findQuotation } from './quote.ts'

const TITLE = 'title:'

/** A `statement` line. */
export function readStatement(line: GoldLine, draft: Draft): void {
  const [, id = '', speakers = '', how = '', stances = '', within = '', cue = '', ...pieces] = cells(
    line,
    8,
    12,
  )
  if (id !== `s${draft.statements.length + 1}`)
    throw faultIn(line, `has the id «${id}», expected s${draft.statements.length + 1}`)
  if (within !== '-' && !/^s[1-9][0-9]*$/.test(within))
    throw faultIn(line, `is within «${within}», expected s1 or -`)
  const [resolution = '', manner = 'indirect'] = how.split('/')
  const content = readContent(pieces, line, draft)
  draft.statements.push({
    id,
    line: line.number,
    speakers: split(speakers).map((speaker) => readSpeaker(speaker, line, draft)),
    behalf: null,
    resolution: oneOf(resolution, RESOLUTIONS, line),
    manner: oneOf<Statement['manner']>(manner, MANNERS, line),
    stances: split(stances).map((stance) => oneOf(stance, POLARITIES, line)),
    within: orNull(within),
    cue: cue === '-' ? null : readCue(cue, content, { line, draft }),
    content,
  })
}

/** Throws `InvalidPack` on a statement within one that is not there. */
export function checkNesting(lines: readonly GoldLine[], statements: readonly GoldStatement[]): void {
  for (const { id, line, within } of statements)
    if (within !== null && (within === id || !statements.some((other) => other.id === within)))
      throw faultIn(
        { path: lines[0]?.path ?? '', number: line },
        `is within «${within}», which is no other statement`,
      )
}

function readCue(cue: string, content: GoldContent, at: { line: GoldLine; draft: Draft }): Span {
  const whole = { start: content.spans[0]?.start ?? 0, end: content.spans.at(-1)?.end ?? 0, quote: '' }
  return located(findCue(at.draft.source[content.in], cue, whole), at.line)
}

function readContent(pieces: readonly string[], line: GoldLine, draft: Draft): GoldContent {
  const where = pieces[0]?.startsWith(TITLE) === true ? 'title' : 'text'
  const quotations = pieces.map((piece) => (where === 'title' ? piece.replace(TITLE, '') : piece))
  return {
    in: where,
    spans: quotations.map((quotation) => located(findQuotation(draft.source[where], quotation), line)),
  }
}

function readSpeaker(speaker: string, line: GoldLine, draft: Draft): GoldSpeaker {
  const [word = '', side] = speaker.split(':')
  if (word === 'unnamed') return { actor: null, side: side ?? null }
  return { actor: actorRef(speaker, line, draft), side: null }
}

/** A `commitment` line. */
export function readCommitment(line: GoldLine, draft: Draft): void {
  const [, statement = '', parties = '', instrument = '', undertaking = '', due = '-'] = cells(line, 5, 6)
  if (!draft.statements.some(({ id }) => id === statement))
    throw faultIn(line, `rests on «${statement}», which is no statement above it`)
  draft.commitments.push({
    statement,
    line: line.number,
    parties: split(parties).map((party) => actorRef(party, line, draft)),
    instrument: oneOf<Commitment['instrument']>(instrument, INSTRUMENTS, line),
    undertaking: located(findQuotation(draft.source.text, undertaking), line),
    due: orNull(due),
  })
}
