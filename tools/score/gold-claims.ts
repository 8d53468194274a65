import type { ActorKind } from '../../src/model.ts'
import { FORMATS, KINDS, ROLES, STATUSES } from '../../src/report/values.ts'
import { actorRef, cells, type Draft, located, oneOf, orNull } from './gold-draft.ts'
import { faultIn, type GoldLine } from './gold-lines.ts'
import { checkNesting, readCommitment, readStatement } from './gold-statements.ts'
import type { GoldDocument, GoldEncounter } from './gold-types.ts'
import { findQuotation } from './quote.ts'

type Claims = Pick<GoldDocument, 'actors' | 'encounters' | 'statements' | 'commitments'>

type Reader = (line: GoldLine, draft: Draft) => void

const EDTF =
  /^(?:[0-9X]{4}(?:-[0-9X]{2}(?:-[0-9X]{2})?)?~?)(?:\/(?:[0-9X]{4}(?:-[0-9X]{2}(?:-[0-9X]{2})?)?~?))?$/

/** What a gold file says below its text. Throws `InvalidPack` on the first line that does not hold. */
export function readBody(lines: readonly GoldLine[], source: Draft['source']): Claims {
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
  ['behalf', readBehalf],
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
    behalf: null,
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

/** Of a statement above, or of one who takes part in the encounter above. */
function readBehalf(line: GoldLine, draft: Draft): void {
  const [, who = '', whom = ''] = cells(line, 3, 3)
  const behalf = actorRef(whom, line, draft)
  const statement = draft.statements.findIndex(({ id }) => id === who)
  const spoken = draft.statements[statement]
  if (spoken !== undefined) {
    draft.statements[statement] = { ...spoken, behalf }
    return
  }
  const { participants } = lastEncounter(line, draft)
  if (!participants.some(({ actor }) => actor === who))
    throw faultIn(line, `speaks of «${who}», who is neither a statement nor a participant above it`)
  amend(line, draft, {
    participants: participants.map((one) => (one.actor === who ? { ...one, behalf } : one)),
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
