import type { Claim, DateValue, Evidence, Reading } from '../model.ts'

/** A piece of evidence, and what rests on it. */
export interface Placed {
  readonly where: string
  readonly evidence: Evidence
}

/** Every piece of evidence in a reading but the mentions of its actors, with what rests on it. */
export function placed({ encounters, statements, commitments }: Reading): readonly Placed[] {
  return [
    ...encounters.flatMap((encounter) => ofEncounter(encounter)),
    ...statements.flatMap((statement) => ofStatement(statement)),
    ...commitments.flatMap(({ undertaking, due }, at) => [
      ...restingOn(`commitments[${at}]`, [undertaking]),
      ...ofDate(`commitments[${at}].due`, due),
    ]),
  ]
}

function ofEncounter(encounter: Reading['encounters'][number]): readonly Placed[] {
  const { id, participants, date, place, requestedBy, onSidelinesOf, evidence } = encounter
  return [
    ...restingOn(id, evidence),
    ...participants.flatMap((participant) => restingOn(`${id}, ${participant.actor}`, participant.evidence)),
    ...ofClaim(`${id}.date`, date),
    ...ofDate(`${id}.date`, date?.value ?? null),
    ...ofClaim(`${id}.place`, place),
    ...ofClaim(`${id}.requestedBy`, requestedBy),
    ...ofClaim(`${id}.onSidelinesOf`, onSidelinesOf),
  ]
}

function ofStatement({
  id,
  sources,
  cue,
  content,
  stances,
}: Reading['statements'][number]): readonly Placed[] {
  return [
    ...sources.flatMap(({ evidence }) => restingOn(`${id}.sources`, [evidence])),
    ...restingOn(`${id}.cue`, cue.evidence === null ? [] : [cue.evidence]),
    ...restingOn(`${id}.content`, [content]),
    ...stances.flatMap(({ target }) => restingOn(`${id}.stances`, [target])),
  ]
}

function ofClaim(where: string, claim: Claim<unknown> | null): readonly Placed[] {
  return restingOn(where, claim?.evidence ?? [])
}

function ofDate(where: string, date: DateValue | null): readonly Placed[] {
  return (date?.basis ?? []).flatMap(({ evidence }) => restingOn(where, evidence === null ? [] : [evidence]))
}

function restingOn(where: string, evidences: readonly Evidence[]): readonly Placed[] {
  return evidences.map((evidence) => ({ where, evidence }))
}
