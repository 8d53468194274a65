import type { EncounterRecord } from '../encounter-record.ts'
import { StoreFailed } from '../errors.ts'
import type { Decision } from '../merge/by-hand.ts'
import type { DocumentId, RecordId } from '../model.ts'
import { arrivalsSince } from './arrivals.ts'
import { backUp } from './backup.ts'
import type {
  ActorEntry,
  Added,
  Archive,
  ArchiveEntry,
  Arrivals,
  AuditEntry,
  Changes,
  Decided,
  DecisionNote,
  DocumentEntry,
  DocumentFilters,
  DocumentPlace,
  EncounterEntry,
  EncounterFilters,
  Examination,
  Finding,
  FindRequest,
  Former,
  Found,
  Judgement,
  Meeting,
  MeetingFilters,
  MeetingParts,
  MeetingsAround,
  NewJudgement,
  RecordPage,
  RecordPlace,
  SaidStatement,
  SearchTextOf,
  Shown,
  SpeakingDays,
  StatementFilters,
  StoredDocument,
  StoredOriginal,
  TagCounts,
  TokenEntry,
  Unjudged,
  UnlistedSpeaker,
  Waiting,
} from './contract.ts'
import { dropDecision, mergeRecords, splitRecord, waitingDecisions } from './decide.ts'
import { loadDecisions } from './decisions.ts'
import { examine } from './doctor.ts'
import type { Driver } from './driver.ts'
import { storeFailure } from './failures.ts'
import { countTags, find } from './find.ts'
import { judgements } from './judgements.ts'
import { dropJudgement, judge } from './judging.ts'
import { meetings, meetingsAround } from './kept-meetings.ts'
import { insertToken, listChanges, listTokens, noteChange, revokeToken } from './keys.ts'
import { countListed, listDocuments } from './list-documents.ts'
import { countEncounters, listEncounters } from './list-encounters.ts'
import { countRecords, listRecords, recordById, recordsByIds } from './list-records.ts'
import { wordsNear } from './near-words.ts'
import type { Store } from './open.ts'
import {
  counterpartsOf,
  documentsAfter,
  documentsOfHashes,
  listActors,
  originalBytes,
  recordsAfter,
  stateOf,
  timesTakenBack,
} from './pages.ts'
import { countDocuments, documents, originals, show } from './read.ts'
import { formerly, recordIdOf } from './record-ids.ts'
import { speakingDays, statements, unlistedSpeakers } from './said.ts'
import { unjudged } from './unjudged.ts'
import { addDocuments, removeDocument, replaceContents } from './write.ts'

const BATCH = 500

/** An archive in one SQLite file. */
export class SqliteArchive implements Archive {
  readonly #store: Store
  #open = true

  constructor(store: Store) {
    this.#store = store
  }

  async add(
    entries: readonly ArchiveEntry[],
    onStored: (added: readonly Added[]) => void = () => {},
    changes: Changes = () => [],
  ): Promise<readonly Added[]> {
    const added: Added[] = []
    for (let start = 0; start < entries.length; start += BATCH) {
      const batch = entries.slice(start, start + BATCH)
      const stored = await this.#write(() => addDocuments(this.#store.driver, batch, changes))
      added.push(...stored)
      onStored(stored)
    }
    return added
  }

  listEncounters(filters: EncounterFilters = {}): Promise<readonly EncounterEntry[]> {
    return this.#do(() => listEncounters(this.#store.queries, filters))
  }

  listDocuments(filters: DocumentFilters = {}): Promise<readonly DocumentEntry[]> {
    return this.#do(() => listDocuments(this.#store, filters))
  }

  countEncounters(filters: EncounterFilters = {}): Promise<number> {
    return this.#do(() => countEncounters(this.#store.queries, filters))
  }

  listRecords(filters: EncounterFilters = {}): AsyncIterable<EncounterRecord> {
    return this.#each(listRecords(this.#store, filters))
  }

  countRecords(filters: EncounterFilters = {}): Promise<number> {
    return this.#do(() => countRecords(this.#store, filters))
  }

  recordsAfter(filters: EncounterFilters, limit: number, after: RecordPlace | null): Promise<RecordPage> {
    return this.#do(() => recordsAfter(this.#store, filters, limit, after))
  }

