/** What the words of a clause tell of the gender of its speaker. */
import type { AttributionWords, TextView } from '../../../languages/pack.ts'
import type { Speaker } from './speaker.ts'

/** Languages in which only a pronoun tells gender, and a person's alone: elsewhere a verb may agree with a ministry. */
export const BY_PRONOUN: ReadonlySet<string> = new Set(['en'])

/** Hands on what another said: its gender is that of who hands it on. */
const RELAYS = 'ar/naqala'

/** The gender that the clause tells of `speaker`, whose own nothing tells: by a pronoun, or by a verb in the feminine («وأضافت لينا»); null without. */
export function toldGender(view: TextView, words: AttributionWords, speaker: Speaker): 'm' | 'f' | null {
  const { gender, source, tense, lemma } = words
  if (BY_PRONOUN.has(view.language)) return source === null && isOne(speaker) ? gender : null
  if (source === null || gender !== 'f') return null
  // «وقالت دانيلي»: a first name may be a man's and a woman's.
  const isOfName = tense === 'past' && lemma !== RELAYS && isUnlisted(speaker)
  return isOne(speaker) || isOfName ? gender : null
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
