/** Mahdar as a library: a text in, a reading out. What a reading is stands in `mahdar/model`. */
export { InvalidInput, InvalidPack, MahdarError, SourceUnavailable, StoreFailed } from './errors.ts'
export type { Reading } from './model.ts'
export { type ReadInput, readText } from './pipeline.ts'
