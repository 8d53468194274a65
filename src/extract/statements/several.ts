/** Several speakers, and verbs that may go on from them. */
import type { AttributionWords } from '../../../languages/pack.ts'
import type { Earlier } from './earlier.ts'
import { NOBODY, type Speaker } from './speaker.ts'

/** «مؤكدين» goes on from people, not from «مصادر», whose verbs and participles are in the feminine. */
export function lastSeveral(words: AttributionWords, earlier: Earlier): Speaker | null {
  const speaker = earlier.several()
  if (speaker !== null && isOfAnotherNumber(words, speaker)) return NOBODY
  const isOfSources = speaker?.unnamed === true && speaker.gender === 'f'
  return isOfSources && words.gender === 'm' && words.shape === 'participle' ? NOBODY : speaker
}

/** «وأعربوا» is not of two people, nor «وأعربا» of three; «سائلين» is spelled alike for both. */
function isOfAnotherNumber({ shape, number, gender }: AttributionWords, { actors }: Speaker): boolean {
  // English has one "they" for two and for more.
  if (
    shape !== 'finite' ||
    gender === null ||
    actors.length < 2 ||
    actors.some(({ kind }) => kind !== 'person')
  )
    return false
  return (actors.length === 2) !== (number === 2)
}

/**
 * «وأضاف» behind «قال الأهالي» or «قالت مصادر»: of several people, one verb in the masculine singular is no further word of
 * theirs; nor is one in the feminine of people left unnamed («قال خبراء»), where words tell their gender.
 */
export function isOfMany(words: AttributionWords, { number, actors, unnamed, gender }: Speaker): boolean {
  if (number !== 3) return false
  if (unnamed) return gender !== null && (gender === 'm' || words.gender === 'm')
  return words.gender === 'm' && actors[0]?.kind === 'person'
}
