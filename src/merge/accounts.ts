import type { Account, DocumentName } from '../encounter-record.ts'
import type { Actor, Encounter, Reading, Statement } from '../model.ts'
import { areCopies, type Sketch } from './copies.ts'
import { relaysOf } from './relays.ts'

/** A reading on its way into records. */
export interface Source {
  readonly reading: Reading
  /** Of its words; null where none was made, and nothing counts as its copy but the same bytes. */
  readonly sketch: Sketch | null
}

/** One document's telling of an encounter of a record. */
export interface Teller extends Source {
  readonly encounter: Encounter
}

/** The accounts of one encounter, in order of publication; copies of one text are one account, the first, with its carriers. */
export function accountsOf(tellers: readonly Teller[]): readonly Account[] {
  const groups: Teller[][] = []
  for (const teller of tellers.toSorted(byPublication)) {
    const group = groups.find(([first]) => first !== undefined && isCopyOf(teller, first))
    if (group === undefined) groups.push([teller])
    else group.push(teller)
  }
  return groups.flatMap(([first, ...carriers]) => (first === undefined ? [] : [accountOf(first, carriers)]))
}

/** Dated ones first; of one day, by id. */
function byPublication({ reading: { document: a } }: Teller, { reading: { document: b } }: Teller): number {
  const [one, two] = [a.publishedAt ?? '9', b.publishedAt ?? '9']
  if (one !== two) return one < two ? -1 : 1
  return a.id < b.id ? -1 : 1
}

/** What one document tells twice, and a person says is one, are two accounts. */
function isCopyOf(a: Teller, b: Teller): boolean {
  if (a.reading.document.id === b.reading.document.id) return false
  return a.reading.document.sourceHash === b.reading.document.sourceHash || areCopies(a.sketch, b.sketch)
}

function accountOf({ reading, encounter }: Teller, carriers: readonly Teller[]): Account {
  const statements = reading.statements.filter((one) => one.encounter === encounter.id)
  const ids = new Set(statements.map(({ id }) => id))
  return {
    ...named(reading),
    issuedBy: reading.issuedBy,
    relays: relaysOf(reading, encounter),
    carriers: carriers.map((carrier) => named(carrier.reading)),
    encounter,
    actors: actorsIn(reading, encounter, statements),
    statements,
    commitments: reading.commitments.filter(({ statement }) => ids.has(statement)),
    reviews: [],
  }
}

function named({ document }: Reading): DocumentName {
  return documentName({ ...document, document: document.id })
}

/** A document as records name it, and nothing else of what names it. */
export function documentName({
  document,
  externalId,
  title,
  language,
  publisher,
  publisherCountry,
  publishedAt,
}: DocumentName): DocumentName {
  return { document, externalId, title, language, publisher, publisherCountry, publishedAt }
}

function actorsIn(
  reading: Reading,
  encounter: Encounter,
  statements: readonly Statement[],
): readonly Actor[] {
  const named = new Set<string | null>([
    ...encounter.participants.flatMap(({ actor, onBehalfOf }) => [actor, onBehalfOf]),
    encounter.requestedBy?.value ?? null,
    ...statements.flatMap(({ sources }) => sources.flatMap(({ actor, onBehalfOf }) => [actor, onBehalfOf])),
  ])
  return reading.actors.filter(({ id }) => named.has(id))
}