  documentsAfter(filters: DocumentFilters, limit: number, after: DocumentPlace | null) {
    return this.#do(() => documentsAfter(this.#store, filters, limit, after))
  }

  actors(): Promise<readonly ActorEntry[]> {
    return this.#do(() => listActors(this.#store))
  }

  actor(id: string): Promise<ActorEntry | null> {
    return this.#do(() => listActors(this.#store, id)[0] ?? null)
  }

  counterparts(actor: string, limit: number): Promise<readonly ActorEntry[]> {
    return this.#do(() => counterpartsOf(this.#store, actor, limit))
  }

  arrivals(since: string, limit: number): Promise<Arrivals> {
    return this.#do(() => arrivalsSince(this.#store.driver, since, limit))
  }

  documentsOfHashes(hashes: readonly string[]): Promise<readonly DocumentId[]> {
    return this.#do(() => documentsOfHashes(this.#store, hashes))
  }

  original(id: string): Promise<Uint8Array | null> {
    return this.#do(() => originalBytes(this.#store, id))
  }

  recordIdOf(document: string, encounter: string): Promise<RecordId | null> {
    return this.#do(() => recordIdOf(this.#store.driver, document, encounter))
  }

  state(): Promise<string> {
    return this.#do(() => stateOf(this.#store))
  }

  takenBack(): Promise<number> {
    return this.#do(() => timesTakenBack(this.#store))
  }

  record(id: string): Promise<EncounterRecord | null> {
    return this.#do(() => recordById(this.#store, id))
  }

  records(ids: readonly string[]): Promise<readonly EncounterRecord[]> {
    return this.#do(() => recordsByIds(this.#store, ids))
  }

  formerly(id: string): Promise<Former | null> {
    return this.#do(() => formerly(this.#store.driver, id))
  }

  split(record: string, documents: readonly string[], note: DecisionNote): Promise<Decided> {
    return this.#write(() => splitRecord(this.#store, record, documents, note))
  }

  merge(records: readonly string[], note: DecisionNote): Promise<Decided> {
    return this.#write(() => mergeRecords(this.#store, records, note))
  }

  decisions(): Promise<readonly Decision[]> {
    return this.#do(() => loadDecisions(this.#store.driver))
  }

  waiting(): Promise<readonly Waiting[]> {
    return this.#do(() => waitingDecisions(this.#store.driver))
  }

  dropDecision(number: number): Promise<boolean> {
    return this.#write(() => dropDecision(this.#store, number))
  }

  countDocuments(filters: DocumentFilters = {}): Promise<number> {
    return this.#do(() => countListed(this.#store.queries, filters))
  }

  show(id: string): Promise<readonly Shown[]> {
    return this.#do(() => show(this.#store, id))
  }

  remove(id: DocumentId): Promise<boolean> {
    return this.#write(() => removeDocument(this.#store.driver, id))
  }

  replaceReading(
    id: DocumentId,
    entry: Pick<ArchiveEntry, 'reading' | 'rules' | 'search' | 'sketch'>,
  ): Promise<void> {
    return this.#write(() => replaceContents(this.#store.driver, id, entry))
  }

  backup(target: string, signal?: AbortSignal): Promise<void> {
    return this.#do(() => backUp(this.#store, target, signal))
  }

  count(): Promise<number> {
    return this.#do(() => countDocuments(this.#store))
  }

  doctor(examination: Examination = {}): Promise<readonly Finding[]> {
    return this.#do(() => withTemporaryTables(this.#store, () => examine(this.#store.driver, examination)))
  }

  statements(filters: StatementFilters = {}): AsyncIterable<SaidStatement> {
    return this.#each(statements(this.#store, filters))
  }

  unlistedSpeakers(): Promise<readonly UnlistedSpeaker[]> {
    return this.#do(() => unlistedSpeakers(this.#store))
  }

  speakingDays(): Promise<readonly SpeakingDays[]> {
    return this.#do(() => speakingDays(this.#store))
  }

  meetings(filters: MeetingFilters = {}, parts: MeetingParts = {}): Promise<readonly Meeting[]> {
    return this.#do(() => meetings(this.#store, filters, parts))
  }

