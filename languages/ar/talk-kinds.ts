/** Kinds that mark what a form of a verb of talk can do in a sentence, so that rules pass over the others unread. */
import type { LexiconRow } from '../pack.ts'

/** Finite forms by which somebody says something, or which have the talk itself as subject. */
export const FINITE_TALK = 'finite-talk'
/** Finite forms that report only with one of the tables' nouns behind them («قدم شرحا»). */
export const LIGHT_TALK = 'light-talk'
/** Participles: «مضيفا»; and the noun that leads to words as they do: «بقوله». */
export const PARTICIPLE_TALK = 'participle-talk'
/** Masdars that report inside what somebody said: «تأكيد». */
export const MASDAR_TALK = 'masdar-talk'
/** Forms of the first person: «نؤكد». */
export const OWN_TALK = 'own-talk'
/** Auxiliaries that stand before a noun of talk: «تم», «جرى». */
export const HAPPENING = 'happening'
/** Particles that end, behind a comma, what was said: «لكن», «وذلك», «خلال». */
export const BREAKS = 'breaks'
/** What ends it without a comma: «بينما يقول الآخر», «جاء ذلك خلال». */
export const FRAMES = 'frames'

/** Nouns by which a light verb reports: «شرحا» behind «قدم». */
export const LIGHT_RESTS = 'light-rests'
/** Nouns of talk without a speaker: «بحث» behind «تم». */
export const TALK_NOUNS = 'talk-nouns'
/** Nouns of texts that say something: «بيان» behind «جاء في». */
export const TEXT_NOUNS = 'text-nouns'
/** Nouns that only a preposition ties to their light verb, which no rule looks for yet. */
export const LINKED_RESTS = 'linked-rests'

/** The kind of the noun that a row of fixed phrases has behind its verb; null where the phrase is looked for as a whole. */
export function restKindOf({ kind, link }: LexiconRow): string | null {
  if (kind === 'light') return link === '' ? LIGHT_RESTS : LINKED_RESTS
  if (kind === 'passive') return TALK_NOUNS
  return kind === 'text' ? TEXT_NOUNS : null
}

/** The kind that marks all forms of a particle or fixed phrase, by its id. */
export const MARKS: ReadonlyMap<string, string> = new Map([
  ['happen', HAPPENING],
  ['at', BREAKS],
  ['but', BREAKS],
  ['during', BREAKS],
  ['function-31', BREAKS],
  ['that-m', BREAKS],
  ['while', FRAMES],
  ['jaa-dhalik', FRAMES],
])

/** Verbs of this class report only through a fixed rest («قدم شرحا»). */
export const LIGHT = 'light'
/** Verbs whose subject is the talk itself. */
export const OF_TALK: ReadonlySet<string> = new Set(['dara-talk', 'rakkaza', 'tarakkaza'])
/** Classes whose masdar reports when its author stands right behind it. */
export const TELLING_MASDARS: ReadonlySet<string> = new Set(['emphasise', 'announce', 'deny', 'warn'])
const FINITE: ReadonlySet<string> = new Set(['past', 'present', 'passive-past', 'passive-present'])

/** One form of a verb of talk: the row's `id` and `class`, and which form it is. */
export interface TalkForm {
  readonly id: string
  readonly cueClass: string
  readonly shape: string
  /** 1, 2, 3, or 0 where the form does not tell; the first is how people speak, not how they are reported. */
  readonly person: number
  /** Whether the tables have nouns that the verb reports with. */
  readonly hasRests: boolean
}

/** The kind that marks the form; null for one by which nothing is said. */
export function talkKindOf({ id, cueClass, shape, person, hasRests }: TalkForm): string | null {
  if (person === 1) return OWN_TALK
  if (FINITE.has(shape)) {
    if (cueClass !== LIGHT || OF_TALK.has(id)) return FINITE_TALK
    return hasRests ? LIGHT_TALK : null
  }
  if (shape === 'participle' || (shape === 'masdar' && id === 'qala')) return PARTICIPLE_TALK
  return shape === 'masdar' && TELLING_MASDARS.has(cueClass) ? MASDAR_TALK : null
}

/** What a phrase that names something written is listed as: statements, and reports, which are nobody's words. */
export const WRITTEN: ReadonlySet<string> = new Set(['group-document', 'group-report'])
