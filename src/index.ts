/** Mahdar as a library: a text in, a reading out; texts or a record in, a comparison out; an archive in, what changes over time out. What a reading is made of stands in `mahdar/model`. */
export {
  type ComparedAccounts,
  type ComparedTexts,
  type CompareRecordOptions,
  type CompareTextsOptions,
  compareKept,
  compareRecord,
  compareTexts,
} from './comparing.ts'
export type {
  Account,
  Conflict,
  DocumentName,
  EncounterRecord,
  RecordParticipant,
  Told,
} from './encounter-record.ts'
export { InvalidInput, InvalidPack, MahdarError, SourceUnavailable, StoreFailed } from './errors.ts'
export type { Reading } from './model.ts'
export {
  type AheadOptions,
  ahead,
  type DiscoveryOptions,
  type DriftOptions,
  discoverFormulations,
  drift,
  type FormulationsOptions,
  formulations,
  type NetworkOptions,
  network,
  openArchive,
  type TimelineOptions,
  timeline,
} from './over-time.ts'
export { type ReadInput, type ReadOutcome, readText, readTexts } from './pipeline.ts'
export type { Archive } from './record/archive.ts'
export type { Comparison } from './report/compare/comparison.ts'
export type { Similarity } from './report/compare/likeness.ts'
export type { Ahead } from './report/over-time/ahead.ts'
export type { Discovery } from './report/over-time/discovery.ts'
export type { Drift } from './report/over-time/drift.ts'
export type { Formulations } from './report/over-time/formulations.ts'
export { toGexf } from './report/over-time/gexf.ts'
export type { Network } from './report/over-time/network.ts'
export type { Timeline } from './report/over-time/timeline.ts'
