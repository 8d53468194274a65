/** A cue with what its clause gives, and the forms of verbs of talk. */
import type { Entry, Phrase, TokenRange } from '../../pack.ts'
import type { Complement } from './governed.ts'

/** A cue with what its clause gives. */
export interface Cue {
  readonly rule: string
  readonly lemma: string | null
  readonly cueClass: string
  /** The polarity that the verb has by itself («أشاد» welcomes), '' where its class tells. */
  readonly stance: string
  readonly shape: 'finite' | 'participle' | 'masdar' | 'adverbial' | 'passive' | 'headline'
  /** The cue's words; its first clitics are told by `prefixLength`. */
  readonly range: TokenRange
  readonly subject: Phrase | null
  /** Words stand where the subject should, and no rule knows them. */
  readonly unknownSubject: boolean
  readonly gender: 'm' | 'f' | null
  readonly number: 0 | 1 | 2 | 3
  readonly complement: Complement | null
  /** The first token of what joins it to the content before, where that is more than a conjunction. */
  readonly opening?: number | null
  /** Joined to what precedes by «و», «كما», a comma. */
  readonly coordinated: boolean
  /** Behind «الذي», «فيه»: part of a relative clause. */
  readonly relative: boolean
  /** For an adverbial cue: where the content stands. */
  readonly direction: 'right' | 'left'
  /** Whom the sentence is about, where the cue has no subject: the first free phrase, or the one a clause is set behind. */
  readonly leader: Phrase | null
  /** With whom the subject discussed it. */
  readonly partner: Phrase | null
  /** `past`, `present`, or '' where there is no finite verb. */
  readonly tense: string
}

/** Gender and number that a verb asks of its subject. */
export type Agreement = Pick<Cue, 'gender' | 'number'>

/** The table of verbs of talk. */
export const VERB_TABLE = 'reporting-verbs'
/** Shapes of finite verbs. */
export const FINITE: ReadonlySet<string> = new Set(['past', 'present', 'passive-past', 'passive-present'])
/** Verbs of other classes report only through a fixed rest («قدم شرحا»). */
export const LIGHT = 'light'

/** The verbs behind a listed form, sorted once for all texts. */
const sorted = new WeakMap<readonly Entry[], readonly Entry[]>()

/** Unvocalised, most passives are spelled as actives, which are by far the commoner. */
export function activeFirst(entries: readonly Entry[]): readonly Entry[] {
  const known = sorted.get(entries)
  if (known !== undefined) return known
  const verbs = entries
    .filter((entry) => entry.kind === VERB_TABLE && entry.payload.person !== 1)
    .sort(commonestFirst)
  const read = [...verbs.filter((entry) => !isPassive(entry)), ...verbs.filter(isPassive)]
  sorted.set(entries, read)
  return read
}

/** The singular before the feminine plural of the same letters: «أعلن». */
function commonestFirst(a: Entry, b: Entry): number {
  return Number(a.payload.number) - Number(b.payload.number)
}

/** Whether a form is of the passive. */
export function isPassive(entry: Entry): boolean {
  return String(entry.payload.shape).startsWith('passive')
}

/** Gender and number of a verb form. */
export function agreementOf(entry: Entry): Agreement {
  const gender = entry.payload.gender
  const number = Number(entry.payload.number)
  return {
    gender: gender === 'm' || gender === 'f' ? gender : null,
    number: number === 1 || number === 2 || number === 3 ? number : 0,
  }
}
