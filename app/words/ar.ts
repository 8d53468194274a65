/** The interface in Arabic. */
import { counts } from './ar/counts.ts'
import { frame } from './ar/frame.ts'
import { overTime } from './ar/over-time.ts'
import { pages } from './ar/pages.ts'
import { reading } from './ar/reading.ts'
import { record } from './ar/record.ts'
import { sentences } from './ar/sentences.ts'
import { work } from './ar/work.ts'
import type { Messages } from './messages.ts'

/** Every message in Arabic, plurals in all six forms. */
export const ar: Messages = {
  ...frame,
  ...record,
  ...reading,
  ...pages,
  ...counts,
  ...work,
  ...overTime,
  ...sentences,
}
