/** Who may speak where what a verb governs stands far behind it, and whom such a verb speaks to. */
import type { NameWords, Phrase, TextView } from '../../pack.ts'
import { CODE } from './codes.ts'
import { counts, isGoverned } from './noun-phrases.ts'
import { isGivenName } from './open-names.ts'
import { isDateWord, isDefinite, isParticle, isWord } from './particles.ts'
import type { Frame } from './scan-ahead.ts'
import type { Sentence } from './sentence.ts'
import type { VerbForm } from './verb-forms.ts'

const SPEAKERS: readonly string[] = ['speaker-nouns', 'titles', 'title-heads', 'honorifics']
const NAME_WORDS: readonly string[] = ['name-word', 'person']
const NUMBERS: readonly string[] = ['numbers', 'references']
const PRONOUNS: readonly string[] = ['preposition-pronoun']
/** «حرص»: what somebody says or feels. */
const THINGS: readonly string[] = ['stance-nouns', 'encounter-nouns', 'light-rests', 'talk-nouns']
const DOCUMENTS: readonly string[] = ['group-document', 'group-report']

/** Whether a verb of this frame may have an object. */
export function hasObject({ governs }: Frame): boolean {
  return (governs & CODE.obj) !== 0
}

const ADDRESSING: ReadonlySet<string> = new Set(['call-for', 'condemn', 'thank', 'warn'])

/** «دعا الأطراف إلى», «شكر الوزير على»: the verb may have whom it speaks to as its object. */
export function mayAddress(form: VerbForm): boolean {
  return hasObject(form) && ADDRESSING.has(form.cueClass)
}

/** Whether the word at `at` may begin whoever speaks: one of those who do, a name, a noun that is no thing said. */
export function canBegin(view: TextView, at: number): boolean {
  if (!isWord(view, at) || isGoverned(view, at)) return false
  // «عدد» is an issue of a paper, too.
  if (!counts(view, at) && (isDateWord(view, at) || view.has(at, NUMBERS))) return false
  // «أعلن عنها»: what it governs is named before.
  if (view.has(at - 1, PRONOUNS)) return false
  if (counts(view, at) || view.has(at, SPEAKERS)) return true
  return !isParticle(view, at) && !view.has(at, THINGS) && !isOwned(view, at)
}

/** «قدرة ناديه»: a common noun before one with a pronoun. */
function isOwned(view: TextView, token: number): boolean {
  return isCommonNoun(view, token) && OWNERS.some((ending) => view.ends(token + 1, ending))
}

const OWNERS: readonly string[] = ['ه', 'ها', 'هم']

/** A listed noun without an article that is nobody. */
export function isCommonNoun(view: TextView, token: number): boolean {
  if (isDefinite(view, token) || view.has(token, SPEAKERS) || counts(view, token)) return false
  return view.listed(token) && !view.has(token, NAME_WORDS)
}

/** Whether `subject` is somebody named, several people, a body or an office: whatever else stands there shows and does not say.
 * Where the text or a turn begins (`isFirst`), nobody who was named before goes on: «دعا المؤتمر العربي … إلى». */
export function canSpeak(view: TextView, subject: Phrase, form: VerbForm, isFirst: boolean): boolean {
  const { kind, name, number, start, refers } = subject
  if (view.has(start, DOCUMENTS)) return false
  const person = kind === 'person' ? name : null
  if (mayAddress(form))
    return (
      isNominative(view, start) ||
      counts(view, start) ||
      (isFirst && view.has(start, SPEAKERS)) ||
      (person !== null && calls(view, form, start, person))
    )
  return view.has(start, SPEAKERS) || person !== null || number === 3 || refers === 'unnamed'
}

/** «مستثمرون», «المحللون»: those who do it, and not those to whom it is done. */
function isNominative(view: TextView, token: number): boolean {
  return view.ends(token, 'ون')
}

/** «طالب فلان الوردي بمقابلة»: calls go to bodies more than to people whom nobody knows. */
function calls(view: TextView, { cueClass }: VerbForm, from: number, { start, end }: NameWords): boolean {
  if (cueClass !== 'call-for' || end - start < 2) return false
  return view.has(from, SPEAKERS) || (end - start > 2 && isGivenName(view, start))
}

/** «طالب المدرب اللاعبين», «دعا خبراء الحكومة»: whether people in the accusative, or whom a table lists, stand at `token`. */
export function isAddressed(view: TextView, sentence: Sentence, token: number): boolean {
  if (!isWord(view, token) || isGoverned(view, token)) return false
  if (isDefinite(view, token) && view.ends(token, 'ين') && !view.has(token, NAME_WORDS)) return true
  const isClosed = isDefinite(view, token - 1) || isNominative(view, token - 1)
  const phrase = isClosed ? sentence.phraseAt(token) : null
  return phrase !== null && phrase.bits === 0 && phrase.kind !== 'person'
}
