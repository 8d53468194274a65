/** A cue with what its clause gives, and the forms of verbs of talk. */
import type { Entry, Match, Phrase, TokenRange } from '../../pack.ts'
import { perForm } from '../../per-form.ts'
import { LIGHT } from '../talk-kinds.ts'
import { codesIn } from './codes.ts'
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
  /** The leader is the subject of a verb whose own words were not read: nobody else goes on. */
  readonly isLed?: boolean
  /** What stands before it in its sentence tells of something else: nobody who spoke before goes on. */
  readonly isApart?: boolean
  /** With whom the subject discussed it. */
  readonly partner: Phrase | null
  /** `past`, `present`, or '' where there is no finite verb. */
  readonly tense: string
}

/** Gender and number that a verb asks of its subject. */
export type Agreement = Pick<Cue, 'gender' | 'number'>

/** One reading of a listed form as a verb of talk. */
export interface VerbForm {
  /** The table's row. */
  readonly id: string
  readonly cueClass: string
  readonly stance: string
  readonly shape: 'past' | 'present' | 'participle' | 'masdar'
  readonly passive: boolean
  readonly agreement: Agreement
  /** What it governs, and which of it must be there for it to report: sets of `CODE`. */
  readonly governs: number
  readonly needs: number
  /** Whether the tables have nouns that it reports with: «قدم شرحا». */
  readonly hasRests: boolean
  /** The letters are the verb's masdar too: «معارضة» is opposition before it is "opposing". */
  readonly isNounToo: boolean
  /** With a hamza on its alef it is what the writer himself says now: «أعتقد» is no «اعتقد», «أن أشير إلى» no passive. */
  readonly isOwnToo: boolean
}

/** The table of verbs of talk. */
export const VERB_TABLE = 'reporting-verbs'
/** Shapes of finite verbs. */
export const FINITE: ReadonlySet<string> = new Set(['past', 'present', 'passive-past', 'passive-present'])

/** The verbs of a listed form. Unvocalised, most passives are spelled as actives, which are by far the commoner and come first. */
export const verbsOf: (match: Match) => readonly VerbForm[] = perForm(readVerbs)

function readVerbs(entries: readonly Entry[]): readonly VerbForm[] {
  const verbs = entries
    .filter((entry) => entry.kind === VERB_TABLE && entry.payload.person !== 1)
    .sort(commonestFirst)
    .map((entry) => verbForm(entry, entries))
  return [...verbs.filter(({ passive }) => !passive), ...verbs.filter(({ passive }) => passive)]
}

/** The singular before the feminine plural of the same letters: «أعلن». */
function commonestFirst(a: Entry, b: Entry): number {
  return Number(a.payload.number) - Number(b.payload.number)
}

function verbForm({ payload }: Entry, listed: readonly Entry[]): VerbForm {
  const shape = String(payload.shape)
  return {
    id: String(payload.id),
    cueClass: String(payload.class),
    stance: String(payload.stance ?? ''),
    shape: shape.replace('passive-', '') as VerbForm['shape'],
    passive: shape.startsWith('passive'),
    agreement: agreementOf(payload),
    governs: codesIn(payload.govern),
    needs: codesIn(payload.needs),
    hasRests: payload.rests === true,
    isNounToo: listed.some(
      (other) =>
        other.kind === VERB_TABLE && other.payload.shape === 'masdar' && other.payload.id === payload.id,
    ),
    isOwnToo: isOwnToo(payload, listed),
  }
}

/** «اعتقد» without its hamza; and a passive that is spelled as no active: «أشير». */
function isOwnToo({ bareAlef, shape, id }: Entry['payload'], listed: readonly Entry[]): boolean {
  const isPassive = shape === 'passive-past' && !listed.some(({ payload }) => isPast(payload, id))
  return (bareAlef === true || isPassive) && listed.some((other) => isOwnPresent(other, id))
}

function isPast(payload: Entry['payload'], id: unknown): boolean {
  return payload.id === id && payload.shape === 'past'
}

function isOwnPresent({ kind, payload }: Entry, id: unknown): boolean {
  return kind === VERB_TABLE && payload.id === id && payload.shape === 'present' && payload.person === 1
}

function agreementOf({ gender, number }: Entry['payload']): Agreement {
  return {
    gender: gender === 'm' || gender === 'f' ? gender : null,
    number: number === 1 || number === 2 || number === 3 ? number : 0,
  }
}

/** Whether a listed form is a finite verb of talk in the active, and neither a noun nor a light verb besides. */
export const isVerbAlone: (match: Match) => boolean = perForm((entries) => {
  const verbs = readVerbs(entries)
  const isVerb = verbs.some((verb) => isFiniteVerb(verb) && !verb.passive && verb.agreement.number !== 2)
  return isVerb && !verbs.some(({ isNounToo, cueClass }) => isNounToo || cueClass === LIGHT)
})

/** Whether a form is a finite verb. */
export function isFiniteVerb({ shape }: VerbForm): boolean {
  return shape === 'past' || shape === 'present'
}
