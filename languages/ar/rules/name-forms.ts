/** What a listed form is as a person's name: told once for each form of the lexicon. */
import type { Entry, Match } from '../../pack.ts'
import { perForm } from '../../per-form.ts'
import { idsOf, PARTICLES } from './particles.ts'

/** A form that names people. */
export interface NameForm {
  /** `full`, `family`, `short` …, as it is listed first. */
  readonly listed: string
  /** Whom it may name. */
  readonly ids: readonly string[]
  /** Whom it names by itself, whatever stands beside it; nobody where all that is listed is guarded. */
  readonly safeIds: readonly string[]
  /** It also stands for a word of the language, once folded: «إن» for the name «آن». */
  readonly isWordToo: boolean
}

/** The form that a match is; null if it names no person. */
export const nameForm: (match: Match) => NameForm | null = perForm(readForm)

/** Kinds of words that a one-word name can be mistaken for. */
const ORDINARY: ReadonlySet<string> = new Set([
  ...PARTICLES,
  'function-words',
  'weekdays',
  'months',
  'hijri-months',
  'date-words',
])

function readForm(entries: readonly Entry[]): NameForm | null {
  const people = entries.filter(({ kind }) => kind === 'person')
  const [first] = people
  if (first === undefined) return null
  return {
    listed: String(first.payload.name ?? ''),
    ids: idsOf({ entries }, 'person'),
    safeIds: people.filter(({ payload }) => payload.guarded === '').map(({ payload }) => String(payload.id)),
    isWordToo: entries.some(({ kind }) => ORDINARY.has(kind)),
  }
}
