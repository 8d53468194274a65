import type { ActorKind, Commitment, Span, Statement } from '../../src/model.ts'
import { faultIn, type GoldLine } from './gold-lines.ts'
import type {
  GoldActor,
  GoldCommitment,
  GoldContent,
  GoldDocument,
  GoldEncounter,
  GoldSpeaker,
  GoldStatement,
} from './gold-types.ts'
import {
  FORMATS,
  INSTRUMENTS,
  KINDS,
  MANNERS,
  POLARITIES,
  RESOLUTIONS,
  ROLES,
  STATUSES,
} from './gold-values.ts'
import { type Found, findCue, findQuotation } from './quote.ts'

type Claims = Pick<GoldDocument, 'actors' | 'encounters' | 'statements' | 'commitments'>
type Source = Pick<GoldDocument, 'text' | 'title'>

interface Draft {
  readonly source: Source
  readonly actors: GoldActor[]
  readonly encounters: GoldEncounter[]
  readonly statements: GoldStatement[]
  readonly commitments: GoldCommitment[]
  /** Why nothing is to be found, where it is said. */
  nothing: GoldLine | null
}

type Reader = (line: GoldLine, draft: Draft) => void

const EDTF =
  /^(?:[0-9X]{4}(?:-[0-9X]{2}(?:-[0-9X]{2})?)?~?)(?:\/(?:[0-9X]{4}(?:-[0-9X]{2}(?:-[0-9X]{2})?)?~?))?$/
const TITLE = 'title:'

/** What a gold file says below its text. Throws `InvalidPack` on the first line that does not hold. */
export function readBody(lines: readonly GoldLine[], source: Source): Claims {
  const draft: Draft = { source, actors: [], encounters: [], statements: [], commitments: [], nothing: null }
  for (const line of lines) {
    const reader = READERS.get(line.cells[0] ?? '') ?? null
    if (reader === null)
      throw faultIn(line, `begins with «${line.cells[0]}», expected one of ${[...READERS.keys()].join(', ')}`)
    reader(line, draft)
  }
  checkNesting(lines, draft.statements)
  const last = lines.at(-1)
  if (draft.encounters.length === 0 && draft.nothing === null && last !== undefined)
    throw faultIn(last, 'ends a file without an encounter; add «no-encounter», a tab and why there is none')
  return draft
}

const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['actor', readActor],
  ['encounter', readEncounter],
  ...ROLES.map((role): [string, Reader] => [role, readParticipant]),
  ['date', readDate],
  ['place', readPlace],
  ['request', readRequest],
  ['beside', readBeside],
  ['part-of', readPartOf],
  ['statement', readStatement],
  ['commitment', readCommitment],
  ['no-encounter', readNothing],
])

function readActor(line: GoldLine, draft: Draft): void {
  const [, ref = '', side = '', kind = '', words = ''] = cells(line, 5, 5)
  if (!/^@[a-z0-9-]+$/.test(ref)) throw faultIn(line, `names «${ref}», expected @ and small letters`)
  if (draft.actors.some((actor) => actor.ref === ref)) throw faultIn(line, `names ${ref} a second time`)
  if (!`${draft.source.title}\n${draft.source.text}`.includes(words))
    throw faultIn(line, `quotes «${words}», which is not in the text`)
  draft.actors.push({ ref, side: orNull(side), kind: oneOf<ActorKind>(kind, KINDS, line), words })
}

function readEncounter(line: GoldLine, draft: Draft): void {
  const [, id = '', format = '', status = ''] = cells(line, 4, 4)
  if (draft.nothing !== null) throw faultIn(line, 'follows «no-encounter»; drop one of the two')
  if (id !== `e${draft.encounters.length + 1}`)
    throw faultIn(line, `has the id «${id}», expected e${draft.encounters.length + 1}`)
  draft.encounters.push({
    id,
    line: line.number,
    format: oneOf(format, FORMATS, line),
    status: oneOf(status, STATUSES, line),
    participants: [],
    date: null,
    country: null,
    city: null,
    requestedBy: null,
    beside: null,
    partOf: null,
  })
}

