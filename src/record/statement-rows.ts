import type { Actor, Localized, Reading, Source, Statement } from '../model.ts'
import type { SpeakerOfficeTable, SpeakerTable, StatementTable, SubjectTable } from './schema.ts'

/** The rows that tell who says what about what. */
export interface StatementRows {
  readonly statements: readonly StatementTable[]
  readonly speakers: readonly SpeakerTable[]
  readonly speaker_offices: readonly SpeakerOfficeTable[]
  readonly subjects: readonly SubjectTable[]
}

/**
 * The rows of all statements of `reading`, for the document with the key `document`. Statements that people rejected are in
 * `whole`, the reading as it was read, alone: the others keep their places in it.
 */
export function statementRows(reading: Reading, document: number, whole: Reading = reading): StatementRows {
  const actors = new Map(reading.actors.map((actor) => [actor.id, actor]))
  const encounters = new Map(reading.encounters.map(({ id }, ordinal) => [id, ordinal]))
  const places = new Map(whole.statements.map(({ id }, place) => [id, place]))
  const each = reading.statements.map((statement) => ({ statement, ordinal: places.get(statement.id) ?? 0 }))
  return {
    statements: each.map(({ statement: { encounter, confidence }, ordinal }) => ({
      document,
      ordinal,
      encounter: encounter === null ? null : (encounters.get(encounter) ?? null),
      confidence,
    })),
    speakers: each.flatMap(({ statement: { sources }, ordinal: statement }) =>
      sources.map((source, ordinal) => ({ document, statement, ordinal, ...speakerRow(source, actors) })),
    ),
    speaker_offices: each.flatMap(({ statement: own, ordinal: statement }) =>
      officesOf(own, reading, actors).map((office) => ({ document, statement, office })),
    ),
    subjects: each.flatMap(({ statement: own, ordinal: statement }) =>
      subjectsOf(own).map((subject) => ({ document, statement, subject })),
    ),
  }
}

/** What statements are found by: their topics, and the set phrases in them. */
export function subjectsOf({ topics, formulations }: Pick<Statement, 'topics' | 'formulations'>) {
  return [
    ...new Set([...topics.map((id) => `topic/${id}`), ...formulations.map((id) => `formulation/${id}`)]),
  ]
}

type Actors = ReadonlyMap<string, Actor>

function speakerRow(
  { actor, side, onBehalfOf }: Source,
  actors: Actors,
): Pick<SpeakerTable, 'actor' | 'side' | 'behalf' | 'name'> {
  const known = actor === null ? undefined : actors.get(actor)
  const ownSide = known === undefined ? null : (known.side ?? (known.kind === 'person' ? null : known.id))
  const isListed = actor === null || !actor.startsWith('local:')
  const names = known?.names ?? {}
  return {
    actor,
    side: side ?? ownSide,
    behalf: onBehalfOf,
    name: isListed || Object.keys(names).length === 0 ? null : sortedNames(names),
  }
}

/** What its speakers hold by this document, and by what they took part as. */
function officesOf({ sources, encounter }: Statement, reading: Reading, actors: Actors): readonly string[] {
  const taking = reading.encounters.find(({ id }) => id === encounter)?.participants ?? []
  const offices = sources.flatMap(({ actor }) => [
    ...(actor === null ? [] : (actors.get(actor)?.offices ?? [])),
    ...taking.flatMap((one) => (one.actor === actor && one.office !== null ? [one.office] : [])),
  ])
  return [...new Set(offices)]
}

/** JSON with its keys sorted, so that equal names are equal texts. */
export function sortedNames(names: Localized): string {
  return JSON.stringify(Object.fromEntries(Object.entries(names).sort(([a], [b]) => (a < b ? -1 : 1))))
}
