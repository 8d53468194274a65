/** What the words of a clause tell of the gender of its speaker. */
import type { AttributionWords, TextView } from '../../../languages/pack.ts'
import type { Speaker } from './speaker.ts'

/** Languages in which only a pronoun tells gender, and a person's alone: elsewhere a verb may agree with a ministry. */
export const BY_PRONOUN: ReadonlySet<string> = new Set(['en'])

/** Hands on what another said: its gender is that of who hands it on. */
const RELAYS = 'ar/naqala'

/**
 * The gender that the clause tells of `speaker`, whose own nothing tells: by a pronoun, or by a verb in the feminine («وأضافت لينا»); and by one
 * in the masculine where a name alone told another («وبين نوار»). Null without.
 */
export function toldGender(view: TextView, words: AttributionWords, speaker: Speaker): 'm' | 'f' | null {
  const { gender, source, tense, lemma } = words
  if (BY_PRONOUN.has(view.language)) return source === null && isOne(speaker) ? gender : null
  if (source === null) return null
  if (gender === 'm') return isNamedAsWoman(words, speaker) ? gender : null
  if (gender !== 'f') return null
  // «وقالت دانيلي»: a first name may be a man's and a woman's.
  const isOfName = tense === 'past' && lemma !== RELAYS && isUnlisted(speaker)
  return isOne(speaker) || isOfName ? gender : null
}

/** «وبين نوار أن»: behind a verb of one man somebody whose name is a woman's too, and no office of hers. */
function isNamedAsWoman({ source, shape, number }: AttributionWords, speaker: Speaker): boolean {
  if (shape !== 'finite' || number !== 1 || speaker.gender !== 'f' || !isUnlisted(speaker)) return false
  return source?.kind === 'person' && source.name !== null && source.titles.length === 0
}

/** One person whose gender nothing has told yet. */
export function isOne({ actors, gender }: Speaker): boolean {
  return gender === null && actors.length === 1 && actors[0]?.kind === 'person'
}

/** One person whom no registry holds. */
function isUnlisted({ actors }: Speaker): boolean {
  const [actor, another] = actors
  return actor?.kind === 'person' && another === undefined && actor.id.startsWith('local:')
}