function readParticipant(line: GoldLine, draft: Draft): void {
  const [role = '', actor = '', office] = cells(line, 2, 3)
  const { participants } = lastEncounter(line, draft)
  const participant = {
    actor: actorRef(actor, line, draft),
    role: oneOf(role, ROLES, line),
    office: office ?? null,
  }
  amend(line, draft, { participants: [...participants, participant] })
}

function readDate(line: GoldLine, draft: Draft): void {
  const [, date = ''] = cells(line, 2, 2)
  if (!EDTF.test(date)) throw faultIn(line, `has the date «${date}», expected EDTF such as 2022-08-05`)
  amend(line, draft, { date })
}

function readPlace(line: GoldLine, draft: Draft): void {
  const [, country = '', city = '-'] = cells(line, 2, 3)
  amend(line, draft, { country: orNull(country), city: orNull(city) })
}

function readRequest(line: GoldLine, draft: Draft): void {
  const [, actor = ''] = cells(line, 2, 2)
  amend(line, draft, { requestedBy: actorRef(actor, line, draft) })
}

function readBeside(line: GoldLine, draft: Draft): void {
  const [, beside = ''] = cells(line, 2, 2)
  if (!/^(?:series|gathering)\//.test(beside)) located(findQuotation(draft.source.text, beside), line)
  amend(line, draft, { beside })
}

function readPartOf(line: GoldLine, draft: Draft): void {
  const [, id = ''] = cells(line, 2, 2)
  if (!draft.encounters.slice(0, -1).some((encounter) => encounter.id === id))
    throw faultIn(line, `is part of «${id}», which is no earlier encounter`)
  amend(line, draft, { partOf: id })
}

function readStatement(line: GoldLine, draft: Draft): void {
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
    resolution: oneOf(resolution, RESOLUTIONS, line),
    manner: oneOf<Statement['manner']>(manner, MANNERS, line),
    stances: split(stances).map((stance) => oneOf(stance, POLARITIES, line)),
    within: orNull(within),
    cue: cue === '-' ? null : readCue(cue, content, { line, draft }),
    content,
  })
}

function checkNesting(lines: readonly GoldLine[], statements: readonly GoldStatement[]): void {
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

function readCommitment(line: GoldLine, draft: Draft): void {
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

function readNothing(line: GoldLine, draft: Draft): void {
  cells(line, 2, 2)
  if (draft.encounters.length > 0) throw faultIn(line, 'follows an encounter; drop one of the two')
  draft.nothing = line
}

function lastEncounter(line: GoldLine, draft: Draft): GoldEncounter {
  const encounter = draft.encounters.at(-1)
  if (encounter === undefined) throw faultIn(line, `says «${line.cells[0]}» before any encounter`)
  return encounter
}

function amend(line: GoldLine, draft: Draft, change: Partial<GoldEncounter>): void {
  draft.encounters[draft.encounters.length - 1] = { ...lastEncounter(line, draft), ...change }
}

function actorRef(ref: string, line: GoldLine, draft: Draft): string {
  if (ref.startsWith('@') && !draft.actors.some((actor) => actor.ref === ref))
    throw faultIn(line, `speaks of ${ref}, whom no «actor» line above names`)
  if (!/^@?[a-z0-9][a-z0-9-]*$/.test(ref))
    throw faultIn(line, `speaks of «${ref}», expected a registry id or @name`)
  return ref
}

function cells(line: GoldLine, least: number, most: number): readonly string[] {
  const { length } = line.cells
  if (length < least || length > most || line.cells.includes(''))
    throw faultIn(
      line,
      `has ${length} cells, expected ${least === most ? least : `${least} to ${most}`}, none of them empty. Separate cells with a tab`,
    )
  return line.cells
}

function located(found: Found, line: GoldLine): Span {
  if ('fault' in found) throw faultIn(line, found.fault)
  return found.span
}

function oneOf<T extends string>(value: string, values: readonly T[], line: GoldLine): T {
  const known = values.find((candidate) => candidate === value)
  if (known === undefined) throw faultIn(line, `says «${value}», expected one of ${values.join(', ')}`)
  return known
}

function orNull(value: string): string | null {
  return value === '-' ? null : value
}

function split(cell: string): readonly string[] {
  return cell === '-' ? [] : cell.split('+')
}
