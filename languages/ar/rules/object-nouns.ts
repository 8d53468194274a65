/** Nouns that can be the object of a verb of talk, or a part of one: told by tables, endings and forms, word by word. */
import type { TextView } from '../../pack.ts'
import { LIGHT_TALK, MASDAR_TALK, PARTICIPLE_TALK } from '../talk-kinds.ts'
import { hasTanwin, isDefinite, PARTICLES, particle } from './particles.ts'
import { speechWordAt } from './speech-words.ts'

/** A noun without an article, joined to nothing, that nobody is called by: a listed one, or one with a pronoun. */
export function isCommonNoun(view: TextView, token: number, noName: boolean): boolean {
  if (isSaidNoun(view, token)) return true
  if (!isDefinite(view, token) && speechWordAt(view, token, 'object') !== null) return true
  if (isDefinite(view, token) || view.has(token, NO_OBJECTS)) return false
  if (isGoverned(view, token) && (view.listed(token) || !isTheirs(view, token))) return false
  if (!noName && view.has(token, NAME_WORDS)) return false
  if (view.ends(token, 'ا') && view.has(token, CIRCUMSTANCES)) return false
  if (view.has(token, LIGHT_VERBS) && !isMasdar(view, token)) return false
  return view.listed(token) || hasPronoun(view, token)
}

/** «التزام», «إلغاء»: a noun of talk that begins with the letters of the article. */
function isSaidNoun(view: TextView, token: number): boolean {
  if (!view.begins(token, 'ال') || !view.has(token, SAID_NOUNS)) return false
  return view
    .matches(token)
    .some(
      ({ bits, entries }) =>
        bits === 0 &&
        entries.some(({ kind, payload }) => SAID_NOUNS.includes(kind) && payload.shape !== 'participle'),
    )
}

const SAID_NOUNS: readonly string[] = ['stance-nouns', MASDAR_TALK]
const LIGHT_VERBS: readonly string[] = [LIGHT_TALK]

function isMasdar(view: TextView, token: number): boolean {
  return view.matches(token).some(({ entries }) => entries.some(({ payload }) => payload.shape === 'masdar'))
}

const NAME_WORDS: readonly string[] = ['name-word']
/** «طالبا», «مؤكدا»: how it was said. */
const CIRCUMSTANCES: readonly string[] = [PARTICIPLE_TALK]

/** «سيطرته», «قدرتها»: feminine nouns with a pronoun. */
const ENDINGS: readonly string[] = [
  'ته',
  'تها',
  'تهم',
  'اتها',
  'اته',
  'ائها',
  'ائه',
  'ائهم',
  'اءها',
  'اءه',
  'اءهم',
]

/** «في بيانها سلامة …»: no name follows a pronoun. */
export function hasPronoun(view: TextView, token: number): boolean {
  if (view.has(token, PRONOUNS) || ENDINGS.some((ending) => view.ends(token, ending))) return true
  if (!view.listed(token) && (isOwnMasdar(view.word(token)) || isTheirs(view, token))) return true
  return view.matches(token).some((match) => match.suffix !== null)
}

/** «فرحهم», «رفضهما»: a word that no table lists, with a pronoun of several. */
function isTheirs(view: TextView, token: number): boolean {
  return (
    !isDefinite(view, token) && view.word(token).length > 4 && PLURAL.some((end) => view.ends(token, end))
  )
}

const PLURAL: readonly string[] = ['هم', 'هما']

/** «ترشحه», «انسحابه», «تأييدها», «تعاقده»: a verb's noun that no table lists, by its form, with a pronoun. */
function isOwnMasdar(word: string): boolean {
  const owner = OWNERS.find((ending) => word.endsWith(ending))
  if (owner === undefined) return false
  const length = word.length - owner.length
  if (word.startsWith('ت'))
    return length === 4 || (length > 4 && word[length - 2] === 'ي') || (length === 5 && word[2] === 'ا')
  return word.startsWith('ا') && length > 4 && word[length - 2] === 'ا'
}

const OWNERS: readonly string[] = ['هم', 'ها', 'ه']

const PRONOUNS: readonly string[] = ['preposition-pronoun']

/** «بمنطقة», «لهيئة», «وبشدة»: a preposition or conjunction is joined to it. */
export function isGoverned(view: TextView, token: number): boolean {
  const matches = view.matches(token)
  if (matches.length > 0) return matches.every((match) => match.prefixLength > 0)
  return view.word(token).length >= LONG && JOINABLE.some((letter) => view.begins(token, letter))
}

/** What a longer word begins with where a preposition or conjunction is joined to it. */
const JOINABLE: readonly string[] = ['ل', 'ب', 'و', 'ف']
const LONG = 5

const NO_OBJECTS: readonly string[] = [
  ...PARTICLES,
  'person',
  'state',
  'capital',
  'titles',
  'title-heads',
  'honorifics',
  'speaker-nouns',
  'numbers',
  'weekdays',
  'months',
  'date-words',
  'date-units',
  'day-parts',
  'place-heads',
]

const SPEAKERS: readonly string[] = ['speaker-nouns', 'titles', 'title-heads']

/** «هذا العمل», «الهجوم»: what nobody is and nobody is called by. */
export function isDefiniteThing(view: TextView, token: number): boolean {
  if (view.has(token, DEMONSTRATIVES))
    return (
      particle(view, token, 'demonstrative')?.match.bits === 0 &&
      isDefinite(view, token + 1) &&
      !view.has(token + 1, SPEAKERS)
    )
  return view.begins(token, 'ال') && speechWordAt(view, token, 'object') !== null
}

const DEMONSTRATIVES: readonly string[] = ['demonstrative']

/**
 * «، وقفا لإطلاق النار»: a word in the accusative that is no participle («داعيا», «مؤكدا»), no adverb and no adjective («رسميا», «قديما»), as far as
 * its form and the tables tell.
 */
export function isAccusativeNoun(view: TextView, token: number): boolean {
  const word = view.word(token)
  if (!word.endsWith('ا') || word.endsWith('يا') || word.startsWith('م') || word[1] === 'ا') return false
  if (word.length === 5 && word[2] === 'ي') return false
  return (
    word.length > 3 &&
    word.length < 7 &&
    (view.listed(token) || hasTanwin(view, token)) &&
    !view.has(token, UNBOUND)
  )
}

/** Accusatives that tell how, when or how many. */
const UNBOUND: readonly string[] = [
  'adverb',
  'fixed-adverbials',
  'date-words',
  'day-parts',
  'numbers',
  'turn-shifts',
  PARTICIPLE_TALK,
]
