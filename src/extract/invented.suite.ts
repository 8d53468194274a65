import { join, resolve } from 'node:path'
import { expect } from 'vitest'
import { goldKnowledge } from '../../tools/score/reader.ts'
import type { Knowledge } from '../knowledge.ts'
import type { Evidence, Reading } from '../model.ts'
import { type ReadInput, readText } from '../pipeline.ts'
import { checkReading } from '../report/check-reading.ts'

const ROOT = resolve(import.meta.dirname, '../..')

/** The tables of the states, people and offices that do not exist. */
export const INVENTED = join(ROOT, 'gold/registry')

let loaded: Knowledge | undefined

/** What is known of the invented states and people, beside the real ones; loaded once for all tests of a process. */
export function inventedKnowledge(): Knowledge {
  loaded ??= goldKnowledge(ROOT)
  return loaded
}

/** Long after every date of publication in the tests. */
const NOW = Date.UTC(2025, 0, 1)

/** What a test gives beside the text. */
export type Given = Omit<ReadInput, 'text'>

/** Reads an Arabic text on invented people; every claim in the answer was held against its words. */
export function readInvented(text: string, given: Given = {}, knowledge = inventedKnowledge()): Reading {
  const reading = readText({ language: 'ar', ...given, text }, { knowledge, now: NOW })
  expect(checkReading(reading)).toEqual([])
  return reading
}

/** One statement as tests compare it; the cue is null where there is none. */
export interface Said {
  readonly speakers: readonly (string | null)[]
  readonly how: string
  readonly cue: string | null
  readonly content: string
  /** The content of the statement that it stands in. */
  readonly within?: string
}

/** Every statement of a reading, in order. */
export function saidIn({ statements }: Reading): readonly Said[] {
  return statements.map(({ sources, resolution, cue, content, within }) => {
    const outer = statements.find(({ id }) => id === within)
    return {
      speakers: sources.map(({ actor }) => actor),
      how: resolution,
      cue: cue.evidence === null ? null : wordsOf(cue.evidence),
      content: wordsOf(content),
      ...(outer === undefined ? {} : { within: wordsOf(outer.content) }),
    }
  })
}

/** The words that evidence rests on. */
export function wordsOf({ spans }: Evidence): string {
  return spans.map(({ quote }) => quote).join(' … ')
}

/** Every encounter as format, status, and who in which role: `meeting held branov-nikolai:party …`. */
export function contactsIn({ encounters }: Reading): readonly string[] {
  return encounters.map(({ format, status, participants }) =>
    [format, status, ...participants.map(({ actor, role }) => `${actor}:${role}`)].join(' '),
  )
}
