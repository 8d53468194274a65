/** What a listed form is as a person's name: told once for each form of the lexicon. */
import type { Entry, Match } from '../../pack.ts'
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

const forms = new WeakMap<readonly Entry[], NameForm | null>()

/** The form that `match` is; null if it names no person. */
export function nameForm(match: Match): NameForm | null {
  let form = forms.get(match.entries)
  if (form === undefined) {
    form = readForm(match)
    forms.set(match.entries, form)
  }
  return form
}

/** Kinds of words that a one-word name can be mistaken for. */
const ORDINARY: ReadonlySet<string> = new Set([
  ...PARTICLES,
  'function-words',
  'weekdays',
  'months',
  'hijri-months',
  'date-words',
])

function readForm(match: Match): NameForm | null {
  const people = match.entries.filter(({ kind }) => kind === 'person')
  const [first] = people
  if (first === undefined) return null
  return {
    listed: String(first.payload.name ?? ''),
    ids: idsOf(match, 'person'),
    safeIds: people.filter(({ payload }) => payload.guarded === '').map(({ payload }) => String(payload.id)),
    isWordToo: match.entries.some(({ kind }) => ORDINARY.has(kind)),
  }
}
