/** Who said something. */
import type { Evidence, Resolution, Side } from '../../model.ts'
import type { Known } from '../mentions/known.ts'

/** The sources of one attribution, and how they were found. */
export interface Speaker {
  readonly actors: readonly Known[]
  /** Known to be unnamed: the words stand for the source. */
  readonly unnamed: boolean
  /** Of an unnamed source, where the words give it. */
  readonly side: Side | null
  readonly resolution: Resolution
  readonly evidence: Evidence | null
  /** 1, 2 or 3 for more. */
  readonly number: number
  readonly gender: 'm' | 'f' | null
}

/** Nobody can be told. */
export const NOBODY: Speaker = {
  actors: [],
  unnamed: false,
  side: null,
  resolution: 'unresolved',
  evidence: null,
  number: 1,
  gender: null,
}

/** `speaker` found in another way, with other words as evidence where some are given. */
export function foundAs(speaker: Speaker, resolution: Resolution, evidence = speaker.evidence): Speaker {
  const { actors, unnamed, side, number, gender } = speaker
  return { actors, unnamed, side, resolution, evidence, number, gender }
}
