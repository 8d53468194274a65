/** Verbs that have whom they speak to as their object: who it is, and who stands before him as the one who speaks. */
import type { Phrase, TextView } from '../../pack.ts'
import { CODE } from './codes.ts'
import { type Complement, cliticAt, ledAt, objectAt, type Unlisted } from './governed.ts'
import { isGoverned } from './noun-phrases.ts'
import { openSubjectAt } from './open-subjects.ts'
import { closingQuote, GOVERNING, isComma, isDefinite, isOpeningQuote, JOINING } from './particles.ts'
import { isOtherVerb } from './scan-ahead.ts'
import type { Sentence } from './sentence.ts'
import type { VerbForm } from './verb-forms.ts'

/** Verbs of these classes take whom they speak to as their object: «دعا الأطراف إلى». */
export const ADDRESSING: ReadonlySet<string> = new Set([
  'call-for',
  'thank',
  'condemn',
  'congratulate',
  'condole',
  'warn',
  'ask',
  'say',
])

/** «أبلغ الوزير أن»: of verbs that say, only those that need an object have whom they speak to as theirs. */
export function speaksTo({ cueClass, needs }: VerbForm): boolean {
  return ADDRESSING.has(cueClass) && (cueClass !== 'say' || (needs & CODE.obj) !== 0)
}

/** How many words an addressee has at most. */
const LONGEST_ADDRESSEE = 9

/** «دعا الأطراف إلى», «شكر الوزير على»: an object that a preposition follows is whom the words are for. */
export function addressed(
  view: TextView,
  sentence: Sentence,
  token: number,
  governs: number,
): Complement | null {
  const codes = governs & BEHIND_ADDRESSEE
  if (codes === 0 || objectAt(view, token, governs) === null) return null
  const end = Math.min(sentence.end, token + LONGEST_ADDRESSEE)
  for (let next = token + 1; next < end; next += 1) {
    if (isComma(view, next) || isOtherVerb(view, next)) return null
    const found = ledAt(view, next, codes) ?? cliticAt(view, sentence, next, codes)
    if (found !== null) return { ...found, addressee: sentence.phraseAt(token) }
  }
  return null
}

/** What a verb governs beside its addressee. */
const BEHIND_ADDRESSEE = ~(CODE.obj | CODE.whom | CODE.quote | CODE.li)

/** «دعا المعتصمون إلى», «دعت البلدية المواطنين إلى»: who speaks right behind the verb, and whom the words are for behind him. */
export function callerAt(view: TextView, sentence: Sentence, form: VerbForm, at: number): Unlisted | null {
  if (form.passive || !speaksTo(form) || form.agreement.number > 1) return null
  const quoted = isOpeningQuote(view, at) ? closingQuote(view, at, sentence.end) + 1 : at
  const found = addressed(view, sentence, Math.max(at, quoted), form.governs)
  if (found === null) return null
  const end = quoted > at ? quoted : addresseeStart(view, sentence, at, leadOf(found))
  const limit = end < 0 && isNominative(view, at) ? Math.min(nominativeEnd(view, at), leadOf(found)) : end
  const subject = limit < 0 ? null : openSubjectAt(view, at, limit, form.agreement)
  return subject === null ? null : { subject, found: { ...found, addressee: null } }
}

/** The token that leads to a content, or begins it where a letter joined to it does. */
function leadOf({ start, preposition, kind }: Complement): number {
  return kind === 'prep' && (preposition === 'bi' || preposition === 'li') ? start : start - 1
}

/** «المعتصمون», «القائمون»: people in the nominative, which no object has. */
function isNominative(view: TextView, token: number): boolean {
  return view.ends(token, 'ون') && view.has(token, SPEAKERS) && isPeople(view, token)
}

const SPEAKERS: readonly string[] = ['speaker-nouns']

/** «المتظاهرون السلميون»: such a noun has nothing but adjectives behind it. */
function nominativeEnd(view: TextView, from: number): number {
  let end = from + 1
  while (view.ends(end, 'ون')) end += 1
  return end
}

function isPeople(view: TextView, token: number): boolean {
  return view.find(token, 'speaker-nouns')?.entry.payload.class === 'people'
}

/** Where behind a body at `at`, and behind what it is called in marks, those begin whom it speaks to, before `limit`; -1 where nothing tells. */
function addresseeStart(view: TextView, sentence: Sentence, at: number, limit: number): number {
  if (!isBody(view, at)) return -1
  const quoted = isOpeningQuote(view, at + 1) ? closingQuote(view, at + 1, limit) : -1
  const first = Math.max(at, quoted) + 1
  for (let token = first; token < limit; token += 1)
    if (
      token - 1 === quoted || isClosed(view, token - 1)
        ? isAddressee(view, sentence, token) || isListed(view, sentence, token)
        : isOfPeople(view, token - 1) && isListed(view, sentence, token)
    )
      return token
  return -1
}

function isBody(view: TextView, token: number): boolean {
  return view.find(token, 'speaker-nouns')?.entry.payload.class === 'body'
}

/** A noun with its article ends a noun phrase. */
function isClosed(view: TextView, token: number): boolean {
  return isDefinite(view, token) && !isGoverned(view, token)
}

/** «المواطنين», «جميع الأطراف», «رئيس التحرير»: people in the accusative, or those who are counted. */
function isAddressee(view: TextView, sentence: Sentence, token: number): boolean {
  if (isGoverned(view, token)) return false
  if (view.has(token, COUNTING)) return isDefinite(view, token + 1)
  if (isDefinite(view, token)) return view.ends(token, 'ين') && !view.ends(token, 'يين')
  return view.has(token, PEOPLE) && sentence.phraseAt(token)?.start !== token - 1
}

/** «اتهم حزب العمل المعارض فلانا»: somebody whom tables list begins there, or a body or state, and leads to nothing else. */
function isListed(view: TextView, sentence: Sentence, token: number): boolean {
  const phrase = sentence.phraseAt(token)
  if (phrase === null || phrase.start !== token || (phrase.bits & (GOVERNING | JOINING)) !== 0) return false
  // «الأندية السعودية»
  if (phrase.kind === 'state') return !view.has(token, NISBAS)
  return (phrase.name?.ids.length ?? 0) > 0
}

/** «الموالي للأكراد»: what the adjective of a body leads to closes it too; behind «للرئيس» he is named. */
function isOfPeople(view: TextView, token: number): boolean {
  return view.begins(token, 'لل') && isClosed(view, token - 1) && !view.has(token, PEOPLE)
}

const NISBAS: readonly string[] = ['nisba']
const COUNTING: readonly string[] = ['each', 'function']
const PEOPLE: readonly string[] = ['speaker-nouns', 'titles', 'title-heads', 'honorifics']

/**
 * «طالبت الرئيس بـ», «أبلغت الوزير دعم بلادي»: an office in the masculine behind a verb of a woman, of a body or of "I" is whom the words are
 * for, unless a name tells of a woman who holds it.
 */
export function isOfOtherGender({ kind, gender, number, name, titles }: Phrase, form: VerbForm): boolean {
  const { governs, agreement } = form
  if (kind !== 'person' || number !== 1 || gender !== 'm') return false
  // «هنأت الرئيس فلانا»: a listed man with his office.
  if (name !== null && (name.ids.length === 0 || titles.length === 0 || (governs & CODE.whom) === 0))
    return false
  if (agreement.gender !== 'f' || agreement.number > 1) return false
  return (governs & CODE.whom) !== 0 || ((governs & CODE.obj) !== 0 && speaksTo(form))
}
