/** How each account calls the people, states, places and formats that it shares with another. */
import type { Account, EncounterRecord } from '../../encounter-record.ts'
import type { Evidence, Localized, Span } from '../../model.ts'
import type { Naming, NamingCell, NamingWords } from './comparison.ts'
import type { Point } from './points.ts'

/** Names by what they are of and its id. */
export type NamesOf = (kind: 'topic' | 'formulation' | 'entity', id: string) => Localized

interface Called {
  readonly column: number
  readonly quote: string
  readonly evidence: Evidence
}

/** Participants by their names and titles, the place, the format, and what else the statements of several accounts name. */
export function namingsOf(
  record: EncounterRecord,
  accounts: readonly Account[],
  points: readonly Point[],
  namesOf: NamesOf,
): readonly Naming[] {
  return [
    ...participants(record, accounts),
    ...place(record, accounts),
    ...formats(accounts),
    ...named(record, points, namesOf),
  ].filter(({ cells }) => cells.length > 0)
}

function participants(record: EncounterRecord, accounts: readonly Account[]): readonly Naming[] {
  return record.participants.map(({ actor, kind, names }) => {
    const called = accounts.flatMap((account, column): Called[] =>
      account.actors
        .filter((one) => one.id === actor || (one.id.startsWith('local:') && share(one.names, names)))
        .flatMap(({ mentions }) =>
          mentions
            .filter(({ form, span }) => (form === 'name' || form === 'title') && span.quote !== '')
            .map((mention) => ({
              column,
              quote: mention.span.quote,
              evidence: { in: mention.in, spans: [mention.span], rule: `mention/${mention.form}` },
            })),
        ),
    )
    return { kind: kind === 'person' ? 'person' : 'state', id: actor, names, cells: cellsOf(called) }
  })
}

function share(one: Localized, other: Localized): boolean {
  return Object.entries(one).some(([language, name]) => other[language] === name)
}

function place(record: EncounterRecord, accounts: readonly Account[]): readonly Naming[] {
  const told = accounts.flatMap(({ encounter }, column): Called[] =>
    encounter.place === null ? [] : calledIn(column, encounter.place.evidence),
  )
  const value = record.place?.value
  const id = value?.id ?? value?.country ?? Object.values(value?.names ?? {})[0]
  return id === undefined ? [] : [{ kind: 'place', id, names: value?.names ?? {}, cells: cellsOf(told) }]
}

/** One for each format that any account gives. */
function formats(accounts: readonly Account[]): readonly Naming[] {
  const all = [...new Set(accounts.map(({ encounter }) => encounter.format))].sort()
  return all.map((format) => ({
    kind: 'format',
    id: format,
    names: {},
    cells: cellsOf(
      accounts.flatMap(({ encounter }, column) =>
        encounter.format === format ? calledIn(column, encounter.evidence) : [],
      ),
    ),
  }))
}

/** What the registry knows and two accounts at least name in other words of one language, or in two. */
function named(
  { participants: taking }: EncounterRecord,
  points: readonly Point[],
  namesOf: NamesOf,
): readonly Naming[] {
  const known = new Set<string>(taking.flatMap(({ actor, side }) => [actor, side ?? actor]))
  const byId = new Map<string, Called[]>()
  for (const { column, items, statements } of points)
    for (const { kind, keys, span } of items) {
      const id = keys[0]?.slice('entity/'.length) ?? ''
      if (kind !== 'entity' || known.has(id)) continue
      const { in: field, rule } = statements[0].content
      byId.set(id, [
        ...(byId.get(id) ?? []),
        { column, quote: span.quote, evidence: { in: field, spans: [span], rule } },
      ])
    }
  return [...byId]
    .filter(([, called]) => new Set(called.map(({ column }) => column)).size > 1)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, called]) => ({ kind: 'name', id, names: namesOf('entity', id), cells: cellsOf(called) }))
}

function calledIn(column: number, evidence: readonly Evidence[]): Called[] {
  return evidence.flatMap(({ in: field, spans, rule }) =>
    spans
      .filter(({ quote }) => quote !== '')
      .map((span: Span) => ({ column, quote: span.quote, evidence: { in: field, spans: [span], rule } })),
  )
}

function cellsOf(called: readonly Called[]): readonly NamingCell[] {
  const columns = [...new Set(called.map(({ column }) => column))].sort((a, b) => a - b)
  return columns.map((column) => {
    const words = new Map<string, NamingWords>()
    for (const one of called) {
      if (one.column !== column) continue
      const known = words.get(one.quote)
      words.set(one.quote, {
        quote: one.quote,
        count: (known?.count ?? 0) + 1,
        evidence: known?.evidence ?? one.evidence,
      })
    }
    return { column, words: [...words.values()].toSorted((a, b) => b.count - a.count) }
  })
}
