/** Mahdar as a library: a text in, a reading out; texts or a record in, a comparison out. What they are stands in `mahdar/model`. */
export {
  type ComparedTexts,
  type CompareRecordOptions,
  type CompareTextsOptions,
  compareRecord,
  compareTexts,
} from './comparing.ts'
export { InvalidInput, InvalidPack, MahdarError, SourceUnavailable, StoreFailed } from './errors.ts'
export type { Reading } from './model.ts'
export { type ReadInput, type ReadOutcome, readText, readTexts } from './pipeline.ts'
export type { Comparison } from './report/compare/comparison.ts'
export type { Similarity } from './report/compare/likeness.ts'