  meetingsAround(of: Parameters<typeof meetingsAround>[1]): Promise<MeetingsAround> {
    return this.#do(() => meetingsAround(this.#store, of))
  }

  find(request: FindRequest): Promise<Found> {
    return this.#do(() => find(this.#store, request))
  }

  countTags(request: Omit<FindRequest, 'limit' | 'after' | 'order'>): Promise<TagCounts> {
    return this.#do(() => countTags(this.#store, request))
  }

  wordsNear(word: string): Promise<readonly string[]> {
    return this.#do(() => wordsNear(this.#store, word))
  }

  judge(judgement: NewJudgement, searchTextOf: SearchTextOf): Promise<Judgement> {
    return this.#write(() => judge(this.#store, judgement, searchTextOf))
  }

  judgements(document?: string): Promise<readonly Judgement[]> {
    return this.#do(() => judgements(this.#store, document))
  }

  dropJudgement(number: number, searchTextOf: SearchTextOf): Promise<boolean> {
    return this.#write(() => dropJudgement(this.#store, number, searchTextOf))
  }

  unjudged(limit: number, after: Unjudged['place'] | null): Promise<readonly Unjudged[]> {
    return this.#do(() => unjudged(this.#store, limit, after))
  }

  addToken(token: TokenEntry): Promise<void> {
    return this.#write(() => insertToken(this.#store.driver, token))
  }

  tokens(): Promise<readonly TokenEntry[]> {
    return this.#do(() => listTokens(this.#store.driver))
  }

  token(id: string): Promise<TokenEntry | null> {
    return this.#do(() => listTokens(this.#store.driver, id)[0] ?? null)
  }

  revokeToken(id: string, at: string): Promise<boolean> {
    return this.#write(() => revokeToken(this.#store.driver, id, at))
  }

  note(...entries: readonly Omit<AuditEntry, 'number'>[]): Promise<void> {
    return this.#write(() => {
      for (const entry of entries) noteChange(this.#store.driver, entry)
    })
  }

  changes(limit: number, before: number | null): Promise<readonly AuditEntry[]> {
    return this.#do(() => listChanges(this.#store.driver, limit, before))
  }

  documents(): AsyncIterable<StoredDocument> {
    return this.#each(documents(this.#store))
  }

  originals(onDamaged?: (error: Error) => void): AsyncIterable<StoredOriginal> {
    return this.#each(originals(this.#store, onDamaged))
  }

  async close(): Promise<void> {
    if (!this.#open) return
    this.#open = false
    const { driver, writable } = this.#store
    if (writable) emptyLog(driver)
    driver.close()
  }

  #write<Result>(work: () => Result): Promise<Result> {
    return this.#do(() => {
      if (!this.#store.writable)
        throw new StoreFailed(`${this.#store.path} is open for reading only. Open it for writing.`)
      return work()
    })
  }

  async #do<Result>(work: () => Result | Promise<Result>): Promise<Result> {
    if (!this.#open) throw new StoreFailed(`${this.#store.path} is closed. Open it again.`)
    try {
      return await work()
    } catch (error) {
      throw storeFailure(error, this.#store.path)
    }
  }

  async *#each<Item>(items: AsyncIterable<Item>): AsyncGenerator<Item> {
    const iterator = items[Symbol.asyncIterator]()
    for (;;) {
      const next = await this.#do(() => iterator.next())
      if (next.done === true) return
      yield next.value
    }
  }
}

/** Temporary tables are no change of the archive, but a connection that only reads may not make them either. */
async function withTemporaryTables<Result>(
  { driver, writable }: Store,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    if (!writable) driver.exec('PRAGMA query_only = OFF')
    return await work()
  } finally {
    if (!writable) driver.exec('PRAGMA query_only = ON')
  }
}

/**
 * The binding ends a connection only when its statements are collected, so SQLite would leave its log behind. Where
 * somebody reads, or the disk is full, the log stays and the next writer empties it.
 */
function emptyLog(driver: Driver): void {
  try {
    driver.exec('PRAGMA busy_timeout = 0')
    driver.all('PRAGMA wal_checkpoint(TRUNCATE)')
  } catch {}
}
