/** Records put together and taken apart by hand. */
import { InvalidInput } from '../errors.ts'
import {
  applyDecisions,
  crossPairs,
  type Decision,
  partingReasons,
  type TellingName,
  tellingNamed,
} from '../merge/by-hand.ts'
import type { Telling } from '../merge/telling.ts'
import type { DocumentId, EncounterId, RecordId } from '../model.ts'
import type { Decided, DecisionNote, Waiting } from './contract.ts'
import { deleteDecision, insertDecision, loadDecisions } from './decisions.ts'
import type { Driver } from './driver.ts'
import type { Store } from './open.ts'
import { readingsByKey, SHORTEST_PREFIX } from './read.ts'
import { bind, loosen, tellingsOf } from './regroup.ts'
import { inTransaction } from './transaction.ts'

/** One telling of a record. */
interface Member {
  /** Of its document. */
  readonly key: number
  readonly id: DocumentId
  /** Under which the document was added: its `externalId`. */
  readonly name: string | null
  readonly ordinal: number
  readonly encounter: EncounterId
}

/** Takes the accounts of these documents out of a record. */
export function splitRecord(
  store: Store,
  record: string,
  documents: readonly string[],
  note: DecisionNote,
): Decided {
  return inTransaction(store.driver, () => {
    const members = membersOf(store.driver, record)
    if (members.length === 1)
      throw new InvalidInput(`${record} has one account only: there is nothing to split.`)
    const named = new Set(documents.flatMap((document) => accountsIn(members, record, document)))
    const rest = members.filter((member) => !named.has(member))
    if (rest.length === 0)
      throw new InvalidInput(
        `These are all accounts of ${record}: nothing would be left of it. Name those that are of another encounter.`,
      )
    return decide(store, { ...note, verdict: 'split' }, [[...named], rest])
  })
}

/** Makes one record of several. */
export function mergeRecords(store: Store, records: readonly string[], note: DecisionNote): Decided {
  return inTransaction(store.driver, () => {
    const distinct = [...new Set(records)]
    if (distinct.length < 2)
      throw new InvalidInput(
        'Name two encounters or more that are one, each once: `mahdar list` has their ids.',
      )
    const groups = distinct.map((record) => membersOf(store.driver, record))
    return decide(store, { ...note, verdict: 'merge' }, groups)
  })
}

/** `d4d38e4e/e2` */
const ONE_OF_SEVERAL = /^(?<document>.+)\/(?<encounter>e\d+)$/u

function membersOf(driver: Driver, record: string): readonly Member[] {
  const members = driver.all<Member>(
    `SELECT d.key, d.id, d.external_id AS name, e.ordinal, e.id AS encounter FROM records r JOIN members m ON m.record = r.cluster
       JOIN documents d ON d.key = m.document
       JOIN encounters e ON e.document = m.document AND e.ordinal = m.encounter
     WHERE r.id = ? ORDER BY d.id, e.ordinal`,
    [record],
  )
  if (members.length > 0) return members
  throw new InvalidInput(`There is no encounter ${record} in the archive. \`mahdar list\` has their ids.`)
}

/** The accounts that `DOCUMENT` means: an id, the head of one, the name under which it was added; `DOCUMENT/e1` one of several. */
function accountsIn(members: readonly Member[], record: string, name: string): readonly Member[] {
  const { document = name, encounter } = ONE_OF_SEVERAL.exec(name)?.groups ?? {}
  const isMeant = ({ id, name: given }: Member, by: string) =>
    id === by || given === by || (by.length >= SHORTEST_PREFIX && id.startsWith(by))
  const meant = members.filter(
    (member) =>
      isMeant(member, name) ||
      (encounter !== undefined && encounter === member.encounter && isMeant(member, document)),
  )
  if (meant.length === 0)
    throw new InvalidInput(
      `"${name}" is no account of ${record}. \`mahdar show ${record}\` has their documents.`,
    )
  const ids = [...new Set(meant.map(({ id }) => id))]
  if (ids.length > 1)
    throw new InvalidInput(
      `"${name}" begins the ids of ${ids.length} documents of ${record}. Name one: ${ids.slice(0, 5).join(', ')}.`,
    )
  return meant
}

/**
 * Keeps a decision, unless taking back what was decided before comes to the same: the opposite of a decision undoes it and
 * leaves no trace.
 */
