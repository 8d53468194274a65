/** The interface in English. The keys are what can be said; every language has them all. */
import { counts } from './en/counts.ts'
import { frame } from './en/frame.ts'
import { overTime } from './en/over-time.ts'
import { pages } from './en/pages.ts'
import { reading } from './en/reading.ts'
import { record } from './en/record.ts'
import { sentences } from './en/sentences.ts'
import { work } from './en/work.ts'

/** Every message in English. */
export const en = {
  ...frame,
  ...record,
  ...reading,
  ...pages,
  ...counts,
  ...work,
  ...overTime,
  ...sentences,
} as const