function decide(
  store: Store,
  note: DecisionNote & Pick<Decision, 'verdict'>,
  groups: readonly (readonly Member[])[],
): Decided {
  const { driver } = store
  const keys = [...new Set(groups.flat().map(({ key }) => key))]
  const tellings = tellingsByMember(driver, keys)
  const found = groups.map((group) => group.flatMap((member) => tellings.get(placeOf(member)) ?? []))
  const undone = oppositesOf(driver, note.verdict, found)
  const loose = loosen(driver, keys)
  for (const number of undone) deleteDecision(driver, number)
  bind(driver, loose)
  const isDone = undone.length > 0 && holds(driver, note.verdict, groups)
  const number = isDone ? null : insertDecision(driver, { ...note, groups: namesOf(store, groups) })
  if (number !== null) bind(driver, loosen(driver, keys))
  const records = [...new Set(groups.flat().map((member) => recordOf(driver, member)))].sort()
  return {
    verdict: note.verdict,
    number,
    undone,
    records,
    although: note.verdict === 'merge' ? partingReasons(found) : [],
  }
}

function placeOf({ key, ordinal }: Member): string {
  return `${key} ${ordinal}`
}

function tellingsByMember(driver: Driver, keys: readonly number[]): ReadonlyMap<string, Telling> {
  return new Map(
    tellingsOf(driver, keys).map(({ document, encounter, telling }) => [`${document} ${encounter}`, telling]),
  )
}

/** Earlier decisions of which every word is taken back. */
function oppositesOf(
  driver: Driver,
  verdict: Decision['verdict'],
  groups: readonly (readonly Telling[])[],
): readonly number[] {
  const pairs = new Set(crossPairs(groups).flatMap(([{ key: a }, { key: b }]) => [`${a} ${b}`, `${b} ${a}`]))
  const documents = groups.flat().map(({ document }) => document)
  const opposite = loadDecisions(driver, documents).filter((one) => one.verdict !== verdict)
  return applyDecisions(opposite, groups.flat())
    .filter(
      ({ decision, groups: meant }) =>
        decision.groups.every((names, part) => meant[part]?.length === names.length) &&
        crossPairs(meant).every(([{ key: a }, { key: b }]) => pairs.has(`${a} ${b}`)),
    )
    .map(({ decision }) => decision.number)
}

/** Whether the groups are one record, or no record holds accounts of two of them. */
function holds(
  driver: Driver,
  verdict: Decision['verdict'],
  groups: readonly (readonly Member[])[],
): boolean {
  const records = groups.map((group) => group.map((member) => recordOf(driver, member)))
  if (verdict === 'merge') return new Set(records.flat()).size === 1
  return crossPairs(records).every(([a, b]) => a !== b)
}

function recordOf(driver: Driver, { key, ordinal }: Member): RecordId {
  const [row] = driver.all<{ id: RecordId }>(
    `SELECT r.id FROM members m JOIN records r ON r.cluster = m.record WHERE m.document = ? AND m.encounter = ?`,
    [key, ordinal],
  )
  return row?.id ?? ('' as RecordId)
}

/** Members by what stays of them when their documents are read anew. */
function namesOf(store: Store, groups: readonly (readonly Member[])[]): readonly (readonly TellingName[])[] {
  const readings = readingsByKey(store, [...new Set(groups.flat().map(({ key }) => key))])
  return groups.map((group) =>
    group.flatMap(({ key, id, ordinal }): readonly TellingName[] => {
      const encounter = readings.get(key)?.reading.encounters[ordinal]
      const evidence = encounter?.evidence[0]
      if (encounter === undefined || evidence === undefined) return []
      const { start, end, quote } = evidence.spans[0]
      return [{ document: id, format: encounter.format, in: evidence.in, start, end, quote }]
    }),
  )
}

/** The decisions of which some account is not what it was, with what there is instead. */
export function waitingDecisions(driver: Driver): readonly Waiting[] {
  return loadDecisions(driver).flatMap((decision) => {
    const lost = decision.groups.flat().flatMap((name) => {
      const found = keysOf(driver, name.document)
      const tellings = tellingsOf(driver, found).map(({ telling }) => telling)
      if (tellingNamed(name, tellings) !== null) return []
      return [
        {
          ...name,
          isThere: found.length > 0,
          tells: tellings.map(({ format, encounter }) => ({ format, encounter })),
        },
      ]
    })
    return lost.length === 0 ? [] : [{ decision, lost }]
  })
}

function keysOf(driver: Driver, document: DocumentId): readonly number[] {
  return driver
    .all<{ key: number }>('SELECT key FROM documents WHERE id = ?', [document])
    .map(({ key }) => key)
}

/** Forgets a decision; whether there was such a one. */
export function dropDecision({ driver }: Store, number: number): boolean {
  return inTransaction(driver, () => {
    const decision = loadDecisions(driver).find((one) => one.number === number)
    if (decision === undefined) return false
    const keys = decision.groups.flat().flatMap(({ document }) => keysOf(driver, document))
    const loose = loosen(driver, [...new Set(keys)])
    deleteDecision(driver, number)
    bind(driver, loose)
    return true
  })
}
